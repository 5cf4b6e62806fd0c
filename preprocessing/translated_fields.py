"""The fields of a manifest's entries that can be translated, and how a translation is read."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, Final

from preprocessing import schema
from preprocessing.fields import Entry, Field, known, list_of_tables, read_entry, table, text, texts
from preprocessing.problems import Place

CORPUS: Final = "corpus"
TYPES: Final = "types"
SOURCES: Final = "sources"
EVENTS: Final = "events"
TARGETS: Final = "targets"
REFERENTS: Final = "referents"
FILTERS: Final = "filters"
DOCUMENTS: Final = "documents"

FIELDS: Final = {
    CORPUS: ("title", "description"),
    TYPES: ("label", "definition"),
    SOURCES: ("owner", "funding", "aim", "country", "contested"),
    EVENTS: ("name", "short", "kind", "date_note", "place", "names_in_use", "contested"),
    TARGETS: ("name",),
    REFERENTS: ("name", "neutral", "why_contested", "names"),
    FILTERS: ("label",),
    DOCUMENTS: schema.REMARKS,
}
OF_NAMES_IN_USE: Final = ("who", "names")
OF_A_NAME: Final = ("note",)

Words = dict[str, Any]


def read_translated(
    value: Any, originals: Mapping[str, Entry], fields: Iterable[str], place: Place
) -> dict[str, Words]:
    """The fields that are translated, by the id of their entry; one that is not known is reported."""
    found = {}
    for key, words in (table(value, place) or {}).items():
        here = replace(place, where=f'{place.where} "{key}"')
        if key in originals:
            found[key] = read_fields(words, originals[key], fields, here)
        else:
            here.report(None, "is not known here", known(key, originals))
    return found


def read_fields(value: Any, original: Mapping[str, Any], fields: Iterable[str], place: Place) -> Words:
    """The fields of one entry that are translated, a list whole: as many items as the original has."""
    parsers = [Field(name, partial(_said, original.get(name))) for name in fields]
    found = read_entry(table(value, place) or {}, parsers, place)
    return {name: said for name, said in found.items() if said is not None}


def _said(original: Any, value: Any, place: Place) -> Any:
    if not original:
        what = "translates nothing: the original says nothing there"
        place.report(value, what, "Leave the key out, or say it in the original too")
        return None
    if isinstance(original, str):
        return text(value, place)
    if isinstance(original[0], str):
        return texts(value, place) if _as_many(value, original, place) else None
    return _names(original, value, place) if "key" in original[0] else _names_in_use(original, value, place)


def _names(original: Sequence[Entry], value: Any, place: Place) -> list[Entry]:
    """The names of a referent, with what is translated of each by its id: never the name itself."""
    by_id = {each["key"].rpartition(schema.NAME_KEY_SEPARATOR)[2]: each for each in original}
    said = read_translated(value, by_id, OF_A_NAME, place)
    return [each | said.get(name, {}) for name, each in by_id.items()]


def _names_in_use(original: Sequence[Entry], value: Any, place: Place) -> list[Entry] | None:
    """The names in use for an event, with what is translated of each, in the same order."""
    if not _as_many(value, original, place):
        return None
    pairs = enumerate(zip(list_of_tables(value, place), original, strict=False), start=1)
    return [
        each | read_fields(words, each, OF_NAMES_IN_USE, place.at(f"item {number}"))
        for number, (words, each) in pairs
    ]


def _as_many(value: Any, original: Sequence[object], place: Place) -> bool:
    """Whether a list has as many items as its original; what is no list is left to others to report."""
    if not isinstance(value, list) or len(value) == len(original):
        return True
    what = f"items, where the original has {len(original)}"
    place.report(len(value), what, "Translate each item, in the same order")
    return False
