"""Every branch of the finding of tone, as a reader sees it."""
# ruff: noqa: E501 (a sentence is read on one line)

from dataclasses import replace

import pytest

from comparison import tone
from comparison.charts import CHARTS
from comparison.dataset import Dataset
from comparison.findings.tone import unseen_words
from comparison.lexicon import unseen
from comparison.selection import Selection
from comparison.verdict import Verdict, verdict
from tests.comparison.findings import FEW, finding
from tests.comparison.tiny import NGO, SOLIDARITY, STATE
from tests.comparison.toned import BAD, FINE, GOOD, SOURCES, toned, two

SEEN = "; the lexicon scores 50% of the sentences, and tone is not stance"
ALL_SEEN = SEEN.replace("50%", "100%")
CASES = [
    ({}, f"The mean tone of scored sentences is between −0.03 and +0.55 in 3 source types{SEEN}{FEW}"),
    ({"types": (NGO, SOLIDARITY)}, f"The mean tone of scored sentences is −0.03 (human-rights organisation, 3 of 5 sentences) and +0.30 (solidarity or advocacy, 1 of 2 sentences){SEEN.replace('50%', '57%')}{FEW}"),
    ({"events": ("E01",)}, f"The mean tone of scored sentences is −0.40 (human-rights organisation, 1 of 1 sentence){SEEN}{FEW}"),
    ({"events": ("E01",), "types": (STATE,)}, "No tone to compare: the lexicon knows no word of the 1 sentence selected."),
    ({"term": "nowhere", "voice": "own"}, "No sentence passes all of the filters on voice and word; clear one of them."),
]  # fmt: skip


@pytest.mark.parametrize(("filters", "said"), CASES)
def test_what_is_said(tiny: Dataset, filters, said: str) -> None:
    assert finding("tone", tiny, **filters) == said


def test_means_that_are_written_alike_are_no_range(tiny: Dataset) -> None:
    alike = toned(tiny, [(kind, "watch", [[BAD]]) for kind in (NGO, STATE, SOLIDARITY)])
    said = "The mean tone of scored sentences is −0.70 in each of 3 source types; the lexicon"
    assert finding("tone", alike).startswith(said)


def checked(dataset: Dataset, judged: Verdict | None = None) -> str:
    """The finding with its verdict, or with another one."""
    chart, base = CHARTS["tone"], Selection()
    judged = judged or verdict(dataset, base, chart.claim(dataset, base))
    return chart.finding(dataset, base, chart.frame(dataset, base), judged)


@pytest.fixture
def apart(tiny: Dataset) -> Dataset:
    return two(tiny, [[GOOD], [GOOD], [FINE]] * 8, [[BAD], [BAD], [FINE]] * 8)


def test_below_the_floor_a_verdict_adds_no_order(tiny: Dataset) -> None:
    assert checked(tiny) == finding("tone", tiny)


def test_a_difference_that_stands_has_its_interval(apart: Dataset) -> None:
    said = checked(apart)
    assert said.startswith(
        "The mean tone of state or government (+0.600) is above that of human-rights organisation (−0.333), by +0.933 (95% interval +0."
    )
    assert said.endswith(f"){ALL_SEEN}.")


def test_what_hangs_on_a_text_or_a_source_says_so(apart: Dataset) -> None:
    base = Selection()
    judged = replace(verdict(apart, base, tone.claim(apart, base)), badge="depends")
    assert f"), decided by 1 text{ALL_SEEN}" in checked(apart, replace(judged, documents=("t1",)))
    assert f"), decided by any one of 2 texts{ALL_SEEN}" in checked(
        apart, replace(judged, documents=("t1", "t2"))
    )
    assert f"), decided by 1 source{ALL_SEEN}" in checked(apart, replace(judged, sources=("watch",)))


def test_a_difference_that_may_be_none_is_no_difference(tiny: Dataset) -> None:
    alike = two(tiny, [[GOOD], [BAD], [GOOD]] * 4, [[BAD], [GOOD], [BAD]] * 4)
    said = checked(alike)
    assert said.startswith(
        "The difference in mean tone between state or government (+0.233) and human-rights organisation (−0.233) may be none: +0.466 (95% interval −"
    )
    assert "above" not in said


def test_of_three_types_the_two_ends_are_told(tiny: Dataset) -> None:
    pairs = ((NGO, (FINE, GOOD)), (STATE, (BAD, BAD)), (SOLIDARITY, (GOOD, GOOD)))
    dataset = toned(
        tiny,
        [(kind, SOURCES[place % 3], [[pair[place % 2]]]) for kind, pair in pairs for place in range(20)],
    )
    judged = verdict(dataset, Selection(), tone.claim(dataset, Selection()))
    three = judged.intervals.iloc[[0, 0, 0]]
    said = checked(dataset, replace(judged, badge="stands", difference=(1.4, 1.2, 1.6), intervals=three))
    assert said.startswith(
        "The mean tone of solidarity or advocacy (+0.700) is above that of state or government (−0.700), the ends of 3 source types with enough texts, by +1.400 (95% interval +1.200 to +1.600)"
    )


def test_the_words_that_it_cannot_see_are_named(tiny: Dataset) -> None:
    assert unseen_words(unseen(tiny, Selection())) == (
        "Frequent words that the lexicon does not know: “people” (6), “blockade” (4), “police” (2), “protests” (2), “embargo” (1), “rallies” (1), “rally” (1) and “regime” (1)."
    )
    assert unseen_words(unseen(tiny, Selection(term="nowhere"))) == ""
