"""Every branch of the finding of coverage, as a reader sees it."""
# ruff: noqa: E501 (a sentence is read on one line)

from dataclasses import replace
from datetime import date

import pytest

from comparison.charts import CHARTS
from comparison.dataset import Dataset
from comparison.selection import Selection
from comparison.verdict import verdict
from tests.comparison.findings import FEW, finding
from tests.comparison.tiny import NGO, SOLIDARITY, STATE

CASES = [
    ({}, f"Of 2 events, 1 is mentioned by two source types or more and 1 by one source type, in the 5 texts counted{FEW}"),
    ({"events": ("E01",)}, f"“Protests” is mentioned in 2 of 5 texts, by 2 of 3 source types; silent in the texts collected: solidarity or advocacy (1 text){FEW}"),
    ({"events": ("E02",)}, f"“Rally” is mentioned in 1 of 5 texts, by 1 of 3 source types{FEW}"),
    ({"events": ("E01", "E02"), "date_from": date(2024, 1, 1)}, f"Of 2 events, 1 is mentioned by one source type and 1 by none, in the 1 text counted{FEW}"),
    ({"voice": "quoted"}, f"Under the filter on voice: of 2 events, 1 is mentioned by one source type and 1 by none, in the 5 texts counted{FEW}"),
    ({"voice": "quoted", "events": ("E01",)}, f"Under the filter on voice: “Protests” is not mentioned in the 5 texts counted; silent in the texts collected: solidarity or advocacy (1 text){FEW}"),
    ({"sources": ("agency",), "events": ("E01",)}, f"“Protests” is mentioned in 1 of 2 texts, by 1 of 1 source type{FEW}"),
    ({"events": ("E01", "E02"), "term": "embargo"}, f"Under the filter on word: no event is mentioned in the 5 texts counted{FEW}"),
    ({"term": "embargo"}, f"Under the filter on word: no event is mentioned in the 5 texts counted{FEW}"),
    ({"date_to": date(2002, 1, 1)}, f"No event is mentioned in the 1 text counted{FEW}"),
    ({"date_from": date(2023, 1, 1), "date_to": date(2023, 1, 1), "term": "people"}, "No sentence passes all of the filters on first day and last day; clear one of them."),
]  # fmt: skip


@pytest.mark.parametrize(("filters", "said"), CASES)
def test_what_is_said(tiny: Dataset, filters, said: str) -> None:
    assert finding("coverage", tiny, **filters) == said


@pytest.mark.parametrize(
    ("types", "told"),
    [
        ([NGO, STATE, SOLIDARITY, NGO, STATE], "solidarity or advocacy (1 text, an excerpt)"),
        ([NGO, NGO, STATE, NGO, STATE], "state or government (2 texts, all excerpts)"),
    ],
)
def test_silence_in_excerpts_is_told(tiny: Dataset, types, told: str) -> None:
    documents = tiny.documents.assign(excerpt=True, originator_type=types)
    known = replace(tiny, documents=documents)
    assert told in finding("coverage", known, events=("E01",))


@pytest.mark.parametrize("events", [(), ("E01",)])
def test_it_ranks_nothing_whatever_the_verdict(tiny: Dataset, events) -> None:
    selection, chart = Selection(events=events), CHARTS["coverage"]
    frame = chart.frame(tiny, selection)
    said = chart.finding(tiny, selection, frame, verdict(tiny, selection, chart.claim(tiny, selection)))
    assert said == chart.finding(tiny, selection, frame, None)
    assert not {"most", "highest", "lowest", "widely", "interval"} & set(said.split())


def test_what_is_not_mentioned_claims_nothing(tiny: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    claim = CHARTS["coverage"].claim
    assert claim(tiny, Selection(events=("E01",))).nothing.startswith("no source type has at least")
    monkeypatch.setattr("comparison.support.LEAST_TEXTS", 1)
    monkeypatch.setattr("comparison.support.LEAST_SOURCES", 1)
    assert not claim(tiny, Selection(events=("E01",))).nothing
    for nothing in (Selection(events=("E01",), voice="quoted"), Selection(date_to=date(2002, 1, 1))):
        assert claim(tiny, nothing).nothing == "no event is mentioned in the texts counted."


def test_what_would_be_counted_without_a_text_is_told(tiny: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("comparison.support.LEAST_TEXTS", 1)
    monkeypatch.setattr("comparison.support.LEAST_SOURCES", 1)
    for selection, told in (
        (Selection(events=("E01",)), "no text of human-rights organisation would mention it"),
        (Selection(), "the counts would be 2 by one source type"),
    ):
        reason = verdict(tiny, selection, CHARTS["coverage"].claim(tiny, selection)).reason
        assert reason.startswith("Depends on “Island: march met”")
        assert reason.endswith(f"without the first, {told}.")
