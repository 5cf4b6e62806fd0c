"""Between which means the tone lies, whether types differ in it, and how much of it the lexicon sees."""

from typing import Final

import pandas as pd

from comparison import columns, rows
from comparison import tone as tone_chart
from comparison.dataset import Dataset
from comparison.findings.differences import deciding, interval, places
from comparison.selection import Selection
from comparison.support import nothing_selected, too_few
from comparison.translation import N_, say
from comparison.verdict import Verdict
from comparison.wording import listed, number, number_of, percent, signed
from preprocessing import schema

NAMED = 8  # words that the note names
NO_TONE: Final = N_("No tone to compare: the lexicon knows no word of the {sentences} selected.")
SCORES: Final = N_("{said}; the lexicon scores {share} of the sentences, and tone is not stance{few}.")
UNSEEN: Final = N_("Frequent words that the lexicon does not know: {words}.")
SAME: Final = N_("The mean tone of scored sentences is {low} in each of {types} source types")
BETWEEN: Final = N_("The mean tone of scored sentences is between {low} and {high} in {types} source types")
MAY_BE_NONE: Final = N_("The difference in mean tone between {high} and {low} may be none: {apart}")
ABOVE: Final = N_("The mean tone of {high} is above that of {low}, by {apart}")
ABOVE_OF_MANY: Final = N_(
    "The mean tone of {high} is above that of {low}, the ends of {types} source types with enough texts, "
    "by {apart}"
)


def tone(dataset: Dataset, selection: Selection, frame: pd.DataFrame, verdict: Verdict | None = None) -> str:
    """The range of the means or, once that is checked, the difference; always with the lexicon's coverage."""
    if frame.empty:
        return nothing_selected(dataset, selection)
    total, scored = int(frame[schema.SENTENCES].sum()), int(frame[columns.SCORED].sum())
    if not scored:
        return say(NO_TONE, sentences=number_of(total, "sentence"))
    few = too_few(dataset, selection.level, rows.texts_that_count(dataset, selection))
    said = (verdict and _difference(dataset, selection, frame, verdict)) or _means(dataset, frame)
    return say(SCORES, said=said, share=percent(scored / total), few=few)


def unseen_words(frame: pd.DataFrame) -> str:
    """The note under the chart: frequent words of `lexicon.unseen` that move no score; "" without any."""
    words = frame.drop_duplicates(schema.TERM)
    most = words.sort_values([columns.COUNT_ALL, schema.TERM], ascending=[False, True]).head(NAMED)
    named = [
        f"“{term}” ({number(count)})"
        for term, count in zip(most[schema.TERM], most[columns.COUNT_ALL], strict=True)
    ]
    return say(UNSEEN, words=listed(named)) if named else ""


def _means(dataset: Dataset, frame: pd.DataFrame) -> str:
    """The means of one or two types in the catalogue's order, of more the range: no ranking."""
    known = frame[frame[columns.SCORED] > 0]
    means = known[columns.MEAN_SCORED]
    if len(known) > 2:
        low, high = signed(means.min()), signed(means.max())
        return say(SAME if low == high else BETWEEN, low=low, high=high, types=len(known))
    told = [
        say(
            "{mean} ({type}, {scored} of {sentences})",
            mean=signed(mean),
            type=dataset.type_label(kind),
            scored=number(scored),
            sentences=number_of(n, "sentence"),
        )
        for mean, kind, scored, n in zip(
            means, known[columns.TYPE], known[columns.SCORED], known[schema.SENTENCES], strict=True
        )
    ]
    return say("The mean tone of scored sentences is {means}", means=listed(told))


def _difference(dataset: Dataset, selection: Selection, frame: pd.DataFrame, verdict: Verdict) -> str:
    """How far highest and lowest mean lie apart, no stronger than the badge; "" where none is known."""
    contrast = tone_chart.claim(dataset, selection).contrast
    if not (contrast and verdict.difference):
        return ""
    means = frame.set_index(columns.TYPE)[columns.MEAN_SCORED]
    ends = [float(means[kind]) for kind in contrast[1:]]
    n = places(*ends)
    high, low = (f"{dataset.type_label(kind)} ({signed(means[kind], n)})" for kind in contrast[1:])
    apart, types = interval(ends, verdict.difference[1:]), len(verdict.intervals)
    if verdict.badge == columns.TOO_LITTLE:
        return say(MAY_BE_NONE, high=high, low=low, apart=apart)
    said = say(ABOVE_OF_MANY if types > 2 else ABOVE, high=high, low=low, types=types, apart=apart)
    return f"{said}{deciding(verdict)}"
