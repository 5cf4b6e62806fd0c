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
    body = [_row(row) for row in records(frame)]
    table = [html.Caption(CAPTION), html.Thead(head), html.Tbody(body)]
    without = [html.P(DECIDING), html.Ul([html.Li(one) for one in deciding])] if deciding else []
    return [scrolling(html.Table(table, className="numbers choices")), *without]


def _row(row: Dict) -> html.Tr:
    choice, badge = row[columns.CHOICE], row[columns.BADGE]
    same = "" if choice == switches.AS_CHOSEN else "the same" if row[columns.SAME] else "something else"
    return html.Tr(
        [
            html.Th(CHOICES[choice], scope="row"),
            html.Td(same),
            html.Td(html.Strong(SHORT[badge], className=f"badge is-{badge}")),
            html.Td(row[columns.FINDING]),
        ]
    )


SHORT: Final = TEXTS | {columns.DEPENDS: "Depends on few"}
