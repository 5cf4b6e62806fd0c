"""How many numbers are stated, and with which words several source types give some."""

import pandas as pd

from comparison import columns, rows
from comparison import numbers as numbers_chart
from comparison.dataset import Dataset
from comparison.findings.hanging import hangs
from comparison.number_claim import LEAST_TYPES
from comparison.selection import Selection
from comparison.stated import IGNORES, UNITS
from comparison.support import clearing, cured, nothing_selected, too_few, unfiltered
from comparison.verdict import Verdict
from comparison.wording import listed, number_of
from preprocessing import schema

NAMED = 4  # things


def numbers(
    dataset: Dataset, selection: Selection, frame: pd.DataFrame, verdict: Verdict | None = None
) -> str:
    """How many numbers how many texts state, and with which words several source types give some."""
    texts = rows.texts_that_count(dataset, selection, IGNORES)
    if frame.empty and not texts.any():
        return nothing_selected(dataset, selection, IGNORES)
    if frame.empty:
        return _none(dataset, selection)
    stated, stating = numbers_chart.count(dataset, selection)
    few = too_few(dataset, selection.level, texts)
    single = hangs("which words types with enough texts share", verdict)
    amount = f"{number_of(stated, 'number')} in {number_of(stating, 'text')}"
    return f"{_events(dataset, selection)}{amount}; {_shared(frame)}{single}{few}."


def _none(dataset: Dataset, selection: Selection) -> str:
    """That there is no number, in the selection or in the whole dataset."""
    if not numbers_chart.count(dataset, unfiltered(selection))[0]:
        return "No sentence of this dataset states a number."
    beside = ", and none beside one in its paragraph," if selection.events else ""
    return cured(f"No selected sentence{beside} states a number", clearing(dataset, selection, IGNORES))


def _events(dataset: Dataset, selection: Selection) -> str:
    names = [f"“{dataset.event_short(event)}”" for event in selection.events]
    return f"{listed(names)}: " if names else ""


def _shared(frame: pd.DataFrame) -> str:
    """The words with which several types give numbers, in the order of the frame."""
    things = frame[~frame[schema.COUNTED].isin(UNITS)]
    shared = things[things[columns.COUNTED_TYPES] >= LEAST_TYPES][schema.COUNTED].unique()
    if not len(shared):
        return "there is no word with which two source types give numbers"
    named = [f"“{thing}”" for thing in shared[:NAMED]]
    more = [f"{len(shared) - NAMED:,} more"] if len(shared) > NAMED else []
    return (
        f"at least two source types give numbers with the word{'s' if len(shared) > 1 else ''} "
        f"{listed([*named, *more])}; "
        "the same word need not be the same thing"
    )
