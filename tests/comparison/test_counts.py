"""Counts of words by text, by type and by source, in the tiny dataset."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparison import rows
from comparison.counts import Counts, counts_of, selected_counts
from comparison.dataset import Dataset
from comparison.selection import Selection
from tests.comparison.tiny import NGO, SOLIDARITY, STATE


def column(counts: Counts, values: np.ndarray, word: str) -> list:
    return values[:, counts.words.tolist().index(word)].tolist()


def everything(tiny: Dataset, **more) -> Counts:
    return counts_of(tiny, "originator", np.ones(len(tiny.sentences), dtype=bool), **more)


def test_words_texts_and_groups(tiny: Dataset) -> None:
    counts = everything(tiny)
    assert counts.words.tolist() == [
        "blockade", "embargo", "people", "police", "protests", "rallies", "rally", "regime",
    ]  # fmt: skip
    assert counts.groups == (NGO, STATE, SOLIDARITY)
    assert counts.documents.tolist() == [0, 1, 2, 3, 4]
    assert counts.group.tolist() == [0, 1, 2, 0, 1]
    assert counts.tokens.tolist() == [20] * 5
    assert counts.tokens_by_group.tolist() == [40, 40, 20]
    assert column(counts, counts.counts.toarray(), "people") == [0, 1, 2, 0, 3]
    assert column(counts, counts.by_group, "people") == [0, 4, 2]
    assert column(counts, counts.texts, "people") == [0, 2, 1]
    assert column(counts, counts.texts, "blockade") == [0, 1, 1]


def test_sources_are_counted_once(tiny: Dataset) -> None:
    counts = everything(tiny)
    # both texts of the state type are the agency's; by carrier d2 is the friends'
    assert column(counts, counts.sources, "people") == [0, 1, 1]
    carried = counts_of(tiny, "carrier", np.ones(len(tiny.sentences), dtype=bool))
    assert column(carried, carried.texts, "people") == [0, 1, 2]
    assert column(carried, carried.sources, "people") == [0, 1, 1]


def test_only_the_selected_sentences_count(tiny: Dataset) -> None:
    selection = Selection(voice="quoted", term="police")  # the filter on words is left aside
    counts = selected_counts(tiny, selection)
    assert counts.groups == (NGO, STATE)
    assert counts.documents.tolist() == [0, 1, 4]
    assert counts.tokens.tolist() == [6, 5, 15]
    assert column(counts, counts.by_group, "blockade") == [0, 1]
    assert column(counts, counts.by_group, "regime") == [1, 0]


def test_by_lemma_forms_are_one(tiny: Dataset) -> None:
    counts = everything(tiny, form="lemma")
    assert "rallies" not in counts.words
    assert column(counts, counts.by_group, "rally") == [0, 2, 0]
    assert column(counts, counts.texts, "rally") == [0, 1, 0]


def test_only_some_words(tiny: Dataset) -> None:
    counts = everything(tiny).only(np.array([2, 0]))
    assert counts.words.tolist() == ["people", "blockade"]
    assert counts.by_group.tolist() == [[0, 0], [4, 3], [2, 1]]


def test_nothing_selected(tiny: Dataset) -> None:
    counts = counts_of(tiny, "originator", np.zeros(len(tiny.sentences), dtype=bool))
    assert counts.groups == ()
    assert counts.by_group.shape == counts.texts.shape == counts.sources.shape == (0, 8)


@given(st.lists(st.booleans(), min_size=12, max_size=12), st.sampled_from(["originator", "carrier"]))
def test_sums_are_those_of_the_table(tiny: Dataset, mask: list[bool], level: str) -> None:
    counts = counts_of(tiny, level, np.array(mask))
    here = np.array(mask)[tiny.sentence_row["terms"]]
    expected = tiny.terms[here].groupby("term", observed=True)["count"].sum().to_dict()
    found = dict(zip(counts.words, counts.by_group.sum(axis=0), strict=True))
    assert {word: n for word, n in found.items() if n} == expected
    assert (counts.texts >= counts.sources).all()
    assert counts.tokens_by_group.sum() == tiny.sentences["tokens"][np.array(mask)].sum()


def test_the_selection_decides(tiny: Dataset) -> None:
    for selection in (Selection(types=(STATE,)), Selection(events=("E01",)), Selection(level="carrier")):
        mask = rows.sentences(tiny, selection)
        expected = counts_of(tiny, selection.level, mask)
        found = selected_counts(tiny, selection)
        assert (found.counts != expected.counts).nnz == 0
        assert found.groups == expected.groups


@pytest.mark.parametrize("selection", [Selection(term="police"), Selection(term="no such word")])
def test_the_filter_on_words_is_ignored(tiny: Dataset, selection: Selection) -> None:
    assert (selected_counts(tiny, selection).counts != selected_counts(tiny, Selection()).counts).nnz == 0
