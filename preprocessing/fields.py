"""Entries of a TOML file, checked key by key: unknown keys, missing keys, values of the wrong kind."""

import difflib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from preprocessing.characters import check_id, check_text, check_url
from preprocessing.dates import DATE_CURE, read_days
from preprocessing.problems import Place

Parser = Callable[[Any, Place], Any]
Entry = dict[str, Any]


@dataclass(frozen=True)
class Field:
    """A key that an entry may have. `parse` returns the value, or reports it and returns None."""

    name: str
    parse: Parser
    required: bool = False
    default: Any = None


def read_entry(entry: Mapping[str, Any], fields: Sequence[Field], place: Place) -> Entry:
    """All fields of an entry by name; a value that is missing or wrong (and reported) is the default."""
    names = [field.name for field in fields]
    for unknown in [key for key in entry if key not in names]:
        place.at(unknown).report(
            entry[unknown], "is under a key that is not known here", known(unknown, names)
        )
    return {field.name: _value(entry, field, place) for field in fields}


def _value(entry: Mapping[str, Any], field: Field, place: Place) -> Any:
    if field.name in entry:
        value = field.parse(entry[field.name], place.at(field.name))
        return field.default if value is None else value
    if field.required:
        place.at(field.name).report(None, "is missing", f'Add the key "{field.name}"')
    return field.default


def read_entries(tables: Any, fields: Sequence[Field], place: Place) -> Iterator[tuple[Entry, Place]]:
    """Each table of a list with its place, which names the entry's id where it has one."""
    for number, table in enumerate(list_of_tables(tables, place), start=1):
        name = table.get("id")
        label = f'{place.where} "{name}"' if isinstance(name, str) else f"{place.where} entry {number}"
        here = Place(place.file, label, place.problems)
        yield read_entry(table, fields, here), here


def known(value: str, names: Collection[str]) -> str:
    """A cure that names the nearest known word, or all of them."""
    near = difflib.get_close_matches(value, names, n=1)
    if near:
        return f'Did you mean "{near[0]}"?'
    return f"Known here: {', '.join(names)}" if names else "None is known here yet"


def text(value: Any, place: Place) -> str | None:
    """A text that is not blank."""
    if not isinstance(value, str):
        _wrong(value, "a text in quotation marks", place)
        return None
    if not value.strip():
        place.report(value, "is empty", "Write a text, or leave the key out")
        return None
    return value.strip() if check_text(value, place) else None


def identifier(value: Any, place: Place) -> str | None:
    """A short word that names the entry everywhere else."""
    written = text(value, place)
    return written if written and check_id(written, place) else None


def flag(value: Any, place: Place) -> bool | None:
    """The word true or false."""
    if isinstance(value, bool):
        return value
    _wrong(value, "true or false", place)
    return None


def address(value: Any, place: Place) -> str | None:
    """The address of a web page."""
    written = text(value, place)
    return written if written and check_url(written, place) else None


def days(value: Any, place: Place) -> Any:
    """First and last day of an ISO date, month or year."""
    found = read_days(value)
    if found is None:
        place.report(value, "is not a date", DATE_CURE)
    return found


def texts(value: Any, place: Place) -> list[str] | None:
    """A list of texts."""
    if not isinstance(value, list):
        _wrong(value, 'a list such as ["one", "two"]', place)
        return None
    return [item for number, each in enumerate(value, 1) if (item := text(each, place.at(f"item {number}")))]


def list_of_tables(value: Any, place: Place) -> list[Mapping[str, Any]]:
    """A list of tables; what is none is reported and left out."""
    if not isinstance(value, list):
        _wrong(value, "a list of tables", place)
        return []
    for number, item in enumerate(value, start=1):
        if not isinstance(item, dict):
            _wrong(item, 'a table such as {key = "value"}', place.at(f"item {number}"))
    return [item for item in value if isinstance(item, dict)]


def table(value: Any, place: Place) -> Mapping[str, Any] | None:
    """A table."""
    if isinstance(value, dict):
        return value
    _wrong(value, 'a table such as {key = "value"}', place)
    return None


def one_of(names: Collection[str]) -> Parser:
    """A parser that takes one of these words only; any word where `names` could not be read."""

    def parse(value: Any, place: Place) -> str | None:
        written = text(value, place)
        if written is None or written in names or not names:
            return written
        place.report(value, "is not known here", known(written, names))
        return None

    return parse


def report_duplicates(entries: Iterable[tuple[Entry, Place]], key: str = "id") -> None:
    """Report each entry whose id an earlier one has."""
    seen = set()
    for entry, place in entries:
        if entry[key] is not None and entry[key] in seen:
            place.at(key).report(entry[key], "is used twice", "Give each entry an id of its own")
        seen.add(entry[key])


def _wrong(value: Any, wanted: str, place: Place) -> None:
    place.report(value, f"is not of the right kind ({_kind(value)})", f"Write {wanted}")


def _kind(value: Any) -> str:
    kinds = {
        bool: "true or false",
        int: "a number",
        float: "a number",
        str: "a text",
        list: "a list",
        dict: "a table",
    }
    return kinds.get(type(value), "a date or time")
