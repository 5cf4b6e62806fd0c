"""What the finding of numbers claims: of which things several source types give a number."""

from collections.abc import Sequence
from functools import partial
from itertools import compress
from typing import Final

import numpy as np
import pandas as pd

from comparison import rows
from comparison.claims import Claim, measures_of, no_claim
from comparison.dataset import Dataset
from comparison.floor import enough_texts
from comparison.groups import type_codes, type_ids
from comparison.resampling import by_group
from comparison.selection import Selection
from comparison.stated import (
    IGNORES,
    Stated,
    counted,
    is_unit,
    stated_numbers,
    things_counted,
)
from comparison.support import floor_in_words
from comparison.translation import N_, _, say
from comparison.wording import listed
from preprocessing import schema

LEAST_TYPES: Final = 2
CLAIMED: Final = 50  # things whose support is asked for
NO_NUMBER: Final = N_("no number is stated.")
NONE_SHARED: Final = N_("there is no word with which two source types give numbers.")
FEW_ABOVE: Final = N_("it takes two source types with at least {floor} each.")
NONE_ABOVE: Final = N_("there is no word with which two source types with at least {floor} give numbers.")


def claim(dataset: Dataset, selection: Selection) -> Claim:
    """Which things several of the types above the evidence floor count: the first `CLAIMED`; a unit is none.

    They are counted, not estimated: the claim has no intervals. Nothing where there is none.
    """
    stated, level = stated_numbers(dataset, selection), selection.level
    if not len(stated.rows):
        return no_claim(_(NO_NUMBER))
    text, codes = dataset.text_row[schema.NUMBERS.name][stated.rows], type_codes(dataset, level)
    things = _claimed(dataset, stated)
    if not len(things):
        return no_claim(_(NONE_SHARED))
    texts = rows.texts_that_count(dataset, selection, IGNORES)
    texts[text] = True
    column = pd.Index(things).get_indexer(counted(dataset)[stated.rows])
    top = np.zeros((len(texts), len(things)))
    top[text[column >= 0], column[column >= 0]] = 1
    enough = enough_texts(dataset, level, texts)
    if len(np.unique(codes[enough])) < LEAST_TYPES:
        return no_claim(say(FEW_ABOVE, floor=floor_in_words()))
    sums = by_group(top[enough], codes[enough], len(type_ids(dataset)))
    names = list(things_counted(dataset)[things])
    if not _shared(names, sums, sums):
        return no_claim(say(NONE_ABOVE, floor=floor_in_words()))
    measures = measures_of(dataset, level, names, top, enough[:, None].astype(float))
    return Claim(measures, partial(_shared, names), compares=False, told=_told)


def _claimed(dataset: Dataset, stated: Stated) -> np.ndarray:
    """The codes of the first things that several types count."""
    code = counted(dataset)[stated.rows]
    shared = (stated.types >= LEAST_TYPES) & ~is_unit(dataset)
    return pd.unique(code[shared[code]])[:CLAIMED]


def _shared(names: Sequence[str], top: np.ndarray, bottom: np.ndarray) -> tuple[str, ...]:
    """The things that several types count."""
    return tuple(compress(names, ((top > 0).sum(axis=0) >= LEAST_TYPES).tolist()))


def _told(before: Sequence[str], after: Sequence[str]) -> str:
    """The things that several types would count no more."""
    lost = [f"“{name}”" for name in before if name not in after]
    return say("no two of these types would give numbers with {words}", words=listed(lost))
