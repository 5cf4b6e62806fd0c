"""What is behind a mark: the sentences that its number counts, by hand."""

import numpy as np
import pytest

from comparison import tone
from comparison.behind import passages
from comparison.dataset import Dataset
from comparison.selection import Selection
from tests.comparison.side_by_side import side_by_side
from tests.comparison.tiny import NGO, STATE


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    return side_by_side(tmp_path_factory.mktemp("behind") / "dataset")


def places(dataset: Dataset, *focus: str, **selected: object) -> list[str]:
    """The sentences behind a focus, as text and number."""
    mask = passages(dataset, Selection(focus=focus, **selected))  # type: ignore[arg-type]
    found = dataset.sentences[mask]
    return [f"{text}.{number}" for text, number in zip(found["document"], found["sentence"], strict=True)]


def test_without_a_focus_what_has_something_to_show(dataset: Dataset) -> None:
    assert places(dataset, events=("E01",)) == ["f1.1", "f2.0", "n1.1", "n2.1", "s1.1", "s2.2"]


def test_a_type_narrows_the_selection_to_its_texts(dataset: Dataset) -> None:
    assert places(dataset, f"type:{STATE}", events=("E01",)) == ["s1.1", "s2.2"]


def test_a_carrier_narrows_what_types_of_originators_select(tiny: Dataset) -> None:
    # d2 is the agency's, on the page of the friends.
    found = places(tiny, "carrier:friends", types=(STATE,))
    assert {place.partition(".")[0] for place in found} == {"d2"}
    assert places(tiny, "originator:agency") == places(tiny, f"type:{STATE}")


def test_an_item_of_whole_texts_stands_beside_the_selected_sentences(dataset: Dataset) -> None:
    within = "within:texts"
    e01 = {"events": ("E01",)}
    assert places(dataset, "event:E03", f"type:{STATE}", within, **e01) == ["s1.3", "s2.3"]
    assert places(dataset, "target:police", f"type:{NGO}", within, **e01) == ["n2.3"]
    assert places(dataset, "proper_name:US", f"type:{NGO}", within, **e01) == ["n1.2"]
    assert places(dataset, "lemma:prison", f"type:{STATE}", within, **e01) == ["s1.2", "s2.2"]
    # Without it, the item has to stand in a selected sentence.
    assert places(dataset, "lemma:prison", f"type:{STATE}", **e01) == ["s2.2"]


def test_the_texts_are_those_that_count_in_the_chart(dataset: Dataset) -> None:
    # n1 alone mentions E02; a selected type is no filter of that chart.
    found = places(dataset, "lemma:prison", "within:texts", events=("E02",), types=(STATE,))
    assert found == ["n1.2", "s1.2"]


def test_a_number_opens_the_sentences_that_state_it(dataset: Dataset) -> None:
    e01 = {"events": ("E01",)}
    assert places(dataset, "counted:person", "value:11000000.0", f"type:{STATE}", **e01) == ["s2.1"]
    assert places(dataset, "counted:detain", "value:700.0", "qualifier:more than", **e01) == ["n1.1"]
    assert places(dataset, "counted:detain", "value:700.0", "qualifier:exact", **e01) == []
    assert places(dataset, "counted:person", "value:40.0", "qualifier:exact", **e01) == ["n1.2"]
    assert places(dataset, "counted:person", **e01) == ["n1.2", "s1.1", "s2.1"]


def test_a_step_of_the_tone_opens_what_it_counts(tiny: Dataset) -> None:
    counted = tone.distribution(tiny, Selection())
    for row in counted.to_dict("records"):
        mask = passages(tiny, Selection(types=(row["type"],), focus=(f"bin:{row['bin']}",)))
        assert int(mask.sum()) == row["sentences"], row
    assert counted["sentences"].sum() > 0


def test_an_unknown_item_is_nowhere(dataset: Dataset) -> None:
    for focus in ("lemma:nowhere", "proper_name:Nowhere", "counted:nothing", "event:E99"):
        assert not np.any(passages(dataset, Selection(focus=(focus,))))


def test_one_sentence_of_a_text_is_opened_wherever_it_stands(tiny: Dataset) -> None:
    assert places(tiny, "text:d2", "sentence:1") == ["d2.1"]
    # Also where the selection leaves it out, or it repeats another.
    assert places(tiny, "text:d2", "sentence:1", events=("E02",), voice="quoted") == ["d2.1"]
    assert places(tiny, "text:d2", "sentence:0") == ["d2.0"]
    assert places(tiny, "text:d2", "sentence:99") == []
    assert places(tiny, "text:d9", "sentence:1") == []


def test_a_text_alone_narrows_the_selection_to_it(tiny: Dataset) -> None:
    assert places(tiny, "text:d1") == ["d1.0", "d1.1", "d1.2"]
    assert places(tiny, "text:d1", voice="quoted") == ["d1.2"]
