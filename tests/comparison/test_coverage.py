"""Coverage: mention, silence, earlier texts and no texts, by hand."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from comparison.coverage import coverage
from comparison.dataset import Dataset
from comparison.evidence import count
from comparison.selection import Selection
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
    assert found["E01", NGO] == ("not_collected", 0, 0, 0)
    assert found["E02", STATE] == ("mentions", 1, 2, 1)
    assert cells(coverage(tiny, Selection(voice="quoted")))["E02", STATE] == ("mentions", 1, 1, 2)
    assert cells(coverage(tiny, Selection(term="rallies")))["E02", STATE] == ("mentions", 1, 1, 2)


@pytest.mark.parametrize(
    ("start", "state"), [("2021-12-07", "silent"), ("2021-12-08", "earlier_only"), (None, "silent")]
)
def test_silence_needs_a_text_from_the_first_day_on(tiny: Dataset, start: str | None, state: str) -> None:
    events = [{**event, "from": start} for event in tiny.catalogue["events"]]
    dated = replace(tiny, catalogue={**tiny.catalogue, "events": events})
    assert cells(coverage(dated, Selection()))["E01", SOLIDARITY][0] == state


def test_a_date_range_counts_by_its_last_day(tiny: Dataset) -> None:
    events = [{**tiny.catalogue["events"][0], "id": "E09", "from": "2002-12-31"}]
    dated = replace(tiny, catalogue={**tiny.catalogue, "events": events})
    old = Selection(date_to=date(2003, 1, 1))
    assert cells(coverage(dated, old))["E09", NGO] == ("silent", 0, 0, 1)
    assert cells(coverage(dated, old))["E09", STATE] == ("not_collected", 0, 0, 0)


def test_a_cell_and_its_evidence_agree(tiny: Dataset) -> None:
    for (event, kind), (_, _, sentences, _) in cells(coverage(tiny, Selection())).items():
        assert count(tiny, Selection().toggled({"event": event, "type": kind})) == sentences


def test_no_events_no_rows(tiny: Dataset) -> None:
    bare = replace(tiny, catalogue={**tiny.catalogue, "events": []})
    assert coverage(bare, Selection()).empty
