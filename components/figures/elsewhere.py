"""Mentioned elsewhere, not here: for each type what others mention, and in how many of their texts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import pandas as pd

from comparison import columns, focus
from comparison.presence import KINDS, WORD
from comparison.selection import Selection
from comparison.translation import _, say
from components import theme
from components.figures import captions, drawing
from components.figures.drawing import LINE, Dict
from components.figures.elsewhere_words import HELD, HELD_NOTE, NONE, heading, hover, nothing, title
from components.labels import Labels
from preprocessing import schema

# The part of a focus that holds each kind.
PARTS: Final = {
    schema.EVENT: schema.EVENT,
    schema.TARGET: schema.TARGET,
    schema.PERSON: schema.PROPER_NAME,
    schema.PLACE: schema.PROPER_NAME,
    WORD: schema.LEMMA,
}
DRAWN: Final = 3  # items of each kind
LEFT: Final = 152  # px for the items
WIDTH: Final = 19  # characters of an item on one line
LINES: Final = 3
UNDER_TITLE: Final = 3  # px
KIND_GAP: Final = 5  # px above a kind
GAP: Final = 20
SIZE: Final = 10
BESIDE: Final = 99  # the largest count that has room beside its mark
UNDER: Final = 34  # px of a line that has its counts under the marks


@dataclass(frozen=True)
class Line:
    """A row in place, an item of the frame or, where that is None, a heading; `y` is its middle in px."""

    y: float
    text: str
    item: Dict | None = None


@dataclass(frozen=True)
class Block:
    """One type: the lines of its title, those of its items, and where it begins and ends in px."""

    title: Sequence[str]
    lines: Sequence[Line]
    top: float
    bottom: float


def figure(frames: Mapping[str, pd.DataFrame], labels: Labels, selection: Selection) -> Dict:
    """A block for each type of `comparison.elsewhere`, a line for each item, a column for each type.

    A filled mark: the type mentions it, in so many of its texts here; a hollow one: in none of these;
    none: perhaps under another name. A dagger: other texts of the block's type hold it, or may. A
    mark is `{"focus"}`.
    """
    rows = drawing.records(frames["elsewhere"])
    types = _in_order(drawing.records(frames["elsewhere_types"]), labels)
    if not rows:
        return drawing.empty(nothing(len(types)))
    ids = [row[columns.TYPE] for row in types]
    marks = theme.marks(labels.types)
    titles = [title(row, marks[kind], labels.types[kind]) for kind, row in zip(ids, types, strict=True)]
    of_types = [[row for row in rows if row[columns.TYPE] == kind] for kind in ids]
    blocks = _blocks(titles, of_types, drawing.key_height(ids) + GAP)
    layout = theme.base_layout(int(blocks[-1].bottom), left=LEFT)
    layout["xaxis"] = {**theme.fixed_axis(-0.5, len(ids) - 0.4), "visible": False}
    layout["annotations"] = [
        *drawing.key(ids, labels, LEFT),
        *(note for block in blocks for note in _notes(block)),
    ]
    layout["shapes"] = [line for block in blocks for line in _rules(block, len(ids))]
    return {"data": _data(blocks, ids, labels, marks, selection), "layout": layout}


def _in_order(types: Sequence[Dict], labels: Labels) -> list[Dict]:
    by_id = {row[columns.TYPE]: row for row in types}
    return [by_id[key] for key in drawing.types_of(types, labels)]


def _blocks(titles: Sequence[Sequence[str]], rows: Sequence[Sequence[Dict]], top: float) -> list[Block]:
    """A block under each title, with the rows of each type."""
    blocks: list[Block] = []
    least = UNDER if _are_under([row for own in rows for row in own]) else 0
    for said, own in zip(titles, rows, strict=True):
        start = top + len(said) * LINE + UNDER_TITLE
        lines, bottom = (
            _lines(own, start, least) if own else ([Line(start + LINE / 2, _(NONE))], start + LINE)
        )
        blocks.append(Block(said, lines, top, bottom + GAP))
        top = blocks[-1].bottom
    return blocks


def _lines(rows: Sequence[Dict], top: float, least: int) -> tuple[list[Line], float]:
    """A heading for each kind, its first items, each at least `least` px high, and what a dagger means; and
    where they end.
    """
    lines: list[Line] = []
    for kind in KINDS:
        items = [row for row in rows if row[schema.KIND] == kind]
        if items:
            lines.append(Line(top + KIND_GAP + LINE / 2, heading(kind, len(items) - DRAWN)))
            top += KIND_GAP + LINE + 3
        for item in items[:DRAWN]:
            text = _label(item)
            height = max(len(text) * LINE + 5, least)
            lines.append(Line(top + height / 2, "<br>".join(text), item))
            top += height
    if any(line.item and line.item[columns.OWN_ELSEWHERE] for line in lines):
        lines.append(Line(top + KIND_GAP + LINE / 2, say(HELD_NOTE, mark=HELD)))
        top += KIND_GAP + LINE
    return lines, top


def _label(item: Dict) -> list[str]:
    """The lines of the item's name, marked where another text of its type holds it."""
    if not item[columns.OWN_ELSEWHERE]:
        return captions.wrapped(item[columns.LABEL], WIDTH, LINES)
    *lines, last = captions.wrapped(item[columns.LABEL], WIDTH - 2, LINES)  # the dagger is not cut off
    return [*lines, f"{last} {HELD}"]


def _are_under(rows: Sequence[Dict]) -> bool:
    """Whether the counts stand under their marks, since beside them a phone has no room."""
    return max(count for row in rows for count in row[columns.TEXTS_EACH]) > BESIDE


def _notes(block: Block) -> list[Dict]:
    middle = block.top + len(block.title) * LINE / 2
    indent = {True: -LEFT, False: 10 - LEFT}
    return [
        drawing.note("<br>".join(block.title), middle, shift=-LEFT),
        *(
            drawing.note(line.text, line.y, shift=indent[line.item is None], soft=line.item is None)
            for line in block.lines
        ),
    ]


def _rules(block: Block, size: int) -> list[Dict]:
    """A line that leads from the name of each item to its marks."""
    return [drawing.line(-0.4, size - 0.6, line.y, line.y) for line in block.lines if line.item]


def _data(
    blocks: Sequence[Block],
    ids: Sequence[str],
    labels: Labels,
    marks: Mapping[str, theme.Mark],
    selection: Selection,
) -> list[Dict]:
    lines = [line for block in blocks for line in block.lines if line.item]
    cells = [
        (line, line.item, slot)
        for line in lines
        if line.item
        for slot, kind in enumerate(ids)
        if kind not in line.item[columns.PERHAPS]
    ]
    counts = [_count(item, ids[slot]) for _, item, slot in cells]
    clicks = [_click(item, ids[slot]) for _, item, slot in cells]
    chosen = [drawing.in_focus(click, selection) for click in clicks]
    styles = [marks[ids[slot]] for _, _, slot in cells]
    marker = {
        "symbol": [
            mark.symbol if n else f"{mark.symbol}-open" for mark, n in zip(styles, counts, strict=True)
        ],
        "color": [mark.colour for mark in styles],
        "size": SIZE,
        "opacity": drawing.opacity(chosen),
        "line": {"width": [0 if n else 1.5 for n in counts]},
    }
    x, y = [slot for *_, slot in cells], [line.y for line, *_ in cells]
    dots = drawing.points(x, y, marker, [hover(item, labels) for _, item, _ in cells], clicks)
    return [
        dots,
        _numbers(cells, counts),
        *drawing.rings(dots, chosen),
    ]


def _numbers(cells: Sequence[tuple[Line, Dict, int]], counts: Sequence[int]) -> Dict:
    under = _are_under([item for _, item, _ in cells])
    held = [(line.y, slot, n) for (line, _, slot), n in zip(cells, counts, strict=True) if n]
    return {
        "type": "scatter",
        "mode": "text",
        "name": "numbers",
        "x": [slot for _, slot, _ in held],
        "y": [y + (6 if under else 0) for y, *_ in held],
        "text": [captions.count(n) if under else f"   {captions.count(n)}" for *_, n in held],
        "textposition": "bottom center" if under else "middle right",
        "hoverinfo": "skip",
        "cliponaxis": False,
    }


def _count(item: Dict, kind: str) -> int:
    return dict(zip(item[columns.OTHER_TYPES], item[columns.TEXTS_EACH], strict=True)).get(kind, 0)


def _click(item: Dict, kind: str) -> Dict:
    """What opens the item where texts of a type hold it."""
    what = {PARTS[item[schema.KIND]]: item[schema.KEY]}
    return {columns.FOCUS: focus.written({**what, columns.TYPE: kind, columns.WITHIN: focus.TEXTS})}
