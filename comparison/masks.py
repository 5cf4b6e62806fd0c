"""Words that give a source away, taken out of a line: names of sources, of speakers, of persons and places.

The words of every source's name are taken out of every line, whatever its source, so that a gap says nothing
by itself. Proper names are those of the whole text, as rules found them; caveat: a name that they missed
stays in sight.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from comparison.dataset import Dataset
from comparison.groups import DATASETS
from preprocessing import schema

WORD: Final = re.compile(r"(?:\w\.){2,}|\w+")  # "U.S." is one
JOINS: Final = re.compile(r"[\s.\-]*")  # what may stand between two words of a gap
PLURAL: Final = 5  # letters of a word whose last s may be a plural's
TEXTS: Final = 256


@dataclass(frozen=True)
class Part:
    """A stretch of a line, and whether it is hidden while the class guesses."""

    words: str
    hidden: bool


def masked(line: str, gives_away: Callable[[str], bool]) -> tuple[Part, ...]:
    """The line in parts; neighbouring words that give it away are one gap."""
    parts: list[Part] = []
    place = 0
    for begin, end in _gaps(line, gives_away):
        parts += [Part(line[place:begin], False)] * (begin > place) + [Part(line[begin:end], True)]
        place = end
    return (*parts, *[Part(line[place:], False)] * (place < len(line)))


def visible_words(parts: Iterable[Part]) -> int:
    """How many words of a line are not hidden."""
    return sum(len(WORD.findall(part.words)) for part in parts if not part.hidden)


def gives_away(dataset: Dataset, text: int) -> Callable[[str], bool]:
    """Says of a word of the text in that row of `documents` whether it gives the source away.

    A word of a source's name does however it is written, one of another name where it has a capital.
    """
    sources, names = _source_words(dataset), _names(dataset, text)

    def says(word: str) -> bool:
        known = _folded(word)
        return known in sources or (not word[0].islower() and known in names)

    return says


def _gaps(line: str, gives_away: Callable[[str], bool]) -> list[tuple[int, int]]:
    gaps: list[tuple[int, int]] = []
    for word in WORD.finditer(line):
        if not gives_away(word[0]):
            continue
        if gaps and JOINS.fullmatch(line[gaps[-1][1] : word.start()]):
            gaps[-1] = (gaps[-1][0], word.end())
        else:
            gaps.append(word.span())
    return gaps


@lru_cache(maxsize=DATASETS)
def _source_words(dataset: Dataset) -> frozenset[str]:
    return _words(dataset, [item["name"] for item in dataset.catalogue["sources"]])


@lru_cache(maxsize=TEXTS)
def _names(dataset: Dataset, text: int) -> frozenset[str]:
    """The words of the proper names and speakers of a text."""
    own = dataset.text_row[schema.PROPER_NAMES.name] == text
    of_text = dataset.text_row[schema.SENTENCES_TABLE.name] == text
    speakers = dataset.sentences[schema.SPEAKER][of_text].dropna().unique()
    named = dataset.documents[schema.SPEAKERS].iloc[[text]].dropna()
    return _words(dataset, [*dataset.proper_names[schema.PROPER_NAME][own], *speakers, *named])


def _words(dataset: Dataset, names: Iterable[str]) -> frozenset[str]:
    """The words of names, without small ones such as "of"; "US" is none of these."""
    small = set(dataset.catalogue["stop_words"])
    found = {word for name in names for word in WORD.findall(name)}
    return frozenset(_folded(word) for word in found if word.isupper() or word.lower() not in small)


def _folded(word: str) -> str:
    """Without case, accents, full stops and the s of a plural."""
    plain = unicodedata.normalize("NFKD", word.casefold()).replace(".", "")
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return letters.removesuffix("s") if len(letters) >= PLURAL else letters
