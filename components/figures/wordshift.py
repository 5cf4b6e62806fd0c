"""Which words make the scores of two source types differ, and by how much."""

from collections.abc import Mapping, Sequence
from typing import Final

import pandas as pd

from comparison import columns
from comparison.findings.differences import LEAST_PLACES, apart, signed_finely
from comparison.selection import Selection
from comparison.settings import SCALE
from comparison.translation import N_, _, say
from comparison.wording import number_of
from components import theme
from components.figures import captions, drawing, wordshift_few
from components.figures.drawing import LINE, Dict
from components.figures.wordshift_sides import BAR, LEFT, RIGHT, Sides, axis, beside, heads, in_texts, placed
from components.labels import Labels
from preprocessing import schema

EMPTY: Final = N_("There are no two source types with scored sentences to compare here.")
AXIS: Final = N_("← {second} higher · {first} higher →")
DIFFERENCE: Final = N_("difference {difference}: added up from all words")
MEAN: Final = N_("mean {mean} · {sentences}")
MEAN_BETWEEN: Final = N_("mean {mean} ({low} to {high}) · {sentences}")
SCORE: Final = N_("score {score}")
BY_FREQUENCY: Final = N_("by how often {part}")
BY_SCORE: Final = N_("by its score {part}")
GAP: Final = 10
LEAST: Final = 0.001  # of the scale to each side


def figure(frames: Mapping[str, pd.DataFrame], labels: Labels, selection: Selection) -> Dict:
    """Diverging bars of `comparison.wordshift.bars`; the mark of a word that can be selected is `{"term"}`.

    A bar to the right makes the first group's mean higher, against the second's; the bars sum to the
    difference of the means. Below the evidence floor there are counts alone: see `wordshift_few`.
    """
    groups = drawing.records(frames["shift_groups"])
    if not groups:
        return drawing.empty(_(EMPTY))
    sides = Sides(groups, labels, _intervals(frames, selection), selection.setting(SCALE))
    rows = drawing.records(frames["shift_bars"])
    if not sides.enough:
        return wordshift_few.figure(sides, rows, selection)
    notes, top = _head(sides)
    shown, bottom = placed(rows, top)
    layout = theme.base_layout(int(bottom), left=LEFT, right=RIGHT, bottom=44)
    values = [row[columns.CONTRIBUTION] for row, _ in shown]
    layout["xaxis"] = axis(values, LEAST, AXIS, sides)
    written = [beside(row, y, signed_finely(row[columns.CONTRIBUTION])) for row, y in shown]
    layout["annotations"] = [*notes, *(note for both in written for note in both)]
    layout["shapes"] = [drawing.line(0, 0, top, bottom, theme.CONTEXT)]
    return {"data": _traces(shown, sides, selection), "layout": layout}


def _intervals(frames: Mapping[str, pd.DataFrame], selection: Selection) -> dict[str, Dict]:
    """The interval of each group's mean, once they have come."""
    rows = drawing.records(frames[columns.INTERVALS]) if columns.INTERVALS in frames else []
    scale = selection.setting(SCALE)
    return {row[columns.GROUP]: row for row in rows if row[columns.ITEM] == scale}


def _head(sides: Sides) -> tuple[list[Dict], float]:
    """Both means and their difference, and the height of that in px."""
    notes, top = heads(sides, lambda group: _mean(group, sides))
    difference = say(DIFFERENCE, difference=apart(*sides.means))
    notes.append(drawing.note(difference, top + LINE / 2, shift=-LEFT))
    return notes, top + LINE + GAP


def _mean(group: Dict, sides: Sides) -> str:
    interval = sides.intervals.get(group[columns.TYPE])
    told = {"mean": sides.mean(group), "sentences": number_of(group[columns.SCORED], "sentence")}
    if not interval:
        return say(MEAN, **told)
    low, high = (sides.score(interval[name], LEAST_PLACES) for name in (columns.LOW, columns.HIGH))
    return say(MEAN_BETWEEN, low=low, high=high, **told)


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
        say(BY_FREQUENCY, part=signed_finely(row[columns.FREQUENCY_PART])),
        say(BY_SCORE, part=signed_finely(row[columns.SCORE_PART])),
    )
    is_word = row[schema.KIND] == columns.WORD
    score = [say(SCORE, score=sides.score(row[columns.SCORE_FIRST]))] if is_word else []
    return captions.hover(row[schema.WORDS], *score, *often, *in_texts(row), *parts)
