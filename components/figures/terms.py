"""Which words are frequent, per 1,000 words of each source type."""

from collections.abc import Sequence
from typing import Final

import pandas as pd

from comparison import columns
from comparison.selection import Selection
from comparison.wording import number_of
from components import theme
from components.figures import captions, drawing
from components.figures.drawing import Dict
from components.labels import Labels
from preprocessing import schema

EMPTY: Final = "No words are left in this selection. Take one filter off to see the frequent ones."
LEFT: Final = 118  # px for the words
RIGHT: Final = 50  # px for the counts
WIDTH: Final = 14  # characters of a word; the table has it whole
HEAD: Final = 24
DODGE: Final = 5  # px between the marks of two types, so that equal values stay apart
SIZE: Final = 9


def figure(frame: pd.DataFrame, labels: Labels, selection: Selection) -> Dict:
    """A dot for each term and type of `comparison.terms`, at its rate; a dot's mark is `{"term"}`."""
    rows = drawing.records(frame)
    if not rows:
        return drawing.empty(EMPTY)
    types = drawing.types_of(rows, labels)
    head = drawing.key_height(types) + HEAD
    height = (len(types) - 1) * DODGE + 20
    terms = list(dict.fromkeys(row[schema.TERM] for row in rows))
    middles = {term: head + (slot + 0.5) * height for slot, term in enumerate(terms)}
    layout = theme.base_layout(head + len(terms) * height, left=LEFT, right=RIGHT, bottom=44)
    layout["xaxis"] = _axis(max(row[columns.PER_THOUSAND] for row in rows))
    layout["annotations"] = [*drawing.key(types, labels, LEFT), *_notes(rows, middles, head - HEAD)]
    layout["shapes"] = [_span(rows, term, y, selection.term) for term, y in middles.items()]
    return {"data": [_dots(rows, labels, types, middles, selection)], "layout": layout}


def _axis(largest: float) -> Dict:
    axis = theme.fixed_axis(0, (largest or 1) * 1.06)
    return {**axis, "nticks": 5, "title": drawing.axis_title("times per 1,000 words")}


def _notes(rows: Sequence[Dict], middles: dict[str, float], head: int) -> list[Dict]:
    notes = [drawing.note("times", head + HEAD / 2 - 4, x=1, shift=RIGHT, right=True, soft=True)]
    for term, y in middles.items():
        total = sum(row[schema.COUNT] for row in rows if row[schema.TERM] == term)
        notes += [
            drawing.note(captions.shortened(term, WIDTH), y, shift=-LEFT),
            drawing.note(captions.count(total), y, x=1, shift=RIGHT, right=True),
        ]
    return notes


def _span(rows: Sequence[Dict], term: str, y: float, chosen: str | None) -> Dict:
    """A line from the lowest rate to the highest; from 0 in the accent where the term is selected."""
    rates = [row[columns.PER_THOUSAND] for row in rows if row[schema.TERM] == term]
    if term == chosen:
        return drawing.line(0, max(rates), y, y, theme.ACCENT, 3)
    return drawing.line(min(rates), max(rates), y, y, theme.CONTEXT)


def _dots(
    rows: Sequence[Dict],
    labels: Labels,
    types: Sequence[str],
    middles: dict[str, float],
    selection: Selection,
) -> Dict:
    marks = theme.marks(labels.types)
    middle = (len(types) - 1) / 2
    chosen = [row[schema.TERM] == selection.term for row in rows]
    x = [row[columns.PER_THOUSAND] for row in rows]
    y = [middles[row[schema.TERM]] + (types.index(row[columns.TYPE]) - middle) * DODGE for row in rows]
    marker = {
        "symbol": [marks[row[columns.TYPE]].symbol for row in rows],
        "color": [marks[row[columns.TYPE]].colour for row in rows],
        "size": SIZE,
        "opacity": drawing.opacity(chosen),
    }
    dots = drawing.points(x, y, marker, [_hover(row, labels) for row in rows], [_click(row) for row in rows])
    return dots


def _click(row: Dict) -> dict[str, str]:
    return {schema.TERM: row[schema.TERM]}


def _hover(row: Dict, labels: Labels) -> str:
    rate = f"{row[columns.PER_THOUSAND]:.1f} per 1,000 words"
    times = number_of(row[schema.COUNT], "time")
    amount = f"{times} in {number_of(row[columns.TEXTS], 'text')}"
    return captions.hover(row[schema.TERM], labels.types[row[columns.TYPE]], rate, amount)
