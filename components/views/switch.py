"""Which view is open: what is hidden, and what the head of the page says."""

from typing import Any

from dash import Output, no_update

from comparison.dataset import Dataset
from comparison.selection import Selection
from comparison.settings import METHODS, VIEW
from components import ids
from components.header import build_views
from components.headline import page_title
from components.views.methods import build_methods


def view_outputs() -> dict[str, Output]:
    """The properties that `render_view` fills, under the same names."""
    return {
        "title": Output(ids.PAGE_TITLE, "data"),
        "links": Output(ids.VIEWS, "children"),
        "skip": Output(ids.SKIP, "href"),
        "no_compare": Output(ids.COMPARE, "hidden"),
        "no_methods": Output(ids.METHODS, "hidden"),
        "methods": Output(ids.METHODS, "children"),
    }


def render_view(selection: Selection, dataset: Dataset) -> dict[str, Any]:
    """What every property of `view_outputs` holds; *Methods* is sent to those who open it."""
    methods = selection.setting(VIEW) == METHODS
    return {
        "title": page_title(dataset, selection),
        "links": build_views(selection),
        "skip": f"#{ids.METHODS if methods else ids.HEADLINE}",
        "no_compare": methods,
        "no_methods": not methods,
        "methods": build_methods(dataset) if methods else no_update,
    }
