"""The heading of the view that is open: it follows the selection."""

from collections.abc import Mapping
from typing import Final

from comparison.dataset import Dataset
from comparison.selection import Selection
from comparison.settings import COMPARE, TEXTS, TIME, VIEW, WORDS
from comparison.translation import N_, say

# Of the whole corpus, and of one event.
HEADINGS: Final[Mapping[str, str]] = {
    COMPARE: N_("{about}: how different sources tell the same events"),
    WORDS: N_("{about}: the words that different sources use"),
    TIME: N_("{about}: who wrote when"),
    TEXTS: N_("{about}: the texts and their sources"),
}
OF_EVENT: Final[Mapping[str, str]] = {**HEADINGS, COMPARE: N_("{about}: how different sources tell it")}


def heading(dataset: Dataset, selection: Selection) -> str:
    """The heading of a view of charts; that of *compare* for any other."""
    view = selection.setting(VIEW)
    view = view if view in HEADINGS else COMPARE
    if len(selection.events) == 1:
        return say(OF_EVENT[view], about=dataset.event_label(selection.events[0]))
    return say(HEADINGS[view], about=dataset.catalogue["title"])
