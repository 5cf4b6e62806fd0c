"""What the scripts of the page say, told to them in the language of the page as data of its body."""

from collections.abc import Mapping
from html import escape
from typing import Final

from comparison.translation import N_, _

WORDS: Final[Mapping[str, str]] = {
    "gone-before": N_("The server does not answer; what you see is the selection before."),
    "gone-not-all": N_("The server does not answer; not all of this page is here."),
    "try-again": N_("Try again"),
    "not-checked": N_("Not checked"),
    "not-checked-told": N_("The server does not answer, so whether this stands could not be checked."),
    "copied": N_("Link copied"),
    "not-copied": N_("Copy the link from the address bar"),
    "text-copied": N_("Copied"),
    "text-not-copied": N_("Select the text and copy it"),
}


def as_attributes() -> str:
    """The words as attributes of an element, written as the index is."""
    return " ".join(f'data-{name}="{escape(_(text))}"' for name, text in WORDS.items())
