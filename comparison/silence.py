"""What is not mentioned: silence, earlier texts and no texts are three things.

All of it holds for the whole dataset, whatever is selected, at the chosen level.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

import numpy as np

from comparison import columns
from comparison.dataset import Dataset
from comparison.split import Split
from preprocessing import schema

DAY: Final = "datetime64[D]"


def collected(dataset: Dataset, events: Sequence[Mapping[str, Any]], groups: Split) -> dict[str, np.ndarray]:
    """Texts collected, those in or after each event's window, and the excerpts among these.

    Each has a row for each event and a column for each group. A text counts where the last day on which
    it can have been published is the event's first day or later; for an event without a date, always.
    """
    later = since(dataset, events)
    excerpt = dataset.documents[schema.EXCERPT].to_numpy(dtype=bool)
    return {
        columns.TEXTS_COLLECTED: summed(np.ones_like(later), groups),
        columns.TEXTS_SINCE: summed(later, groups),
        columns.EXCERPTS: summed(later & excerpt, groups),
    }


def since(dataset: Dataset, events: Sequence[Mapping[str, Any]]) -> np.ndarray:
    """Which texts are dated in or after each event's window, (events, texts)."""
    last = dataset.documents[schema.PUBLISHED_TO].to_numpy().astype(DAY)
    starts = np.array([_start(event) for event in events], dtype=DAY)
    return ~(last < starts[:, None])


def summed(values: np.ndarray, groups: Split) -> np.ndarray:
    """Sums by group of whole numbers by event and text: (events, texts) to (events, groups)."""
    sums = [np.bincount(groups.codes, row, len(groups.ids)) for row in values]
    return np.array(sums).reshape(len(values), len(groups.ids)).astype(np.int64)


def states(here: np.ndarray, ever: np.ndarray, texts: Mapping[str, np.ndarray]) -> np.ndarray:
    """One of `columns.STATES` for each cell.

    `here` says where the selection mentions the event, `ever` where the dataset does; `texts` is what
    `collected` returns.
    """
    none = texts[columns.TEXTS_COLLECTED] == 0
    earlier = texts[columns.TEXTS_SINCE] == 0
    known = (columns.MENTIONS, columns.OUTSIDE, columns.NOT_COLLECTED, columns.EARLIER_ONLY)
    return np.select([here, ever, none, earlier], known, columns.SILENT).astype(object)


def only_excerpts(state: np.ndarray, texts: Mapping[str, np.ndarray]) -> np.ndarray:
    """Where silence rests on excerpts alone: the rest of the texts may mention the event."""
    return (state == columns.SILENT) & (texts[columns.EXCERPTS] == texts[columns.TEXTS_SINCE])


def _start(event: Mapping[str, Any]) -> np.datetime64:
    return np.datetime64(date.fromisoformat(event["from"]) if event["from"] else "NaT", "D")
