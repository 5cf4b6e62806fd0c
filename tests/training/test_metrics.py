"""The measures by hand."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.metrics import calibration_error, f1_by_class, log_loss, macro_f1, macro_f1_interval


def test_macro_f1_by_hand():
    labels, said = np.array([0, 0, 0, 1, 1, 2]), np.array([0, 0, 1, 1, 2, 2])
    # negative: 2 of 3 and 2; neutral: 1 of 2 and 2; positive: 1 of 1 and 2
    assert f1_by_class(labels, said) == pytest.approx([4 / 5, 2 / 4, 2 / 3])
    assert macro_f1(labels, said) == pytest.approx((4 / 5 + 1 / 2 + 2 / 3) / 3)


def test_a_class_that_never_occurs_counts_nothing():
    assert macro_f1(np.array([0, 1]), np.array([0, 1])) == pytest.approx(2 / 3)


@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), min_size=1))
def test_macro_f1_lies_between_0_and_1_and_is_1_where_all_is_right(pairs):
    labels, said = np.array(pairs).T
    assert 0 <= macro_f1(labels, said) <= 1
    every = np.concatenate([labels, [0, 1, 2]])
    assert macro_f1(every, every) == 1


def test_the_interval_holds_the_value_and_narrows_with_more_sentences():
    generator = np.random.default_rng(0)
    labels = generator.integers(0, 3, 400)
    said = np.where(generator.random(400) < 0.7, labels, generator.integers(0, 3, 400))
    low, high = macro_f1_interval(labels, said, range(400))
    assert low < macro_f1(labels, said) < high
    few_low, few_high = macro_f1_interval(labels[:100], said[:100], range(100))
    assert few_high - few_low > high - low
    assert (low, high) == macro_f1_interval(labels, said, range(400))


def test_targets_of_one_sentence_stay_together():
    labels, said = np.array([0, 1, 2] * 4), np.array([0, 1, 2] * 2 + [1, 2, 0] * 2)
    low, high = macro_f1_interval(labels, said, [0] * 6 + [1] * 6)
    assert (low, high) == (0, 1)  # all right or all wrong, where only sentences are drawn


def test_calibration_error_by_hand():
    labels = np.array([0, 1, 0, 1])
    probabilities = np.array([[0.6, 0.4, 0], [0.6, 0.4, 0], [0.9, 0.1, 0], [0.2, 0.8, 0]])
    # two bins of two: .6 against 1 of 2, (.9 + .8) / 2 against 2 of 2
    assert calibration_error(labels, probabilities, bins=2) == pytest.approx((0.1 + 0.15) / 2)


def test_log_loss_by_hand():
    assert log_loss(np.array([0, 1]), np.array([[0.5, 0.5, 0], [0.75, 0.25, 0]])) == pytest.approx(
        (np.log(2) + np.log(4)) / 2
    )
