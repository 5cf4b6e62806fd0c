"""The view *Texts*: a table of the texts that hold a selected sentence, and under it the one that is open."""

import json
from typing import Any, Final

import dash_mantine_components as dmc
from dash import Output, html

from comparison import texts
from comparison.dataset import Dataset
from comparison.selection import Selection
from comparison.translation import N_, _
from components import ids
from components.explained import explained
from components.figures import strip
from components.labels import Labels
from components.tables import scrolling
from components.views.open_text import build_facts, build_parts
from components.views.text_table import counted, table

SCRIPT: Final = "texts"  # of assets/views/, with the style of the same name
TITLE: Final = N_("The texts")
FIND: Final = N_("Find a text in the table")
FIND_BY: Final = N_("A word of its title, its source, an event")
FOUND: Final = N_("{found} of {all} texts in the table fit.")
STRIP: Final = N_("Sentences of this text, in order")
HOW_TO_READ: Final = N_(
    "A cell is a sentence, from the headline on; a wider gap begins a paragraph. Colour and sign are its "
    "tone, the score of words that a lexicon knows: how it sounds, not what its writer thinks. Point at a "
    "cell, or move with the arrow keys, to read about it; click it, or press Enter, to open its passage "
    "under the texts."
)
# The strip's key: classes of a cell, its sign, what it stands for.
KEY: Final = (
    ("is-minus-3", "−", N_("tone −1 to −0.6")),
    ("is-minus-2", "−", N_("to −0.25")),
    ("is-minus-1", "−", N_("to −0.05")),
    ("is-zero", "0", N_("about 0")),
    ("is-plus-1", "+", N_("from +0.05")),
    ("is-plus-2", "+", N_("from +0.25")),
    ("is-plus-3", "+", N_("+0.6 to +1")),
    ("is-unscored", "", N_("no word that the lexicon knows")),
    ("is-zero is-quoted", "0", N_("round: a quoted voice")),
    ("is-zero is-out", "0", N_("small: not in the selection")),
)


def build_texts() -> html.Section:
    """The section, to be filled by `render_texts` when its view is open."""
    return html.Section(
        [
            html.H2(_(TITLE), id=f"{ids.TEXTS}-title"),
            html.P([], id=ids.TEXTS_COUNT),
            _find(),
            scrolling(None, id=ids.TEXTS_TABLE),
            html.Section(
                [
                    html.Div([], id=ids.TEXT_FACTS, className="text-facts"),
                    _strip(),
                    html.Div([], id=ids.TEXT_PARTS, className="text-parts"),
                ],
                id=ids.OPEN_TEXT,
                className="open-text",
                hidden=True,
            ),
        ],
        id=ids.TEXTS,
        className="texts-view",
        hidden=True,
        **{"aria-labelledby": f"{ids.TEXTS}-title"},
    )


def text_outputs() -> dict[str, Any]:
    """The properties that `render_texts` fills, under the same names."""
    return {
        "count": Output(ids.TEXTS_COUNT, "children"),
        "table": Output(ids.TEXTS_TABLE, "data-table"),
        "no_table": Output(ids.TEXTS_TABLE, "hidden"),
        "no_text": Output(ids.OPEN_TEXT, "hidden"),
        "facts": Output(ids.TEXT_FACTS, "children"),
        "strip": Output(ids.STRIP, "data-strip"),
        "current": Output(ids.STRIP, "data-current"),
        "parts": Output(ids.TEXT_PARTS, "children"),
    }


def render_texts(dataset: Dataset, selection: Selection, labels: Labels) -> dict[str, Any]:
    """What every property of `text_outputs` holds under a selection; the text that is open is one of it."""
    found = texts.texts(dataset, selection)
    return {
        "count": html.Span(counted(len(found)), **{"data-view": SCRIPT}),
        "table": table(found, selection, labels),
        "no_table": found.empty,
        "no_text": selection.text is None,
        **_open(dataset, selection, labels),
    }


def _open(dataset: Dataset, selection: Selection, labels: Labels) -> dict[str, Any]:
    if selection.text is None:
        return {"facts": [], "strip": "", "current": "", "parts": []}
    sentences = texts.strip(dataset, selection, selection.text)
    drawn = strip.figure(sentences, selection, selection.text)
    return {
        "facts": build_facts(dataset, selection, selection.text, sentences),
        "strip": json.dumps(drawn, ensure_ascii=False),
        "current": strip.current(selection, selection.text),
        "parts": build_parts(dataset, selection, selection.text, labels),
    }


def _find() -> html.Div:
    return html.Div(
        [
            dmc.TextInput(id=ids.TEXTS_FIND, label=_(FIND), placeholder=_(FIND_BY), autoComplete="off"),
            html.P([], role="status", **{"data-found": _(FOUND)}),
        ],
        className="texts-find",
    )


def _strip() -> html.Div:
    key = [
        html.Li([html.Span(sign, className=f"cell {kind}", **{"aria-hidden": "true"}), _(words)])
        for kind, sign, words in KEY
    ]
    return html.Div(
        [
            html.P(explained(_(HOW_TO_READ)), className="strip-reading"),
            html.Ul(key, className="strip-key"),
            html.Div([], id=ids.STRIP, className="strip", **{"aria-label": _(STRIP), "role": "group"}),
            html.P([], className="strip-said", **{"aria-hidden": "true"}),
        ]
    )
