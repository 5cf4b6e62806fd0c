"""Pairs of a text and something that it holds, each once."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, eq=False)
class Pairs:
    """Rows of texts and the places of the items that they hold, each pair once."""

    text: np.ndarray
    item: np.ndarray

    def shifted(self, start: int) -> "Pairs":
        """The same pairs, the items counted from `start`."""
        return Pairs(self.text, self.item + start)


def joined(parts: Iterable[Pairs]) -> Pairs:
    """All of these, each pair once."""
    found = list(parts)
    return pairs_of(np.concatenate([one.text for one in found]), np.concatenate([one.item for one in found]))


def pairs_of(text: np.ndarray, item: np.ndarray) -> Pairs:
    """The pairs of rows of texts and places of items, each once."""
    step = int(item.max(initial=0)) + 1
    found = np.sort(text.astype(np.int64) * step + item)  # numpy's `unique` is slower on a million
    found = found[np.diff(found, prepend=-1) != 0]
    return Pairs((found // step).astype(np.int32), (found % step).astype(np.int32))
