"""Every branch of the finding of keyness, as a reader sees it."""
# ruff: noqa: E501 (a sentence is read on one line)

from typing import Any

import pytest

from comparison.charts import CHARTS
from comparison.dataset import Dataset
from comparison.selection import Selection
from comparison.verdict import verdict
from tests.comparison.findings import finding
from tests.comparison.test_keyness import TEXTS, chosen
from tests.comparison.test_keyness_checks import apart
from tests.comparison.tiny import NGO, SOLIDARITY, STATE
from tests.comparison.worded import bare, worded

CASES = [
    (Selection(), "More often than in all others together: “detained” in human-rights organisation (9 times in 3 of 3 texts) and “rally” in state or government (6 times in 3 of 3 texts); too few texts to generalise about solidarity or advocacy."),
    (chosen(reference=NGO), "More often than in human-rights organisation: “rally” in state or government (6 times in 3 of 3 texts); too few texts to generalise about solidarity or advocacy."),
    (chosen(reference=SOLIDARITY), "Too little to say which words set source types apart: 7 texts of 3 source types; it takes at least 3 texts from 2 sources in one of them and in solidarity or advocacy."),
    (Selection(sources=("watch", "agency")), "Too little to say which words set source types apart: 4 texts of 2 source types; it takes at least 3 texts from 2 sources in two of them."),
    (chosen(least_texts="5", least_sources="3"), "No word is more frequent than in all others together and stands in 5 texts from 3 sources of its source type; ask for fewer."),
    (Selection(types=(NGO,)), "All selected texts are of one source type, human-rights organisation; it takes two to see which words set them apart."),
    (Selection(types=(NGO, STATE), settings=(("reference", SOLIDARITY),)), "No text of solidarity or advocacy is in this selection; compare with all others together."),
    (Selection(voice="quoted"), "No sentence passes the filter on voice; clear it or choose another."),
]  # fmt: skip


@pytest.mark.parametrize(("selection", "said"), CASES)
def test_what_is_said(tiny: Dataset, selection: Selection, said: str) -> None:
    dataset, chart = worded(tiny, TEXTS), CHARTS["keyness"]
    assert chart.finding(dataset, selection, chart.frame(dataset, selection), None) == said


def checked(dataset: Dataset, **filters: Any) -> str:
    chart, selection = CHARTS["keyness"], Selection(**filters)
    found = verdict(dataset, selection, chart.claim(dataset, selection))
    return chart.finding(dataset, selection, chart.frame(dataset, selection), found)


def test_below_the_floor_no_word_is_named(tiny: Dataset) -> None:
    said = finding("keyness", tiny, settings=(("least_texts", "1"), ("least_sources", "1")))
    assert said.startswith("Too little to say")
    assert checked(tiny, settings=(("least_texts", "1"), ("least_sources", "1"))) == said


def test_a_type_without_a_word_is_not_named(tiny: Dataset) -> None:
    said = finding("keyness", worded(tiny, apart(6)))
    assert said == (
        "More often than in all others together: “set” in human-rights organisation (30 times in 6 of 6 texts)."
    )


def test_the_least_gate_cannot_be_lowered(tiny: Dataset) -> None:
    least = (("least_texts", "1"), ("least_sources", "1"))
    said = "No word is more frequent than in all others together and stands in 1 text from 1 source of its source type"
    dataset = bare(tiny, (NGO, STATE))
    assert finding("keyness", dataset, settings=least) == f"{said}."
    assert finding("keyness", dataset, settings=least, voice="own") == f"{said}; clear the filter on voice."


def test_what_is_said_once_checked(tiny: Dataset) -> None:
    texts = apart(6)
    assert checked(worded(tiny, texts)) == (
        "What sets most apart from all others together: “set” in human-rights organisation (30 times in 6 of 6 texts)."
    )
    for place in (0, 1):
        texts[place] = (NGO, f"ngo{place}", {"led": 30, "set": 5, "both": 2}, 100)
    assert checked(worded(tiny, texts)) == (
        "More often than in all others together: “led” in human-rights organisation (60 times in 2 of 6 texts); "
        "which words come first depends on single texts; “led” may differ no more than chance might make it "
        "(permutation of texts, q ≥ 0.68)."
    )
    assert "; no word shown differs more than chance might make it (permutation of texts, q ≥ 0.11); too" in (
        checked(worded(tiny, TEXTS))
    )
