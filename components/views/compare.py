"""The page *Compare*: from what is selected, through six charts, to the words behind them."""

from typing import Final

from dash import html
from dash.development.base_component import Component

from comparison.dataset import Dataset
from comparison.query import Options
from components import ids
from components.about import build_folded
from components.cards import build_card
from components.controls import build_filters
from components.evidence import build_evidence

# In reading order, two to a row: what is covered and what it is called come first.
CARDS: Final = ("coverage", "naming", "tone", "terms", "sources", "timeline")


def build_compare(dataset: Dataset, options: Options) -> html.Main:
    """The page, its places empty until a selection fills them."""
    return html.Main(
        [
            _intro(dataset),
            build_filters(dataset, options),
            _selected(),
            _summary(),
            html.Div([build_card(name, build_folded(name, dataset)) for name in CARDS], className="cards"),
            build_evidence(),
        ],
        id=ids.MAIN,
        className="page-main",
    )


def _intro(dataset: Dataset) -> Component:
    about = dataset.catalogue
    heading = html.H1(f"{about['title']}: how different sources tell the same events")
    return html.Div([heading, html.P(about["description"])], className="intro")


def _selected() -> Component:
    return html.Div(
        [
            html.Nav([], id=ids.CHIPS, className="chips", **{"aria-label": "What is selected"}),
            html.Div([], id=ids.NOTICE, className="notice", role="status"),
        ]
    )


def _summary() -> Component:
    awaited = html.P(
        [], id=ids.HEADLINE, className="headline is-awaited", tabIndex=-1, **{"aria-live": "polite"}
    )
    return html.Div([awaited, html.Div([], id=ids.EVENT_CARD)], className="summary")
