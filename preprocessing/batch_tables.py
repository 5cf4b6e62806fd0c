"""A few texts -> their tables, with what is to be known of each text beside them."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

import pyarrow as pa

from preprocessing import duplicates
from preprocessing import schema as s
from preprocessing.batches import Batch
from preprocessing.cautions import Seen, seen
from preprocessing.conform import conform_tables
from preprocessing.keywords import KEYWORD_TABLES, keywords
from preprocessing.measure import measure
from preprocessing.reading import Prose, read
from preprocessing.records import Key, Text
from preprocessing.text_rows import Row

# Beside the tables of the schema: what is to be known of each text, and what duplicates are found by.
SEEN: Final = "seen"
LIKENESS: Final = "likeness"
PAIRS: Final = "pairs"
WORDS: Final = "words"


def rows_of(table: s.Table) -> str:
    """The column of `SEEN` that says how many rows of a table each text has."""
    return f"rows_of_{table.name}"


_SEEN_TYPES: Final = (pa.string(), pa.string(), pa.int64(), pa.int64(), pa.list_(pa.string()))
_SEEN: Final = pa.schema(
    [
        *zip(Seen._fields, _SEEN_TYPES, strict=True),
        *((rows_of(table), pa.int64()) for table in s.TABLES),
    ]
)
_LIKENESS: Final = pa.schema([(PAIRS, pa.list_(pa.uint64())), (WORDS, pa.binary())])


def measured(batch: Batch, keys: Sequence[Key], extras: Sequence[str]) -> dict[str, pa.Table]:
    """The tables of a few texts, and `SEEN` and `LIKENESS` with a row for each text and each sentence."""
    proses = [read(text) for text in batch.texts]
    found = [measure(text, prose, keys) for text, prose in zip(batch.texts, proses, strict=True)]
    by_row = [table for table in s.TABLES if table not in KEYWORD_TABLES]
    rows = {table.name: _columns(found, table, extras) for table in by_row}
    tables = conform_tables({**rows, **keywords(batch.texts, proses)}, extras)
    likeness = [duplicates.parts(sentence) for prose in proses for sentence in prose.sentences]
    return {
        **tables,
        SEEN: pa.Table.from_pylist(list(_about(batch.texts, proses, tables)), _SEEN),
        LIKENESS: pa.table([[each.pairs for each in likeness], [each.words for each in likeness]], _LIKENESS),
    }


def _columns(
    found: Sequence[Mapping[str, Sequence[Row]]], table: s.Table, extras: Sequence[str]
) -> dict[str, list[Any]]:
    names = [column.name for column in table.columns]
    rows = [row for of_text in found for row in of_text[table.name]]
    if table is s.DOCUMENTS:
        names += extras
        rows = [dict.fromkeys(extras) | row for row in rows]  # a text may have no value there
    return {name: [row[name] for row in rows] for name in names}


def _about(
    texts: Sequence[Text], proses: Sequence[Prose], tables: Mapping[str, pa.Table]
) -> Iterator[dict[str, Any]]:
    """A row of `SEEN` for each text."""
    counts = {table: Counter(tables[table.name][s.DOCUMENT].to_pylist()) for table in s.TABLES}
    function_words = tables[s.FUNCTION_WORDS.name].group_by(s.DOCUMENT).aggregate([(s.COUNT, "sum")])
    known = dict(
        zip(*(function_words[name].to_pylist() for name in (s.DOCUMENT, f"{s.COUNT}_sum")), strict=True)
    )
    for text, prose in zip(texts, proses, strict=True):
        name = text.document
        rows = {rows_of(table): counts[table][name] for table in s.TABLES}
        yield {**seen(text, prose, known.get(name, 0))._asdict(), **rows}
