"""Runs of capitalised words in a sentence: what may be a proper name, without titles and groups."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import regex

from preprocessing.name_parts import FUNCTION_WORDS, pieces, without_offices
from preprocessing.name_words import PARTICLES, ROLES
from preprocessing.places import is_place
from preprocessing.prose import Sentence, parts
from preprocessing.voice import VERBS

# A full stop after an abbreviation or an initial does not end a name: "St. Vincent", "John F. Kennedy".
_ABBREVIATED: Final = regex.compile(r"\p{Lu}|St|Dr|Mr|Mrs|Ms|Sen|Rep|Gov|Gen|Prof|Lt|Col|Capt|Sgt")
_SAYS: Final = regex.compile(VERBS)
_FIRST_PERSON: Final = frozenset({"I", "I'm", "I've", "I'd", "I'll"})
OPENING: Final = tuple("“\"«:;.—‘'")
# A headline is in title case where more than half of its long words have a capital, any other line where all
# words but function words have one, and so many do.
_TITLE_CASE: Final = 0.5
_CAPTION: Final = 4
_LONG: Final = 4


@dataclass(frozen=True)
class Run:
    """Capitalised words in a row, the number of their sentence, and what stands beside them.

    `initial`: the first word opens a sentence or a quotation, and may owe its capital to that.
    `titled`: an office, a rank or a role stands before it. `speaks`: a verb of saying stands beside it.
    """

    words: tuple[str, ...]
    sentence: int
    initial: bool
    titled: bool
    speaks: bool

    @property
    def name(self) -> str:
        """The words as they are shown."""
        if len(self.words) == 1:
            return self.words[0]
        return " ".join(f"{word}." if len(word) == 1 or word == "St" else word for word in self.words)


def runs(sentence: Sentence) -> Iterator[Run]:
    """The runs of a sentence; none where it is written like a headline."""
    words, between = parts(sentence)
    capitals = [place for place, word in enumerate(words) if word[0].isupper()]
    if not capitals or is_title_case(words, headline=sentence.paragraph == 0):
        return
    line = _Line(sentence.number, words, between)
    done = 0
    for place in capitals:
        if place >= done and words[place] not in _FIRST_PERSON:
            done = line.end(place)
            yield from line.runs(place, done)


def is_title_case(words: Sequence[str], headline: bool) -> bool:
    """Whether a line is written like a headline, so that capitals say nothing of names."""
    if headline:
        long = [word for word in words if len(word) >= _LONG]
        return sum(word[0].isupper() for word in long) > _TITLE_CASE * len(long)
    plain = any(word[0].islower() and word not in FUNCTION_WORDS for word in words)
    return not plain and sum(word[0].isupper() for word in words) >= _CAPTION


class _Line:
    """The words of a sentence; `between[i]` stands before word i."""

    def __init__(self, number: int, words: list[str], between: list[str]) -> None:
        self.number = number
        self.words = words
        self.between = between

    def end(self, begin: int) -> int:
        """One past the last word of the run that begins at a place."""
        end = begin + 1
        while (further := self._further(end)) > end:
            end = further
        return self._whole_place(begin, end)

    def runs(self, begin: int, end: int) -> Iterator[Run]:
        """The names of a run, offices left off; where a person's place follows ("of Texas"), that apart."""
        opens = begin == 0 or self.between[begin].rstrip()[-1:] in OPENING
        role = begin > 0 and self.between[begin] == " " and self.words[begin - 1] in ROLES
        words = [*self.words[begin : end - 1], _bare(self.words[end - 1])]
        first, titled = without_offices(words)
        for piece in pieces(words[first:], titled or role):
            initial = opens and piece[0] == words[0]
            yield Run(piece, self.number, initial, titled or role, self._speaks(begin, end))
            opens = titled = role = False

    def _further(self, end: int) -> int:
        """Where the run goes on after its last word so far; `end` itself where it does not."""
        if end >= len(self.words) or self.words[end - 1].endswith(("'s", "'")):
            return end
        place = end
        while (
            place < min(end + 2, len(self.words) - 1)
            and self._touches(place)
            and self.words[place] in PARTICLES
        ):
            place += 1
        goes_on = self._touches(place) and self.words[place][0].isupper()
        return place + 1 if goes_on and self.words[place] not in _FIRST_PERSON else end

    def _whole_place(self, begin: int, end: int) -> int:
        """The end of a place's name that a run holds the beginning of: St. Vincent and the Grenadines."""
        after = self.words[end : end + 1]
        if after == ["and"] or self.words[end - 1].endswith("'s"):
            for last in range(min(end + 4, len(self.words)), end, -1):
                if any(is_place(" ".join(self.words[k:last])) for k in range(max(begin, end - 3), end)):
                    return last
        return end

    def _touches(self, place: int) -> bool:
        gap = self.between[place]
        return gap == " " or (gap == ". " and _ABBREVIATED.fullmatch(self.words[place - 1]) is not None)

    def _speaks(self, begin: int, end: int) -> bool:
        before = self.words[begin - 1] if begin and self.between[begin] == " " else ""
        after = self.words[end] if end < len(self.words) and self.between[end] in (" ", ", ") else ""
        return _says(before) or _says(after)


def _bare(word: str) -> str:
    return word.removesuffix("'").removesuffix("'s")


@lru_cache(maxsize=2**14)
def _says(word: str) -> bool:
    return bool(_SAYS.fullmatch(word))
