"""The marks and names of the words that distinguish, and what each says under the pointer."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from comparison import columns
from comparison.keyness_checks import SIGNIFICANT
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
LEAST, MOST = 8, 16  # px of a mark


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

    def hollow(self, word: Dict) -> bool:
        """Whether it fails the gate or, once that is known, chance could set it apart as far."""
        found = self.chance(word)
        tested = found is not None and found[columns.Q] < SIGNIFICANT
        return not word[columns.PASSES] or (bool(self.chances) and not tested)

    def chosen(self, word: Dict) -> bool:
        """Whether it is the selected word."""
        return bool(word[schema.TERM] == self.selection.term)


def marks(places: Sequence[Place], read: Reading) -> list[Dict]:
    """A mark for each word that has a place on the other axis; the selected one in a ring."""
    drawn = [place for place in places if read.x(place.word) is not None]
    words = [place.word for place in drawn]
    chosen = [read.chosen(word) for word in words]
    looks = [read.looks[word[columns.TYPE]] for word in words]
    hollow = [read.hollow(word) for word in words]
    largest = max((word[columns.TEXTS] for word in words), default=1)
    marker = {
        "symbol": [
            f"{look.symbol}-open" if empty else look.symbol for look, empty in zip(looks, hollow, strict=True)
        ],
        "color": [look.colour for look in looks],
        "line": {"width": [2 if empty else 0 for empty in hollow]},
        "size": [drawing.diameter(word[columns.TEXTS], largest, LEAST, MOST) for word in words],
        "opacity": drawing.opacity(chosen),
    }
    trace = _answering([read.x(word) for word in words], [place.mark for place in drawn], words, read, marker)
    return [trace, *drawing.rings(trace, chosen)]


def names(places: Sequence[Place], read: Reading) -> Dict:
    """The names with their counts, on the second x-axis; they answer to a click as the marks do."""
    words = [place.word for place in places]
    trace = _answering([0.0] * len(words), [place.name for place in places], words, read, {"size": 1})
    text = {"mode": "text", "text": [_name(word) for word in words], "textposition": "middle right"}
    return {**trace, **text, "name": "names", "xaxis": "x2"}


def leaders(places: Sequence[Place], read: Reading, end: float) -> list[Dict]:
    """Thin lines from the marks to their names; dotted where the word fails the gate."""
    return [_leader(place, x, end, read) for place in places if (x := read.x(place.word)) is not None]


def _leader(place: Place, x: float, end: float, read: Reading) -> Dict:
    look = (theme.ACCENT, 2) if read.chosen(place.word) else (theme.FAINT, 1)
    line = drawing.line(x, end, place.mark, place.name, *look)
    return line if place.word[columns.PASSES] else {**line, "line": {**line["line"], "dash": "dot"}}


def _answering(
    x: Sequence[float | None], y: Sequence[float], words: Sequence[Dict], read: Reading, marker: Dict
) -> Dict:
    clicks = [{schema.TERM: word[schema.TERM]} for word in words]
    return drawing.points(x, y, marker, [_hover(word, read) for word in words], clicks)


def _name(word: Dict) -> str:
    name = captions.shortened(word[schema.TERM], WORD)
    return f"{name}{'' if word[columns.PASSES] else FAILS} · {captions.count(word[schema.COUNT])}"


def _hover(word: Dict, read: Reading) -> str:
    texts, sources = number_of(word[columns.TEXTS], "text"), number_of(word[columns.SOURCES], "source")
    spread = word[columns.DP_NORM]
    found = read.chance(word)
    lines = [
        word[schema.TERM],
        read.labels.types[word[columns.TYPE]],
        f"{number_of(word[schema.COUNT], 'time')} in {texts} of {sources}",
        f"{word[columns.PER_THOUSAND]:.1f} per 1,000 words; {read.reference}: "
        f"{word[columns.REST_PER_THOUSAND]:.1f}",
        f"log-odds {signed(word[columns.LOG_ODDS])}, z {signed(word[columns.Z])}",
        "" if spread is None else f"spread (DPnorm) {spread:.2f}",
        f"p {found[columns.P]:.3f}, q {found[columns.Q]:.3f}" if found else "",
        "" if word[columns.PASSES] else "in too few texts or sources",
    ]
    return captions.hover(*filter(None, lines))
