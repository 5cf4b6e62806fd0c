"""By how much two means differ, and which word has the largest part in that."""

from typing import Final

import pandas as pd

from comparison import columns, pair, rows
from comparison.dataset import Dataset
from comparison.findings.differences import deciding, interval, places, signed_finely
from comparison.selection import Selection
from comparison.settings import SCALE
from comparison.support import cured, floor_in_words, nothing_selected
from comparison.translation import N_, say, say_n
from comparison.verdict import Verdict
from comparison.wording import listed, number, number_of, signed
from preprocessing import schema

FEW_PLACES = 2  # of means whose difference is not told
MEANS: Final = {
    schema.POLARITY: N_("The mean tone of scored sentences is {first} and {second}"),
    schema.SUBJECTIVITY: N_("The mean subjectivity of scored sentences is {first} and {second}"),
}
TOO_LITTLE: Final = N_("{said}; too little to say how they differ: it takes {floor} on each side.")


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
    said = say(MEANS[scale], first=first, second=second)
    if not enough:
        return say(TOO_LITTLE, said=said, floor=floor_in_words())
    if not (verdict and verdict.difference):
        words = int((frame[schema.KIND] == columns.WORD).sum())
        return say(
            "{said}; {words_make} up the difference.", said=said, words_make=number_of(words, "word makes")
        )
    apart = interval(means, verdict.difference[1:])
    if verdict.badge == columns.TOO_LITTLE:
        return say("{said}; the difference may be none: {apart}.", said=said, apart=apart)
    told = say(
        "{said}; the difference is {apart}, and {largest}", said=said, apart=apart, largest=_largest(frame)
    )
    return f"{told}{deciding(verdict)}."


def _told(dataset: Dataset, group: pd.Series, scale: str, n: int) -> str:
    """A mean to `n` places; subjectivity, from 0 to 1, has no sign."""
    mean = group[columns.MEAN_SCORED]
    value = signed(mean, n) if scale == schema.POLARITY else number(mean, n)
    kind, sentences = dataset.type_label(group[columns.TYPE]), number_of(group[columns.SCORED], "sentence")
    return say("{mean} ({type}, {sentences})", mean=value, type=kind, sentences=sentences)


def _largest(frame: pd.DataFrame) -> str:
    """The word or words with the largest part: the frame has it first."""
    words = frame[frame[schema.KIND] == columns.WORD]
    sizes = words[columns.CONTRIBUTION].abs().round(12)
    most = words[sizes == sizes.max()]
    named = listed([f"“{word}”" for word in most[schema.WORDS]])
    return say_n(
        "{words} has the largest part, {part}",
        "{words} each have the largest part, {part}",
        len(most),
        words=named,
        part=signed_finely(most[columns.CONTRIBUTION].iloc[0]),
    )


def _nothing(dataset: Dataset, selection: Selection) -> str:
    """Why there are not two groups, and what to do about it."""
    if not rows.sentences(dataset, selection, pair.IGNORES).any():
        return nothing_selected(dataset, selection, pair.IGNORES)
    why, cure = pair.why_none(dataset, selection)
    return cured(f"{why[0].upper()}{why[1:]}", cure)
