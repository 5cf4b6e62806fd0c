"""By how much two means differ, and which word has the largest part in that."""

import pandas as pd

from comparison import columns, pair, rows
from comparison.dataset import Dataset
from comparison.findings.differences import deciding, interval, signed_finely
from comparison.selection import Selection
from comparison.settings import AUTO, FIRST, SCALE, SECOND
from comparison.support import floor_in_words, nothing_selected
from comparison.verdict import Verdict
from comparison.wording import listed, number_of, signed
from preprocessing import schema

SCALES = {schema.POLARITY: "tone", schema.SUBJECTIVITY: "subjectivity"}


def wordshift(
    dataset: Dataset, selection: Selection, frame: pd.DataFrame, verdict: Verdict | None = None
) -> str:
    """The two means with what they rest on; once that is checked, their difference and its largest part."""
    groups = pair.compared(dataset, selection)
    if groups.empty:
        return _nothing(dataset, selection)
    scale = selection.setting(SCALE)
    first, second = (_told(dataset, group, scale) for _, group in groups.iterrows())
    said = f"The mean {SCALES[scale]} of scored sentences is {first} and {second}"
    if not groups[columns.ENOUGH].all():
        return f"{said}; too little to say how they differ: it takes {floor_in_words()} on each side."
    if not (verdict and verdict.difference):
        words = int((frame[schema.KIND] == columns.WORD).sum())
        return f"{said}; {number_of(words, 'word makes', 'words make')} up the difference."
    apart = interval(verdict.difference)
    if verdict.badge == columns.TOO_LITTLE:
        return f"{said}; the difference may be none: {apart}."
    return f"{said}; the difference is {apart}, and {_largest(frame)}{deciding(verdict)}."


def _told(dataset: Dataset, group: pd.Series, scale: str) -> str:
    mean = group[columns.MEAN_SCORED]
    value = signed(mean) if scale == schema.POLARITY else f"{mean:.2f}"
    return (
        f"{value} ({dataset.type_label(group[columns.TYPE])}, {number_of(group[columns.SCORED], 'sentence')})"
    )


def _largest(frame: pd.DataFrame) -> str:
    """The word or words with the largest part: the frame has it first."""
    words = frame[frame[schema.KIND] == columns.WORD]
    sizes = words[columns.CONTRIBUTION].abs().round(12)
    most = words[sizes == sizes.max()]
    named = listed([f"“{word}”" for word in most[schema.WORDS]])
    has = "has" if len(most) == 1 else "each have"
    return f"{named} {has} the largest part, {signed_finely(most[columns.CONTRIBUTION].iloc[0])}"


def _nothing(dataset: Dataset, selection: Selection) -> str:
    """Why there are not two groups, and what to do about it."""
    if not rows.sentences(dataset, selection).any():
        return nothing_selected(dataset, selection)
    known = pair.scored_groups(dataset, selection)
    named = [kind for kind in (selection.setting(FIRST), selection.setting(SECOND)) if kind != AUTO]
    if len(named) != len(set(named)):
        return f"Both sides are {dataset.type_label(named[0])}; choose two source types that differ."
    for kind in named:
        if kind not in known.index:
            label = dataset.type_label(kind)
            return f"No sentence of {label} is scored in this selection; choose another source type."
    return (
        f"It takes two source types with scored sentences, and this selection has {len(known)}; "
        "clear a filter or choose other types."
    )
