"""The value of a number as English writes it: in digits, in words, or mixed ("1.5 million")."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile
from typing import Final, NamedTuple

import regex

_SMALL: Final = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
        " sixteen seventeen eighteen nineteen".split()
    )
}
_TENS: Final = dict(
    zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 91, 10), strict=True)
)
_SCALES: Final = {
    "dozen": 12.0,
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "bn": 1e9,
}
# Vague words: the value is that of the unit, the least that the word can mean.
_VAGUE: Final = {"tens": 10.0, "scores": 20.0} | {f"{word}s": value for word, value in _SCALES.items()}
_ONLY_WITH_OF: Final = frozenset({"tens", "scores"})
_BEFORE_SCALES: Final = frozenset({"a", "an", "half"})
_FIGURE: Final = regex.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_WORDS: Final = _SMALL.keys() | _TENS.keys() | _SCALES.keys() | _VAGUE.keys()

# What a sentence with a number has in one of its words.
_SIGN: Final = regex.compile(rf"\d|\b(?:{'|'.join(sorted(_WORDS))})\b", regex.IGNORECASE)


@lru_cache(maxsize=2**16)
def may_state(word: str) -> bool:
    """Whether a sentence may state a number because of one of its words."""
    return _SIGN.search(word) is not None


class Value(NamedTuple):
    """The value of words up to `end` (exclusive), and those words themselves where they are vague."""

    value: float
    end: int
    vague: str | None = None


def is_figure(word: str) -> bool:
    """Whether a word is a number in digits: "62", "1,400", "1.5"."""
    return _FIGURE.fullmatch(word) is not None


def may_begin(word: str) -> bool:
    """Whether a number can begin with a word in lower case."""
    return word[0].isdigit() or word in _WORDS or word in _BEFORE_SCALES or "-" in word


def read(words: Sequence[str], first: int = 0) -> Value | None:
    """The number that begins at a word; None where none does.

    `words` are in lower case and stand without a mark between them. "One" and "a" count only before a
    scale ("a hundred", "one and a half million"): alone they are seldom a number.
    """
    word = words[first]
    if word in _VAGUE:
        return _vague(words, first)
    if is_figure(word):
        return _scaled(words, first + 1, float(word.replace(",", "")))
    if word in _BEFORE_SCALES:
        half_a = words[first : first + 2] == ["half", "a"]
        scale = first + 1 + half_a
        return _scaled(words, scale, 0.5 if half_a else 1.0) if _at(words, scale) in _SCALES else None
    return _in_words(words, first)


def _at(words: Sequence[str], place: int) -> str:
    return words[place] if place < len(words) else ""


def _scaled(words: Sequence[str], end: int, value: float) -> Value:
    """A value with the scales that follow it: "1.5 million"."""
    for scale in takewhile(_SCALES.__contains__, words[end:]):
        value, end = value * _SCALES[scale], end + 1
    return Value(value, end)


def _vague(words: Sequence[str], first: int) -> Value | None:
    """Hundreds, or tens of thousands: the product of the units."""
    value, end = _VAGUE[words[first]], first + 1
    while _at(words, end) == "of" and _at(words, end + 1) in _VAGUE:
        value, end = value * _VAGUE[words[end + 1]], end + 2
    if words[end - 1] in _ONLY_WITH_OF and _at(words, end) != "of":
        return None
    return Value(value, end, " ".join(words[first:end]))


def _in_words(words: Sequence[str], first: int) -> Value | None:
    """Words such as "two hundred and fifty thousand", "twenty-five", "one and a half million"."""
    total, current, end = 0.0, 0.0, first
    while end < len(words):
        word = words[end]
        if (small := _below_hundred(word)) is not None:
            current += small
        elif end > first and word in _SCALES:
            total, current = _times(total, current, word)
        elif end > first and words[end : end + 3] == ["and", "a", "half"]:
            return _scaled(words, end + 3, total + current + 0.5)
        elif not (end > first and word == "and" and _goes_on(words, end)):
            break
        end += 1
    alone = end == first + 1 and words[first] in ("one", "zero")
    return None if end == first or alone else Value(total + current, end)


def _times(total: float, current: float, scale: str) -> tuple[float, float]:
    """A sum and its open part after a scale: "hundred" leaves the part open, "thousand" closes it."""
    if scale == "hundred":
        return total, current * _SCALES[scale]
    return total + current * _SCALES[scale], 0.0


def _goes_on(words: Sequence[str], place: int) -> bool:
    """Whether an "and" stands inside a number: "two hundred and fifty"."""
    return words[place - 1] in _SCALES and _below_hundred(_at(words, place + 1)) is not None


def _below_hundred(word: str) -> int | None:
    ten, _, small = word.partition("-")
    if not small:
        return _SMALL.get(word, _TENS.get(word))
    return _TENS[ten] + _SMALL[small] if ten in _TENS and small in _SMALL else None
