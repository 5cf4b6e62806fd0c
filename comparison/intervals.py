"""Intervals of ratios of sums, from drawing documents with replacement (Efron and Tibshirani 1993).

Documents are drawn, never words or sentences: those of one text resemble each other, and an interval
that takes them for cases of their own is far too narrow. The method: the standard error of the
number over draws of n texts, made sqrt(n / (n - 1)) times as large since draws vary less than what
they are drawn from (Hesterberg 2015), times Student's t with n - 1 degrees of freedom, on the scale on
which the number has no ends (log-odds of a share, logarithm of a rate), and back. So an interval never
leaves what the number can be, and reaches further where there is more room. It was chosen by its
coverage: benchmarks/validity holds it against the percentile, expanded percentile, bootstrap-t, BCa
and jackknife intervals.
"""

from collections.abc import Iterator
from typing import Final

import numpy as np
from scipy.special import expit, logit, stdtrit

HELD: Final = 500_000  # numbers held at once, 4 MB an array
FLAT: Final = 1e-9  # texts whose numbers differ by less than this part of the whole are the same

LEVEL: Final = 0.95

Bounds = tuple[float, float]
# What a number can be at least and at most.
ANY: Final[Bounds] = (-np.inf, np.inf)
SHARE: Final[Bounds] = (0.0, 1.0)
RATE: Final[Bounds] = (0.0, np.inf)
POLARITY: Final[Bounds] = (-1.0, 1.0)

Interval = tuple[float, float, float]  # estimate, low, high


def ratio(top: np.ndarray, bottom: np.ndarray) -> np.ndarray:
    """`top` / `bottom`, NaN where `bottom` is 0."""
    return np.divide(top, bottom, out=np.full(np.broadcast(top, bottom).shape, np.nan), where=bottom != 0)


def ends(
    top: np.ndarray, bottom: np.ndarray, bounds: Bounds, random: np.random.Generator, draws: int, level: float
) -> tuple[np.ndarray, np.ndarray]:
    """Low and high end of the interval of each item of a group, (K,) each; NaN where there is none.

    `top` is (n, K), `bottom` (n, K) or (n, 1); a text with 0 in `bottom` says nothing of the item and
    does not count. `bounds` are the least and most that the number can be, infinite where it has no
    end. How to read it: of intervals at 0.95 made so from texts like these, about 95% hold the number
    that such texts have on the whole. Caveat: it knows no texts but these. Where all of them have the
    same number, draws cannot differ: the interval is then that of `unseen`.
    """
    texts = (bottom != 0).sum(axis=0)
    estimate = ratio(top.sum(axis=0), bottom.sum(axis=0))
    flat = _flat(ratio(top, bottom), estimate)
    spread = standard_error(top, bottom, random, draws)
    with np.errstate(divide="ignore", invalid="ignore"):
        reach = stdtrit(texts - 1, (1 + level) / 2) * spread * np.sqrt(texts / (texts - 1))
        low, high = _around(np.where(flat, np.nan, estimate), reach, bounds)
    low_unseen, high_unseen = unseen(estimate, texts, bounds, level)
    return np.where(flat, low_unseen, low), np.where(flat, high_unseen, high)


def standard_error(
    top: np.ndarray, bottom: np.ndarray, random: np.random.Generator, draws: int
) -> np.ndarray:
    """Standard deviation of sum(top) / sum(bottom) over draws of as many texts, (K,).

    Draws with nothing in `bottom` are passed over.
    """
    if not len(top):
        return np.full(top.shape[1], np.nan)
    ratios = np.concatenate([ratio(times @ top, times @ bottom) for times in _drawn(len(top), random, draws)])
    kept = np.maximum(1, np.isfinite(ratios).sum(axis=0))
    away = ratios - np.nansum(ratios, axis=0) / kept
    return np.sqrt(np.nansum(away**2, axis=0) / kept)


def unseen(
    estimate: np.ndarray, texts: np.ndarray, bounds: Bounds, level: float
) -> tuple[np.ndarray, np.ndarray]:
    """Low and high where all texts have the same number; NaN where the number has no bounds.

    If a part p of such texts were otherwise, n texts would all be the same with probability
    (1 - p)^n. The largest p for which that is (1 - level) / 2 is what may be unseen (Clopper and
    Pearson 1934, with nothing found); at worst it lies at a bound. So the share of a name that none of
    5 texts uses is 0 to 52%, that none of 20 uses 0 to 17%. Caveat: for this, texts that are otherwise
    are taken to be no longer than the others.
    """
    if not np.isfinite(bounds).all():
        return np.full_like(estimate, np.nan), np.full_like(estimate, np.nan)
    part = 1 - ((1 - level) / 2) ** (1 / np.maximum(1, texts))
    return estimate - part * (estimate - bounds[0]), estimate + part * (bounds[1] - estimate)


def between(first: Interval, second: Interval) -> Interval:
    """The first number less the second, with the interval that follows from their own.

    Each end lies as far from the difference as the two ends that make it lie from their numbers,
    squared and added (Newcombe 1998; Zou and Donner 2008). So it is lopsided where they are.
    Caveat: the two must rest on different texts.
    """
    (one, low, high), (other, other_low, other_high) = first, second
    gap = one - other
    return (
        gap,
        gap - float(np.hypot(one - low, other_high - other)),
        gap + float(np.hypot(high - one, other - other_low)),
    )


def _flat(ratios: np.ndarray, estimate: np.ndarray) -> np.ndarray:
    """Where all texts have the same number."""
    away = np.where(np.isnan(ratios), 0, np.abs(ratios - estimate))
    return away.max(axis=0, initial=0) <= FLAT * np.abs(estimate)


def _drawn(texts: int, random: np.random.Generator, draws: int) -> Iterator[np.ndarray]:
    """How often each text is in each draw, (draws at a time, texts)."""
    step = max(1, HELD // max(1, texts))
    for start in range(0, draws, step):
        size = min(step, draws - start)
        cell = random.integers(texts, size=(size, texts)) + texts * np.arange(size)[:, None]
        yield np.bincount(cell.ravel(), minlength=size * texts).reshape(size, texts).astype(float)


def _around(estimate: np.ndarray, reach: np.ndarray, bounds: Bounds) -> tuple[np.ndarray, np.ndarray]:
    """Estimate less and plus reach, taken on the scale that has no ends."""
    low, high = bounds
    if np.isfinite([low, high]).all():
        part, width = (estimate - low) / (high - low), high - low
        reach = reach / (width * part * (1 - part))
        return low + width * expit(logit(part) - reach), low + width * expit(logit(part) + reach)
    if np.isfinite(low):
        factor = np.exp(reach / (estimate - low))
        return low + (estimate - low) / factor, low + (estimate - low) * factor
    return estimate - reach, estimate + reach
