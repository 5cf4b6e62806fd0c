"""One number that makes a classifier's probabilities mean what they say."""

from typing import Final

import numpy as np
from scipy.optimize import minimize_scalar
from scipy.special import log_softmax

from training.metrics import Labels, Probabilities

_LIMITS: Final = (0.2, 5.0)


def temperature(labels: Labels, logits: Probabilities) -> float:
    """The number by which logits are divided so that the log loss is least, between .2 and 5.

    How to read it: above 1 the classifier was too sure. It changes no answer, only how sure it is.
    Caveat: fit it on examples that the classifier has not seen.
    Source: Guo, Pleiss, Sun and Weinberger, "On Calibration of Modern Neural Networks", ICML 2017.
    """
    rows = np.arange(len(labels))

    def loss(value: float) -> float:
        return float(-log_softmax(logits / value, axis=1)[rows, labels].mean())

    return float(minimize_scalar(loss, bounds=_LIMITS, method="bounded").x)
