"""What the finding of what is mentioned elsewhere claims: which things are missing from which types."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

import numpy as np

from comparison.claims import Claim, measures_of, no_claim
from comparison.dataset import Dataset
from comparison.floor import enough_texts
from comparison.groups import type_codes, type_ids
from comparison.missing import LEAST_TYPES, Found, by_text, earlier, find_missing, least_texts
from comparison.presence import KINDS
from comparison.resampling import by_group
from comparison.selection import Selection
from comparison.support import floor_in_words
from comparison.translation import N_, say
from comparison.wording import number_of

FEW_TYPES: Final = N_("it takes texts of three source types.")
FEW_ABOVE: Final = N_("it takes three source types with at least {floor} each.")
NONE_MISSING: Final = N_(
    "nothing that at least two other source types mention is missing from all texts of a source type."
)
NONE_ABOVE: Final = N_(
    "among source types with at least {floor}, nothing is mentioned by two and missing from another."
)
LOST: Final = N_("“{name}” would no longer be missing from the texts of {type}")
GAINED: Final = N_("“{name}” would be missing from the texts of {type}")
Missing = tuple[tuple[str, str], ...]


def claim(dataset: Dataset, selection: Selection) -> Claim:
    """Which of the items shown are missing from which of the types that are above the evidence floor.

    Those are counted, not estimated: the claim has no intervals. Nothing where nothing is missing from
    them. `top` has two columns for each item: the texts that hold it, and those that hold or may hold it.
    """
    found, codes = find_missing(dataset, selection), type_codes(dataset, selection.level)
    enough = enough_texts(dataset, selection.level, found.here)
    why = _nothing(found, codes, enough)
    if why:
        return no_claim(say(why, floor=floor_in_words()))
    items, shown = found.items, found.items_shown
    top = np.hstack([by_text(pairs, shown, len(codes)) for pairs in (items.holds, items.either)])
    least, possible = (
        least_texts(items.kind[shown]),
        ~earlier(dataset, items, found.groups, len(found.own))[shown].T,
    )
    sums = [by_group(part[enough], codes[enough], len(found.own)) for part in (top, found.here[:, None])]
    names = [str(label) for label in items.label[shown]]
    if not _says(type_ids(dataset), names, least, possible)(*sums):
        return no_claim(say(NONE_ABOVE, floor=floor_in_words()))
    keys = [f"{KINDS[items.kind[item]]}:{items.key[item]}" for item in shown]
    both = [*keys, *(f"{key} (perhaps)" for key in keys)]
    measures = measures_of(dataset, selection.level, both, top, enough[:, None].astype(float))
    place = [type_ids(dataset).index(group) for group in measures.groups]
    says = _says(measures.groups, names, least, possible[place])
    called = dict(zip(names, (items.called(dataset, item) for item in shown), strict=True))
    return Claim(measures, says, compares=False, told=partial(_told, dataset, called))


def _nothing(found: Found, codes: np.ndarray, enough: np.ndarray) -> str:
    """Why there are no three types to compare, or nothing is missing; "" where there is something to ask."""
    if len(np.unique(codes[found.here])) <= LEAST_TYPES:
        return FEW_TYPES
    if not found.shown:
        return NONE_MISSING
    return FEW_ABOVE if len(np.unique(codes[enough])) <= LEAST_TYPES else ""


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


def _told(dataset: Dataset, called: Mapping[str, str], before: Missing, after: Missing) -> str:
    """The first thing that would be missing no more, or from another type too."""
    changed = sorted(set(before) ^ set(after))
    (group, name), more = changed[0], len(changed) - 1
    which = LOST if (group, name) in before else GAINED
    said = say(which, name=called[name], type=dataset.group_label(group))
    return (
        say("{said}, and {things} would change", said=said, things=number_of(more, "more thing"))
        if more
        else said
    )
