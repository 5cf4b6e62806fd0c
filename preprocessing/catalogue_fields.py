"""The keys that an entry of each catalogue file may have."""

from collections.abc import Sequence
from typing import Any

from preprocessing.fields import (
    Entry,
    Field,
    Parser,
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


def _names_in_use(types: Sequence[str]) -> Parser:
    """A parser of the names in use for an event: `by` a source type, `who` more closely, or `who` alone.

    Not all who name an event are of a type: the United Nations, or those who took part.
    """
    fields = (
        Field("by", one_of(types)),
        Field("who", text),
        Field("names", texts, required=True, default=[]),
    )

    def parse(value: Any, place: Place) -> list[Entry]:
        found = []
        for number, table in enumerate(list_of_tables(value, place), start=1):
            here = place.at(f"item {number}")
            if not table.keys() & {"by", "who"}:
                here.at("by").report(None, "is missing", 'Add "by", a source type, or "who" in plain words')
            found.append(read_entry(table, fields, here))
        return found

    return parse


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


def event_fields(types: Sequence[str]) -> tuple[Field, ...]:
    """The keys of an event, whose names are in use by sources of these `types`."""
    return (
        _ID,
        _NAME,
        Field("short", text),
        Field("kind", text),
        Field("from", days),
        Field("to", days),
        Field("date_note", text),
        Field("place", text),
        Field("names_in_use", _names_in_use(types), default=[]),
        Field("contested", texts, default=[]),
        _REFERENCES,
        *_FOUND_BY,
    )


TYPE_FIELDS = (_ID, _LABEL, Field("definition", text))
TARGET_FIELDS = (_ID, _NAME, *_FOUND_BY)
REFERENT_FIELDS = (
    _ID,
    _NAME,
    Field("neutral", text),
    Field("why_contested", text),
    _REFERENCES,
    Field("names", list_of_tables, required=True, default=[]),
)
NAME_FIELDS = (_ID, _LABEL, Field("note", text), *_FOUND_BY)
