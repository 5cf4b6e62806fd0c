"""A row of a reader's own table, checked and made into a Text."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from preprocessing import schema
from preprocessing.characters import check_text, check_title, check_url, folded, has_words
from preprocessing.columns_in import (
    DATE,
    ID,
    KNOWN,
    LANGUAGE,
    LANGUAGE_FILTER,
    OPTIONAL,
    SOURCE,
    SOURCE_TYPE,
    TEXT,
    TITLE,
    URL,
)
from preprocessing.dates import DATE_CURE, read_days
from preprocessing.fields import days, one_of
from preprocessing.languages import language
from preprocessing.lines import Lines, with_headline
from preprocessing.problems import Place
from preprocessing.records import Paragraph, Text
from preprocessing.table_sources import Sources

# A filter is a short word that many texts share. A longer value is prose, which no dataset carries.
MAX_FILTER_CHARACTERS = 200
MAX_SOURCE_CHARACTERS = 200
MAX_ID_CHARACTERS = 200

_DATE_BASIS = "stated in the table"
_EMPTY_CURES = {
    ID: "Give each text an id of its own",
    TITLE: "Write the headline",
    SOURCE: "Name who published it",
    SOURCE_TYPE: "Write the id of a source type",
    DATE: DATE_CURE,
    TEXT: "Write the text, or take the row out",
}


@dataclass
class RowReader:
    """Makes texts of rows, and remembers the ids, the sources and the extra columns that it has met.

    `types` are the source types that a row may name. `filters` holds the extra columns in the order
    in which they came, and whether a text has a value there; `long` those of them that hold more than
    MAX_FILTER_CHARACTERS, with the row.
    """

    types: Sequence[str]
    sources: Sources
    filters: dict[str, bool] = field(default_factory=dict)
    long: dict[str, str] = field(default_factory=dict)
    _rows: dict[str, str] = field(default_factory=dict)

    def read(self, cells: Mapping[str, str], place: Place) -> Text | None:
        """The text, or None where the row is bad; every mistake in the row is reported at `place`."""
        if place.problems:
            return None
        values = {name: cells.get(name, "").strip() for name in KNOWN}
        here = _with_id(place, values[ID])
        for name, value in values.items():
            self._check(name, value, here.at(name))
        self._check_first_use(values[ID], place.where, here)
        self._check_extras(cells, here)
        return None if place.problems else self._text(values, cells, place.where)

    def _check(self, name: str, value: str, place: Place) -> None:
        """What must hold for the cell of a known column; an optional one may be empty."""
        if not check_text(value, place) or (name in OPTIONAL and not value):
            return
        if not has_words(value):
            place.report(
                value or None, "is empty" if not value else "holds no word", _EMPTY_CURES.get(name, "")
            )
        elif name == ID and not (value.isprintable() and len(value) <= MAX_ID_CHARACTERS):
            place.report(
                value, "cannot be an id", f"Write one line of {MAX_ID_CHARACTERS} characters at most"
            )
        elif name == TITLE:
            check_title(folded(value), place)
        elif name == SOURCE and len(value) > MAX_SOURCE_CHARACTERS:
            place.report(value, f"has more than {MAX_SOURCE_CHARACTERS} characters", "Write the name only")
        elif name == SOURCE_TYPE:
            one_of(self.types)(value, place)
        elif name == DATE:
            days(value, place)
        elif name == URL:
            check_url(value, place)
        elif name == LANGUAGE:
            language(value, place)

    def _check_first_use(self, document: str, row: str, place: Place) -> None:
        first = self._rows.setdefault(document, row) if document else row
        if first != row:
            place.at(ID).report(document, f"is the id of {first} too", _EMPTY_CURES[ID])

    def _check_extras(self, cells: Mapping[str, str], place: Place) -> None:
        for name, value in _extras(cells).items():
            self.filters.setdefault(name, False)
            check_text(value, place.at(name.removeprefix(schema.EXTRA_PREFIX)))
            if len(value) > MAX_FILTER_CHARACTERS:
                self.long.setdefault(name, place.where)

    def _text(self, values: Mapping[str, str], cells: Mapping[str, str], row: str) -> Text:
        period = read_days(values[DATE])
        assert period is not None  # checked with the other cells
        title, source_type = folded(values[TITLE]), values[SOURCE_TYPE]
        source = self.sources.id_of(values[SOURCE], source_type, row)
        extras = {name: _visible(value) for name, value in _extras(cells).items()}
        self.filters |= {name: True for name, value in extras.items() if value}
        return Text(
            document=values[ID],
            title=title,
            carrier=source,
            originator=source,
            carrier_type=source_type,
            originator_type=source_type,
            type_reason=None,
            type_contested=None,
            url=values[URL] or None,
            published_from=period[0],
            published_to=period[1],
            date_basis=_DATE_BASIS,
            language=values[LANGUAGE] or None,
            excerpt=False,
            caveat=None,
            sha256=hashlib.sha256(cells[TEXT].encode()).hexdigest(),
            paragraphs=with_headline(title, None, _body(cells[TEXT])),
            extras=extras,
        )


def _extras(cells: Mapping[str, str]) -> dict[str, str]:
    """The cells of the columns that become filters; that of the language is one of them."""
    names = {name: LANGUAGE_FILTER if name == LANGUAGE else name for name in cells}
    return {names[name]: value for name, value in cells.items() if name == LANGUAGE or name not in KNOWN}


def _visible(value: str) -> str | None:
    """A filter's value; None where nothing in the cell can be seen, which would be a blank choice."""
    seen = any(character.isprintable() and not character.isspace() for character in value)
    return value.strip() if seen else None


def _with_id(place: Place, document: str) -> Place:
    """The row's place with its id, so that it can be found in a table of any order."""
    named = document.isprintable() and 0 < len(document) <= 40
    return Place(place.file, f'{place.where} "{document}"' if named else place.where, place.problems)


def _body(text: str) -> list[Paragraph]:
    """Each line with anything on it is a paragraph."""
    lines = Lines.of(text)
    each = (lines.paragraph((line, line)) for line in range(1, len(lines) + 1))
    return [paragraph for paragraph in each if paragraph]
