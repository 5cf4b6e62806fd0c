"""Which words make the scores of two source types differ, and by how much."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import pandas as pd

from comparison import columns
from comparison.findings.differences import signed_finely
from comparison.selection import Selection
from comparison.settings import SCALE
from comparison.wording import number_of, signed
from components import theme
from components.figures import captions, drawing
from components.figures.drawing import LINE, Dict
from components.labels import Labels
from preprocessing import schema

EMPTY: Final = (
    "There are no two source types with scored sentences here. Take one filter off, or choose others."
)
FEW: Final = "Too few texts to generalise: in alphabetical order, what the words do in these texts."
SAYS: Final = "added up from all words"
LEFT: Final = 118  # px for the words
RIGHT: Final = 58  # px for the numbers
WIDTH: Final = 15  # characters of a word on one line
NOTE_WIDTH: Final = 44
BAR: Final = 13
GROUP: Final = 2 * LINE + 6  # px of a group's lines at the head
GAP: Final = 10


@dataclass(frozen=True)
class Sides:
    """The two groups, rows of `pair.compared`, and how they are drawn."""

    groups: Sequence[Dict]
    labels: Labels
    intervals: Mapping[str, Dict]
    scale: str

    def mark(self, side: int) -> theme.Mark:
        """Colour and shape of a group."""
        return theme.marks(self.labels.types)[self.groups[side][columns.TYPE]]

    def label(self, side: int) -> str:
        """The name of a group."""
        return self.labels.types[self.groups[side][columns.TYPE]]

    def score(self, value: float) -> str:
        """A score as it is written: subjectivity, from 0 to 1, has no sign."""
        return signed(value) if self.scale == schema.POLARITY else f"{value:.2f}"


def figure(frames: Mapping[str, pd.DataFrame], labels: Labels, selection: Selection) -> Dict:
    """Diverging bars of `comparison.wordshift.bars`; the mark of a word that can be selected is `{"term"}`.

    A bar to the right makes the first group's mean higher, against the second's; the bars sum to the
    difference of the means.
    """
    groups = drawing.records(frames["shift_groups"])
    if not groups:
        return drawing.empty(EMPTY)
    sides = Sides(groups, labels, _intervals(frames, selection), selection.setting(SCALE))
    notes, top = _head(sides)
    rows, bottom = _placed(drawing.records(frames["shift_bars"]), top)
    layout = theme.base_layout(int(bottom), left=LEFT, right=RIGHT, bottom=44)
    layout["xaxis"] = _axis([row[columns.CONTRIBUTION] for row, _ in rows], sides)
    layout["annotations"] = [*notes, *(note for row, y in rows for note in _notes(row, y))]
    layout["shapes"] = [drawing.line(0, 0, top, bottom, theme.CONTEXT)]
    return {"data": _traces(rows, sides, selection), "layout": layout}


def _intervals(frames: Mapping[str, pd.DataFrame], selection: Selection) -> dict[str, Dict]:
    """The interval of each group's mean, once they have come."""
    rows = drawing.records(frames[columns.INTERVALS]) if columns.INTERVALS in frames else []
    scale = selection.setting(SCALE)
    return {row[columns.GROUP]: row for row in rows if row[columns.ITEM] == scale}


def _head(sides: Sides) -> tuple[list[Dict], float]:
    """Both means and their difference, and the height of that in px."""
    notes, top = [], 0.0
    for side, group in enumerate(sides.groups):
        name = captions.named(sides.mark(side), sides.label(side))
        notes += [
            drawing.note(name, top + LINE / 2, shift=-LEFT),
            drawing.note(_mean(group, sides), top + LINE * 1.5, shift=-LEFT, soft=True),
        ]
        top += GROUP
    difference = f"difference {signed(sides.groups[0][columns.DIFFERENCE])}: {SAYS}"
    notes.append(drawing.note(difference, top + LINE / 2, shift=-LEFT))
    top += LINE
    if not all(group[columns.ENOUGH] for group in sides.groups):
        lines = captions.wrapped(FEW, NOTE_WIDTH)
        notes.append(drawing.note("<br>".join(lines), top + len(lines) * LINE / 2, shift=-LEFT, soft=True))
        top += len(lines) * LINE
    return notes, top + GAP


def _mean(group: Dict, sides: Sides) -> str:
    interval = sides.intervals.get(group[columns.TYPE])
    ends = [sides.score(interval[name]) for name in (columns.LOW, columns.HIGH)] if interval else []
    between = f" ({' to '.join(ends)})" if ends else ""
    sentences = number_of(group[columns.SCORED], "sentence")
    return f"mean {sides.score(group[columns.MEAN_SCORED])}{between} · {sentences}"


def _placed(rows: Sequence[Dict], top: float) -> tuple[list[tuple[Dict, float]], float]:
    """The rows with the middle of each one's bar in px, and where they end."""
    placed = []
    for row in rows:
        height = len(_label(row)) * LINE + 4
        placed.append((row, top + height / 2))
        top += height
    return placed, top


def _label(row: Dict) -> list[str]:
    return captions.wrapped(row[schema.WORDS], WIDTH)


def _axis(values: Sequence[float], sides: Sides) -> Dict:
    reach = max(*(abs(value) for value in values), 0.001) * 1.05
    first, second = (
        f'<span style="color:{mark.colour}">{mark.glyph}</span>' for mark in map(sides.mark, (0, 1))
    )
    return {
        **theme.fixed_axis(-reach, reach),
        "nticks": 4,
        "title": drawing.axis_title(f"← {second} higher · {first} higher →"),
    }


def _notes(row: Dict, y: float) -> list[Dict]:
    soft = row[schema.KIND] != columns.WORD
    return [
        drawing.note("<br>".join(_label(row)), y, shift=-LEFT, soft=soft),
        drawing.note(signed_finely(row[columns.CONTRIBUTION]), y, x=1, shift=RIGHT, right=True, soft=soft),
    ]


def _traces(rows: Sequence[tuple[Dict, float]], sides: Sides, selection: Selection) -> list[Dict]:
    """The bars that a click selects, the others, and what is selected."""
    known = [(row, y) for row, y in rows if row[schema.TERM]]
    chosen = [row[schema.TERM] == selection.term for row, _ in known]
    bars = _bars(known, sides, drawing.opacity(chosen))
    clicks = [{schema.TERM: row[schema.TERM]} for row, _ in known]
    others = [(row, y) for row, y in rows if not row[schema.TERM]]
    rest = _bars(others, sides, [theme.DIMMED if any(chosen) else 1] * len(others))
    return [{**bars, "customdata": clicks}, rest, *drawing.underlines(bars, chosen)]


def _bars(rows: Sequence[tuple[Dict, float]], sides: Sides, opacity: Sequence[float]) -> Dict:
    x = [row[columns.CONTRIBUTION] for row, _ in rows]
    return {
        **drawing.bars(x, [y for _, y in rows], [0] * len(rows), BAR),
        "marker": {"color": [_colour(row, sides) for row, _ in rows], "opacity": list(opacity)},
        "hovertext": [_hover(row, sides) for row, _ in rows],
    }


def _colour(row: Dict, sides: Sides) -> str:
    """That of the group whose mean the word makes higher; grey for what is no one word."""
    if row[schema.KIND] != columns.WORD:
        return theme.CONTEXT
    return sides.mark(0 if row[columns.CONTRIBUTION] > 0 else 1).colour


def _hover(row: Dict, sides: Sides) -> str:
    often = [
        f"{sides.label(side)}: {number_of(row[name], 'time')}"
        for side, name in enumerate((columns.COUNT_FIRST, columns.COUNT_SECOND))
    ]
    parts = (
        f"by how often {signed_finely(row[columns.FREQUENCY_PART])}, "
        f"by its score {signed_finely(row[columns.SCORE_PART])}"
    )
    score = [f"score {sides.score(row[columns.SCORE_FIRST])}"] if row[schema.KIND] == columns.WORD else []
    texts = [f"in {number_of(row[columns.TEXTS], 'text')}"] if row[columns.TEXTS] else []
    return captions.hover(row[schema.WORDS], *score, *often, *texts, parts)
