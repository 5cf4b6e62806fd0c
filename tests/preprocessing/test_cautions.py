"""What a build tells of its texts."""

from dataclasses import replace

import pytest

from preprocessing import cautions
from preprocessing.reading import read
from preprocessing.stop_words import stop_words
from preprocessing.terms import plain
from tests.preprocessing.texts import text

ENGLISH = (
    "They said that the market of the town would close in June, and that there was no other plan for it."
)
SPANISH = (
    "El mercado de la ciudad cierra en junio y los vendedores esperan que el alcalde explique pronto su plan."
)


def told(*texts):
    seen = []
    for each in texts:
        prose = read(each)
        stopped = stop_words(each.language)
        known = sum(plain(form) in stopped for sentence in prose.sentences for form in sentence.forms)
        seen.append(cautions.seen(each, prose, known))
    return cautions.told(seen)


def one(body, language=None, document="a"):
    return text("Plan", body, document=document, language=language)


@pytest.mark.parametrize("language", [None, "en", "en-GB"])
def test_nothing_is_told_of_english_texts(language):
    assert told(one(ENGLISH, language), one("A short one.", language)) == []


@pytest.mark.parametrize("language", [None, "en"])
def test_texts_that_look_not_english_are_told_once(language):
    (said,) = told(one(ENGLISH), *(one(SPANISH, language, f"s{number}") for number in range(7)))
    assert said.startswith("7 texts are measured as English and may not be, by the words: ")
    assert '"s0", "s1", "s2", "s3", "s4" and 2 more.' in said
    for word in ("TextBlob", "VADER", "proper names", "numbers", "a column of a table"):
        assert word in said


def test_short_texts_are_judged_together():
    short = [one("El alcalde explica su plan.", document=f"s{number}") for number in range(5)]
    assert told(*short[:3]) == []  # 18 words: too few to tell
    assert told(*short)[0].startswith("5 texts are")


def test_texts_of_other_languages_are_told_once_with_what_is_left_out():
    (said,) = told(
        one(ENGLISH), one(SPANISH, "es-CU", "s1"), one(SPANISH, "es", "s2"), one("Ein.", "de", "g")
    )
    assert said.startswith('3 texts are not in English (de 1, es 2): "s1", "s2", "g". Tone ')
    assert "no numbers are read" in said


def test_both_kinds_share_what_is_left_out():
    (said,) = told(one(SPANISH, document="s1"), one(SPANISH, "es", "s2"))
    assert "1 text is measured as English" in said
    assert "1 text is not in English (es 1)" in said
    assert said.count("no numbers are read") == 1


def test_a_sentence_that_is_too_long_is_told_with_its_line():
    (said,) = told(text("Plan", ENGLISH, "the market " * 1100, document="a"))
    assert 'Text "a", line 3: a sentence of more than 1,000 words or 10,000 characters' in said
    assert "counts as 3 sentences" in said


def test_a_table_has_paragraphs_instead_of_lines_and_only_a_few_are_named():
    (*said, more) = told(replace(text("Plan", *["the market " * 600] * 7), line_starts=()))
    assert [line.split(": ")[0] for line in said] == [f'Text "t1", paragraph {n}' for n in range(1, 6)]
    assert more == "2 more sentences are as long."
