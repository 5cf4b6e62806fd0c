"""The lines that lead from the marks of the words that distinguish to their names."""

from collections.abc import Sequence
from typing import Final

from comparison import columns
from components import theme
from components.figures import drawing
from components.figures.drawing import Dict
from components.figures.keyness_blocks import ROW, Place
from components.figures.keyness_marks import MOST, Point, Reading

HALF: Final = ROW / 2 - 2  # px above and below the middle of a name that a bracket holds
CLOSE: Final = MOST / 2  # px between two heights at which level lines would run through the other's mark


def leaders(points: Sequence[Point], read: Reading, end: float, names: float) -> list[Dict]:
    """A line from each point to its names at `names`; a bracket holds the names that share the point.

    Lines are level up to `end`, so that no two cross; straight where another point is as high, since level
    lines would be one. A line is dotted where no word of it passes the gate, and has the accent where one is
    selected.
    """
    found: list[Dict] = []
    for point in points:
        as_high = [other for other in points if abs(other.y - point.y) <= CLOSE]
        turn = point.x if len(as_high) > 1 else end
        found += [*_leader(point, read, turn, names), *_bracket(point, names)]
    return found


def picked(places: Sequence[Place], read: Reading, names: float, start: float) -> list[Dict]:
    """The accent before the name of the selected word, at `names`, or at `start` where it is only listed."""
    return [
        _upright(start if place.mark is None else names, place.name, place.name, theme.ACCENT, 3)
        for place in places
        if read.chosen(place.word)
    ]


def _leader(point: Point, read: Reading, turn: float, names: float) -> list[Dict]:
    """Level from the point to `turn`, then straight to the middle of its names."""
    chosen = any(read.chosen(place.word) for place in point.places)
    passes = any(place.word[columns.PASSES] for place in point.places)
    look = (theme.ACCENT, 2) if chosen else (theme.CONTEXT, 1)
    middle = (point.places[0].name + point.places[-1].name) / 2
    lines = [drawing.line(turn, names, point.y, middle, *look)]
    if turn > point.x:
        lines.insert(0, drawing.line(point.x, turn, point.y, point.y, *look))
    return lines if passes else [{**line, "line": {**line["line"], "dash": "dot"}} for line in lines]


def _bracket(point: Point, names: float) -> list[Dict]:
    """What holds the names together where there are several."""
    if len(point.places) == 1:
        return []
    return [_upright(names, point.places[0].name, point.places[-1].name, theme.CONTEXT, 1)]


def _upright(x: float, first: float, last: float, colour: str, width: float) -> Dict:
    """A line before the names from the first to the last."""
    return drawing.line(x, x, first - HALF, last + HALF, colour, width)
