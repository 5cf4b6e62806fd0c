"""When the texts were published: a row for each period that has texts, the earliest on top."""

from collections.abc import Mapping, Sequence
from typing import Final

import pandas as pd

from comparison import columns, focus
from comparison.selection import Selection
from comparison.translation import N_, _
from components import theme
from components.figures import captions, drawing
from components.figures.drawing import Dict
from components.labels import Labels
from preprocessing import schema

EMPTY: Final = N_("No text fits this selection. Take one filter off, or widen the dates.")
LEFT: Final = 104  # px for the periods' names
RIGHT: Final = 66  # px for the counts
WIDTH: Final = 15  # characters of a period's name on one line
BAR: Final = 16
HEAD: Final = 24


def figure(frames: Mapping[str, pd.DataFrame], labels: Labels, selection: Selection) -> Dict:
    """Stacked bars of `comparison.timeline`: length is sentences; marks are `{"from", "to", "focus"}`."""
    rows = [row for row in drawing.records(frames["timeline"]) if row[columns.TEXTS]]
    if not rows:
        return drawing.empty(_(EMPTY))
    types = drawing.types_of(rows, labels)
    places, bottom = _places(rows, drawing.key_height(types) + HEAD)
    chosen = [_chosen(row, selection) for row in rows]
    bars = _bars(rows, labels, types, places, drawing.opacity(chosen))
    layout = theme.base_layout(bottom, left=LEFT, right=RIGHT)
    layout["xaxis"] = {
        **theme.fixed_axis(0, max(row[columns.PERIOD_SENTENCES] for row in rows)),
        "visible": False,
    }
    layout["annotations"] = [
        *drawing.key(types, labels, LEFT),
        *_notes(rows, places, drawing.key_height(types)),
    ]
    return {"data": [bars, *drawing.underlines(bars, chosen)], "layout": layout}


def _places(rows: Sequence[Dict], top: int) -> tuple[dict[str, float], int]:
    """The middle of each period's row in px, in order of time, and where the last ends."""
    places = {}
    ordered = sorted(rows, key=lambda row: (_day(row[columns.FROM]), _day(row[columns.TO])))
    for period in dict.fromkeys(row[columns.PERIOD] for row in ordered):
        height = max(BAR + 10, len(captions.wrapped(period, WIDTH)) * drawing.LINE + 6)
        places[period] = top + height / 2
        top += height
    return places, top


def _day(value: object) -> str:
    """A date or time stamp as an ISO day."""
    return str(value)[:10]


def _chosen(row: Dict, selection: Selection) -> bool:
    """Whether the row's period meets the selected dates; False where none are selected."""
    start, end = selection.date_from, selection.date_to
    if start is None and end is None:
        return False
    after = start is None or _day(row[columns.TO]) >= start.isoformat()
    return after and (end is None or _day(row[columns.FROM]) <= end.isoformat())


def _bars(
    rows: Sequence[Dict],
    labels: Labels,
    types: Sequence[str],
    places: dict[str, float],
    opacity: Sequence[float],
) -> Dict:
    marks = theme.marks(labels.types)
    return {
        **drawing.bars(
            [row[schema.SENTENCES] for row in rows],
            [places[row[columns.PERIOD]] for row in rows],
            [_base(row, rows, types) for row in rows],
            BAR,
        ),
        "marker": {
            "color": [marks[row[columns.TYPE]].colour for row in rows],
            "opacity": list(opacity),
            "line": drawing.GAP,
        },
        "hovertext": [_hover(row, labels) for row in rows],
        "customdata": [
            {
                columns.FROM: _day(row[columns.FROM]),
                columns.TO: _day(row[columns.TO]),
                columns.FOCUS: focus.written({columns.TYPE: row[columns.TYPE]}),
            }
            for row in rows
        ],
    }


def _base(row: Dict, rows: Sequence[Dict], types: Sequence[str]) -> int:
    """Sentences of the same period in the types before this one."""
    before = types[: types.index(row[columns.TYPE])]
    same = [other for other in rows if other[columns.PERIOD] == row[columns.PERIOD]]
    return sum(other[schema.SENTENCES] for other in same if other[columns.TYPE] in before)


def _hover(row: Dict, labels: Labels) -> str:
    amount = captions.texts_sentences(row[columns.TEXTS], row[schema.SENTENCES])
    return captions.hover(row[columns.PERIOD], labels.types[row[columns.TYPE]], amount)


def _notes(rows: Sequence[Dict], places: dict[str, float], head: int) -> list[Dict]:
    counted = _(captions.TEXTS_SENTENCES)
    notes = [drawing.note(counted, head + HEAD / 2 - 4, x=1, shift=RIGHT, right=True, soft=True)]
    for period, row in {row[columns.PERIOD]: row for row in rows}.items():
        y, counts = places[period], captions.pair(row[columns.PERIOD_TEXTS], row[columns.PERIOD_SENTENCES])
        notes += [
            drawing.note("<br>".join(captions.wrapped(period, WIDTH)), y, shift=-LEFT),
            drawing.note(counts, y, x=1, shift=RIGHT, right=True),
        ]
    return notes
