"""How positive or negative the words are, by source type: a dot for each step of the scale."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import pandas as pd

from comparison import columns
from comparison.selection import Selection
from comparison.wording import number_of, percent, signed
from components import theme
from components.figures import captions, drawing
from components.figures.drawing import LINE, Dict
from components.labels import Labels
from preprocessing import schema

EMPTY: Final = "No sentence fits this selection. Take one filter off to see the tone of the words."
EDGE: Final = 14  # px left and right, so that a mark at the end of the scale is whole
STRIP: Final = 60  # px from a block's top to the middle of its dots
MOST: Final = 14  # px of the largest dot: two steps of the scale stay apart on a phone
TICK: Final = 12  # px of the mean's line to each side of the middle
UNDER: Final = 18  # px from the middle of the dots to the notes under them
BLOCK: Final = STRIP + UNDER + 2 * LINE + 14
SCALE: Final = {-1.0: "−1", -0.5: "−0.5", 0.0: "0", 0.5: "+0.5", 1.0: "+1"}


@dataclass(frozen=True)
class Strip:
    """One type's row of `tone` and its dots (rows of `distribution`), with the top of its block in px."""

    values: Dict
    dots: Sequence[Dict]
    top: int

    @property
    def type(self) -> str:
        """The type's id."""
        return str(self.values[columns.TYPE])

    @property
    def y(self) -> int:
        """The middle of the dots, in px."""
        return self.top + STRIP


def figure(frame: pd.DataFrame, labels: Labels, selection: Selection, distribution: pd.DataFrame) -> Dict:
    """Strips of `comparison.tone`, a row and a distribution for each type; a mark is `{"type"}`.

    A dot's area is its number of sentences; the line is the mean of the sentences that are scored.
    """
    strips = _strips(frame, distribution, labels)
    if not strips:
        return drawing.empty(EMPTY)
    layout = theme.base_layout(len(strips) * BLOCK, left=EDGE, right=EDGE, bottom=42)
    layout["xaxis"] = _axis()
    layout["annotations"] = [note for strip in strips for note in _notes(strip, labels)]
    layout["shapes"] = [line for strip in strips for line in _lines(strip, selection)]
    return {"data": [_dots(strips, labels)], "layout": layout}


def _strips(frame: pd.DataFrame, distribution: pd.DataFrame, labels: Labels) -> list[Strip]:
    rows = {row[columns.TYPE]: row for row in drawing.records(frame) if row[schema.SENTENCES]}
    dots = [row for row in drawing.records(distribution) if row[schema.SENTENCES]]
    return [
        Strip(rows[kind], [dot for dot in dots if dot[columns.TYPE] == kind], slot * BLOCK)
        for slot, kind in enumerate(drawing.types_of(rows.values(), labels))
    ]


def _lines(strip: Strip, selection: Selection) -> list[Dict]:
    """The scale with its zero; in the accent where the type is selected."""
    chosen = strip.type in selection.types
    scale = drawing.line(-1, 1, strip.y, strip.y, *(theme.ACCENT, 3) if chosen else ())
    return [scale, drawing.line(0, 0, strip.y - TICK, strip.y + TICK, theme.CONTEXT)]


def _axis() -> Dict:
    return {
        **theme.fixed_axis(-1, 1),
        "tickmode": "array",
        "tickvals": list(SCALE),
        "ticktext": list(SCALE.values()),
        "title": drawing.axis_title("negative words ← → positive words"),
    }


def _notes(strip: Strip, labels: Labels) -> list[Dict]:
    values = strip.values
    name = captions.named(theme.marks(labels.types)[strip.type], labels.types[strip.type])
    sentences = number_of(values[schema.SENTENCES], "sentence")
    scored = f"scored {values[columns.SCORED]:,} of {sentences}"
    known = f"the lexicon knows {percent(values[columns.SHARE_KNOWN] or 0)} of the words"
    y = strip.y + UNDER
    return [
        drawing.note(name, strip.top + LINE / 2, shift=-EDGE),
        drawing.note(scored, y + LINE / 2, shift=-EDGE, soft=True),
        drawing.note(known, y + LINE * 1.5, shift=-EDGE, soft=True),
        *_mean(strip),
    ]


def _mean(strip: Strip) -> list[Dict]:
    """The mean's number with a line down through the dots."""
    mean = strip.values[columns.MEAN_SCORED]
    if mean is None:
        return []
    number = drawing.note(f"mean {signed(mean)}", strip.y + TICK, x=mean, xref="x")
    arrow = {"showarrow": True, "arrowhead": 0, "arrowwidth": 2, "ax": 0, "ay": -2 * TICK - LINE / 2}
    return [{**number, **arrow, "xanchor": "center" if abs(mean) < 0.6 else "right" if mean > 0 else "left"}]


def _dots(strips: Sequence[Strip], labels: Labels) -> Dict:
    marks = theme.marks(labels.types)
    pairs = [(strip, dot) for strip in strips for dot in strip.dots]
    largest = max((dot[schema.SENTENCES] for _, dot in pairs), default=0)
    marker = {
        "symbol": [marks[strip.type].symbol for strip, _ in pairs],
        "color": [marks[strip.type].colour for strip, _ in pairs],
        "opacity": 1,
        "size": [drawing.diameter(dot[schema.SENTENCES], largest, most=MOST) for _, dot in pairs],
    }
    return drawing.points(
        [dot[columns.BIN] for _, dot in pairs],
        [strip.y for strip, _ in pairs],
        marker,
        [_hover(strip, dot, labels) for strip, dot in pairs],
        [{columns.TYPE: strip.type} for strip, _ in pairs],
    )


def _hover(strip: Strip, dot: Dict, labels: Labels) -> str:
    amount = number_of(dot[schema.SENTENCES], "sentence")
    return captions.hover(labels.types[strip.type], f"{amount} at about {signed(dot[columns.BIN])}")
