"""The temperature finds how much too sure a classifier was."""

import numpy as np
import pytest
from scipy.special import softmax

from training.calibration import temperature


@pytest.mark.parametrize("factor", [0.5, 1.0, 2.5])
def test_it_finds_the_factor_by_which_logits_are_too_large(factor):
    generator = np.random.default_rng(1)
    true = generator.normal(size=(20_000, 3))
    labels = (softmax(true, axis=1).cumsum(axis=1) < generator.random((20_000, 1))).sum(axis=1)
    assert temperature(labels, true * factor) == pytest.approx(factor, rel=0.05)
