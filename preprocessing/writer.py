"""Write a dataset folder such that a reader sees the old one or the new one whole.

The new folder is written beside its final place (`.NAME.new`), the old one is set aside
(`.NAME.old`), the new one is renamed in, the old one removed. Killed between the two
renames, the final place is missing for a moment: readers then take the folder set aside,
and the next build puts it back before it does anything else.
"""

import contextlib
import fcntl
import hashlib
import json
import os
import shutil
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from preprocessing import schema
from preprocessing.conform import conform_tables

ROWS_PER_GROUP = 1_000_000
FILES = frozenset([schema.INFO_FILE, schema.CATALOGUE_FILE, *(table.file for table in schema.TABLES)])
OF_THE_SYSTEM = frozenset([".DS_Store"])  # macOS leaves one in every folder it has shown


class WriterError(OSError):
    """The dataset cannot be written; the message names the place and the cure."""


def write_dataset(
    out: Path, tables: Mapping[str, pd.DataFrame], catalogue: Mapping[str, Any], info: Mapping[str, Any]
) -> str:
    """Write the dataset folder `out` and return the dataset's hash.

    `tables` holds a frame for each of `schema.TABLES`; `info` holds what `dataset.json` says
    beside counts and hashes: name, title, software_version, parameters, seed. The same
    input gives the same bytes. Nothing is written if a frame does not fit (`ConformError`);
    `WriterError` where the place cannot take a dataset.
    """
    folder = Path(out).resolve()
    files, digest = dataset_files(tables, catalogue, info)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with _locked(folder.parent):
            _recover(folder)
            _refuse_other_content(folder)
            _write_beside(folder, files)
            _swap_in(folder)
    except WriterError:
        raise
    except OSError as error:
        raise WriterError(
            f"{folder}: cannot be written ({error}); choose another folder with --out"
        ) from error
    return digest


def dataset_files(
    tables: Mapping[str, pd.DataFrame], catalogue: Mapping[str, Any], info: Mapping[str, Any]
) -> tuple[dict[str, bytes], str]:
    """The files of a dataset by name, and its hash. Nothing touches the disk."""
    arrow = conform_tables(tables, [item["column"] for item in catalogue["filters"]])
    files = {table.file: _parquet(arrow[table.name]) for table in schema.TABLES}
    files[schema.CATALOGUE_FILE] = _json(catalogue)
    hashes = {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
    digest = schema.overall_hash(hashes)
    documents = arrow[schema.DOCUMENTS.name]
    counted = {
        "schema_version": schema.SCHEMA_VERSION,
        "tables": {t.name: {"rows": arrow[t.name].num_rows, "sha256": hashes[t.file]} for t in schema.TABLES},
        "catalogue_sha256": hashes[schema.CATALOGUE_FILE],
        "texts": dict(
            zip(documents[schema.DOCUMENT].to_pylist(), documents[schema.SHA256].to_pylist(), strict=True)
        ),
        "hash": digest,
    }
    files[schema.INFO_FILE] = _json({**info, **counted})
    return files, digest


def _parquet(table: pa.Table) -> bytes:
    """Parquet bytes that depend on the rows and on pyarrow's version, on nothing else."""
    sink = pa.BufferOutputStream()
    pq.write_table(
        table.replace_schema_metadata(None).combine_chunks(),
        sink,
        version="2.6",
        row_group_size=ROWS_PER_GROUP,
        compression="zstd",
        compression_level=9,
        store_schema=False,
    )
    return sink.getvalue().to_pybytes()


def _json(content: Mapping[str, Any]) -> bytes:
    text = json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True, allow_nan=False, default=_iso)
    return f"{text}\n".encode()


def _iso(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{value!r} has no place in a JSON file; give text, a number or a date")


def _new(folder: Path) -> Path:
    return folder.parent / f".{folder.name}.new"


@contextlib.contextmanager
def _locked(parent: Path) -> Iterator[None]:
    """One writer at a time in a folder; the lock leaves no file and ends with the process."""
    handle = os.open(parent, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):  # some network file systems lock no folder
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _recover(folder: Path) -> None:
    """Put back what a killed build had set aside, and remove what it left behind."""
    if schema.set_aside(folder).exists() and not folder.exists():
        os.rename(schema.set_aside(folder), folder)
    for leftover in (schema.set_aside(folder), _new(folder)):
        if leftover.exists():
            shutil.rmtree(leftover)


def _refuse_other_content(folder: Path) -> None:
    """The old folder is removed in the end: never a folder that holds anything else."""
    if folder.exists() and not folder.is_dir():
        raise WriterError(f"{folder}: is a file; choose a folder with --out")
    names = sorted(path.name for path in folder.iterdir()) if folder.exists() else []
    for name in names:
        if name not in FILES | OF_THE_SYSTEM:
            raise WriterError(
                f"{folder}: holds {name!r}, which is no file of a dataset; choose another folder"
            )


def _write_beside(folder: Path, files: Mapping[str, bytes]) -> None:
    new = _new(folder)
    new.mkdir()
    try:
        for name, content in files.items():
            _write_file(new / name, content)
        _sync(new)
    except Exception:
        shutil.rmtree(new)
        raise


def _write_file(path: Path, content: bytes) -> None:
    with open(path, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _swap_in(folder: Path) -> None:
    if folder.exists():
        os.rename(folder, schema.set_aside(folder))
    os.rename(_new(folder), folder)
    _sync(folder.parent)
    if schema.set_aside(folder).exists():
        shutil.rmtree(schema.set_aside(folder))


def _sync(folder: Path) -> None:
    """Make the names in a folder last through a power cut."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
