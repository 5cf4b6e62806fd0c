"""What of a run of capitalised words is a name: offices, function words, dates and peoples left off."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from preprocessing.name_words import (
    BEFORE_OFFICES,
    CALENDAR,
    GROUPS,
    NOT_OF_PERSONS,
    OFFICES,
    PARTICLES,
    RANKS,
)
from preprocessing.places import is_place
from preprocessing.stop_words import STOP_WORDS
from preprocessing.voice import NO_NAME

FUNCTION_WORDS: Final = STOP_WORDS["en"] | STOP_WORDS["es"] | {word.lower() for word in NO_NAME}


def pieces(words: Sequence[str], titled: bool) -> Iterator[tuple[str, ...]]:
    """The names in a run: two in "Ana Ruiz of Texas", one in "Bank of Cuba", none in "The Cubans"."""
    place = words.index("of") if "of" in words else 0
    person = place > (0 if titled else 1) and NOT_OF_PERSONS.isdisjoint(map(str.lower, words[:place]))
    if person and is_place(" ".join(words[place + 1 :])):
        yield from pieces(words[:place], titled)
        words = words[place + 1 :]
    name = _trimmed(words)
    if name and (is_place(" ".join(name)) or not (_is_group(name[-1]) or _is_no_one(name[0]))):
        yield name


def _trimmed(words: Sequence[str]) -> tuple[str, ...]:
    """Words without function words and particles before them, and without dates around them."""
    first, last = 0, len(words)
    while first < last and _is_no_name(words[first]) and not _is_place_from(words[first:last]):
        first += 1
    while last > first and (words[last - 1].lower() in CALENDAR or words[last - 1] in PARTICLES):
        last -= 1
    return tuple(words[first:last])


def _is_place_from(words: Sequence[str]) -> bool:
    """Whether words that begin like a function word are a place's all the same: "Los Angeles"."""
    return words[0] != "The" and is_place(" ".join(words))


def without_offices(words: Sequence[str]) -> tuple[int, bool]:
    """Where the name begins after offices and ranks ("House Speaker"), and whether it is a person's."""
    place = last = 0
    for place, word in enumerate(words):
        lowered = word.lower()
        if lowered in OFFICES or (lowered in RANKS and _is_lead(words[:place])):
            last = place + 1
    if words[last : last + 1] == ["of"] and last and len(words) > last + 3:
        last += 2  # "Secretary of State John Kerry"
    thing = last < len(words) and words[-1].lower() in NOT_OF_PERSONS and words[last] != "of"
    if not last or thing:
        return 0, False
    return last, last < len(words) and words[last] not in PARTICLES


def _is_lead(words: Sequence[str]) -> bool:
    """Whether words stand before an office or a rank only: none, peoples, "Deputy", "Former"."""
    return all(
        _is_no_name(word) or _is_group(word) or word.lower() in BEFORE_OFFICES | RANKS for word in words
    )


@lru_cache(maxsize=2**14)
def _is_no_name(word: str) -> bool:
    """A function word, a date or a particle; "US" and "UN" are names."""
    lowered = word.lower()
    if lowered in FUNCTION_WORDS:
        return len(word) == 1 or not word.isupper()
    return word in PARTICLES or lowered in CALENDAR


@lru_cache(maxsize=2**14)
def _is_group(word: str) -> bool:
    lowered = word.lower()
    return lowered in GROUPS or lowered.removesuffix("s") in GROUPS


def _is_no_one(word: str) -> bool:
    """Offices of several, and the party and state of a member of the US Congress ("D-Calif")."""
    return word.lower().removesuffix("s") in OFFICES or word[:2] in ("D-", "R-", "I-")
