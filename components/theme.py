"""One look for all figures: colours and shapes of source types, and the layout that charts share.

Text, axes and grid take their final colours from `assets/charts.css`, so that one figure serves the light
and the dark page. What a figure says here is what an exported image shows.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from babel.numbers import get_decimal_symbol, get_group_symbol

from comparison.translation import language
from preprocessing.schema import NEGATIVE, NEUTRAL, POSITIVE, SOURCE_TYPES

# Teal, brown, violet, olive, slate: at least 3:1 against light and dark paper, apart from each other also
# for readers with protanopia, deuteranopia or tritanopia, and not the colours of any two camps.
PALETTE: Final = ("#3f9c92", "#a8562a", "#8f4fcc", "#929226", "#5a6c7d")
# Plotly's name of a shape, and the letter that looks like it. Seven shapes and five colours meet again
# only after 35 types.
SHAPES: Final = (
    ("circle", "●"),
    ("square", "■"),
    ("triangle-up", "▲"),
    ("diamond", "◆"),
    ("cross", "✚"),
    ("triangle-down", "▼"),
    ("x", "✖"),
)
# Amber, grey and blue, as dark as white figures on them need and as light as dark paper does: apart from each
# other without colour vision of one kind, and not the red and green of good and bad.
READINGS: Final = {NEGATIVE: "#a55f00", NEUTRAL: "#6d737a", POSITIVE: "#3070b3"}
# Grey for context, one accent for what is selected.
CONTEXT: Final = "#7d8287"
FAINT: Final = "rgba(125, 130, 135, 0.3)"
ACCENT: Final = "#c2378f"
CLEAR: Final = "rgba(0, 0, 0, 0)"
EXPORT_INK: Final = "#1c2126"
EXPORT_PAPER: Final = "#ffffff"
FONT_SIZE: Final = 13
DIMMED: Final = 0.4


@dataclass(frozen=True)
class Mark:
    """How one source type is drawn everywhere: `symbol` in plotly, `glyph` in text."""

    colour: str
    symbol: str
    glyph: str


def marks(types: Iterable[str]) -> dict[str, Mark]:
    """A mark for each type id. The five known types keep theirs; a corpus's own types take the next free."""
    own = [key for key in dict.fromkeys(types) if key not in SOURCE_TYPES]
    known = {key: slot for slot, key in enumerate(SOURCE_TYPES)}
    first_free = len(SOURCE_TYPES) if any(key in known for key in types) else 0
    return {key: _mark(slot) for key, slot in known.items()} | {
        key: _mark(slot) for slot, key in enumerate(own, first_free)
    }


def _mark(slot: int) -> Mark:
    symbol, glyph = SHAPES[slot % len(SHAPES)]
    return Mark(PALETTE[slot % len(PALETTE)], symbol, glyph)


def base_layout(height: int, left: int = 0, right: int = 0, top: int = 0, bottom: int = 0) -> dict[str, Any]:
    """The layout of every figure, in px: `height` is that of the plot, margins come on top of it.

    The vertical axis counts px from the top of the plot, so that rows keep their size at every width.
    """
    return {
        "height": height + top + bottom,
        "autosize": True,
        "margin": {"l": left, "r": right, "t": top, "b": bottom, "pad": 0, "autoexpand": False},
        "paper_bgcolor": CLEAR,
        "plot_bgcolor": CLEAR,
        "font": {"size": FONT_SIZE, "color": EXPORT_INK, "family": "system-ui, sans-serif"},
        "hoverlabel": {"font": {"size": FONT_SIZE}, "align": "left"},
        # Of the numbers that plotly writes itself, at the ticks of an axis.
        "separators": get_decimal_symbol(language()) + get_group_symbol(language()),
        "hovermode": "closest",
        "dragmode": False,
        "showlegend": False,
        "barmode": "overlay",
        "yaxis": {**fixed_axis(height, 0), "visible": False},
        "annotations": [],
        "shapes": [],
    }


def fixed_axis(start: float, end: float) -> dict[str, Any]:
    """An axis from `start` to `end` that a reader cannot zoom, without lines of its own."""
    return {
        "range": [start, end],
        "fixedrange": True,
        "showgrid": False,
        "zeroline": False,
        "showline": False,
        "ticks": "",
        "automargin": False,
    }
