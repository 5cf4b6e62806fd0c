"""Tables, row by row in their order -> the files of a dataset, and its folder put in place whole."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from preprocessing import schema
from preprocessing.conform import columns_of, conform_tables
from preprocessing.swap import replaced

ROWS_PER_GROUP: Final = 2**17
FILES: Final = frozenset([schema.INFO_FILE, schema.CATALOGUE_FILE, *(table.file for table in schema.TABLES)])

Json = Mapping[str, Any]


def write_dataset(out: Path, frames: Mapping[str, pd.DataFrame], catalogue: Json, info: Json) -> str:
    """Write the dataset folder `out` from a frame for each of `schema.TABLES`; see `write_tables`.

    Nothing is written if a frame does not fit (`ConformError`).
    """
    tables = conform_tables(frames, own_columns(catalogue))
    return write_tables(out, {name: [table] for name, table in tables.items()}, catalogue, info)


def own_columns(catalogue: Json) -> list[str]:
    """The reader's own columns, which `documents` keeps."""
    return [item["column"] for item in catalogue["filters"]]


def write_tables(out: Path, tables: Mapping[str, Iterable[pa.Table]], catalogue: Json, info: Json) -> str:
    """Write the dataset folder `out` and return the dataset's hash.

    `tables` holds each of `schema.TABLES` in pieces, which `conform` has made, in the order of its key;
    they are written one by one. `info` holds what `dataset.json` says beside counts and hashes: name,
    title, software_version, parameters, seed. The same rows give the same bytes, however they are cut into
    pieces. Raises `WriterError` where the place cannot take a dataset; the old one stays.
    """
    with replaced(Path(out).resolve(), FILES) as new:
        return _write_files(new, tables, catalogue, info)


def _write_files(new: Path, tables: Mapping[str, Iterable[pa.Table]], catalogue: Json, info: Json) -> str:
    texts: dict[str, str] = {}
    rows = {}
    for table in schema.TABLES:
        pieces = tables[table.name]
        extras = own_columns(catalogue) if table is schema.DOCUMENTS else []
        if table is schema.DOCUMENTS:
            pieces = _noted(pieces, texts)
        rows[table.name] = _write_parquet(new / table.file, columns_of(table, extras), pieces)
    (new / schema.CATALOGUE_FILE).write_bytes(_json(catalogue))
    hashes = {name: _sha256(new / name) for name in (*(t.file for t in schema.TABLES), schema.CATALOGUE_FILE)}
    digest = schema.overall_hash(hashes)
    counted = {
        "schema_version": schema.SCHEMA_VERSION,
        "tables": {t.name: {"rows": rows[t.name], "sha256": hashes[t.file]} for t in schema.TABLES},
        "catalogue_sha256": hashes[schema.CATALOGUE_FILE],
        "texts": texts,
        "hash": digest,
    }
    (new / schema.INFO_FILE).write_bytes(_json({**info, **counted}))
    return digest


def _noted(documents: Iterable[pa.Table], texts: dict[str, str]) -> Iterator[pa.Table]:
    """The same pieces; the hash of each text is noted as it passes."""
    for piece in documents:
        ids, hashes = (piece[name].to_pylist() for name in (schema.DOCUMENT, schema.SHA256))
        texts.update(zip(ids, hashes, strict=True))
        yield piece


def _write_parquet(path: Path, columns: pa.Schema, pieces: Iterable[pa.Table]) -> int:
    """Parquet bytes that depend on the rows and on pyarrow's version, on nothing else; returns the rows."""
    rows = 0
    with pq.ParquetWriter(
        path, columns, version="2.6", compression="zstd", compression_level=9, store_schema=False
    ) as writer:
        for group in row_groups(pieces):
            writer.write_table(group)
            rows += group.num_rows
    return rows


def row_groups(pieces: Iterable[pa.Table], rows: int = ROWS_PER_GROUP) -> Iterator[pa.Table]:
    """The same rows in tables of `rows` each, but for the last, wherever the pieces end."""
    waiting: list[pa.Table] = []
    count = 0
    for piece in pieces:
        while count + piece.num_rows >= rows:
            room = rows - count
            yield pa.concat_tables([*waiting, piece.slice(0, room)]).combine_chunks()
            waiting, count, piece = [], 0, piece.slice(room)
        waiting.append(piece)
        count += piece.num_rows
    if count:
        yield pa.concat_tables(waiting).combine_chunks()


def _sha256(path: Path) -> str:
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _json(content: Json) -> bytes:
    text = json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True, allow_nan=False, default=_iso)
    return f"{text}\n".encode()


def _iso(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{value!r} has no place in a JSON file; give text, a number or a date")
