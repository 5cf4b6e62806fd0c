"""Keyword counts of a sentence and pairs of neighbouring words."""

from preprocessing import terms
from preprocessing.prose import normalise, split
from preprocessing.records import Paragraph
from preprocessing.stop_words import stop_words


def surface(raw: str, language: str | None = "en") -> list[str | None]:
    return terms.surfaces(split(normalise(raw), Paragraph(raw, 0), 1, 0)[0], language)


def test_stop_words_single_letters_and_bare_numbers_are_left_out():
    assert surface("The market’s 12 stalls and a Traders' club") == [
        None,
        "market",
        None,
        "stalls",
        None,
        None,
        "traders",
        "club",
    ]


def test_words_that_carry_a_side_are_counted():
    assert terms.counts(surface("People must never vote against people")) == {
        "people": 2,
        "must": 1,
        "never": 1,
        "vote": 1,
        "against": 1,
    }


def test_pairs_need_two_neighbours():
    assert terms.pairs(surface("human rights and human rights groups")) == [
        "human rights",
        "human rights",
        "rights groups",
    ]


def test_function_words_are_what_the_keywords_leave_out():
    sentence = split(
        normalise(raw := "The trader’s son, and a friend of the trader"), Paragraph(raw, 0), 1, 0
    )[0]
    assert terms.function_words(sentence, "en") == ["the", "and", "a", "of", "the"]
    assert terms.function_words(sentence, "es") == ["son", "a"]


def test_lemma_by_language():
    assert terms.lemma("prisoners", "en-GB") == "prisoner"
    assert terms.lemma("presos", "es") == "preso"
    assert terms.lemma("xyzzy", "tlh") == "xyzzy"


def test_stop_words_follow_the_language():
    assert "pero" in stop_words("es-CU")
    assert "pero" not in stop_words(None)
    assert stop_words("tlh") == frozenset()
