"""Undo and redo of what is selected; `assets/views/steps.js` does both, in the browser's memory alone."""

from typing import Any, Final

from dash import html

from comparison.selection import PARAMETERS
from comparison.translation import N_, _
from components import ids
from components.chips import NO_STEPS

UNDO: Final = N_("Undo")
REDO: Final = N_("Redo")
UNDO_STEP: Final = N_("Undo the last step of the selection")
REDO_STEP: Final = N_("Redo the step of the selection that was undone")


def build_steps() -> html.Div:
    """The two buttons, and what the script needs: parameters in their order, and those that are no steps."""
    return html.Div(
        [_button(ids.UNDO, "↶", UNDO, UNDO_STEP), _button(ids.REDO, "↷", REDO, REDO_STEP)],
        id=ids.STEPS,
        className="steps",
        **{"data-order": " ".join(PARAMETERS), "data-kept": " ".join(NO_STEPS)},
    )


def _button(key: str, sign: str, name: str, told: str) -> html.Button:
    """A button that stays in reach of the keyboard where it can do nothing: what has the focus keeps it."""
    hidden: Any = html.Span(sign, **{"aria-hidden": "true"})
    return html.Button(
        [hidden, html.Span(_(name), className="tool-name")],
        id=key,
        type="button",
        className="tool",
        title=_(told),
        **{"aria-label": _(name), "aria-disabled": "true"},
    )
