"""What they call it: the share of each competing name, by source type."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import pandas as pd

from comparison import columns
from comparison.selection import Selection
from comparison.wording import number_of, percent
from components import theme
from components.figures import captions, drawing
from components.figures.drawing import LINE, Dict
from components.labels import Labels
from preprocessing import schema

EMPTY: Final = "None of these names occurs in this selection. Take one filter off, or compare other names."
LEFT: Final = 118  # px for the names
RIGHT: Final = 88  # px for share and count
WIDTH: Final = 15  # characters of a name on one line
HEADING: Final = LINE + 4
GAP: Final = 14
SIZE: Final = 11
SHARES: Final = {0: "0%", 0.5: "50%", 1: "100%"}


@dataclass(frozen=True)
class Block:
    """One type: the names it uses with the middle of each one's row in px, and the block's top."""

    type: str
    rows: Sequence[tuple[Dict, float]]
    top: float
    bottom: float

    @property
    def total(self) -> int:
        """How often the type uses any of the names."""
        return sum(row[schema.COUNT] for row, _ in self.rows)


def figure(frame: pd.DataFrame, labels: Labels, selection: Selection) -> Dict:
    """A block for each type of `comparison.naming`, a dot for each name it uses: mark `{"name"}`."""
    rows = drawing.records(frame)
    if not any(row[schema.COUNT] for row in rows):
        return drawing.empty(EMPTY)
    blocks = _blocks(rows, labels)
    marks = theme.marks(labels.types)
    layout = theme.base_layout(int(blocks[-1].bottom), left=LEFT, right=RIGHT, bottom=26)
    layout["xaxis"] = _axis()
    layout["annotations"] = [note for block in blocks for note in _notes(block, labels, marks)]
    layout["shapes"] = [line for block in blocks for line in _lines(block)]
    return {"data": _dots(blocks, labels, marks, selection), "layout": layout}


def _blocks(rows: Sequence[Dict], labels: Labels) -> list[Block]:
    blocks: list[Block] = []
    for kind in drawing.types_of(rows, labels):
        top = blocks[-1].bottom if blocks else 0
        used = [row for row in rows if row[columns.TYPE] == kind and row[schema.COUNT]]
        placed, bottom = _placed(used, labels, top + HEADING)
        blocks.append(Block(kind, placed, top, bottom + GAP))
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
    scale = [drawing.line(x, x, block.top + HEADING, block.bottom - GAP) for x in SHARES]
    return [*scale, *stems] if stems else []


def _axis() -> Dict:
    return {
        **theme.fixed_axis(0, 1),
        "tickmode": "array",
        "tickvals": list(SHARES),
        "ticktext": list(SHARES.values()),
    }


def _notes(block: Block, labels: Labels, marks: Mapping[str, theme.Mark]) -> list[Dict]:
    used = number_of(block.total, "use") if block.total else "none"
    heading = f"{captions.named(marks[block.type], labels.types[block.type])}: {used}"
    notes = [drawing.note(heading, block.top + LINE / 2, shift=-LEFT)]
    for row, y in block.rows:
        amount = f"{row[schema.COUNT]:,} · {percent(row[columns.SHARE])}"
        notes += [
            drawing.note("<br>".join(_label(row, labels)), y, shift=-LEFT, soft=True),
            drawing.note(amount, y, x=1, shift=RIGHT, right=True),
        ]
    return notes


def _dots(
    blocks: Sequence[Block], labels: Labels, marks: Mapping[str, theme.Mark], selection: Selection
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
    hover = [_hover(row, labels) for row, _ in rows]
    clicks = [{schema.NAME: row[schema.NAME]} for row, _ in rows]
    dots = drawing.points(x, [y for _, y in rows], marker, hover, clicks)
    return [dots, *drawing.rings(dots, chosen)]


def _hover(row: Dict, labels: Labels) -> str:
    times = number_of(row[schema.COUNT], "use")
    amount = f"{times} in {number_of(row[columns.TEXTS], 'text')}"
    voices = f"{row[columns.OWN_COUNT]:,} in own voice, {row[columns.QUOTED_COUNT]:,} quoted"
    return captions.hover(labels.names[row[schema.NAME]], labels.types[row[columns.TYPE]], amount, voices)
