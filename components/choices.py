"""A finding under other choices, as a table that is read."""

from collections.abc import Sequence
from typing import Final

import pandas as pd
from dash import html
from dash.development.base_component import Component

from comparison import columns, switches
from comparison.translation import N_, _
from components.badges import TEXTS
from components.explained import explained
from components.figures.drawing import Dict, records
from components.tables import scrolling

CHOICES: Final = {
    switches.AS_CHOSEN: N_("As chosen"),
    switches.BY_CARRIER: N_("By the page it is on, not by the first publisher"),
    switches.BY_ORIGINATOR: N_("By the first publisher, not by the page it is on"),
    switches.OWN_VOICE: N_("Own voice only, without quotations"),
    switches.EACH_TIME: N_("Repeated sentences counted each time"),
    switches.COUNTED_ONCE: N_("Repeated sentences counted once"),
}
CAPTION: Final = N_("Does it hold under other choices?")
DECIDING: Final = N_("Without any one of these the finding is another:")
HEADS: Final = (N_("Counted"), N_("Says the same?"), N_("Does that stand?"), N_("What it says then"))
# By whether the numbers are the same.
LITTLE_IN_BOTH: Final = {
    True: N_("too little to say in both, with the same numbers"),
    False: N_("too little to say in both, with other numbers"),
}
SAME: Final = {
    True: N_("the same finding, with the same numbers"),
    False: N_("the same finding, with other numbers"),
}
LITTLE_THEN: Final = N_("too little to say then")
LITTLE_AS_CHOSEN: Final = N_("too little to say as chosen")
ANOTHER: Final = N_("another finding")


def build_choices(frame: pd.DataFrame, deciding: Sequence[str] = ()) -> list[Component]:
    """The table of `comparison.switches`, and what the finding depends on, each in words."""
    head = html.Tr([html.Th(explained(_(text)), scope="col") for text in HEADS])
    chosen, *others = records(frame)
    body = [_row(chosen, ""), *(_row(other, _compared(chosen, other)) for other in others)]
    table = [html.Caption(_(CAPTION)), html.Thead(head), html.Tbody(body)]
    without = [html.P(_(DECIDING)), html.Ul([html.Li(one) for one in deciding])] if deciding else []
    return [scrolling(html.Table(table, className="numbers choices")), *without]


def _compared(chosen: Dict, other: Dict) -> str:
    """What is the same under the other choice: the finding, its numbers, both or neither."""
    same_numbers = bool(other[columns.SAME_NUMBERS])
    little = [row[columns.BADGE] == columns.TOO_LITTLE for row in (chosen, other)]
    if all(little):
        return _(LITTLE_IN_BOTH[same_numbers])
    if any(little):
        return _(LITTLE_THEN if little[1] else LITTLE_AS_CHOSEN)
    return _(SAME[same_numbers] if other[columns.SAME] else ANOTHER)


def _row(row: Dict, compared: str) -> html.Tr:
    badge = row[columns.BADGE]
    return html.Tr(
        [
            html.Th(_(CHOICES[row[columns.CHOICE]]), scope="row"),
            html.Td(compared),
            html.Td(html.Strong(_(TEXTS[badge]), className=f"badge is-{badge}")),
            html.Td(row[columns.FINDING]),
        ]
    )
