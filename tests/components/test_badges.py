import pandas as pd
import pytest

from comparison import columns
from comparison.verdict import Verdict
from components.badges import TEXTS, build_badge, build_checking, build_failed
from tests.components.reading import parts, words


def badge(kind, reason):
    return build_badge(Verdict(kind, reason, pd.DataFrame()))


@pytest.mark.parametrize(
    ("kind", "reason", "told"),
    [
        (columns.STANDS, "Stands for a and b: nothing.", "Stands for a and b: nothing."),
        (columns.DEPENDS, "Depends on “Rally”: without it.", "Depends on “Rally”: without it."),
        (columns.TOO_LITTLE, "Too little to say: one group.", "Too little to say One group."),
    ],
)
def test_a_badge_says_its_word_once_and_its_reason_beside_it(kind, reason, told):
    found = badge(kind, reason)
    assert words(found) == told
    (pill,) = parts(found, "Button")  # which explains itself
    assert (words(pill), pill.className) == (TEXTS[kind], f"badge is-{kind} term")


def test_every_badge_has_its_words():
    assert set(TEXTS) == set(columns.BADGES)


def test_before_and_without_an_answer_the_place_says_so():
    assert words(build_checking()).startswith("Checking … ")
    assert "could not be checked" in words(build_failed())
