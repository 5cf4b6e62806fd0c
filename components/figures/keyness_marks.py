"""The marks and names of the words that distinguish, and what each says under the pointer."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Final

from comparison import columns
from comparison.findings.keyness import ALL_OTHERS
from comparison.selection import Selection
from comparison.settings import FREQUENCY, REFERENCE, REST, SPREAD
from comparison.translation import N_, _, say
from comparison.wording import number, number_of, signed
from components import theme
from components.figures import captions, drawing
from components.figures.drawing import Dict
from components.figures.keyness_blocks import Place
from components.labels import Labels
from preprocessing import schema

TIMES: Final = N_("{times} in {texts} of {sources}")
RATES: Final = N_("{rate} per 1,000 words; {others}: {other_rate}")
SCORED: Final = N_("log-odds {log_odds}, z {z}")
SPREAD_OF: Final = N_("spread (DPnorm) {spread}")
CHANCE: Final = N_("p {p}, q {q}")
IN_TOO_FEW: Final = N_("in too few texts or sources")
SAME_POINT: Final = N_("at the same point: {words}")
P_PLACES: Final = 3
WORD: Final = 16  # characters of a name; hover and table have it whole
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
        return _(ALL_OTHERS) if chosen == REST else self.labels.types.get(chosen, chosen)

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
    return say(SAME_POINT, words=", ".join(others)) if others else ""


def _hover(place: Place, read: Reading, beside: str = "") -> str:
    word = place.word
    lines = [
        word[schema.TERM],
        read.labels.types[word[columns.TYPE]],
        *_counts(word, read),
        "" if place.mark is None else _scored(word),
        "" if word[columns.DP_NORM] is None else say(SPREAD_OF, spread=number(word[columns.DP_NORM], 2)),
        _chance(read.chance(word)),
        "" if word[columns.PASSES] else _(IN_TOO_FEW),
        beside,
    ]
    return captions.hover(*filter(None, lines))


def _counts(word: Dict, read: Reading) -> list[str]:
    """How often it stands where, and how frequent it is here and there."""
    times, texts, sources = (
        number_of(word[column], noun)
        for column, noun in ((schema.COUNT, "time"), (columns.TEXTS, "text"), (columns.SOURCES, "source"))
    )
    rate, other = (number(word[column], 1) for column in (columns.PER_THOUSAND, columns.REST_PER_THOUSAND))
    return [
        say(TIMES, times=times, texts=texts, sources=sources),
        say(RATES, rate=rate, others=read.reference, other_rate=other),
    ]


def _scored(word: Dict) -> str:
    return say(SCORED, log_odds=signed(word[columns.LOG_ODDS]), z=signed(word[columns.Z]))


def _chance(found: Dict | None) -> str:
    """How seldom chance sets it apart as far, where that is known."""
    if not found:
        return ""
    return say(CHANCE, p=number(found[columns.P], P_PLACES), q=number(found[columns.Q], P_PLACES))
