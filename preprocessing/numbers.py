"""The numbers that sentences state, by rule: value, what limits it, and what is counted.

A number is written in digits ("1,400", "1.5 million", "62%") or in words ("two hundred", "dozens of").
What is counted is the noun that follows it, `percent`, or a currency ("$5" counts dollars); of two
numbers that are joined ("ten or twenty years", "two of 193 countries") one lends it to the other. A number
without such a noun is left out: nobody could compare it.

How to read it: the value is what stands there; `qualifier` is what limits it ("more than"). Of vague words
the value is the unit (hundreds 100, dozens 12), the least that they can mean, and they are the qualifier.

No figures are years and decades, dates, times of day, ages, how long ago something was, ordinals, the
numbers of articles, laws, pages and the like, digits after a name (Apollo 11), scores (3-2), signs such as
9/11, telephone numbers, digits inside names (COVID-19), and "1.400", which may be a thousand and some:
`number_labels.py`.
Caveat: rules without grammar. A number whose noun stands before it ("deaths rose to 40") is left out, and
so is one without a noun ("thousands marched"); an adjective that is taken for a noun gives a wrong one. "One"
counts only in longer numbers. English only.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import regex

from preprocessing.counted import counted
from preprocessing.languages import is_english
from preprocessing.mentions import Mention
from preprocessing.name_runs import OPENING, is_title_case
from preprocessing.number_labels import Around, is_label, is_name
from preprocessing.number_words import Value, may_begin, may_state, read
from preprocessing.prose import Sentence, Span, parts
from preprocessing.schema import NUMBER, PERCENT

_CURRENCIES: Final = {"$": "dollar", "€": "euro", "£": "pound", "¥": "yen", "₹": "rupee"}
# The longest first: "more than" before "than".
_QUALIFIERS: Final = sorted(
    (
        "more than,less than,fewer than,greater than,at least,at most,up to,as many as,as much as,as few as,"
        "no more than,no fewer than,no less than,not more than,close to,well over,just over,just under,"
        "over,under,above,below,about,around,nearly,almost,approximately,roughly,some,only,just,exactly,"
        "an estimated,estimated"
    ).split(","),
    key=lambda words: -len(words.split()),
)
_QUALIFIERS_AFTER: Final = frozenset({"or more", "or less", "or fewer", "or so"})
# A number joined to its noun by a hyphen: "a 60-year war".
_COMPOUND: Final = regex.compile(r"(?P<number>\d[\d.,]*|[a-z]+)-(?P<noun>[a-z]+)")
_JOINED_NOUNS: Final = frozenset(
    """
year month week day hour minute decade mile kilometre kilometer km metre meter foot acre point percent page
member seat vote person man woman nation country state city story storey
""".split()
)
# What stands between a number and its noun, and between two numbers of which one lends it to the other.
_TO_NOUN: Final = regex.compile(r"\s|\+\s|-|\)\s|")
_TO_NUMBER: Final = regex.compile(r"\s(?:to|or|and|\(?of|\(?out of)\s|[-–]")
_OUT_OF: Final = regex.compile(r".*\bout of\s")


@dataclass(frozen=True)
class Number:
    """A number in a sentence: its characters, first and last word, value, qualifier and what it counts."""

    sentence: int
    span: Span
    first_word: int
    last_word: int
    value: float
    qualifier: str | None
    counted: str

    @property
    def mention(self) -> Mention:
        """The number as what a snippet is made of."""
        return Mention(NUMBER, self.counted, self.sentence, self.span, self.first_word, self.last_word)


def numbers(sentence: Sentence, language: str | None = "en") -> list[Number]:
    """The numbers that a sentence states, in their order; none in a language other than English."""
    if not is_english(language) or not any(map(may_state, sentence.forms)):
        return []
    line = _Line(*parts(sentence), headline=sentence.paragraph == 0)
    found = list(line.values())
    nouns = line.nouns(found)
    return [
        _number(sentence, first, value, line.qualifier(first, value), noun)
        for (first, value), noun in zip(found, nouns, strict=True)
        if noun
    ]


def _number(sentence: Sentence, first: int, value: Value, qualifier: str | None, noun: str) -> Number:
    span = sentence.words[first][0], sentence.words[value.end - 1][1]
    return Number(sentence.number, span, first, value.end - 1, value.value, qualifier, noun)


class _Line:
    """The words of a sentence in lower case; `between[i]` stands before word i."""

    def __init__(self, words: Sequence[str], between: Sequence[str], headline: bool) -> None:
        self.words = [word.lower() for word in words]
        self.between = between
        self._written = [] if is_title_case(words, headline) else words

    def values(self) -> Iterator[tuple[int, Value]]:
        """Everything that is written like a number: its first word and its value."""
        end = 0
        for place, word in enumerate(self.words):
            if place >= end and may_begin(word) and (value := self._value(place)):
                end = value.end
                yield place, value

    def nouns(self, found: Sequence[tuple[int, Value]]) -> list[str | None]:
        """What each number counts; None where it is no figure, or where no noun can be told."""
        figures = [not is_label(self._around(*each)) for each in found]
        own = [self._noun(*each) if figure else None for each, figure in zip(found, figures, strict=True)]
        nouns = list(own)
        for i, ((_, before), (first, _)) in enumerate(pairwise(found)):
            link = self._link(before.end, first)
            if own[i] is None and figures[i] and _TO_NUMBER.fullmatch(link):
                nouns[i] = own[i + 1]
            if own[i + 1] is None and figures[i + 1] and _OUT_OF.fullmatch(link):
                nouns[i + 1] = nouns[i]
        return nouns

    def qualifier(self, first: int, value: Value) -> str | None:
        """What limits a number, before it or after it."""
        before = " " + " ".join(self._before(first))
        limits = [words for words in _QUALIFIERS if before.endswith(f" {words}")][:1]
        if limits or value.vague:
            return " ".join([*limits, value.vague] if value.vague else limits)
        if self.between[value.end].startswith("+"):
            return "more than"
        after = " ".join(self._after(value.end)[:2])
        return after if after in _QUALIFIERS_AFTER else None

    def _value(self, place: int) -> Value | None:
        compound = _COMPOUND.fullmatch(self.words[place])
        if compound and compound["noun"] in _JOINED_NOUNS:
            value = read([compound["number"]])
            return Value(value.value, place + 1) if value else None
        value = read([self.words[place], *self._after(place + 1)])
        return value and Value(value.value, place + value.end, value.vague)

    def _noun(self, first: int, value: Value) -> str | None:
        compound = _COMPOUND.fullmatch(self.words[first])
        if compound and compound["noun"] in _JOINED_NOUNS:
            return str(compound["noun"])
        if currency := _CURRENCIES.get(self.between[first][-1:]):
            return currency
        after = self._after(value.end)[: 1 if self.between[value.end] == "-" else None]
        if self.between[value.end].startswith("%") or after[:1] == [PERCENT] or after[:2] == ["per", "cent"]:
            return PERCENT
        if " ".join(after[:2]) in _QUALIFIERS_AFTER:
            after = after[2:]
        return counted(after[1:] if value.vague and after[:1] == ["of"] else after)

    def _around(self, first: int, value: Value) -> Around:
        following = self.words[value.end] if value.end < len(self.words) else ""
        left, right = self.between[first], self.between[value.end]
        before = self.words[max(0, first - 4) : first]
        return Around(
            self.words[first : value.end],
            value.value,
            before,
            left,
            right,
            self._after(value.end),
            following,
            not self.qualifier(first, value) and self._follows_name(first),
        )

    def _follows_name(self, first: int) -> bool:
        """Whether a name stands right before a number; not told in title case, nor where a sentence opens."""
        opens = first < 2 or self.between[first - 1].rstrip().endswith(OPENING)
        return not opens and self.between[first] == " " and is_name(self._written[max(0, first - 3) : first])

    def _link(self, begin: int, end: int) -> str:
        """Everything between two numbers."""
        words = (self.between[place] + self.words[place] for place in range(begin, end))
        return "".join(words) + self.between[end]

    def _after(self, place: int) -> list[str]:
        """The words from a place on, up to the first mark."""
        if place >= len(self.words) or not _TO_NOUN.fullmatch(self.between[place]):
            return []
        end = place + 1
        while end < len(self.words) and self.between[end].isspace():
            end += 1
        return self.words[place:end]

    def _before(self, place: int) -> list[str]:
        """Up to three words before a place, back to the last mark."""
        begin = place
        while begin > max(0, place - 3) and self.between[begin].isspace():
            begin -= 1
        return self.words[begin:place]
