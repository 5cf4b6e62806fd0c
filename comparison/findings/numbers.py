"""How many numbers are stated, and with which words several source types give some."""

from typing import Final

import pandas as pd

from comparison import columns, rows
from comparison import numbers as numbers_chart
from comparison.dataset import Dataset
from comparison.findings.hanging import hangs
from comparison.number_claim import LEAST_TYPES
from comparison.selection import Selection
from comparison.stated import IGNORES, UNITS
from comparison.support import clearing, cured, nothing_selected, too_few, unfiltered
from comparison.translation import N_, N_n, _, say, say_n
from comparison.verdict import Verdict
from comparison.wording import listed, more, number_of
from preprocessing import schema

NAMED = 4  # things
NONE: Final = N_("No selected sentence states a number")
NONE_BESIDE: Final = N_("No selected sentence, and none beside one in its paragraph, states a number")
ONE_SHARED, SEVERAL_SHARED = N_n(
    "at least two source types give numbers with the word {words}; the same word need not be the same thing",
    "at least two source types give numbers with the words {words}; the same word need not be the same thing",
)


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
    single = hangs(_("which words types with enough texts share"), verdict)
    counted = {"numbers": number_of(stated, "number"), "texts": number_of(stating, "text")}
    said = say("{numbers} in {texts}; {shared}", shared=_shared(frame), **counted)
    return f"{_events(dataset, selection)}{said}{single}{few}."


def _none(dataset: Dataset, selection: Selection) -> str:
    """That there is no number, in the selection or in the whole dataset."""
    if not numbers_chart.count(dataset, unfiltered(selection))[0]:
        return _("No sentence of this dataset states a number.")
    return cured(_(NONE_BESIDE if selection.events else NONE), clearing(dataset, selection, IGNORES))


def _events(dataset: Dataset, selection: Selection) -> str:
    names = [f"“{dataset.event_short(event)}”" for event in selection.events]
    return f"{listed(names)}: " if names else ""


def _shared(frame: pd.DataFrame) -> str:
    """The words with which several types give numbers, in the order of the frame."""
    things = frame[~frame[schema.COUNTED].isin(UNITS)]
    shared = things[things[columns.COUNTED_TYPES] >= LEAST_TYPES][schema.COUNTED].unique()
    if not len(shared):
        return _("there is no word with which two source types give numbers")
    named = [f"“{thing}”" for thing in shared[:NAMED]]
    rest = [more(len(shared) - NAMED)] if len(shared) > NAMED else []
    return say_n(ONE_SHARED, SEVERAL_SHARED, len(shared), words=listed([*named, *rest]))
