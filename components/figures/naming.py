"""What they call it: the share of each competing name, by source type."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import pandas as pd

from comparison import columns, focus
from comparison.selection import Selection
from comparison.translation import N_, _, say
from comparison.wording import number, number_of, percent
from components import theme
from components.figures import captions, drawing, intervals
from components.figures.drawing import LINE, Dict
from components.figures.intervals import Intervals
from components.labels import Labels
from preprocessing import schema

TOO_FEW: Final = N_("too few texts for an interval")
NOT_USED: Final = N_("{type}: none")
USED: Final = N_("{uses} in {texts}")
VOICES: Final = N_("{own} in own voice, {quoted} quoted")
EMPTY: Final = N_(
    "None of these names occurs in this selection. Take one filter off, or compare other names."
)
LEFT: Final = 118  # px for the names
RIGHT: Final = 88  # px for share and count
WIDTH: Final = 15  # characters of a name on one line
HEADING: Final = LINE + 4
GAP: Final = 14
SIZE: Final = 11
SHARES: Final = (0, 0.5, 1)


@dataclass(frozen=True)
class Block:
    """One type: the names it uses with the middle of each one's row in px, and its places in px.

    `uses` is how often it uses any of the names; `few` says that none of its shares can have an interval.
    """

    type: str
    uses: int
    few: bool
    rows: Sequence[tuple[Dict, float]]
    top: float
    first: float
    bottom: float


def figure(frames: Mapping[str, pd.DataFrame], labels: Labels, selection: Selection) -> Dict:
    """A block for each type of `comparison.naming`, a dot for each name it uses: mark
    `{"name", "focus"}`.
    """
    rows = drawing.records(frames["naming"])
    if not any(row[schema.COUNT] for row in rows):
        return drawing.empty(_(EMPTY))
    blocks = _blocks(rows, labels)
    marks = theme.marks(labels.types)
    layout = theme.base_layout(int(blocks[-1].bottom), left=LEFT, right=RIGHT, bottom=26)
    layout["xaxis"] = _axis()
    layout["annotations"] = [note for block in blocks for note in _notes(block, labels, marks)]
    layout["shapes"] = [line for block in blocks for line in _lines(block)]
    known = intervals.known(frames)
    dots = _dots(blocks, labels, marks, selection, known)
    return {"data": [*_intervals(blocks, marks, known), *dots], "layout": layout}


def _blocks(rows: Sequence[Dict], labels: Labels) -> list[Block]:
    blocks: list[Block] = []
    for kind in drawing.types_of(rows, labels):
        top = blocks[-1].bottom if blocks else 0
        own = [row for row in rows if row[columns.TYPE] == kind]
        used = [row for row in own if row[schema.COUNT]]
        few = bool(used) and not any(row[columns.ENOUGH] for row in used)
        first = top + HEADING + (LINE if few else 0)
        placed, bottom = _placed(used, labels, first)
        blocks.append(Block(kind, own[0][columns.USES], few, placed, top, first, bottom + GAP))
    return blocks


def _placed(rows: Sequence[Dict], labels: Labels, top: float) -> tuple[list[tuple[Dict, float]], float]:
    placed = []
    for row in rows:
        height = len(_label(row, labels)) * LINE + 6
        placed.append((row, top + height / 2))
        top += height
    return placed, top


def _label(row: Dict, labels: Labels) -> list[str]:
    return captions.wrapped(labels.names[row[schema.NAME]], WIDTH)


def _lines(block: Block) -> list[Dict]:
    """The scale's lines behind the names, and a stem for each dot."""
    stems = [drawing.line(0, row[columns.SHARE], y, y, theme.CONTEXT) for row, y in block.rows]
    scale = [drawing.line(x, x, block.first, block.bottom - GAP) for x in SHARES]
    return [*scale, *stems] if stems else []


def _axis() -> Dict:
    return {
        **theme.fixed_axis(0, 1),
        "tickmode": "array",
        "tickvals": list(SHARES),
        "ticktext": [percent(share) for share in SHARES],
    }


def _notes(block: Block, labels: Labels, marks: Mapping[str, theme.Mark]) -> list[Dict]:
    kind = captions.named(marks[block.type], labels.types[block.type])
    heading = f"{kind}: {number_of(block.uses, 'use')}" if block.uses else say(NOT_USED, type=kind)
    notes = [drawing.note(heading, block.top + LINE / 2, shift=-LEFT)]
    if block.few:
        notes.append(drawing.note(_(TOO_FEW), block.top + LINE * 1.5, shift=-LEFT, soft=True))
    for row, y in block.rows:
        amount = f"{number(row[schema.COUNT])} · {percent(row[columns.SHARE])}"
        notes += [
            drawing.note("<br>".join(_label(row, labels)), y, shift=-LEFT, soft=True),
            drawing.note(amount, y, x=1, shift=RIGHT, right=True),
        ]
    return notes


def _intervals(blocks: Sequence[Block], marks: Mapping[str, theme.Mark], known: Intervals) -> list[Dict]:
    """A thin line behind each dot that has an interval."""
    return [
        intervals.line(known[block.type, row[schema.NAME]], y, marks[block.type].colour)
        for block in blocks
        for row, y in block.rows
        if (block.type, row[schema.NAME]) in known
    ]


def _dots(
    blocks: Sequence[Block],
    labels: Labels,
    marks: Mapping[str, theme.Mark],
    selection: Selection,
    known: Intervals,
) -> list[Dict]:
    rows = [(row, y) for block in blocks for row, y in block.rows]
    chosen = [row[schema.NAME] == selection.name for row, _ in rows]
    marker = {
        "symbol": [marks[row[columns.TYPE]].symbol for row, _ in rows],
        "color": [marks[row[columns.TYPE]].colour for row, _ in rows],
        "size": SIZE,
        "opacity": drawing.opacity(chosen),
    }
    x = [row[columns.SHARE] for row, _ in rows]
    hover = [_hover(row, labels, known) for row, _ in rows]
    clicks = [
        {schema.NAME: row[schema.NAME], columns.FOCUS: focus.written({columns.TYPE: row[columns.TYPE]})}
        for row, _ in rows
    ]
    dots = drawing.points(x, [y for _, y in rows], marker, hover, clicks)
    return [dots, *drawing.rings(dots, chosen)]


def _hover(row: Dict, labels: Labels, known: Intervals) -> str:
    uses, texts = number_of(row[schema.COUNT], "use"), number_of(row[columns.TEXTS], "text")
    own, quoted = (number(row[column]) for column in (columns.OWN_COUNT, columns.QUOTED_COUNT))
    ends = known.get((row[columns.TYPE], row[schema.NAME]))
    interval = [intervals.said(ends, percent)] if ends else []
    names = labels.names[row[schema.NAME]], labels.types[row[columns.TYPE]]
    used, voices = say(USED, uses=uses, texts=texts), say(VOICES, own=own, quoted=quoted)
    return captions.hover(*names, used, voices, *interval)
