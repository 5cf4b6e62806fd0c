"""What fills a chart's card under a selection: at once, and once its finding is checked."""

from collections.abc import Callable, Mapping
from typing import Any, Final

import pandas as pd
from dash import Output

from comparison import caveats
from comparison.answers import answer
from comparison.charts import CHARTS
from comparison.dataset import Dataset
from comparison.selection import Selection
from comparison.support import in_words
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
    terms,
    timeline,
    tone,
    wordshift,
)
from components.figures.drawing import Dict
from components.graph import height_of
from components.labels import Labels
from components.notes import NOTES

Figure = Callable[[Mapping[str, pd.DataFrame], Labels, Selection], Dict]

NOTHING: Final = "Nothing to draw."
FIGURES: Final[Mapping[str, Figure]] = {
    "coverage": coverage.figure,
    "sources": sources.figure,
    "timeline": timeline.figure,
    "tone": tone.figure,
    "wordshift": wordshift.figure,
    "keyness": keyness.figure,
    "terms": terms.figure,
    "naming": naming.figure,
    "elsewhere": elsewhere.figure,
    "numbers": numbers.figure,
}
# What a table is called: those of the charts themselves, and those beside and behind them.
CAPTIONS: Final = {
    "speakers": "Who is quoted, where that is certain",
    "coverage_by_source": "The same by source",
    "naming_by_source": "The same by source",
    "naming_by_text": "The same by text",
    "naming_by_voice": "Own voice and quoted voice apart",
    "contrasts": "Each two source types side by side",
    "distribution": "Scored sentences by polarity",
    "tone_by_source": "The same by source",
    "lexicons": "The same by a second lexicon",
    "unseen": "Frequent words that the lexicon does not know",
    "shift_groups": "The two source types",
    "keyness_groups": "The source types that are compared",
    "elsewhere_types": "The texts of each type that were searched",
    "numbers_compared": "The same thing counted by several texts",
    "significance": "Could chance set them apart as far?",
    "intervals": "The same with the range that resampling texts gives (95%)",
    **{name: about.title for name, about in EXPLANATIONS.items()},
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


def contents(name: str, dataset: Dataset, selection: Selection, labels: Labels) -> list[Any]:
    """The values of `outputs(name)`, before the finding is checked."""
    chart, whole = CHARTS[name], selection.whole
    said = answer(dataset, whole, name)
    figure = FIGURES[name](said.frames, labels, selection)
    empty = bool(figure["layout"].get("meta", {}).get("empty"))
    notes = NOTES[name](dataset, whole, said.frames, labels) if name in NOTES else []
    return [
        said.finding,
        build_checking(),
        figure,
        height_of(figure),
        empty,
        NOTHING if empty else "",
        not empty,
        f"Not filtered by: {in_words(dataset, chart.ignores)}." if chart.ignores else "",
        [*notes, *build_caveats(caveats.of_chart(dataset, whole, chart))],
    ]
