"""What at least two source types mention and another one does not, among the texts of a selection."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

import numpy as np
import pandas as pd

from comparison import columns, rows
from comparison.dataset import Dataset
from comparison.groups import type_codes, type_ids
from comparison.pairs import Pairs
from comparison.presence import KINDS, WORD, Presence, presence
from comparison.selection import Selection
from preprocessing import schema

# The comparison needs the other types; and a word that is clicked is one that is missing somewhere.
IGNORES: Final = (columns.TYPE, columns.SOURCE, schema.TERM)
LEAST_TYPES: Final = 2  # other types that mention it
LEAST_TEXTS_OF_WORD: Final = 2  # texts of each of these, where it is a word
SHOWN: Final = 8  # items of each type and kind
KEPT: Final = 4  # selections: the table, its types and the claim of each ask for the same


class Shown(NamedTuple):
    """Something that is missing from a type: `total` is how much of its kind is, `total_elsewhere` how much
    of that other texts of the type hold or may hold.
    """

    group: int
    item: int
    total: int
    total_elsewhere: int


@dataclass(frozen=True, eq=False)
class Found:
    """What is missing: `shown` are its items, in the order of the frame.

    `here` is the mask of the texts that count, `groups` the type of each of them, `own` their number by type,
    `texts` the texts that mention each item by type, (M, types), `perhaps` those that may; `outside` are the
    texts of each type that do not count here and hold it or may hold it. Nobody changes the arrays.
    """

    items: Presence
    here: np.ndarray
    groups: np.ndarray
    own: np.ndarray
    texts: np.ndarray
    perhaps: np.ndarray
    outside: np.ndarray
    shown: list[Shown]

    @property
    def items_shown(self) -> np.ndarray:
        """The items of `shown`, each once, in ascending order."""
        return np.unique([one.item for one in self.shown]).astype(np.int64)


@lru_cache(maxsize=KEPT)
def find_missing(dataset: Dataset, selection: Selection) -> Found:
    """What is missing where; see `elsewhere`."""
    items = presence(dataset.own)
    here = rows.texts_that_count(dataset, selection, IGNORES)
    codes, size = type_codes(dataset, selection.level), len(type_ids(dataset))
    own = np.bincount(codes[here], minlength=size)
    groups, shape = np.where(here, codes, size), (len(items.kind), size)
    texts, perhaps = (_by_type(pairs, groups, shape) for pairs in (items.holds, items.may_hold))
    widely = _widely(items, texts) & ~_chosen(items, selection)
    missing = (texts + perhaps == 0) & (own > 0) & widely[:, None] & ~earlier(dataset, items, groups, size)
    outside = _by_type(items.either, np.where(here, size, codes), shape)
    shown = list(_shown(items, texts, missing, outside > 0))
    return Found(items, here, groups, own, texts, perhaps, outside, shown)


def earlier(dataset: Dataset, items: Presence, groups: np.ndarray, size: int) -> np.ndarray:
    """The events that are later than every text of a type here, (M, types)."""
    latest = np.full(size + 1, np.datetime64("0001-01-01", "D"))
    np.maximum.at(latest, groups, dataset.documents[schema.PUBLISHED_TO].to_numpy().astype("datetime64[D]"))
    return items.start[:, None] > latest[:size]


def _by_type(pairs: Pairs, groups: np.ndarray, shape: tuple[int, int]) -> np.ndarray:
    """In how many texts each item stands, by type; `groups` holds the type of a text, `shape[1]` for none."""
    step = shape[1] + 1
    counts = np.bincount(pairs.item * step + groups[pairs.text], minlength=shape[0] * step)
    return counts.reshape(shape[0], step)[:, :-1]


def by_text(pairs: Pairs, shown: np.ndarray, size: int) -> np.ndarray:
    """1 where a text holds one of the items shown, (size, shown)."""
    column = pd.Index(shown).get_indexer(pd.Index(pairs.item))
    kept = column >= 0
    spread = np.zeros((size, len(shown)))
    spread[pairs.text[kept], column[kept]] = 1
    return spread


def _widely(items: Presence, texts: np.ndarray) -> np.ndarray:
    return np.asarray((texts >= least_texts(items.kind)[:, None]).sum(axis=1) >= LEAST_TYPES)


def least_texts(kind: np.ndarray) -> np.ndarray:
    """In how many texts of a type something has to stand, so that the type mentions it."""
    return np.where(kind == KINDS.index(WORD), LEAST_TEXTS_OF_WORD, 1)


def _chosen(items: Presence, selection: Selection) -> np.ndarray:
    """The selected events: the texts are those that mention them."""
    return (items.kind == KINDS.index(schema.EVENT)) & np.isin(items.key, list(selection.events))


def _shown(items: Presence, texts: np.ndarray, missing: np.ndarray, outside: np.ndarray) -> Iterator[Shown]:
    """What is missing by type and kind, at most `SHOWN` of each."""
    there = np.flatnonzero(missing.any(axis=1))
    types, total = (texts[there] > 0).sum(axis=1), texts[there].sum(axis=1)
    there = there[np.lexsort((items.rank[there], -total, -types))]
    for group in range(missing.shape[1]):
        for kind in range(len(KINDS)):
            found = there[missing[there, group] & (items.kind[there] == kind)]
            held = int(outside[found, group].sum())
            yield from (Shown(group, int(item), len(found), held) for item in found[:SHOWN])
