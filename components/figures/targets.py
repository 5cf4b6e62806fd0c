"""How a target is spoken of: readings of its mentions by source type, negative left and positive right."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import pandas as pd

from comparison import columns
from comparison.readings import EXPECTED, READINGS, SHARES, item
from comparison.selection import Selection
from comparison.target_claim import READ_AS
from comparison.translation import N_, _, say
from comparison.wording import number, number_of, percent
from components import theme
from components.figures import captions, drawing, intervals
from components.figures.drawing import LINE, Dict
from components.figures.intervals import Intervals
from components.figures.targets_rows import BAR, EDGE, GAP, LIMIT, Row, Segment, parts, placed
from components.labels import Labels
from preprocessing import schema

EMPTY: Final = N_(
    "No mention of a target is measured in this selection. Take one filter off; the model reads English."
)
AXIS: Final = N_("share read as negative ← neutral → positive")
AMOUNT: Final = N_("{count}, {quoted} quoted")
PALE: Final = N_("pale: too few texts to compare")
COUNTED: Final = N_("read as {reading}: {count} of {all}, {share}")
BEHIND: Final = N_("in {texts}; {quoted} of the {all} are quoted")
BY_PROBABILITY: Final = N_("expected from the probabilities: {expected}")
FADED: Final = 0.45  # of a type with too few texts
NAME: Final = 30  # characters
ROOM: Final = 0.1  # share from which a segment has room for its count, on a phone


def figure(frames: Mapping[str, pd.DataFrame], labels: Labels, selection: Selection) -> Dict:
    """A block for each target of `comparison.targets`, a bar for each type: mark `{"focus"}`.

    The neutral part of a bar is centred on 0, so that what reaches left and right of it can be compared.
    """
    key = _key(frames["targets"])
    rows, headings, bottom = placed(drawing.records(frames["targets"]), labels, len(key) * LINE + GAP)
    if not rows:
        return drawing.empty(_(EMPTY))
    layout = theme.base_layout(bottom, left=EDGE, right=EDGE, bottom=36)
    layout["xaxis"] = {
        **theme.fixed_axis(-LIMIT, LIMIT),
        "showticklabels": False,
        "title": drawing.axis_title(_(AXIS)),
    }
    layout["annotations"] = [*key, *headings, *_notes(rows, labels)]
    layout["shapes"] = [_middle(row) for row in rows]
    segments = [segment for row in rows for segment in parts(row)]
    bars = _bars(segments, labels, intervals.known(frames))
    chosen = [drawing.in_focus(segment.mark, selection) for segment in segments]
    return {"data": [bars, *drawing.underlines(bars, chosen)], "layout": layout}


def _key(frame: pd.DataFrame) -> list[Dict]:
    """The colours of the readings, and what a pale bar is, where there is one."""
    colours = [
        f'<span style="color:{theme.READINGS[reading]}">■</span> {_(READ_AS[reading])}'
        for reading in READINGS
    ]
    few = (frame[schema.COUNT] > 0) & ~frame[columns.ENOUGH]
    lines = ["  ".join(colours), *([_(PALE)] if few.any() else [])]
    return [drawing.note(line, (slot + 0.5) * LINE, shift=-EDGE) for slot, line in enumerate(lines)]


def _middle(row: Row) -> Dict:
    """The line at the middle of a bar, which reaches over it."""
    return drawing.line(0, 0, row.bar - BAR / 2 - 3, row.bar + BAR / 2 + 3, theme.CONTEXT)


def _notes(rows: Sequence[Row], labels: Labels) -> Iterator[Dict]:
    marks = theme.marks(labels.types)
    for row in rows:
        kind, values = row.values[columns.TYPE], row.values
        name = captions.named(marks[kind], _short(labels.types[kind]))
        yield drawing.note(name, row.top + LINE / 2, shift=-EDGE)
        yield drawing.note(_amount(values), row.top + LINE / 2, x=1, shift=EDGE, right=True, soft=True)


def _short(name: str) -> str:
    """A name that leaves room for the amount beside it, on a phone; the whole name is under the pointer."""
    return name if len(name) <= NAME else name[: NAME - 1] + captions.ELLIPSIS


def _amount(values: Dict) -> str:
    count, quoted = values[schema.COUNT], values[columns.QUOTED_COUNT]
    return say(AMOUNT, count=number(count), quoted=number(quoted)) if quoted else number(count)


def _bars(segments: Sequence[Segment], labels: Labels, known: Intervals) -> Dict:
    values = [segment.row.values for segment in segments]
    bars = drawing.bars(
        [segment.length for segment in segments],
        [segment.row.bar for segment in segments],
        [segment.start for segment in segments],
        BAR,
    )
    return {
        **bars,
        "marker": {
            "color": [theme.READINGS[segment.reading] for segment in segments],
            "opacity": [1 if row[columns.ENOUGH] else FADED for row in values],
            "line": drawing.GAP,
        },
        "text": [_written(segment) for segment in segments],
        "textposition": "inside",
        "constraintext": "none",
        "insidetextanchor": "middle",
        "textangle": 0,
        "textfont": {"size": theme.FONT_SIZE, "color": theme.EXPORT_PAPER},
        "hovertext": [_hover(segment, labels, known) for segment in segments],
        "customdata": [segment.mark for segment in segments],
    }


def _written(segment: Segment) -> str:
    """The count in a segment: where it has room, and on a colour that is strong enough to read it."""
    readable = segment.length >= ROOM and segment.row.values[columns.ENOUGH]
    return number(segment.row.values[segment.reading]) if readable else ""


def _hover(segment: Segment, labels: Labels, known: Intervals) -> str:
    values, reading = segment.row.values, segment.reading
    everything = number(values[schema.COUNT])
    told = say(
        COUNTED,
        reading=_(READ_AS[reading]),
        count=number(values[reading]),
        all=everything,
        share=percent(values[SHARES[reading]]),
    )
    texts, quoted = number_of(values[columns.TEXTS], "text"), number(values[columns.QUOTED_COUNT])
    behind = say(BEHIND, texts=texts, quoted=quoted, all=everything)
    expected = say(BY_PROBABILITY, expected=number(values[EXPECTED[reading]], places=1))
    ends = known.get((values[columns.TYPE], item(values[schema.TARGET], reading)))
    interval = [intervals.said(ends, percent)] if ends else []
    names = values[columns.LABEL], labels.types[values[columns.TYPE]]
    return captions.hover(*names, told, *interval, expected, behind)
