"""The one way to put a figure on the page."""

from typing import Any, Final

from dash import dcc, html

from comparison.translation import N_, _, say
from components import ids
from components.plot_words import plot_words

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

MARKS: Final = N_("Marks of the chart: {title}")
KEYS: Final = N_("Arrow keys go from mark to mark")
KEYS_AND_ENTER: Final = N_("Arrow keys go from mark to mark, Enter does what a click does")


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
        config={**CONFIG, **plot_words(), "toImageButtonOptions": image},
    )


def build_points(name: str, title: str, clicked: bool = True) -> html.Div:
    """Where the keyboard goes from mark to mark of the chart `name`, which stands beside it.

    `clicked` says whether its marks answer to a click. `assets/views/points.js` fills it with what each says.
    """
    told = {
        "aria-label": say(MARKS, title=title),
        "aria-description": _(KEYS_AND_ENTER if clicked else KEYS),
        "aria-multiselectable": "true",
    }
    return html.Div([], id=ids.points(name), className="points", role="listbox", tabIndex=0, **told)
