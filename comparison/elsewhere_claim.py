"""What the finding of what is mentioned elsewhere claims: which things are missing from which types."""

from collections.abc import Callable, Sequence
from functools import partial

import numpy as np

from comparison.claims import Claim, measures_of
from comparison.dataset import Dataset
from comparison.floor import enough_texts
from comparison.groups import type_codes, type_ids
from comparison.missing import LEAST_TYPES, by_text, earlier, find_missing, least_texts
from comparison.presence import KINDS
from comparison.resampling import by_group
from comparison.selection import Selection
from comparison.wording import number_of

Missing = tuple[tuple[str, str], ...]


def claim(dataset: Dataset, selection: Selection) -> Claim | None:
    """Which of the items shown are missing from which of the types that are above the evidence floor.

    Those are counted, not estimated: the claim has no intervals. Where nothing is missing from them, there
    is nothing to ask. `top` has two columns for each item: the texts that hold it, and those that hold or
    may hold it.
    """
    found = find_missing(dataset, selection)
    shown = found.items_shown
    items, codes = found.items, type_codes(dataset, selection.level)
    top = np.hstack([by_text(pairs, shown, len(codes)) for pairs in (items.holds, items.either)])
    least, possible = (
        least_texts(items.kind[shown]),
        ~earlier(dataset, items, found.groups, len(found.own))[shown].T,
    )
    enough = enough_texts(dataset, selection.level, found.here)
    sums = [by_group(part[enough], codes[enough], len(found.own)) for part in (top, found.here[:, None])]
    names = [str(label) for label in items.label[shown]]
    if not _says(type_ids(dataset), names, least, possible)(*sums):
        return None
    keys = [f"{KINDS[items.kind[item]]}:{items.key[item]}" for item in shown]
    both = [*keys, *(f"{key} (perhaps)" for key in keys)]
    measures = measures_of(dataset, selection.level, both, top, enough[:, None].astype(float))
    place = [type_ids(dataset).index(group) for group in measures.groups]
    says = _says(measures.groups, names, least, possible[place])
    return Claim(measures, says, compares=False, told=partial(_told, dataset))


def _says(
    groups: Sequence[str], names: Sequence[str], least: np.ndarray, possible: np.ndarray
) -> Callable[[np.ndarray, np.ndarray], Missing]:
    """The pairs of a type and an item that is missing from it, as a function of the sums.

    `least` is in how many texts of a type an item has to stand, `possible` whether it can be missing.
    """

    def says(top: np.ndarray, bottom: np.ndarray) -> Missing:
        holds, may_hold = np.hsplit(top, 2)
        widely = (holds >= least).sum(axis=0) >= LEAST_TYPES
        missing = possible & (bottom[:, :1] > 0) & (may_hold == 0) & widely
        return tuple((groups[group], names[item]) for group, item in np.argwhere(missing).tolist())

    return says


def _told(dataset: Dataset, before: Missing, after: Missing) -> str:
    """The first thing that would be missing no more, or from another type too."""
    changed = sorted(set(before) ^ set(after))
    (group, name), more = changed[0], len(changed) - 1
    which = "no longer be" if (group, name) in before else "be"
    rest = f", and {number_of(more, 'more thing')} would change" if more else ""
    return f"“{name}” would {which} missing from the texts of {dataset.group_label(group)}{rest}"
