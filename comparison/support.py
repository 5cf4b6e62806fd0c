"""What stands behind a comparison: when it is too little, and what to say when it is nothing."""

from collections.abc import Collection

import numpy as np

from comparison import columns
from comparison.dataset import Dataset
from comparison.groups import TYPE_COLUMNS, type_ids
from comparison.selection import Selection
from comparison.wording import listed
from preprocessing import schema

# Below this a type's numbers are those of a text or a publisher, not of a kind of source.
LEAST_TEXTS = 3
LEAST_SOURCES = 2

FILTER_WORDS = {
    schema.EVENT: "event",
    columns.TYPE: "source type",
    columns.SOURCE: "source",
    columns.FROM: "first day",
    columns.TO: "last day",
    schema.VOICE: "voice",
    schema.TERM: "word",
    schema.NAME: "name",
}


def too_few(dataset: Dataset, level: str, texts: np.ndarray) -> str:
    """The end of a finding where types have too few texts or sources behind them; else "".

    `texts` is the mask of the texts that count.
    """
    behind = dataset.documents[texts].groupby(TYPE_COLUMNS[level])[level]
    small = (behind.size() < LEAST_TEXTS) | (behind.nunique() < LEAST_SOURCES)
    names = [dataset.type_label(key) for key in type_ids(dataset) if small.get(key, False)]
    if not names:
        return ""
    if len(names) == len(small):
        return "; too few texts to generalise"
    told = names[0] if len(names) == 1 else f"{len(names)} of {len(small)} source types"
    return f"; too few texts to generalise about {told}"


def nothing_selected(dataset: Dataset, selection: Selection, ignore: Collection[str] = ()) -> str:
    """Why there is nothing to show, and what to do about it."""
    active = [name for name in selection.filters if name not in ignore]
    if len(dataset.sentences) == 0 or not active:
        return "This dataset holds no sentences; build it again from texts that have some."
    words = in_words(dataset, active)
    if len(active) == 1:
        return f"No sentence passes the filter on {words}; clear it or choose another."
    return f"No sentence passes all of the filters on {words}; clear one of them."


def in_words(dataset: Dataset, parameters: Collection[str]) -> str:
    """Public parameters as a reader knows them: "voice and word"."""
    return listed([FILTER_WORDS.get(name) or dataset.filter_label(name) for name in parameters])
