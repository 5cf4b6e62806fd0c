"""How headline numbers change with the choices behind them: one frame each for words, names and tone.

A number that changes much with a choice says as much of the choice as of the texts (Denny and Spirling
2018). Groups below the evidence floor are left out, under each choice anew: nothing is ordered there.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

import pandas as pd

from comparison import columns, naming
from comparison.charts import CHARTS
from comparison.claims import Claim
from comparison.dataset import Dataset
from comparison.resampling import intervals
from comparison.selection import Selection
from comparison.settings import ALL, DUPLICATES
from comparison.support import supported
from comparison.tone import tone
from comparison.translation import N_
from comparison.word_choices import leading, of_selection, other_words
from preprocessing import schema

# Choices are messages: whoever shows them says them.
DEFAULT: Final = N_("as the page shows it")
ALL_SENTENCES: Final = N_("all sentences, unseen as 0")
CHOICE: Final = "choice"
WORDS: Final = "words"
STAY: Final = "stay"
OF: Final = "of"

# Choices that a selection can state.
OF_SELECTION: Final[Mapping[str, Selection]] = {
    DEFAULT: Selection(),
    N_("by carrier, not originator"): Selection(level=schema.CARRIER),
    N_("repeated sentences each time"): Selection(settings=((DUPLICATES, ALL),)),
    N_("own voice only"): Selection(voice=schema.OWN),
}


def words(dataset: Dataset) -> pd.DataFrame:
    """Choice, type, words, stay, of: the first words by z, and how many of the default's are among them.

    A row for each choice and each type above the evidence floor under it. A word is among them too where
    its lemma is, or a pair that holds it.
    """
    asked = {choice: of_selection(dataset, one) for choice, one in OF_SELECTION.items()}
    chosen = {choice: leading(one) for choice, one in (asked | dict(other_words(dataset))).items()}
    cells = []
    for choice, found in chosen.items():
        for group, top in found.items():
            before = chosen[DEFAULT][group].words if group in chosen[DEFAULT] else ()
            stay = sum(word in top.plain for word in before)
            cells.append((choice, group, top.words, stay, len(before)))
    return pd.DataFrame(cells, columns=[CHOICE, columns.TYPE, WORDS, STAY, OF])


def names(dataset: Dataset) -> pd.DataFrame:
    """Choice, type, label, count, total: the names of the default's referent that a type uses most.

    A row for each choice, type above the evidence floor and name; those that share the lead have one each.
    """
    first = naming.naming(dataset, Selection())
    if first.empty:
        return pd.DataFrame(columns=[CHOICE, columns.TYPE, columns.LABEL, schema.COUNT, OF])
    referent = first[columns.REFERENT].iloc[0]
    found = []
    for choice, selection in OF_SELECTION.items():
        asked = replace(selection, referent=referent)
        frame = naming.naming(dataset, asked)
        frame = frame[frame[columns.TYPE].isin(_supported(CHARTS["naming"].claim(dataset, asked)))].copy()
        by_type = frame.groupby(columns.TYPE, sort=False)[schema.COUNT]
        frame[CHOICE], frame[OF] = choice, by_type.transform("sum")
        found.append(frame[frame[schema.COUNT] == by_type.transform("max")])
    return pd.concat(found)[[CHOICE, columns.TYPE, columns.LABEL, schema.COUNT, OF]].reset_index(drop=True)


def means(dataset: Dataset) -> pd.DataFrame:
    """Choice, type, mean, low, high: tone of scored sentences with its interval.

    A row for each choice and type above the floor. The last choice takes all sentences, the unseen ones
    as 0, and gives no interval.
    """
    found = [_scored(dataset, choice, selection) for choice, selection in OF_SELECTION.items()]
    every = tone(dataset, Selection())[[columns.TYPE, columns.MEAN]]
    every = every[every[columns.TYPE].isin(found[0][columns.TYPE])]
    every.insert(0, CHOICE, ALL_SENTENCES)
    return pd.concat([*found, every], ignore_index=True)


def _scored(dataset: Dataset, choice: str, selection: Selection) -> pd.DataFrame:
    claim = CHARTS["tone"].claim(dataset, selection)
    frame = intervals(claim.measures)
    frame = frame.rename(columns={columns.GROUP: columns.TYPE, columns.ESTIMATE: columns.MEAN})
    frame.insert(0, CHOICE, choice)
    return frame[[CHOICE, columns.TYPE, columns.MEAN, columns.LOW, columns.HIGH]]


def _supported(claim: Claim) -> list[str]:
    """The groups above the evidence floor."""
    measures = claim.measures
    fine = supported(measures.group, measures.source, len(measures.groups))
    return [group for group, enough in zip(measures.groups, fine, strict=True) if enough]
