"""Every branch of the finding of sources, as a reader sees it."""
# ruff: noqa: E501 (a sentence is read on one line)

from datetime import date

import pandas as pd
import pytest

from comparison.charts import CHARTS
from comparison.dataset import Dataset
from comparison.selection import Selection
from comparison.verdict import Verdict
from tests.comparison.findings import FEW, finding
from tests.comparison.tiny import NGO, SOLIDARITY

CASES = [
    ({}, f"5 texts with 12 sentences, first published by 3 sources and carried by 3 sources; 1 text stands on a page that is not the first publisher's{FEW}"),
    ({"types": (SOLIDARITY,)}, f"1 text with 2 sentences, first published by 1 source and carried by 1 source; no text stands on a page that is not the first publisher's{FEW}"),
    ({"term": "nowhere"}, "No sentence passes the filter on word; clear it or choose another."),
]  # fmt: skip


@pytest.mark.parametrize(("filters", "said"), CASES)
def test_what_is_said(tiny: Dataset, filters, said: str) -> None:
    assert finding("sources", tiny, **filters) == said


@pytest.mark.parametrize(
    ("badge", "told"),
    [
        ("stands", "; state or government has the most sentences, 5"),
        ("depends", "; which source type has the most sentences hangs on a single text or source"),
        ("too_little", "first publisher's"),
    ],
)
def test_which_has_the_most_is_said_only_where_it_stands(tiny: Dataset, badge: str, told: str) -> None:
    chart, selection = CHARTS["sources"], Selection(date_from=date(2021, 1, 1))
    frame = chart.frame(tiny, selection)
    said = chart.finding(tiny, selection, frame, Verdict(badge, "", pd.DataFrame()))
    assert said.endswith(told + FEW)


def test_the_claim_needs_two_types_and_one_above_the_floor(
    tiny: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    claim = CHARTS["sources"].claim
    assert claim(tiny, Selection()) is None
    monkeypatch.setattr("comparison.support.LEAST_TEXTS", 1)
    monkeypatch.setattr("comparison.support.LEAST_SOURCES", 1)
    assert claim(tiny, Selection()) is not None
    assert claim(tiny, Selection(types=(NGO,))) is None
