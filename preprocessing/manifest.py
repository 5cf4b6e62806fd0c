"""A manifest, a folder of TOML files, and the texts that it describes."""

from collections.abc import Callable, Collection, Iterable, Sequence
from pathlib import Path

from preprocessing import schema
from preprocessing.catalogue import EVENTS_FILE, NAMES_FILE, SOURCES_FILE, TARGETS_FILE, CatalogueReader
from preprocessing.corpus import read_text
from preprocessing.documents import DOCUMENTS_FILE, read_documents
from preprocessing.fields import Entry
from preprocessing.problems import InputError, Place, Problem
from preprocessing.records import Catalogue, Corpus, Except, Text
from preprocessing.text_files import TextFolder
from preprocessing.translations import with_translations

_FILES = {schema.EVENT: EVENTS_FILE, schema.TARGET: TARGETS_FILE, schema.NAME: NAMES_FILE}


Entries = Sequence[tuple[Entry, Place]]
Progress = Callable[[Entries], Iterable[tuple[Entry, Place]]]


def read_manifest(folder: Path, texts: Path, progress: Progress = lambda entries: entries) -> Corpus:
    """The corpus that the manifest in `folder` makes of the files in `texts`.

    `progress` may wrap the entries of documents.toml to show how far the reading is.
    Raises InputError with every mistake in the manifest and in the texts, one problem a mistake.
    """
    problems: list[Problem] = []
    for path in (folder, texts):
        if not path.is_dir():
            Place(str(path), "", problems).report(
                None, "is not a folder", "Name the folder that holds the files"
            )
    if problems:
        raise InputError(problems)
    catalogue = CatalogueReader(folder, problems).read(fallback=folder.resolve().name)
    entries = read_documents(folder, catalogue.data, problems)
    catalogue = with_translations(catalogue, folder, [entry for entry, _ in entries], problems)
    found = _read_texts(progress(entries), texts, catalogue)
    _report_empty(catalogue, entries, problems)
    _check_excepts(catalogue, [entry["id"] for entry, _ in entries], found, problems)
    if problems:
        raise InputError(problems)
    return Corpus(catalogue, found, len(found))


def _read_texts(entries: Iterable[tuple[Entry, Place]], texts: Path, catalogue: Catalogue) -> list[Text]:
    types = {source["id"]: source["type"] for source in catalogue.data["sources"]}
    files = TextFolder(texts)
    found = [read_text(entry, place, files, types) for entry, place in entries]
    return [text for text in found if text is not None]


def _report_empty(catalogue: Catalogue, entries: Sequence[object], problems: list[Problem]) -> None:
    """A manifest without a source or a text, where no mistake in its files explains that."""
    if not problems and not catalogue.data["sources"]:
        Place(SOURCES_FILE, "", problems).report(None, "lists no source", "Add an entry [[sources]]")
    if not problems and not entries:
        Place(DOCUMENTS_FILE, "", problems).report(None, "lists no text", "Add an entry [[documents]]")


def _check_excepts(
    catalogue: Catalogue, documents: Collection[str], texts: Sequence[Text], problems: list[Problem]
) -> None:
    """Every exception names a text of the manifest, and lines of it where the text could be read."""
    by_id = {text.document: text for text in reversed(texts)}
    for key in catalogue.keys:
        for each in key.excepts:
            place = Place(_FILES[key.kind], f'{key.kind} "{key.key}", except', problems)
            if each.document in by_id:
                _check_lines(each, by_id[each.document], place)
            elif documents and each.document not in documents:
                place.report(
                    each.document, "is not a text of this manifest", f"Write an id of {DOCUMENTS_FILE}"
                )


def _check_lines(each: Except, text: Text, place: Place) -> None:
    lines = [each.first_line, each.last_line]
    if all(paragraph.start is None for paragraph in text.paragraphs):
        place.report(lines, f"are no lines of {each.document}, whose file has markup", "Save it as .txt")
    elif each.last_line > len(text.line_starts):
        what = f"goes beyond the file of {each.document}, which has {len(text.line_starts)} lines"
        place.report(lines, what, "Correct the lines")
