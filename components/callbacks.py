"""The wiring. Bodies are a few lines that call functions elsewhere; none computes and none draws.

The address is the state: what a visitor does becomes a query, and the query becomes the page.
"""

from typing import Any, Final

from dash import ALL, MATCH, ClientsideFunction, Dash, Input, Output, Patch, State, ctx, no_update
from dash.development.base_component import Component
from dash.exceptions import PreventUpdate

from comparison.dataset import Dataset
from comparison.passages import Texts
from comparison.query import Options
from comparison.settings import LESSON, TEXTS, VIEW
from components import ids
from components.cards import DRAGGED
from components.checking import checked_card
from components.clicks import act, asked, read, search_of
from components.controls import control_ids, shown_values
from components.evidence import docked, more_passages
from components.explained import build_glossary
from components.folded import fill
from components.keys import OFF, keys_list
from components.labels import Labels
from components.present import build_presentation, is_presented
from components.render import outputs, render
from components.views.cards import CARDS, cards_of
from components.views.lesson import build_lesson
from components.views.switch import render_view, view_outputs
from components.views.texts import render_texts, text_outputs

# The namespaces of assets/page.js and assets/cards.js.
PAGE: Final = "page"
CARDS_SCRIPT: Final = "cards"


def register_callbacks(app: Dash, dataset: Dataset, texts: Texts | None = None) -> None:
    """Give `app` its callbacks on `dataset`; `texts` are those that the host has, if any."""
    options = Options.of(dataset)
    _register_selection(app, options)
    _register_page(app, dataset, options, texts)
    _register_checks(app, dataset, options)
    _register_folds(app, dataset, options)
    _register_more(app, dataset, options, texts)
    _register_views(app, dataset, options)
    _register_texts(app, dataset, options)
    _register_lesson(app, dataset, options)
    _register_keys(app)
    _register_present(app, dataset, options)
    _register_glossary(app, dataset)
    _register_scripts(app)


def _register_selection(app: Dash, options: Options) -> None:
    """Controls, clicked marks and the address: whichever changes, the others follow."""
    controls = control_ids(options)

    @app.callback(
        output={
            "search": Output(ids.LOCATION, "search"),
            "held": {parameter: Output(control, "value") for parameter, control in controls.items()},
            # Emptied, so that the same mark can be clicked again.
            "clicks": {name: Output(ids.graph(name), "clickData") for name in CARDS},
            "brushed": Output(ids.graph(DRAGGED), "selectedData"),
            "docked": Output(ids.DOCKED, "data"),
        },
        inputs={
            "search": Input(ids.LOCATION, "search"),
            "held": {parameter: Input(control, "value") for parameter, control in controls.items()},
            "clicks": {name: Input(ids.graph(name), "clickData") for name in CARDS},
            "brushed": Input(ids.graph(DRAGGED), "selectedData"),
        },
        # The address of the first page arrives a moment after it is drawn, and is the first call.
        prevent_initial_call=True,
    )
    def select(
        search: str | None, held: dict[str, Any], clicks: dict[str, Any], brushed: object
    ) -> dict[str, Any]:
        came_from_address = ctx.triggered_id == ids.LOCATION
        step = read(search, options)
        if not came_from_address:
            step = act(search, held, clicks.values(), options, brushed)
        target = search_of(step.query)
        return {
            "search": no_update if came_from_address or target == search else target,
            "held": shown_values(step.selection, options),
            "clicks": dict.fromkeys(CARDS),
            "brushed": None,
            "docked": docked(step, ctx.triggered_id),
        }


def _register_page(app: Dash, dataset: Dataset, options: Options, texts: Texts | None) -> None:
    """The address decides everything that is shown, in one answer."""

    @app.callback(output=outputs(), inputs={"query": Input(ids.QUERY, "data")}, prevent_initial_call=True)
    def show(query: str | None) -> dict[str, Any]:
        if not cards_of(read(query, options).selection):
            raise PreventUpdate
        return render(query, dataset, options, texts)


def _register_more(app: Dash, dataset: Dataset, options: Options, texts: Texts | None) -> None:
    """More passages under those that are shown."""

    @app.callback(
        Output(ids.EVIDENCE_LIST, "children", allow_duplicate=True),
        Output(ids.MORE, "value", allow_duplicate=True),
        Output(ids.MORE, "hidden", allow_duplicate=True),
        Input(ids.MORE, "n_clicks"),
        State(ids.MORE, "value"),
        State(ids.QUERY, "data"),
        prevent_initial_call=True,
    )
    def show_more(_: int, shown: int, query: str | None) -> tuple[Patch, int, bool]:
        passages, now_shown, no_more = more_passages(*asked(query, dataset, options), shown, texts)
        longer = Patch()
        longer.extend(passages)
        return longer, now_shown, no_more


def _register_checks(app: Dash, dataset: Dataset, options: Options) -> None:
    """Whether a chart's finding stands, asked chart by chart once the charts are drawn.

    The answer names the query it was made for: where another is shown by then, `assets/cards.js` leaves it.
    """

    @app.callback(
        Output(ids.checked(MATCH), "data"), Input(ids.asked(MATCH), "data"), prevent_initial_call=True
    )
    def check(asked: object) -> dict[str, Any]:
        return checked_card(_place()["card"], asked, dataset, options)


def _register_folds(app: Dash, dataset: Dataset, options: Options) -> None:
    """What is folded in a card: `assets/cards.js` asks when it is opened, and when the selection changes."""

    @app.callback(
        Output(ids.folded(MATCH, MATCH), "children"),
        Input(ids.folded(MATCH, MATCH), "data-asked"),
        prevent_initial_call=True,
    )
    def unfold(query: object) -> list[Component]:
        place, (grouped, selection) = _place(), asked(query, dataset, options)
        return fill(place["card"], place["part"], grouped, selection, Labels.of(grouped))


def _place() -> dict[str, str]:
    """The id of the one component that asks, as the guard has found it: what changed, anyone may claim."""
    place: dict[str, str] = ctx.inputs_list[0]["id"]
    return place


def _register_views(app: Dash, dataset: Dataset, options: Options) -> None:
    """Which view is open: the links in the head, what is hidden, the title of the tab."""

    @app.callback(
        output=view_outputs(), inputs={"query": Input(ids.QUERY, "data")}, prevent_initial_call=True
    )
    def show_view(query: str | None) -> dict[str, Any]:
        return render_view(read(query, options).selection, dataset)


def _register_texts(app: Dash, dataset: Dataset, options: Options) -> None:
    """The texts, and the one of them that is open, where their view is."""

    @app.callback(
        output=text_outputs(), inputs={"query": Input(ids.QUERY, "data")}, prevent_initial_call=True
    )
    def show_texts(query: str | None) -> dict[str, Any]:
        grouped, selection = asked(query, dataset, options)
        if selection.setting(VIEW) != TEXTS:
            raise PreventUpdate
        return render_texts(grouped, selection, Labels.of(grouped))


def _register_lesson(app: Dash, dataset: Dataset, options: Options) -> None:
    """The lesson, where its view is open."""

    @app.callback(Output(ids.LESSON, "children"), Input(ids.QUERY, "data"), prevent_initial_call=True)
    def show_lesson(query: str | None) -> Component:
        selection = read(query, options).selection
        if selection.setting(VIEW) != LESSON:
            raise PreventUpdate
        return build_lesson(dataset, selection)


def _register_keys(app: Dash) -> None:
    """The list of shortcuts, once a reader asks for it."""

    @app.callback(Output(ids.KEYS, "children"), Input(ids.KEYS, "data-asked"), prevent_initial_call=True)
    def show_keys(single: object) -> list[Component]:
        return keys_list(single != OFF)


def _register_present(app: Dash, dataset: Dataset, options: Options) -> None:
    """What is said around a presented chart, once it is asked for by a button, a key or the address."""

    @app.callback(
        Output(ids.PRESENT, "children"),
        Input(ids.PRESENT, "data-asked"),
        Input(ids.QUERY, "data"),
        prevent_initial_call=True,
    )
    def show_presentation(_: object, query: str | None) -> Component:
        if ctx.triggered_id == ids.QUERY and not is_presented(query, options):
            raise PreventUpdate
        return build_presentation(dataset)


def _register_glossary(app: Dash, dataset: Dataset) -> None:
    """What the special terms mean: `assets/views/terms.js` asks for all of them with the first."""

    @app.callback(
        Output(ids.GLOSSARY, "children"), Input(ids.GLOSSARY, "data-asked"), prevent_initial_call=True
    )
    def explain(_: object) -> list[Component]:
        return build_glossary(dataset)


def _register_scripts(app: Dash) -> None:
    """What only the browser can do: colours, the clipboard, folding, the title of the tab."""

    def script(name: str, *places: Any, file: str = PAGE) -> None:
        app.clientside_callback(ClientsideFunction(file, name), *places, prevent_initial_call=True)

    script("toggleScheme", Input(ids.SCHEME_TOGGLE, "n_clicks"))
    script("copyLink", Output(ids.SHARE_STATUS, "children"), Input(ids.SHARE, "n_clicks"))
    script(
        "toggleFilters",
        Output(ids.FILTERS, "data-open"),
        Output(ids.FILTERS_TOGGLE, "aria-expanded"),
        Input(ids.FILTERS_TOGGLE, "n_clicks"),
        State(ids.FILTERS, "data-open"),
    )
    script("foldEvent", Input(ids.EVENT_CARD, "children"))
    script("showTitle", Input(ids.PAGE_TITLE, "data"))
    script("showCards", Input(ids.SHOWN, "data"), file=CARDS_SCRIPT)
    script("showChecked", Input(ids.checked(ALL), "data"), file=CARDS_SCRIPT)
    for_view = (ids.LESSON, ids.PRESENT, ids.METHODS, ids.STATEMENT, ids.TEXTS_COUNT)
    script("bringView", *(Input(place, "children") for place in for_view))
    # Not `search`, which `select` writes: the first charts would wait until it has answered.
    script("followAddress", Output(ids.QUERY, "data"), Input(ids.LOCATION, "href"))
    script("noteAddress", Input(ids.QUERY, "data"))
    script("dock", Input(ids.DOCKED, "data"))
