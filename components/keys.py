"""The keyboard shortcuts, told in a dialog; `assets/views/keys.js` opens it and does what they say."""

from typing import Any, Final

import dash_mantine_components as dmc
from dash import html
from dash.development.base_component import Component

from comparison.settings import SETTINGS, VIEW
from comparison.translation import N_, _
from components import ids

OPEN: Final = N_("Keyboard shortcuts")
CLOSE: Final = N_("Close")
OFF: Final = "off"  # what the script says of a reader who wants none
VIEW_KEYS: Final = f"1–{len(SETTINGS[VIEW].ids)}"
# Keys as they are pressed, each way to do it, and what they do.
SHORTCUTS: Final = (
    (("?",), N_("This list")),
    (("/",), N_("Go to the filter for a word")),
    ((VIEW_KEYS,), N_("Open a page, by its place in the head")),
    (("u", N_("Ctrl+Z")), N_("Undo the last step of the selection")),
    (("r", N_("Ctrl+Shift+Z")), N_("Redo the step that was undone")),
    (("c",), N_("Clear all that is selected")),
    (("e",), N_("Go to the words behind the numbers")),
    (("p",), N_("Present one chart on the whole screen")),
    (("s",), N_("Copy the link to this page")),
)
SINGLE: Final = N_("Keys work alone, without Ctrl")
SINGLE_TOLD: Final = N_(
    "Switch this off where you speak to your computer, or where keys are pressed by mistake. While you write "
    "in a field, they do nothing. In the lesson, numbers choose an answer. On a Mac, Ctrl is the key ⌘."
)
DATES: Final = N_(
    "With a mouse, dates can be chosen by a drag over the chart of dates as well; with the keyboard, by the "
    "fields “From” and “To”."
)
CHARTS: Final = N_(
    "Tab leads to each chart; there, arrow keys go from mark to mark, and Enter does what a click does."
)


def build_keys() -> html.Dialog:
    """The dialog, to be filled by `keys_list` when it is first opened."""
    return html.Dialog([], id=ids.KEYS, className="keys", **{"aria-label": _(OPEN)})


def keys_list(single: bool) -> list[Component]:
    """What each key does, and the switch for those that work alone; `single` says whether they do."""
    rows = [html.Tr([html.Th(_keys(ways), scope="row"), html.Td(_(does))]) for ways, does in SHORTCUTS]
    return [
        html.H2(_(OPEN)),
        html.Table(html.Tbody(rows)),
        dmc.Checkbox(label=_(SINGLE), description=_(SINGLE_TOLD), checked=single),
        html.P(_(CHARTS)),
        html.P(_(DATES)),
        html.Button(_(CLOSE), type="button", className="tool"),
    ]


def _keys(ways: tuple[str, ...]) -> list[Any]:
    first, *others = [html.Kbd(_(way)) for way in ways]
    return [first, *(part for other in others for part in (" ", other))]
