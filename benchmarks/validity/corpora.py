"""Simulated texts: of very different length, each with habits of its own, so that its words come in bursts.

Each function makes the texts of one group for many corpora at once: `top` and `bottom`, (texts,
corpora), whose ratio of sums estimates `truth`, the number that such texts have on the whole. What
varies from corpus to corpus, apart from `truth`, is how strongly texts differ.
"""

from collections.abc import Callable
from typing import Final, NamedTuple

import numpy as np

from comparison.intervals import POLARITY, RATE, SHARE, Bounds

TYPICAL_WORDS: Final = 400
SHORTEST_WORDS: Final = 50
LENGTH_SPREAD: Final = 0.7  # of the logarithm: one text in twenty is over three times as long
WORDS_IN_SENTENCE: Final = 22
MENTIONS: Final = 5  # of a referent in a text of typical length, beside the first
ALIKE_SOURCES: Final = 4

Sums = tuple[np.ndarray, np.ndarray]


class Quantity(NamedTuple):
    """A number that Parallax shows: its name, its bounds, true values and texts that have them."""

    name: str
    bounds: Bounds
    truths: Callable[[np.random.Generator, int], np.ndarray]
    texts: Callable[[np.random.Generator, int, np.ndarray], Sums]


def lengths(random: np.random.Generator, shape: tuple[int, ...]) -> np.ndarray:
    """Words of texts: lognormal."""
    words = np.exp(random.normal(np.log(TYPICAL_WORDS), LENGTH_SPREAD, shape))
    return np.maximum(SHORTEST_WORDS, np.round(words))


def bursty(random: np.random.Generator, expected: np.ndarray, shape: np.ndarray | float) -> np.ndarray:
    """Counts with these expectations that differ more than by chance: negative binomial."""
    return random.poisson(expected * random.gamma(shape, 1 / np.asarray(shape), expected.shape)).astype(float)


def names(random: np.random.Generator, texts: int, truth: np.ndarray) -> Sums:
    """Uses of one name among the mentions of a referent; each text leans to its own name: beta-binomial."""
    return _names(random, texts, truth, random.uniform(0.1, 0.5, len(truth)))


def alike_names(random: np.random.Generator, texts: int, truth: np.ndarray) -> Sums:
    """As `names`, where the texts come from four sources, each with habits of its own."""
    by_source = _leaning(random, np.broadcast_to(truth, (ALIKE_SOURCES, len(truth))), 0.2)
    return _names(random, texts, by_source[np.arange(texts) % ALIKE_SOURCES], np.full(len(truth), 0.2))


def rates(random: np.random.Generator, texts: int, truth: np.ndarray) -> Sums:
    """Uses of a word per 1,000 words; it comes in bursts."""
    return _rates(random, texts, truth, random.uniform(0.5, 2, len(truth)))


def burstier_rates(random: np.random.Generator, texts: int, truth: np.ndarray) -> Sums:
    """As `rates`, with uses in fewer texts."""
    return _rates(random, texts, truth, random.uniform(0.3, 1, len(truth)))


def tone(random: np.random.Generator, texts: int, truth: np.ndarray) -> Sums:
    """Polarity summed over sentences; few texts are far more positive than the others."""
    shape = (texts, len(truth))
    sentences = np.maximum(2, np.round(lengths(random, shape) / WORDS_IN_SENTENCE))
    lean = random.uniform(0.03, 0.1, len(truth)) * (random.gamma(2, 1, shape) - 2) / np.sqrt(2)
    total = sentences * (truth + lean) + random.normal(0, 0.25 * np.sqrt(sentences))
    return np.clip(total, -sentences, sentences), sentences


def _names(random: np.random.Generator, texts: int, share: np.ndarray, alike: np.ndarray) -> Sums:
    shape = (texts, len(alike))
    mentions = 1 + bursty(random, lengths(random, shape) / TYPICAL_WORDS * MENTIONS, 1.5)
    own = _leaning(random, np.broadcast_to(share, shape), alike)
    return random.binomial(mentions.astype(int), own).astype(float), mentions


def _leaning(random: np.random.Generator, share: np.ndarray, alike: np.ndarray | float) -> np.ndarray:
    """Shares of texts or sources around these; `alike` is the correlation of two mentions in one."""
    weight = 1 / np.asarray(alike) - 1
    share = np.clip(share, 1e-6, 1 - 1e-6)
    return random.beta(share * weight, (1 - share) * weight)


def _rates(random: np.random.Generator, texts: int, truth: np.ndarray, shape: np.ndarray) -> Sums:
    words = lengths(random, (texts, len(truth)))
    return 1000 * bursty(random, truth * words / 1000, shape), words


def _shares(low: float, high: float) -> Callable[[np.random.Generator, int], np.ndarray]:
    return lambda random, corpora: random.uniform(low, high, corpora)


def _per_thousand(low: float, high: float) -> Callable[[np.random.Generator, int], np.ndarray]:
    return lambda random, corpora: np.exp(random.uniform(np.log(low), np.log(high), corpora))


QUANTITIES: Final = (
    Quantity("share of a name", SHARE, _shares(0.05, 0.95), names),
    Quantity("rate per 1,000 words", RATE, _per_thousand(1, 10), rates),
    Quantity("mean tone", POLARITY, _shares(-0.1, 0.2), tone),
)
HARDER: Final = (
    Quantity("share of a rare name (2 to 10%)", SHARE, _shares(0.02, 0.1), names),
    Quantity("rate of a rare word in bursts (0.3 to 3)", RATE, _per_thousand(0.3, 3), burstier_rates),
    Quantity("share of a name, texts of four sources", SHARE, _shares(0.05, 0.95), alike_names),
)
