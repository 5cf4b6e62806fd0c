"""How often each word stands in the selected sentences, by text: sparse counts, and what they add up to."""

from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import Final

import numpy as np
import scipy.sparse as sp

from comparison import rows
from comparison.dataset import Dataset
from comparison.groups import DATASETS, counted_texts, grouping, publishers
from comparison.selection import Selection
from preprocessing import schema

FORMS: Final = (schema.TERM, schema.LEMMA)
IGNORES: Final = (schema.TERM,)
KEPT: Final = 4  # selections: the parts of an answer ask for the same


@dataclass(frozen=True, eq=False)
class Counts:
    """The texts that count, whose they are, and how often each word stands in them.

    `groups` (G) are the ids of the groups that have such a text. For each text: `documents` its row in
    `documents`, `group` the place of its group, `source` the code of its source, `tokens` the words
    of its selected sentences, stop words among them; all (n,). `words` (W) are in alphabetical order,
    `counts` is (n, W).
    """

    groups: tuple[str, ...]
    documents: np.ndarray
    group: np.ndarray
    source: np.ndarray
    tokens: np.ndarray
    words: np.ndarray
    counts: sp.csr_array

    def only(self, words: np.ndarray) -> "Counts":
        """With these words alone: a mask, or their places."""
        return replace(self, words=self.words[words], counts=self.counts[:, words])

    @cached_property
    def by_group(self) -> np.ndarray:
        """Times that each group has each word, (G, W)."""
        member = np.zeros((len(self.groups), len(self.group)), dtype=self.counts.dtype)
        member[self.group, np.arange(len(self.group))] = 1
        return np.asarray(member @ self.counts)

    @cached_property
    def tokens_by_group(self) -> np.ndarray:
        """Words of each group, stop words among them, (G,)."""
        return np.bincount(self.group, self.tokens, len(self.groups))

    @cached_property
    def texts(self) -> np.ndarray:
        """Texts of each group that have each word, (G, W)."""
        return _summed(self.group, _there(self.counts), len(self.groups)).toarray()

    @cached_property
    def sources(self) -> np.ndarray:
        """Sources of each group that have each word, (G, W)."""
        size = int(self.source.max(initial=-1)) + 1
        pairs, place = np.unique(self.group * size + self.source, return_inverse=True)
        by_source = _there(_summed(place, self.counts, len(pairs)))
        return _summed(pairs // max(size, 1), by_source, len(self.groups)).toarray()


@lru_cache(maxsize=KEPT)
def selected_counts(dataset: Dataset, selection: Selection, form: str = schema.TERM) -> Counts:
    """The counts of the sentences that pass every filter but that on words."""
    return counts_of(dataset, selection.level, rows.sentences(dataset, selection, IGNORES), form)


def counts_of(dataset: Dataset, level: str, sentences: np.ndarray, form: str = schema.TERM) -> Counts:
    """The counts of the selected sentences, a mask, by source type at `level`.

    `form` is one of `FORMS`: words as they are written, or all forms of a lemma together.
    """
    names, table = _table(dataset.own, form)
    found = counted_texts(dataset, sentences)
    counted = found.index.to_numpy()
    types = grouping(dataset, level)
    present, group = np.unique(types.codes[counted], return_inverse=True)
    return Counts(
        groups=tuple(types.ids[place] for place in present),
        documents=counted,
        group=group,
        source=publishers(dataset, level)[counted],
        tokens=found[schema.TOKENS].to_numpy(),
        words=names,
        counts=_by_text(dataset, counted, sentences) @ table,
    )


@lru_cache(maxsize=len(FORMS) * DATASETS)
def _table(dataset: Dataset, form: str) -> tuple[np.ndarray, sp.csr_array]:
    """The words of a dataset in alphabetical order, and how often each stands in each sentence."""
    found = dataset.terms[form].cat
    names = found.categories.to_numpy(dtype=object)
    order = names.argsort()
    place = np.empty_like(order)
    place[order] = np.arange(len(order))
    cells = (dataset.sentence_row[schema.TERMS.name], place[found.codes.to_numpy()])
    times = dataset.terms[schema.COUNT].to_numpy()
    table = sp.coo_array((times, cells), shape=(len(dataset.sentences), len(names))).tocsr()
    return names[order], table


def _by_text(dataset: Dataset, counted: np.ndarray, sentences: np.ndarray) -> sp.csr_array:
    """What adds up the selected sentences of each text that counts, (texts, sentences)."""
    selected = np.flatnonzero(sentences)
    text = dataset.text_row[schema.SENTENCES_TABLE.name][selected]
    place = np.zeros(len(dataset.documents), dtype=np.int64)
    place[counted] = np.arange(len(counted))
    return _adding(place[text], selected, (len(counted), len(sentences)))


def _summed(place: np.ndarray, table: sp.csr_array, size: int) -> sp.csr_array:
    """The rows of `table` added up by the place that each is to have among `size`."""
    return _adding(place, np.arange(table.shape[0]), (size, table.shape[0])) @ table


def _adding(place: np.ndarray, row: np.ndarray, shape: tuple[int, int]) -> sp.csr_array:
    """What adds up these rows of a table by the place that each is to have."""
    return sp.coo_array((np.ones(len(row), dtype=np.int32), (place, row)), shape=shape).tocsr()


def _there(table: sp.csr_array) -> sp.csr_array:
    """1 wherever the table has a number."""
    return sp.csr_array((np.ones_like(table.data), table.indices, table.indptr), shape=table.shape)
