"""Every branch of the finding of naming, as a reader sees it."""
# ruff: noqa: E501 (a sentence is read on one line)

from dataclasses import replace

import pandas as pd
import pytest

from comparison.charts import CHARTS
from comparison.dataset import Dataset
from comparison.naming import naming
from comparison.selection import Selection
from comparison.verdict import Verdict
from tests.comparison.findings import FEW, finding
from tests.comparison.tiny import NGO, STATE
from tests.comparison.worded import bare

CASES = [
    ({}, f"measures of the United States: 6 mentions (“embargo” 2 and “blockade” 4) in 4 texts of 3 source types{FEW}"),
    ({"referent": "government"}, f"the government of the island: 3 mentions (“government” 2 and “regime” 1) in 3 texts of 2 source types{FEW}"),
    ({"types": (STATE,)}, f"measures of the United States: 3 mentions (“blockade” 3) in 1 text of 1 source type{FEW}"),
    ({"referent": "government", "events": ("E01",)}, "the government of the island: no selected sentence holds one of the names; choose other names or clear the filter on event."),
    ({"term": "nowhere"}, "No sentence passes the filter on word; clear it or choose another."),
]  # fmt: skip


@pytest.mark.parametrize(("filters", "said"), CASES)
def test_what_is_said(tiny: Dataset, filters, said: str) -> None:
    assert finding("naming", tiny, **filters) == said


def test_names_that_no_text_uses_have_no_cure(tiny: Dataset) -> None:
    unused = replace(bare(tiny), as_written=tiny.as_written)
    for filters in ({}, {"voice": "own"}):
        assert finding("naming", unused, **filters) == (
            "No sentence of this dataset holds one of the names that are defined."
        )


def test_a_single_referent_leaves_no_other_names_to_choose(tiny: Dataset) -> None:
    one = replace(tiny, as_written={**tiny.as_written, "referents": tiny.catalogue["referents"][1:]})
    said = "the government of the island: no selected sentence holds one of the names; clear the filter on source."
    assert finding("naming", one, sources=("friends",)) == said


SELECTION = Selection()
ROW = (STATE, "us_measures:blockade", 0.6, 0.21, 0.9)


def said(tiny: Dataset, badge: str, rows: list[tuple], documents: tuple[str, ...] = ("d1",)) -> str:
    found = pd.DataFrame(rows, columns=["group", "item", "estimate", "low", "high"])
    frame = naming(tiny, SELECTION)
    return CHARTS["naming"].finding(tiny, SELECTION, frame, Verdict(badge, "", found, documents))


COUNTS = (
    "measures of the United States: 6 mentions (“embargo” 2 and “blockade” 4) in 4 texts of 3 source types"
)
SHARE = "3 of 3, 100% (95% interval 21% to 90%)"


def test_a_name_leads_only_where_that_stands(tiny: Dataset) -> None:
    assert said(tiny, "stands", [ROW]) == f"{COUNTS}; state or government: “blockade” leads with {SHARE}{FEW}"
    assert said(tiny, "depends", [ROW]) == (
        f"{COUNTS}; which name leads depends on single texts; state or government: “blockade” has {SHARE}{FEW}"
    )
    assert said(tiny, "depends", [], ()) == f"{COUNTS}; which name leads depends on single sources{FEW}"
    assert said(tiny, "too_little", [ROW]) == f"{COUNTS}; state or government: “blockade” has {SHARE}{FEW}"


def test_below_the_floor_there_are_counts_and_no_order(tiny: Dataset) -> None:
    for badge in ("stands", "too_little"):
        assert said(tiny, badge, []) == f"{COUNTS}{FEW}"


def test_the_share_is_that_of_the_type_with_most_uses(tiny: Dataset) -> None:
    others = [(NGO, "us_measures:embargo", 1.0, 0.3, 1.0), (NGO, "us_measures:blockade", 0.0, 0.0, 0.5)]
    assert "state or government: “blockade” has" in said(tiny, "too_little", [*others, ROW])
    assert "human-rights organisation: “embargo” has 2 of 2, 100%" in said(tiny, "too_little", others)
    assert said(tiny, "too_little", others[1:]) == f"{COUNTS}{FEW}"


def test_where_two_names_share_the_lead_neither_is_told(tiny: Dataset) -> None:
    selection = Selection(referent="government", types=(NGO,))
    found = pd.DataFrame(
        [(NGO, "government:government", 0.5, 0.1, 0.9)], columns=["group", "item", "estimate", "low", "high"]
    )
    frame = naming(tiny, selection)
    verdict = Verdict("stands", "", found)
    assert "interval" not in CHARTS["naming"].finding(tiny, selection, frame, verdict)


def test_many_names_are_counted(tiny: Dataset) -> None:
    frame = naming(tiny, SELECTION)
    more = pd.concat(
        [frame, *[frame.assign(label=f"{frame['label'].iloc[0]} {place}") for place in range(2)]]
    )
    told = CHARTS["naming"].finding(tiny, SELECTION, more, None)
    assert told.startswith("measures of the United States: 18 mentions under 4 names in 4 texts")
