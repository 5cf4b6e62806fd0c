"""The two groups that a word shift compares: those a reader names, or the two that lie furthest apart.

Left to the chart, they are the types with the highest and the lowest mean score of those above the evidence
floor. Where fewer than two are, it takes the two with most scored sentences, in the catalogue's order: that
is no ranking, since below the floor nothing is said of which is higher.
"""

from functools import lru_cache
from typing import Final

import numpy as np
import pandas as pd

from comparison import columns, rows
from comparison.dataset import Dataset
from comparison.groups import distinct, publishers, summed, type_codes, type_ids
from comparison.selection import Selection
from comparison.settings import AUTO, FIRST, SCALE, SECOND
from comparison.support import clearing, supported, unfiltered
from comparison.translation import N_, _, say
from preprocessing import schema

IGNORES: Final = (schema.TERM,)  # a word that is clicked is one that makes the difference
LEAST: Final = 2  # types with scored sentences
FEW_IN_DATASET: Final = N_("it takes two source types with scored sentences, and this dataset has {n}")
FEW_SELECTED: Final = N_("it takes two source types with scored sentences, and this selection has {n}")
KEPT: Final = 4  # selections: the frames, the finding and the claim of each ask for the same


@lru_cache(maxsize=KEPT)
def compared(dataset: Dataset, selection: Selection) -> pd.DataFrame:
    """The first and the second group, a row each; no row where there are not two. Nobody changes the frame.

    Columns: type, texts, sources, scored (sentences), mean_scored (of the chosen scale), enough (whether the
    group is above the evidence floor), difference (its mean less that of the other).
    """
    groups = scored_groups(dataset, selection)
    names = _chosen(groups, selection.setting(FIRST), selection.setting(SECOND))
    frame = groups.loc[list(names)].reset_index()
    means = frame[columns.MEAN_SCORED].to_numpy()
    return frame.assign(**{columns.DIFFERENCE: means - means[::-1]})


def why_none(dataset: Dataset, selection: Selection) -> tuple[str, str]:
    """Why `compared` has no groups, and what to do about it, as clauses; "" where nothing can be done."""
    known = scored_groups(dataset, selection).index
    if len(known) < LEAST:
        return _too_few(dataset, selection, len(known))
    named = [kind for kind in map(selection.setting, (FIRST, SECOND)) if kind != AUTO]
    if len(named) != len(set(named)):
        both = say("both sides are {type}", type=dataset.type_label(named[0]))
        return both, _("choose two source types that differ")
    unknown = next(kind for kind in named if kind not in known)
    why = say("no sentence of {type} is scored in this selection", type=dataset.type_label(unknown))
    return why, _("choose another source type")


def _too_few(dataset: Dataset, selection: Selection, known: int) -> tuple[str, str]:
    """`why_none` where only so many types have scored sentences."""
    all_known = len(scored_groups(dataset, unfiltered(selection)))
    if all_known < LEAST:
        return say(FEW_IN_DATASET, n=all_known or _("none")), ""
    return say(FEW_SELECTED, n=known or _("none")), clearing(dataset, selection, IGNORES)


def scored_sentences(dataset: Dataset, selection: Selection) -> np.ndarray:
    """Which sentences that pass every filter but that on words hold a word that the lexicon knows."""
    scored = dataset.sentences[schema.LEXICON_HITS].to_numpy() > 0
    return rows.sentences(dataset, selection, IGNORES) & scored


def scored_groups(dataset: Dataset, selection: Selection) -> pd.DataFrame:
    """The columns of `compared` for each type with scored sentences, by its id."""
    found = np.flatnonzero(scored_sentences(dataset, selection))
    texts, size = dataset.text_row[schema.SENTENCES_TABLE.name][found], len(dataset.documents)
    values = dataset.sentences[selection.setting(SCALE)].to_numpy()[found]
    counts, sums = np.bincount(texts, minlength=size), np.bincount(texts, values, size)
    here = np.flatnonzero(counts)
    types, sources = (codes(dataset, selection.level)[here] for codes in (type_codes, publishers))
    ids = np.array(type_ids(dataset), dtype=object)
    scored = summed(types, counts[here], len(ids))
    frame = pd.DataFrame(
        {
            columns.TEXTS: np.bincount(types, minlength=len(ids)),
            columns.SOURCES: distinct(types, sources, len(ids)),
            columns.SCORED: scored,
            columns.MEAN_SCORED: np.bincount(types, sums[here], len(ids)) / np.maximum(scored, 1),
            columns.ENOUGH: supported(types, sources, len(ids)),
        },
        index=pd.Index(ids, name=columns.TYPE),
    )
    return frame[scored > 0]


def _chosen(groups: pd.DataFrame, first: str, second: str) -> tuple[str, ...]:
    """The ids of the two groups; none where a chosen one has no scored sentence or both are the same."""
    named = [name for name in (first, second) if name != AUTO]
    if not set(named) <= set(groups.index) or len(named) != len(set(named)):
        return ()
    free = groups.drop(named)
    if len(free) < 2 - len(named):
        return ()
    high, low = _ends(free, 2 - len(named))
    return (high if first == AUTO else first, low if second == AUTO else second)


def _ends(free: pd.DataFrame, wanted: int) -> tuple[str, str]:
    """The highest and the lowest above the floor or, where too few are, those with most scored sentences."""
    if not wanted:
        return "", ""
    fit = free[free[columns.ENOUGH]]
    if len(fit) >= wanted:
        order = fit[columns.MEAN_SCORED].sort_values(kind="stable").index
        return order[-1], order[0]
    most = set(free[columns.SCORED].nlargest(wanted).index)
    kept = [name for name in free.index if name in most]
    return kept[0], kept[-1]
