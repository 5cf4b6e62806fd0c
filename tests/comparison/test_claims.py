"""From per-text sums to measures, and what the charts that only count claim."""

import numpy as np
import pytest

from comparison import sources, timeline
from comparison.claims import leading, measures_of, one_group
from comparison.dataset import Dataset
from comparison.selection import Selection
from tests.comparison.tiny import NGO, SOLIDARITY, STATE


def test_only_texts_with_something_below_the_line_count(tiny: Dataset) -> None:
    top, bottom = np.arange(10.0).reshape(5, 2), np.array([[1.0], [0], [2], [0], [4]])
    measures = measures_of(tiny, "originator", ["a", "b"], top, bottom)
    assert measures.groups == (NGO, STATE, SOLIDARITY)
    assert measures.documents.tolist() == [0, 2, 4]
    assert measures.group.tolist() == [0, 2, 1]
    assert measures.source.tolist() == [0, 2, 1]  # watch, friends, agency
    assert measures.top.tolist() == [[0, 1], [4, 5], [8, 9]]
    assert measures.bottom.tolist() == [[1], [2], [4]]


def test_groups_without_a_text_are_not_there(tiny: Dataset) -> None:
    bottom = np.array([[0.0], [1], [1], [0], [0]])
    by_type = measures_of(tiny, "carrier", ["a"], bottom, bottom)
    assert (by_type.groups, by_type.group.tolist()) == ((SOLIDARITY,), [0, 0])
    by_source = measures_of(tiny, "originator", ["a"], bottom, bottom, by="source")
    assert (by_source.groups, by_source.group.tolist()) == (("agency", "friends"), [0, 1])


def test_one_group_shares_out_what_each_text_holds(tiny: Dataset) -> None:
    top = np.array([[1.0, 3], [0, 0], [2, 0], [0, 0], [0, 0]])
    measures = one_group(tiny, "originator", ["a", "b"], top)
    assert (measures.groups, measures.group.tolist()) == (("",), [0, 0])
    assert measures.documents.tolist() == [0, 2]
    assert measures.bottom.tolist() == [[4], [2]]


def test_the_leading_items_of_each_group() -> None:
    top = np.array([[1.0, 3, 2], [2, 2, 0], [0, 0, 0]])
    assert leading(top, top) == ((1,), (0, 1), ())


@pytest.fixture
def no_floor(monkeypatch: pytest.MonkeyPatch) -> None:
    """One text of one source is enough, so that the tiny dataset claims something."""
    monkeypatch.setattr("comparison.support.LEAST_TEXTS", 1)
    monkeypatch.setattr("comparison.support.LEAST_SOURCES", 1)


@pytest.mark.usefixtures("no_floor")
def test_sources_claim_which_types_have_most_sentences(tiny: Dataset) -> None:
    claim = sources.claim(tiny, Selection())
    sums = claim.measures.top.sum(axis=0)
    assert dict(zip(claim.measures.items, sums, strict=True)) == {NGO: 5, STATE: 5, SOLIDARITY: 2}
    assert claim.says(sums[None], sums[None]) == ((0, 1),)
    assert not claim.compares


@pytest.mark.usefixtures("no_floor")
def test_timeline_claims_which_periods_have_most_texts(tiny: Dataset) -> None:
    measures = timeline.claim(tiny, Selection()).measures
    assert sorted(measures.top.sum(axis=0)) == [1, 1, 1, 2]
    assert measures.bottom.ravel().tolist() == [1] * 5
    assert timeline.claim(tiny, Selection(term="nowhere")) is None
    assert timeline.claim(tiny, Selection(events=("E01",))) is None  # one period
    assert timeline.claim(tiny, Selection(types=(NGO,))) is None  # two with one text each
