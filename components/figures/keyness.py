"""Which words set source types apart: how far, against how frequent or how evenly spread each one is.

Height is z, the log-odds over its error: words are chosen by it, and log-odds alone would put every word that
the others lack at the same height, however often it occurs. It is no test; marks are filled by one. A word's
name stands in a column at the right, in the order of the marks; a line joins the two, so that no two names
meet at any width. A type below the evidence floor has its words listed, without an order of size.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import pandas as pd

from comparison import columns
from comparison.selection import Selection
from comparison.translation import N_, _, say
from comparison.wording import exactly
from components import theme
from components.figures import drawing, keyness_notes
from components.figures.drawing import LINE, Dict
from components.figures.keyness_blocks import Field, Place, blocks
from components.figures.keyness_leaders import leaders, picked
from components.figures.keyness_marks import Reading, marks, name, names, points
from components.figures.keyness_notes import LEFT
from components.labels import Labels
from preprocessing import schema

EMPTY: Final = N_(
    "It takes two source types to see which words set them apart. Take one filter off, or compare with "
    "all others together."
)
UNDER_FOOT: Final = 4  # px under the last line, which is higher than its step
LETTER: Final = 7  # px of a letter of a name, with room to spare
GUTTER: Final = 0.08  # part of the field, beside it, in which lines turn to their names
REACH: Final = 60  # px from the start of a name at which it answers
RATES: Final = (0.01, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200)
MOST_TICKS: Final = 4
MARGIN: Final = 0.06  # part of the other axis that is left free at each end
SPREADS: Final = (0.0, 0.5, 1.0)
EVEN: Final = N_("{zero} even")  # the end of the axis of spread


@dataclass(frozen=True)
class Scale:
    """The other axis: its ends, the text at its ticks, and where the names begin behind it."""

    start: float
    end: float
    ticks: Mapping[float, str]

    @property
    def names(self) -> float:
        """Where the names begin."""
        return self.end + GUTTER * (self.end - self.start)


def figure(frames: Mapping[str, pd.DataFrame], labels: Labels, selection: Selection) -> Dict:
    """A block of `comparison.keyness` for each type of `keyness_groups`; a word's mark is `{"term"}`.

    With `significance` among the frames, words that chance seldom sets apart as far are filled.
    """
    groups = drawing.records(frames["keyness_groups"])
    if not groups:
        return drawing.empty(_(EMPTY))
    read = Reading(labels, selection, _chances(frames))
    scaled = {row[columns.TYPE] for row in groups if row[columns.ENOUGH]}
    words = drawing.records(frames["keyness"])
    scale = _scale([word for word in words if word[columns.TYPE] in scaled], read)
    head = keyness_notes.head(read, any(word[columns.TYPE] in scaled for word in words))
    made = blocks(groups, words, labels, len(head) * LINE + 10)
    places = [place for block in made for place in block.places]
    found = points(places, read)
    fields = [block.field for block in made if block.field]
    foot = keyness_notes.foot(read, made)
    layout = theme.base_layout(int(made[-1].bottom + len(foot) * LINE) + UNDER_FOOT, left=LEFT)
    layout["xaxis"] = _axis(scale)
    layout["hoverdistance"] = REACH
    layout["annotations"] = [
        *keyness_notes.lines(head, 0),
        *[note for block in made for note in keyness_notes.heading(block, read)],
        *[note for field in fields for note in keyness_notes.numbers(field, scale.ticks)],
        *keyness_notes.lines(foot, made[-1].bottom),
    ]
    layout["shapes"] = [
        _room(places, scale),
        *[line for field in fields for line in _lines(field, scale)],
        *leaders(found, read, scale.end, scale.names),
        *picked(places, read, scale.names, scale.start),
    ]
    named = names(places, scale.names, scale.start, read)
    return {"data": [*marks(found, read), named], "layout": layout}


def _chances(frames: Mapping[str, pd.DataFrame]) -> dict[tuple[str, str], Dict]:
    """The rows of `significance` by type and word."""
    rows = drawing.records(frames[columns.SIGNIFICANCE]) if columns.SIGNIFICANCE in frames else []
    return {(row[columns.TYPE], row[schema.TERM]): row for row in rows}


def _axis(scale: Scale) -> Dict:
    """The axis from the start of the scale to the end of the names, whose `_room` is in px at every width."""
    fixed = theme.fixed_axis(scale.start, scale.names)
    fixed.pop("range")
    options = {"minallowed": scale.start}
    return {**fixed, "autorange": True, "autorangeoptions": options, "showticklabels": False}


def _room(places: Sequence[Place], scale: Scale) -> Dict:
    """What is not seen, and holds open the room of the longest name behind the scale."""
    longest = max((len(name(place.word)) for place in places if place.mark is not None), default=0)
    room = {"xsizemode": "pixel", "xanchor": scale.names, "opacity": 0}
    return {**drawing.line(0, LETTER * (longest + 1), 0, 0), **room}


def _scale(words: Sequence[Dict], read: Reading) -> Scale:
    """The other axis of these words."""
    values = [x for word in words if (x := read.x(word)) is not None]
    low, high = (min(values), max(values)) if values and read.by_frequency else (0.0, 1.0)
    free = MARGIN * (high - low) or 0.5
    start, end = low - free, high + free
    return Scale(start, end, _ticks(start, end) if read.by_frequency else _spreads())


def _ticks(start: float, end: float) -> dict[float, str]:
    """Place and text of the ticks of an axis of rates."""
    inside = [rate for rate in RATES if start <= math.log10(rate) <= end]
    step = max(1, math.ceil(len(inside) / MOST_TICKS))
    return {math.log10(rate): exactly(rate) for rate in inside[::step]}


def _spreads() -> dict[float, str]:
    """Place and text of the ticks of the axis of spread."""
    return {spread: exactly(spread) if spread else say(EVEN, zero=exactly(0)) for spread in SPREADS}


def _lines(field: Field, scale: Scale) -> list[Dict]:
    """The lines of both scales behind the marks."""
    across = [drawing.line(scale.start, scale.end, y, y) for y in map(field.height, field.ticks())]
    return [*across, *[drawing.line(x, x, field.start, field.end) for x in scale.ticks]]
