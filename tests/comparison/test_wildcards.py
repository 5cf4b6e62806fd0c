"""A star stands for any letters of a word: by hand, and against a regular expression."""

import re

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from comparison import rows
from comparison.dataset import Dataset
from comparison.selection import Selection
from comparison.wildcards import fits, rows_of, says_enough, words_of


@pytest.mark.parametrize(
    ("word", "written", "found"),
    [
        ("protest*", "protest", True),
        ("protest*", "protesters", True),
        ("protest*", "aprotest", False),
        ("*ist", "socialist", True),
        ("*ist", "ist", True),
        ("*ist", "lists", False),
        ("*contra*", "contradict", True),
        ("a*a", "a", False),  # two letters need two places
        ("ab*ba", "aba", False),
        ("ab*ba", "abba", True),
        ("c*9", "covid-19", True),
        ("a*b*c", "axbxbxc", True),
        ("a*bc*c", "abc", False),
    ],
)
def test_by_hand(word: str, written: str, found: bool) -> None:
    assert fits(word, written) is found


@given(st.text("ab*", min_size=1, max_size=6).filter(lambda word: "*" in word), st.text("abc", max_size=8))
@example("*", "")
def test_it_is_what_a_regular_expression_finds(word: str, written: str) -> None:
    pattern = ".*".join(map(re.escape, word.split("*")))
    assert fits(word, written) == bool(re.fullmatch(pattern, written))


def test_many_stars_are_no_trap() -> None:
    assert not fits("*a" * 30 + "*b", "a" * 5000)  # tried in every way, it would not end


@pytest.mark.parametrize(
    ("word", "found"),
    [("a*", False), ("*", False), ("*-*", False), ("ab*", True), ("2*0", True), ("a", True)],
)
def test_a_star_needs_two_letters_beside_it(word: str, found: bool) -> None:
    assert says_enough(word) is found


@pytest.mark.parametrize(
    ("word", "words"),
    [
        ("p*", ("people", "police", "protests")),  # 6, 2 and 2 times
        ("*ll*", ("rallies", "rally")),
        ("rall*", ("rallies", "rally")),
        ("prote*t", ("protests",)),  # no text writes it so: the forms of the lemma
        ("protests", ("protests",)),
        ("xy*", ()),
    ],
)
def test_words_are_those_written_the_most_frequent_first(
    tiny: Dataset, word: str, words: tuple[str, ...]
) -> None:
    assert words_of(tiny, word) == words


@pytest.mark.parametrize(
    ("term", "sentences"),
    [
        ("rall*", ["d5.0", "d5.1"]),
        ("prote*t", ["d1.1", "d2.0"]),
        ("*o*", ["d1.1", "d2.0", "d2.1", "d2.2", "d3.1", "d4.1", "d5.1"]),
        ("p*e blockade", ["d2.1", "d3.1"]),
        ("xy*", []),
    ],
)
def test_a_sentence_holds_one_of_the_words_that_each_word_means(
    tiny: Dataset, term: str, sentences: list[str]
) -> None:
    found = tiny.sentences[rows.sentences(tiny, Selection(term=term))]
    assert [f"{text}.{n}" for text, n in zip(found["document"], found["sentence"], strict=True)] == sentences


def test_a_word_without_a_star_means_itself(tiny: Dataset) -> None:
    assert np.flatnonzero(rows_of(tiny, "police")).tolist() == [0]
    assert np.flatnonzero(rows_of(tiny, "protest")).tolist() == [1, 3]
