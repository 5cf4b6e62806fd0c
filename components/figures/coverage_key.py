"""What each look of a cell of the coverage matrix means, under the matrix."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from comparison import columns
from comparison.translation import N_, _
from components import theme
from components.figures import captions, drawing
from components.figures.coverage_marks import EXCERPTS, Cell, open_size
from components.figures.drawing import LINE, Dict

STEP: Final = 26  # px of an entry
WIDTH: Final = 19  # characters of a line
KEY: Final = {
    columns.MENTIONS: captions.TEXTS_SENTENCES,
    columns.OUTSIDE: N_("not in selection"),
    columns.SILENT: N_("silent"),
    EXCERPTS: N_("silent in excerpts"),
    columns.EARLIER_ONLY: N_("only earlier"),
    columns.NOT_COLLECTED: N_("not collected"),
}


@dataclass(frozen=True)
class Key:
    """The key in place: it begins at `top`, in px, and its texts at `left` px from the matrix."""

    top: int
    left: int

    @cached_property
    def texts(self) -> Sequence[Sequence[str]]:
        """What is said of each state, in lines."""
        return [captions.wrapped(_(text), WIDTH) for text in KEY.values()]

    @property
    def step(self) -> int:
        """Height in px of an entry."""
        return max(STEP, max(map(len, self.texts)) * LINE + 2)

    @property
    def bottom(self) -> int:
        """Where it ends, in px."""
        return self.top + len(KEY) * self.step

    def cells(self) -> list[Cell]:
        """A cell of each state."""
        return [
            Cell(0, self.top + slot * self.step, self.step, state, theme.CONTEXT, open_size(state))
            for slot, state in enumerate(KEY)
        ]

    def notes(self) -> list[Dict]:
        """What is said of each cell."""
        return [
            drawing.note("<br>".join(lines), self.top + (slot + 0.5) * self.step, shift=-self.left, soft=True)
            for slot, lines in enumerate(self.texts)
        ]
