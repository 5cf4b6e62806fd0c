"""When it is too little, and when it is nothing."""

from dataclasses import replace

import numpy as np

from comparison.dataset import Dataset
from comparison.selection import Selection
from comparison.support import (
    LEAST_TEXTS,
    clearing,
    cured,
    floor_in_words,
    in_words,
    nothing_selected,
    supported,
    too_few,
    unfiltered,
)
from tests.comparison.tiny import NGO, SOLIDARITY, STATE


def with_texts(tiny: Dataset, *texts: tuple[str, str]) -> tuple[Dataset, np.ndarray]:
    """Texts given as (source, type), and a mask of them all."""
    documents = tiny.documents.iloc[[0] * len(texts)].reset_index(drop=True)
    documents["originator"] = [source for source, _ in texts]
    documents["originator_type"] = [kind for _, kind in texts]
    return replace(tiny, documents=documents), np.ones(len(texts), dtype=bool)


ENOUGH = [("a", NGO), ("a", NGO), ("b", NGO)]


def test_three_texts_of_two_sources_are_enough(tiny: Dataset) -> None:
    dataset, mask = with_texts(tiny, *ENOUGH)
    assert too_few(dataset, "originator", mask) == ""
    assert too_few(dataset, "originator", np.array([True, False, True])) == "; too few texts to generalise"
    assert too_few(dataset, "carrier", mask) == "; too few texts to generalise"


def test_three_texts_of_one_source_are_not(tiny: Dataset) -> None:
    dataset, mask = with_texts(tiny, *ENOUGH, ("c", STATE), ("c", STATE), ("c", STATE))
    assert too_few(dataset, "originator", mask) == "; too few texts to generalise about state or government"


def test_one_type_is_named_and_more_are_counted(tiny: Dataset) -> None:
    dataset, mask = with_texts(tiny, *ENOUGH, ("c", SOLIDARITY))
    named = "; too few texts to generalise about solidarity or advocacy"
    assert too_few(dataset, "originator", mask) == named
    dataset, mask = with_texts(tiny, *ENOUGH, ("c", SOLIDARITY), ("d", STATE), ("e", "other"))
    assert too_few(dataset, "originator", mask) == "; too few texts to generalise about 3 of 4 source types"


def test_no_texts_no_complaint(tiny: Dataset) -> None:
    assert too_few(tiny, "originator", np.zeros(5, dtype=bool)) == ""


def test_filters_in_words(tiny: Dataset) -> None:
    selection = Selection(term="a", voice="own", extras=(("x_country", ("CU",)),))
    assert in_words(tiny, selection.filters) == "voice, word and country"


def test_nothing_selected_says_what_to_do(tiny: Dataset) -> None:
    one, two = Selection(term="nowhere"), Selection(term="nowhere", voice="own", level="carrier")
    assert nothing_selected(tiny, one) == "No sentence passes the filter on word; clear it or choose another."
    assert (
        nothing_selected(tiny, two)
        == "No sentence passes all of the filters on voice and word; clear one of them."
    )
    assert nothing_selected(tiny, two, ("voice",)) == nothing_selected(tiny, one)
    empty = "This dataset holds no sentences; build it again from texts that have some."
    assert nothing_selected(replace(tiny, sentences=tiny.sentences.iloc[:0]), one) == empty


def test_a_group_needs_texts_and_sources() -> None:
    many = np.repeat([0, 1], LEAST_TEXTS)
    one_source, two_sources = np.zeros(LEAST_TEXTS, int), np.arange(LEAST_TEXTS) % 2
    sources = np.concatenate([two_sources, one_source])
    assert supported(many, sources, 3).tolist() == [True, False, False]
    assert supported(many[1:], sources[1:], 2).tolist() == [False, False]
    assert floor_in_words() == f"{LEAST_TEXTS} texts from 2 sources"


def test_only_filters_that_apply_can_be_cleared(tiny: Dataset) -> None:
    chosen = Selection(events=("E01",), term="march", level="carrier", settings=(("duplicates", "all"),))
    assert clearing(tiny, chosen) == "clear one of the filters on event and word"
    assert clearing(tiny, chosen, ("term",)) == "clear the filter on event"
    assert clearing(tiny, chosen, ("term", "event")) == ""
    assert unfiltered(chosen) == Selection(level="carrier", settings=(("duplicates", "all"),))


def test_a_cure_that_cannot_be_done_is_not_told() -> None:
    assert cured("Nothing here", "", "") == "Nothing here."
    assert cured("Nothing here", "choose", "", "clear") == "Nothing here; choose or clear."
