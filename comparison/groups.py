"""Source types as small integers, and counts by type: the groups that every chart compares."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

import numpy as np
import pandas as pd

from comparison import columns
from comparison.dataset import Dataset
from preprocessing import schema

TYPE_COLUMNS: Final = {schema.ORIGINATOR: schema.ORIGINATOR_TYPE, schema.CARRIER: schema.CARRIER_TYPE}
DATASETS: Final = 2  # a process serves one; tests hold two at a time


def present(known: Iterable[str], *found: Iterable[str]) -> tuple[str, ...]:
    """What is found, in the order in which it is known, the unknown after it."""
    there = set().union(*found)
    order = [name for name in known if name in there]
    return (*order, *sorted(there - set(order)))


@lru_cache(maxsize=DATASETS)
def type_ids(dataset: Dataset) -> tuple[str, ...]:
    """The types that occur at either level, in the order of the catalogue."""
    documents = dataset.documents
    known = [item["id"] for item in dataset.catalogue["types"]]
    return present(known, documents[schema.ORIGINATOR_TYPE], documents[schema.CARRIER_TYPE])


@lru_cache(maxsize=len(schema.LEVELS) * DATASETS)
def type_codes(dataset: Dataset, level: str) -> np.ndarray:
    """For each text the place of its type in `type_ids`; read-only."""
    types = pd.Index(dataset.documents[TYPE_COLUMNS[level]], dtype=object)
    codes = pd.Index(type_ids(dataset), dtype=object).get_indexer(types)
    codes.setflags(write=False)
    return codes


def distinct(group: np.ndarray, item: np.ndarray, size: int) -> np.ndarray:
    """How many distinct items each of `size` groups holds; both are codes from 0."""
    step = int(item.max(initial=0)) + 1
    pairs = np.unique(group.astype(np.int64) * step + item)
    return np.bincount(pairs // step, minlength=size)


def counts_by_type(dataset: Dataset, level: str, sentences: np.ndarray) -> pd.DataFrame:
    """Type, texts, sentences, tokens of the selected sentences, a row for each type that has any.

    The index holds the type's place in `type_ids`.
    """
    found = counted_texts(dataset, sentences)
    found[columns.TYPE] = type_codes(dataset, level)[found.index]
    frame = found.groupby(columns.TYPE)[[columns.TEXTS, schema.SENTENCES, schema.TOKENS]].sum()
    frame.insert(0, columns.TYPE, np.array(type_ids(dataset), dtype=object)[frame.index])
    return frame


def counted_texts(dataset: Dataset, sentences: np.ndarray) -> pd.DataFrame:
    """`counts_by_text` of the texts that count alone; `texts` is 1 in every row, to be summed."""
    counts = counts_by_text(dataset, sentences)
    return counts[counts[schema.SENTENCES] > 0].assign(**{columns.TEXTS: 1})


def counts_by_text(dataset: Dataset, sentences: np.ndarray) -> pd.DataFrame:
    """Selected sentences and their tokens, a row for each text of the dataset."""
    rows = dataset.text_row[schema.SENTENCES_TABLE.name][sentences]
    tokens = dataset.sentences[schema.TOKENS].to_numpy()[sentences]
    size = len(dataset.documents)
    counts = {
        schema.SENTENCES: np.bincount(rows, minlength=size),
        schema.TOKENS: np.bincount(rows, tokens, size).astype(np.int64),
    }
    return pd.DataFrame(counts)
