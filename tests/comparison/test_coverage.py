"""Coverage: mention here and elsewhere, silence, earlier texts and no texts, by hand."""

from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings

from comparison.coverage import by_source, claim, coverage, told
from comparison.dataset import Dataset
from comparison.evidence import count
from comparison.regroup import as_grouped
from comparison.resampling import leave_out
from comparison.selection import Selection
from tests.comparison.test_query import SELECTIONS
from tests.comparison.tiny import NGO, SOLIDARITY, STATE

Cells = dict[tuple[str, str], tuple[str, int, int, int]]


def cells(frame: pd.DataFrame) -> Cells:
    numbers = zip(frame["state"], frame["texts"], frame["sentences"], frame["texts_collected"], strict=True)
    return dict(zip(zip(frame["event"], frame["type"], strict=True), numbers, strict=True))


def test_every_cell(tiny: Dataset) -> None:
    assert cells(coverage(tiny, Selection())) == {
        ("E01", NGO): ("mentions", 1, 1, 2),
        ("E01", STATE): ("mentions", 1, 1, 2),
        ("E01", SOLIDARITY): ("silent", 0, 0, 1),
        ("E02", NGO): ("earlier_only", 0, 0, 2),
        ("E02", STATE): ("mentions", 1, 2, 2),
        ("E02", SOLIDARITY): ("earlier_only", 0, 0, 1),
    }


def test_at_the_other_level(tiny: Dataset) -> None:
    found = cells(coverage(tiny, Selection(level="carrier")))
    assert found["E01", STATE] == ("silent", 0, 0, 1)
    assert found["E01", SOLIDARITY] == ("mentions", 1, 1, 2)


def test_event_and_type_are_ignored_and_other_filters_are_not(tiny: Dataset) -> None:
    everything = cells(coverage(tiny, Selection()))
    assert cells(coverage(tiny, Selection(events=("E02",), types=(NGO,)))) == everything
    found = cells(coverage(tiny, Selection(date_from=date(2022, 1, 1))))
    assert found["E01", NGO] == ("outside_selection", 0, 0, 2)
    assert found["E02", STATE] == ("mentions", 1, 2, 2)


# E01 is mentioned by d1.1 (NGO) and d2.0 (state), both in the text's own voice and on the same day;
# E02 by d5.0 (own) and d5.1 (quoted), both of the state. What is silent is so under every filter.
HERE, THERE = "mentions", "outside_selection"
UNDER_FILTERS: list[tuple[dict[str, Any], tuple[str, int], tuple[str, int], tuple[str, int]]] = [
    ({"voice": "own"}, (HERE, 1), (HERE, 1), (HERE, 1)),
    ({"voice": "quoted"}, (THERE, 0), (THERE, 0), (HERE, 1)),
    ({"sources": ("watch",)}, (HERE, 1), (THERE, 0), (THERE, 0)),
    ({"sources": ("friends",)}, (THERE, 0), (THERE, 0), (THERE, 0)),
    ({"date_from": date(2021, 7, 13)}, (THERE, 0), (THERE, 0), (HERE, 2)),
    ({"date_to": date(2021, 7, 12)}, (HERE, 1), (HERE, 1), (THERE, 0)),
    ({"term": "police"}, (HERE, 1), (THERE, 0), (THERE, 0)),
    ({"term": "rallies"}, (THERE, 0), (THERE, 0), (HERE, 1)),
    ({"name": "us_measures:embargo"}, (HERE, 1), (THERE, 0), (THERE, 0)),
    ({"extras": (("x_country", ("JM",)),)}, (THERE, 0), (HERE, 1), (THERE, 0)),
    ({"sources": ("nobody",)}, (THERE, 0), (THERE, 0), (THERE, 0)),
]


@pytest.mark.parametrize(("filters", "first_ngo", "first_state", "second_state"), UNDER_FILTERS)
def test_filters_move_mentions_and_leave_silence(
    tiny: Dataset, filters, first_ngo, first_state, second_state
) -> None:
    found = cells(coverage(tiny, Selection(**filters)))
    assert {cell: (state, sentences) for cell, (state, _, sentences, _) in found.items()} == {
        ("E01", NGO): first_ngo,
        ("E01", STATE): first_state,
        ("E01", SOLIDARITY): ("silent", 0),
        ("E02", NGO): ("earlier_only", 0),
        ("E02", STATE): second_state,
        ("E02", SOLIDARITY): ("earlier_only", 0),
    }
    assert [collected for *_, collected in found.values()] == [2, 2, 1, 2, 2, 1]


@pytest.mark.parametrize(("filters", "state"), [({}, HERE), ({"voice": "quoted"}, THERE)])
def test_a_type_that_only_carries_texts_has_none_as_first_publisher(tiny: Dataset, filters, state) -> None:
    types = [NGO, STATE, STATE, NGO, STATE]  # d3 is the state's now; its carrier is solidarity still
    moved = replace(tiny, documents=tiny.documents.assign(originator_type=types))
    found = cells(coverage(moved, Selection(**filters)))
    assert found["E01", SOLIDARITY] == found["E02", SOLIDARITY] == ("not_collected", 0, 0, 0)
    assert found["E01", STATE][0] == state
    assert cells(coverage(moved, Selection(level="carrier", **filters)))["E01", SOLIDARITY][0] == state


@pytest.mark.parametrize(
    ("start", "state"), [("2021-12-07", "silent"), ("2021-12-08", "earlier_only"), (None, "silent")]
)
def test_silence_needs_a_text_from_the_first_day_on(tiny: Dataset, start: str | None, state: str) -> None:
    events = [{**event, "from": start} for event in tiny.catalogue["events"]]
    dated = replace(tiny, as_written={**tiny.as_written, "events": events})
    assert cells(coverage(dated, Selection()))["E01", SOLIDARITY][0] == state


def test_a_date_range_counts_by_its_last_day(tiny: Dataset) -> None:
    start = tiny.catalogue["events"][1]["from"]
    last = tiny.documents["published_to"].mask(tiny.documents["document"] == "d3", pd.Timestamp(start))
    dated = replace(tiny, documents=tiny.documents.assign(published_to=last))
    assert cells(coverage(dated, Selection()))["E02", SOLIDARITY] == ("silent", 0, 0, 1)
    assert cells(coverage(dated, Selection()))["E02", NGO] == ("earlier_only", 0, 0, 2)


@settings(max_examples=60)
@given(SELECTIONS)
def test_a_cell_and_its_evidence_agree(tiny: Dataset, selection: Selection) -> None:
    found = cells(coverage(as_grouped(tiny, selection), selection))
    for (event, kind), (_, _, sentences, _) in found.items():
        groups = "sources" if selection.setting("by") == "source" else "types"
        asked = replace(selection, events=(event,), **{groups: (kind,)})
        assert count(as_grouped(tiny, asked), asked) == sentences


def test_no_events_no_rows(tiny: Dataset) -> None:
    bare = replace(tiny, as_written={**tiny.as_written, "events": []})
    assert coverage(bare, Selection()).empty


def column(frame: pd.DataFrame, name: str) -> dict[tuple[str, str], Any]:
    return dict(zip(zip(frame["event"], frame["type"], strict=True), frame[name], strict=True))


def test_share_of_words(tiny: Dataset) -> None:
    found = column(coverage(tiny, Selection()), "share_of_words")
    assert found["E01", NGO] == 10 / 20  # of d1 alone: d4 is older than the event
    assert found["E01", STATE] == 5 / 40  # d2.0, of d2 and d5
    assert found["E01", SOLIDARITY] == 0
    assert found["E02", STATE] == 20 / 20  # both sentences of d5
    assert np.isnan(found["E02", NGO])


def test_share_of_words_is_of_the_texts_that_pass_and_of_all_their_words(tiny: Dataset) -> None:
    found = column(coverage(tiny, Selection(date_to=date(2022, 1, 1), voice="own")), "share_of_words")
    assert found["E01", STATE] == 5 / 20  # d2 alone, its quoted words too
    assert np.isnan(found["E02", STATE])


def test_a_text_dated_before_an_event_that_mentions_it_counts_in_the_share(tiny: Dataset) -> None:
    events = [{**event, "from": "2022-01-01"} for event in tiny.catalogue["events"]]
    dated = replace(tiny, as_written={**tiny.as_written, "events": events})
    assert column(coverage(dated, Selection()), "share_of_words")["E01", NGO] == 10 / 20


def test_texts_since_and_excerpts(tiny: Dataset) -> None:
    frame = coverage(tiny, Selection(date_from=date(2024, 1, 1)))  # of the whole dataset all the same
    assert column(frame, "texts_since") == {
        ("E01", NGO): 1, ("E01", STATE): 2, ("E01", SOLIDARITY): 1,
        ("E02", NGO): 0, ("E02", STATE): 1, ("E02", SOLIDARITY): 0,
    }  # fmt: skip
    assert not frame["excerpts"].any()
    assert not frame["only_excerpts"].any()


@pytest.mark.parametrize(
    ("cut", "excerpts", "only"), [(["d3"], 1, True), (["d1", "d2", "d4", "d5"], 0, False)]
)
def test_silence_that_rests_on_excerpts_alone_is_marked(tiny: Dataset, cut, excerpts, only) -> None:
    documents = tiny.documents.assign(excerpt=tiny.documents["document"].isin(cut))
    frame = coverage(replace(tiny, documents=documents), Selection())
    assert column(frame, "excerpts")["E01", SOLIDARITY] == excerpts
    marked = column(frame, "only_excerpts")
    assert marked.pop(("E01", SOLIDARITY)) == only
    assert not any(marked.values())  # neither what mentions it, nor what is older


def test_one_whole_text_is_enough_for_silence(tiny: Dataset) -> None:
    both = tiny.documents.assign(originator_type=[NGO, STATE, SOLIDARITY, NGO, SOLIDARITY])
    documents = both.assign(excerpt=both["document"] == "d3")
    frame = coverage(replace(tiny, documents=documents), Selection())
    assert column(frame, "excerpts")["E01", SOLIDARITY] == 1
    assert not column(frame, "only_excerpts")["E01", SOLIDARITY]


def test_by_source_with_the_same_states(tiny: Dataset) -> None:
    frame = by_source(tiny, Selection(level="carrier"))
    shown = ["event", "source", "type", "state", "texts", "texts_since"]
    assert frame[shown].to_numpy().tolist() == [
        ["E01", "watch", NGO, "mentions", 1, 1],
        ["E01", "agency", STATE, "silent", 0, 1],
        ["E01", "friends", SOLIDARITY, "mentions", 1, 2],
        ["E02", "watch", NGO, "earlier_only", 0, 0],
        ["E02", "agency", STATE, "mentions", 1, 1],
        ["E02", "friends", SOLIDARITY, "earlier_only", 0, 0],
    ]


def test_a_source_whose_only_mention_repeats_another_is_not_silent(tiny: Dataset) -> None:
    # d1 and d2 are one text under two bylines of one type; the copy of d2 is left out.
    documents = tiny.documents.assign(
        originator_type=[NGO, NGO, SOLIDARITY, NGO, STATE], duplicate_set=["s", "s", None, None, None]
    )
    frame = by_source(replace(tiny, documents=documents), Selection())
    states = frame.set_index(["event", "source", "type"])["state"]
    assert states["E01", "watch", NGO] == HERE
    assert states["E01", "agency", NGO] == THERE


@settings(max_examples=60)
@given(SELECTIONS)
def test_sources_add_up_to_types(tiny: Dataset, selection: Selection) -> None:
    tiny = as_grouped(tiny, selection)
    sources = by_source(tiny, selection).groupby(["event", "type"])
    whole = coverage(tiny, selection).set_index(["event", "type"])
    for name in ("texts", "sentences", "texts_collected", "texts_since", "excerpts"):
        sums = sources[name].sum()
        assert sums.to_dict() == whole[name].loc[sums.index].to_dict()
    shares = whole["share_of_words"].dropna()
    assert ((shares >= 0) & (shares <= 1)).all()
    assert (whole["texts_collected"] >= whole["texts_since"]).all()
    assert (whole["texts_since"] >= whole["excerpts"]).all()


@pytest.fixture
def no_floor(monkeypatch: pytest.MonkeyPatch) -> None:
    """One text of one source is enough, so that the tiny dataset claims something."""
    monkeypatch.setattr("comparison.support.LEAST_TEXTS", 1)
    monkeypatch.setattr("comparison.support.LEAST_SOURCES", 1)


@pytest.mark.usefixtures("no_floor")
def test_the_claim_is_about_the_event_that_is_selected(tiny: Dataset) -> None:
    assert told(tiny, Selection()) is None
    assert told(tiny, Selection(events=("E01", "E02"))) is None
    assert told(tiny, Selection(events=("E02",))) == "E02"
    found = claim(tiny, Selection(events=("E01",)))
    assert found.measures.items == ("E01",)
    assert found.measures.top.ravel().tolist() == [1, 1, 0, 0, 0]
    assert not found.compares


@pytest.mark.usefixtures("no_floor")
@pytest.mark.parametrize(
    ("events", "deciding"),
    [(("E01",), (0, 1)), (("E02",), (4,)), ((), (0, 1, 4))],  # rows in documents
)
def test_what_a_mention_by_these_types_depends_on(tiny: Dataset, events, deciding) -> None:
    found = claim(tiny, Selection(events=events))
    assert leave_out(found.measures, found.says).texts == deciding


def test_two_texts_of_each_type_make_the_claim_stand(tiny: Dataset) -> None:
    # d1, d2 mention E01, d5 does not; all are the state's, of two sources.
    kinds = tiny.documents.assign(originator_type=STATE)
    found = claim(replace(tiny, documents=kinds), Selection(events=("E01",)))
    assert leave_out(found.measures, found.says) == ((), ())
