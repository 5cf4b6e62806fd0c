"""The numbers behind an embedded chart as a table that stands in the page, without a script."""

from collections.abc import Sequence
from typing import Any, Final

import pandas as pd
from dash import html
from dash.development.base_component import Component

from comparison.translation import N_, _, say
from comparison.wording import number
from components.card_contents import CAPTIONS
from components.figures.drawing import records
from components.headings import HEADINGS
from components.headings.heading import Heading
from components.labels import Labels
from components.references import build_link, is_link
from components.tables import cells, scrolling, told

MAX_ROWS: Final = 500
CUT: Final = N_("{caption}: the first {shown} of {rows} rows")


def build_numbers(frame: pd.DataFrame, name: str, labels: Labels) -> html.Div:
    """The table `name` of `HEADINGS`, of a long one the first rows."""
    headings, kept = HEADINGS[name], told(frame, name)
    shown = kept.head(MAX_ROWS)
    caption = _(CAPTIONS[name])
    if len(kept) > MAX_ROWS:
        caption = say(CUT, caption=caption, shown=number(MAX_ROWS), rows=number(len(kept)))
    rows = zip(cells(shown, headings, labels), records(shown), strict=True)
    body = [_row(texts, values, headings, labels) for texts, values in rows]
    table = [html.Caption(caption), html.Thead(_head(headings, labels)), html.Tbody(body)]
    return scrolling(html.Table(table, className="numbers"))


def _head(headings: Sequence[Heading], labels: Labels) -> html.Tr:
    heads = [(labels.heading(heading.column, heading.said), _kind(heading)) for heading in headings]
    return html.Tr([html.Th(text, scope="col", className=kind) for text, kind in heads])


def _row(
    texts: Sequence[str], values: dict[str, Any], headings: Sequence[Heading], labels: Labels
) -> html.Tr:
    contents = [
        _content(text, values[heading.column], heading) for text, heading in zip(texts, headings, strict=True)
    ]
    first = html.Th(contents[0], scope="row", **_attributes(headings[0], labels))
    others = zip(contents[1:], headings[1:], strict=True)
    return html.Tr(
        [first, *(html.Td(content, **_attributes(heading, labels)) for content, heading in others)]
    )


def _attributes(heading: Heading, labels: Labels) -> dict[str, Any]:
    return {"className": _kind(heading), **labels.marked(heading.column)}


def _content(text: str, value: Any, heading: Heading) -> str | Component:
    return build_link(text, value) if heading.link and is_link(value) else text


def _kind(heading: Heading) -> str | None:
    return "number" if heading.number else None
