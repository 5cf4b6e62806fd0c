"""The interval methods from which one was chosen, in the form of `comparison.intervals.ends`.

All draw documents, all are clipped to the bounds of the number. None gives an interval where all
texts have the same number, since they would give it no width.
"""

from collections.abc import Callable
from typing import Final

import numpy as np
from scipy.special import ndtr, ndtri, stdtrit

from comparison.intervals import Bounds, ends, ratio

Ends = tuple[np.ndarray, np.ndarray]
Method = Callable[[np.ndarray, np.ndarray, Bounds, np.random.Generator, int, float], Ends]


def percentile(
    top: np.ndarray, bottom: np.ndarray, bounds: Bounds, random: np.random.Generator, draws: int, level: float
) -> Ends:
    """The middle of the draws (Efron and Tibshirani 1993, chapter 13)."""
    ratios, _ = _draws(top, bottom, random, draws)
    return _middle(ratios, (1 - level) / 2)


def expanded_percentile(
    top: np.ndarray, bottom: np.ndarray, bounds: Bounds, random: np.random.Generator, draws: int, level: float
) -> Ends:
    """More of the draws, as much as t is wider than the normal distribution (Hesterberg 2015)."""
    ratios, _ = _draws(top, bottom, random, draws)
    texts = len(top)
    return _middle(ratios, ndtr(np.sqrt(texts / (texts - 1)) * stdtrit(texts - 1, (1 - level) / 2)))


def bootstrap_t(
    top: np.ndarray, bottom: np.ndarray, bounds: Bounds, random: np.random.Generator, draws: int, level: float
) -> Ends:
    """The draws' own t in place of Student's (Efron and Tibshirani 1993, chapter 12).

    A draw without spread that misses the estimate is infinitely far from it, so an end may be a bound.
    """
    ratios, errors = _draws(top, bottom, random, draws)
    estimate, error = ratio(top.sum(axis=0), bottom.sum(axis=0)), _linear(top, bottom)
    away = ratios - estimate
    with np.errstate(divide="ignore", invalid="ignore"):
        t = np.where(np.abs(away) > 1e-12, away / np.where(errors > 1e-12, errors, 0), 0)
        low, high = _middle(t, (1 - level) / 2)
        return _clipped(estimate - high * error, estimate - low * error, bounds)


def bca(
    top: np.ndarray, bottom: np.ndarray, bounds: Bounds, random: np.random.Generator, draws: int, level: float
) -> Ends:
    """Percentiles put right for bias and for skew (Efron and Tibshirani 1993, chapter 14)."""
    ratios, _ = _draws(top, bottom, random, draws)
    estimate, away = ratio(top.sum(axis=0), bottom.sum(axis=0)), _left_out(top, bottom)
    below = (ratios < estimate).mean(axis=0) + (ratios == estimate).mean(axis=0) / 2
    bias = ndtri(np.clip(below, 1 / draws, 1 - 1 / draws))
    with np.errstate(divide="ignore", invalid="ignore"):
        skew = np.nan_to_num(-(away**3).sum(axis=0) / (6 * (away**2).sum(axis=0) ** 1.5))
    z = bias + ndtri((1 - level) / 2), bias - ndtri((1 - level) / 2)
    low, high = (ndtr(bias + one / (1 - skew * one)) for one in z)
    return _at(ratios, np.floor(low * (draws - 1))), _at(ratios, np.ceil(high * (draws - 1)))


def jackknife_t(
    top: np.ndarray, bottom: np.ndarray, bounds: Bounds, random: np.random.Generator, draws: int, level: float
) -> Ends:
    """The spread without each text in turn, times Student's t (Efron and Tibshirani 1993, chapter 11)."""
    texts, estimate = len(top), ratio(top.sum(axis=0), bottom.sum(axis=0))
    error = np.sqrt((_left_out(top, bottom) ** 2).sum(axis=0) * (texts - 1) / texts)
    reach = stdtrit(texts - 1, (1 + level) / 2) * error
    return _clipped(estimate - reach, estimate + reach, bounds)


METHODS: Final[dict[str, Method]] = {
    "percentile": percentile,
    "expanded percentile": expanded_percentile,
    "BCa": bca,
    "jackknife-t": jackknife_t,
    "bootstrap-t": bootstrap_t,
    "t on an open scale (in use)": ends,
}


def _draws(
    top: np.ndarray, bottom: np.ndarray, random: np.random.Generator, draws: int
) -> tuple[np.ndarray, np.ndarray]:
    """Number and linearised standard error of each draw, (draws, corpora) each."""
    texts = len(top)
    times = random.multinomial(texts, np.full(texts, 1 / texts), draws).astype(float)
    ratios = ratio(times @ top, times @ bottom)
    square = times @ top**2 - 2 * ratios * (times @ (top * bottom)) + ratios**2 * (times @ bottom**2)
    return ratios, np.sqrt(np.maximum(square, 0) * texts / (texts - 1)) / (times @ bottom)


def _linear(top: np.ndarray, bottom: np.ndarray) -> np.ndarray:
    texts, estimate = len(top), ratio(top.sum(axis=0), bottom.sum(axis=0))
    square = ((top - estimate * bottom) ** 2).sum(axis=0)
    return np.sqrt(square * texts / (texts - 1)) / bottom.sum(axis=0)


def _left_out(top: np.ndarray, bottom: np.ndarray) -> np.ndarray:
    """The number without each text, less the mean of these."""
    without = ratio(top.sum(axis=0) - top, bottom.sum(axis=0) - bottom)
    return without - without.mean(axis=0)


def _middle(numbers: np.ndarray, part: float) -> Ends:
    """What is left in each column when this part is taken off at either end."""
    last = len(numbers) - 1
    off = np.full(numbers.shape[1], np.floor(part * last))
    return _at(numbers, off), _at(numbers, last - off)


def _at(numbers: np.ndarray, rank: np.ndarray) -> np.ndarray:
    """For each column the number of this rank, from 0."""
    return np.take_along_axis(np.sort(numbers, axis=0), rank[None].astype(int), axis=0)[0]


def _clipped(low: np.ndarray, high: np.ndarray, bounds: Bounds) -> Ends:
    return np.maximum(low, bounds[0]), np.minimum(high, bounds[1])
