"""Which words: how often the content words occur, by source type."""

import numpy as np
import pandas as pd

from comparison import columns, rows
from comparison.dataset import Dataset
from comparison.groups import counts_by_type, distinct, type_codes, type_ids
from comparison.selection import Selection
from preprocessing import schema

IGNORES = (schema.TERM,)
TOP = 15


def terms(dataset: Dataset, selection: Selection) -> pd.DataFrame:
    """Term, type, count, per_thousand, texts for the `TOP` words; every word has a row for each type.

    `per_thousand` is the count per 1,000 words of the type's selected sentences, stop words among
    those words. Words are ordered by the mean of that over the types, so that a type with many
    texts does not decide alone; then by count, then by alphabet. Raw rates say nothing about chance:
    in a small group one text can make a word's rate.
    """
    mask = rows.sentences(dataset, selection, IGNORES)
    groups = counts_by_type(dataset, selection.level, mask)
    counts = _counts(dataset, selection.level, mask, len(type_ids(dataset)))[:, groups.index]
    tokens = np.maximum(groups[schema.TOKENS].to_numpy(), 1)
    rates = counts * 1000 / tokens
    top = _top(dataset, counts, rates)
    names = dataset.terms[schema.TERM].cat.categories.to_numpy(dtype=object)
    return pd.DataFrame(
        {
            schema.TERM: np.repeat(names[top], len(groups)),
            columns.TYPE: np.tile(groups[columns.TYPE].to_numpy(), len(top)),
            schema.COUNT: counts[top].astype(np.int64).ravel(),
            columns.PER_THOUSAND: rates[top].ravel(),
            columns.TEXTS: _texts(dataset, selection.level, mask, top)[:, groups.index].ravel(),
        }
    )


def _counts(dataset: Dataset, level: str, mask: np.ndarray, types: int) -> np.ndarray:
    """A row for each word of the dataset, a column for each type."""
    here = mask[dataset.sentence_row[schema.TERMS.name]]
    codes = dataset.terms[schema.TERM].cat.codes.to_numpy()[here].astype(np.int64)
    group = type_codes(dataset, level)[dataset.text_row[schema.TERMS.name][here]]
    size = len(dataset.terms[schema.TERM].cat.categories)
    weights = dataset.terms[schema.COUNT].to_numpy()[here]
    return np.bincount(codes * types + group, weights, size * types).reshape(size, types)


def _top(dataset: Dataset, counts: np.ndarray, rates: np.ndarray) -> np.ndarray:
    used = np.flatnonzero(counts.sum(axis=1))
    alphabet = dataset.terms[schema.TERM].cat.categories[used].argsort().argsort()
    order = np.lexsort((alphabet, -counts[used].sum(axis=1), -rates[used].sum(axis=1).round(9)))
    return used[order[:TOP]]


def _texts(dataset: Dataset, level: str, mask: np.ndarray, top: np.ndarray) -> np.ndarray:
    """In how many texts each of the top words occurs, a column for each type."""
    words, types = dataset.terms[schema.TERM].cat, len(type_ids(dataset))
    place = pd.Index(top).get_indexer(np.arange(len(words.categories)))[words.codes.to_numpy()]
    here = mask[dataset.sentence_row[schema.TERMS.name]] & (place >= 0)
    text = dataset.text_row[schema.TERMS.name][here]
    group = place[here] * types + type_codes(dataset, level)[text]
    return distinct(group, text, len(top) * types).reshape(len(top), types)
