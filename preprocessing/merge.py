"""Parts -> each table of the dataset, in the order of its key, a few rows in memory at a time.

A part's rows are in that order already, text by text. So texts are taken from the parts in the order of
their ids, each time the next rows of one part, as in merging sorted files.
"""

from collections.abc import Iterator, Sequence
from itertools import chain, groupby, pairwise
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow as pa

from preprocessing import schema as s
from preprocessing.batch_tables import SEEN, rows_of
from preprocessing.conform import ConformError
from preprocessing.duplicates import Parts
from preprocessing.parts import Part

_Hashes = npt.NDArray[np.uint64]
_Counts = npt.NDArray[np.int64]
_WAITING: Final = 2**21  # so many hashes are gathered before they are summed


class _Place(NamedTuple):
    """A text, its part, and its number in the corpus."""

    document: str
    part: int
    number: int


class Merged:
    """The texts of all parts in the order of their ids."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self._parts = parts
        tables = [part.table(SEEN) for part in parts]
        self._seen = pa.concat_tables(tables)
        numbers = np.repeat(np.arange(len(parts)), [table.num_rows for table in tables]).tolist()
        documents = self._seen[s.DOCUMENT].to_pylist()
        places = (_Place(*each) for each in zip(documents, numbers, range(len(documents)), strict=True))
        self._places = sorted(places)
        for one, other in pairwise(self._places):
            if one.document == other.document:
                raise ConformError(f"documents: {one.document!r} occurs more than once; keep one row")

    def rows(self, table: s.Table) -> int:
        """How many rows a table has before any are left out."""
        return int(sum(self._counts(table)))

    def pieces(self, table: s.Table) -> Iterator[pa.Table]:
        """The rows of a table in the order of its key."""
        counts = self._counts(table)
        readers = [_Reader(part, table.name) for part in self._parts]
        for number, places in groupby(self._places, key=lambda place: place.part):
            yield from readers[number].take(sum(counts[place.number] for place in places))

    def in_order(self, table: s.Table, values: Sequence[int | None]) -> pa.Array:
        """Values for each row of a table, given in the order of the corpus, in that of its key."""
        ends = np.cumsum([0, *self._counts(table)]).tolist()
        of_text = [values[begin:end] for begin, end in pairwise(ends)]
        ordered = chain.from_iterable(of_text[place.number] for place in self._places)
        return pa.array(list(ordered), pa.int32())

    def _counts(self, table: s.Table) -> list[int]:
        """Rows of each text, in the order of the corpus."""
        counts: list[int] = self._seen[rows_of(table)].to_pylist()
        return counts


class _Reader:
    """The rows of a table of a part, from first to last."""

    def __init__(self, part: Part, name: str) -> None:
        self._pieces = part.pieces(name)
        self._rest: pa.Table | None = None

    def take(self, count: int) -> Iterator[pa.Table]:
        """The next so many rows."""
        while count:
            if self._rest is None or not self._rest.num_rows:
                self._rest = next(self._pieces)
            piece = self._rest.slice(0, count)
            self._rest = self._rest.slice(piece.num_rows)
            count -= piece.num_rows
            yield piece


def likeness(parts: Sequence[Part]) -> Iterator[list[Parts]]:
    """What duplicates are found by: for each text of a corpus, in its order, that of its sentences."""
    for part in parts:
        of_part = part.likeness()
        ends = np.cumsum([0, *part.table(SEEN)[rows_of(s.SENTENCES_TABLE)].to_pylist()]).tolist()
        yield from (of_part[begin:end] for begin, end in pairwise(ends))


def with_sets(pieces: Iterator[pa.Table], sets: pa.Array) -> Iterator[pa.Table]:
    """The same rows, each with the number of its set of duplicates."""
    begin = 0
    for piece in pieces:
        column = piece.schema.get_field_index(s.DUPLICATE_SET)
        of_piece = sets.slice(begin, piece.num_rows)
        yield piece.set_column(column, piece.schema.field(column), of_piece)
        begin += piece.num_rows


def frequent(parts: Sequence[Part], least: int) -> _Hashes:
    """Hashes of the pairs of words that a corpus has at least so often.

    Two pairs of the same hash count as one: with ten million pairs the odds of any are one in 400,000.
    """
    found = (np.empty(0, np.uint64), np.empty(0, np.int64))
    waiting = [found]
    for part in parts:
        for piece in part.pieces(s.BIGRAMS.name):
            waiting.append((_hashed(piece), piece[s.COUNT].to_numpy().astype(np.int64)))
        if sum(len(hashes) for hashes, _ in waiting) > 2 * len(found[0]) + _WAITING:
            waiting = [found := _summed(waiting)]
    hashes, counts = _summed(waiting)
    return hashes[counts >= least]


def _summed(counted: Sequence[tuple[_Hashes, _Counts]]) -> tuple[_Hashes, _Counts]:
    hashes, counts = (np.concatenate(each) for each in zip(*counted, strict=True))
    order = np.argsort(hashes)
    different, first = np.unique(hashes[order], return_index=True)
    return different, np.add.reduceat(counts[order], first) if len(first) else counts


def only(pieces: Iterator[pa.Table], kept: _Hashes) -> Iterator[pa.Table]:
    """The pairs of words with one of these hashes, which are in their order."""
    for piece in pieces if len(kept) else ():
        hashes = _hashed(piece)
        places = np.searchsorted(kept, hashes)  # one past the last for a hash beyond all
        yield piece.filter(pa.array(kept[places % len(kept)] == hashes))


def _hashed(piece: pa.Table) -> _Hashes:
    words = piece[s.BIGRAM].to_numpy()
    return pd.util.hash_array(words.astype(object), categorize=False)
