"""One plain sentence for each chart: what its frame shows, with n, and when that is too little.

A finding says what was counted in the texts collected, never what a publisher thinks. Each
function takes the frame that the chart of its name shows; tone, terms and naming have theirs in
`word_findings`.
"""

import pandas as pd

from comparison import columns, rows
from comparison import coverage as coverage_chart
from comparison import sources as sources_chart
from comparison import timeline as timeline_chart
from comparison.dataset import Dataset
from comparison.groups import TYPE_COLUMNS
from comparison.selection import Selection
from comparison.support import in_words, nothing_selected, too_few
from comparison.wording import listed, number_of
from preprocessing import schema

# Filters on sentences narrow what can count as a mention: the coverage finding names them.
SENTENCE_FILTERS = (schema.VOICE, schema.TERM, schema.NAME)


def coverage(dataset: Dataset, selection: Selection, frame: pd.DataFrame) -> str:
    """How widely the selected event is mentioned, or else the one that most types mention."""
    if not dataset.catalogue["events"]:
        return (
            "No events are defined for these texts; "
            "write them in events.toml (docs/your-own-texts.md shows how) and build again."
        )
    texts = rows.texts(dataset, selection, coverage_chart.IGNORES)
    if not texts.any():
        return nothing_selected(dataset, selection, (*coverage_chart.IGNORES, *SENTENCE_FILTERS))
    narrow = [name for name in selection.filters if name in SENTENCE_FILTERS]
    under = f"Under the filter on {in_words(dataset, narrow)}: " if narrow else ""
    few = too_few(dataset, selection.level, texts)
    total = number_of(int(texts.sum()), "text")
    if not frame[columns.TEXTS].any():
        return f"{under}No event is mentioned in the {total} counted{few}."
    event = _event(selection, frame)
    counted = dataset.documents[TYPE_COLUMNS[selection.level]][texts]
    cells = frame[(frame[schema.EVENT] == event) & frame[columns.TYPE].isin(counted)]
    mentioned = "is mentioned" if selection.events == (event,) else "is mentioned most widely:"
    amount = f"{cells[columns.TEXTS].sum():,} of {total}"
    types = f"{(cells[columns.TEXTS] > 0).sum()} of {number_of(len(cells), 'source type')}"
    silent = _silent(dataset, cells)
    return f"{under}“{dataset.event_short(event)}” {mentioned} in {amount}, by {types}{silent}{few}."


def _event(selection: Selection, frame: pd.DataFrame) -> str:
    """That of the selected events (or of all) which most types mention; then most texts."""
    among = frame[frame[schema.EVENT].isin(selection.events)] if selection.events else frame
    counted = among.assign(types=among[columns.TEXTS] > 0).groupby(schema.EVENT, sort=False)
    sums = counted[["types", columns.TEXTS]].sum()
    return str(max(sums.index, key=lambda event: tuple(sums.loc[event])))


def _silent(dataset: Dataset, cells: pd.DataFrame) -> str:
    silent = cells[cells[columns.STATE] == columns.SILENT][columns.TYPE]
    names = [dataset.type_label(key) for key in silent]
    return f"; silent in the texts collected: {listed(names)}" if names else ""


def sources(dataset: Dataset, selection: Selection, frame: pd.DataFrame) -> str:
    """How many sources stand behind the texts at both levels, and how often the two differ."""
    if frame.empty:
        return nothing_selected(dataset, selection, sources_chart.IGNORES)
    half = frame[frame[columns.LEVEL] == selection.level]
    texts, sentences = int(half[columns.TEXTS].sum()), int(half[schema.SENTENCES].sum())
    behind = frame.groupby(columns.LEVEL)[columns.SOURCE].nunique()
    counted = rows.texts_that_count(dataset, selection, sources_chart.IGNORES)
    moved = int((dataset.documents[schema.CARRIER] != dataset.documents[schema.ORIGINATOR])[counted].sum())
    elsewhere = (
        f"{number_of(moved, 'text')} {'stands' if moved == 1 else 'stand'}" if moved else "no text stands"
    )
    first, carried = (number_of(behind[level], "source") for level in (schema.ORIGINATOR, schema.CARRIER))
    return (
        f"{number_of(texts, 'text')} with {number_of(sentences, 'sentence')}, first published by {first} and "
        f"carried by {carried}; {elsewhere} on a page that is not the first publisher's"
        f"{too_few(dataset, selection.level, counted)}."
    )


def timeline(dataset: Dataset, selection: Selection, frame: pd.DataFrame) -> str:
    """From when to when there are texts, and which period has most of them."""
    if frame.empty:
        return nothing_selected(dataset, selection, timeline_chart.IGNORES)
    texts = frame.groupby(columns.PERIOD, sort=False)[columns.TEXTS].sum()
    most = texts[texts == texts.max()]
    said = f"{number_of(int(texts.sum()), 'text')}, from {texts.index[0]} to {texts.index[-1]}; "
    if len(texts) == 1:
        said = f"{number_of(int(texts.sum()), 'text')}, dated {texts.index[0]}"
    elif len(most) == 1:
        said += f"{most.index[0]} has the most, {number_of(int(most.iloc[0]), 'text')}"
    else:
        said += f"no period has more than {number_of(int(most.iloc[0]), 'text')}"
    counted = rows.texts_that_count(dataset, selection, timeline_chart.IGNORES)
    return f"{said}{too_few(dataset, selection.level, counted)}."
