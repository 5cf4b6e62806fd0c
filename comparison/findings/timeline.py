"""From when to when there are texts, and which period has most where that stands."""

from typing import Final

import pandas as pd

from comparison import columns, rows
from comparison import timeline as timeline_chart
from comparison.dataset import Dataset
from comparison.findings.hanging import hangs
from comparison.selection import Selection
from comparison.support import nothing_selected, too_few
from comparison.translation import N_, _, ngettext, say
from comparison.verdict import Verdict
from comparison.wording import number_of

MOST: Final = N_("which period has the most")  # depends on ...


def timeline(
    dataset: Dataset, selection: Selection, frame: pd.DataFrame, verdict: Verdict | None = None
) -> str:
    """From when to when there are texts; which period has most of them is said once that stands."""
    if frame.empty:
        return nothing_selected(dataset, selection, timeline_chart.IGNORES)
    texts = frame.groupby(columns.PERIOD, sort=False)[columns.TEXTS].sum()
    most = texts[texts == texts.max()]
    first, last = texts.index[0], texts.index[-1]
    said = {"texts": number_of(int(texts.sum()), "text"), "periods": number_of(len(texts), "period")}
    if len(texts) > 1:
        dated = say("{texts} in {periods}, from {first} to {last}", first=first, last=last, **said)
        dated += _most(most, verdict)
    else:
        dated = say("{texts}, dated {period}", texts=said["texts"], period=first)
    counted = rows.texts_that_count(dataset, selection, timeline_chart.IGNORES)
    return f"{dated}{too_few(dataset, selection.level, counted)}."


def _most(most: pd.Series, verdict: Verdict | None) -> str:
    """The texts of the period that has most, as a count or, where the verdict allows it, as the most.

    `most` holds several periods where they have as many texts: nothing is said of them.
    """
    if len(most) > 1:
        return ""
    period, texts = most.index[0], int(most.iloc[0])
    if verdict and verdict.badge == columns.STANDS:
        return say("; {period} has the most, {texts}", period=period, texts=number_of(texts, "text"))
    dated = ngettext("; {texts} is dated {period}", "; {texts} are dated {period}", texts)
    counted = dated.format(texts=number_of(texts, "text"), period=period)
    return f"{counted}{hangs(_(MOST), verdict)}"
