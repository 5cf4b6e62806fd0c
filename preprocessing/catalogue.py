"""The words of the house for one corpus: corpus.toml, sources.toml, events.toml, targets.toml, names.toml."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from preprocessing import schema
from preprocessing.catalogue_fields import (
    CORPUS_FIELDS,
    NAME_FIELDS,
    REFERENT_FIELDS,
    TARGET_FIELDS,
    TYPE_FIELDS,
    event_fields,
    source_fields,
)
from preprocessing.fields import Entry, Field, read_entries, read_entry, report_duplicates
from preprocessing.problems import Place, Problem
from preprocessing.records import Catalogue, Key
from preprocessing.source_types import DEFAULT_TYPES
from preprocessing.toml_files import read_toml

CORPUS_FILE = "corpus.toml"
SOURCES_FILE = "sources.toml"
EVENTS_FILE = "events.toml"
TARGETS_FILE = "targets.toml"
NAMES_FILE = "names.toml"


@dataclass(frozen=True)
class CatalogueReader:
    """Reads the catalogue's files of one folder; without a folder all of them count as empty.

    Where the catalogue has to be `complete` (a manifest's), corpus.toml and sources.toml must be
    there. `problems` collects every mistake of every file: what is read is of use only while it
    is empty.
    """

    folder: Path | None
    problems: list[Problem]
    complete: bool = True

    def read(self, fallback: str) -> Catalogue:
        """The catalogue. `fallback` is its name where corpus.toml gives none."""
        corpus = self._file(CORPUS_FILE, ("name", "title", "description", "types"), self.complete)
        types = self._types(corpus.pop("types", None))
        type_ids = [each["id"] for each in types]
        sources = self._entries(SOURCES_FILE, "sources", source_fields(type_ids), self.complete)
        events = self._entries(EVENTS_FILE, "events", event_fields(type_ids))
        targets = self._entries(TARGETS_FILE, "targets", TARGET_FIELDS)
        referents, names = self._referents()
        data = {
            **_about(read_entry(corpus, CORPUS_FIELDS, Place(CORPUS_FILE, "", self.problems)), fallback),
            "types": types,
            "sources": [entry for entry, _ in sources],
            "events": [_event(entry, place) for entry, place in events],
            "targets": [{"id": entry["id"], "name": entry["name"]} for entry, _ in targets],
            "referents": referents,
            "filters": [],
        }
        found = [_key(schema.EVENT, entry, entry["short"] or entry["name"]) for entry, _ in events]
        found += [_key(schema.TARGET, entry, entry["name"]) for entry, _ in targets]
        return Catalogue(data, tuple(found + names))

    def _file(self, file: str, keys: Sequence[str], required: bool = False) -> dict[str, Any]:
        if self.folder is None:
            return {}
        return read_toml(self.folder / file, keys, Place(file, "", self.problems), required)

    def _entries(
        self, file: str, table: str, fields: Sequence[Field], required: bool = False
    ) -> list[tuple[Entry, Place]]:
        tables = self._file(file, (table,), required).get(table, [])
        entries = list(read_entries(tables, fields, Place(file, table, self.problems)))
        report_duplicates(entries)
        return entries

    def _types(self, tables: Any) -> list[Entry]:
        if tables is None:
            return [dict(each) for each in DEFAULT_TYPES]
        entries = list(read_entries(tables, TYPE_FIELDS, Place(CORPUS_FILE, "types", self.problems)))
        report_duplicates(entries)
        return [entry for entry, _ in entries if entry["id"]]

    def _referents(self) -> tuple[list[Entry], list[Key]]:
        """The referents as the catalogue lists them, and the keys of all their names."""
        referents: list[Entry] = []
        keys: list[Key] = []
        for entry, place in self._entries(NAMES_FILE, "referents", REFERENT_FIELDS):
            names = list(read_entries(entry["names"], NAME_FIELDS, place.at("names")))
            report_duplicates(names)
            found = [_key(schema.NAME, name, name["label"], entry["id"]) for name, _ in names]
            notes = [name["note"] for name, _ in names]
            said = [
                {"key": key.key, "label": key.label, "note": note}
                for key, note in zip(found, notes, strict=True)
            ]
            referents.append({**entry, "names": said})
            keys += found
        return referents, keys


def _about(entry: Entry, fallback: str) -> Entry:
    name = entry["name"] or fallback
    return {"name": name, "title": entry["title"] or name, "description": entry["description"]}


def _event(entry: Entry, place: Place) -> Entry:
    """The event as the catalogue lists it: dates as ISO texts, no patterns."""
    kept = {key: value for key, value in entry.items() if key not in ("patterns", "except")}
    first, last = period(entry, place)
    dates = {"from": first and first.isoformat(), "to": last and last.isoformat()}
    return {**kept, "short": entry["short"] or entry["name"], **dates}


def period(entry: Entry, place: Place) -> tuple[Any, Any]:
    """First day of an entry's `from` and last day of its `to`; without a `to` it has no end."""
    first = entry["from"] and entry["from"][0]
    last = entry["to"] and entry["to"][1]
    if first and last and first > last:
        what = f"is after the end, {last.isoformat()}"
        place.at("from").report(first.isoformat(), what, 'Correct "from" or "to"')
    return first, last


def _key(kind: str, entry: Entry, label: str | None, referent: str | None = None) -> Key:
    key = entry["id"] if referent is None else f"{referent}{schema.NAME_KEY_SEPARATOR}{entry['id']}"
    return Key(kind, key, label or "", entry["patterns"], entry["except"])


def with_table(catalogue: Catalogue, sources: Iterable[Entry], filters: Iterable[Entry]) -> Catalogue:
    """The same catalogue with the sources and the filters that a table holds."""
    return replace(catalogue, data={**catalogue.data, "sources": list(sources), "filters": list(filters)})
