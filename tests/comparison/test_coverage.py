"""Coverage: mention here and elsewhere, silence, earlier texts and no texts, by hand."""

from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings

from comparison.coverage import coverage
from comparison.dataset import Dataset
from comparison.evidence import count
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
    dated = replace(tiny, catalogue={**tiny.catalogue, "events": events})
    assert cells(coverage(dated, Selection()))["E01", SOLIDARITY][0] == state


def test_a_date_range_counts_by_its_last_day(tiny: Dataset) -> None:
    start = tiny.catalogue["events"][1]["from"]
    last = tiny.documents["published_to"].mask(tiny.documents["document"] == "d3", pd.Timestamp(start))
    dated = replace(tiny, documents=tiny.documents.assign(published_to=last))
    assert cells(coverage(dated, Selection()))["E02", SOLIDARITY] == ("silent", 0, 0, 1)
    assert cells(coverage(dated, Selection()))["E02", NGO] == ("earlier_only", 0, 0, 2)


@settings(max_examples=60, deadline=None)
@given(SELECTIONS)
def test_a_cell_and_its_evidence_agree(tiny: Dataset, selection: Selection) -> None:
    for (event, kind), (_, _, sentences, _) in cells(coverage(tiny, selection)).items():
        assert count(tiny, replace(selection, events=(event,), types=(kind,))) == sentences


def test_no_events_no_rows(tiny: Dataset) -> None:
    bare = replace(tiny, catalogue={**tiny.catalogue, "events": []})
    assert coverage(bare, Selection()).empty
