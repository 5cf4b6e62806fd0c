"""The strokes that the charts share: notes, keys, rings, sizes. Heights and places are in px from the top."""

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import pandas as pd

from comparison import columns
from comparison.selection import Selection
from components import theme
from components.figures.captions import named, wrapped
from components.labels import Labels

Dict = dict[str, Any]

LINE: Final = 17  # px of one line of text
KEY_STEP: Final = 19  # px between two lines of a key
RING: Final = 9  # px by which a ring is wider than its mark
# Neighbouring segments are kept apart by a line of the paper's colour.
GAP: Final = {"color": theme.EXPORT_PAPER, "width": 1.5}


def records(frame: pd.DataFrame) -> list[Dict]:
    """The frame's rows as plain dicts of Python values; None where there is no value."""
    columns = [_values(frame[name]) for name in frame.columns]
    names = [str(name) for name in frame.columns]
    return [dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)]


def _values(column: pd.Series) -> list[Any]:
    """A column as Python values, None where there is none; a list in a cell stays one."""
    return [
        None if missing else value
        for value, missing in zip(column.tolist(), column.isna().tolist(), strict=True)
    ]


def types_of(rows: Iterable[Dict], labels: Labels) -> list[str]:
    """The types that occur in the rows, in the order of the catalogue."""
    found = {row[columns.TYPE] for row in rows}
    return [key for key in labels.types if key in found]


def note(
    text: str,
    y: float,
    *,
    x: float = 0,
    xref: str = "paper",
    shift: float = 0,
    right: bool = False,
    soft: bool = False,
) -> Dict:
    """Text at height `y`, `shift` px from `x`: by default the plot's left edge; its right edge is 1."""
    return {
        "text": text,
        "x": x,
        "y": y,
        "xref": xref,
        "yref": "y",
        "xshift": shift,
        "xanchor": "right" if right else "left",
        "yanchor": "middle",
        "align": "right" if right else "left",
        "showarrow": False,
        "borderpad": 0,
        "opacity": 0.8 if soft else 1,
    }


def key(types: Sequence[str], labels: Labels, left: int) -> list[Dict]:
    """A key of types; `left` is the plot's left margin in px. Its height: `key_height`."""
    marks = theme.marks(labels.types)
    return [
        note(named(marks[kind], labels.types[kind]), (slot + 0.5) * KEY_STEP, shift=-left)
        for slot, kind in enumerate(types)
    ]


def key_height(types: Sequence[str]) -> int:
    """Height in px of a key of these types, with the space under it."""
    return len(types) * KEY_STEP + 8


def diameter(value: float, largest: float, least: float = 6, most: float = 20) -> float:
    """Diameter in px of a mark whose area stands for `value`."""
    return max(least, most * math.sqrt(value / largest)) if largest > 0 else least


def points(
    x: Sequence[Any], y: Sequence[Any], marker: Dict, hover: Sequence[str], customdata: Sequence[Any]
) -> Dict:
    """Marks that answer to a click with `customdata`."""
    return {
        "type": "scatter",
        "mode": "markers",
        "x": list(x),
        "y": list(y),
        "marker": {"line": {"width": 0}, **marker},
        "hovertext": list(hover),
        "hoverinfo": "text",
        "customdata": list(customdata),
        "cliponaxis": False,
    }


def rings(trace: Dict, chosen: Sequence[bool]) -> list[Dict]:
    """The accent around the chosen marks of `trace`; none where none is chosen."""
    picked = [slot for slot, here in enumerate(chosen) if here]
    if not picked:
        return []
    sizes = trace["marker"]["size"]
    x, y = ([trace[axis][slot] for slot in picked] for axis in ("x", "y"))
    widths = [sizes[slot] if isinstance(sizes, list) else sizes for slot in picked]
    ring = {
        "symbol": "circle-open",
        "color": theme.ACCENT,
        "size": [width + RING for width in widths],
        "line": {"width": 2.5},
    }
    return [{**_silent(x, y), "marker": ring}]


def underlines(trace: Dict, chosen: Sequence[bool]) -> list[Dict]:
    """The accent under the chosen bars of `trace`; none where none is chosen."""
    x: list[float | None] = []
    y: list[float | None] = []
    for start, length, middle, here in zip(trace["base"], trace["x"], trace["y"], chosen, strict=True):
        if here:
            x += [start, start + length, None]
            y += [middle + trace["width"] / 2 + 3] * 2 + [None]
    accent = {"color": theme.ACCENT, "width": 3}
    return [{**_silent(x, y), "mode": "lines", "line": accent}] if x else []


def _silent(x: Sequence[Any], y: Sequence[Any]) -> Dict:
    """A trace that answers neither pointer nor click, so that what lies under it does."""
    return {
        "type": "scatter",
        "mode": "markers",
        "name": "selected",
        "x": list(x),
        "y": list(y),
        "hoverinfo": "skip",
        "cliponaxis": False,
    }


def line(x0: float, x1: float, y0: float, y1: float, colour: str = theme.FAINT, width: float = 1) -> Dict:
    """A straight line under the marks, in the plot's own coordinates."""
    return {
        "type": "line",
        "layer": "below",
        "x0": x0,
        "x1": x1,
        "y0": y0,
        "y1": y1,
        "line": {"color": colour, "width": width},
    }


def bars(x: Sequence[Any], y: Sequence[Any], base: Sequence[Any], thickness: int) -> Dict:
    """Horizontal bars from `base`, `thickness` px high."""
    return {
        "type": "bar",
        "orientation": "h",
        "x": list(x),
        "y": list(y),
        "base": list(base),
        "width": thickness,
        "hoverinfo": "text",
        "textposition": "none",
    }


def in_focus(mark: Mapping[str, Any], selection: Selection) -> bool:
    """Whether a mark is the one that was clicked, where it has a focus."""
    return bool(selection.focus) and set(mark.get(columns.FOCUS, ())) == set(selection.focus)


def opacity(chosen: Sequence[bool]) -> list[float]:
    """Full strength for what is chosen, dim for the rest; all full where nothing is chosen."""
    return [1 if here or not any(chosen) else theme.DIMMED for here in chosen]


def axis_title(text: str) -> Dict:
    """The title of an axis, in the size of all other text."""
    return {"text": text, "standoff": 6, "font": {"size": theme.FONT_SIZE}}


def empty(sentence: str) -> Dict:
    """No axis: the sentence that says why there is nothing to draw. `layout.meta.empty` tells it apart."""
    layout = theme.base_layout(80)
    layout["xaxis"] = {"visible": False, "fixedrange": True}
    layout["annotations"] = [note("<br>".join(wrapped(sentence, 44)), 40)]
    layout["meta"] = {"empty": True}
    return {"data": [], "layout": layout}
