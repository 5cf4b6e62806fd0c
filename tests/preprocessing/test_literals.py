"""What every match of a pattern holds: never left out, and as much as the pattern says."""

import string
import sys

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from preprocessing.literals import folded, may_match, needed


def compiled(pattern: str) -> regex.Pattern:
    return regex.compile(pattern, regex.IGNORECASE)


@pytest.mark.parametrize(
    ("pattern", "letters"),
    [
        (r"\bMarket closure\b", ("market closure",)),
        (r"\bmarkets?\b|\bstalls\b", ("market", "stalls")),
        (r"\b(?:biden|trump) administrations?\b", (" administration",)),
        (r"(?P<who>Ann|Ben)\b", ("ann", "ben")),
        (r"\bD[ií]az-Canel(?: Berm[uú]dez)?\b", ("az-canel",)),
        (r"(?<!anti-)\bempire\b(?! of)", ("empire",)),
        (r"ab+c{2}de*", ("ab",)),
        (r"a\.b\-c", ("b-c",)),
        (r"colou{0,1}r", ("colo",)),
        (r"(?:old )*hall", ("hall",)),
        (r"(?:old ){2}", ("old ",)),
        (r"\p{Lu}\w+ [A-Z]", (" ",)),
    ],
)
def test_the_longest_letters_that_no_match_can_lack(pattern, letters):
    assert needed(pattern) == letters


@pytest.mark.parametrize(
    "pattern",
    [
        r"\d+\s\w+",
        r"market|\d+",
        r"(?:market|)",
        r"a?b*",
        r"(?:market)?",
        r"(?x) market",
        r"(?:market){e<=1}",
        r"a{,3}",
        r"(market)\1",
        r"[[:alpha:]]market",
        r"(?(1)a|b)market",
        r"\x41market",
        r"(?#closed)market",
        r"(?!market)",
        r"(?<=market)",
    ],
)
def test_where_nothing_is_certain_a_pattern_is_searched_for(pattern):
    assert needed(pattern) == ()


def test_other_letters_that_match_a_letter_are_folded_to_it():
    every = "".join(map(chr, [*range(0xD800), *range(0xE000, sys.maxunicode + 1)]))
    for letter in string.ascii_letters + string.digits + " -":
        found = compiled(regex.escape(letter)).findall(every)
        assert {folded(character) for character in found} == {letter.lower()}


_LETTERS = st.text("aAsSiIkKlſİıK-' 1", min_size=1, max_size=4)
_PIECES = st.one_of(
    _LETTERS.map(regex.escape),
    st.sampled_from([r"\b", r"\s", r"\w", ".", "[ab]", "[^a]", r"\p{L}", "^", "$", "(?=a)", "(?!s)"]),
)
_TIMES = st.sampled_from(["", "?", "*", "+", "??", "{0}", "{1}", "{0,2}", "{2,}"])


def _joined(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    branch = st.lists(st.tuples(inner, _TIMES).map("".join), min_size=1, max_size=4).map("".join)
    return st.lists(branch, min_size=1, max_size=3).map(lambda branches: f"(?:{'|'.join(branches)})")


@given(st.recursive(_PIECES, _joined, max_leaves=12), st.lists(st.text("aAsSiIkKlſİıK-' 1", max_size=12)))
def test_no_match_is_missed(pattern, texts):
    try:
        sought = compiled(pattern)
    except regex.error:
        return
    for text in texts:
        assert may_match(sought, folded(text)) or not sought.search(text)
