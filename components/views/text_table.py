"""The table of the texts: the first of them, each row a link that opens its text."""

import json
from collections.abc import Mapping
from typing import Any, Final

import pandas as pd

from comparison import columns
from comparison.selection import Selection
from comparison.translation import N_, N_n, _, say, say_n
from comparison.wording import number
from components.clicks import search_of
from components.figures.drawing import records
from components.headings import HEADINGS
from components.headings.heading import Heading
from components.labels import Labels
from components.tables import as_cell, as_head, cells, kind_of
from preprocessing import schema

TABLE: Final = "texts"
MOST: Final = 200
CAPTION: Final = N_("Texts with a selected sentence, oldest first")
ALL_SHOWN: Final = N_n("{texts} text holds a selected sentence.", "{texts} texts hold a selected sentence.")
FIRST_SHOWN: Final = N_(
    "{texts} texts hold a selected sentence; the {shown} oldest are in the table, and the field looks "
    "among these. To see others, choose an event, a source or dates above."
)
NONE: Final = N_("No text holds a sentence that fits the selection. Take one filter off to see more.")
OPENS: Final = "open"  # the kind of a cell that leads to the text, within the page
SORTED: Final = "sorted"  # the kind of a cell that is sorted by another value than it shows


def counted(texts: int) -> str:
    """How many texts there are, how many of them are shown, and the way to the others."""
    if not texts:
        return _(NONE)
    if texts > MOST:
        return say(FIRST_SHOWN, texts=number(texts), shown=number(MOST))
    return say_n(*ALL_SHOWN, texts, texts=number(texts))


def table(frame: pd.DataFrame, selection: Selection, labels: Labels) -> str:
    """The first `MOST` rows of `comparison.texts.texts` as data for `assets/views/tables.js`."""
    shown, headings = frame.head(MOST), HEADINGS[TABLE]
    rows = zip(cells(shown, headings, labels), records(shown), strict=True)
    data = {
        "caption": _(CAPTION),
        "heads": [as_head(heading, _kind(heading), labels) for heading in headings],
        "rows": [
            [_cell(text, row, heading, selection) for text, heading in zip(texts, headings, strict=True)]
            for texts, row in rows
        ],
    }
    return json.dumps(data, ensure_ascii=False)


def opened(selection: Selection, document: str | None) -> str:
    """The address of the page with a text open, or with none."""
    values = [document] if document else []
    return search_of(selection.whole.with_values(columns.TEXT, values).to_query())


def _kind(heading: Heading) -> str:
    special = {schema.TITLE: OPENS, columns.DATE: SORTED}
    return special.get(heading.column) or kind_of(heading)


def _cell(text: str, row: Mapping[str, Any], heading: Heading, selection: Selection) -> str | list[Any]:
    if heading.column == schema.TITLE:
        return [text, opened(selection, row[schema.DOCUMENT])]
    if heading.column == columns.DATE:
        return [text, row[schema.PUBLISHED_FROM].isoformat()]
    return as_cell(text, row[heading.column], heading)
