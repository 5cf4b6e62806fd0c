"""A chart's card: its finding, the chart, what it leaves out, how to read it, and its numbers."""

from collections.abc import Sequence
from typing import Final

from dash import html
from dash.development.base_component import Component

from components import ids
from components.explanations import EXPLANATIONS
from components.figures.drawing import empty
from components.graph import build_graph

CLICK: Final = "Click a mark to select it everywhere; click it again to take it off. "
LOADING: Final = "The chart is being drawn."


def build_card(name: str, folded: Sequence[Component] = ()) -> html.Section:
    """The card of the chart `name`, to be filled by `card_contents.contents`; `folded` stands at its foot."""
    about = EXPLANATIONS[name]
    return html.Section(
        [
            html.P(about.title, className="card-kicker"),
            html.H2([], id=ids.finding(name), className="card-finding is-awaited"),
            html.P(about.measure, className="card-measure"),
            _chart(name),
            html.P([], id=ids.empty(name), className="card-empty", hidden=True),
            html.P([CLICK, html.Span([], id=ids.ignored(name))], className="card-foot"),
            html.Div([], id=ids.caveat(name), className="card-caveat"),
            _reading(about.reading),
            _numbers(name),
            *folded,
        ],
        id=ids.chart(name),
        className="card",
        **{"aria-labelledby": ids.finding(name)},
    )


def _chart(name: str) -> html.Figure:
    label = f"Chart: {EXPLANATIONS[name].title}. Its numbers are in the table under it."
    graph = build_graph(ids.graph(name), name, empty(LOADING))
    return html.Figure(graph, id=ids.figure(name), className="chart", role="group", **{"aria-label": label})


def _numbers(name: str) -> html.Details:
    # A table wider than the card scrolls, so the keyboard must reach it.
    table = html.Div([], id=ids.table(name), className="card-table", tabIndex=0)
    return html.Details([html.Summary("Numbers"), table])


def _reading(paragraphs: tuple[str, ...]) -> html.Details:
    children: list[Component] = [html.Summary("How to read this")]
    return html.Details([*children, *[html.P(text) for text in paragraphs]])
