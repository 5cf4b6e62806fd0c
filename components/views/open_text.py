"""The text that is open: what is known of it, what it mentions, and where it counts."""

from typing import Any, Final

import pandas as pd
from dash import dcc, html
from dash.development.base_component import Component

from comparison import columns, texts
from comparison.about import Text, of_text
from comparison.dataset import Dataset
from comparison.selection import Selection
from comparison.settings import COMPARE, SETTINGS, VIEW
from comparison.translation import N_, _, say
from comparison.wording import number
from components.about import build_text
from components.clicks import search_of
from components.explanations import EXPLANATIONS
from components.figures.drawing import records
from components.figures.strip import MOST
from components.foreign import marked
from components.header import START
from components.labels import Labels
from components.passage import NO_PAGE
from components.references import build_link, is_link
from components.tables import build_table
from components.views.cards import VIEW_CARDS
from components.views.text_table import opened
from preprocessing import schema

READ: Final = N_("Read it at the source")
CLOSE: Final = N_("Close this text")
SELECTED: Final = N_("{selected} of its {sentences} sentences are selected.")
ALL_SELECTED: Final = N_("All of its {sentences} sentences are selected.")
CUT: Final = N_("The first {shown} of its {sentences} sentences are shown.")
MENTIONS: Final = N_("What it mentions")
NO_MENTIONS: Final = N_("It mentions no event, person, institution or name that is compared.")
MENTIONS_CAPTION: Final = N_("Mentions in the whole text, and those in the selection")
PARTS: Final = N_("Its part in each chart")
PARTS_MEASURE: Final = N_(
    "Its sentences that pass the filters which a chart applies: what the chart can count."
)
PART: Final = N_(": {sentences} of {all}")


def build_facts(
    dataset: Dataset, selection: Selection, document: str, sentences: pd.DataFrame
) -> list[Component]:
    """Title, source and date, the way to its page, and what the manifest says of it."""
    text = of_text(dataset, document)
    return [
        # Where one goes who opens it.
        html.H3(html.Cite(text.title, **marked(text.language)), tabIndex=-1),
        html.P([*_way_to_page(text), " · ", dcc.Link(_(CLOSE), href=opened(selection, None) or START)]),
        build_text(text),
        html.P(_selected(sentences)),
    ]


def build_parts(dataset: Dataset, selection: Selection, document: str, labels: Labels) -> list[Component]:
    """What the text mentions, and how many of its sentences count in each chart."""
    return [
        html.Div([html.H4(_(MENTIONS)), *_mentions(dataset, selection, document, labels)]),
        html.Div(
            [html.H4(_(PARTS)), html.P(_(PARTS_MEASURE)), html.Ul(_parts(dataset, selection, document))]
        ),
    ]


def _way_to_page(text: Text) -> list[Any]:
    return [build_link(_(READ), text.url) if text.url and is_link(text.url) else _(NO_PAGE)]


def _selected(sentences: pd.DataFrame) -> str:
    size, selected = len(sentences), int(sentences[columns.SELECTED].sum())
    told = say(
        ALL_SELECTED if selected == size else SELECTED, selected=number(selected), sentences=number(size)
    )
    return told if size <= MOST else f"{told} {say(CUT, shown=number(MOST), sentences=number(size))}"


def _mentions(dataset: Dataset, selection: Selection, document: str, labels: Labels) -> list[Component]:
    frame = texts.mentioned(dataset, selection, document)
    if frame.empty:
        return [html.P(_(NO_MENTIONS))]
    return [build_table(frame, "text_mentions", _(MENTIONS_CAPTION), labels)]


def _parts(dataset: Dataset, selection: Selection, document: str) -> list[Component]:
    size = int(dataset.documents.set_index(schema.DOCUMENT)[schema.SENTENCES][document])
    return [
        html.Li(
            [
                _chart(row[columns.CHART], selection),
                say(PART, sentences=number(row[schema.SENTENCES]), all=number(size)),
            ]
        )
        for row in records(texts.parts(dataset, selection, document))
    ]


def _chart(name: str, selection: Selection) -> Component:
    """A chart by its title, as the way to a view that shows it."""
    view = next((view for view, names in VIEW_CARDS.items() if name in names), COMPARE)
    query = selection.whole.with_values(VIEW, [view]).to_query()
    shown_by = SETTINGS[VIEW].values[view]
    return dcc.Link(EXPLANATIONS[name].title, href=search_of(query) or START, title=shown_by)
