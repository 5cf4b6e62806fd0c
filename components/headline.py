"""The first sentence of the page, and the title of its tab."""

import pandas as pd

from comparison import columns
from comparison.dataset import Dataset
from comparison.selection import Selection
from comparison.support import nothing_selected
from comparison.wording import number_of
from components.chips import chip_text
from components.header import NAME
from preprocessing import schema

TITLE_PARTS = 3


def headline(dataset: Dataset, selection: Selection, counts: pd.DataFrame) -> str:
    """How much is selected; `counts` has a row for each type: type, texts, sentences."""
    if counts.empty:
        return nothing_selected(dataset, selection)
    total = int(counts[schema.SENTENCES].sum())
    sentences = number_of(total, "sentence")
    texts = number_of(int(counts[columns.TEXTS].sum()), "text")
    kinds = number_of(len(counts), "kind of source", "kinds of source")
    if not selection.filters:
        return f"{texts} from {kinds}, {sentences} in all."
    return f"{sentences} in {texts} from {kinds} {_matching(dataset, selection, total)}."


def page_title(dataset: Dataset, selection: Selection) -> str:
    """The title of the tab: what is selected, the corpus, the name."""
    chosen = [chip_text(dataset, *pair) for pair in selection.pairs()]
    more = [f"{len(chosen) - TITLE_PARTS} more"] if len(chosen) > TITLE_PARTS else []
    parts = [", ".join([*chosen[:TITLE_PARTS], *more]), dataset.catalogue["title"], NAME]
    return " · ".join(part for part in parts if part)


def _matching(dataset: Dataset, selection: Selection, sentences: int) -> str:
    one = sentences == 1
    if selection.filters == (schema.EVENT,):
        events = " or ".join(dataset.event_label(key) for key in selection.events)
        return f"{'mentions' if one else 'mention'} {events}"
    return f"{'matches' if one else 'match'} all that is selected"
