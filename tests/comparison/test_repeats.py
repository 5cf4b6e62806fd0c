"""Sentences and texts that repeat earlier ones count once within a source type."""

from dataclasses import replace

import pytest

from comparison import rows
from comparison.dataset import Dataset
from comparison.selection import Selection

EACH_TIME = Selection(settings=(("duplicates", "all"),))


def marked(tiny: Dataset, texts: dict[str, int], sentences: dict[tuple[str, int], int]) -> Dataset:
    """The tiny dataset with sets of duplicates: by text, and by text and sentence."""
    documents = tiny.documents.assign(duplicate_set=tiny.documents["document"].map(texts))
    keys = zip(tiny.sentences["document"].astype(object), tiny.sentences["sentence"], strict=True)
    found = tiny.sentences.assign(duplicate_set=[sentences.get(key, float("nan")) for key in keys])
    return replace(tiny, documents=documents, sentences=found)


def left_out(dataset: Dataset, level: str = "originator") -> list[str]:
    found = dataset.sentences[rows.repeated(dataset, level)]
    return [f"{text}.{number}" for text, number in zip(found["document"], found["sentence"], strict=True)]


def test_nothing_repeats_anything(tiny: Dataset) -> None:
    assert left_out(tiny) == []


def test_the_earliest_of_a_type_is_kept(tiny: Dataset) -> None:
    # d1 (2021) and d4 (2001-02) are of one type; d4 stands later in the table and is older.
    dataset = marked(tiny, {}, {("d1", 1): 0, ("d4", 1): 0})
    assert left_out(dataset) == ["d1.1"]


def test_a_copy_by_another_type_is_a_vantage_point_of_its_own(tiny: Dataset) -> None:
    # By originator d2 and d5 are the agency's; by carrier d2 and d3 are the friends'.
    dataset = marked(tiny, {}, {("d2", 1): 0, ("d3", 1): 0, ("d5", 1): 0})
    assert left_out(dataset, "originator") == ["d5.1"]
    assert left_out(dataset, "carrier") == ["d3.1"]


def test_a_repeat_within_a_text_counts_once(tiny: Dataset) -> None:
    assert left_out(marked(tiny, {}, {("d1", 0): 3, ("d1", 2): 3})) == ["d1.2"]


def test_a_text_that_repeats_another_is_left_out_whole(tiny: Dataset) -> None:
    dataset = marked(tiny, {"d2": 0, "d5": 0}, {})
    assert left_out(dataset) == ["d5.0", "d5.1"]
    # What such a text says first is not repeated by a third one: it was never counted.
    dataset = marked(tiny, {"d1": 0, "d4": 0}, {("d1", 2): 1, ("d4", 0): 2})
    assert left_out(dataset) == ["d1.0", "d1.1", "d1.2"]


@pytest.mark.parametrize("kind", ["event", "name"])
def test_repeats_are_counted_each_time_where_that_is_asked(tiny: Dataset, kind: str) -> None:
    dataset = marked(tiny, {"d2": 0, "d5": 0}, {})
    assert rows.sentences(dataset, EACH_TIME).all()
    assert rows.sentences(dataset, Selection()).sum() == len(dataset.sentences) - 2
    once, each = (rows.mentions(dataset, selection, kind).sum() for selection in (Selection(), EACH_TIME))
    assert each - once == {"event": 2, "name": 1}[kind]
