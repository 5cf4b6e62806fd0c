"""Open a dataset folder read-only, whole or not at all; the one module that reads its files.

Bytes are checked against the hashes of `dataset.json` before anything is parsed.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Final

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from comparison.labels import Labels
from comparison.overlay import described, is_words
from comparison.places import sentence_rows, text_rows
from comparison.settings import TYPES
from comparison.translation import language
from comparison.wording import quoted
from preprocessing import schema

CATALOGUE_LISTS: Final = ("types", "sources", "events", "targets", "referents", "filters", "stop_words")
Mark = tuple[int, int, int]
TRIES: Final = 3  # a build may swap the folder while it is being read


class DatasetError(ValueError):
    """The dataset cannot be opened; the message is one sentence that says why and what to do."""


class NoDatasetError(DatasetError):
    """There is no dataset in the folder."""


@dataclass(frozen=True, eq=False)
class Dataset(Labels):
    """A dataset in memory. Nobody changes its frames: every function makes new ones.

    `text_row[table]` and `sentence_row[table]` give, for each row of a table, the number of its row in
    `documents` and in `sentences`.
    """

    path: Path
    hash: str
    info: Mapping[str, Any]
    as_written: Mapping[str, Any]
    documents: pd.DataFrame
    sentences: pd.DataFrame
    terms: pd.DataFrame
    function_words: pd.DataFrame
    bigrams: pd.DataFrame
    mentions: pd.DataFrame
    numbers: pd.DataFrame
    snippets: pd.DataFrame
    tone_words: pd.DataFrame
    proper_names: pd.DataFrame
    text_row: Mapping[str, np.ndarray] = field(repr=False)
    sentence_row: Mapping[str, np.ndarray] = field(repr=False)
    # Where other groups are compared than the dataset's own types (`comparison.regroup`): what was asked, the
    # dataset as it was built, that whose groups are types where these are sources, and their texts.
    grouped: tuple[tuple[str, ...], str] = ((), TYPES)
    built: "Dataset | None" = field(default=None, repr=False)
    typed: "Dataset | None" = field(default=None, repr=False)
    compared: np.ndarray | None = field(default=None, repr=False)

    @property
    def own(self) -> "Dataset":
        """The dataset with its own groups."""
        return self.built or self

    @property
    def by_type(self) -> "Dataset":
        """The dataset whose groups are source types, a reader's own grouping among them."""
        return self.typed or self

    def type_label(self, key: str) -> str:
        """The label of a group that is compared: a source type, or a source where these stand side by side.

        A setting may name one of the other kind: that too has its name.
        """
        label = super().type_label(key)
        if label != key:
            return label
        return self.typed.type_label(key) if self.typed else self.source_name(key)

    @property
    def described(self) -> pd.DataFrame:
        """`documents` with the manifest's remarks (`schema.REMARKS`) in the language spoken."""
        return self._described.get(language(), self.documents)

    @cached_property
    def _described(self) -> dict[str, pd.DataFrame]:
        words = self.as_written.get(schema.TRANSLATIONS, {})
        return {language: described(self.documents, said) for language, said in words.items()}

    @cached_property
    def age(self) -> np.ndarray:
        """The place of each text by its first possible day, the earliest first; by row on the same day."""
        days = self.documents[schema.PUBLISHED_FROM].to_numpy()
        return np.asarray(days.argsort(kind="stable").argsort(kind="stable"))


def open_dataset(path: str | Path) -> Dataset:
    """The dataset in the folder `path`, checked whole.

    Raises `DatasetError` where it is missing, damaged, or of another schema version.
    """
    for _ in range(TRIES):
        folder = _whole_folder(Path(path))
        before = _identity(folder)
        try:
            return _read(Path(path), folder)
        except DatasetError as error:
            if _identity(folder) == before:
                raise
            failure = error
    raise failure


def mark(path: Path) -> Mark | None:
    """What changes where another dataset is put in place; None while there is none. Nothing is read."""
    try:
        stat = (path / schema.INFO_FILE).stat()
    except OSError:
        return None
    return stat.st_ino, stat.st_mtime_ns, stat.st_size


def _identity(folder: Path) -> int | None:
    """A number that changes when another folder is renamed to this place."""
    return folder.stat().st_ino if folder.exists() else None


def _whole_folder(path: Path) -> Path:
    """The folder itself, or the one that a killed build had set aside."""
    try:
        final = path.resolve()
        for folder in (final, schema.set_aside(final)):
            if (folder / schema.INFO_FILE).is_file():
                return folder
    except PermissionError as error:
        raise DatasetError(f"{path} cannot be read; allow this user to read it") from error
    except (OSError, ValueError, RuntimeError) as error:  # too long, a sign that no path has, links in a ring
        raise DatasetError(
            f"{quoted(str(path))} cannot be the path of a dataset; name another folder"
        ) from error
    raise NoDatasetError(
        f"{path} holds no dataset ({schema.INFO_FILE} is missing); "
        "build one with python -m preprocessing build, or name another folder in PARALLAX_DATASET"
    )


def _read(path: Path, folder: Path) -> Dataset:
    info = _info(folder)
    catalogue = _catalogue(folder, info)
    frames: dict[str, Any] = {table.name: _table(folder, table, info) for table in schema.TABLES}
    try:
        text_row = dict(text_rows(frames))
        sentence_row = dict(sentence_rows(frames, text_row))
    except ValueError as error:
        raise _damaged(folder, str(error)) from error
    return Dataset(
        path=path,
        hash=info["hash"],
        info=info,
        as_written=catalogue,
        text_row=text_row,
        sentence_row=sentence_row,
        **frames,
    )


def _info(folder: Path) -> dict[str, Any]:
    """What `dataset.json` says, once its schema version and its own hash are right."""
    file = folder / schema.INFO_FILE
    info = _json(file, None)
    if info.get("schema_version") != schema.SCHEMA_VERSION:
        raise DatasetError(
            f"{folder} has schema version {info.get('schema_version')!r}, this Parallax reads version "
            f"{schema.SCHEMA_VERSION}; build the dataset again"
        )
    try:
        digest = schema.overall_hash(schema.recorded_hashes(info))
    except (KeyError, TypeError) as error:
        raise _damaged(file, f"{error} is missing or malformed") from error
    if info.get("hash") != digest:
        raise _damaged(file, "its hash does not fit the hashes of its tables")
    _named(file, info, schema.NAME, schema.TITLE)
    return info


def _named(file: Path, content: Mapping[str, Any], *keys: str) -> None:
    """Refuse a file that lacks a text by which the dataset is called."""
    for key in keys:
        if not (isinstance(content.get(key), str) and content[key].strip()):
            raise _damaged(file, f"{key!r} is missing or no text")


def _catalogue(folder: Path, info: dict[str, Any]) -> dict[str, Any]:
    """The catalogue: what the manifest says about types, sources, events, targets and names."""
    file = folder / schema.CATALOGUE_FILE
    catalogue = _json(file, info["catalogue_sha256"])
    for name in CATALOGUE_LISTS:
        if not isinstance(catalogue.get(name), list):
            raise _damaged(file, f"the list {name!r} is missing")
    words = catalogue.get(schema.TRANSLATIONS, {})
    if not (isinstance(words, dict) and all(is_words(said) for said in words.values())):
        raise _damaged(file, f"{schema.TRANSLATIONS!r} are not words by language, table and id")
    _named(file, catalogue, schema.TITLE)
    return catalogue


def _damaged(file: Path, why: str) -> DatasetError:
    """The error for a file that is not what the build wrote."""
    return DatasetError(f"{file} is damaged ({why}); build the dataset again")


def _bytes(file: Path, digest: str | None) -> bytes:
    try:
        content = file.read_bytes()
    except OSError as error:
        raise _damaged(file, f"cannot be read: {error.strerror}") from error
    if digest is not None and hashlib.sha256(content).hexdigest() != digest:
        raise _damaged(file, f"its SHA-256 is not the one in {schema.INFO_FILE}")
    return content


def _json(file: Path, digest: str | None) -> dict[str, Any]:
    raw = _bytes(file, digest)
    try:
        content = json.loads(raw.decode("utf-8"))
    except RecursionError as error:
        raise _damaged(file, "nested too deeply") from error
    except ValueError as error:
        raise _damaged(file, f"not JSON: {error}") from error
    if not isinstance(content, dict):
        raise _damaged(file, "not a JSON object")
    return content


def _table(folder: Path, table: schema.Table, info: dict[str, Any]) -> pd.DataFrame:
    """A table as a frame, once its bytes are those that the build wrote."""
    file = folder / table.file
    content = _bytes(file, info["tables"][table.name]["sha256"])
    try:
        return _frame(file, table, pq.read_table(pa.BufferReader(content)))
    except DatasetError:
        raise
    except (pa.ArrowException, OSError, ValueError) as error:  # garbled, down to the letters
        raise _damaged(file, "not Parquet") from error


def _frame(file: Path, table: schema.Table, arrow: pa.Table) -> pd.DataFrame:
    """A table as a frame: dates as `datetime64[s]`, strings as categoricals except those of documents."""
    found = dict(zip(arrow.schema.names, arrow.schema.types, strict=True))
    for column in table.columns:
        if found.get(column.name) != column.type:
            raise _damaged(file, f"column {column.name} is not of type {column.type}")
    if table is schema.DOCUMENTS:
        return _documents(arrow)
    return arrow.to_pandas(strings_to_categorical=True)


def _documents(arrow: pa.Table) -> pd.DataFrame:
    frame = arrow.to_pandas(date_as_object=False)
    for name in (schema.PUBLISHED_FROM, schema.PUBLISHED_TO):
        frame[name] = frame[name].astype("datetime64[s]")
    return frame
