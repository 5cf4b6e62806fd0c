"""Which word the list begins with, and, where that stands, that it comes first."""

from typing import Final

import pandas as pd

from comparison import columns, rows
from comparison import terms as terms_chart
from comparison.counts import IGNORES
from comparison.dataset import Dataset
from comparison.findings.hanging import hangs
from comparison.selection import Selection
from comparison.support import clearing, cured, nothing_selected, too_few
from comparison.translation import N_, _, say
from comparison.verdict import Verdict
from comparison.wording import listed, number, number_of
from preprocessing import schema

# That a word comes first is said where it stands, with the types over which it does.
FIRST: Final = N_("In {types} “{word}” comes first: it occurs {times} in {some} of {texts}, {rates}")
OCCURS: Final = N_("“{word}” occurs {times} in {some} of {texts}, {rates}")
RATE: Final = N_("{rate} per 1,000 words ({type})")
SAME_RATE: Final = N_("{low} per 1,000 words in each of {types} source types")
RATES: Final = N_("between {low} and {high} per 1,000 words in {types} source types")


def terms(dataset: Dataset, selection: Selection, frame: pd.DataFrame, verdict: Verdict | None = None) -> str:
    """Counts and rates of the word at the head of the list; it is said to come first where that stands."""
    counted = rows.texts_that_count(dataset, selection, IGNORES)
    if not counted.any():
        return nothing_selected(dataset, selection, IGNORES)
    if frame.empty:
        why = _("The selected sentences hold nothing but stop words and numbers")
        return cured(why, clearing(dataset, selection, IGNORES))
    first = frame[frame[schema.TERM] == frame[schema.TERM].iloc[0]]
    times, texts = int(first[columns.TOTAL].iloc[0]), int(first[columns.TEXTS].sum())
    types = listed([dataset.type_label(kind) for kind in terms_chart.ranking(dataset, selection)])
    said = say(
        FIRST if verdict and verdict.badge == columns.STANDS else OCCURS,
        types=types,
        word=first[schema.TERM].iloc[0],
        times=number_of(times, "time"),
        some=number(texts),
        texts=number_of(int(counted.sum()), "text"),
        rates=_rates(dataset, first),
    )
    single = hangs(say("which word comes first in {types}", types=types), verdict)
    return f"{said}{single}{too_few(dataset, selection.level, counted)}."


def _rates(dataset: Dataset, first: pd.DataFrame) -> str:
    """One rate with its type, or the ends of several, where they differ as they are written."""
    rates = first[columns.PER_THOUSAND]
    low, high = (number(rate, 1) for rate in (rates.min(), rates.max()))
    if len(first) == 1:
        return say(RATE, rate=low, type=dataset.type_label(first[columns.TYPE].iloc[0]))
    return say(SAME_RATE if low == high else RATES, low=low, high=high, types=len(first))
