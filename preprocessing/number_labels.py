"""Numbers that are no figures: years, dates, times of day, ages, labels, parts of longer signs."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import regex

from preprocessing.name_parts import FUNCTION_WORDS
from preprocessing.name_words import CALENDAR
from preprocessing.number_words import is_figure
from preprocessing.places import is_place
from preprocessing.schema import PERCENT

_YEARS: Final = range(1500, 2100)
_HOURS: Final = frozenset("am pm a.m. p.m. a p o'clock est edt gmt et utc".split())
# Words before a number that make it a label: "Article 5", "Chapter Two", "the top ten".
_LABELS: Final = frozenset(
    """
article section chapter page pages resolution decree title amendment paragraph item figure table part phase
level group area channel highway interstate route flight room district ward version volume season episode step
tier grade bowl proposition prop gate pier top
""".split()
)
_LABELS_OF_DIGITS: Final = _LABELS | frozenset(
    "no number nos day law act war unit class image caption".split()
)
_AGES: Final = frozenset("age aged ages".split())
_PAST: Final = frozenset("ago earlier later".split())
# Marks that join digits to something longer: 9/11, 7:30, an address.
_JOINS: Final = regex.compile(r"[/:.@#=&_'–-]")
_BETWEEN_DIGITS: Final = regex.compile(r"[\s()+-]+")
# A fraction of three digits in English, and a thousand and some in much of the world.
_AMBIGUOUS: Final = regex.compile(r"[1-9]\d{0,2}\.\d{3}")


@dataclass(frozen=True)
class Around:
    """A number's words with those around it, in lower case; `left` and `right` are what parts them.

    `before` are up to four words before it, `after` those after it up to the first mark; `next` is the
    very next word, whatever stands between. `named`: a name stands right before the number.
    """

    words: Sequence[str]
    value: float
    before: Sequence[str]
    left: str
    right: str
    after: Sequence[str]
    next: str
    named: bool


def is_label(number: Around) -> bool:
    """Whether a number is no figure. Bare numbers from 1500 to 2099 are taken for years."""
    digits = is_figure(number.words[0])
    last = number.before[-1].rstrip(".") if number.before else ""
    return (
        (digits and _is_date(number, last))
        or last in (_LABELS_OF_DIGITS if digits else _LABELS)
        or (digits and (_is_part(number, last) or _is_bare_label(number)))
        or bool(number.after and number.after[0] in _HOURS)
        or _is_age(number)
        or bool(number.after[1:] and number.after[1] in _PAST)
    )


def _is_date(number: Around, last: str) -> bool:
    bare = len(number.words) == 1 and "," not in number.words[0]
    return (bare and number.value in _YEARS) or last in CALENDAR or number.next.rstrip(".") in CALENDAR


def _is_part(number: Around, last: str) -> bool:
    """Whether digits are a part of a longer sign, or of a telephone number."""
    beside = (is_figure(last) and bool(_BETWEEN_DIGITS.fullmatch(number.left))) or (
        is_figure(number.next) and bool(_BETWEEN_DIGITS.fullmatch(number.right))
    )
    unit = number.right == "-" and number.next.isalpha()  # "a 1,000-mile march"
    joined = _JOINS.fullmatch(number.left[-1:]) or (
        number.next and not unit and _JOINS.fullmatch(number.right)
    )
    return beside or bool(joined)


def is_name(words: Sequence[str]) -> bool:
    """Whether the last of some words belongs to a name that may have a number: "Boeing", "Route", "I" 5.

    A place has none ("in Cuba 11 people"), nor has a name that owns what follows ("Boeing's 747 jets").
    """
    last = words[-1] if words else ""
    if last.endswith(("'s", "'")):
        return False
    named = last[:1].isupper() and (last == "I" or last.lower() not in FUNCTION_WORDS)
    return named and not any(is_place(" ".join(words[begin:])) for begin in range(len(words)))


def _is_bare_label(number: Around) -> bool:
    """Whether digits without a unit follow a name (Boeing 747) or can be read in two ways (1.400)."""
    percent = number.right.startswith("%") or list(number.after[:1]) == [PERCENT]
    if len(number.words) > 1 or percent:
        return False
    return (number.named and number.words[0].isdigit()) or bool(_AMBIGUOUS.fullmatch(number.words[0]))


def _is_age(number: Around) -> bool:
    """Whether words such as "aged", "years old", "years of age" stand beside a number."""
    old = list(number.after[1:2]) == ["old"] or list(number.after[1:3]) == ["of", "age"]
    return old or not _AGES.isdisjoint(number.before)
