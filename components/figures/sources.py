"""Whose texts these are: by who first published them, and by whose page they are on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

import pandas as pd

from comparison import columns, focus
from comparison.selection import Selection
from comparison.translation import N_, _
from comparison.wording import more, number
from components import theme
from components.figures import captions, drawing
from components.figures.drawing import LINE, Dict
from components.labels import Labels
from preprocessing import schema

EMPTY: Final = N_("No text fits this selection.")
HEADINGS: Final = {
    schema.ORIGINATOR: N_("First published by"),
    schema.CARRIER: N_("On the page of"),
}
HEADING: Final = 30  # px
BAR: Final = 14
WIDTH: Final = 40  # characters of a line that names sources
NAMED: Final = 8  # sources named under a bar; the table names all


@dataclass(frozen=True)
class Block:
    """A type at one level: its sources, the lines that name them, and its top in px."""

    level: str
    type: str
    sources: Sequence[Dict]
    lines: Sequence[str]
    top: int

    @property
    def bar(self) -> float:
        """The middle of the bar, in px."""
        return self.top + LINE + 4 + BAR / 2

    @property
    def bottom(self) -> int:
        """Where the block and the space under it end, in px."""
        return self.top + LINE + 8 + BAR + len(self.lines) * LINE + 12

    def of_type(self, column: str) -> int:
        """A count of the whole type."""
        return int(self.sources[0][column])


def figure(frames: Mapping[str, pd.DataFrame], labels: Labels, selection: Selection) -> Dict:
    """Stacked bars of `comparison.sources.breakdown`: length is sentences, a segment's mark is `{"source"}`.

    On the level that is not the selected one the mark names its level too, so that a click goes there; where
    types are selected, which are those of the selected level, it is `{"focus"}`.
    """
    rows = [row for row in drawing.records(frames["sources"]) if row[columns.TEXTS]]
    if not rows:
        return drawing.empty(_(EMPTY))
    blocks = _blocks(rows, labels)
    layout = theme.base_layout(blocks[-1].bottom, right=4)
    longest = max(block.of_type(columns.TYPE_SENTENCES) for block in blocks)
    layout["xaxis"] = {**theme.fixed_axis(0, longest), "visible": False}
    layout["annotations"] = [*_headings(blocks), *_notes(blocks, labels)]
    chosen = [_chosen(block, source, selection) for block in blocks for source in block.sources]
    bars = _bars(blocks, labels, selection, drawing.opacity(chosen))
    return {"data": [bars, *drawing.underlines(bars, chosen)], "layout": layout}


def _blocks(rows: Sequence[Dict], labels: Labels) -> list[Block]:
    blocks: list[Block] = []
    for level in schema.LEVELS:
        here = [row for row in rows if row[columns.LEVEL] == level]
        top = (blocks[-1].bottom if blocks else 0) + HEADING
        for kind in drawing.types_of(here, labels):
            sources = [row for row in here if row[columns.TYPE] == kind]
            blocks.append(Block(level, kind, sources, _named(sources, labels), top))
            top = blocks[-1].bottom
    return blocks


def _named(sources: Sequence[Dict], labels: Labels) -> list[str]:
    """The sources in the order of the segments, with their sentences."""
    names = [f"{_name(source, labels)}\u00a0{number(source[schema.SENTENCES])}" for source in sources[:NAMED]]
    rest = len(sources) - NAMED
    told = [*names, more(rest).replace(" ", "\u00a0")] if rest > 0 else names
    return captions.wrapped("\u00a0· ".join(told), WIDTH, lines=NAMED)


def _name(source: Dict, labels: Labels) -> str:
    return labels.sources.get(source[columns.SOURCE], source[columns.SOURCE])


def _headings(blocks: Sequence[Block]) -> list[Dict]:
    first = {block.level: block.top for block in reversed(blocks)}
    notes = []
    for level, top in first.items():
        notes += [
            drawing.note(f"<b>{_(HEADINGS[level])}</b>", top - HEADING / 2),
            drawing.note(_(captions.TEXTS_SENTENCES), top - HEADING / 2, x=1, right=True, soft=True),
        ]
    return notes


def _notes(blocks: Sequence[Block], labels: Labels) -> list[Dict]:
    marks = theme.marks(labels.types)
    notes = []
    for block in blocks:
        amount = captions.pair(
            *(block.of_type(name) for name in (columns.TYPE_TEXTS, columns.TYPE_SENTENCES))
        )
        under = block.bar + BAR / 2 + 4 + len(block.lines) * LINE / 2
        notes += [
            drawing.note(captions.named(marks[block.type], labels.types[block.type]), block.top + LINE / 2),
            drawing.note(amount, block.top + LINE / 2, x=1, right=True),
            drawing.note("<br>".join(block.lines), under, soft=True),
        ]
    return notes


def _bars(blocks: Sequence[Block], labels: Labels, selection: Selection, opacity: Sequence[float]) -> Dict:
    marks = theme.marks(labels.types)
    segments = [(block, source) for block in blocks for source in block.sources]
    lengths = [source[schema.SENTENCES] for _, source in segments]
    bases = [base for block in blocks for base in _bases(block)]
    return {
        **drawing.bars(lengths, [block.bar for block, _ in segments], bases, BAR),
        "marker": {
            "color": [marks[block.type].colour for block, _ in segments],
            "opacity": list(opacity),
            "line": drawing.GAP,
        },
        "hovertext": [_hover(source, labels) for _, source in segments],
        "customdata": [_click(block, source, selection) for block, source in segments],
    }


def _bases(block: Block) -> list[int]:
    return list(accumulate((source[schema.SENTENCES] for source in block.sources), initial=0))[:-1]


def _hover(source: Dict, labels: Labels) -> str:
    amount = captions.texts_sentences(source[columns.TEXTS], source[schema.SENTENCES])
    return captions.hover(_name(source, labels), labels.types[source[columns.TYPE]], amount)


def _click(block: Block, source: Dict, selection: Selection) -> Dict:
    name = source[columns.SOURCE]
    if block.level == selection.level:
        return {columns.SOURCE: name}
    if selection.types:
        return {columns.FOCUS: focus.written({block.level: name})}
    return {columns.SOURCE: name, columns.LEVEL: block.level}


def _chosen(block: Block, source: Dict, selection: Selection) -> bool:
    return block.level == selection.level and source[columns.SOURCE] in selection.sources
