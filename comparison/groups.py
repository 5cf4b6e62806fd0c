"""Source types as small integers, and counts by type: the groups that every chart compares."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np
import pandas as pd

from comparison import columns
from comparison.dataset import Dataset
from preprocessing import schema

TYPE_COLUMNS: Final = {schema.ORIGINATOR: schema.ORIGINATOR_TYPE, schema.CARRIER: schema.CARRIER_TYPE}
DATASETS: Final = 6  # a process serves one, in a few groupings; tests hold two at a time
OTHERS: Final = "others:"  # the group of all texts that stand beside no other: no id of a source ends so
ROOM: Final = 2**21  # pairs that are quicker ticked off in a table than sorted


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


@lru_cache(maxsize=DATASETS)
def types_of_sources(dataset: Dataset) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each source of the texts with the types that its texts have, at either level."""
    documents, held = dataset.documents, dict[str, dict[str, None]]()
    for level, kinds in TYPE_COLUMNS.items():
        for source, kind in zip(documents[level], documents[kinds], strict=True):
            held.setdefault(source, {})[kind] = None
    known = [item["id"] for item in dataset.catalogue["sources"]]
    return tuple((source, tuple(held[source])) for source in present(known, held))


@lru_cache(maxsize=len(schema.LEVELS) * DATASETS)
def type_codes(dataset: Dataset, level: str) -> np.ndarray:
    """For each text the place of its type in `type_ids`; read-only."""
    types = pd.Index(dataset.documents[TYPE_COLUMNS[level]], dtype=object)
    codes = pd.Index(type_ids(dataset), dtype=object).get_indexer(types)
    codes.setflags(write=False)
    return codes


@dataclass(frozen=True, eq=False)
class Grouping:
    """The groups that a comparison puts side by side.

    `column` names them in frames; `ids` are all of the dataset's; `codes` is the place in `ids` of
    each text's group, -1 where it has none.
    """

    column: str
    ids: tuple[str, ...]
    codes: np.ndarray


@lru_cache(maxsize=3 * len(schema.LEVELS) * DATASETS)
def grouping(dataset: Dataset, level: str, by: str = columns.TYPE) -> Grouping:
    """Groups by source type, by source (both at the chosen level) or by text, in the catalogue's order."""
    documents = dataset.documents
    if by == columns.TYPE:
        return Grouping(by, type_ids(dataset), type_codes(dataset, level))
    if by == schema.DOCUMENT:
        return Grouping(by, tuple(documents[by]), np.arange(len(documents)))
    if by == columns.SOURCE:
        ids = present([item["id"] for item in dataset.catalogue["sources"]], documents[level])
        codes = pd.Index(ids, dtype=object).get_indexer(pd.Index(documents[level], dtype=object))
        return Grouping(by, ids, codes)
    raise ValueError(f"{by!r} is no group: choose {columns.TYPE}, {columns.SOURCE} or {schema.DOCUMENT}")


def publishers(dataset: Dataset, level: str) -> np.ndarray:
    """For each text the code of what the evidence floor counts as a publisher: its source.

    The floor asks for several, so that a type's numbers are not those of one. Where sources stand side by
    side each text counts for itself: a source is one publisher, whatever is said of it.
    """
    if dataset.typed is not None:
        return np.arange(len(dataset.documents))
    return grouping(dataset, level, columns.SOURCE).codes


def by_group(groups: Grouping, values: np.ndarray) -> np.ndarray:
    """A value for each text as a row with a column for each group: the value in its own, 0 in the others."""
    spread = np.zeros((len(values), len(groups.ids)))
    here = groups.codes >= 0
    spread[np.flatnonzero(here), groups.codes[here]] = values[here]
    return spread


def distinct(group: np.ndarray, item: np.ndarray, size: int) -> np.ndarray:
    """How many distinct items each of `size` groups holds; both are codes from 0."""
    step = int(item.max(initial=0)) + 1
    if size * step <= ROOM:
        held = np.zeros((size, step), dtype=bool)
        held[group, item] = True
        return np.count_nonzero(held, axis=1)
    pairs = np.unique(group.astype(np.int64) * step + item)
    return np.bincount(pairs // step, minlength=size)


def places(column: pd.Series, ids: Sequence[str]) -> np.ndarray:
    """For each row of a categorical column the place of its value among `ids`; -1 where it is none."""
    return pd.Index(list(ids), dtype=object).get_indexer(column.cat.categories)[column.cat.codes.to_numpy()]


def summed(group: np.ndarray, values: np.ndarray | pd.Series, size: int) -> np.ndarray:
    """Sums of whole numbers by group; `group` holds codes from 0, below `size`."""
    return np.bincount(group, values, size).astype(np.int64)


def counts_by_type(dataset: Dataset, level: str, sentences: np.ndarray) -> pd.DataFrame:
    """Type, texts, sentences, tokens of the selected sentences, a row for each type that has any.

    The index holds the type's place in `type_ids`.
    """
    found = counted_texts(dataset, sentences)
    codes, ids = type_codes(dataset, level)[found.index], np.array(type_ids(dataset), dtype=object)
    counted = (columns.TEXTS, schema.SENTENCES, schema.TOKENS)
    sums = {name: summed(codes, found[name], len(ids)) for name in counted}
    return pd.DataFrame({columns.TYPE: ids, **sums})[sums[columns.TEXTS] > 0]


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
