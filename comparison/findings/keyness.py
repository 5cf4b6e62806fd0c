"""Which word sets each source type apart, where there are enough texts to say so."""

import numpy as np
import pandas as pd

from comparison import columns, rows
from comparison import keyness as keyness_chart
from comparison.counts import IGNORES
from comparison.dataset import Dataset
from comparison.findings.hanging import hangs
from comparison.groups import TYPE_COLUMNS, counts_by_type
from comparison.selection import Selection
from comparison.settings import LEAST_SOURCES, LEAST_TEXTS, REFERENCE, REST
from comparison.support import clearing, cured, floor_in_words, nothing_selected, too_few
from comparison.verdict import Verdict
from comparison.wording import listed, number_of
from preprocessing import schema


def keyness(
    dataset: Dataset, selection: Selection, frame: pd.DataFrame, verdict: Verdict | None = None
) -> str:
    """The first word of each type with its counts; that it sets the type apart most only where that stands.

    Types below the evidence floor are told without a word: their list is in no order.
    """
    counted = rows.texts_that_count(dataset, selection, IGNORES)
    if not counted.any():
        return nothing_selected(dataset, selection, IGNORES)
    groups = keyness_chart.compared(dataset, selection)
    if groups.empty:
        return _nothing_compared(dataset, selection)
    enough = groups[groups[columns.ENOUGH]]
    if enough.empty:
        return _below_floor(dataset, selection, counted)
    leading = keyness_chart.first_words(frame, enough[columns.TYPE])
    if leading.empty:
        return _none_passes(dataset, selection)
    texts = dict(zip(groups[columns.TYPE], groups[columns.TEXTS], strict=True))
    told = [_told(dataset, word, texts[word[columns.TYPE]]) for _, word in leading.iterrows()]
    few = too_few(dataset, selection.level, counted)
    single = hangs("which words come first", verdict)
    return f"{_opening(dataset, selection, verdict)}: {listed(told)}{single}{_chance(verdict)}{few}."


def against(dataset: Dataset, selection: Selection) -> str:
    """What each type is compared with, in words."""
    reference = selection.setting(REFERENCE)
    return "all others together" if reference == REST else dataset.type_label(reference)


def _opening(dataset: Dataset, selection: Selection, verdict: Verdict | None) -> str:
    stands = verdict is not None and verdict.badge == columns.STANDS
    begin = "What sets most apart from" if stands else "More often than in"
    return f"{begin} {against(dataset, selection)}"


def _told(dataset: Dataset, word: pd.Series, texts: int) -> str:
    kind, times = dataset.type_label(word[columns.TYPE]), number_of(word[schema.COUNT], "time")
    having = f"{word[columns.TEXTS]:,} of {number_of(texts, 'text')}"
    return f"“{word[schema.TERM]}” in {kind} ({times} in {having})"


def _chance(verdict: Verdict | None) -> str:
    return f"; {verdict.doubt}" if verdict and verdict.doubt else ""


def _below_floor(dataset: Dataset, selection: Selection, counted: np.ndarray) -> str:
    reference = selection.setting(REFERENCE)
    where = "two of them" if reference == REST else f"one of them and in {dataset.type_label(reference)}"
    types = TYPE_COLUMNS[selection.level]
    of_types = number_of(dataset.documents[types][counted].nunique(), "source type")
    return (
        f"Too little to say which words set source types apart: {number_of(int(counted.sum()), 'text')} of "
        f"{of_types}; it takes at least {floor_in_words()} in {where}."
    )


def _none_passes(dataset: Dataset, selection: Selection) -> str:
    texts, sources = (int(selection.setting(name)) for name in (LEAST_TEXTS, LEAST_SOURCES))
    why = (
        f"No word is more frequent than in {against(dataset, selection)} and stands in "
        f"{number_of(texts, 'text')} from {number_of(sources, 'source')} of its source type"
    )
    fewer = "ask for fewer" if max(texts, sources) > 1 else ""
    return cured(why, fewer, clearing(dataset, selection, IGNORES))


def _nothing_compared(dataset: Dataset, selection: Selection) -> str:
    """Why there is nothing to compare, and what to do about it."""
    reference = selection.setting(REFERENCE)
    mask = rows.sentences(dataset, selection, IGNORES)
    types = list(counts_by_type(dataset, selection.level, mask)[columns.TYPE])
    if len(types) > 1:
        why = f"No text of {dataset.type_label(reference)} is in this selection"
        return cured(why, "compare with all others together")
    return (
        f"All selected texts are of one source type, {dataset.type_label(types[0])}; "
        "it takes two to see which words set them apart."
    )
