"""The rows of the chart of targets, and the parts of their bars: where each lies."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from comparison import columns, focus
from comparison.readings import READINGS, SHARES
from components.figures import captions, drawing
from components.figures.drawing import LINE, Dict
from components.labels import Labels
from preprocessing import schema

HEADING: Final = LINE + 6  # px of the target's name
ROW: Final = LINE + 26  # px of a type's name with its bar
BAR: Final = 18
GAP: Final = 12
LIMIT: Final = 1.0  # of the axis to each side: the whole of a type's mentions
EDGE: Final = 2  # px left and right


@dataclass(frozen=True)
class Row:
    """One type's mentions of a target: its row of the frame, and the top of its place in px."""

    values: Dict
    top: int

    @property
    def bar(self) -> int:
        """The middle of the bar, in px."""
        return self.top + LINE + BAR // 2 + 1


@dataclass(frozen=True)
class Segment:
    """The part of a row's bar that is one reading: where it begins on the axis, and how long it is."""

    row: Row
    reading: str
    start: float
    length: float

    @property
    def mark(self) -> Dict:
        """What a click selects: the mentions that are counted here."""
        parts = {name: self.row.values[name] for name in (schema.TARGET, columns.TYPE)}
        return {columns.FOCUS: focus.written({**parts, columns.READING: self.reading})}


def placed(records: Sequence[Dict], labels: Labels, top: int) -> tuple[list[Row], list[Dict], int]:
    """The rows with a measured mention from top to bottom, the targets' names over them, where all end."""
    rows: list[Row] = []
    headings: list[Dict] = []
    for target in dict.fromkeys(record[schema.TARGET] for record in records):
        own = [record for record in records if record[schema.TARGET] == target and record[schema.COUNT]]
        if own:
            name = captions.escaped(own[0][columns.LABEL])
            headings.append(drawing.note(f"<b>{name}</b>", top + HEADING / 2, shift=-EDGE))
            top += HEADING
        for kind in drawing.types_of(own, labels):
            rows += [Row(record, top) for record in own if record[columns.TYPE] == kind]
            top += ROW
        top += GAP if own else 0
    return rows, headings, top


def parts(row: Row) -> Iterator[Segment]:
    """Neutral in the middle, negative to its left, positive to its right; without readings that none has."""
    negative, neutral, positive = (row.values[SHARES[reading]] for reading in READINGS)
    starts = (-neutral / 2 - negative, -neutral / 2, neutral / 2)
    for reading, start, length in zip(READINGS, starts, (negative, neutral, positive), strict=True):
        if length:
            yield Segment(row, reading, start, length)
