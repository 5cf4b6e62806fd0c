"""The first sentence of the page, and the title of its tab."""

from typing import Final

from comparison.dataset import Dataset
from comparison.selection import Selection
from comparison.settings import BY, COMPARE, METHODS, SETTINGS, SOURCES, STATEMENTS, VIEW
from comparison.support import nothing_selected
from comparison.totals import Totals
from comparison.translation import N_, N_n, say, say_n
from comparison.wording import either, more, number_of
from components.chips import chip_text, chosen
from components.header import NAME
from preprocessing import schema

TITLE_PARTS = 3
ALL: Final = N_("{texts} from {kinds}, {sentences} in all.")
# Of one sentence, and of several.
MATCHING: Final = N_n(
    "{sentences} in {texts} from {kinds} matches all that is selected.",
    "{sentences} in {texts} from {kinds} match all that is selected.",
)
MENTIONING: Final = N_n(
    "{sentences} in {texts} from {kinds} mentions {events}.",
    "{sentences} in {texts} from {kinds} mention {events}.",
)


def headline(dataset: Dataset, selection: Selection, held: Totals) -> str:
    """How much is selected."""
    if not held.sentences:
        return nothing_selected(dataset, selection)
    counts = {
        "sentences": number_of(held.sentences, "sentence"),
        "texts": number_of(held.texts, "text"),
        "kinds": number_of(held.types, "source" if selection.setting(BY) == SOURCES else "kind of source"),
    }
    if not selection.filters:
        return say(ALL, **counts)
    if selection.filters == (schema.EVENT,):
        return say_n(*MENTIONING, held.sentences, events=_events(dataset, selection), **counts)
    return say_n(*MATCHING, held.sentences, **counts)


def page_title(dataset: Dataset, selection: Selection) -> str:
    """The title of the tab: the view or what is selected, the corpus, the name."""
    told = [chip_text(dataset, *pair) for pair in chosen(selection)]
    rest = [more(len(told) - TITLE_PARTS)] if len(told) > TITLE_PARTS else []
    view = selection.setting(VIEW)
    open_view = SETTINGS[VIEW].values[view] if view != COMPARE else ""
    chosen_first = ", ".join([*told[:TITLE_PARTS], *rest]) if view not in (METHODS, *STATEMENTS) else ""
    parts = [chosen_first, open_view, dataset.catalogue["title"], NAME]
    return " · ".join(part for part in parts if part)


def _events(dataset: Dataset, selection: Selection) -> str:
    """The selected events, any of which is mentioned."""
    return either([dataset.event_label(key) for key in selection.events])
