"""A column of a table: what it is called, and how its values are written."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from comparison import columns
from comparison.findings.differences import signed_finely
from comparison.wording import percent, signed
from preprocessing import schema

VOICE_TEXTS: Final = {schema.OWN: "own", schema.QUOTED: "quoted"}
YES_NO: Final = {True: "yes", False: "no"}


@dataclass(frozen=True)
class Heading:
    """A column of the frame, what it is called, and how its values are written; a link leads to the value."""

    column: str
    text: str
    written: Callable[[Any], str] = str
    number: bool = False
    link: bool = False


def count(column: str, text: str) -> Heading:
    """A whole number."""
    return Heading(column, text, lambda value: f"{value:,}", number=True)


def rate(column: str, text: str) -> Heading:
    """A rate to one decimal."""
    return Heading(column, text, lambda value: f"{value:,.1f}", number=True)


def share(column: str, text: str) -> Heading:
    """A share as percent."""
    return Heading(column, text, percent, number=True)


def tone(column: str, text: str) -> Heading:
    """A tone, or a difference of two shares, with its sign."""
    return Heading(column, text, signed, number=True)


def finely(column: str, text: str) -> Heading:
    """A probability."""
    return Heading(column, text, lambda value: f"{value:.3f}", number=True)


def measure(column: str, text: str) -> Heading:
    """A measure to two decimals."""
    return Heading(column, text, lambda value: f"{value:,.2f}".replace("-", "−"), number=True)


def part(column: str, text: str) -> Heading:
    """A mean whose difference to others is told, or a part of such a difference, with its sign."""
    return Heading(column, text, signed_finely, number=True)


TYPE: Final = Heading(columns.TYPE, "Source type")
TEXTS: Final = count(columns.TEXTS, "Texts")
SENTENCES: Final = count(schema.SENTENCES, "Sentences")
