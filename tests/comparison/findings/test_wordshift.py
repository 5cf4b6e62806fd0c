"""Every branch of the finding of the word shift, as a reader sees it."""
# ruff: noqa: E501 (a sentence is read on one line)

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparison.charts import CHARTS
from comparison.dataset import Dataset
from comparison.findings import differences
from comparison.findings.differences import interval, places, signed_finely
from comparison.selection import Selection
from comparison.support import floor_in_words
from comparison.verdict import verdict
from comparison.wording import signed
from tests.comparison.findings import finding
from tests.comparison.tiny import NGO, SOLIDARITY, STATE
from tests.comparison.toned import BAD, FINE, GOOD, toned, two

NEEDS = f"it takes {floor_in_words()} on each side."
CASES = [
    ({}, f"The mean tone of scored sentences is −0.03 (human-rights organisation, 3 sentences) and +0.55 (state or government, 2 sentences); too little to say how they differ: {NEEDS}"),
    ({"settings": (("scale", "subjectivity"), ("first", SOLIDARITY))}, f"The mean subjectivity of scored sentences is 0.50 (solidarity or advocacy, 1 sentence) and 0.50 (human-rights organisation, 3 sentences); too little to say how they differ: {NEEDS}"),
    ({"settings": (("first", NGO), ("second", NGO))}, "Both sides are human-rights organisation; choose two source types that differ."),
    ({"settings": (("first", STATE),), "events": ("E01",)}, "It takes two source types with scored sentences, and this selection has 1; clear the filter on event."),
    ({"settings": (("first", "independent_or_other_press"),)}, "No sentence of other press is scored in this selection; choose another source type."),
    ({"events": ("E01",)}, "It takes two source types with scored sentences, and this selection has 1; clear the filter on event."),
    ({"voice": "own", "name": "government:regime"}, "No sentence passes all of the filters on voice and name; clear one of them."),
]  # fmt: skip


@pytest.mark.parametrize(("filters", "said"), CASES)
def test_what_is_said(tiny: Dataset, filters, said: str) -> None:
    assert finding("wordshift", tiny, **filters) == said


def test_one_type_with_scored_sentences_has_no_cure(tiny: Dataset) -> None:
    one = toned(tiny, [(NGO, "watch", [[GOOD]]), (STATE, "agency", [[]])])
    for filters in ({}, {"types": (NGO, STATE)}):
        assert finding("wordshift", one, **filters) == (
            "It takes two source types with scored sentences, and this dataset has 1."
        )


def checked(dataset: Dataset, **more) -> str:
    chart, base = CHARTS["wordshift"], Selection()
    judged = verdict(dataset, base, chart.claim(dataset, base))
    return chart.finding(dataset, base, chart.frame(dataset, base), replace(judged, **more))


@pytest.fixture
def apart(tiny: Dataset) -> Dataset:
    return two(tiny, [[GOOD], [GOOD], [FINE]] * 8, [[BAD], [BAD], [FINE]] * 8)


MEANS = "The mean tone of scored sentences is +0.600 (state or government, 24 sentences) and −0.333 (human-rights organisation, 24 sentences)"


def test_before_it_is_checked_no_word_is_the_largest(apart: Dataset) -> None:
    assert finding("wordshift", apart) == f"{MEANS}; 3 words make up the difference."


def test_a_difference_that_stands_names_its_largest_part(apart: Dataset) -> None:
    said = checked(apart, badge="stands", sources=())
    # reference 2/15: "bad" −(2/3)(−0.7 − 2/15), "good" (2/3)(0.7 − 2/15)
    assert said.startswith(f"{MEANS}; the difference is +0.933 (95% interval +0.")
    assert said.endswith("), and “bad” has the largest part, +0.556.")
    assert checked(apart, badge="depends", documents=("t1",)).endswith("part, +0.556, decided by 1 text.")


def test_words_that_share_the_largest_part_are_all_named(tiny: Dataset) -> None:
    even = two(tiny, [[GOOD], [GOOD, ("late", -0.1, 0.5, 1)]] * 9, [[BAD], [BAD, ("fair", 0.1, 0.5, 1)]] * 9)
    assert "“bad” and “good” each have the largest part, +0.525" in checked(even)


def test_a_difference_that_may_be_none_names_no_word(tiny: Dataset) -> None:
    alike = two(tiny, [[GOOD], [BAD], [GOOD]] * 4, [[BAD], [GOOD], [BAD]] * 4)
    said = checked(alike)
    assert "; the difference may be none: +0.466 (95% interval −" in said
    assert "“" not in said


def test_a_difference_is_written_so_that_it_adds_up() -> None:
    # 0.1145 − 0.0272: to three places 0.115 − 0.027 would be 0.088, and is written 0.087
    assert places(0.114507, 0.027193) == 4
    assert places(0.12, 0.03) == 3
    assert interval((0.114507, 0.027193), (-0.1631, 0.33)) == "+0.0873 (95% interval −0.163 to +0.330)"
    # thirds never add up: the difference is then that of what is written
    assert (places(0.7 / 3, -0.7 / 3), differences.apart(0.7 / 3, -0.7 / 3)) == (3, "+0.466")


@given(st.floats(-1, 1), st.floats(-1, 1))
def test_printed_means_and_their_difference_never_contradict_each_other(first: float, second: float) -> None:
    n, difference = places(first, second), differences.apart(first, second)
    printed = [signed(first, n), signed(second, n), difference]
    high, low, between = (Decimal(text.replace("−", "-")) for text in printed)
    assert high - low == between
    assert abs(float(between) - (first - second)) <= 0.001


def test_parts_are_written_to_three_places() -> None:
    assert [signed_finely(value) for value in (0.0123, -0.004, -0.0004)] == ["+0.012", "−0.004", "0.000"]
