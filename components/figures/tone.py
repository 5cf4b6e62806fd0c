"""How positive or negative the words are, by source type: a dot for each step of the scale."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import pandas as pd

from comparison import columns, focus
from comparison.selection import Selection
from comparison.translation import N_, _, say
from comparison.wording import number, number_of, percent, signed
from components import theme
from components.figures import captions, drawing
from components.figures.drawing import LINE, Dict
from components.labels import Labels
from preprocessing import schema

EMPTY: Final = N_("No sentence fits this selection. Take one filter off to see the tone of the words.")
AXIS: Final = N_("negative words ← → positive words")
SCORED: Final = N_("scored {scored} of {sentences}")
KNOWN: Final = N_("the lexicon knows {share} of the words")
DISAGREE: Final = N_("a second lexicon has the other sign: mean {mean}")
MEAN: Final = N_("mean {mean}")
INTERVAL: Final = N_("95% interval of the mean {low} to {high}")
ABOUT: Final = N_("{sentences} at about {tone}")
EDGE: Final = 14  # px left and right, so that a mark at the end of the scale is whole
STRIP: Final = 60  # px from a block's top to the middle of its dots
MOST: Final = 14  # px of the largest dot: two steps of the scale stay apart on a phone
TICK: Final = 12  # px of the mean's line to each side of the middle
UNDER: Final = 18  # px from the middle of the dots to the notes under them
CAP: Final = 3  # px of an interval's ends to each side of its line
GAP: Final = 14
NO_INTERVAL: Final = N_("too few texts for an interval")
WIDTH: Final = 52  # characters of a line under a strip, on a phone
SCALE: Final = {-1.0: 0, -0.5: 1, 0.0: 0, 0.5: 1, 1.0: 0}  # the ticks, and to how many decimals each is said


@dataclass(frozen=True)
class Strip:
    """One type's row of `tone`, its dots (rows of `distribution`), the lines under them, its top in px."""

    values: Dict
    dots: Sequence[Dict]
    lines: Sequence[str]
    interval: Dict | None
    top: int

    @property
    def type(self) -> str:
        """The type's id."""
        return str(self.values[columns.TYPE])

    @property
    def y(self) -> int:
        """The middle of the dots, in px."""
        return self.top + STRIP

    @property
    def bottom(self) -> int:
        """Where the block and the space under it end, in px."""
        return self.y + UNDER + len(self.lines) * LINE + GAP


def figure(frames: Mapping[str, pd.DataFrame], labels: Labels, selection: Selection) -> Dict:
    """Strips of `comparison.tone`, a row and a distribution for each type; a mark is `{"type", "focus"}`.

    A dot's area is its number of sentences; the line is the mean of the sentences that are scored.
    """
    strips = _strips(frames, labels)
    if not strips:
        return drawing.empty(_(EMPTY))
    layout = theme.base_layout(strips[-1].bottom, left=EDGE, right=EDGE, bottom=42)
    layout["xaxis"] = _axis()
    layout["annotations"] = [note for strip in strips for note in _notes(strip, labels)]
    layout["shapes"] = [line for strip in strips for line in _lines(strip, selection)]
    return {"data": _dots(strips, labels, selection), "layout": layout}


def _strips(frames: Mapping[str, pd.DataFrame], labels: Labels) -> list[Strip]:
    rows = {kind: row for kind, row in _by_type(frames["tone"]).items() if row[schema.SENTENCES]}
    dots = [row for row in drawing.records(frames["distribution"]) if row[schema.SENTENCES]]
    lexicons = _by_type(frames["lexicons"])
    checked = columns.INTERVALS in frames
    intervals = _by_type(frames[columns.INTERVALS], columns.GROUP) if checked else {}
    strips: list[Strip] = []
    for kind in drawing.types_of(rows.values(), labels):
        interval = intervals.get(kind)
        lines = _said(rows[kind], lexicons[kind], checked, interval)
        own = [dot for dot in dots if dot[columns.TYPE] == kind]
        strips.append(Strip(rows[kind], own, lines, interval, strips[-1].bottom if strips else 0))
    return strips


def _by_type(frame: pd.DataFrame, column: str = columns.TYPE) -> dict[str, Dict]:
    return {row[column]: row for row in drawing.records(frame)}


def _said(values: Dict, lexicons: Dict, checked: bool, interval: Dict | None) -> list[str]:
    """The lines under a strip; that of the interval is kept free until intervals have come."""
    sentences = number_of(values[schema.SENTENCES], "sentence")
    said = [
        say(SCORED, scored=number(values[columns.SCORED]), sentences=sentences),
        say(KNOWN, share=percent(values[columns.SHARE_KNOWN] or 0)),
    ]
    if lexicons[columns.DISAGREE]:
        said.append(say(DISAGREE, mean=signed(lexicons[columns.VADER_MEAN])))
    lines = [line for one in said for line in captions.wrapped(one, WIDTH)]
    if values[columns.SCORED]:
        lines.append(_interval(interval) if checked else "")
    return lines


def _interval(interval: Dict | None) -> str:
    if not interval:
        return _(NO_INTERVAL)
    return say(INTERVAL, low=signed(interval[columns.LOW]), high=signed(interval[columns.HIGH]))


def _lines(strip: Strip, selection: Selection) -> list[Dict]:
    """The scale with its zero, in the accent where the type is selected; the interval of the mean."""
    chosen = strip.type in selection.types
    scale = drawing.line(-1, 1, strip.y, strip.y, *(theme.ACCENT, 3) if chosen else ())
    zero = drawing.line(0, 0, strip.y - TICK, strip.y + TICK, theme.CONTEXT)
    if not strip.interval:
        return [scale, zero]
    y, low, high = strip.y + TICK, strip.interval[columns.LOW], strip.interval[columns.HIGH]
    caps = [drawing.line(end, end, y - CAP, y + CAP, theme.CONTEXT) for end in (low, high)]
    return [scale, zero, drawing.line(low, high, y, y, theme.CONTEXT), *caps]


def _axis() -> Dict:
    return {
        **theme.fixed_axis(-1, 1),
        "tickmode": "array",
        "tickvals": list(SCALE),
        "ticktext": [signed(tick, places) for tick, places in SCALE.items()],
        "title": drawing.axis_title(_(AXIS)),
    }


def _notes(strip: Strip, labels: Labels) -> list[Dict]:
    name = captions.named(theme.marks(labels.types)[strip.type], labels.types[strip.type])
    under = strip.y + UNDER + LINE / 2
    said = [
        drawing.note(line, under + slot * LINE, shift=-EDGE, soft=True)
        for slot, line in enumerate(strip.lines)
        if line
    ]
    return [drawing.note(name, strip.top + LINE / 2, shift=-EDGE), *said, *_mean(strip)]


def _mean(strip: Strip) -> list[Dict]:
    """The mean's number with a line down through the dots."""
    mean = strip.values[columns.MEAN_SCORED]
    if mean is None:
        return []
    number = drawing.note(say(MEAN, mean=signed(mean)), strip.y + TICK, x=mean, xref="x")
    arrow = {"showarrow": True, "arrowhead": 0, "arrowwidth": 2, "ax": 0, "ay": -2 * TICK - LINE / 2}
    return [{**number, **arrow, "xanchor": "center" if abs(mean) < 0.6 else "right" if mean > 0 else "left"}]


def _dots(strips: Sequence[Strip], labels: Labels, selection: Selection) -> list[Dict]:
    marks = theme.marks(labels.types)
    pairs = [(strip, dot) for strip in strips for dot in strip.dots]
    largest = max((dot[schema.SENTENCES] for _, dot in pairs), default=0)
    marker = {
        "symbol": [marks[strip.type].symbol for strip, _ in pairs],
        "color": [marks[strip.type].colour for strip, _ in pairs],
        "opacity": 1,
        "size": [drawing.diameter(dot[schema.SENTENCES], largest, most=MOST) for _, dot in pairs],
    }
    clicks = [
        {columns.TYPE: strip.type, columns.FOCUS: focus.written({columns.BIN: dot[columns.BIN]})}
        for strip, dot in pairs
    ]
    dots = drawing.points(
        [dot[columns.BIN] for _, dot in pairs],
        [strip.y for strip, _ in pairs],
        marker,
        [_hover(strip, dot, labels) for strip, dot in pairs],
        clicks,
    )
    chosen = [
        click[columns.TYPE] in selection.types and drawing.in_focus(click, selection) for click in clicks
    ]
    return [dots, *drawing.rings(dots, chosen)]


def _hover(strip: Strip, dot: Dict, labels: Labels) -> str:
    amount = number_of(dot[schema.SENTENCES], "sentence")
    return captions.hover(
        labels.types[strip.type], say(ABOUT, sentences=amount, tone=signed(dot[columns.BIN]))
    )
