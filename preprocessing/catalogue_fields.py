"""The keys that an entry of each catalogue file may have."""

from collections.abc import Sequence
from typing import Any

from preprocessing.fields import (
    Entry,
    Field,
    days,
    identifier,
    list_of_tables,
    one_of,
    read_entry,
    text,
    texts,
)
from preprocessing.patterns import excepts, patterns
from preprocessing.problems import Place

CORPUS_FIELDS = (Field("name", identifier), Field("title", text), Field("description", text))

_ID = Field("id", identifier, required=True)
_NAME = Field("name", text, required=True)
_LABEL = Field("label", text, required=True)
_REFERENCES = Field("references", texts, default=[])
_FOUND_BY = (Field("patterns", patterns, required=True, default=()), Field("except", excepts, default=()))


def names_in_use(value: Any, place: Place) -> list[Entry]:
    """Which names each side gives to an event."""
    fields = (Field("by", text, required=True), Field("names", texts, required=True))
    tables = enumerate(list_of_tables(value, place), start=1)
    return [read_entry(table, fields, place.at(f"item {number}")) for number, table in tables]


def source_fields(types: Sequence[str]) -> tuple[Field, ...]:
    """The keys of a source, whose type is one of `types`."""
    said = ("subtype", "owner", "funding", "aim", "country", "contested")
    return (
        _ID,
        _NAME,
        Field("type", one_of(types), required=True),
        *(Field(name, text) for name in said),
        _REFERENCES,
    )


TYPE_FIELDS = (_ID, _LABEL, Field("definition", text))
EVENT_FIELDS = (
    _ID,
    _NAME,
    Field("short", text),
    Field("kind", text),
    Field("from", days),
    Field("to", days),
    Field("date_note", text),
    Field("place", text),
    Field("names_in_use", names_in_use, default=[]),
    Field("contested", texts, default=[]),
    _REFERENCES,
    *_FOUND_BY,
)
TARGET_FIELDS = (_ID, _NAME, *_FOUND_BY)
REFERENT_FIELDS = (
    _ID,
    _NAME,
    Field("neutral", text),
    Field("why_contested", text),
    _REFERENCES,
    Field("names", list_of_tables, required=True, default=[]),
)
NAME_FIELDS = (_ID, _LABEL, *_FOUND_BY)
