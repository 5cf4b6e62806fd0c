"""Which words: how often the content words occur, by source type."""

from collections.abc import Hashable, Sequence
from functools import partial
from typing import Final

import numpy as np
import pandas as pd

from comparison import columns
from comparison.claims import Claim, no_claim
from comparison.counts import Counts, selected_counts
from comparison.dataset import Dataset
from comparison.selection import Selection
from comparison.support import supported
from comparison.translation import N_, _, say
from comparison.word_rates import PER, rates
from preprocessing import schema

TOP: Final = 15
NO_WORD: Final = N_("the selected sentences hold nothing but stop words and numbers.")
RIVALS: Final = 60  # words among which the first is sought again without each text and each source


def terms(dataset: Dataset, selection: Selection) -> pd.DataFrame:
    """Term, type, count, per_thousand, texts, total for the `TOP` words; a row for each word and type.

    `per_thousand` is the count per 1,000 words of the type's selected sentences, stop words among
    those words; `total` the word's count in all types. Words are ordered by the mean of the rates over
    the types above the evidence floor, so that neither a type with many texts nor one with hardly any
    decides alone; over all types where fewer than two are above it. Then by count in these types, then by
    alphabet. Raw rates say nothing about chance: in a small group one text can make a word's rate.
    """
    found = selected_counts(dataset, selection)
    count = found.by_group
    top = _first(*_ranked(found), TOP)
    types = len(found.groups)
    return pd.DataFrame(
        {
            schema.TERM: np.repeat(found.words[top], types),
            columns.TYPE: np.tile(np.array(found.groups, dtype=object), len(top)),
            schema.COUNT: count[:, top].T.astype(np.int64).ravel(),
            columns.PER_THOUSAND: _rate(count[:, top], found.tokens_by_group[:, None]).T.ravel(),
            columns.TEXTS: found.only(top).texts.T.astype(np.int64).ravel(),
            columns.TOTAL: np.repeat(count[:, top].sum(axis=0).astype(np.int64), types),
        }
    )


def ranking(dataset: Dataset, selection: Selection) -> tuple[str, ...]:
    """The types over whose rates a word can be said to come first: those above the floor, () if not two."""
    found = selected_counts(dataset, selection)
    return tuple(found.groups[place] for place in _above_floor(found))


def _above_floor(found: Counts) -> np.ndarray:
    """The places of the types above the evidence floor; none where fewer than two are."""
    places = np.flatnonzero(supported(found.group, found.source, len(found.groups)))
    return places if len(places) > 1 else places[:0]


def _ranked(found: Counts) -> tuple[np.ndarray, np.ndarray]:
    """Counts and numbers of all words of the types over which words are ordered, (G, W) and (G, 1)."""
    above = _above_floor(found)
    places = above if len(above) else np.arange(len(found.groups))
    return found.by_group[places], found.tokens_by_group[places, None]


def _rate(count: np.ndarray, tokens: np.ndarray) -> np.ndarray:
    return count * PER / np.maximum(tokens, 1)


def _first(count: np.ndarray, tokens: np.ndarray, most: int) -> np.ndarray:
    """The places of the first words by mean rate, then count; words are in alphabetical order."""
    total, mean = count.sum(axis=0), _rate(count, tokens).sum(axis=0).round(9)
    used = np.flatnonzero(total)
    if len(used) > most:  # to order a few is quicker than all
        used = used[mean[used] >= np.partition(mean[used], -most)[-most]]
    return used[np.lexsort((-total[used], -mean[used]))[:most]]


def claim(dataset: Dataset, selection: Selection) -> Claim:
    """The word that comes first in the types above the floor; nothing where no word is left."""
    found = selected_counts(dataset, selection)
    rivals = found.only(np.sort(_first(*_ranked(found), RIVALS)))
    if not len(rivals.words):
        return no_claim(_(NO_WORD))
    return Claim(rates(rivals), partial(_says, rivals.words, _above_floor(found)), told=_told)


def _says(words: np.ndarray, types: np.ndarray, top: np.ndarray, bottom: np.ndarray) -> Hashable:
    """The first word over these types."""
    return tuple(words[_first(top[types, :-1], top[types, -1:], 1)])


def _told(before: Sequence[str], after: Sequence[str]) -> str:
    return say("“{word}” would come first", word=after[0]) if after else _("no word would be left")
