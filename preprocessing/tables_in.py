"""Anyone's own texts: a CSV, JSONL or Parquet table with a row a text.

Columns, in any order and case: `id`, `title`, `source`, `source_type`, `date`, `text`, and where there
is one `url` and `language` (a tag such as en or es-CU). Any other column becomes a filter, and so does
`language`; a cell in which nothing can be seen holds no value. Each line of `text` is a paragraph.

A row is bad, and reported with row, value and cure, where it has no id, title, source, type, date or
text; a date that is not ISO (2021-07-11, 2021-07 or 2021; a time of day is left out); a type that is
not known; a language that is no tag; an id used before; an address that is not http(s); HTML in the
title; bytes that are not UTF-8, a NUL, or controls that override the direction of writing; a cell of
more than 10 MB; another number of fields than the header; or where it is not JSON. Text from right to
left is welcome, and so are the marks that such text uses.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from preprocessing.catalogue import CatalogueReader, with_table
from preprocessing.columns_in import Row, label
from preprocessing.fields import Entry
from preprocessing.problems import InputError, Place, Problem
from preprocessing.records import Catalogue, Corpus, Text
from preprocessing.row_files import rows
from preprocessing.table_rows import MAX_FILTER_CHARACTERS, RowReader
from preprocessing.table_sources import Sources
from preprocessing.translations import with_translations

Progress = Callable[[Iterable[Row]], Iterable[Row]]


@dataclass(frozen=True)
class TableRead:
    """A table's corpus, the rows that were skipped for it, and what was wrong with them and the columns.

    `warnings` tell what was taken as it stands and may not be meant so.
    """

    corpus: Corpus
    skipped: int
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]


@dataclass(frozen=True)
class TableTexts:
    """The texts of a table's good rows, read anew at each iteration."""

    path: Path
    types: Sequence[str]
    listed: Sequence[Entry]
    filters: Sequence[str]
    size: int

    def __iter__(self) -> Iterator[Text]:
        """Raises InputError where the file is no longer the one that was checked."""
        reader = RowReader(self.types, Sources(self.listed))
        found = 0
        for place, cells in rows(self.path):
            if text := reader.read(cells, place):
                found += 1
                yield replace(text, extras={name: text.extras.get(name) for name in self.filters})
        if found != self.size:
            what = f"changed while it was read: {self.size} texts, then {found}"
            raise InputError([Problem(self.path.name, "", "", what, "Build again when nothing writes to it")])


def read_table(
    path: Path,
    catalogue: Path | None = None,
    keep_going: bool = False,
    progress: Progress = lambda found: found,
) -> TableRead:
    """The corpus of a table, read once through to check it; its texts are read again when asked for.

    `catalogue` is a folder that may hold corpus.toml, sources.toml, events.toml, targets.toml,
    names.toml and translations. Raises InputError with every mistake; with `keep_going` bad rows are
    skipped and extra columns of long texts left out, and both are told in the answer. `progress` may
    wrap the rows to show how far the reading is.
    """
    words = _read_catalogue(path, catalogue)
    types, listed = [each["id"] for each in words.data["types"]], words.data["sources"]
    reader = RowReader(types, Sources(listed))
    good = skipped = 0
    problems: list[Problem] = []
    for place, cells in progress(rows(path)):
        if reader.read(cells, place):
            good += 1
        else:
            skipped += 1
            problems += place.problems
    problems += _long_columns(path, reader)
    if not good and (keep_going or not skipped):
        problems.append(
            Problem(path.name, "", "", "holds no text that can be used", "Add a row for each text")
        )
    filters = [name for name, filled in reader.filters.items() if filled and name not in reader.long]
    about = [{"column": name, "label": label(name)} for name in filters]
    mistakes: list[Problem] = []
    whole = with_table(words, reader.sources.entries, about)
    whole = with_translations(whole, catalogue, [], mistakes)
    if mistakes or (problems and not (keep_going and good)):
        raise InputError([*mistakes, *problems])
    corpus = Corpus(whole, TableTexts(path, types, listed, filters, good), good)
    return TableRead(corpus, skipped, tuple(problems), tuple(reader.sources.of_several_types(path.name)))


def _read_catalogue(path: Path, folder: Path | None) -> Catalogue:
    problems: list[Problem] = []
    if folder is not None and not folder.is_dir():
        Place(str(folder), "", problems).report(None, "is not a folder", "Name the folder of the TOML files")
    found = CatalogueReader(folder, problems, complete=False).read(fallback=path.stem)
    for key in found.keys:
        if key.excepts:
            place = Place("", f'{key.kind} "{key.key}", except', problems)
            place.report(
                None, "names lines of a file, and a table has none", 'Narrow the pattern with "needs"'
            )
    if problems:
        raise InputError(problems)
    return found


def _long_columns(path: Path, reader: RowReader) -> Iterator[Problem]:
    for name, row in reader.long.items():
        what = f"holds more than {MAX_FILTER_CHARACTERS} characters, first in {row}, and cannot be a filter"
        yield Problem(
            path.name, f'column "{label(name)}"', "", what, "Take the column out, or shorten its values"
        )
