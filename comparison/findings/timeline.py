"""From when to when there are texts, and which period has most where that stands."""

import pandas as pd

from comparison import columns, rows
from comparison import timeline as timeline_chart
from comparison.dataset import Dataset
from comparison.findings.hanging import hangs
from comparison.selection import Selection
from comparison.support import nothing_selected, too_few
from comparison.verdict import Verdict
from comparison.wording import number_of


def timeline(
    dataset: Dataset, selection: Selection, frame: pd.DataFrame, verdict: Verdict | None = None
) -> str:
    """From when to when there are texts; which period has most of them is said once that stands."""
    if frame.empty:
        return nothing_selected(dataset, selection, timeline_chart.IGNORES)
    texts = frame.groupby(columns.PERIOD, sort=False)[columns.TEXTS].sum()
    most = texts[texts == texts.max()]
    said = f"{number_of(int(texts.sum()), 'text')}, dated {texts.index[0]}"
    if len(texts) > 1:
        periods = number_of(len(texts), "period")
        said = (
            f"{number_of(int(texts.sum()), 'text')} in {periods}, from {texts.index[0]} to {texts.index[-1]}"
        )
        said += _most(most, verdict)
    counted = rows.texts_that_count(dataset, selection, timeline_chart.IGNORES)
    return f"{said}{too_few(dataset, selection.level, counted)}."


def _most(most: pd.Series, verdict: Verdict | None) -> str:
    """The texts of the period that has most, as a count or, where the verdict allows it, as the most.

    `most` holds several periods where they have as many texts: nothing is said of them.
    """
    if len(most) > 1:
        return ""
    period, texts = most.index[0], int(most.iloc[0])
    if verdict and verdict.badge == columns.STANDS:
        return f"; {period} has the most, {number_of(texts, 'text')}"
    counted = f"; {number_of(texts, 'text')} {'is' if texts == 1 else 'are'} dated {period}"
    return f"{counted}{hangs('which period has the most', verdict)}"
