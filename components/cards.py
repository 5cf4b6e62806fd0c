"""A chart's card: its finding and whether it stands, the chart, what it leaves out, and what is folded."""

from typing import Final

from dash import html
from dash.development.base_component import Component

from comparison.translation import N_, _
from components import ids
from components.badges import build_checking
from components.explained import explained
from components.explanations import EXPLANATIONS
from components.figures.drawing import empty
from components.folded import build_folds
from components.graph import build_graph, build_points
from components.header import build_present

CLICK: Final = N_("Click a mark to select it everywhere; click it again to take it off. ")
# What these count lies beside the selection: their marks open it, and the charts stay as they are.
READ: Final = N_("Click a mark to read what it counts; click it again to go back. ")
READ_FROM: Final = ("elsewhere", "numbers")
DRAG: Final = N_(
    "Drag over the rows to select from one period to another; by touch, let the finger rest first. "
)
DRAGGED: Final = "timeline"
LOADING: Final = N_("The chart is being drawn.")


def build_card(name: str, settings: Component | None = None) -> html.Section:
    """The card of the chart `name`, to be filled by `card_contents.contents`."""
    about = EXPLANATIONS[name]
    return html.Section(
        [
            html.P([about.title, build_present(value=name)], className="card-kicker"),
            _head(name),
            html.P(explained(about.measure), className="card-measure"),
            _chart(name),
            html.P([], id=ids.empty(name), className="card-empty", hidden=True),
            html.P(
                [
                    html.Span(
                        [_(READ) if name in READ_FROM else _(CLICK), _(DRAG) if name == DRAGGED else ""],
                        className="card-click",
                    ),
                    html.Span([], id=ids.ignored(name)),
                ],
                className="card-foot",
            ),
            html.Div([], id=ids.caveat(name), className="card-caveat"),
            build_folds(name, settings),
        ],
        id=ids.chart(name),
        className="card",
        **{"aria-labelledby": ids.finding(name), "data-chart": name},
    )


def _head(name: str) -> html.Div:
    """What stays in sight while a presented chart is scrolled."""
    return html.Div(
        [
            html.H2([], id=ids.finding(name), className="card-finding is-awaited"),
            html.P(build_checking(), id=ids.badge(name), className="card-badge"),
        ],
        className="card-head",
    )


def _chart(name: str) -> html.Figure:
    about = EXPLANATIONS[name]
    parts = [build_graph(ids.graph(name), name, empty(_(LOADING))), build_points(name, about.title)]
    label = {"aria-label": about.figure_label}
    return html.Figure(parts, id=ids.figure(name), className="chart", role="group", **label)
