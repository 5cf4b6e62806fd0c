"""Is a dataset what it says: files against hashes, tables against schema, snippets against the limits."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from preprocessing import schema as s
from preprocessing.conform import ConformError, conform_tables
from preprocessing.problems import Place, Problem
from preprocessing.quotation import quoted
from preprocessing.toml_files import read_bytes

_CURE = "Build the dataset again"


Progress = Callable[[Sequence[s.Table]], Iterable[s.Table]]


def check_dataset(
    path: Path, texts: Path | None = None, progress: Progress = lambda tables: tables
) -> list[Problem]:
    """Every problem of the dataset folder `path`; none where it is whole.

    `progress` may wrap the tables to show how far the check is.
    With `texts`, the folder of the texts, each text's SHA-256 must be that of a file in it. What
    can only be judged on sound files (order, references, quotation) is judged once they are sound.
    """
    problems: list[Problem] = []
    info = _json_object(path / s.INFO_FILE, problems)
    if info is None or not _is_our_version(info, Place(s.INFO_FILE, "schema_version", problems)):
        return problems
    catalogue = _json_object(path / s.CATALOGUE_FILE, problems)
    tables = {table.name: _table(path, table, problems) for table in progress(s.TABLES)}
    _check_hashes(path, info, Place(s.INFO_FILE, "", problems))
    if catalogue is not None and not problems:
        sound = {name: table for name, table in tables.items() if table is not None}
        _check_tables(sound, catalogue, Place("", "", problems))
        _check_info(info, sound, Place(s.INFO_FILE, "", problems))
        _check_quotation(sound, Place(s.SNIPPETS.file, "", problems))
    if texts is not None:
        _check_texts(info, texts, Place(str(texts), "", problems))
    return problems


def _json_object(file: Path, problems: list[Problem]) -> dict[str, Any] | None:
    place = Place(file.name, "", problems)
    content = read_bytes(file, place)
    if content is None:
        return None
    try:
        found = json.loads(content)
    except (ValueError, RecursionError) as error:
        place.report(None, f"is not JSON: {error}", _CURE)
        return None
    if not isinstance(found, dict):
        place.report(None, "is not a JSON object", _CURE)
        return None
    return found


def _is_our_version(info: Mapping[str, Any], place: Place) -> bool:
    version = info.get("schema_version")
    if version != s.SCHEMA_VERSION:
        place.report(version, f"is not the version of this software, {s.SCHEMA_VERSION}", _CURE)
    return version == s.SCHEMA_VERSION


def _table(folder: Path, table: s.Table, problems: list[Problem]) -> pa.Table | None:
    """The table, its columns checked against the schema one by one."""
    place = Place(table.file, "", problems)
    content = read_bytes(folder / table.file, place)
    if content is None:
        return None
    try:
        found = pq.read_table(pa.BufferReader(content))
    except (pa.ArrowException, OSError) as error:
        place.report(None, f"is not a whole Parquet file: {error}", _CURE)
        return None
    for column in table.columns:
        here = place.at(f'column "{column.name}"')
        if column.name not in found.schema.names:
            here.report(None, "is missing", _CURE)
        elif found.schema.field(column.name).type != column.type:
            here.report(str(found.schema.field(column.name).type), f"is not its type, {column.type}", _CURE)
    return found


def _check_hashes(folder: Path, info: Mapping[str, Any], place: Place) -> None:
    """Each file against its hash in dataset.json, and the hash of those hashes."""
    try:
        recorded = s.recorded_hashes(info)
        overall = s.overall_hash(recorded)
    except (KeyError, TypeError) as error:
        place.report(None, f"has no hash where one belongs: {error}", _CURE)
        return
    if overall != info.get("hash"):
        place.at("hash").report(info.get("hash"), f"is not the hash of its hashes, {overall}", _CURE)
    for file, digest in recorded.items():
        if (folder / file).is_file() and hashlib.sha256((folder / file).read_bytes()).hexdigest() != digest:
            Place(file, "", place.problems).report(digest, "is the recorded SHA-256, not the file's", _CURE)


def _check_tables(tables: Mapping[str, pa.Table], catalogue: Mapping[str, Any], place: Place) -> None:
    """Values, keys, references and order."""
    frames = {
        name: table.to_pandas(integer_object_nulls=True).astype(object) for name, table in tables.items()
    }
    try:
        wanted = conform_tables(frames, [item["column"] for item in catalogue["filters"]])
    except ConformError as error:
        place.report(None, str(error), _CURE)
        return
    except (KeyError, TypeError) as error:
        place.report(None, f"{s.CATALOGUE_FILE} lists no filters as it should: {error}", _CURE)
        return
    for table in s.TABLES:
        keys = list(table.key)
        if not wanted[table.name].select(keys).equals(tables[table.name].select(keys)):
            Place(table.file, "", place.problems).report(None, f"is not sorted by {', '.join(keys)}", _CURE)


def _check_info(info: Mapping[str, Any], tables: Mapping[str, pa.Table], place: Place) -> None:
    """Row counts and the texts' hashes, as dataset.json repeats them."""
    for name, table in tables.items():
        rows = info["tables"][name].get("rows")
        if rows != table.num_rows:
            place.at(f"tables, {name}").report(
                rows, f"is not the number of its rows, {table.num_rows}", _CURE
            )
    documents = tables[s.DOCUMENTS.name]
    hashes = dict(zip(documents[s.DOCUMENT].to_pylist(), documents[s.SHA256].to_pylist(), strict=True))
    if info.get("texts") != hashes:
        place.at("texts").report(None, f"are not the texts of {s.DOCUMENTS.file}", _CURE)


def _check_quotation(tables: Mapping[str, pa.Table], place: Place) -> None:
    snippets, sentences = (tables[table.name].to_pandas() for table in (s.SNIPPETS, s.SENTENCES_TABLE))
    for found in quoted(snippets, sentences):
        here = place.at(f'document "{found.document}"')
        if found.longest > s.MAX_RUN_WORDS:
            here.report(found.longest, f"words are quoted in a row, {s.MAX_RUN_WORDS} at most", _CURE)
        if found.share > s.MAX_QUOTED_SHARE:
            what = f"of its words are quoted, {s.MAX_QUOTED_SHARE:.0%} at most"
            here.report(f"{found.share:.1%}", what, _CURE)


def _check_texts(info: Mapping[str, Any], folder: Path, place: Place) -> None:
    """Whether the folder holds the very files from which the dataset was measured."""
    if not folder.is_dir():
        place.report(None, "is not a folder", "Name the folder that holds the texts")
        return
    found = set(_file_hashes(folder))
    for document, digest in info.get("texts", {}).items():
        if digest not in found:
            what = "has no file of the recorded SHA-256 here"
            place.at(f'text "{document}"').report(
                digest, what, "Add the file, or build again if it has changed"
            )


def _file_hashes(folder: Path) -> Iterator[str]:
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            yield hashlib.sha256(file.read_bytes()).hexdigest()
