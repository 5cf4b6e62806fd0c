"""Tone is TextBlob's, with its reasons and its coverage."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textblob import TextBlob
from textblob._text import EMOTICONS
from textblob.en import sentiment

from preprocessing import lexicon_words
from preprocessing.tone import tone
from preprocessing.tone_rules import assessments

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


def theirs(sentence: str) -> list[tuple[list[str], float, float]]:
    """What TextBlob itself assesses, without its labels."""
    return [found[:3] for found in sentiment(sentence).assessments]


# What TextBlob joins, splits and looks up by rules of its own, in pieces that may stand together or apart.
PIECES = [
    *WORDS,
    *"really no n't isn't I'd a of it great Great GOOD badly hardly dis-good good;bad".split(),
    *"! !! ( ) (!) ( ! : 8 8) = - D xD o . O <3 ♥ ; ' “ … ... U.S. Mr. e.g. 3.5 word.".split(),
    *('"good"', "‘bad’", "END-OF-SENTENCE"),
]
SPACES = ["", " ", "  ", "\n", "\n\n", "\r\n\r\n", "\u00a0", "\x1c"]


# A judging word with every pair of words before it that can reach it, or keep others from reaching it.
BEFORE = "not no never really hardly very a of the market, , ! isn't good".split()


@pytest.mark.parametrize("first", BEFORE)
@pytest.mark.parametrize("second", BEFORE)
def test_what_stands_before_a_word_reaches_it_as_in_textblob(first, second):
    for sentence in (
        f"{first} {second} good",
        f"really {first} {second} bad!",
        f"not {first} {second} great, bad",
    ):
        assert assessments(sentence) == theirs(sentence), sentence


@settings(max_examples=500)
@given(st.lists(st.sampled_from([*PIECES, *SPACES, " ", " ", " "])).map("".join))
def test_assessments_are_those_of_textblob(sentence):
    assert assessments(sentence) == theirs(sentence)


@given(st.text())
def test_so_are_those_of_any_text(sentence):
    assert assessments(sentence) == theirs(sentence)


@pytest.mark.parametrize("face", sorted(face for faces in EMOTICONS.values() for face in faces))
def test_every_emoticon_is_seen_with_and_without_blanks(face):
    for written in (face, " ".join(face)):
        for sentence in (f"A good day {written}", f"A good day {written} and a bad one", f"({written})"):
            assert assessments(sentence) == theirs(sentence), sentence


def test_pieces_that_are_kept_are_limited(monkeypatch):
    monkeypatch.setattr(lexicon_words, "_KEPT", 3)
    kept = lexicon_words._Pieces()
    for piece in "not a good day at all".split():
        assert kept[piece] == lexicon_words._Pieces()[piece]
        assert len(kept) <= 3


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
    assert [(w.words, w.times) for w in measured.words] == [("good", 2), ("not very bad", 1)]
    assert measured.words[0].polarity == pytest.approx(0.7)
    assert measured.lexicon_hits == 4
    total = sum(w.polarity * w.times for w in measured.words) / sum(w.times for w in measured.words)
    assert measured.polarity == pytest.approx(total)


@given(st.lists(st.sampled_from(WORDS)).map(" ".join))
def test_the_words_average_to_the_score(sentence):
    measured = tone(sentence)
    total = sum(word.times for word in measured.words)
    for scale in ("polarity", "subjectivity"):
        mean = sum(getattr(word, scale) * word.times for word in measured.words) / (total or 1)
        assert abs(mean - getattr(measured, scale)) < 1e-12
    assert not measured.lexicon_hits or total
