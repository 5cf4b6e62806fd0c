"""A finding under other choices, as a table that is read."""

from collections.abc import Sequence
from typing import Final

import pandas as pd
from dash import html
from dash.development.base_component import Component

from comparison import columns, switches
from components.badges import TEXTS
from components.figures.drawing import Dict, records
from components.tables import scrolling

CHOICES: Final = {
    switches.AS_CHOSEN: "As chosen",
    switches.BY_CARRIER: "By the page it is on, not by the first publisher",
    switches.BY_ORIGINATOR: "By the first publisher, not by the page it is on",
    switches.OWN_VOICE: "Own voice only, without quotations",
    switches.EACH_TIME: "Repeated sentences counted each time",
    switches.COUNTED_ONCE: "Repeated sentences counted once",
}
CAPTION: Final = "Does it hold under other choices?"
DECIDING: Final = "Without any one of these the finding is another:"
HEADS: Final = ("Counted", "Says the same?", "Does that stand?", "What it says then")


def build_choices(frame: pd.DataFrame, deciding: Sequence[str] = ()) -> list[Component]:
    """The table of `comparison.switches`, and what the finding depends on, each in words."""
    head = html.Tr([html.Th(text, scope="col") for text in HEADS])
    chosen, *others = records(frame)
    body = [_row(chosen, ""), *(_row(other, _compared(chosen, other)) for other in others)]
    table = [html.Caption(CAPTION), html.Thead(head), html.Tbody(body)]
    without = [html.P(DECIDING), html.Ul([html.Li(one) for one in deciding])] if deciding else []
    return [scrolling(html.Table(table, className="numbers choices")), *without]


def _compared(chosen: Dict, other: Dict) -> str:
    """What is the same under the other choice: the finding, its numbers, both or neither."""
    numbers = f"with {'the same' if other[columns.SAME_NUMBERS] else 'other'} numbers"
    little = [row[columns.BADGE] == columns.TOO_LITTLE for row in (chosen, other)]
    if all(little):
        return f"too little to say in both, {numbers}"
    if any(little):
        return "too little to say then" if little[1] else "too little to say as chosen"
    return f"the same finding, {numbers}" if other[columns.SAME] else "another finding"


def _row(row: Dict, compared: str) -> html.Tr:
    badge = row[columns.BADGE]
    return html.Tr(
        [
            html.Th(CHOICES[row[columns.CHOICE]], scope="row"),
            html.Td(compared),
            html.Td(html.Strong(TEXTS[badge], className=f"badge is-{badge}")),
            html.Td(row[columns.FINDING]),
        ]
    )
