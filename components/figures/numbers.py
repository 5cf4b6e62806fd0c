"""Numbers side by side: what each source type states of a thing that several texts count, on one scale."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import pandas as pd

from comparison import columns, focus
from comparison.selection import Selection
from comparison.translation import N_, _, say
from comparison.wording import exactly, listed, number_of
from components import theme
from components.figures import captions, drawing
from components.figures.drawing import LINE, Dict
from components.labels import Labels
from preprocessing import schema

EMPTY: Final = N_("No two texts here state numbers of the same thing.")
LEFT: Final = 152  # px for the numbers as they are written
RIGHT: Final = 16
WIDTH: Final = 19  # characters of a number on one line
HEADING: Final = LINE + 3
GAP: Final = 18
SIZE: Final = 11
ROWS: Final = 24  # numbers drawn
LOG_FROM: Final = 50  # largest by smallest value, from which on the scale is logarithmic
SCALES: Final = ((1e12, N_("{n}tn")), (1e9, N_("{n}bn")), (1e6, N_("{n}m")), (1e3, captions.THOUSANDS))


@dataclass(frozen=True)
class Block:
    """A thing that is counted: its rows with the middle of each in px, and where it begins and ends."""

    thing: str
    rows: Sequence[tuple[Dict, float]]
    top: float
    bottom: float


def figure(frames: Mapping[str, pd.DataFrame], labels: Labels, selection: Selection) -> Dict:
    """A block for each thing of `comparison.numbers.compared`, a dot for each number: mark `{"focus"}`."""
    rows = drawing.records(frames["numbers_compared"])
    if not rows:
        return drawing.empty(_(EMPTY))
    types = drawing.types_of(rows, labels)
    blocks = _blocks(rows, drawing.key_height(types) + GAP)
    values = [row[schema.VALUE] for block in blocks for row, _ in block.rows]
    layout = theme.base_layout(int(blocks[-1].bottom), left=LEFT, right=RIGHT, bottom=26)
    layout["xaxis"] = _axis(values)
    layout["annotations"] = [
        *drawing.key(types, labels, LEFT),
        *(note for block in blocks for note in _notes(block)),
    ]
    layout["shapes"] = [line for block in blocks for line in _lines(block)]
    return {"data": _dots(blocks, labels, selection), "layout": layout}


def _blocks(rows: Sequence[Dict], top: float) -> list[Block]:
    """Whole things, as many as fit into `ROWS`; the first one always."""
    blocks: list[Block] = []
    drawn = 0
    for thing in dict.fromkeys(row[schema.COUNTED] for row in rows):
        own = [row for row in rows if row[schema.COUNTED] == thing]
        drawn += len(own)
        if blocks and drawn > ROWS:
            break
        places, bottom = _placed(own, top + HEADING)
        blocks.append(Block(thing, places, top, bottom + GAP))
        top = blocks[-1].bottom
    return blocks


def _placed(rows: Sequence[Dict], top: float) -> tuple[list[tuple[Dict, float]], float]:
    placed = []
    for row in rows:
        height = len(_written(row)) * LINE + 4
        placed.append((row, top + height / 2))
        top += height
    return placed, top


def _written(row: Dict) -> list[str]:
    return captions.wrapped(row[columns.WRITTEN], WIDTH)


def _notes(block: Block) -> list[Dict]:
    more = block.rows[0][0][columns.TOTAL] - len(block.rows)
    heading = captions.drawn_of(f"<b>{captions.shortened(block.thing, WIDTH)}</b>", more)
    return [
        drawing.note(heading, block.top + LINE / 2, shift=-LEFT),
        *(drawing.note("<br>".join(_written(row)), y, shift=10 - LEFT, soft=True) for row, y in block.rows),
    ]


def _lines(block: Block) -> list[Dict]:
    """A line under each dot, from edge to edge whatever the scale."""
    return [{**drawing.line(0, 1, y, y), "xref": "paper"} for _, y in block.rows]


def _is_log(values: Sequence[float]) -> bool:
    return min(values) > 0 and max(values) / min(values) >= LOG_FROM


def _axis(values: Sequence[float]) -> Dict:
    """From 0, or by powers of ten where the values lie far apart."""
    if not _is_log(values):
        largest = max(*values, 1)
        return {**theme.fixed_axis(min(*values, 0), largest * 1.05), "nticks": 4, "tickformat": "~s"}
    first = math.floor(math.log10(min(values)))
    last = max(math.ceil(math.log10(max(values))), first + 1)
    ticks = [10.0**power for power in range(first, last + 1, math.ceil((last - first) / 3))]
    return {
        **theme.fixed_axis(first - 0.2, last + 0.2),
        "type": "log",
        "tickmode": "array",
        "tickvals": ticks,
        "ticktext": [_short(at) for at in ticks],
    }


def _short(value: float) -> str:
    for size, scale in SCALES:
        if value >= size:
            return say(scale, n=exactly(value / size))
    return exactly(value)


def _dots(blocks: Sequence[Block], labels: Labels, selection: Selection) -> list[Dict]:
    marks, rows = theme.marks(labels.types), [pair for block in blocks for pair in block.rows]
    clicks = [{columns.FOCUS: _focus(row)} for row, _ in rows]
    chosen = [drawing.in_focus(click, selection) for click in clicks]
    marker = {
        "symbol": [marks[row[columns.TYPE]].symbol for row, _ in rows],
        "color": [marks[row[columns.TYPE]].colour for row, _ in rows],
        "size": SIZE,
        "opacity": drawing.opacity(chosen),
    }
    x, y = [row[schema.VALUE] for row, _ in rows], [y for _, y in rows]
    hover = [_hover(row, labels) for row, _ in rows]
    dots = drawing.points(x, y, marker, hover, clicks)
    return [dots, *drawing.rings(dots, chosen)]


def _focus(row: Dict) -> list[str]:
    """The sentences that state the number."""
    parts = (schema.COUNTED, schema.VALUE, columns.TYPE)
    return focus.written(
        {part: row[part] for part in parts} | {schema.QUALIFIER: row[schema.QUALIFIER] or focus.EXACT}
    )


def _hover(row: Dict, labels: Labels) -> str:
    sources = listed([labels.sources.get(key, key) for key in row[columns.SOURCE]])
    stated = f"{labels.types[row[columns.TYPE]]}: {number_of(row[columns.TEXTS], 'text')}, {sources}"
    return captions.hover(f"{row[columns.WRITTEN]} ({row[schema.COUNTED]})", stated)
