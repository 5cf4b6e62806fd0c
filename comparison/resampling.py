"""Per-text sums behind a chart's numbers, and what resampling documents says of them."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

import numpy as np
import pandas as pd

from comparison import columns, support
from comparison.intervals import ANY, LEVEL, Bounds, Interval, between, ends, ratio

DRAWS: Final = 1000
SEED: Final = 2021
ROUNDING: Final = 1e-9

# From sums of `top` and `bottom`, (G, K) each, to what is said of them.
Says = Callable[[np.ndarray, np.ndarray], Hashable]


@dataclass(frozen=True, eq=False)
class Measures:
    """Per-text sums. The number of group g and item k is sum(top) / sum(bottom) over the group's texts.

    `groups` (G) are the ids of the groups compared, `items` (K) what is measured in each. For each
    text that counts: `documents` its row in `documents`, `group` the place of its group in `groups`,
    `source` the code of its source at the chosen level, all (n,); `top` is (n, K), `bottom` (n, K)
    or (n, 1), never below 0. `bounds` say what the number of any one text can be: `SHARE`, `RATE`,
    `POLARITY` or `ANY` of `comparison.intervals`, which are better for knowing it. ValueError where
    a text leaves them.
    """

    groups: tuple[str, ...]
    items: tuple[str, ...]
    documents: np.ndarray
    group: np.ndarray
    source: np.ndarray
    top: np.ndarray
    bottom: np.ndarray
    bounds: Bounds = ANY

    def __post_init__(self) -> None:
        numbers, (low, high) = ratio(self.top, self.bottom), self.bounds
        if (numbers < low - ROUNDING).any() or (numbers > high + ROUNDING).any():
            span = f"{np.nanmin(numbers):g} to {np.nanmax(numbers):g}"
            raise ValueError(
                f"the texts' numbers are {span}, outside the bounds {low:g} to {high:g}: "
                "give Measures the bounds of what it measures"
            )


class LeaveOut(NamedTuple):
    """Texts (rows in `documents`) and sources (codes) without any one of which something else is said."""

    texts: tuple[int, ...]
    sources: tuple[int, ...]


def estimates(measures: Measures) -> np.ndarray:
    """The number of each group and item, (G, K); NaN where `bottom` is 0."""
    return ratio(*sums(measures))


def intervals(measures: Measures, draws: int = DRAWS, seed: int = SEED, level: float = LEVEL) -> pd.DataFrame:
    """Group, item, estimate, low, high, texts, sources: a row for each cell above the evidence floor.

    The floor is `support.LEAST_TEXTS` texts from `support.LEAST_SOURCES` sources with something in
    the item's `bottom`; `texts` and `sources` count these. Documents are drawn within each group;
    its draws depend on nothing but the seed, its id and its number of texts. How to read an interval:
    `comparison.intervals.ends`. A cell whose texts all have the same number has none where the number
    has no bounds. Caveat: texts of one source count as independent, so an interval over few sources
    speaks of texts of these sources.
    """
    low, high = _intervals(measures, draws, seed, level)
    texts, sources = _support(measures)
    enough = (texts >= support.LEAST_TEXTS) & (sources >= support.LEAST_SOURCES)
    group, item = np.nonzero(enough & np.isfinite(low) & np.isfinite(high))
    return pd.DataFrame(
        {
            columns.GROUP: np.array(measures.groups, dtype=object)[group],
            columns.ITEM: np.array(measures.items, dtype=object)[item],
            columns.ESTIMATE: estimates(measures)[group, item],
            columns.LOW: low[group, item],
            columns.HIGH: high[group, item],
            columns.TEXTS: texts[group, item],
            columns.SOURCES: sources[group, item],
        }
    )


def difference(
    measures: Measures,
    item: str,
    first: str,
    second: str,
    draws: int = DRAWS,
    seed: int = SEED,
    level: float = LEVEL,
) -> Interval | None:
    """The first group's number less the second's: estimate, low, high.

    None where one of them has no interval (see `intervals`). How to read it: an interval that holds 0
    leaves open which of the two is larger. Caveat and source: `comparison.intervals.between`.
    """
    found = intervals(_of_item(measures, item), draws, seed, level)
    numbers = found[[columns.ESTIMATE, columns.LOW, columns.HIGH]].to_numpy(dtype=float)
    rows = zip(found[columns.GROUP], numbers.tolist(), strict=True)
    cells = {group: (estimate, low, high) for group, (estimate, low, high) in rows}
    if first not in cells or second not in cells:
        return None
    return between(cells[first], cells[second])


def sums(measures: Measures) -> tuple[np.ndarray, np.ndarray]:
    """`top` and `bottom` summed over the texts of each group, (G, K) each."""
    size = len(measures.groups)
    top, bottom = (by_group(part, measures.group, size) for part in (measures.top, measures.bottom))
    return top, np.broadcast_to(bottom, top.shape)


def by_group(values: np.ndarray, group: np.ndarray, size: int) -> np.ndarray:
    """The rows of `values` (texts, items) added up by the group of each, (size, items)."""
    added = np.zeros((size, values.shape[1]))
    np.add.at(added, group, values)
    return added


def leave_out(measures: Measures, says: Says) -> LeaveOut:
    """The texts and sources without any one of which `says` differs from what it says with all.

    `says` gets the sums of `top` and of `bottom`, (G, K) each, for each text and each source, but the same
    ones once: it should be cheap, and says the same of the same sums. How to read it: a finding that hangs on
    one text or one source is a finding about that text or source. Caveat: two texts that agree hide each
    other, since one is always left. Source: the jackknife, Efron and Tibshirani 1993.
    """
    said = says(*sums(measures))
    return LeaveOut(
        _deciding(measures, measures.documents, says, said),
        _deciding(measures, measures.source, says, said),
    )


def _of_item(measures: Measures, item: str) -> Measures:
    place = [measures.items.index(item)]
    bottom = measures.bottom if measures.bottom.shape[1] == 1 else measures.bottom[:, place]
    return replace(measures, items=(item,), top=measures.top[:, place], bottom=bottom)


def _intervals(measures: Measures, draws: int, seed: int, level: float) -> tuple[np.ndarray, np.ndarray]:
    """Low and high of each group and item, (G, K) each, whatever the evidence."""
    low, high = (np.full((len(measures.groups), len(measures.items)), np.nan) for _ in range(2))
    for place, group in enumerate(measures.groups):
        here = measures.group == place
        random = np.random.Generator(np.random.PCG64([seed, *group.encode()]))
        top, bottom = measures.top[here], measures.bottom[here]
        low[place], high[place] = ends(top, bottom, measures.bounds, random, draws, level)
    return low, high


def _support(measures: Measures) -> tuple[np.ndarray, np.ndarray]:
    """Texts and sources with something in `bottom`, of each group and item, (G, K) each."""
    codes, source = np.unique(measures.source, return_inverse=True)
    found = np.zeros((len(measures.groups), len(codes), measures.bottom.shape[1]), dtype=np.int64)
    np.add.at(found, (measures.group, source), measures.bottom != 0)
    shape = (len(measures.groups), len(measures.items))
    return np.broadcast_to(found.sum(axis=1), shape), np.broadcast_to((found > 0).sum(axis=1), shape)


def _deciding(measures: Measures, unit: np.ndarray, says: Says, said: Hashable) -> tuple[int, ...]:
    """The units without which something else is said, in ascending order."""
    units, place = np.unique(unit, return_inverse=True)
    tops, bottoms = (_without(part, place, measures) for part in (measures.top, measures.bottom))
    changes: dict[bytes, bool] = {}  # by the sums that are left: many texts leave the same ones
    found = []
    for one, top, bottom in zip(units, tops, np.broadcast_to(bottoms, tops.shape), strict=True):
        left = top.tobytes() + bottom.tobytes()
        if left not in changes:
            changes[left] = says(top, bottom) != said
        if changes[left]:
            found.append(int(one))
    return tuple(found)


def _without(part: np.ndarray, unit: np.ndarray, measures: Measures) -> np.ndarray:
    """The sums of each group without each unit, (units, G, K).

    What comes before a unit and what comes after it are added. A unit taken off the total would leave
    a trace of rounding where nothing is left, and a trace has a sign.
    """
    own = np.zeros((int(unit.max(initial=-1)) + 1, len(measures.groups), part.shape[1]))
    np.add.at(own, (unit, measures.group), part)
    before, after = np.zeros_like(own), np.zeros_like(own)
    np.cumsum(own[:-1], axis=0, out=before[1:])
    np.cumsum(own[:0:-1], axis=0, out=after[-2::-1])
    return before + after
