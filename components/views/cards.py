"""Which charts each view shows; each chart's card stands once on the page, whatever view is open."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from comparison.selection import Selection
from comparison.settings import COMPARE, TEXTS, TIME, VIEW, WORDS

# In reading order, two to a row: what is covered and what it is called come first.
CARDS: Final = (
    "coverage",
    "naming",
    "targets",
    "tone",
    "wordshift",
    "keyness",
    "terms",
    "elsewhere",
    "numbers",
    "sources",
    "timeline",
)
VIEW_CARDS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        COMPARE: ("coverage", "naming", "targets", "tone", "keyness", "elsewhere", "numbers", "timeline"),
        WORDS: ("naming", "wordshift", "keyness", "terms"),
        TIME: ("coverage", "timeline"),
        TEXTS: ("sources",),
    }
)


def cards_of(selection: Selection) -> tuple[str, ...]:
    """The charts of the view that is open; () where it is no view of charts."""
    return VIEW_CARDS.get(selection.setting(VIEW), ())
