"""What stands behind a comparison: when it is too little, and what to say when it is nothing."""

from collections.abc import Collection

import numpy as np

from comparison import columns
from comparison.dataset import Dataset
from comparison.groups import distinct, grouping, type_ids
from comparison.selection import Selection
from comparison.wording import listed, number_of
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
    ids = type_ids(dataset)
    types, sources = (grouping(dataset, level, by).codes[texts] for by in (columns.TYPE, columns.SOURCE))
    present = np.unique(types)
    small = present[~supported(types, sources, len(ids))[present]]
    if not len(small):
        return ""
    if len(small) == len(present):
        return "; too few texts to generalise"
    told = f"{len(small)} of {len(present)} source types"
    if len(small) == 1:
        told = dataset.type_label(ids[small[0]])
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


def clearing(dataset: Dataset, selection: Selection, ignore: Collection[str] = ()) -> str:
    """What to clear so that more sentences count, as a clause; "" where no filter leaves any out."""
    active = [name for name in selection.filters if name not in ignore]
    if not active:
        return ""
    which = "the filter" if len(active) == 1 else "one of the filters"
    return f"clear {which} on {in_words(dataset, active)}"


def unfiltered(selection: Selection) -> Selection:
    """The same level and settings, without a filter: what clearing all of them would show."""
    return Selection(level=selection.level, settings=selection.settings)


def cured(why: str, *cures: str) -> str:
    """A sentence on what is missing, with what a reader can do about it; a cure that cannot be done is ""."""
    possible = " or ".join(filter(None, cures))
    return f"{why}; {possible}." if possible else f"{why}."


def in_words(dataset: Dataset, parameters: Collection[str]) -> str:
    """Public parameters as a reader knows them: "voice and word"."""
    return listed([FILTER_WORDS.get(name) or dataset.filter_label(name) for name in parameters])


def supported(group: np.ndarray, source: np.ndarray, size: int) -> np.ndarray:
    """Which of `size` groups have at least `LEAST_TEXTS` texts from `LEAST_SOURCES` sources.

    `group` and `source` are codes from 0, one of each for every text that counts.
    """
    enough = np.bincount(group, minlength=size) >= LEAST_TEXTS
    return enough & (distinct(group, source, size) >= LEAST_SOURCES)


def floor_in_words() -> str:
    """What a group needs before anything is said beyond its counts."""
    return f"{number_of(LEAST_TEXTS, 'text')} from {number_of(LEAST_SOURCES, 'source')}"
