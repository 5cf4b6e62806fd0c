"""A special term: what it is called, what it means, and where more is said."""

from dataclasses import dataclass
from typing import Final

BETWEEN_FORMS: Final = " | "


@dataclass(frozen=True)
class Term:
    """A term as it heads its explanation, and the explanation: one or two short sentences.

    `{floor}` in it is what a comparison takes at least. `see` is the heading of the section of Methods that
    says more. In a sentence the term is found by its `forms`; one without any, such as the word of a badge,
    is marked where it stands alone.
    """

    name: str
    told: str
    see: str
    forms: str = ""
