"""One passage of the evidence, and the text to which it belongs."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from dash import html
from dash.development.base_component import Component

from comparison import columns
from comparison.wording import signed
from components.references import build_link
from components.snippets import build_lines
from components.theme import Mark
from preprocessing import schema

NO_PAGE: Final = "No public page is known for this text."
NO_TONE: Final = "tone: no word that the lexicon knows"

Row = Mapping[str, Any]


def build_text(rows: Sequence[Row], mark: Mark) -> html.Li:
    """The passages of one text under its source, date and title; `mark` is that of its source type."""
    text = rows[0]
    return html.Li(
        [
            html.H3(_origin(text, mark), className="text-origin"),
            html.P(text[columns.NOTE], className="text-note") if text[columns.NOTE] else None,
            None if text[columns.LINK] else html.P(NO_PAGE, className="text-note"),
            html.Ol([_build_passage(row) for row in rows], className="passages"),
        ],
        className="text",
    )


def _origin(text: Row, mark: Mark) -> list[Any]:
    glyph: Any = html.Span(mark.glyph, className="glyph", **{"aria-hidden": "true"})
    return [glyph, f" {text[columns.SOURCE]}, {text[columns.DATE]}: ", html.Cite(text[schema.TITLE])]


def _build_passage(row: Row) -> html.Li:
    return html.Li(
        [
            html.P(_words(row), className="snippet"),
            html.P([" · ".join(_facts(row)), *_way_to_text(row)], className="passage-facts"),
        ],
        className="passage",
    )


def _words(row: Row) -> list[Any]:
    """The sentence where the host has it, else its snippets, else its place."""
    if row[columns.PASSAGE]:
        return [row[columns.PASSAGE]]
    return [*build_lines(row[columns.SNIPPETS])] or [_place(row)]


def _place(row: Row) -> str:
    if row[schema.SENTENCE] == 0:
        return "The headline"
    return f"Paragraph {row[schema.PARAGRAPH]}, sentence {row[schema.SENTENCE]}"


def _facts(row: Row) -> list[str]:
    mentioned: Sequence[str] = row[columns.MENTIONED]
    shown = row[columns.PASSAGE] or row[columns.SNIPPETS]
    return [
        _voice(row),
        _tone(row),
        *([_place(row).lower()] if shown else []),
        *([f"mentions {'; '.join(mentioned)}"] if mentioned else []),
    ]


def _voice(row: Row) -> str:
    if row[schema.VOICE] == schema.OWN:
        return "own voice"
    return f"quoted: {row[schema.SPEAKER]}" if row[schema.SPEAKER] else "quoted voice, speaker not certain"


def _tone(row: Row) -> str:
    words = [f"{word} {signed(polarity)}" for word, polarity in row[columns.TONE_WORDS]]
    return f"tone {signed(row[schema.POLARITY])} ({', '.join(words)})" if words else NO_TONE


def _way_to_text(row: Row) -> list[Component | str]:
    link = row[columns.LINK]
    return [" · ", build_link("Read at the source", link)] if link else []
