"""documents.toml: one entry a text, with its file, its lines, its sources and its date."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from preprocessing.characters import check_title, folded
from preprocessing.fields import (
    Entry,
    Field,
    address,
    days,
    flag,
    identifier,
    list_of_tables,
    one_of,
    read_entries,
    read_entry,
    report_duplicates,
    text,
    texts,
)
from preprocessing.languages import language
from preprocessing.problems import Place, Problem
from preprocessing.ranges import line_range, line_ranges, report_overlaps
from preprocessing.toml_files import read_toml

DOCUMENTS_FILE = "documents.toml"


def title(value: Any, place: Place) -> str | None:
    """A headline in plain text, on one line."""
    written = text(value, place)
    return folded(written) if written and check_title(folded(written), place) else None


def digest(value: Any, place: Place) -> str | None:
    """A SHA-256, 64 hexadecimal digits."""
    written = text(value, place)
    if written is None or re.fullmatch("[0-9a-f]{64}", written.lower()):
        return written and written.lower()
    place.report(value, "is not a SHA-256", "Write the 64 digits that sha256sum prints")
    return None


def passages(value: Any, place: Place) -> list[Entry]:
    """Lines in which a third speaker's words stand without quotation marks."""
    fields = (Field("lines", line_range, required=True), Field("speaker", text, required=True))
    tables = enumerate(list_of_tables(value, place), start=1)
    entries = [read_entry(table, fields, place.at(f"item {number}")) for number, table in tables]
    report_overlaps([entry["lines"] for entry in entries if entry["lines"]], place)
    return [entry for entry in entries if entry["lines"]]


def _fields(types: Sequence[str], sources: Sequence[str]) -> tuple[Field, ...]:
    return (
        Field("id", identifier, required=True),
        Field("file", text, required=True),
        Field("sha256", digest),
        Field("title", title, required=True),
        Field("headline_lines", line_range),
        Field("prose", line_ranges),
        Field("subheadings", line_ranges, default=[]),
        Field("hard_wrapped", flag, default=False),
        Field("passages", passages, default=[]),
        Field("credits", texts, default=[]),
        Field("carrier", one_of(sources), required=True),
        Field("originator", one_of(sources)),
        Field("speakers", texts, default=[]),
        Field("carrier_type", one_of(types)),
        Field("originator_type", one_of(types)),
        Field("type_reason", text),
        Field("type_contested", text),
        Field("url", address),
        Field("from", days, required=True),
        Field("to", days),
        Field("date_basis", text),
        Field("language", language),
        Field("excerpt", flag, default=False),
        Field("caveat", text),
    )


def read_documents(
    folder: Path, data: Mapping[str, Any], problems: list[Problem]
) -> list[tuple[Entry, Place]]:
    """Every entry of documents.toml with its place; `data` is the catalogue's, for its types and sources."""
    content = read_toml(folder / DOCUMENTS_FILE, ("documents",), Place(DOCUMENTS_FILE, "", problems))
    types = [each["id"] for each in data["types"] if each["id"]]
    sources = [each["id"] for each in data["sources"] if each["id"]]
    place = Place(DOCUMENTS_FILE, "documents", problems)
    entries = list(read_entries(content.get("documents", []), _fields(types, sources), place))
    report_duplicates(entries)
    return entries
