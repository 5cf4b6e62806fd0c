"""The two source types of a word shift, and where their names and the words stand."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from comparison import columns
from comparison.findings.differences import places
from comparison.translation import N_, say
from comparison.wording import number, number_of, signed
from components import theme
from components.figures import captions, drawing
from components.figures.drawing import LINE, Dict
from components.labels import Labels
from preprocessing import schema

IN_TEXTS: Final = N_("in {texts}")
LEFT: Final = 118  # px for the words
RIGHT: Final = 58  # px for the numbers
WIDTH: Final = 15  # characters of a word on one line
BAR: Final = 13
GROUP: Final = 2 * LINE + 6  # px of a group's lines at the head


@dataclass(frozen=True)
class Sides:
    """The two groups, rows of `pair.compared`, and how they are drawn."""

    groups: Sequence[Dict]
    labels: Labels
    intervals: Mapping[str, Dict]
    scale: str

    @property
    def enough(self) -> bool:
        """Whether both are above the evidence floor."""
        return all(group[columns.ENOUGH] for group in self.groups)

    @property
    def means(self) -> tuple[float, float]:
        """Both means."""
        first, second = (group[columns.MEAN_SCORED] for group in self.groups)
        return first, second

    def mark(self, side: int) -> theme.Mark:
        """Colour and shape of a group."""
        return theme.marks(self.labels.types)[self.groups[side][columns.TYPE]]

    def label(self, side: int) -> str:
        """The name of a group."""
        return self.labels.types[self.groups[side][columns.TYPE]]

    def mean(self, group: Dict) -> str:
        """The mean of a group, to so many places that the difference of both adds up."""
        return self.score(group[columns.MEAN_SCORED], places(*self.means))

    def score(self, value: float, n: int = 2) -> str:
        """A score to `n` places: subjectivity, from 0 to 1, has no sign."""
        return signed(value, n) if self.scale == schema.POLARITY else number(value, n)


def heads(sides: Sides, said: Callable[[Dict], str]) -> tuple[list[Dict], float]:
    """Each group's name with what is said of it under it, and the height of that in px."""
    notes, top = [], 0.0
    for side, group in enumerate(sides.groups):
        name = captions.named(sides.mark(side), sides.label(side))
        notes += [
            drawing.note(name, top + LINE / 2, shift=-LEFT),
            drawing.note(said(group), top + LINE * 1.5, shift=-LEFT, soft=True),
        ]
        top += GROUP
    return notes, top


def placed(rows: Sequence[Dict], top: float) -> tuple[list[tuple[Dict, float]], float]:
    """The rows with the middle of each one's bar in px, and where they end."""
    found = []
    for row in rows:
        height = len(_label(row)) * LINE + 4
        found.append((row, top + height / 2))
        top += height
    return found, top


def beside(row: Dict, y: float, number: str) -> list[Dict]:
    """The words of a row and its number, left and right of its bar."""
    soft = row[schema.KIND] != columns.WORD
    return [
        drawing.note("<br>".join(_label(row)), y, shift=-LEFT, soft=soft),
        drawing.note(number, y, x=1, shift=RIGHT, right=True, soft=soft),
    ]


def _label(row: Dict) -> list[str]:
    return captions.wrapped(row[schema.WORDS], WIDTH)


def in_texts(row: Dict) -> list[str]:
    """In how many texts a word stands; nothing of what is no one word."""
    return [say(IN_TEXTS, texts=number_of(row[columns.TEXTS], "text"))] if row[columns.TEXTS] else []


def axis(values: Sequence[float], least: float, title: str, sides: Sides) -> Dict:
    """An axis around 0, as wide as the values or `least`; `title` is a message that names both sides."""
    reach = max([*(abs(value) for value in values), least]) * 1.05
    first, second = (
        f'<span style="color:{mark.colour}">{mark.glyph}</span>' for mark in map(sides.mark, (0, 1))
    )
    named = say(title, first=first, second=second)
    return {**theme.fixed_axis(-reach, reach), "nticks": 4, "title": drawing.axis_title(named)}
