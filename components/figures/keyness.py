"""Which words set source types apart: how far, against how frequent or how evenly spread each one is.

Height is z, the log-odds over its error: words are chosen by it, and log-odds alone would put every word that
the others lack at the same height, however often it occurs. It is no test; marks are filled by one. A word's
name stands in a column at the right, in the order of the marks; a thin line joins the two, so that no two
names meet at any width.
"""

import math
from collections.abc import Mapping, Sequence
from typing import Final

import pandas as pd

from comparison import columns
from comparison.selection import Selection
from comparison.settings import PRIOR
from comparison.wording import number_of
from components import theme
from components.figures import captions, drawing
from components.figures.drawing import LINE, Dict
from components.figures.keyness_blocks import Block, blocks, heading_lines
from components.figures.keyness_marks import FAILS, SIGNIFICANT, Reading, leaders, marks, names
from components.labels import Labels
from preprocessing import schema

EMPTY: Final = (
    "It takes two source types to see which words set them apart. Take one filter off, or compare with "
    "all others together."
)
LEFT: Final = 30  # px for the ticks of z
FIELD: Final = 0.6  # part of the width for the marks; the rest is for the names
REACH: Final = 60  # px from the start of a name at which it answers
LINES: Final = 44  # characters of a line of notes on a phone
RATES: Final = (0.01, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200)
MOST_TICKS: Final = 4
MARGIN: Final = 0.06  # part of the other axis that is left free at each end
AXES: Final = {
    True: "↑ how clearly set apart (z) → per 1,000 words",
    False: "↑ how clearly set apart (z) → spread (DPnorm)",
}
NO_SPREAD: Final = "one text: no spread"
SPREADS: Final = {0.0: "0 even", 0.5: "0.5", 1.0: "1"}


def figure(frames: Mapping[str, pd.DataFrame], labels: Labels, selection: Selection) -> Dict:
    """A block of `comparison.keyness` for each type of `keyness_groups`; a word's mark is `{"term"}`.

    With `significance` among the frames, words that chance could set apart as far are hollow.
    """
    groups = drawing.records(frames["keyness_groups"])
    if not groups:
        return drawing.empty(EMPTY)
    words = drawing.records(frames["keyness"])
    read = Reading(labels, selection, _chances(frames))
    head, foot = _head(read), _foot(read, words)
    made = blocks(groups, words, labels, len(head) * LINE + 10)
    ticks = _ticks(words, read)
    start, end = _range(words, read)
    layout = theme.base_layout(int(made[-1].bottom + len(foot) * LINE), left=LEFT)
    layout["xaxis"] = {**theme.fixed_axis(start, end), "domain": [0, FIELD], "showticklabels": False}
    layout["xaxis2"] = {**theme.fixed_axis(0, 1), "domain": [FIELD, 1], "showticklabels": False}
    layout["hoverdistance"] = REACH
    layout["annotations"] = [
        *_lines(head, 0),
        *[note for block in made for note in _notes(block, read, ticks)],
        *_lines(foot, made[-1].bottom),
    ]
    places = [place for block in made for place in block.places]
    scale = [line for block in made if block.places for line in _scale(block, ticks, start, end)]
    layout["shapes"] = [*scale, *leaders(places, read, end)]
    return {"data": [*marks(places, read), names(places, read)], "layout": layout}


def _chances(frames: Mapping[str, pd.DataFrame]) -> dict[tuple[str, str], Dict]:
    """The rows of `significance` of the words that are drawn."""
    if columns.SIGNIFICANCE not in frames:
        return {}
    found = frames[columns.SIGNIFICANCE]
    rows = drawing.records(found[found[schema.TERM].isin(frames["keyness"][schema.TERM])])
    return {(row[columns.TYPE], row[schema.TERM]): row for row in rows}


def _head(read: Reading) -> list[str]:
    """What is compared, with which prior, and what the two axes are."""
    compared = f"Against {read.reference}; prior {read.selection.setting(PRIOR)}."
    return [*captions.wrapped(compared, LINES), AXES[read.by_frequency]]


def _foot(read: Reading, words: Sequence[Dict]) -> list[str]:
    said = []
    if read.chances:
        rows = read.chances.values()
        smallest = sorted({f"{row[columns.SMALLEST_P]:.3f}" for row in rows})
        deals = number_of(max(row[columns.PERMUTATIONS] for row in rows), "deal")
        reach = " to ".join([smallest[0], smallest[-1]][: len(smallest)])
        none = "" if any(row[columns.Q] < SIGNIFICANT for row in rows) else " (none here)"
        said.append(
            f"Filled{none}: q below {SIGNIFICANT} in {deals} of the texts between the types; the smallest p "
            f"that so many texts allow is {reach}."
        )
    if not all(word[columns.PASSES] for word in words):
        said.append(f"{FAILS} Hollow: in too few texts or sources.")
    return [line for one in said for line in captions.wrapped(one, LINES, lines=5)]


def _lines(lines: Sequence[str], top: float) -> list[Dict]:
    return [
        drawing.note(line, top + (slot + 0.5) * LINE, shift=-LEFT, soft=True)
        for slot, line in enumerate(lines)
    ]


def _range(words: Sequence[Dict], read: Reading) -> tuple[float, float]:
    """The ends of the other axis."""
    values = [x for word in words if (x := read.x(word)) is not None]
    low, high = (min(values), max(values)) if values and read.by_frequency else (0.0, 1.0)
    free = MARGIN * (high - low) or 0.5
    return low - free, high + free


def _ticks(words: Sequence[Dict], read: Reading) -> dict[float, str]:
    """Place and text of the ticks of the other axis."""
    if not read.by_frequency:
        return SPREADS
    start, end = _range(words, read)
    inside = [rate for rate in RATES if start <= math.log10(rate) <= end]
    step = max(1, math.ceil(len(inside) / MOST_TICKS))
    return {math.log10(rate): f"{rate:g}" for rate in inside[::step]}


def _scale(block: Block, ticks: Mapping[float, str], start: float, end: float) -> list[Dict]:
    """The lines of both scales behind the marks."""
    field = block.field
    across = [drawing.line(start, end, field.height(z), field.height(z)) for z in field.ticks()]
    return [*across, *[drawing.line(x, x, field.start, field.end) for x in ticks]]


def _notes(block: Block, read: Reading, ticks: Mapping[float, str]) -> list[Dict]:
    return [*_heading(block, read), *(_numbers(block, read, ticks) if block.places else [])]


def _heading(block: Block, read: Reading) -> list[Dict]:
    name = captions.named(read.looks[block.type], read.labels.types[block.type])
    texts = number_of(block.values[columns.TEXTS], "text")
    said = [drawing.note(f"{name}: {texts}", block.top + LINE / 2, shift=-LEFT)]
    if heading_lines(block.values, block.places) == 1:
        return said
    why = "too few texts to say which comes first" if block.places else "no word in enough texts and sources"
    return [*said, drawing.note(why, block.top + LINE * 1.5, shift=-LEFT, soft=True)]


def _numbers(block: Block, read: Reading, ticks: Mapping[float, str]) -> list[Dict]:
    """The numbers of both scales."""
    field = block.field
    heights = [
        drawing.note(f"{z:g}", field.height(z), shift=-6, right=True, soft=True) for z in field.ticks()
    ]
    places = [
        {**drawing.note(text, field.end + LINE / 2, x=x, xref="x", soft=True), "xanchor": "center"}
        for x, text in ticks.items()
    ]
    if all(read.x(place.word) is None for place in block.places):
        places.append(drawing.note(NO_SPREAD, (field.start + field.end) / 2, shift=6, soft=True))
    return [*heights, *places]
