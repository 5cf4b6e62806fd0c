"""Read a URL's query against what a dataset holds. Nothing a visitor sends raises."""

import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Final
from urllib.parse import parse_qsl

from comparison import columns, focus
from comparison.dataset import Dataset
from comparison.groups import present, type_ids
from comparison.selection import DATES, ONE, Selection, parse_date
from comparison.settings import SETTINGS
from comparison.wording import date_label, quoted
from preprocessing import schema

MAX_QUERY: Final = 8000
MAX_PAIRS: Final = 200
MAX_VALUES: Final = 50
MAX_TERM: Final = 60
MAX_WORDS: Final = 200  # characters of a name in a focus
MAX_PROBLEMS: Final = 5


@dataclass(frozen=True)
class Options:
    """The values that a dataset allows for each public parameter; None for dates: there are no texts."""

    events: tuple[str, ...]
    types: tuple[str, ...]
    sources: tuple[str, ...]
    referents: tuple[str, ...]
    names: tuple[str, ...]
    targets: tuple[str, ...]
    extras: tuple[tuple[str, tuple[str, ...]], ...]
    date_min: date | None
    date_max: date | None
    documents: tuple[str, ...] = ()

    @classmethod
    def of(cls, dataset: Dataset) -> "Options":
        """Types and sources that occur at either level, in the order of the catalogue."""
        documents, catalogue = dataset.documents, dataset.catalogue
        extras = [item["column"] for item in catalogue["filters"]]
        known_sources = [item["id"] for item in catalogue["sources"]]
        return cls(
            events=tuple(item["id"] for item in catalogue["events"]),
            types=type_ids(dataset),
            sources=present(known_sources, documents[schema.ORIGINATOR], documents[schema.CARRIER]),
            referents=tuple(item["id"] for item in catalogue["referents"]),
            names=tuple(name["key"] for item in catalogue["referents"] for name in item["names"]),
            targets=tuple(item["id"] for item in catalogue["targets"]),
            extras=tuple((name, present([], documents[name].dropna())) for name in extras),
            date_min=documents[schema.PUBLISHED_FROM].min().date() if len(documents) else None,
            date_max=documents[schema.PUBLISHED_TO].max().date() if len(documents) else None,
            documents=tuple(documents[schema.DOCUMENT]),
        )

    def allowed(self, parameter: str) -> tuple[str, ...] | None:
        """The values a parameter may hold; None where the dataset cannot know it."""
        fixed = {
            schema.EVENT: self.events,
            columns.TYPE: self.types,
            columns.SOURCE: self.sources,
            columns.LEVEL: schema.LEVELS,
            schema.VOICE: schema.VOICES,
            columns.REFERENT: self.referents,
            schema.NAME: self.names,
            columns.TEXT: self.documents,
        }
        if parameter in SETTINGS:
            setting = SETTINGS[parameter]
            return (*setting.values, *(self.types if setting.types else ()))
        return fixed.get(parameter, dict(self.extras).get(parameter))


def parse_query(query: str | None, options: Options) -> tuple[Selection, list[str]]:
    """The selection of a URL's query, and in plain words what of it was left out.

    Unknown, malformed, repeated and surplus values are left out, dates are moved to the
    dataset's own; at most `MAX_PROBLEMS` of that is told one by one.
    """
    problems: list[str] = []
    values: dict[str, list[str]] = {}
    for parameter, value in _pairs(query, problems):
        clean = _value(parameter, value, options, problems)
        if clean is not None and clean not in values.setdefault(parameter, []):
            values[parameter].append(clean)
    selection = Selection()
    for parameter, found in values.items():
        selection = selection.with_values(parameter, _bounded(parameter, found, problems))
    return _in_order(selection, problems), _told(problems)


def _pairs(query: object, problems: list[str]) -> list[tuple[str, str]]:
    text = query if isinstance(query, str) else ""
    if len(text) > MAX_QUERY:
        problems.append(f"The address is longer than {MAX_QUERY:,} characters; its end was left out.")
        text = text[:MAX_QUERY].rpartition("&")[0]
    pairs = parse_qsl(text.removeprefix("?"), keep_blank_values=False)
    if len(pairs) > MAX_PAIRS:
        problems.append(f"The address holds more than {MAX_PAIRS} values; the rest was left out.")
    return pairs[:MAX_PAIRS]


def _value(parameter: str, value: str, options: Options, problems: list[str]) -> str | None:
    if parameter in DATES:
        return _date(parameter, value, options, problems)
    if parameter == schema.TERM:
        return _term(value, problems)
    if parameter == columns.FOCUS:
        return _focus(value, options, problems)
    allowed = options.allowed(parameter)
    if allowed is None:
        problems.append(f"{quoted(parameter)} is no filter of this page; it was left out.")
    elif value not in allowed:
        problems.append(f"{quoted(value)} is no {parameter} of this dataset; it was left out.")
    return value if allowed and value in allowed else None


def _date(parameter: str, value: str, options: Options, problems: list[str]) -> str | None:
    day = parse_date(value)
    if day is None or options.date_min is None or options.date_max is None:
        problems.append(f"{quoted(value)} is no date such as 2021-07-11; “{parameter}” was left out.")
        return None
    clamped = min(max(day, options.date_min), options.date_max)
    if clamped != day:
        told = date_label(options.date_min, options.date_max)
        problems.append(f"{date_label(day, day)} lies outside the texts ({told}); “{parameter}” was moved.")
    return clamped.isoformat()


def _term(value: str, problems: list[str]) -> str | None:
    term = normalised_term(value)
    if not term or len(term) > MAX_TERM or not term.isprintable():
        problems.append(f"{quoted(value)} is no word of at most {MAX_TERM} characters; it was left out.")
        return None
    return term


def _focus(value: str, options: Options, problems: list[str]) -> str | None:
    """One part of what a clicked mark counts; see `comparison.focus`."""
    part, _, said = value.partition(focus.MARK)
    if _in_focus(part, said, options):
        return value
    problems.append(f"{quoted(value)} is nothing that a mark of this page counts; it was left out.")
    return None


def _in_focus(part: str, said: str, options: Options) -> bool:
    ids = {
        columns.TYPE: options.types,
        schema.EVENT: options.events,
        schema.TARGET: options.targets,
        columns.TEXT: options.documents,
        **dict.fromkeys(schema.LEVELS, options.sources),
    }
    if part in ids:
        return said in ids[part]
    if part in focus.NUMBERS:
        return focus.is_number(said)
    if part == schema.SENTENCE:
        return focus.is_place(said)
    if part in focus.WORDS:
        return bool(said) and len(said) <= MAX_WORDS and said.isprintable()
    return part == columns.WITHIN and said == focus.TEXTS


def normalised_term(text: str) -> str:
    """A word as the dataset spells it: lower case, composed accents, single spaces."""
    return " ".join(unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).lower()).split())


def _bounded(parameter: str, values: list[str], problems: list[str]) -> list[str]:
    most = 1 if parameter in ONE or parameter in SETTINGS else MAX_VALUES
    if len(values) > most:
        problems.append(f"“{parameter}” holds more than {most} of its values; the rest was left out.")
    return values[:most]


def _in_order(selection: Selection, problems: list[str]) -> Selection:
    begin, end = selection.date_from, selection.date_to
    if begin and end and begin > end:
        problems.append(f"{date_label(begin, begin)} comes after {date_label(end, end)}; both were left out.")
        return selection.cleared(columns.FROM).cleared(columns.TO)
    return selection


def _told(problems: list[str]) -> list[str]:
    more = len(problems) - MAX_PROBLEMS
    return problems if more <= 0 else [*problems[:MAX_PROBLEMS], f"And {more:,} more."]
