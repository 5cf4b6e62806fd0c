"""Dispersion: Gries's own example, limits, and the sum written out."""

import numpy as np
import pytest
import scipy.sparse as sp
from hypothesis import given
from hypothesis import strategies as st

from comparison.dispersion import dp, dp_norm

TOKENS = st.lists(st.integers(1, 50), min_size=2, max_size=6)


def one_word(times: list[int]) -> sp.csr_array:
    return sp.csr_array(np.array(times)[:, None])


def test_by_hand() -> None:
    # Texts of 20%, 30% and 50%; 1, 0 and 4 of 5 times are 20%, 0 and 80%: (0 + 0.3 + 0.3) / 2
    tokens = np.array([20, 30, 50])
    assert dp(one_word([1, 0, 4]), tokens) == pytest.approx([0.3])
    assert dp_norm(one_word([1, 0, 4]), tokens) == pytest.approx([0.3 / 0.8])


def test_the_example_of_gries() -> None:
    """The first example of Gries 2008: five parts of 50 signs in all, with 1 to 5 "a"; DP is 0.18."""
    spread = dp(one_word([1, 2, 3, 4, 5]), np.array([9, 10, 10, 10, 11]))
    assert spread == pytest.approx([0.18], abs=0.005)


def test_even_and_clumped() -> None:
    tokens = np.array([10, 20, 30])
    assert dp_norm(one_word([1, 2, 3]), tokens) == pytest.approx([0])
    assert dp_norm(one_word([5, 0, 0]), tokens) == pytest.approx([1])


def test_what_cannot_be_told() -> None:
    assert np.isnan(dp(one_word([0, 0]), np.array([10, 10]))).all()
    assert np.isnan(dp_norm(one_word([3]), np.array([10]))).all()


@given(TOKENS, st.data())
def test_the_sparse_sum_is_the_sum(tokens: list[int], data: st.DataObject) -> None:
    rows = st.lists(st.integers(0, 5), min_size=len(tokens), max_size=len(tokens))
    counts = np.array(data.draw(st.lists(rows, min_size=1, max_size=4))).T
    spread = dp(sp.csr_array(counts), np.array(tokens))
    sizes = np.array(tokens) / sum(tokens)
    for word, times in enumerate(counts.T):
        if times.sum():
            assert spread[word] == pytest.approx(np.abs(times / times.sum() - sizes).sum() / 2)
            assert 0 <= dp_norm(sp.csr_array(counts), np.array(tokens))[word] <= 1 + 1e-9
        else:
            assert np.isnan(spread[word])
