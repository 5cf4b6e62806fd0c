"""What fills a chart's card under a selection: at once, and once its finding is checked."""

from collections.abc import Callable, Mapping
from typing import Any, Final

import pandas as pd
from dash import Output
from dash.development.base_component import Component

from comparison import caveats
from comparison.answers import answer
from comparison.charts import CHARTS
from comparison.dataset import Dataset
from comparison.regroup import ignored
from comparison.selection import Selection
from comparison.support import in_words
from comparison.translation import N_, _, say
from components import ids
from components.badges import build_checking
from components.caveats import build_caveats
from components.explanations import EXPLANATIONS
from components.figures import (
    coverage,
    elsewhere,
    keyness,
    naming,
    numbers,
    sources,
    targets,
    terms,
    timeline,
    tone,
    wordshift,
)
from components.figures.drawing import Dict
from components.graph import height_of
from components.grouping import build_own_grouping
from components.labels import Labels
from components.notes import NOTES

Figure = Callable[[Mapping[str, pd.DataFrame], Labels, Selection], Dict]

NOT_FILTERED: Final = N_("Not filtered by: {filters}.")
NOTHING: Final = N_("Nothing to draw.")
FIGURES: Final[Mapping[str, Figure]] = {
    "coverage": coverage.figure,
    "sources": sources.figure,
    "timeline": timeline.figure,
    "tone": tone.figure,
    "wordshift": wordshift.figure,
    "keyness": keyness.figure,
    "terms": terms.figure,
    "naming": naming.figure,
    "targets": targets.figure,
    "elsewhere": elsewhere.figure,
    "numbers": numbers.figure,
}
# What a table is called: those of the charts themselves, and those beside and behind them.
CAPTIONS: Final = {
    "speakers": N_("Who is quoted, where that is certain"),
    "coverage_by_source": N_("The same by source"),
    "naming_by_source": N_("The same by source"),
    "naming_by_text": N_("The same by text"),
    "naming_by_voice": N_("Own voice and quoted voice apart"),
    "targets_by_voice": N_("Own voice and quoted voice apart"),
    "targets_by_source": N_("The same by source"),
    "targets_by_event": N_("The same by event"),
    "contrasts": N_("Each two source types side by side"),
    "distribution": N_("Scored sentences by polarity"),
    "tone_by_source": N_("The same by source"),
    "lexicons": N_("The same by a second lexicon"),
    "unseen": N_("Frequent words that the lexicon does not know"),
    "shift_groups": N_("The two source types"),
    "keyness_groups": N_("The source types that are compared"),
    "elsewhere_types": N_("The texts of each type that were searched"),
    "numbers_compared": N_("The same thing counted by several texts"),
    "significance": N_("Could chance set them apart as far?"),
    "intervals": N_("The same with the range that resampling texts gives (95%)"),
    **{name: about.title_ for name, about in EXPLANATIONS.items()},
}


def outputs(name: str) -> list[Output]:
    """The properties of the card `name` that depend on dataset and selection."""
    return [
        Output(ids.finding(name), "children"),
        Output(ids.badge(name), "children"),
        Output(ids.graph(name), "figure"),
        Output(ids.graph(name), "style"),
        Output(ids.figure(name), "hidden"),
        Output(ids.empty(name), "children"),
        Output(ids.empty(name), "hidden"),
        Output(ids.ignored(name), "children"),
        Output(ids.caveat(name), "children"),
    ]


def drawn(name: str, frames: Mapping[str, pd.DataFrame], labels: Labels, selection: Selection) -> Dict:
    """The figure of the chart `name`, in which what is chosen of the groups that it compares is marked."""
    return FIGURES[name](frames, labels, selection.as_groups)


def contents(name: str, dataset: Dataset, selection: Selection, labels: Labels) -> list[Any]:
    """The values of `outputs(name)`, before the finding is checked."""
    whole = selection.whole
    said = answer(dataset, whole, name)
    figure = drawn(name, said.frames, labels, selection)
    empty = is_empty(figure)
    return [
        said.finding,
        build_checking(),
        figure,
        height_of(figure),
        empty,
        _(NOTHING) if empty else "",
        not empty,
        not_filtered(name, dataset, selection),
        notes_of(name, dataset, whole, said.frames, labels),
    ]


def is_empty(figure: Dict) -> bool:
    """Whether there is nothing to draw."""
    return bool(figure["layout"].get("meta", {}).get("empty"))


def not_filtered(name: str, dataset: Dataset, selection: Selection) -> str:
    """Which of the filters the chart leaves out, in a sentence; "" where it applies all."""
    left_out = ignored(CHARTS[name].ignores, selection)
    return say(NOT_FILTERED, filters=in_words(dataset, left_out)) if left_out else ""


def notes_of(
    name: str, dataset: Dataset, selection: Selection, frames: Mapping[str, pd.DataFrame], labels: Labels
) -> list[Component]:
    """What must be known of the numbers of a chart: whose grouping they hold under, and of which texts."""
    own = build_own_grouping(dataset, selection)
    notes = NOTES[name](dataset, selection, frames, labels) if name in NOTES else []
    return [*own, *notes, *build_caveats(caveats.of_chart(dataset, selection, CHARTS[name]))]
