"""What a manifest says, in other languages: a file such as es.toml in its folder, named by the language.

It holds a table for each kind of entry, in it a table for each entry by its id, in that the fields that are
translated. What it leaves out stays in the manifest's own words. Names of sources, titles of texts and names
that are counted have no translation: they are what is looked at.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from preprocessing import schema
from preprocessing.catalogue import CORPUS_FILE, EVENTS_FILE, NAMES_FILE, SOURCES_FILE, TARGETS_FILE
from preprocessing.documents import DOCUMENTS_FILE
from preprocessing.fields import Entry
from preprocessing.problems import Place, Problem
from preprocessing.records import Catalogue
from preprocessing.source_types import default_translations
from preprocessing.toml_files import read_toml
from preprocessing.translated_fields import (
    CORPUS,
    DOCUMENTS,
    EVENTS,
    FIELDS,
    FILTERS,
    REFERENTS,
    SOURCES,
    TARGETS,
    TYPES,
    Words,
    read_fields,
    read_translated,
)

_FILES: Final = {
    CORPUS: CORPUS_FILE,
    TYPES: CORPUS_FILE,
    SOURCES: SOURCES_FILE,
    EVENTS: EVENTS_FILE,
    TARGETS: TARGETS_FILE,
    REFERENTS: NAMES_FILE,
    DOCUMENTS: DOCUMENTS_FILE,
}
_LANGUAGE: Final = re.compile("[a-z]{2}")
_NEARLY: Final = re.compile("[A-Za-z]{2}([-_].*)?")


def with_translations(
    catalogue: Catalogue, folder: Path | None, documents: Iterable[Entry], problems: list[Problem]
) -> Catalogue:
    """The catalogue with what the files of a folder translate of it and of these entries of documents.toml.

    Source types in the words of this software are translated in any case. A table is read once the file
    that it translates has no mistake.
    """
    entries = {**catalogue.data, DOCUMENTS: list(documents)}
    usual = default_translations(catalogue.data[TYPES])
    found: dict[str, Words] = {language: {TYPES: said} for language, said in usual.items()}
    spoiled = {problem.file for problem in problems}
    for language, path in _files(folder, problems):
        said = _read(path, entries, spoiled, problems)
        found[language] = said | {TYPES: _both(usual.get(language, {}), said.get(TYPES, {}))}
    words = {language: filled for language, each in sorted(found.items()) if (filled := _filled(each))}
    return replace(catalogue, data={**catalogue.data, schema.TRANSLATIONS: words}) if words else catalogue


def _files(folder: Path | None, problems: list[Problem]) -> Iterator[tuple[str, Path]]:
    """The languages of a folder's files, and the files."""
    for path in sorted(folder.glob("*.toml")) if folder else ():
        if _LANGUAGE.fullmatch(path.stem):
            yield path.stem, path
        elif _NEARLY.fullmatch(path.stem):
            cure = f'Name it "{path.stem[:2].lower()}.toml"'
            Place(path.name, "", problems).report(None, "is not named by the two letters of a language", cure)


def _read(path: Path, entries: Mapping[str, Any], spoiled: set[str], problems: list[Problem]) -> Words:
    """The tables of one language's file."""
    place = Place(path.name, "", problems)
    tables = read_toml(path, FIELDS, place)
    sound = {name: value for name, value in tables.items() if _FILES.get(name) not in spoiled}
    return {name: _table(name, value, entries, place.at(name)) for name, value in sound.items()}


def _table(name: str, value: Any, entries: Mapping[str, Any], place: Place) -> Words:
    """What is translated of a table's entries, by id; of the corpus, its fields."""
    if name == CORPUS:
        return read_fields(value, entries, FIELDS[name], place)
    originals = {each["column" if name == FILTERS else "id"]: each for each in entries[name]}
    said = read_translated(value, originals, FIELDS[name], place)
    return {key: _as_kept(name, fields, originals[key]) for key, fields in said.items() if fields}


def _as_kept(name: str, said: Words, original: Entry) -> Words:
    """A translated entry as the catalogue, or the table of texts, holds the original."""
    if name == DOCUMENTS and schema.SPEAKERS in said:
        return said | {schema.SPEAKERS: schema.BETWEEN_SPEAKERS.join(said[schema.SPEAKERS])}
    if name == EVENTS and "name" in said and original["short"] == original["name"]:
        return {"short": said["name"]} | said  # the event has no short name of its own
    return said


def _both(usual: Words, own: Words) -> Words:
    """The translations of types by id: the manifest's own, field by field before the usual ones."""
    return {name: usual.get(name, {}) | own.get(name, {}) for name in {**usual, **own}}


def _filled(words: Words) -> Words:
    return {name: said for name, said in words.items() if said}
