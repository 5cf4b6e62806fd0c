"""The views of charts: what is selected, the charts of the open view, and the words behind them."""

from dash import html
from dash.development.base_component import Component

from comparison.dataset import Dataset
from comparison.query import Options
from comparison.selection import Selection
from comparison.translation import _
from components import ids
from components.behind import build_bar
from components.cards import build_card
from components.controls import build_filters
from components.evidence import build_evidence
from components.settings_controls import build_settings
from components.steps import build_steps
from components.views import titles
from components.views.cards import CARDS
from components.views.texts import build_texts


def build_compare(dataset: Dataset, options: Options) -> html.Div:
    """The view, its places empty until a selection fills them."""
    cards = [build_card(name, build_settings(name, dataset, options)) for name in CARDS]
    return html.Div(
        [
            _intro(dataset),
            build_filters(dataset, options),
            _selected(),
            _summary(),
            html.Div(cards, className="cards"),
            build_texts(),
            build_bar(),
            build_evidence(),
        ],
        id=ids.COMPARE,
        className="view",
    )


def _intro(dataset: Dataset) -> Component:
    about = dataset.catalogue
    heading = html.H1(titles.heading(dataset, Selection()), id=ids.HEADING)
    return html.Div([heading, html.P(about["description"])], className="intro")


def _selected() -> Component:
    chips = html.Nav([], id=ids.CHIPS, className="chips", **{"aria-label": _("What is selected")})
    return html.Div(
        [
            html.Div([chips, build_steps()], className="selected"),
            html.Div([], id=ids.NOTICE, className="notice", role="status"),
        ]
    )


def _summary() -> Component:
    awaited = html.P(
        [], id=ids.HEADLINE, className="headline is-awaited", tabIndex=-1, **{"aria-live": "polite"}
    )
    repeated = html.Div([], id=ids.REPEATED, className="repeated")
    grouping = html.Div([], id=ids.GROUPING, className="repeated grouping", role="status")
    return html.Div([awaited, grouping, repeated, html.Div([], id=ids.EVENT_CARD)], className="summary")
