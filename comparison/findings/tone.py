"""Between which means the tone lies, whether types differ in it, and how much of it the lexicon sees."""

import pandas as pd

from comparison import columns, rows
from comparison import tone as tone_chart
from comparison.dataset import Dataset
from comparison.findings.differences import deciding, interval, places, signed_to
from comparison.selection import Selection
from comparison.support import nothing_selected, too_few
from comparison.verdict import Verdict
from comparison.wording import listed, number_of, percent, signed
from preprocessing import schema

NAMED = 8  # words that the note names


def tone(dataset: Dataset, selection: Selection, frame: pd.DataFrame, verdict: Verdict | None = None) -> str:
    """The range of the means or, once that is checked, the difference; always with the lexicon's coverage."""
    if frame.empty:
        return nothing_selected(dataset, selection)
    total, scored = int(frame[schema.SENTENCES].sum()), int(frame[columns.SCORED].sum())
    if not scored:
        return (
            f"No tone to compare: the lexicon knows no word of the {number_of(total, 'sentence')} selected."
        )
    few = too_few(dataset, selection.level, rows.texts_that_count(dataset, selection))
    said = (verdict and _difference(dataset, selection, frame, verdict)) or _means(dataset, frame)
    return (
        f"{said}; the lexicon scores {percent(scored / total)} of the sentences, and tone is not stance{few}."
    )


def unseen_words(frame: pd.DataFrame) -> str:
    """The note under the chart: frequent words of `lexicon.unseen` that move no score; "" without any."""
    words = frame.drop_duplicates(schema.TERM)
    most = words.sort_values([columns.COUNT_ALL, schema.TERM], ascending=[False, True]).head(NAMED)
    named = [
        f"“{term}” ({count:,})"
        for term, count in zip(most[schema.TERM], most[columns.COUNT_ALL], strict=True)
    ]
    return f"Frequent words that the lexicon does not know: {listed(named)}." if named else ""


def _means(dataset: Dataset, frame: pd.DataFrame) -> str:
    """The means of one or two types in the catalogue's order, of more the range: no ranking."""
    known = frame[frame[columns.SCORED] > 0]
    means = known[columns.MEAN_SCORED]
    if len(known) > 2:
        low, high = signed(means.min()), signed(means.max())
        ends = f"{low} in each of" if low == high else f"between {low} and {high} in"
        return f"The mean tone of scored sentences is {ends} {len(known)} source types"
    told = [
        f"{signed(mean)} ({dataset.type_label(kind)}, {scored:,} of {number_of(n, 'sentence')})"
        for mean, kind, scored, n in zip(
            means, known[columns.TYPE], known[columns.SCORED], known[schema.SENTENCES], strict=True
        )
    ]
    return f"The mean tone of scored sentences is {listed(told)}"


def _difference(dataset: Dataset, selection: Selection, frame: pd.DataFrame, verdict: Verdict) -> str:
    """How far highest and lowest mean lie apart, no stronger than the badge; "" where none is known."""
    contrast = tone_chart.claim(dataset, selection).contrast
    if not (contrast and verdict.difference):
        return ""
    means = frame.set_index(columns.TYPE)[columns.MEAN_SCORED]
    ends = [float(means[kind]) for kind in contrast[1:]]
    n = places(*ends)
    high, low = (f"{dataset.type_label(kind)} ({signed_to(means[kind], n)})" for kind in contrast[1:])
    apart, types = interval(ends, verdict.difference[1:]), len(verdict.intervals)
    if verdict.badge == columns.TOO_LITTLE:
        return f"The difference in mean tone between {high} and {low} may be none: {apart}"
    among = f", the ends of {types} source types with enough texts" if types > 2 else ""
    return f"The mean tone of {high} is above that of {low}{among}, by {apart}{deciding(verdict)}"
