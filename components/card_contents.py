"""What fills a chart's card under a selection: `contents` gives the values of `outputs`, in their order."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import pandas as pd
from dash import Output, html

from comparison import sources as sources_frames
from comparison import tone as tone_frames
from comparison.about import excerpts_only, names
from comparison.caveats import Caveat, of_chart
from comparison.charts import CHARTS
from comparison.dataset import Dataset
from comparison.selection import Selection
from comparison.support import in_words
from comparison.wording import listed, number_of
from components import ids
from components.about import TITLES, build_names
from components.explanations import EXPLANATIONS
from components.figures import coverage, naming, sources, terms, timeline, tone
from components.figures.drawing import Dict
from components.graph import height_of
from components.labels import NOTED, Labels
from components.tables import build_table
from preprocessing import schema

NOTHING: Final = "Nothing to draw."
EXCERPTS: Final = (
    "Of these types only excerpts were collected: {}. What is not found in them may stand elsewhere "
    "in the text."
)
REACH: Final = f"{NOTED} The name is also used of more than this subject: see “{TITLES['naming']}”."
SHOWN_CAVEATS: Final = 12
NAMED_SPEAKERS: Final = 5
CAVEATS_IN_SIGHT: Final = 2
NAMED_CAVEATS: Final = 4  # of those that are folded
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
        Output(ids.figure(name), "hidden"),
        Output(ids.empty(name), "children"),
        Output(ids.empty(name), "hidden"),
        Output(ids.ignored(name), "children"),
        Output(ids.caveat(name), "children"),
        Output(ids.table(name), "children"),
        *([Output(ids.about(name), "children")] if name == "naming" else []),
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
        [
            *(_speakers(extras["speakers"]) if name == "sources" else []),
            *_caveats(of_chart(dataset, selection, chart)),
            *(_excerpts(dataset, selection) if name == "coverage" else []),
            *(_reach(frame, labels) if name == "naming" else []),
        ],
        _tables({name: frame, **extras}, name, labels),
        *([build_names(names(dataset, frame))] if name == "naming" else []),
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


def _speakers(frame: pd.DataFrame) -> list[html.P]:
    """Who is quoted most, in sight; all of them stand in the table."""
    quoted = sources_frames.most_quoted(frame)
    named = [f"{who} ({number_of(n, 'sentence')})" for who, n in quoted.head(NAMED_SPEAKERS).items()]
    rest = len(quoted) - NAMED_SPEAKERS
    more = [f"{rest:,} more"] if rest > 0 else []
    return [html.P(f"Quoted, where that is certain: {listed([*named, *more])}.")] if named else []


def _caveats(known: Sequence[Caveat]) -> list[html.P | html.Details]:
    """The first ones in sight, whole; of the others source and date, their words one click away."""
    first, others = known[:CAVEATS_IN_SIGHT], known[CAVEATS_IN_SIGHT:SHOWN_CAVEATS]
    in_sight = [html.P([f"Read with care: {one.source}, {one.date}. ", one.caveat]) for one in first]
    return [*in_sight, _folded(others, len(known) - CAVEATS_IN_SIGHT)] if others else in_sight


def _folded(others: Sequence[Caveat], total: int) -> html.Details:
    named = "; ".join(f"{one.source}, {one.date}" for one in others[:NAMED_CAVEATS])
    unnamed = f"; {total - NAMED_CAVEATS} more" if total > NAMED_CAVEATS else ""
    lines = [html.P([html.Cite(one.title), ": ", one.caveat]) for one in others]
    rest = total - len(others)
    more = [html.P(f"{number_of(rest, 'more text')}: see the passages.")] if rest else []
    return html.Details([html.Summary(f"Also with care: {named}{unnamed}"), *lines, *more])


def _excerpts(dataset: Dataset, selection: Selection) -> list[html.P]:
    types = excerpts_only(dataset, selection)
    return [html.P(EXCERPTS.format(listed(types)))] if types else []


def _reach(frame: pd.DataFrame, labels: Labels) -> list[html.P]:
    """What the mark beside a name means, where one that is used bears it."""
    used = frame[schema.NAME][frame[schema.COUNT] > 0]
    return [html.P(REACH)] if any(labels.names[key].endswith(NOTED) for key in used) else []
