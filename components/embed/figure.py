"""The figure of an embedded page: its place, and what `assets/embed/embed.js` draws there."""

from collections.abc import Mapping
from typing import Any, Final

import pandas as pd
from dash import html
from dash.development.base_component import Component
from plotly.io.json import to_json_plotly

from comparison.dataset import Dataset
from comparison.selection import Selection
from comparison.translation import N_, _
from components.card_contents import NOTHING, drawn, is_empty
from components.explanations import EXPLANATIONS
from components.figures.drawing import Dict
from components.graph import CONFIG, build_points, height_of
from components.labels import Labels

WITHOUT_SCRIPTS: Final = N_(
    "The chart is drawn in the browser: allow scripts from this site to see it. Its numbers stand below."
)


def figure_of(name: str, frames: Mapping[str, pd.DataFrame], dataset: Dataset, selection: Selection) -> Dict:
    """The figure of the chart `name`."""
    return drawn(name, frames, Labels.of(dataset), selection)


def build_place(name: str, figure: Dict) -> Component:
    """Where the figure is drawn, as high as it will be; or the sentence that there is none."""
    if is_empty(figure):
        return html.P(_(NOTHING), className="card-empty")
    about = EXPLANATIONS[name]
    graph = html.Div(className="graph", style=height_of(figure))
    points = build_points(name, about.title, clicked=False)
    label: dict[str, Any] = {"aria-label": about.figure_label}
    return html.Figure(
        [graph, points, html.Noscript(_(WITHOUT_SCRIPTS))], className="chart", role="group", **label
    )


def figure_json(figure: Dict) -> str:
    """A figure with its settings as JSON that can stand in a script tag; it has no tools."""
    content = {**figure, "config": {**CONFIG, "displayModeBar": False}}
    return str(to_json_plotly(content))  # which escapes what would end the tag
