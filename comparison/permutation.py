"""Could it be chance which texts are in which group? Documents are dealt out again, never words.

How to read p: the part of all ways to deal the texts to the groups, the observed way among them, in
which the difference is at least as large, either way. A word that one text repeats moves with its
text, and does not count as many times as it is repeated (Lijffijt et al. 2016). Caveats: p does not
say how large a difference is; texts of one source, which resemble each other, are dealt as if they
did not. Nothing should be tested below the evidence floor.

Sources: Phipson and Smyth 2010 (the observed way counts, so that p is never 0); Lijffijt et al. 2016.
"""

from collections.abc import Callable, Iterator
from itertools import combinations
from math import comb
from typing import Final

import numpy as np
import scipy.sparse as sp

PERMUTATIONS: Final = 999
SEED: Final = 2021
HELD: Final = 500_000  # numbers held at once, 4 MB an array
TIE: Final = 1e-9  # two numbers that differ by less, relative to their size, are the same

# From counts (.., G, W) and tokens (.., G) of the groups to a number for each group and word, (.., G, W).
Statistic = Callable[[np.ndarray, np.ndarray], np.ndarray]


def p_values(
    counts: sp.csr_array,
    tokens: np.ndarray,
    group: np.ndarray,
    statistic: Statistic,
    permutations: int = PERMUTATIONS,
    seed: int = SEED,
) -> np.ndarray:
    """Two-sided p of each group and word, (G, W).

    `counts` is texts × words, `tokens` how many words each text has in all, `group` its group, from
    0. Where there are at most 1 + `permutations` ways to deal the texts, all are gone through and p
    is exact; else `permutations` are drawn, and p = (1 + as extreme ones) / (1 + permutations). A
    statistic that is not defined counts as 0; ties count as extreme; p is never below `smallest_p`.
    The statistic sets a group against all others. To set one of several groups against another,
    pass the texts of these two alone: whether other groups differ is another question.
    """
    groups = len(np.bincount(group))
    if not groups:
        return np.empty((0, counts.shape[1]))
    deals = _deals(group.astype(np.int32), permutations, seed)
    extreme = np.zeros((groups, counts.shape[1]), dtype=np.int64)
    by_word = counts.T.tocsr()
    width = max(1, HELD // max(1, 8 * groups))
    for start in range(0, counts.shape[1], width):
        block = slice(start, start + width)
        extreme[:, block] = _extreme(by_word[block], tokens, group, deals, groups, statistic)
    return np.maximum((1 + extreme) / (1 + len(deals)), smallest_p(group, permutations)[:, None])


def smallest_p(group: np.ndarray, permutations: int = PERMUTATIONS) -> np.ndarray:
    """The smallest p that each group can reach against all others, (G,).

    One in 1 + `permutations`; or, where it is larger, one in the ways to choose the group's texts
    among all. Two in these where the group is half of the texts: that the other half is chosen makes
    the same difference the other way. With 3 texts against 3 it is 2 in 20, and nothing can be
    significant at 0.05.
    """
    sizes = np.bincount(group)
    ways = [comb(len(group), int(size)) // (2 if 2 * size == len(group) else 1) for size in sizes]
    return np.array([max(1 / way, 1 / (1 + permutations)) for way in ways])


def benjamini_hochberg(p: np.ndarray) -> np.ndarray:
    """Adjust p for the number of tests; the same shape.

    How to read it: of all that have at most 0.05, about 5% are there by chance. Caveat: it holds for
    the list that was tested, so that must be all candidates and not the best ones. Source: Benjamini
    and Hochberg 1995.
    """
    from scipy.stats import false_discovery_control  # here, since it takes a second to import

    return false_discovery_control(p.ravel()).reshape(p.shape)


def _extreme(
    by_word: sp.csr_array,
    tokens: np.ndarray,
    group: np.ndarray,
    deals: np.ndarray,
    groups: int,
    statistic: Statistic,
) -> np.ndarray:
    """In how many deals each group and word of a block differs at least as much as observed."""
    observed = _size(by_word, tokens, group[None], groups, statistic)[0]
    found = np.zeros(observed.shape, dtype=np.int64)
    step = max(1, HELD // max(1, groups * max(by_word.shape)))
    for start in range(0, len(deals), step):
        sizes = _size(by_word, tokens, deals[start : start + step], groups, statistic)
        found += (sizes >= observed - TIE * (1 + observed)).sum(axis=0)
    return found


def _size(
    by_word: sp.csr_array, tokens: np.ndarray, deals: np.ndarray, groups: int, statistic: Statistic
) -> np.ndarray:
    """|statistic| of each deal, (deals, G, W)."""
    member = (deals[:, None] == np.arange(groups)[:, None]).reshape(-1, deals.shape[1]).T.astype(float)
    counts = (by_word @ member).T.reshape(len(deals), groups, -1)
    sizes = np.abs(statistic(counts, (tokens @ member).reshape(len(deals), groups)))
    return np.where(np.isnan(sizes), 0, np.minimum(sizes, np.finfo(float).max))


def _deals(group: np.ndarray, permutations: int, seed: int) -> np.ndarray:
    """Ways to deal the texts to groups of the same sizes: all but the observed one, or as many as asked."""
    sizes = np.bincount(group)
    ways, free = 1, len(group)
    for size in sizes:
        ways, free = ways * comb(free, int(size)), free - int(size)
    if ways <= 1 + permutations:
        every = np.array(list(_listed(np.zeros_like(group), np.arange(len(group)), sizes)))
        return every[(every != group).any(axis=1)]
    random = np.random.Generator(np.random.PCG64(seed))
    return random.permuted(np.tile(group, (permutations, 1)), axis=1)


def _listed(deal: np.ndarray, free: np.ndarray, sizes: np.ndarray) -> Iterator[np.ndarray]:
    """Every way to deal the free texts to groups of these sizes, the last group first."""
    if not len(free):
        yield deal
        return
    for chosen in combinations(free, int(sizes[-1])):
        filled = deal.copy()
        filled[list(chosen)] = len(sizes) - 1
        yield from _listed(filled, np.setdiff1d(free, chosen), sizes[:-1])
