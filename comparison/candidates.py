"""The words that keyness compares: candidates, their counts in each group and in its reference."""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

import numpy as np
import pandas as pd

from comparison.counts import KEPT, Counts, selected_counts
from comparison.dataset import Dataset
from comparison.groups import DATASETS
from comparison.selection import Selection
from comparison.settings import EVENT_WORDS, OUT, REFERENCE, REST
from comparison.support import supported
from preprocessing import schema

LEAST_COUNT: Final = 3  # times in all groups together; it does not look at how the groups differ
MOST: Final = 3000  # the most frequent of them: a longer list costs seconds, and no q in it can be small
_WORD: Final = re.compile(r"\w+(?:['’-]\w+)*")
_POSSESSIVE: Final = re.compile(r"['’]s\b|['’](?!\w)")


@dataclass(frozen=True, eq=False)
class Candidates:
    """The candidate words (W) of the groups (G) that are compared.

    `reference` is the place of the group that all others are compared with; None where each is
    compared with all others together.
    """

    found: Counts
    reference: int | None

    @cached_property
    def count(self) -> np.ndarray:
        """Times that each group has each word, (G, W)."""
        return self.found.by_group

    @cached_property
    def total(self) -> np.ndarray:
        """Words of each group, stop words among them, (G, 1)."""
        return self.found.tokens_by_group[:, None]

    @property
    def other(self) -> np.ndarray:
        """Times that the reference of each group has each word, (G, W)."""
        return others(self.count, self.reference)

    @property
    def other_total(self) -> np.ndarray:
        """Words of the reference of each group, (G, 1)."""
        return others(self.total, self.reference)

    @property
    def compared(self) -> np.ndarray:
        """Which groups are compared with something: all but a chosen reference, (G,)."""
        return np.arange(len(self.found.groups)) != self.reference

    @cached_property
    def fine(self) -> np.ndarray:
        """Which groups are above the evidence floor, (G,)."""
        return supported(self.found.group, self.found.source, len(self.found.groups))

    @property
    def enough(self) -> np.ndarray:
        """Which compared groups are above the evidence floor, with what they are compared with, (G,)."""
        if self.reference is None:
            return self.fine & (self.fine.sum() > 1)
        return self.fine & self.fine[self.reference] & self.compared

    def with_words(self, found: Counts) -> "Candidates":
        """The same comparison of the words of `found` alone."""
        return Candidates(found, self.reference)


def others(of_groups: np.ndarray, reference: int | None) -> np.ndarray:
    """For each group (the last axis but one) what its reference has: all others together, or one of them."""
    if reference is None:
        return of_groups.sum(axis=-2, keepdims=True) - of_groups
    return np.broadcast_to(of_groups[..., reference : reference + 1, :], of_groups.shape)


@lru_cache(maxsize=KEPT)
def candidates(dataset: Dataset, selection: Selection, form: str = schema.TERM) -> Candidates | None:
    """The words that occur at least `LEAST_COUNT` times in all groups together, the `MOST` frequent of them.

    Both rules look at all groups as one, so that the list does not depend on how they differ; words of the
    event are taken out where that is asked. None where there are no two groups, or where the chosen
    reference has no text that counts. `form` counts words as they are written, or all forms of a lemma
    together.
    """
    found = selected_counts(dataset, selection, form)
    chosen = selection.setting(REFERENCE)
    if len(found.groups) < 2 or chosen not in (REST, *found.groups):
        return None
    times = found.counts.sum(axis=0)
    if selection.setting(EVENT_WORDS) == OUT:
        times[np.isin(found.words, event_words(dataset, selection.events, form))] = 0
    kept = np.argsort(-times, kind="stable")[:MOST]
    return Candidates(
        found.only(np.sort(kept[times[kept] >= LEAST_COUNT])),
        None if chosen == REST else found.groups.index(chosen),
    )


@lru_cache(maxsize=16)
def event_words(dataset: Dataset, events: tuple[str, ...], form: str = schema.TERM) -> np.ndarray:
    """Every form of the words with which mentions of the events are written.

    Of all events where none is named. By lemma: where a mention is written "protested", "protest" and
    "protests" are words of it too.
    """
    mentions = dataset.mentions
    here = mentions[schema.KIND] == schema.EVENT
    if events:
        here &= mentions[schema.KEY].isin(events)
    surfaces = mentions[schema.SURFACE][here].dropna().unique()
    written = {word for surface in surfaces for word in _WORD.findall(_POSSESSIVE.sub("", surface.lower()))}
    forms = _forms(dataset.own)
    lemmas = forms[schema.LEMMA][forms[schema.TERM].isin(written)]
    return forms[form][forms[schema.LEMMA].isin(lemmas)].unique()


@lru_cache(maxsize=DATASETS)
def _forms(dataset: Dataset) -> pd.DataFrame:
    """Every word of the dataset as it is written, with its lemma."""
    return dataset.terms[[schema.TERM, schema.LEMMA]].drop_duplicates().astype(object)
