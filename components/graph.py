"""The one way to put a figure on the page."""

from typing import Any, Final

from dash import dcc

# "Share chart" of plotly.js posts the figure to a third party: it is not offered.
CONFIG: Final[dict[str, Any]] = {
    "responsive": True,
    "displaylogo": False,
    "showSendToCloud": False,
    "displayModeBar": True,
    # Axes are fixed, so there is no view to reset: the image is all that is left to offer.
    "modeBarButtons": [["toImage"]],
    "doubleClick": False,
    "scrollZoom": False,
    "locale": "en",
}


def height_of(figure: dict[str, Any]) -> dict[str, str]:
    """The style that gives a graph its figure's height: a responsive graph takes it from its place alone."""
    return {"height": f"{figure['layout']['height']}px"}


def build_graph(identifier: str, name: str, figure: dict[str, Any]) -> dcc.Graph:
    """A graph; `name` is that of its exported image."""
    # No width and no height: the image is as large as the graph is on the page.
    image = {"format": "png", "filename": f"parallax-{name}", "scale": 2, "width": None, "height": None}
    return dcc.Graph(
        id=identifier,
        figure=figure,
        style=height_of(figure),
        responsive=True,
        className="graph",
        config={**CONFIG, "toImageButtonOptions": image},
    )
