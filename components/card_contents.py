"""What fills a chart's card under a selection: `contents` gives the values of `outputs`, in their order."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import pandas as pd
from dash import Output, html

from comparison import sources as sources_frames
from comparison import tone as tone_frames
from comparison.caveats import Caveat, caveats
from comparison.charts import CHARTS
from comparison.dataset import Dataset
from comparison.selection import Selection
from comparison.support import in_words
from comparison.wording import number_of
from components import ids
from components.explanations import EXPLANATIONS
from components.figures import coverage, naming, sources, terms, timeline, tone
from components.figures.drawing import Dict
from components.graph import height_of
from components.labels import Labels
from components.tables import build_table
from preprocessing import schema

NOTHING: Final = "Nothing to draw."
SHOWN_CAVEATS: Final = 12
NAMED_CAVEATS: Final = 4
FIGURES: Final = {
    "coverage": coverage.figure,
    "sources": sources.figure,
    "timeline": timeline.figure,
    "terms": terms.figure,
    "naming": naming.figure,
}


def outputs(name: str) -> list[Output]:
    """The properties of the card `name` that depend on dataset and selection."""
    return [
        Output(ids.finding(name), "children"),
        Output(ids.graph(name), "figure"),
        Output(ids.graph(name), "style"),
        Output(ids.chart(name), "hidden"),
        Output(ids.empty(name), "children"),
        Output(ids.empty(name), "hidden"),
        Output(ids.ignored(name), "children"),
        Output(ids.caveat(name), "children"),
        Output(ids.table(name), "children"),
    ]


def contents(name: str, dataset: Dataset, selection: Selection, labels: Labels) -> list[Any]:
    """The values of `outputs(name)`."""
    chart = CHARTS[name]
    frame = chart.frame(dataset, selection)
    extras = _extras(name, dataset, selection)
    figure = _figure(name, frame, labels, selection, extras)
    empty = bool(figure["layout"].get("meta", {}).get("empty"))
    return [
        chart.finding(dataset, selection, frame),
        figure,
        height_of(figure),
        empty,
        NOTHING if empty else "",
        not empty,
        f"Not filtered by: {in_words(dataset, chart.ignores)}." if chart.ignores else "",
        _caveats(caveats(dataset, selection, chart.ignores)),
        _tables({name: frame, **extras}, name, labels),
    ]


def _extras(name: str, dataset: Dataset, selection: Selection) -> dict[str, pd.DataFrame]:
    """Frames beside the chart's own, by the names of their tables."""
    if name == "tone":
        return {"distribution": tone_frames.distribution(dataset, selection)}
    if name == "sources":
        return {"speakers": sources_frames.speakers(dataset, selection)}
    return {}


def _figure(
    name: str,
    frame: pd.DataFrame,
    labels: Labels,
    selection: Selection,
    extras: Mapping[str, pd.DataFrame],
) -> Dict:
    if name == "tone":
        return tone.figure(frame, labels, selection, extras["distribution"])
    return FIGURES[name](frame, labels, selection)


CAPTIONS: Final = {
    "speakers": "Who is quoted, where that is certain",
    "distribution": "Scored sentences by polarity",
    **{name: about.title for name, about in EXPLANATIONS.items()},
}


def _tables(frames: Mapping[str, pd.DataFrame], name: str, labels: Labels) -> list[html.Table]:
    shown = {key: _shown(key, frame) for key, frame in frames.items()}
    return [
        build_table(frame, key, CAPTIONS[key], labels)
        for key, frame in shown.items()
        if key == name or not frame.empty
    ]


def _shown(name: str, frame: pd.DataFrame) -> pd.DataFrame:
    """Without the steps of the tone's scale on which no sentence stands."""
    return frame[frame[schema.SENTENCES] > 0] if name == "distribution" else frame


def _caveats(told: Sequence[Caveat]) -> html.Details | None:
    if not told:
        return None
    lines = [html.P([html.Cite(one.title), ": ", one.caveat]) for one in told[:SHOWN_CAVEATS]]
    rest = len(told) - SHOWN_CAVEATS
    more = [html.P(f"{number_of(rest, 'more text')}: see the passages.")] if rest > 0 else []
    # Which texts, and of when, stands in sight; why is one click away.
    named = "; ".join(f"{one.source}, {one.date}" for one in told[:NAMED_CAVEATS])
    others = f"; {len(told) - NAMED_CAVEATS} more" if len(told) > NAMED_CAVEATS else ""
    return html.Details([html.Summary(f"Read with care: {named}{others}"), *lines, *more])
