"""Near-duplicates: found all of them, by an index worked by hand, and no more."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from preprocessing.duplicates import LEAST_SHARED_PAIRS, LEAST_WORDS, Parts, duplicates, parts
from preprocessing.prose import normalise, split
from preprocessing.records import Paragraph

LONG = "the traders of the old market met the mayor on a cold monday morning"


def of(raw: str) -> Parts:
    return parts(split(normalise(raw), Paragraph(raw, 0, headline=True), 0, 0)[0])


def sentences(*raw: str) -> list[int | None]:
    """The sets of sentences that stand in one text each."""
    return duplicates([[of(each)] for each in raw]).sentences


def test_equal_sentences_are_a_set_whatever_their_case_and_apostrophes():
    assert sentences(
        f"{LONG} o'clock", "another thing that was said by six people", f"{LONG.upper()} O’CLOCK"
    ) == [0, None, 0]


def test_short_sentences_are_never_duplicates():
    short = " ".join(LONG.split()[: LEAST_WORDS - 1])
    assert sentences(short, short) == [None, None]
    longer = " ".join(LONG.split()[:LEAST_WORDS])
    assert sentences(longer, longer) == [0, 0]


@pytest.mark.parametrize(
    ("other", "alike"),
    [
        # 14 words have 13 pairs. Another word at the end changes one: 12 shared of 14 in all, 0.86.
        (LONG.replace("morning", "evening"), True),
        # Another word inside changes two: 11 of 15, 0.73.
        (LONG.replace("mayor", "council"), True),
        # Two words apart inside change four: 9 of 17, 0.53.
        (LONG.replace("mayor", "council").replace("old", "new"), False),
        # A sentence inside a longer one: 13 of 21, 0.62.
        (f"{LONG} and then they all went home again", False),
    ],
)
def test_the_threshold_by_hand(other, alike):
    assert sentences(LONG, other) == ([0, 0] if alike else [None, None])


def test_likeness_joins_step_by_step():
    one = LONG.replace("morning", "evening")
    two = one.replace("the traders", "all traders")
    three = two.replace("on a", "on that")
    assert sentences(LONG, three) == [None, None]
    assert sentences(LONG, one, two, three) == [0, 0, 0, 0]


def test_sets_are_numbered_by_their_first_member():
    other = "nobody in the hall had heard of any such plan"
    assert sentences(other, LONG, "six words that stand here alone", LONG, other) == [0, 1, None, 1, 0]


def told(*words: str) -> list[Parts]:
    """A text of long sentences, unlike each other where their words are."""
    return [of(f"{word} {LONG.replace(' ', f' {word} ')}") for word in words]


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("abcd", "abcde", True),  # 4 shared of 5 in all
        ("abc", "abcd", False),  # 3 of 4
        ("abcdefghi", "bcdefghij", True),  # 8 of 10
        ("abcdefg", "bcdefgh", False),  # 6 of 8
        ("abc", "cba", True),
    ],
)
def test_texts_that_share_four_fifths_of_their_sentences(one, other, alike):
    apart = told(*"xyz")
    assert duplicates([told(*one), apart, told(*other)]).texts == ([0, None, 0] if alike else [None] * 3)


def test_short_texts_are_duplicates_only_where_all_of_their_words_are_the_same():
    line, own = of("Short."), of("Another.")
    assert duplicates([told(*"ab"), told(*"ab")]).texts == [0, 0]
    assert duplicates([[*told("a"), line], told("a"), [*told("a"), own]]).texts == [None, None, None]
    assert duplicates([[*told("a"), line], told("a"), [*told("a"), line]]).texts == [0, None, 0]
    # Two sentences, one of them said twice, are two; nearly the same words are not the same.
    assert duplicates([told(*"ab"), told(*"abb")]).texts == [None, None]
    nearly = [[of(LONG)], [of(LONG.replace("morning", "evening"))]]
    assert duplicates(nearly) == ([0, 0], [None, None])


def test_stories_that_share_lines_of_an_agency_keep_their_own():
    agency = told("agency", "reserved")
    assert duplicates([[*agency, *told("own")], [*agency, *told("other")]]).texts == [None, None]


def test_texts_without_a_long_sentence_are_no_duplicates():
    assert duplicates([[of("Short.")], [of("Short.")], []]).texts == [None, None, None]
    assert duplicates([]) == ([], [])


WORDS = st.sampled_from("a b c d e f".split())


@given(st.lists(st.lists(WORDS, min_size=6, max_size=12).map(" ".join), min_size=2, max_size=12))
def test_no_pair_is_missed_and_none_is_invented(raw):
    units = [set(of(each).pairs.tolist()) for each in raw]
    share = np.array([[len(a & b) / len(a | b) for b in units] for a in units]) >= LEAST_SHARED_PAIRS
    joined = np.linalg.matrix_power(share.astype(int), len(raw)) > 0
    found = sentences(*raw)
    for i in range(len(raw)):
        for k in range(i):
            assert (found[i] is not None and found[i] == found[k]) == joined[i, k]
