"""What stands behind a comparison: when it is too little, and what to say when it is nothing."""

from collections.abc import Collection

import numpy as np

from comparison import columns
from comparison.dataset import Dataset
from comparison.groups import distinct, publishers, type_codes, type_ids
from comparison.selection import Selection
from comparison.translation import N_, _, say
from comparison.wording import listed, number_of
from preprocessing import schema

# Below this a type's numbers are those of a text or a publisher, not of a kind of source.
LEAST_TEXTS = 3
LEAST_SOURCES = 2

FILTER_WORDS = {
    schema.EVENT: N_("event"),
    columns.TYPE: N_("source type"),
    columns.SOURCE: N_("source"),
    columns.COUNTRY: N_("publisher's country"),
    schema.LANGUAGE: N_("language"),
    columns.FROM: N_("first day"),
    columns.TO: N_("last day"),
    schema.VOICE: N_("voice"),
    schema.TERM: N_("word"),
    schema.NAME: N_("name"),
}


def too_few(dataset: Dataset, level: str, texts: np.ndarray) -> str:
    """The end of a finding where types have too few texts or sources behind them; else "".

    `texts` is the mask of the texts that count.
    """
    ids = type_ids(dataset)
    types, sources = (codes(dataset, level)[texts] for codes in (type_codes, publishers))
    present = np.unique(types)
    small = present[~supported(types, sources, len(ids))[present]]
    if not len(small):
        return ""
    if len(small) == len(present):
        return _("; too few texts to generalise")
    if len(small) == 1:
        return say("; too few texts to generalise about {type}", type=dataset.type_label(ids[small[0]]))
    few = N_("; too few texts to generalise about {few} of {types} source types")
    return say(few, few=len(small), types=len(present))


def nothing_selected(dataset: Dataset, selection: Selection, ignore: Collection[str] = ()) -> str:
    """Why there is nothing to show, and what to do about it."""
    active = [name for name in selection.filters if name not in ignore]
    if len(dataset.sentences) == 0 or not active:
        return _("This dataset holds no sentences; build it again from texts that have some.")
    words = in_words(dataset, active)
    if len(active) == 1:
        return say("No sentence passes the filter on {filter}; clear it or choose another.", filter=words)
    return say("No sentence passes all of the filters on {filters}; clear one of them.", filters=words)


def clearing(dataset: Dataset, selection: Selection, ignore: Collection[str] = ()) -> str:
    """What to clear so that more sentences count, as a clause; "" where no filter leaves any out."""
    active = [name for name in selection.filters if name not in ignore]
    if not active:
        return ""
    words = in_words(dataset, active)
    if len(active) == 1:
        return say("clear the filter on {filter}", filter=words)
    return say("clear one of the filters on {filters}", filters=words)


def unfiltered(selection: Selection) -> Selection:
    """The same level, groups and settings, without a filter: what clearing all of them would show."""
    return Selection(level=selection.level, groups=selection.groups, settings=selection.settings)


def cured(why: str, *cures: str) -> str:
    """A sentence on what is missing, with what a reader can do about it: one thing, or either of two.

    A cure that cannot be done is "".
    """
    possible = [cure for cure in cures if cure]
    if len(possible) > 1:
        return say("{why}; {cure} or {other}.", why=why, cure=possible[0], other=possible[1])
    return f"{why}; {possible[0]}." if possible else f"{why}."


def in_words(dataset: Dataset, parameters: Collection[str]) -> str:
    """Public parameters as a reader knows them: "voice and word"."""
    return listed([_(FILTER_WORDS.get(name, "")) or dataset.filter_label(name) for name in parameters])


def supported(group: np.ndarray, source: np.ndarray, size: int) -> np.ndarray:
    """Which of `size` groups have at least `LEAST_TEXTS` texts from `LEAST_SOURCES` sources.

    `group` and `source` are codes from 0, one of each for every text that counts.
    """
    enough = np.bincount(group, minlength=size) >= LEAST_TEXTS
    return enough & (distinct(group, source, size) >= LEAST_SOURCES)


def floor_in_words() -> str:
    """What a group needs before anything is said beyond its counts."""
    texts, sources = number_of(LEAST_TEXTS, "text"), number_of(LEAST_SOURCES, "source")
    return say("{texts} from {sources}", texts=texts, sources=sources)
