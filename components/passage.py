"""One passage of the evidence, and the text to which it belongs."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from dash import html
from dash.development.base_component import Component

from comparison import columns
from comparison.target_claim import READ_AS
from comparison.translation import N_, _, say
from comparison.wording import percent, signed
from components.foreign import marked
from components.references import build_link
from components.snippets import build_lines
from components.theme import Mark
from preprocessing import schema

READ: Final = N_("Read at the source")
NO_PAGE: Final = N_("No public page is known for this text.")
HEADLINE: Final = N_("The headline")
PLACE: Final = N_("Paragraph {paragraph}, sentence {number}")
OWN_VOICE: Final = N_("Own voice")
SPOKEN: Final = N_("Quoted: {speaker}")
QUOTED: Final = N_("Quoted voice, speaker not certain")
TONE: Final = N_("tone {tone} ({words})")
NO_TONE: Final = N_("tone: no word that the lexicon knows")
MENTIONS: Final = N_("mentions {labels}")
TOWARD: Final = N_(
    "{target}: read by the model as {reading} (negative {negative}, neutral {neutral}, positive {positive})"
)

Row = Mapping[str, Any]


def build_text(rows: Sequence[Row], mark: Mark) -> html.Li:
    """The passages of one text under its source, date and title; `mark` is that of its source type."""
    text = rows[0]
    return html.Li(
        [
            html.H3(_origin(text, mark), className="text-origin"),
            html.P(text[columns.NOTE], className="text-note") if text[columns.NOTE] else None,
            None if text[columns.LINK] else html.P(_(NO_PAGE), className="text-note"),
            html.Ol([_build_passage(row) for row in rows], className="passages"),
        ],
        className="text",
    )


def _origin(text: Row, mark: Mark) -> list[Any]:
    glyph: Any = html.Span(mark.glyph, className="glyph", **{"aria-hidden": "true"})
    title = html.Cite(text[schema.TITLE], **marked(text[schema.LANGUAGE]))
    return [glyph, f" {text[columns.SOURCE]}, {text[columns.DATE]}: ", title]


def _build_passage(row: Row) -> html.Li:
    """Whose words they are and the way to them come first: a narrow window has room for little more."""
    return html.Li(
        [
            html.P([html.Span(_voice(row)), *_way_to_text(row)], className="passage-head"),
            html.P(_words(row), className="snippet"),
            html.P(" · ".join(_facts(row)), className="passage-facts"),
        ],
        className="passage",
    )


def _words(row: Row) -> list[Any]:
    """The sentence where the host has it, else its snippets, else its place."""
    tag = row[schema.LANGUAGE]
    if row[columns.PASSAGE]:
        return [html.Span(row[columns.PASSAGE], **marked(tag))]
    return [*build_lines(row[columns.SNIPPETS], tag)] or [_place(row)]


def _place(row: Row) -> str:
    told = PLACE if row[schema.SENTENCE] else HEADLINE
    return say(told, paragraph=row[schema.PARAGRAPH], number=row[schema.SENTENCE])


def _facts(row: Row) -> list[str]:
    mentioned: Sequence[str] = row[columns.MENTIONED]
    shown = row[columns.PASSAGE] or row[columns.SNIPPETS]
    return [
        _tone(row),
        *([_place(row).lower()] if shown else []),
        *([say(MENTIONS, labels="; ".join(mentioned))] if mentioned else []),
        *(_toward(*one) for one in row[columns.TOWARD]),
    ]


def _toward(target: str, reading: str, probabilities: Sequence[float]) -> str:
    negative, neutral, positive = map(percent, probabilities)
    return say(
        TOWARD,
        target=target,
        reading=_(READ_AS[reading]),
        negative=negative,
        neutral=neutral,
        positive=positive,
    )


def _voice(row: Row) -> str:
    if row[schema.VOICE] == schema.OWN:
        return _(OWN_VOICE)
    return say(SPOKEN, speaker=row[schema.SPEAKER]) if row[schema.SPEAKER] else _(QUOTED)


def _tone(row: Row) -> str:
    words = [f"{word} {signed(polarity)}" for word, polarity in row[columns.TONE_WORDS]]
    return say(TONE, tone=signed(row[schema.POLARITY]), words=", ".join(words)) if words else _(NO_TONE)


def _way_to_text(row: Row) -> list[Component]:
    link = row[columns.LINK]
    return [build_link(_(READ), link)] if link else []
