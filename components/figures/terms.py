"""Which words are frequent, per 1,000 words of each source type."""

from collections.abc import Mapping, Sequence
from typing import Final

import pandas as pd

from comparison import columns, focus
from comparison.selection import Selection
from comparison.translation import N_, _, say
from comparison.wording import number, number_of
from components import theme
from components.figures import captions, drawing, intervals
from components.figures.drawing import Dict
from components.figures.intervals import Intervals
from components.labels import Labels
from preprocessing import schema

STRETCH: Final = 1.6  # how far beyond the largest rate an interval may reach on the axis
EMPTY: Final = N_("No words are left in this selection. Take one filter off to see the frequent ones.")
AXIS: Final = N_("times per 1,000 words")
TIMES: Final = N_("times")
RATE: Final = N_("{rate} per 1,000 words")
AMOUNT: Final = N_("{times} in {texts}")
LEFT: Final = 118  # px for the words
RIGHT: Final = 50  # px for the counts
WIDTH: Final = 16  # characters of a word; the table has it whole
HEAD: Final = 24
DODGE: Final = 5  # px between the marks of two types, so that equal values stay apart
SIZE: Final = 9


def figure(frames: Mapping[str, pd.DataFrame], labels: Labels, selection: Selection) -> Dict:
    """A dot for each term and type of `comparison.terms`, at its rate; a dot's mark is
    `{"term", "focus"}`.

    With `intervals` among the frames, a thin line behind each dot that has one.
    """
    rows = drawing.records(frames["terms"])
    if not rows:
        return drawing.empty(_(EMPTY))
    types = drawing.types_of(rows, labels)
    head = drawing.key_height(types) + HEAD
    height = (len(types) - 1) * DODGE + 20
    terms = list(dict.fromkeys(row[schema.TERM] for row in rows))
    middles = {term: head + (slot + 0.5) * height for slot, term in enumerate(terms)}
    layout = theme.base_layout(head + len(terms) * height, left=LEFT, right=RIGHT, bottom=44)
    known = intervals.known(frames)
    largest = max(row[columns.PER_THOUSAND] for row in rows) or 1
    highs = [known[key][1] for row in rows if (key := (row[columns.TYPE], row[schema.TERM])) in known]
    end = min(max([largest, *highs]), largest * STRETCH)
    layout["xaxis"] = _axis(end)
    layout["annotations"] = [*drawing.key(types, labels, LEFT), *_notes(rows, middles, head - HEAD)]
    layout["shapes"] = [_span(rows, term, y, selection.term) for term, y in middles.items()]
    dots = _dots(rows, labels, types, middles, selection, known)
    return {"data": [*_intervals(rows, dots, known, end), dots], "layout": layout}


def _axis(largest: float) -> Dict:
    axis = theme.fixed_axis(0, largest * 1.06)
    return {**axis, "nticks": 5, "title": drawing.axis_title(_(AXIS))}


def _notes(rows: Sequence[Dict], middles: dict[str, float], head: int) -> list[Dict]:
    notes = [drawing.note(_(TIMES), head + HEAD / 2 - 4, x=1, shift=RIGHT, right=True, soft=True)]
    for term, y in middles.items():
        total = next(row[columns.TOTAL] for row in rows if row[schema.TERM] == term)
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
    known: Intervals,
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
    clicks = [
        {schema.TERM: row[schema.TERM], columns.FOCUS: focus.written({columns.TYPE: row[columns.TYPE]})}
        for row in rows
    ]
    return drawing.points(x, y, marker, [_hover(row, labels, known) for row in rows], clicks)


def _intervals(rows: Sequence[Dict], dots: Dict, known: Intervals, end: float) -> list[Dict]:
    colours = dots["marker"]["color"]
    return [
        intervals.line(known[key], y, colour, end)
        for row, y, colour in zip(rows, dots["y"], colours, strict=True)
        if (key := (row[columns.TYPE], row[schema.TERM])) in known
    ]


def _hover(row: Dict, labels: Labels, known: Intervals) -> str:
    rate = say(RATE, rate=number(row[columns.PER_THOUSAND], 1))
    times, texts = number_of(row[schema.COUNT], "time"), number_of(row[columns.TEXTS], "text")
    amount = say(AMOUNT, times=times, texts=texts)
    ends = known.get((row[columns.TYPE], row[schema.TERM]))
    interval = [intervals.said(ends, lambda value: number(value, 1).replace("-", "−"))] if ends else []
    return captions.hover(row[schema.TERM], labels.types[row[columns.TYPE]], rate, amount, *interval)
