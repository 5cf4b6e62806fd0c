"""What a chart's finding claims, so that resampling can ask whether it stands."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, replace
from itertools import compress
from typing import Any, Final

import numpy as np

from comparison import columns
from comparison.dataset import Dataset
from comparison.groups import grouping, publishers
from comparison.intervals import ANY, Bounds
from comparison.resampling import Measures, Says
from comparison.support import floor_in_words
from comparison.translation import say
from preprocessing import schema

TOGETHER: Final = ("",)  # the groups of measures of all texts as one


@dataclass(frozen=True, eq=False)
class Claim:
    """The numbers that a finding rests on, and what it says of them.

    `contrast` is the difference on which the finding rests, where it rests on one: an item and two
    groups, by id. Where its interval holds 0, the finding has too little to say. `compares` is false
    where the finding only counts what was collected: the evidence floor is then that of all texts together.
    `everything` says that texts of groups below the floor enter the numbers of the others (as part of "the
    rest"): they are left out in turn too, and `says` must itself say nothing of those groups.
    `doubt` tells by another test why the finding may be chance, as a clause; "" where it may not. It is
    asked last, since it may take long. `told` puts in words what is said instead, from what `says` gives with
    all texts and what it gives without one text or source. `nothing` is why there is nothing to ask, as a
    clause; the measures are then empty.
    """

    measures: Measures
    says: Says
    contrast: tuple[str, str, str] | None = None
    compares: bool = True
    everything: bool = False
    doubt: Callable[[], str] | None = None
    told: Callable[[Any, Any], str] | None = None
    nothing: str = ""


def no_claim(why: str) -> Claim:
    """A claim about nothing; `why` is a clause."""
    none, empty = np.zeros(0, dtype=np.int64), np.zeros((0, 0))
    return Claim(Measures((), (), none, none, none, empty, empty), lambda top, bottom: None, nothing=why)


def none_above_floor() -> Claim:
    """That of a chart in which no source type is above the evidence floor."""
    return no_claim(say("no source type has at least {floor}.", floor=floor_in_words()))


def measures_of(
    dataset: Dataset,
    level: str,
    items: Sequence[str],
    top: np.ndarray,
    bottom: np.ndarray,
    by: str = columns.TYPE,
    bounds: Bounds = ANY,
) -> Measures:
    """Measures of the texts in which `bottom` holds anything, from sums for all texts of the dataset.

    `top` is (texts, items), `bottom` (texts, items) or (texts, 1); groups are those of `grouping`
    that have such a text, in their order; `bounds` are those of the numbers, which intervals respect.
    """
    counted = np.flatnonzero((bottom != 0).any(axis=1))
    groups = grouping(dataset, level, by)
    present, codes = np.unique(groups.codes[counted], return_inverse=True)
    return Measures(
        groups=tuple(groups.ids[place] for place in present),
        items=tuple(items),
        documents=counted,
        group=codes,
        source=publishers(dataset, level)[counted],
        top=np.asarray(top, dtype=float)[counted],
        bottom=np.asarray(bottom, dtype=float)[counted],
        bounds=bounds,
    )


def one_group(dataset: Dataset, level: str, items: Sequence[str], top: np.ndarray) -> Measures:
    """Measures of all texts as one group: each item's part of what the texts hold of all items."""
    measures = measures_of(dataset, level, items, top, top.sum(axis=1, keepdims=True), by=schema.DOCUMENT)
    everything = np.zeros(len(measures.documents), dtype=np.int64)
    return replace(measures, groups=TOGETHER, group=everything)


def leading(items: Sequence[str]) -> Says:
    """What names for each group the items with the largest sum; () where it has none."""

    def says(top: np.ndarray, bottom: np.ndarray) -> Hashable:
        first = (top == top.max(axis=1, keepdims=True)) & (top > 0)
        return tuple(tuple(compress(items, row)) for row in first.tolist())

    return says
