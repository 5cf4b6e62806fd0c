"""Which view is open: what is hidden, and what the head of the page says."""

from typing import Any, Final

from dash import Output, no_update

from comparison.dataset import Dataset
from comparison.selection import Selection
from comparison.settings import LESSON, METHODS, STATEMENTS, TEXTS, VIEW
from components import ids
from components.footer import build_statements
from components.header import build_languages, build_views
from components.headline import page_title
from components.views.cards import CARDS, cards_of
from components.views.methods import build_methods
from components.views.statements import build_statement
from components.views.titles import heading

# Where the first link of the page leads, in views that are no charts.
PLACES: Final = {LESSON: ids.LESSON, METHODS: ids.METHODS, **dict.fromkeys(STATEMENTS, ids.STATEMENT)}


def view_outputs() -> dict[str, Any]:
    """The properties that `render_view` fills, under the same names."""
    return {
        "title": Output(ids.PAGE_TITLE, "data"),
        "links": Output(ids.VIEWS, "children"),
        "languages": Output(ids.LANGUAGES, "children"),
        "skip": Output(ids.SKIP, "href"),
        "heading": Output(ids.HEADING, "children"),
        "no_present": Output(ids.PRESENT_OPEN, "hidden"),
        "no_compare": Output(ids.COMPARE, "hidden"),
        "no_cards": {name: Output(ids.chart(name), "hidden") for name in CARDS},
        "no_texts": Output(ids.TEXTS, "hidden"),
        "no_lesson": Output(ids.LESSON, "hidden"),
        "no_methods": Output(ids.METHODS, "hidden"),
        "methods": Output(ids.METHODS, "children"),
        "no_statement": Output(ids.STATEMENT, "hidden"),
        "statement": Output(ids.STATEMENT, "children"),
        "statements": Output(ids.STATEMENTS, "children"),
    }


def render_view(selection: Selection, dataset: Dataset) -> dict[str, Any]:
    """What every property of `view_outputs` holds; pages to read are sent to those who open them."""
    view, cards = selection.setting(VIEW), cards_of(selection)
    methods, statement = view == METHODS, view in STATEMENTS
    return {
        "title": page_title(dataset, selection),
        "links": build_views(selection),
        "languages": build_languages(selection),
        "skip": f"#{PLACES.get(view, ids.HEADLINE)}",
        "heading": heading(dataset, selection),
        "no_present": not cards,
        "no_compare": not cards,
        "no_cards": {name: name not in cards for name in CARDS},
        "no_texts": view != TEXTS,
        "no_lesson": view != LESSON,
        "no_methods": not methods,
        "methods": build_methods(dataset) if methods else no_update,
        "no_statement": not statement,
        "statement": build_statement(dataset, selection) if statement else no_update,
        "statements": build_statements(selection),
    }
