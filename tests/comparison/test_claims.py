"""From per-text sums to measures, and what the charts that only count claim."""

from dataclasses import replace

import numpy as np
import pytest

from comparison import sources, timeline
from comparison.claims import leading, measures_of, no_claim, one_group
from comparison.dataset import Dataset
from comparison.resampling import intervals, sums
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
    assert leading(["a", "b", "c"])(top, top) == (("b",), ("a", "b"), ())


def test_a_claim_about_nothing_has_its_reason_and_no_texts() -> None:
    claim = no_claim("so.")
    assert (claim.nothing, claim.says(*sums(claim.measures))) == ("so.", None)
    assert len(claim.measures.documents) == 0
    assert intervals(claim.measures).empty


@pytest.fixture
def no_floor(monkeypatch: pytest.MonkeyPatch) -> None:
    """One text of one source is enough, so that the tiny dataset claims something."""
    monkeypatch.setattr("comparison.support.LEAST_TEXTS", 1)
    monkeypatch.setattr("comparison.support.LEAST_SOURCES", 1)


@pytest.mark.usefixtures("no_floor")
def test_sources_claim_which_types_have_most_sentences(tiny: Dataset) -> None:
    claim = sources.claim(tiny, Selection())
    top, bottom = sums(claim.measures)
    assert dict(zip(claim.measures.groups, top[:, 0], strict=True)) == {NGO: 5, STATE: 5, SOLIDARITY: 2}
    assert claim.says(top, bottom) == (NGO, STATE)
    assert not claim.compares
    assert claim.told
    assert claim.told((NGO, STATE), (STATE,)) == "state or government would have the most sentences"
    assert claim.told((NGO,), (NGO, STATE)).endswith(
        "organisation and state or government would have as many sentences each"
    )


def test_sources_claim_nothing_of_types_below_the_floor(tiny: Dataset) -> None:
    """Three texts of two sources for NGO and STATE; SOLIDARITY has two texts with most sentences."""
    kinds = [NGO, STATE, NGO, STATE, NGO, STATE, SOLIDARITY, SOLIDARITY]
    documents = tiny.documents.iloc[[0] * 8].reset_index(drop=True)
    made = documents.assign(originator_type=kinds, originator=["watch", "agency", "friends", "friends"] * 2)
    of_text = np.repeat(np.arange(8), [2, 1, 1, 1, 1, 1, 9, 9])
    sentences = tiny.sentences.iloc[[0] * len(of_text)].reset_index(drop=True)
    dataset = replace(tiny, documents=made, sentences=sentences, text_row={"sentences": of_text})
    assert sources.ranking(dataset, Selection()) == (NGO, STATE)
    claim = sources.claim(dataset, Selection())
    assert claim.measures.groups == (NGO, STATE)
    assert claim.says(*sums(claim.measures)) == (NGO,)
    assert sources.claim(tiny, Selection()).nothing == (
        "it takes two source types with at least 3 texts from 2 sources each."
    )


@pytest.mark.usefixtures("no_floor")
def test_timeline_claims_which_periods_have_most_texts(tiny: Dataset) -> None:
    claim = timeline.claim(tiny, Selection())
    assert sorted(claim.measures.top.sum(axis=0)) == [1, 1, 1, 2]
    assert claim.measures.bottom.ravel().tolist() == [1] * 5
    assert claim.says(*sums(claim.measures)) == (("12 Jul 2021",),)
    assert claim.told
    assert claim.told((("a",),), (("b",),)) == "b would have the most texts"
    assert claim.told((("a",),), (("a", "b"),)) == "a and b would have as many texts each"
    assert timeline.claim(tiny, Selection(term="nowhere")).nothing.startswith("no source type has")
    assert timeline.claim(tiny, Selection(events=("E01",))).nothing == timeline.ONE_PERIOD
    assert timeline.claim(tiny, Selection(types=(NGO,))).nothing == timeline.NO_MOST
