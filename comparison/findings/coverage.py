"""How widely an event is mentioned, and which types are silent."""

from typing import Any

import numpy as np
import pandas as pd

from comparison import columns, rows
from comparison import coverage as coverage_chart
from comparison.dataset import Dataset
from comparison.groups import type_codes, type_ids
from comparison.selection import Selection
from comparison.support import in_words, nothing_selected, too_few
from comparison.verdict import Verdict
from comparison.wording import listed, number_of
from preprocessing import schema

# Filters on sentences narrow what can count as a mention: the finding names them.
SENTENCE_FILTERS = (schema.VOICE, schema.TERM, schema.NAME)


def coverage(
    dataset: Dataset, selection: Selection, frame: pd.DataFrame, verdict: Verdict | None = None
) -> str:
    """How widely the selected event is mentioned, or else how many events are mentioned by whom.

    It counts, whatever the verdict, and ranks nothing.
    """
    if not dataset.catalogue["events"]:
        return (
            "No events are defined for these texts; "
            "write them in events.toml (docs/your-own-texts.md shows how) and build again."
        )
    texts = rows.texts(dataset, selection, coverage_chart.IGNORES)
    if not texts.any():
        return nothing_selected(dataset, selection, (*coverage_chart.IGNORES, *SENTENCE_FILTERS))
    narrow = [name for name in selection.filters if name in SENTENCE_FILTERS]
    said = f"{_said(dataset, selection, frame, texts)}{too_few(dataset, selection.level, texts)}."
    if narrow:
        return f"Under the filter on {in_words(dataset, narrow)}: {said[0].lower()}{said[1:]}"
    return said


def _said(dataset: Dataset, selection: Selection, frame: pd.DataFrame, texts: np.ndarray) -> str:
    """The sentence without what narrows it; `texts` is the mask of those counted."""
    total = number_of(int(texts.sum()), "text")
    if not frame[columns.TEXTS].any():
        return f"No event is mentioned in the {total} counted"
    event = coverage_chart.told(dataset, selection)
    if event is None:
        return f"{_all_events(selection, frame)}, in the {total} counted"
    counted = [type_ids(dataset)[place] for place in np.unique(type_codes(dataset, selection.level)[texts])]
    cells = frame[(frame[schema.EVENT] == event) & frame[columns.TYPE].isin(counted)]
    return f"“{dataset.event_short(event)}” is {_amount(cells, total)}{_silent(dataset, cells)}"


def _amount(cells: pd.DataFrame, total: str) -> str:
    """In how many texts of how many types the event is mentioned; `total` is all texts, in words."""
    mentioning = int(cells[columns.TEXTS].sum())
    if not mentioning:
        return f"not mentioned in the {total} counted"
    types = f"{(cells[columns.TEXTS] > 0).sum()} of {number_of(len(cells), 'source type')}"
    return f"mentioned in {mentioning:,} of {total}, by {types}"


def _all_events(selection: Selection, frame: pd.DataFrame) -> str:
    """How many events are mentioned by two source types or more, by one, and by none."""
    among = frame[frame[schema.EVENT].isin(selection.events)] if selection.events else frame
    types = (among[columns.TEXTS] > 0).groupby(among[schema.EVENT]).sum()
    more, one, none = int((types > 1).sum()), int((types == 1).sum()), int((types == 0).sum())
    if none == len(types):
        return f"None of the {number_of(none, 'event')} selected is mentioned"
    by = ((more, "two source types or more"), (one, "one source type"), (none, "none"))
    (first, whom), *rest = [part for part in by if part[0]]
    mentioned = f"{first:,} {'is' if first == 1 else 'are'} mentioned by {whom}"
    return (
        f"Of {number_of(len(types), 'event')}, {listed([mentioned, *(f'{n:,} by {who}' for n, who in rest)])}"
    )


def _silent(dataset: Dataset, cells: pd.DataFrame) -> str:
    """The types that are silent, each with the texts in which they could have mentioned it."""
    silent = cells[cells[columns.STATE] == columns.SILENT].to_dict("records")
    names = [f"{dataset.type_label(row[columns.TYPE])} ({_behind(row)})" for row in silent]
    return f"; silent in the texts collected: {listed(names)}" if names else ""


def _behind(row: dict[Any, Any]) -> str:
    texts = number_of(row[columns.TEXTS_SINCE], "text")
    if row[columns.ONLY_EXCERPTS]:
        return f"{texts}, {'an excerpt' if row[columns.TEXTS_SINCE] == 1 else 'all excerpts'}"
    return texts
