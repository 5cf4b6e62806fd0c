"""Every branch of the finding of timeline, as a reader sees it."""

import pandas as pd
import pytest

from comparison.charts import CHARTS
from comparison.dataset import Dataset
from comparison.selection import Selection
from comparison.verdict import Verdict
from tests.comparison.findings import FEW, finding
from tests.comparison.tiny import NGO

CASES = [
    ({}, f"5 texts in 4 periods, from 2001–02 to 2 Mar 2024; 2 texts are dated 12 Jul 2021{FEW}"),
    ({"types": (NGO,)}, f"2 texts in 2 periods, from 2001–02 to 12 Jul 2021{FEW}"),
    ({"events": ("E01",)}, f"2 texts, dated 12 Jul 2021{FEW}"),
    ({"term": "nowhere"}, "No sentence passes the filter on word; clear it or choose another."),
]  # fmt: skip


@pytest.mark.parametrize(("filters", "said"), CASES)
def test_what_is_said(tiny: Dataset, filters, said: str) -> None:
    assert finding("timeline", tiny, **filters) == said


@pytest.mark.parametrize(
    ("badge", "told"),
    [
        ("stands", "; 12 Jul 2021 has the most, 2 texts;"),
        ("depends", "12 Jul 2021; which period has the most depends on single texts;"),
        ("too_little", "2 Mar 2024; 2 texts are dated 12 Jul 2021;"),
    ],
)  # fmt: skip
def test_which_has_the_most_is_said_only_where_it_stands(tiny: Dataset, badge: str, told: str) -> None:
    chart, selection = CHARTS["timeline"], Selection()
    frame = chart.frame(tiny, selection)
    said = chart.finding(tiny, selection, frame, Verdict(badge, "", pd.DataFrame(), ("d1",)))
    assert told in said
    assert ("has the most, " in said) == (badge == "stands")


def test_below_the_floor_nothing_is_claimed(tiny: Dataset) -> None:
    assert CHARTS["timeline"].claim(tiny, Selection()).nothing.startswith("no source type has at least")
