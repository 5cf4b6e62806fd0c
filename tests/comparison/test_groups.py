"""Types as small integers, and counts by type."""

import numpy as np
import pytest

from comparison.dataset import Dataset
from comparison.groups import counts_by_text, counts_by_type, distinct, present, type_codes, type_ids
from tests.comparison.tiny import NGO, SOLIDARITY, STATE


def test_the_known_come_first_in_their_order() -> None:
    assert present(["c", "a", "b"], ["b", "x"], ["c", "d"]) == ("c", "b", "d", "x")


def test_types_in_the_order_of_the_catalogue(tiny: Dataset) -> None:
    assert type_ids(tiny) == (NGO, STATE, SOLIDARITY)
    assert type_codes(tiny, "originator").tolist() == [0, 1, 2, 0, 1]
    assert type_codes(tiny, "carrier").tolist() == [0, 2, 2, 0, 1]
    with pytest.raises(ValueError, match="read-only"):
        type_codes(tiny, "carrier")[0] = 1


def test_distinct() -> None:
    assert distinct(np.array([0, 0, 0, 2]), np.array([5, 5, 6, 5]), 4).tolist() == [2, 0, 1, 0]
    assert distinct(np.array([], int), np.array([], int), 2).tolist() == [0, 0]


def test_counts(tiny: Dataset) -> None:
    mask = np.array([1, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0], dtype=bool)  # d1.0, d1.1, d3.0
    assert counts_by_text(tiny, mask).to_numpy().tolist() == [[2, 14], [0, 0], [1, 5], [0, 0], [0, 0]]
    counts = counts_by_type(tiny, "originator", mask)
    assert counts.to_numpy().tolist() == [[NGO, 1, 2, 14], [SOLIDARITY, 1, 1, 5]]
    assert counts.index.tolist() == [0, 2]
