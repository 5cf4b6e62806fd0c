"""What stands in sight under a chart beside its caveats: each chart brings its own."""

from collections.abc import Callable, Mapping
from typing import Final

import pandas as pd
from dash import html
from dash.development.base_component import Component

from comparison import columns
from comparison.about import excerpts_only
from comparison.dataset import Dataset
from comparison.selection import Selection
from comparison.sources import most_quoted
from comparison.translation import N_, _, say
from comparison.wording import listed, more, number_of
from components.about import TITLES
from components.explained import explained
from components.labels import NOTED, Labels
from preprocessing import schema

Frames = Mapping[str, pd.DataFrame]
Notes = Callable[[Dataset, Selection, Frames, Labels], list[Component]]

EXCERPTS: Final = N_(
    "Of these types only excerpts were collected: {types}. What is not found in them may stand elsewhere "
    "in the text."
)
REACH: Final = N_("{mark} The name is also used of more than this subject: see “{title}”.")
QUOTED: Final = N_("Quoted, where that is certain: {speakers}.")
UNMEASURED: Final = N_("Not measured, since the model reads English alone: {mentions} of targets.")
NAMED_SPEAKERS: Final = 5


def coverage(dataset: Dataset, selection: Selection, frames: Frames, labels: Labels) -> list[Component]:
    """Of which types no whole text was collected."""
    types = excerpts_only(dataset, selection)
    return [html.P(explained(say(EXCERPTS, types=listed(types))))] if types else []


def naming(dataset: Dataset, selection: Selection, frames: Frames, labels: Labels) -> list[Component]:
    """What the mark beside a name means, where one that is used bears it."""
    frame = frames["naming"]
    used = frame[schema.NAME][frame[schema.COUNT] > 0]
    if not any(labels.names[key].endswith(NOTED) for key in used):
        return []
    fold = TITLES["naming"]
    return [html.P(say(REACH, mark=NOTED, title=_(fold)))]


def targets(dataset: Dataset, selection: Selection, frames: Frames, labels: Labels) -> list[Component]:
    """How many mentions of targets are not measured, where there are any."""
    missing = int(frames["targets"][columns.UNMEASURED].sum())
    return [html.P(say(UNMEASURED, mentions=number_of(missing, "mention")))] if missing else []


def sources(dataset: Dataset, selection: Selection, frames: Frames, labels: Labels) -> list[Component]:
    """Who is quoted most; all of them stand in the table."""
    quoted = most_quoted(frames["speakers"])
    named = [f"{who} ({number_of(n, 'sentence')})" for who, n in quoted.head(NAMED_SPEAKERS).items()]
    rest = len(quoted) - NAMED_SPEAKERS
    speakers = listed([*named, more(rest)] if rest > 0 else named)
    return [html.P(say(QUOTED, speakers=speakers))] if named else []


NOTES: Final[Mapping[str, Notes]] = {
    "coverage": coverage,
    "naming": naming,
    "targets": targets,
    "sources": sources,
}
