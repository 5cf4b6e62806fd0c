"""How often a permutation test finds a difference where there is none, on simulated texts.

Beside it, the test that takes each word for a case of its own (log-likelihood G²), on the same texts:
what the permutation of documents is there to avoid.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

import numpy as np
import scipy.sparse as sp

from benchmarks.validity.corpora import bursty, lengths
from comparison.effects import g2, log_odds
from comparison.permutation import PERMUTATIONS, p_values

CORPORA: Final = 1000
TEXTS: Final = 20  # a group
LEAST_TEXTS: Final = 10  # with the word, of both groups
SEED: Final = 2010
ALPHA: Final = 0.05
PRIOR: Final = 0.1  # part of the counts of both groups
CRITICAL_G2: Final = 3.841  # chi-squared, one degree of freedom, 0.05


class FalsePositives(NamedTuple):
    """The part of the corpora in which each test finds a difference at `ALPHA`."""

    permutation: float
    words_as_cases: float


def false_positives(corpora: int = CORPORA, permutations: int = PERMUTATIONS) -> FalsePositives:
    """Two groups of texts alike; one word, chosen beforehand, that stands in at least `LEAST_TEXTS`."""
    group = np.repeat([0, 1], TEXTS)
    found = []
    for place, (counts, tokens) in enumerate(_corpora(corpora)):
        word = sp.csr_array(counts[:, None])
        p = p_values(word, tokens, group, _log_odds, permutations, seed=SEED + place)[0, 0]
        by_group = (np.bincount(group, numbers)[:, None] for numbers in (counts, tokens))
        found.append((p <= ALPHA, abs(g2(*_sides(*by_group))[0, 0]) > CRITICAL_G2))
    return FalsePositives(*np.mean(found, axis=0).tolist())


def _log_odds(counts: np.ndarray, tokens: np.ndarray) -> np.ndarray:
    """Log-odds of each group against the others."""
    return log_odds(*_sides(counts, tokens[..., None]), PRIOR)[0]


def _sides(counts: np.ndarray, tokens: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Count and total of each group, then of the others."""
    both, all_tokens = (part.sum(axis=-2, keepdims=True) for part in (counts, tokens))
    return counts, tokens, both - counts, all_tokens - tokens


def _corpora(corpora: int) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Counts of the word and lengths, of both groups' texts."""
    random = np.random.Generator(np.random.PCG64(SEED))
    made = 0
    while made < corpora:
        tokens = lengths(random, (2 * TEXTS,))
        rate = np.exp(random.uniform(np.log(0.5), np.log(10)))
        counts = bursty(random, rate * tokens / 1000, random.uniform(0.3, 2))
        if (counts > 0).sum() >= LEAST_TEXTS:
            made += 1
            yield counts, tokens
