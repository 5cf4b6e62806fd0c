"""What the finding on targets rests on: which reading of a target leads in each type."""

from collections.abc import Hashable, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

import numpy as np
import pandas as pd

from comparison import readings, targets
from comparison.claims import Claim, leading, measures_of, no_claim
from comparison.dataset import Dataset
from comparison.intervals import SHARE
from comparison.readings import READINGS, Mentions
from comparison.resampling import Measures
from comparison.selection import Selection
from comparison.split import split
from comparison.translation import N_, N_n, _, say, say_n
from comparison.wording import listed
from preprocessing import schema

# What mentions of a target are read as.
READ_AS: Final = {
    schema.NEGATIVE: N_("negative"),
    schema.NEUTRAL: N_("neutral"),
    schema.POSITIVE: N_("positive"),
}
NONE: Final = N_("no mention of a target is selected and measured.")
LEAD: Final = N_n(
    "most mentions by {type} would be read as {readings}", "{readings} would share the lead in {type}"
)


def claim(dataset: Dataset, selection: Selection) -> Claim:
    """Which reading of the target that the finding tells of leads in each type.

    Its measures hold every reading of every target; nothing where none is measured.
    """
    found = readings.mentions(dataset, targets.selected(dataset, selection)).measured
    if not len(found.text):
        return no_claim(_(NONE))
    ids = readings.target_ids(dataset)
    measures = _measures(dataset, selection, found, ids)
    first = told(found) * len(READINGS)
    of_target = slice(first, first + len(READINGS))
    says = partial(_leading, of_target)
    return Claim(measures, says, told=partial(_told, dataset, measures.groups))


def told(found: Mentions) -> int:
    """The place of the target that the finding tells of: that with most mentions in the texts' own voice."""
    own = np.bincount(found.target[~found.quoted], minlength=found.target.max() + 1)
    counts = own if own.any() else np.bincount(found.target)
    return int(counts.argmax())


def _measures(dataset: Dataset, selection: Selection, found: Mentions, ids: Sequence[str]) -> Measures:
    """Mentions with each reading by text, over the text's mentions of the target.

    `bottom` is 0 in the cells that do not rest on enough texts, so that they get no interval.
    """
    size = len(READINGS)
    top = np.zeros((len(dataset.documents), len(ids) * size))
    np.add.at(top, (found.text, found.target * size + found.reading), 1)
    bottom = np.repeat(top.reshape(len(top), len(ids), size).sum(axis=2), size, axis=1)
    measures = measures_of(dataset, selection.level, readings.items(ids), top, bottom, bounds=SHARE)
    # A reading that no mention of a type has is not drawn in its chart, and so has no interval.
    used = np.array(
        [measures.top[measures.group == place].any(axis=0) for place in range(len(measures.groups))]
    )
    groups = split(dataset, selection.level)
    fine = np.repeat(targets.enough(dataset, selection.level, found, groups), size, axis=0)
    places = pd.Index(groups.ids).get_indexer(measures.groups)
    return replace(measures, bottom=measures.bottom * (fine.T[places] & used)[measures.group])


def _leading(of_target: slice, top: np.ndarray, bottom: np.ndarray) -> Hashable:
    """For each group the readings of the target with the largest sum; () where it has none."""
    return leading(READINGS)(top[:, of_target], bottom)


def _told(
    dataset: Dataset, groups: Sequence[str], before: Sequence[Sequence[str]], after: Sequence[Sequence[str]]
) -> str:
    """In which types another reading leads, and which."""
    changed = [
        (dataset.type_label(group), [_(READ_AS[reading]) for reading in now])
        for group, then, now in zip(groups, before, after, strict=True)
        if then != now
    ]
    return listed([_lead(kind, names) for kind, names in changed])


def _lead(kind: str, names: Sequence[str]) -> str:
    if not names:
        return say("{type} would have no mention of it", type=kind)
    return say_n(*LEAD, len(names), readings=listed(names), type=kind)
