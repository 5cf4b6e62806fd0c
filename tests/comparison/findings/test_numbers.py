"""Every branch of the finding of numbers, as a reader sees it."""
# ruff: noqa: E501 (a sentence is read on one line)

import pandas as pd
import pytest

from comparison.charts import CHARTS
from comparison.dataset import Dataset
from comparison.selection import Selection
from comparison.verdict import Verdict
from tests.comparison.findings import FEW, finding
from tests.comparison.side_by_side import side_by_side
from tests.comparison.tiny import STATE
from tests.comparison.worded import bare

SAME = "the same word need not be the same thing"
CASES = [
    ({"events": ("E01",)}, f"“Protests”: 6 numbers in 4 texts; at least two source types give numbers with the word “person”; {SAME}{FEW}"),
    ({}, f"9 numbers in 6 texts; at least two source types give numbers with the word “person”; {SAME}{FEW}"),
    ({"events": ("E02",)}, f"“Rally”: 1 number in 1 text; there is no word with which two source types give numbers{FEW}"),
    ({"events": ("E03",), "types": (STATE,)}, "No selected sentence, and none beside one in its paragraph, states a number; clear one of the filters on event and source type."),
    ({"events": ("E01",), "name": "us_measures:embargo"}, "No sentence passes all of the filters on event and name; clear one of them."),
    ({"name": "us_measures:embargo"}, "No sentence passes the filter on name; clear it or choose another."),
]  # fmt: skip


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    return side_by_side(tmp_path_factory.mktemp("findings") / "seven")


@pytest.mark.parametrize(("filters", "said"), CASES)
def test_what_is_said(dataset: Dataset, filters: dict, said: str) -> None:
    assert finding("numbers", dataset, **filters) == said


def test_a_dataset_without_numbers_has_no_cure(tiny: Dataset) -> None:
    for filters in ({}, {"voice": "own"}):
        assert finding("numbers", bare(tiny), **filters) == "No sentence of this dataset states a number."


def test_which_words_they_are_may_depend_on_a_text(dataset: Dataset) -> None:
    chart, base = CHARTS["numbers"], Selection()
    frame = chart.frame(dataset, base)
    for badge, told in (("depends", True), ("stands", False), ("too_little", False)):
        said = chart.finding(dataset, base, frame, Verdict(badge, "", pd.DataFrame(), ("d1",)))
        clause = "; which words types with enough texts share depends on single texts"
        assert (clause in said) == told


def test_many_things_are_cut_short(dataset: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("comparison.findings.numbers.UNITS", frozenset())
    assert "with the words “person” and “percent”;" in finding("numbers", dataset)
    monkeypatch.setattr("comparison.findings.numbers.NAMED", 1)
    assert "with the words “person” and 1 more;" in finding("numbers", dataset)
