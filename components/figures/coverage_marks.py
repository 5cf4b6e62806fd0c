"""The marks of the coverage matrix: one look for each state of a cell."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from comparison import columns
from components import theme
from components.figures import drawing
from components.figures.drawing import Dict

EXCERPTS: Final = "silent_in_excerpts"  # looks different from silence in whole texts
SYMBOLS: Final = {
    columns.MENTIONS: "circle",
    columns.OUTSIDE: "diamond-open",
    columns.SILENT: "circle-open",
    EXCERPTS: "circle-open-dot",
    columns.EARLIER_ONLY: "triangle-left-open",
}
OPEN_SIZE: Final = 11
OUTSIDE_SIZE: Final = 7
TILE: Final = 0.66  # of a column
MARK: Final = 24  # px for a mark that has its numbers under it


def open_size(state: str) -> int:
    """Diameter in px of a mark that stands for no count."""
    return OUTSIDE_SIZE if state == columns.OUTSIDE else OPEN_SIZE


@dataclass(frozen=True)
class Cell:
    """A cell in place: column `x`, `top` and `height` in px; `size` is a diameter in px.

    `state` is one of `columns.STATES`, or `EXCERPTS`: silence in excerpts alone.
    """

    x: int
    top: float
    height: float
    state: str
    colour: str
    size: float = OPEN_SIZE
    opacity: float = 1
    number: str = ""
    hover: str = ""
    click: dict[str, str] | None = None

    @property
    def y(self) -> float:
        """The middle of the mark, in px."""
        return self.top + (MARK / 2 + 1 if self.number else self.height / 2)


def traces(cells: Sequence[Cell]) -> list[Dict]:
    """A trace for each state, named after it, and one for the numbers."""
    looks = (*SYMBOLS, columns.NOT_COLLECTED)
    by_state = {state: [cell for cell in cells if cell.state == state] for state in looks}
    marks = [_points(state, by_state[state]) for state in SYMBOLS]
    return [_tiles(by_state[columns.NOT_COLLECTED]), *marks, _numbers(by_state[columns.MENTIONS])]


def silent_key(cells: Sequence[Cell]) -> list[Dict]:
    """The same marks where they only explain: no hover and no click."""
    return [{**trace, "name": "key", "hoverinfo": "skip", "customdata": []} for trace in traces(cells)]


def rings(cells: Sequence[Cell], chosen: Sequence[bool]) -> list[Dict]:
    """The accent around the chosen cells."""
    places = {"x": [cell.x for cell in cells], "y": [cell.y for cell in cells]}
    return drawing.rings({**places, "marker": {"size": [cell.size for cell in cells]}}, chosen)


def _points(state: str, cells: Sequence[Cell]) -> Dict:
    marker = {
        "symbol": SYMBOLS[state],
        "size": [cell.size for cell in cells],
        "line": {"width": 0 if state == columns.MENTIONS else 1.5},
        **_paint(cells),
    }
    trace = drawing.points([cell.x for cell in cells], [cell.y for cell in cells], marker, **_answers(cells))
    return {**trace, "name": state}


def _paint(cells: Sequence[Cell]) -> dict[str, Any]:
    return {"color": [cell.colour for cell in cells], "opacity": [cell.opacity for cell in cells]}


def _answers(cells: Sequence[Cell]) -> dict[str, Any]:
    return {"hover": [cell.hover for cell in cells], "customdata": [cell.click for cell in cells]}


def _tiles(cells: Sequence[Cell]) -> Dict:
    pattern = {"shape": "/", "fgcolor": theme.CONTEXT, "bgcolor": theme.CLEAR, "size": 6, "solidity": 0.2}
    return {
        "type": "bar",
        "name": columns.NOT_COLLECTED,
        "x": [cell.x for cell in cells],
        "y": [cell.height - 10 for cell in cells],
        "base": [cell.top + 5 for cell in cells],
        "width": TILE,
        "marker": {
            "color": theme.CLEAR,
            "opacity": [cell.opacity for cell in cells],
            "pattern": pattern,
            "line": {"width": 0},
        },
        "hovertext": [cell.hover for cell in cells],
        "hoverinfo": "text",
        "textposition": "none",
        "customdata": [cell.click for cell in cells],
    }


def _numbers(cells: Sequence[Cell]) -> Dict:
    return {
        "type": "scatter",
        "mode": "text",
        "name": "numbers",
        "x": [cell.x for cell in cells],
        "y": [cell.top + MARK + (cell.height - MARK) / 2 - 2 for cell in cells],
        "text": [cell.number for cell in cells],
        "hoverinfo": "skip",
        "cliponaxis": False,
    }
