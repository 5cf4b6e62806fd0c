"""A column of a table: what it is called, and how its values are written."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from comparison import columns
from comparison.findings.differences import signed_finely
from comparison.translation import N_, _
from comparison.wording import number, percent, signed
from preprocessing import schema

VOICE_TEXTS: Final = {schema.OWN: N_("own"), schema.QUOTED: N_("quoted")}
ENOUGH: Final = {True: N_("yes"), False: N_("too few")}
YES_NO: Final = {True: N_("yes"), False: N_("no")}


@dataclass(frozen=True)
class Heading:
    """A column of the frame, what it is called, and how its values are written; a link leads to the value."""

    column: str
    text: str
    written: Callable[[Any], str] = str
    number: bool = False
    link: bool = False

    @property
    def said(self) -> str:
        """What the column is called in the language spoken."""
        return _(self.text)


def among(texts: Mapping[Any, str]) -> Callable[[Any], str]:
    """What writes a value that is one of a few, in the language spoken."""
    return lambda value: _(texts[value])


def count(column: str, text: str) -> Heading:
    """A whole number."""
    return Heading(column, text, number, number=True)


def rate(column: str, text: str) -> Heading:
    """A rate to one decimal."""
    return Heading(column, text, partial(number, places=1), number=True)


def share(column: str, text: str) -> Heading:
    """A share as percent."""
    return Heading(column, text, percent, number=True)


def tone(column: str, text: str) -> Heading:
    """A tone, or a difference of two shares, with its sign."""
    return Heading(column, text, signed, number=True)


def finely(column: str, text: str) -> Heading:
    """A probability."""
    return Heading(column, text, partial(number, places=3), number=True)


def measure(column: str, text: str) -> Heading:
    """A measure to two decimals."""
    return Heading(column, text, lambda value: number(value, 2).replace("-", "−"), number=True)


def part(column: str, text: str) -> Heading:
    """A mean whose difference to others is told, or a part of such a difference, with its sign."""
    return Heading(column, text, signed_finely, number=True)


TYPE: Final = Heading(columns.TYPE, N_("Source type"))
TEXTS: Final = count(columns.TEXTS, N_("Texts"))
SENTENCES: Final = count(schema.SENTENCES, N_("Sentences"))
