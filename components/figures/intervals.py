"""Intervals in a chart: thin lines behind the marks, once resampling has made them."""

import math
from collections.abc import Callable, Mapping
from typing import Final

import pandas as pd

from comparison import columns
from comparison.translation import N_, say
from components.figures.drawing import Dict

SAID: Final = N_("95% interval {low} to {high}")
TICK, ARROW = "line-ns-open", "triangle-right"

Ends = tuple[float, float]
Intervals = Mapping[tuple[str, str], Ends]  # by group and item


def known(frames: Mapping[str, pd.DataFrame]) -> Intervals:
    """Both ends of each interval; none before they are there."""
    if columns.INTERVALS not in frames:
        return {}
    frame = frames[columns.INTERVALS]
    keys = zip(frame[columns.GROUP], frame[columns.ITEM], strict=True)
    return dict(
        zip(keys, zip(frame[columns.LOW].tolist(), frame[columns.HIGH].tolist(), strict=True), strict=True)
    )


def line(ends: Ends, y: float, colour: str, limit: float = math.inf) -> Dict:
    """From end to end at the height of its mark; it answers neither pointer nor click.

    An end beyond `limit`, where the chart ends, is an arrow there.
    """
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "name": "interval",
        "x": [min(end, limit) for end in ends],
        "y": [y, y],
        "line": {"color": colour, "width": 1},
        "marker": {
            "symbol": [ARROW if end > limit else TICK for end in ends],
            "color": colour,
            "size": 8,
            "line": {"width": 1},
        },
        "hoverinfo": "skip",
    }


def said(ends: Ends, written: Callable[[float], str]) -> str:
    """Both ends in words."""
    low, high = map(written, ends)
    return say(SAID, low=low, high=high)
