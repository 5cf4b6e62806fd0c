"""How often intervals hold the number that they are about, on simulated texts where it is known."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

import numpy as np

from benchmarks.validity.corpora import Quantity
from benchmarks.validity.methods import METHODS, Method
from comparison.intervals import LEVEL, between, ends, ratio
from comparison.resampling import DRAWS

TEXTS: Final = (3, 4, 5, 6, 8, 10, 15, 20)
CORPORA: Final = 500
SEED: Final = 1993
LEAST_COVERAGE: Final = 0.90
NUMBER, DIFFERENCE = "number", "difference"
IN_USE: Final = next(name for name, method in METHODS.items() if method is ends)


class Coverage(NamedTuple):
    """What became of a method's intervals.

    `covered` is the part of the intervals that hold the true number, `given` the part of the corpora
    that have an interval, `width` the median width.
    """

    quantity: str
    of: str
    method: str
    texts: int
    covered: float
    given: float
    width: float


class _Group(NamedTuple):
    top: np.ndarray
    bottom: np.ndarray
    truth: np.ndarray
    estimate: np.ndarray


def coverages(
    quantities: Sequence[Quantity],
    methods: Mapping[str, Method] = METHODS,
    sizes: Sequence[int] = TEXTS,
    corpora: int = CORPORA,
) -> list[Coverage]:
    """Coverage of each method for each quantity and number of texts a group, of a number and a difference."""
    return [
        row
        for quantity in quantities
        for texts in sizes
        for row in _of_size(quantity, methods, texts, corpora)
    ]


def floor(rows: Sequence[Coverage]) -> int:
    """The smallest number of texts from which on the coverage of all rows is at least `LEAST_COVERAGE`.

    ValueError where the largest number of texts does not reach it.
    """
    low = [row.texts for row in rows if row.covered < LEAST_COVERAGE]
    return min(row.texts for row in rows if row.texts > max(low, default=0))


def _of_size(
    quantity: Quantity, methods: Mapping[str, Method], texts: int, corpora: int
) -> Iterator[Coverage]:
    random = np.random.Generator(np.random.PCG64([SEED, texts, *quantity.name.encode()]))
    groups = [_simulated(quantity, random, texts, corpora) for _ in range(2)]
    for name, method in methods.items():
        pairs = [method(g.top, g.bottom, quantity.bounds, random, DRAWS, LEVEL) for g in groups]
        held = _held(groups[0].truth, *pairs[0])
        yield Coverage(quantity.name, NUMBER, name, texts, *held)
        held = _held(groups[0].truth - groups[1].truth, *_difference(groups, pairs))
        yield Coverage(quantity.name, DIFFERENCE, name, texts, *held)


def _simulated(quantity: Quantity, random: np.random.Generator, texts: int, corpora: int) -> _Group:
    truth = quantity.truths(random, corpora)
    top, bottom = quantity.texts(random, texts, truth)
    return _Group(top, bottom, truth, ratio(top.sum(axis=0), bottom.sum(axis=0)))


def _difference(
    groups: Sequence[_Group], pairs: Sequence[tuple[np.ndarray, np.ndarray]]
) -> tuple[np.ndarray, np.ndarray]:
    """The interval of the difference that follows from those of the two numbers."""
    first, second = (
        zip(group.estimate, low, high, strict=True) for group, (low, high) in zip(groups, pairs, strict=True)
    )
    found = np.array([between(one, other) for one, other in zip(first, second, strict=True)])
    return found[:, 1], found[:, 2]


def _held(truth: np.ndarray, low: np.ndarray, high: np.ndarray) -> tuple[float, float, float]:
    """Covered, given, width. An interval without width is none."""
    given = high > low
    inside = (low <= truth) & (truth <= high)
    return float(inside[given].mean()), float(given.mean()), float(np.median((high - low)[given]))
