"""Every branch of the finding of terms, as a reader sees it."""
# ruff: noqa: E501 (a sentence is read on one line)

import pytest

from comparison.charts import CHARTS
from comparison.dataset import Dataset
from comparison.selection import Selection
from comparison.verdict import verdict
from tests.comparison.findings import FEW, finding
from tests.comparison.tiny import NGO, SOLIDARITY, STATE
from tests.comparison.worded import bare, worded

CASES = [
    ({}, f"“people” occurs 6 times in 3 of 5 texts, between 0.0 and 100.0 per 1,000 words in 3 source types{FEW}"),
    ({"types": (NGO,), "voice": "quoted"}, f"“regime” occurs 1 time in 1 of 1 text, 166.7 per 1,000 words (human-rights organisation){FEW}"),
    ({"voice": "own", "name": "government:regime"}, "No sentence passes all of the filters on voice and name; clear one of them."),
]  # fmt: skip


@pytest.mark.parametrize(("filters", "said"), CASES)
def test_what_is_said(tiny: Dataset, filters, said: str) -> None:
    assert finding("terms", tiny, **filters) == said


def test_rates_that_are_written_alike_are_no_range(tiny: Dataset) -> None:
    assert finding("terms", bare(tiny)) == (
        "“common” occurs 120 times in 40 of 40 texts, 30.0 per 1,000 words in each of 4 source types."
    )


def checked(dataset: Dataset) -> str:
    chart, selection = CHARTS["terms"], Selection()
    found = verdict(dataset, selection, chart.claim(dataset, selection))
    return chart.finding(dataset, selection, chart.frame(dataset, selection), found)


def test_below_the_floor_no_word_comes_first(tiny: Dataset) -> None:
    assert checked(tiny) == finding("terms", tiny)


def test_what_is_said_once_checked(tiny: Dataset) -> None:
    texts = [(NGO, f"ngo{n % 2}", {"often": 3}, 100) for n in range(4)]
    texts += [(STATE, f"state{n % 2}", {"often": 2}, 100) for n in range(4)]
    assert checked(worded(tiny, texts)) == (
        "In human-rights organisation and state or government “often” comes first: it occurs 20 times in 8 of 8 texts, between 20.0 and 30.0 per 1,000 words in 2 source types."
    )
    texts[5] = (STATE, "state1", {"often": 2, "loud": 50}, 100)
    assert checked(worded(tiny, texts)) == (
        "“loud” occurs 50 times in 1 of 8 texts, between 0.0 and 125.0 per 1,000 words in 2 source types; "
        "which word comes first in human-rights organisation and state or government depends on single texts."
    )


def test_types_below_the_floor_are_not_among_those_of_the_first(tiny: Dataset) -> None:
    texts = [(kind, f"s{n % 2}", {"often": 3}, 100) for kind in (NGO, STATE) for n in range(4)]
    said = checked(worded(tiny, [*texts, (SOLIDARITY, "friends", {"loud": 50}, 100)]))
    assert said.startswith(
        "In human-rights organisation and state or government “often” comes first: it occurs 24 times in 8 of 9 texts"
    )
    one = checked(worded(tiny, [*texts[:4], (SOLIDARITY, "friends", {"loud": 50}, 100)]))
    assert one.startswith("“loud” occurs 50 times")
