"""Which view is open: what is hidden, and what the head of the page says."""

from typing import Any, Final

from dash import Output, no_update

from comparison.dataset import Dataset
from comparison.selection import Selection
from comparison.settings import LESSON, METHODS, TEXTS, VIEW
from components import ids
from components.header import build_views
from components.headline import page_title
from components.views.cards import CARDS, cards_of
from components.views.methods import build_methods
from components.views.titles import heading

# Where the first link of the page leads, in views that are no charts.
PLACES: Final = {LESSON: ids.LESSON, METHODS: ids.METHODS}


def view_outputs() -> dict[str, Any]:
    """The properties that `render_view` fills, under the same names."""
    return {
        "title": Output(ids.PAGE_TITLE, "data"),
        "links": Output(ids.VIEWS, "children"),
        "skip": Output(ids.SKIP, "href"),
        "heading": Output(ids.HEADING, "children"),
        "no_compare": Output(ids.COMPARE, "hidden"),
        "no_cards": {name: Output(ids.chart(name), "hidden") for name in CARDS},
        "no_texts": Output(ids.TEXTS, "hidden"),
        "no_lesson": Output(ids.LESSON, "hidden"),
        "no_methods": Output(ids.METHODS, "hidden"),
        "methods": Output(ids.METHODS, "children"),
    }


def render_view(selection: Selection, dataset: Dataset) -> dict[str, Any]:
    """What every property of `view_outputs` holds; *Methods* is sent to those who open it."""
    methods, cards = selection.setting(VIEW) == METHODS, cards_of(selection)
    return {
        "title": page_title(dataset, selection),
        "links": build_views(selection),
        "skip": f"#{PLACES.get(selection.setting(VIEW), ids.HEADLINE)}",
        "heading": heading(dataset, selection),
        "no_compare": not cards,
        "no_cards": {name: name not in cards for name in CARDS},
        "no_texts": selection.setting(VIEW) != TEXTS,
        "no_lesson": selection.setting(VIEW) != LESSON,
        "no_methods": not methods,
        "methods": build_methods(dataset) if methods else no_update,
    }
