"""What a word is counted as, and its lemma."""

import pytest

from preprocessing.stop_words import stop_words
from preprocessing.terms import is_counted, lemma, plain


@pytest.mark.parametrize(
    ("written", "counted"),
    [("Cuba's", "cuba"), ("market’s", "market"), ("Traders'", "traders"), ("DON’T", "don't"), ("s'", "s")],
)
def test_case_and_possessive_endings_are_left_out(written, counted):
    assert plain(written) == counted


def test_single_letters_and_bare_numbers_are_not_counted():
    words = ["a", "12", "1,000.50", "½", "us", "2nd", "mp3", "año"]
    assert [word for word in words if is_counted(word)] == ["us", "2nd", "mp3", "año"]


def test_lemma_by_language():
    assert lemma("prisoners", "en-GB") == "prisoner"
    assert lemma("presos", "es") == "preso"
    assert lemma("xyzzy", "tlh") == "xyzzy"


def test_stop_words_follow_the_language():
    assert "pero" in stop_words("es-CU")
    assert "pero" not in stop_words(None)
    assert stop_words("tlh") == frozenset()
