"""Which word the list begins with, and, where that stands, that it comes first."""

import pandas as pd

from comparison import columns, rows
from comparison import terms as terms_chart
from comparison.counts import IGNORES
from comparison.dataset import Dataset
from comparison.findings.hanging import hangs
from comparison.selection import Selection
from comparison.support import clearing, cured, nothing_selected, too_few
from comparison.verdict import Verdict
from comparison.wording import listed, number_of
from preprocessing import schema


def terms(dataset: Dataset, selection: Selection, frame: pd.DataFrame, verdict: Verdict | None = None) -> str:
    """Counts and rates of the word at the head of the list; it is said to come first where that stands."""
    counted = rows.texts_that_count(dataset, selection, IGNORES)
    if not counted.any():
        return nothing_selected(dataset, selection, IGNORES)
    if frame.empty:
        why = "The selected sentences hold nothing but stop words and numbers"
        return cured(why, clearing(dataset, selection, IGNORES))
    first = frame[frame[schema.TERM] == frame[schema.TERM].iloc[0]]
    times, texts = int(first[columns.TOTAL].iloc[0]), int(first[columns.TEXTS].sum())
    types = listed([dataset.type_label(kind) for kind in terms_chart.ranking(dataset, selection)])
    single = hangs(f"which word comes first in {types}", verdict)
    return (
        f"{_place(first[schema.TERM].iloc[0], types, verdict)} {number_of(times, 'time')} in {texts:,} of "
        f"{number_of(int(counted.sum()), 'text')}, {_rates(dataset, first)}{single}"
        f"{too_few(dataset, selection.level, counted)}."
    )


def _place(word: str, types: str, verdict: Verdict | None) -> str:
    """The word, and that it comes first only where that stands, with the types over which it does."""
    if verdict and verdict.badge == columns.STANDS:
        return f"In {types} “{word}” comes first: it occurs"
    return f"“{word}” occurs"


def _rates(dataset: Dataset, first: pd.DataFrame) -> str:
    """One rate with its type, or the ends of several, where they differ as they are written."""
    rates = first[columns.PER_THOUSAND]
    low, high = f"{rates.min():,.1f}", f"{rates.max():,.1f}"
    if len(first) == 1:
        return f"{low} per 1,000 words ({dataset.type_label(first[columns.TYPE].iloc[0])})"
    if low == high:
        return f"{low} per 1,000 words in each of {len(first)} source types"
    return f"between {low} and {high} per 1,000 words in {len(first)} source types"
