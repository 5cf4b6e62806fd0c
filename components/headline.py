"""The first sentence of the page, and the title of its tab."""

from comparison.dataset import Dataset
from comparison.selection import Selection
from comparison.settings import COMPARE, METHODS, SETTINGS, VIEW
from comparison.support import nothing_selected
from comparison.totals import Totals
from comparison.wording import number_of
from components.chips import chip_text, chosen
from components.header import NAME
from preprocessing import schema

TITLE_PARTS = 3


def headline(dataset: Dataset, selection: Selection, held: Totals) -> str:
    """How much is selected."""
    if not held.sentences:
        return nothing_selected(dataset, selection)
    sentences = number_of(held.sentences, "sentence")
    texts = number_of(held.texts, "text")
    kinds = number_of(held.types, "kind of source", "kinds of source")
    if not selection.filters:
        return f"{texts} from {kinds}, {sentences} in all."
    return f"{sentences} in {texts} from {kinds} {_matching(dataset, selection, held.sentences)}."


def page_title(dataset: Dataset, selection: Selection) -> str:
    """The title of the tab: the view or what is selected, the corpus, the name."""
    told = [chip_text(dataset, *pair) for pair in chosen(selection)]
    more = [f"{len(told) - TITLE_PARTS} more"] if len(told) > TITLE_PARTS else []
    view = selection.setting(VIEW)
    open_view = SETTINGS[VIEW].values[view] if view != COMPARE else ""
    chosen_first = ", ".join([*told[:TITLE_PARTS], *more]) if view != METHODS else ""
    parts = [chosen_first, open_view, dataset.catalogue["title"], NAME]
    return " · ".join(part for part in parts if part)


def _matching(dataset: Dataset, selection: Selection, sentences: int) -> str:
    one = sentences == 1
    if selection.filters == (schema.EVENT,):
        events = " or ".join(dataset.event_label(key) for key in selection.events)
        return f"{'mentions' if one else 'mention'} {events}"
    return f"{'matches' if one else 'match'} all that is selected"
