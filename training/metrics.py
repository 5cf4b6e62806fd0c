"""How good probabilities of three classes are, against labels that people gave."""

from collections.abc import Hashable, Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

Probabilities = npt.NDArray[np.float64]
Labels = npt.NDArray[np.int64]

_BINS: Final = 10
_DRAWS: Final = 2000
_LEVEL: Final = 0.95


def macro_f1(labels: Labels, said: Labels, classes: int = 3) -> float:
    """Mean over the classes of F1, 0 to 1; a class that neither labels nor answers hold counts 0.

    How to read it: random answers reach about a third, whatever the shares of the classes.
    Caveat: each class counts the same, so a rare one moves it most.
    Source: van Rijsbergen, Information Retrieval (1979), averaged over classes.
    """
    return float(np.mean(f1_by_class(labels, said, classes)))


def f1_by_class(labels: Labels, said: Labels, classes: int = 3) -> list[float]:
    """F1 of each class: 2 · both / (labelled + said), 0 where neither occurs."""
    return [_f1(labels == one, said == one) for one in range(classes)]


def _f1(labelled: npt.NDArray[np.bool_], said: npt.NDArray[np.bool_]) -> float:
    total = int(labelled.sum() + said.sum())
    return 2 * float((labelled & said).sum()) / total if total else 0.0


def macro_f1_interval(
    labels: Labels, said: Labels, groups: Sequence[Hashable], seed: int = 0
) -> tuple[float, float]:
    """95 % percentile bootstrap interval of macro-F1, resampling groups: targets of a sentence stay together.

    Caveat: it says what other sentences of this kind might give, not what other kinds of text would.
    Source: Efron and Tibshirani, An Introduction to the Bootstrap (1993).
    """
    generator = np.random.default_rng(seed)
    rows_of: dict[Hashable, list[int]] = {}
    for row, group in enumerate(groups):
        rows_of.setdefault(group, []).append(row)
    members = list(rows_of.values())
    values = []
    for _ in range(_DRAWS):
        rows = np.concatenate([members[one] for one in generator.integers(0, len(members), len(members))])
        values.append(macro_f1(labels[rows], said[rows]))
    low, high = np.quantile(values, [(1 - _LEVEL) / 2, (1 + _LEVEL) / 2])
    return float(low), float(high)


def calibration_error(labels: Labels, probabilities: Probabilities, bins: int = _BINS) -> float:
    """Expected calibration error, 0 to 1: mean distance between confidence and share of right answers.

    Examples are sorted by the probability of the answer given and cut into `bins` of equal number.
    How to read it: .05 says that a probability is off by 5 points on average.
    Caveat: noise alone keeps it above 0; with 785 examples in ten bins a perfect model shows about .03.
    Source: Naeini, Cooper and Hauskrecht, AAAI 2015; bins of equal mass: Nguyen and O'Connor, EMNLP 2015.
    """
    confidence, right = probabilities.max(1), probabilities.argmax(1) == labels
    parts = np.array_split(np.argsort(confidence, kind="stable"), bins)
    gaps = [abs(confidence[part].mean() - right[part].mean()) * len(part) for part in parts if len(part)]
    return float(sum(gaps) / len(labels))


def log_loss(labels: Labels, probabilities: Probabilities) -> float:
    """Mean of minus the logarithm of the probability given to the right class, in nats; less is better."""
    given = probabilities[np.arange(len(labels)), labels]
    return float(-np.log(np.clip(given, 1e-9, 1)).mean())
