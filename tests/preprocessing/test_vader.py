"""VADER's scores are its own, with the number of words that it knows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from preprocessing.vader import vader

THEIRS = SentimentIntensityAnalyzer()
WORDS = [
    "good",
    "very",
    "not",
    "GREAT",
    "terrible",
    "market",
    ":)",
    "but",
    "n't",
    "no",
    "kind",
    "of",
    "!",
    "ok",
    "😀",
]


@given(st.lists(st.sampled_from(WORDS)).map(" ".join))
def test_scores_are_those_of_the_package(sentence):
    assert vader(sentence).compound == THEIRS.polarity_scores(sentence)["compound"]


@pytest.mark.parametrize(
    ("sentence", "compound", "hits"),
    [
        ("The council met on Monday.", 0.0, 0),
        (
            "The police were not violent.",
            0.4847,
            1,
        ),  # -2.4 for "violent", turned by "not": -2.4 * -0.74 = 1.776...
        ("(Peaceful), they said: peace!", 0.7901, 2),
    ],
)
def test_what_the_lexicon_knows(sentence, compound, hits):
    """By hand: -2.9 * -0.74 ("not" turns it) and 2.2 + 2.5 + 0.292 (the "!"), each x / sqrt(x * x + 15)."""
    assert vader(sentence).hits == hits
    assert vader(sentence).compound == pytest.approx(compound, abs=1e-4)


def test_the_score_by_hand():
    """The lexicon has 1.9 for "good": 1.9 / sqrt(1.9 * 1.9 + 15), rounded to four places."""
    assert vader("A good market") == (0.4404, 1)


def test_typographic_marks_hide_no_word():
    assert vader("They don’t like the “good” plan—terrible.") == vader(
        'They don\'t like the "good" plan terrible.'
    )
