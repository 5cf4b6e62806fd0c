"""How much more often a word stands in one group than in a reference: effect sizes, vectorised.

Each function takes the count of a word in a group and in the reference, and the number of all words
(`total`) of each; arrays of any shapes that broadcast together. Words are counted as if each were drawn
on its own, which they are not: a word that one text repeats looks strong by every one of these. So
none of them is a test; `comparison.permutation` deals out whole texts, and `comparison.dispersion` says
how evenly a word is spread.
"""

from typing import Final

import numpy as np
from scipy.special import xlogy

ZERO: Final = 0.5  # stands for a count of 0 in `log_ratio`

Numbers = np.ndarray | float


def log_odds(
    count: Numbers, total: Numbers, other: Numbers, other_total: Numbers, prior: float
) -> tuple[np.ndarray, np.ndarray]:
    """Log-odds of a word against the reference with an informative Dirichlet prior: delta and its z.

    The prior adds to both sides `prior` times the count of the word in both together, as if so much
    more text had been read in which they did not differ (alpha_w = prior * count, alpha_0 = prior *
    total). How to read it: exp(delta) is how many times the odds of the reference the word has; 0 is no
    difference; the stronger the prior and the rarer the word, the nearer to 0. z is delta over its
    standard error, and orders words without favouring the rarest. As the prior goes to 0, delta goes to the
    plain log-odds wherever both counts exceed 0. Caveat: z takes words for independent, so no p is read
    off it. NaN where neither has the word. Source: Monroe, Colaresi and Quinn 2008, equations 15 to 22.
    """
    added = prior * (np.asarray(count, dtype=float) + other)
    mass = prior * (np.asarray(total, dtype=float) + other_total)
    here, there = count + added, other + added
    with np.errstate(divide="ignore", invalid="ignore"):
        delta = np.log(here / (total + mass - here)) - np.log(there / (other_total + mass - there))
        z = delta / np.sqrt(1 / here + 1 / there)
    return delta, z


def log_ratio(count: Numbers, total: Numbers, other: Numbers, other_total: Numbers) -> np.ndarray:
    """Binary logarithm of the ratio of the two relative frequencies.

    How to read it: 1 is twice as frequent, 2 four times, -1 half as frequent. A count of 0 is taken as
    `ZERO`, so that the ratio is defined; NaN where neither has the word. Caveat: it says nothing of how
    much text stands behind it, and is largest for rare words. Source: Hardie 2014.
    """
    here, there = (np.where(np.asarray(n) == 0, ZERO, n) for n in (count, other))
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.log2(here / total) - np.log2(there / other_total)
    return np.where(np.asarray(count) + other == 0, np.nan, ratio)


def percent_diff(count: Numbers, total: Numbers, other: Numbers, other_total: Numbers) -> np.ndarray:
    """%DIFF: by how many percent of the reference's relative frequency the group's differs from it.

    How to read it: 100 is twice as frequent, 0 as frequent, -100 is never. Where the reference never
    has the word it is NaN: the authors put a very small number in place of 0, and get a percentage
    that means nothing. Caveat: as for `log_ratio`. Source: Gabrielatos and Marchi 2011.
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        here, there = np.asarray(count) / total, np.asarray(other) / other_total
        return np.where(np.asarray(other) == 0, np.nan, (here - there) * 100 / there)


def g2(count: Numbers, total: Numbers, other: Numbers, other_total: Numbers) -> np.ndarray:
    """Log-likelihood ratio of the 2 x 2 table of the word and all other words, with a sign.

    How to read it: positive where the group has the word more often than expected if both were alike,
    negative where less often; the larger, the less likely so. Without a correction. Caveat: it grows with
    the amount of text, so it orders by evidence rather than by size, and it takes words for
    independent: 3.84, the 5% point of one word drawn at random, is reached by many words of one
    text. Source: Dunning 1993; the full table with the sign is that of R's quanteda.textstats.
    """
    count, other = np.asarray(count, dtype=float), np.asarray(other, dtype=float)
    whole = total + other_total
    word = (count + other) / whole
    cells = ((count, word * total), (other, word * other_total))
    others = ((total - count, (1 - word) * total), (other_total - other, (1 - word) * other_total))
    with np.errstate(divide="ignore", invalid="ignore"):
        value = 2 * sum(xlogy(seen, np.where(seen > 0, seen / due, 1)) for seen, due in (*cells, *others))
    return np.where(count > word * total, value, -value) + 0.0
