"""The form of a focus: what a clicked mark narrows the passages to, so that its number opens what it counts.

The charts show the selection whole; only the passages follow the focus (`comparison.behind`). It is the
public parameter `focus`, whose values are written `part:value`, for example `type:state_or_government`.
"""

import math
from collections.abc import Collection, Mapping
from typing import Final

from comparison import columns
from preprocessing import schema

MARK: Final = ":"
DIGITS: Final = 7  # of the number of a sentence
TEXTS: Final = "texts"  # the one value of `within`: the whole of the texts that hold a selected sentence
EXACT: Final = "exact"  # the qualifier of a number without one

# Parts that hold words as the dataset has them, and numbers. Others: a type, an event, a target, how it is
# read and in whose voice, an originator, a carrier, within; a text and the number of a sentence in it.
WORDS: Final = (schema.PROPER_NAME, schema.LEMMA, schema.COUNTED, schema.QUALIFIER)
NUMBERS: Final = (columns.BIN, schema.VALUE)


def written(parts: Mapping[str, object]) -> list[str]:
    """The values of `focus` that say these parts."""
    return [f"{part}{MARK}{value}" for part, value in parts.items()]


def parts_of(focus: Collection[str]) -> dict[str, str]:
    """What the values of `focus` say, by part."""
    return {part: value for part, _, value in (one.partition(MARK) for one in focus)}


def renamed(focus: Collection[str], part: str, name: str) -> list[str]:
    """The values of `focus`, one part by another name."""
    parts = (one.partition(MARK) for one in focus)
    return [f"{name if found == part else found}{mark}{value}" for found, mark, value in parts]


def is_number(text: str) -> bool:
    """Whether a text is a finite number."""
    try:
        return math.isfinite(float(text))
    except ValueError:
        return False


def sentence(text: str, number: int) -> list[str]:
    """The values of `focus` that say one sentence of a text."""
    return written({columns.TEXT: text, schema.SENTENCE: number})


def is_place(text: str) -> bool:
    """Whether a text is the number of a sentence."""
    return text.isascii() and text.isdigit() and len(text) <= DIGITS
