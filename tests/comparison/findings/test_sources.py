"""Every branch of the finding of sources, as a reader sees it."""
# ruff: noqa: E501 (a sentence is read on one line)

from datetime import date

import pandas as pd
import pytest

from comparison import sources as sources_chart
from comparison.charts import CHARTS
from comparison.dataset import Dataset
from comparison.selection import Selection
from comparison.verdict import Verdict
from tests.comparison.findings import FEW, finding
from tests.comparison.tiny import NGO, SOLIDARITY, STATE

CASES = [
    ({}, f"5 texts with 12 sentences, first published by 3 sources and carried by 3 sources; 1 text stands on a page that is not the first publisher's{FEW}"),
    ({"types": (SOLIDARITY,)}, f"1 text with 2 sentences, first published by 1 source and carried by 1 source; no text stands on a page that is not the first publisher's{FEW}"),
    ({"term": "nowhere"}, "No sentence passes the filter on word; clear it or choose another."),
]  # fmt: skip


@pytest.mark.parametrize(("filters", "said"), CASES)
def test_what_is_said(tiny: Dataset, filters, said: str) -> None:
    assert finding("sources", tiny, **filters) == said


AMONG = "of human-rights organisation and state or government"


@pytest.mark.parametrize(
    ("badge", "told"),
    [
        ("stands", f"; {AMONG}, state or government has the most sentences, 5"),
        ("depends", f"; which {AMONG} has the most sentences depends on single texts"),
        ("too_little", "first publisher's"),
    ],
)
def test_which_has_the_most_is_said_only_where_it_stands_of_types_with_enough_texts(
    tiny: Dataset, monkeypatch: pytest.MonkeyPatch, badge: str, told: str
) -> None:
    monkeypatch.setattr(sources_chart, "ranking", lambda *_: (NGO, STATE))
    chart, selection = CHARTS["sources"], Selection(date_from=date(2021, 1, 1))
    frame = chart.frame(tiny, selection)
    said = chart.finding(tiny, selection, frame, Verdict(badge, "", pd.DataFrame(), ("d1",)))
    assert said.endswith(told + FEW)


def test_the_claim_needs_two_types_above_the_floor(tiny: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    claim = CHARTS["sources"].claim
    assert claim(tiny, Selection()).nothing
    monkeypatch.setattr("comparison.support.LEAST_TEXTS", 1)
    monkeypatch.setattr("comparison.support.LEAST_SOURCES", 1)
    assert not claim(tiny, Selection()).nothing
    assert claim(tiny, Selection(types=(NGO,))).nothing
