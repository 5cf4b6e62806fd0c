"""Tone is TextBlob's, with its reasons and its coverage."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textblob import TextBlob

from preprocessing.tone import tone

WORDS = [
    "good",
    "very",
    "not",
    "never",
    "terrible",
    "market",
    "(!)",
    ":)",
    "nice!",
    "closed,",
    "awful",
    "n't",
]


@given(st.lists(st.sampled_from(WORDS)).map(" ".join))
def test_scores_are_those_of_textblob(sentence):
    measured, theirs = tone(sentence), TextBlob(sentence).sentiment
    assert (measured.polarity, measured.subjectivity) == (theirs.polarity, theirs.subjectivity)


@pytest.mark.parametrize(
    ("sentence", "polarity", "hits"),
    [
        ("Blockade, embargo, genocide: people were detained.", 0.0, 0),
        ("Police beat peaceful protesters.", 0.25, 1),
        ("The police were not violent.", 0.4, 1),
    ],
)
def test_what_the_lexicon_sees(sentence, polarity, hits):
    measured = tone(sentence)
    assert measured.polarity == pytest.approx(polarity)
    assert measured.lexicon_hits == hits


def test_the_words_behind_a_score():
    measured = tone("A good day, a good day, and not very bad.")
    assert [(w.words, w.count) for w in measured.words] == [("good", 2), ("not very bad", 1)]
    assert measured.words[0].polarity == pytest.approx(0.7)
    assert measured.lexicon_hits == 4
    total = sum(w.polarity * w.count for w in measured.words) / sum(w.count for w in measured.words)
    assert measured.polarity == pytest.approx(total)


@given(st.lists(st.sampled_from(WORDS)).map(" ".join))
def test_the_words_average_to_the_score(sentence):
    measured = tone(sentence)
    total = sum(word.count for word in measured.words)
    for scale in ("polarity", "subjectivity"):
        mean = sum(getattr(word, scale) * word.count for word in measured.words) / (total or 1)
        assert abs(mean - getattr(measured, scale)) < 1e-12
    assert not measured.lexicon_hits or total
