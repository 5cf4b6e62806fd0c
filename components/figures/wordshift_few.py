"""Below the evidence floor: how often each scored word stands in the two source types, and no difference."""

from collections.abc import Sequence
from typing import Final

from comparison import columns
from comparison.selection import Selection
from comparison.translation import N_, _, say
from comparison.wording import number, number_of
from components import theme
from components.figures import captions, drawing
from components.figures.drawing import LINE, Dict
from components.figures.wordshift_sides import BAR, LEFT, RIGHT, Sides, axis, beside, heads, in_texts, placed
from preprocessing import schema

FEW: Final = N_(
    "Too few texts to tell whether and by what words the two differ: how often scored words stand in these "
    "texts, in alphabetical order."
)
AXIS: Final = N_("← {second} times · {first} times →")
COUNTED: Final = N_("{sentences} in {texts}")
NOTE_WIDTH: Final = 44
GAP: Final = 10
SIDES: Final = (columns.COUNT_FIRST, columns.COUNT_SECOND)
SIGNS: Final = (1, -1)  # to which side of the middle each group's bars go


def figure(sides: Sides, rows: Sequence[Dict], selection: Selection) -> Dict:
    """A bar for each word and group, as long as the word is frequent; a mark that selects is `{"term"}`.

    What is no one word has its counts and no bar.
    """
    notes, top = heads(sides, _counted)
    lines = captions.wrapped(_(FEW), NOTE_WIDTH, lines=6)
    notes.append(drawing.note("<br>".join(lines), top + len(lines) * LINE / 2, shift=-LEFT, soft=True))
    start = top + len(lines) * LINE + GAP
    shown, bottom = placed([row for row in rows if row[schema.KIND] != columns.UNTRACED], start)
    words = [(row, y) for row, y in shown if row[schema.KIND] == columns.WORD]
    layout = theme.base_layout(int(bottom), left=LEFT, right=RIGHT, bottom=44)
    layout["xaxis"] = axis([row[name] for row, _ in words for name in SIDES], 1, AXIS, sides)
    layout["annotations"] = [*notes, *(note for row, y in shown for note in beside(row, y, _times(row)))]
    layout["shapes"] = [drawing.line(0, 0, start, bottom, theme.CONTEXT)]
    return {"data": _traces(words, sides, selection), "layout": layout}


def _counted(group: Dict) -> str:
    sentences, texts = group[columns.SCORED], group[columns.TEXTS]
    return say(COUNTED, sentences=number_of(sentences, "scored sentence"), texts=number_of(texts, "text"))


def _times(row: Dict) -> str:
    """How often on the left and on the right, as the bars stand."""
    first, second = (number(row[name]) for name in SIDES)
    return f"{second} · {first}"


def _traces(words: Sequence[tuple[Dict, float]], sides: Sides, selection: Selection) -> list[Dict]:
    """The bars that a click selects, the others, and what is selected."""
    known, others = ([one for one in words if bool(one[0][schema.TERM]) == here] for here in (True, False))
    chosen = [row[schema.TERM] == selection.term for row, _ in known for _ in SIDES]
    bars = _bars(known, sides, drawing.opacity(chosen))
    clicks = [{schema.TERM: row[schema.TERM]} for row, _ in known for _ in SIDES]
    rest = _bars(others, sides, [theme.DIMMED if any(chosen) else 1] * len(others) * len(SIDES))
    return [{**bars, "customdata": clicks}, rest, *drawing.underlines(bars, chosen)]


def _bars(words: Sequence[tuple[Dict, float]], sides: Sides, opacity: Sequence[float]) -> Dict:
    cells = [(row, y, side) for row, y in words for side in range(len(SIDES))]
    x = [SIGNS[side] * row[SIDES[side]] for row, _, side in cells]
    return {
        **drawing.bars(x, [y for _, y, _ in cells], [0] * len(cells), BAR),
        "marker": {
            "color": [sides.mark(side).colour for *_, side in cells],
            "opacity": list(opacity),
        },
        "hovertext": [_hover(row, sides) for row, *_ in cells],
    }


def _hover(row: Dict, sides: Sides) -> str:
    often = [f"{sides.label(side)}: {number_of(row[name], 'time')}" for side, name in enumerate(SIDES)]
    return captions.hover(row[schema.WORDS], *often, *in_texts(row))
