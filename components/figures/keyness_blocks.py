"""Where the words that distinguish stand: a block for each type, its marks, and a column of names beside.

Heights are in px from the top of the plot, as everywhere. Each block has a scale of its own: z grows with the
amount of text, so one type's is not to be held against another's. A type below the evidence floor has no
scale and no marks: its words are a list, in the order of the frame.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from comparison import columns
from components.figures.drawing import LINE, Dict
from components.labels import Labels

ROW: Final = 19  # px between two names
LEAST: Final = 84  # px of a field of marks
EDGE: Final = 12  # px above the highest and below the lowest mark
UNDER: Final = LINE + 16  # px for the ticks under a field, and the space to the next block
SPACE: Final = 10  # px to the next block where there are no ticks
STEPS: Final = (0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100)
TICK_GAP: Final = 40  # px between two ticks at least


@dataclass(frozen=True)
class Field:
    """Where the marks of a block stand: its ends in px, and the z at its top and its bottom."""

    start: float
    end: float
    highest: float
    lowest: float

    def height(self, z: float) -> float:
        """The height of a z; in the middle where all are the same."""
        span = self.highest - self.lowest
        part = (self.highest - z) / span if span else 0.5
        return self.start + EDGE + part * (self.end - self.start - 2 * EDGE)

    def ticks(self) -> list[float]:
        """Round values of z that stand in the field, far enough apart."""
        span = self.highest - self.lowest
        room = (self.end - self.start - 2 * EDGE) / TICK_GAP
        step = next((step for step in STEPS if span / step <= room), STEPS[-1])
        first, last = math.ceil(self.lowest / step), math.floor(self.highest / step)
        return [round(n * step, 1) for n in range(first, last + 1)]


@dataclass(frozen=True)
class Place:
    """A word with the height of its name, and that of its mark; None where the word is only listed."""

    word: Dict
    name: float
    mark: float | None = None


@dataclass(frozen=True)
class Block:
    """A type's row of `keyness_groups`, its words, its top and bottom in px, and the field of its marks."""

    values: Dict
    places: Sequence[Place]
    top: float
    bottom: float
    field: Field | None = None

    @property
    def type(self) -> str:
        """The type's id."""
        return str(self.values[columns.TYPE])


def blocks(groups: Sequence[Dict], words: Sequence[Dict], labels: Labels, top: float) -> list[Block]:
    """The blocks under each other from `top` on, in the catalogue's order."""
    by_type = {row[columns.TYPE]: row for row in groups}
    made: list[Block] = []
    for kind in (key for key in labels.types if key in by_type):
        own = [word for word in words if word[columns.TYPE] == kind]
        made.append(_block(by_type[kind], own, made[-1].bottom if made else top))
    return made


def heading_lines(values: Dict, words: Sequence[object]) -> int:
    """Lines over a block: two where there is no word, or too few texts behind them."""
    return 1 if words and values[columns.ENOUGH] else 2


def _block(values: Dict, words: Sequence[Dict], top: float) -> Block:
    start = top + LINE * heading_lines(values, words) + 6
    if words and values[columns.ENOUGH]:
        return _scaled(values, words, top, start)
    places = [Place(word, start + (slot + 0.5) * ROW) for slot, word in enumerate(words)]
    return Block(values, places, top, start + len(words) * ROW + SPACE)


def _scaled(values: Dict, words: Sequence[Dict], top: float, start: float) -> Block:
    """A block with a scale of z; the words come from the highest to the lowest."""
    end = start + max(LEAST, len(words) * ROW)
    field = Field(start, end, words[0][columns.Z], words[-1][columns.Z])
    marks = [field.height(word[columns.Z]) for word in words]
    names = apart(marks, ROW, start + ROW / 2, end - ROW / 2)
    places = [Place(*place) for place in zip(words, names, marks, strict=True)]
    return Block(values, places, top, end + UNDER, field)


def apart(wanted: Sequence[float], step: float, low: float, high: float) -> list[float]:
    """Ascending heights between `low` and `high`, `step` apart at least and near those wanted.

    They fit where `high - low` is at least `step` times one less than there are.
    """
    placed: list[float] = []
    for height in wanted:
        placed.append(max(height, placed[-1] + step if placed else low))
    limit = high
    for slot in reversed(range(len(placed))):
        placed[slot] = min(placed[slot], limit)
        limit = placed[slot] - step
    return placed
