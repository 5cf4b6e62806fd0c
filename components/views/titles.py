"""The heading of the view that is open: it follows the selection."""

from collections.abc import Mapping
from typing import Final

from comparison.dataset import Dataset
from comparison.selection import Selection
from comparison.settings import COMPARE, TEXTS, TIME, VIEW, WORDS

# Of the whole corpus, and of one event.
HEADINGS: Final[Mapping[str, str]] = {
    COMPARE: "{about}: how different sources tell the same events",
    WORDS: "{about}: the words that different sources use",
    TIME: "{about}: who wrote when",
    TEXTS: "{about}: the texts and their sources",
}
OF_EVENT: Final[Mapping[str, str]] = {**HEADINGS, COMPARE: "{about}: how different sources tell it"}


def heading(dataset: Dataset, selection: Selection) -> str:
    """The heading of a view of charts; that of *compare* for any other."""
    view = selection.setting(VIEW)
    view = view if view in HEADINGS else COMPARE
    if len(selection.events) == 1:
        return OF_EVENT[view].format(about=dataset.event_label(selection.events[0]))
    return HEADINGS[view].format(about=dataset.catalogue["title"])
