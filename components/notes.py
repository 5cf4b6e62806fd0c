"""What stands in sight under a chart beside its caveats: each chart brings its own."""

from collections.abc import Callable, Mapping
from typing import Final

import pandas as pd
from dash import html
from dash.development.base_component import Component

from comparison.about import excerpts_only
from comparison.dataset import Dataset
from comparison.selection import Selection
from comparison.sources import most_quoted
from comparison.wording import listed, number_of
from components.about import TITLES
from components.labels import NOTED, Labels
from preprocessing import schema

Frames = Mapping[str, pd.DataFrame]
Notes = Callable[[Dataset, Selection, Frames, Labels], list[Component]]

EXCERPTS: Final = (
    "Of these types only excerpts were collected: {}. What is not found in them may stand elsewhere "
    "in the text."
)
REACH: Final = f"{NOTED} The name is also used of more than this subject: see “{TITLES['naming']}”."
NAMED_SPEAKERS: Final = 5


def coverage(dataset: Dataset, selection: Selection, frames: Frames, labels: Labels) -> list[Component]:
    """Of which types no whole text was collected."""
    types = excerpts_only(dataset, selection)
    return [html.P(EXCERPTS.format(listed(types)))] if types else []


def naming(dataset: Dataset, selection: Selection, frames: Frames, labels: Labels) -> list[Component]:
    """What the mark beside a name means, where one that is used bears it."""
    frame = frames["naming"]
    used = frame[schema.NAME][frame[schema.COUNT] > 0]
    return [html.P(REACH)] if any(labels.names[key].endswith(NOTED) for key in used) else []


def sources(dataset: Dataset, selection: Selection, frames: Frames, labels: Labels) -> list[Component]:
    """Who is quoted most; all of them stand in the table."""
    quoted = most_quoted(frames["speakers"])
    named = [f"{who} ({number_of(n, 'sentence')})" for who, n in quoted.head(NAMED_SPEAKERS).items()]
    rest = len(quoted) - NAMED_SPEAKERS
    more = [f"{rest:,} more"] if rest > 0 else []
    return [html.P(f"Quoted, where that is certain: {listed([*named, *more])}.")] if named else []


NOTES: Final[Mapping[str, Notes]] = {"coverage": coverage, "naming": naming, "sources": sources}
