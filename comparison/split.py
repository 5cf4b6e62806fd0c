"""The rows of a comparison: source types, or the sources or texts within each of them."""

from dataclasses import dataclass

import numpy as np

from comparison import columns
from comparison.dataset import Dataset
from comparison.groups import grouping, type_codes, type_ids


@dataclass(frozen=True, eq=False)
class Split:
    """Groups in the catalogue's order, each within one source type.

    `by` names the column that holds `ids`; `types` are the groups' types; `codes` is the place of each
    text's group. A source whose texts have several types is a group in each.
    """

    by: str
    ids: np.ndarray
    types: np.ndarray
    codes: np.ndarray

    @property
    def named(self) -> dict[str, np.ndarray]:
        """The columns that say which group a row is about."""
        return {self.by: self.ids, columns.TYPE: self.types}


def split(dataset: Dataset, level: str, by: str = columns.TYPE) -> Split:
    """By source type, by source or by text; `by` is as in `groups.grouping`.

    Types are all that occur in the dataset; sources and texts those that occur at the level.
    """
    kinds = np.array(type_ids(dataset), dtype=object)
    if by == columns.TYPE:
        return Split(by, kinds, kinds, type_codes(dataset, level))
    groups = grouping(dataset, level, by)
    size = len(groups.ids)
    pairs, codes = np.unique(type_codes(dataset, level) * size + groups.codes, return_inverse=True)
    return Split(by, np.array(groups.ids, dtype=object)[pairs % size], kinds[pairs // size], codes)
