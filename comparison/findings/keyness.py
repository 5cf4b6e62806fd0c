"""Which word sets each source type apart, where there are enough texts to say so."""

from typing import Final

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
from comparison.translation import N_, _, say
from comparison.verdict import Verdict
from comparison.wording import listed, number, number_of
from preprocessing import schema

ALL_OTHERS: Final = N_("all others together")
MOST: Final = N_("What sets most apart from {others}: {words}")
OFTEN: Final = N_("More often than in {others}: {words}")
FIRST_WORDS: Final = N_("which words come first")  # depends on ...
TOO_LITTLE: Final = N_(
    "Too little to say which words set source types apart: {texts} of {types}; it takes at least {floor} in "
    "two of them."
)
TOO_LITTLE_AGAINST: Final = N_(
    "Too little to say which words set source types apart: {texts} of {types}; it takes at least {floor} in "
    "one of them and in {type}."
)
NONE_PASSES: Final = N_(
    "No word is more frequent than in {others} and stands in {texts} from {sources} of its source type"
)
ONE_TYPE: Final = N_(
    "All selected texts are of one source type, {type}; it takes two to see which words set them apart."
)


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
    said = say(_opening(verdict), others=against(dataset, selection), words=listed(told))
    return f"{said}{hangs(_(FIRST_WORDS), verdict)}{_chance(verdict)}{few}."


def against(dataset: Dataset, selection: Selection) -> str:
    """What each type is compared with, in words."""
    reference = selection.setting(REFERENCE)
    return _(ALL_OTHERS) if reference == REST else dataset.type_label(reference)


def _opening(verdict: Verdict | None) -> str:
    return MOST if verdict is not None and verdict.badge == columns.STANDS else OFTEN


def _told(dataset: Dataset, word: pd.Series, texts: int) -> str:
    return say(
        "“{word}” in {type} ({times} in {some} of {texts})",
        word=word[schema.TERM],
        type=dataset.type_label(word[columns.TYPE]),
        times=number_of(word[schema.COUNT], "time"),
        some=number(word[columns.TEXTS]),
        texts=number_of(texts, "text"),
    )


def _chance(verdict: Verdict | None) -> str:
    return f"; {verdict.doubt}" if verdict and verdict.doubt else ""


def _below_floor(dataset: Dataset, selection: Selection, counted: np.ndarray) -> str:
    reference = selection.setting(REFERENCE)
    types = TYPE_COLUMNS[selection.level]
    of_types = number_of(dataset.documents[types][counted].nunique(), "source type")
    return say(
        TOO_LITTLE if reference == REST else TOO_LITTLE_AGAINST,
        texts=number_of(int(counted.sum()), "text"),
        types=of_types,
        floor=floor_in_words(),
        type="" if reference == REST else dataset.type_label(reference),
    )


def _none_passes(dataset: Dataset, selection: Selection) -> str:
    texts, sources = (int(selection.setting(name)) for name in (LEAST_TEXTS, LEAST_SOURCES))
    why = say(
        NONE_PASSES,
        others=against(dataset, selection),
        texts=number_of(texts, "text"),
        sources=number_of(sources, "source"),
    )
    fewer = _("ask for fewer") if max(texts, sources) > 1 else ""
    return cured(why, fewer, clearing(dataset, selection, IGNORES))


def _nothing_compared(dataset: Dataset, selection: Selection) -> str:
    """Why there is nothing to compare, and what to do about it."""
    reference = selection.setting(REFERENCE)
    mask = rows.sentences(dataset, selection, IGNORES)
    types = list(counts_by_type(dataset, selection.level, mask)[columns.TYPE])
    if len(types) > 1:
        why = say("No text of {type} is in this selection", type=dataset.type_label(reference))
        return cured(why, _("compare with all others together"))
    return say(ONE_TYPE, type=dataset.type_label(types[0]))
