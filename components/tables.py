"""The numbers behind a chart as a table that is read, and read aloud."""

import json
from collections import ChainMap
from collections.abc import Mapping, Sequence
from math import isfinite
from typing import Any, Final

import pandas as pd
from dash import html
from dash.development.base_component import Component

from comparison import columns
from comparison.settings import SCALE, SETTINGS
from comparison.translation import N_, _, say
from components.explained import found
from components.figures.drawing import records
from components.headings import HEADINGS, ZEROS
from components.headings.heading import Heading
from components.labels import Labels
from components.references import is_link
from preprocessing import schema

NO_VALUE: Final = N_("none")


def cells(frame: pd.DataFrame, headings: Sequence[Heading], labels: Labels) -> list[list[str]]:
    """The frame's rows as a reader sees them, a text for each heading."""
    shown: Mapping[str, Mapping[str, str]] = {
        columns.TYPE: labels.types,
        columns.FIRST: labels.types,
        columns.SECOND: labels.types,
        columns.OTHER_TYPES: labels.types,
        columns.PERHAPS: labels.types,
        columns.SOURCE: labels.sources,
        schema.ORIGINATOR: labels.sources,
        schema.CARRIER: labels.sources,
        schema.EVENT: labels.events,
        schema.NAME: labels.names,
        schema.TARGET: labels.targets,
        schema.DOCUMENT: labels.documents,
        columns.GROUP: ChainMap(labels.types, labels.sources, labels.documents),  # type: ignore[arg-type]
        columns.ITEM: ChainMap(labels.names, labels.events, labels.read_targets, SETTINGS[SCALE].values),  # type: ignore[arg-type]
    }
    return [
        [_text(row[heading.column], heading, shown.get(heading.column, {})) for heading in headings]
        for row in records(frame)
    ]


def _text(value: Any, heading: Heading, labels: Mapping[str, str]) -> str:
    if isinstance(value, tuple):
        return "; ".join(_text(part, heading, labels) for part in value) or _(NO_VALUE)
    return _(NO_VALUE) if value is None else labels.get(value) or heading.written(value)


def told(frame: pd.DataFrame, name: str) -> pd.DataFrame:
    """The rows of the table `name`: those of its frame, without what `ZEROS` leaves out."""
    return frame[frame[ZEROS[name][0]] != 0] if name in ZEROS else frame


def build_table(frame: pd.DataFrame, name: str, caption: str, labels: Labels) -> html.Div:
    """The table `name` of `HEADINGS`; each row is headed by its first cell, and the caption tells what is
    left out.

    It travels as data, from which `assets/views/tables.js` builds it: a component for each of thousands of
    cells would hold up the browser for many seconds. A cell is a text; of a number it has its exact value
    too, by which the column is sorted, and of a link its address.
    """
    headings, kept = HEADINGS[name], told(frame, name)
    rows = zip(cells(kept, headings, labels), records(kept), strict=True)
    data = {
        "caption": caption if len(kept) == len(frame) else say(ZEROS[name][1], caption=caption),
        "heads": [as_head(heading, kind_of(heading), labels) for heading in headings],
        "rows": [
            [
                as_cell(text, values[heading.column], heading)
                for text, heading in zip(texts, headings, strict=True)
            ]
            for texts, values in rows
        ],
    }
    return scrolling(None, **{"data-table": json.dumps(data, ensure_ascii=False)})


def scrolling(children: Component | None, **attributes: str) -> html.Div:
    """The place of a table: it scrolls where the table is larger, so the keyboard must reach it."""
    return html.Div(children, className="table", tabIndex=0, **attributes)


def as_head(heading: Heading, kind: str, labels: Labels) -> list[str]:
    """A heading as it travels: its text, the kind of its cells, and as far as there are any the key of its
    special term and the language of its cells, where the page is in another.
    """
    text = labels.heading(heading.column, heading.said)
    term, tag = found(text)[:1], list(labels.marked(heading.column).values())
    return [text, kind, *(term or [""]), *tag] if tag else [text, kind, *term]


def kind_of(heading: Heading) -> str:
    """What the cells of a column hold, as `assets/views/tables.js` asks: a link, a number or a text."""
    return "link" if heading.link else "number" if heading.number else "text"


def as_cell(text: str, value: Any, heading: Heading) -> str | list[Any]:
    """A cell as it travels: the text, with the number or the address behind it where there is one."""
    if heading.number:
        return [text, value if value is not None and isfinite(value) else None]
    return [text, value] if heading.link and is_link(value) else text
