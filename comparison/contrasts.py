"""How far two source types differ in the names that they use, pair by pair."""

from itertools import combinations
from typing import Any

import numpy as np
import pandas as pd

from comparison import columns, naming
from comparison.dataset import Dataset
from comparison.intervals import Interval, between
from comparison.resampling import intervals
from comparison.selection import Selection
from preprocessing import schema

NONE: Interval = (np.nan, np.nan, np.nan)
COLUMNS = (
    schema.NAME,
    columns.LABEL,
    columns.FIRST,
    columns.SECOND,
    columns.COUNT_FIRST,
    columns.COUNT_SECOND,
    columns.SHARE_FIRST,
    columns.SHARE_SECOND,
    columns.DIFFERENCE,
    columns.LOW,
    columns.HIGH,
    columns.ENOUGH,
)


def contrasts(dataset: Dataset, selection: Selection) -> pd.DataFrame:
    """Name, label, first, second, their counts and shares, difference, low, high, enough.

    A row for each name and each two source types of which at least one uses it and both mention the
    referent, those with an interval first. `difference` is the first type's share less the second's,
    -1 to 1, with its 95% interval. All three are NaN where one of the two shares rests on too little,
    and `enough` is false (see `comparison.uses.enough`). How to read it: an interval that holds 0 leaves
    open which type uses the name more. Caveat: with many pairs some intervals miss 0 by chance. Source:
    `comparison.intervals.between`.
    """
    frame = naming.naming(dataset, selection)
    shares = _shares(dataset, selection)
    cells = [
        _cell(one, other, shares)
        for _, types in frame[frame[columns.USES] > 0].groupby(schema.NAME, sort=False)
        for one, other in combinations(types.to_dict("records"), 2)
        if one[schema.COUNT] or other[schema.COUNT]
    ]
    found = pd.DataFrame(cells, columns=list(COLUMNS))
    return found.sort_values(columns.ENOUGH, ascending=False, kind="stable", ignore_index=True)


def _shares(dataset: Dataset, selection: Selection) -> dict[tuple[str, str], Interval]:
    """Estimate, low and high by type and name, of those above the evidence floor."""
    found = intervals(naming.shares(dataset, selection))
    keys = zip(found[columns.GROUP], found[columns.ITEM], strict=True)
    ends = found[[columns.ESTIMATE, columns.LOW, columns.HIGH]].to_numpy(dtype=float).tolist()
    return {key: (estimate, low, high) for key, (estimate, low, high) in zip(keys, ends, strict=True)}


def _cell(
    one: dict[Any, Any], other: dict[Any, Any], shares: dict[tuple[str, str], Interval]
) -> tuple[Any, ...]:
    first, second = (shares.get((row[columns.TYPE], row[schema.NAME])) for row in (one, other))
    told = between(first, second) if first and second else NONE
    pairs = [(one[key], other[key]) for key in (columns.TYPE, schema.COUNT, columns.SHARE)]
    return (
        one[schema.NAME],
        one[columns.LABEL],
        *(value for pair in pairs for value in pair),
        *told,
        told is not NONE,
    )
