"""The numbers behind a chart as a table that is read, and read aloud."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd
from dash import html

from comparison import columns
from comparison.wording import percent, signed
from components.figures.drawing import records
from components.labels import Labels
from preprocessing import schema

NO_VALUE: Final = "none"
LEVEL_TEXTS: Final = {schema.ORIGINATOR: "first publisher", schema.CARRIER: "page it is on"}
STATE_TEXTS: Final = {
    columns.MENTIONS: "mentions it",
    columns.OUTSIDE: "mentions it, but not in this selection",
    columns.SILENT: "silent",
    columns.EARLIER_ONLY: "only texts from before it",
    columns.NOT_COLLECTED: "no texts collected",
}


@dataclass(frozen=True)
class Heading:
    """A column of the frame, what it is called, and how its values are written."""

    column: str
    text: str
    written: Callable[[Any], str] = str
    number: bool = False


def _count(column: str, text: str) -> Heading:
    return Heading(column, text, lambda value: f"{value:,}", number=True)


def _rate(column: str, text: str) -> Heading:
    return Heading(column, text, lambda value: f"{value:,.1f}", number=True)


def _share(column: str, text: str) -> Heading:
    return Heading(column, text, percent, number=True)


def _tone(column: str, text: str) -> Heading:
    return Heading(column, text, signed, number=True)


_TYPE: Final = Heading(columns.TYPE, "Source type")
_TEXTS: Final = _count(columns.TEXTS, "Texts")
_SENTENCES: Final = _count(schema.SENTENCES, "Sentences")

HEADINGS: Final[Mapping[str, tuple[Heading, ...]]] = {
    "coverage": (
        Heading(schema.EVENT, "Event"),
        _TYPE,
        Heading(columns.STATE, "What was found", STATE_TEXTS.__getitem__),
        _count(columns.TEXTS, "Texts that mention it"),
        _count(schema.SENTENCES, "Sentences that mention it"),
        _count(columns.TEXTS_COLLECTED, "Texts collected"),
    ),
    "sources": (
        Heading(columns.SOURCE, "Source"),
        _TYPE,
        Heading(columns.LEVEL, "Counted as", LEVEL_TEXTS.__getitem__),
        _TEXTS,
        _SENTENCES,
        _count(schema.TOKENS, "Words"),
    ),
    "speakers": (
        Heading(schema.SPEAKER, "Who is quoted"),
        Heading(columns.TYPE, "In texts of"),
        _TEXTS,
        _SENTENCES,
    ),
    "timeline": (Heading(columns.PERIOD, "Period"), _TYPE, _TEXTS, _SENTENCES),
    "tone": (
        _TYPE,
        _TEXTS,
        _SENTENCES,
        _count(columns.SCORED, "Scored sentences"),
        _tone(columns.MEAN_SCORED, "Mean of the scored"),
        _tone(columns.MEAN, "Mean of all, unscored as 0"),
        _share(columns.SHARE_SCORED, "Share of sentences scored"),
        _share(columns.SHARE_KNOWN, "Share of words the lexicon knows"),
    ),
    "distribution": (
        _TYPE,
        _tone(columns.BIN, "Polarity, about"),
        _count(schema.SENTENCES, "Scored sentences"),
    ),
    "terms": (
        Heading(schema.TERM, "Word"),
        _TYPE,
        _count(schema.COUNT, "Times"),
        _rate(columns.PER_THOUSAND, "Per 1,000 words"),
        _count(columns.TEXTS, "Texts with it"),
    ),
    "naming": (
        Heading(schema.NAME, "Name"),
        _TYPE,
        _count(schema.COUNT, "Uses"),
        _share(columns.SHARE, "Share of the type's uses"),
        _count(columns.OWN_COUNT, "In own voice"),
        _count(columns.QUOTED_COUNT, "Quoted"),
        _count(columns.TEXTS, "Texts with it"),
    ),
}


def cells(frame: pd.DataFrame, headings: Sequence[Heading], labels: Labels) -> list[list[str]]:
    """The frame's rows as a reader sees them, a text for each heading."""
    shown: Mapping[str, Mapping[str, str]] = {
        columns.TYPE: labels.types,
        columns.SOURCE: labels.sources,
        schema.EVENT: labels.events,
        schema.NAME: labels.names,
    }
    return [
        [_text(row[heading.column], heading, shown.get(heading.column, {})) for heading in headings]
        for row in records(frame)
    ]


def _text(value: Any, heading: Heading, labels: Mapping[str, str]) -> str:
    return NO_VALUE if value is None else labels.get(value) or heading.written(value)


def build_table(frame: pd.DataFrame, name: str, caption: str, labels: Labels) -> html.Table:
    """The table `name` of `HEADINGS`; each row is headed by its first cell."""
    headings = HEADINGS[name]
    head = html.Tr([html.Th(heading.text, scope="col", className=_class(heading)) for heading in headings])
    body = [html.Tr(_row(texts, headings)) for texts in cells(frame, headings, labels)]
    return html.Table([html.Caption(caption), html.Thead(head), html.Tbody(body)], className="numbers")


def _row(texts: Sequence[str], headings: Sequence[Heading]) -> list[html.Th | html.Td]:
    first = html.Th(texts[0], scope="row")
    rest = zip(texts[1:], headings[1:], strict=True)
    return [first, *[html.Td(text, className=_class(heading)) for text, heading in rest]]


def _class(heading: Heading) -> str | None:
    return "number" if heading.number else None
