"""The marks and names of the words that distinguish, and what each says under the pointer."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Final

from comparison import columns
from comparison.selection import Selection
from comparison.settings import FREQUENCY, REFERENCE, REST, SPREAD
from comparison.wording import number_of, signed
from components import theme
from components.figures import captions, drawing
from components.figures.drawing import Dict
from components.figures.keyness_blocks import Place
from components.labels import Labels
from preprocessing import schema

WORD: Final = 13  # characters of a name; hover and table have it whole
FAILS: Final = "°"
FAILED: Final = "x-thin-open"  # of no type, so that it is not read as a shape that is hollow
LEAST, MOST = 8, 16  # px of a mark
STROKE: Final = 2  # px of a mark that is not filled
ANCHOR: Final = {"size": 10, "opacity": 0}  # not seen: it keeps a name from what stands before it


@dataclass(frozen=True)
class Reading:
    """How the words are to be read: labels, selection, and the rows of `significance` by type and word."""

    labels: Labels
    selection: Selection
    chances: Mapping[tuple[str, str], Dict]

    @cached_property
    def looks(self) -> Mapping[str, theme.Mark]:
        """Colour and shape of each type."""
        return theme.marks(self.labels.types)

    @property
    def by_frequency(self) -> bool:
        """Whether the other axis is frequency; else it is dispersion."""
        return self.selection.setting(SPREAD) == FREQUENCY

    @property
    def reference(self) -> str:
        """What each type is compared with, in words."""
        chosen = self.selection.setting(REFERENCE)
        return "all others together" if chosen == REST else self.labels.types.get(chosen, chosen)

    def x(self, word: Dict) -> float | None:
        """Place on the other axis; None where the spread is not defined."""
        return math.log10(word[columns.PER_THOUSAND]) if self.by_frequency else word[columns.DP_NORM]

    def chance(self, word: Dict) -> Dict | None:
        """The word's row of `significance`."""
        return self.chances.get((word[columns.TYPE], word[schema.TERM]))

    def filled(self, word: Dict) -> bool:
        """Whether it passes the gate and chance is known to set it apart as far but seldom."""
        found = self.chance(word)
        return bool(word[columns.PASSES] and found is not None and found[columns.SMALL_Q])

    def symbol(self, word: Dict) -> str:
        """The type's shape, filled or hollow; for a word that fails the gate a cross."""
        shape = self.looks[word[columns.TYPE]].symbol
        if not word[columns.PASSES]:
            return FAILED
        return shape if self.filled(word) else f"{shape}-open"

    def chosen(self, word: Dict) -> bool:
        """Whether it is the selected word."""
        return bool(word[schema.TERM] == self.selection.term)


@dataclass(frozen=True)
class Point:
    """Where marks stand, and the words that stand there; these follow each other."""

    x: float
    y: float
    places: Sequence[Place]


def points(places: Sequence[Place], read: Reading) -> list[Point]:
    """The points of all words that have a place on both axes."""
    found = [(x, place) for place in places if (x := read.x(place.word)) is not None]
    drawn = [((x, place.mark), place) for x, place in found if place.mark is not None]
    runs = groupby(drawn, lambda pair: pair[0])
    return [Point(x, y, [place for _, place in run]) for (x, y), run in runs]


def marks(found: Sequence[Point], read: Reading) -> list[Dict]:
    """A mark for each word of the points; the selected one in a ring."""
    words = [place.word for point in found for place in point.places]
    chosen = [read.chosen(word) for word in words]
    largest = max((word[columns.TEXTS] for word in words), default=1)
    marker = {
        "symbol": [read.symbol(word) for word in words],
        "color": [read.looks[word[columns.TYPE]].colour for word in words],
        "line": {"width": [0 if read.filled(word) else STROKE for word in words]},
        "size": [drawing.diameter(word[columns.TEXTS], largest, LEAST, MOST) for word in words],
        "opacity": drawing.opacity(chosen),
    }
    x = [point.x for point in found for _ in point.places]
    y = [point.y for point in found for _ in point.places]
    hover = [_hover(place, read, _beside(place, point)) for point in found for place in point.places]
    clicks = [_click(place) for point in found for place in point.places]
    trace = drawing.points(x, y, marker, hover, clicks)
    return [trace, *drawing.rings(trace, chosen)]


def names(places: Sequence[Place], beside: float, start: float, read: Reading) -> Dict:
    """The names with their counts, which answer to a click as the marks do.

    Those of marks stand at `beside`, those that are only listed at `start`.
    """
    x = [start if place.mark is None else beside for place in places]
    hover, clicks = [_hover(place, read) for place in places], [_click(place) for place in places]
    trace = drawing.points(x, [place.name for place in places], ANCHOR, hover, clicks)
    text = {"mode": "markers+text", "text": [name(place.word) for place in places]}
    return {**trace, **text, "textposition": "middle right", "name": "names"}


def name(word: Dict) -> str:
    """A word with its times, and whether it fails the gate."""
    short = captions.shortened(word[schema.TERM], WORD)
    return f"{short}{'' if word[columns.PASSES] else FAILS} · {captions.count(word[schema.COUNT])}"


def _click(place: Place) -> Dict:
    return {schema.TERM: place.word[schema.TERM]}


def _beside(place: Place, point: Point) -> str:
    """The other words at the same point, in words."""
    others = [other.word[schema.TERM] for other in point.places if other is not place]
    return f"at the same point: {', '.join(others)}" if others else ""


def _hover(place: Place, read: Reading, beside: str = "") -> str:
    word = place.word
    texts, sources = number_of(word[columns.TEXTS], "text"), number_of(word[columns.SOURCES], "source")
    spread, found = word[columns.DP_NORM], read.chance(word)
    scored = f"log-odds {signed(word[columns.LOG_ODDS])}, z {signed(word[columns.Z])}"
    lines = [
        word[schema.TERM],
        read.labels.types[word[columns.TYPE]],
        f"{number_of(word[schema.COUNT], 'time')} in {texts} of {sources}",
        f"{word[columns.PER_THOUSAND]:.1f} per 1,000 words; {read.reference}: "
        f"{word[columns.REST_PER_THOUSAND]:.1f}",
        "" if place.mark is None else scored,
        "" if spread is None else f"spread (DPnorm) {spread:.2f}",
        f"p {found[columns.P]:.3f}, q {found[columns.Q]:.3f}" if found else "",
        "" if word[columns.PASSES] else "in too few texts or sources",
        beside,
    ]
    return captions.hover(*filter(None, lines))
