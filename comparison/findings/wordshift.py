"""By how much two means differ, and which word has the largest part in that."""

import pandas as pd

from comparison import columns, pair, rows
from comparison.dataset import Dataset
from comparison.findings.differences import deciding, interval, places, signed_finely, signed_to
from comparison.selection import Selection
from comparison.settings import SCALE
from comparison.support import cured, floor_in_words, nothing_selected
from comparison.verdict import Verdict
from comparison.wording import listed, number_of
from preprocessing import schema

FEW_PLACES = 2  # of means whose difference is not told
SCALES = {schema.POLARITY: "tone", schema.SUBJECTIVITY: "subjectivity"}


def wordshift(
    dataset: Dataset, selection: Selection, frame: pd.DataFrame, verdict: Verdict | None = None
) -> str:
    """The two means with what they rest on; once that is checked, their difference and its largest part."""
    groups = pair.compared(dataset, selection)
    if groups.empty:
        return _nothing(dataset, selection)
    scale = selection.setting(SCALE)
    enough = bool(groups[columns.ENOUGH].all())
    means = groups[columns.MEAN_SCORED].tolist()
    n = places(*means) if enough else FEW_PLACES
    first, second = (_told(dataset, group, scale, n) for _, group in groups.iterrows())
    said = f"The mean {SCALES[scale]} of scored sentences is {first} and {second}"
    if not enough:
        return f"{said}; too little to say how they differ: it takes {floor_in_words()} on each side."
    if not (verdict and verdict.difference):
        words = int((frame[schema.KIND] == columns.WORD).sum())
        return f"{said}; {number_of(words, 'word makes', 'words make')} up the difference."
    apart = interval(means, verdict.difference[1:])
    if verdict.badge == columns.TOO_LITTLE:
        return f"{said}; the difference may be none: {apart}."
    return f"{said}; the difference is {apart}, and {_largest(frame)}{deciding(verdict)}."


def _told(dataset: Dataset, group: pd.Series, scale: str, n: int) -> str:
    """A mean to `n` places; subjectivity, from 0 to 1, has no sign."""
    mean = group[columns.MEAN_SCORED]
    value = signed_to(mean, n) if scale == schema.POLARITY else f"{mean:.{n}f}"
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
    if not rows.sentences(dataset, selection, pair.IGNORES).any():
        return nothing_selected(dataset, selection, pair.IGNORES)
    why, cure = pair.why_none(dataset, selection)
    return cured(f"{why[0].upper()}{why[1:]}", cure)
