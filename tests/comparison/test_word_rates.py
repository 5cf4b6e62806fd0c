"""Rates of words as measures: what they hold, and which of them may have an interval."""

import numpy as np
import pytest

from comparison.counts import selected_counts
from comparison.dataset import Dataset
from comparison.intervals import RATE
from comparison.resampling import estimates
from comparison.selection import Selection
from comparison.word_rates import ALL_WORDS, rates
from tests.comparison.tiny import NGO, STATE
from tests.comparison.worded import worded

TEXTS = [
    (NGO, "watch", {"wide": 1, "narrow": 1, "rare": 2}, 100),
    (NGO, "watch", {"wide": 2, "narrow": 1, "rare": 2}, 50),
    (NGO, "watch", {"narrow": 1}, 50),
    (NGO, "ngo2", {"wide": 1}, 200),
    (STATE, "agency", {"wide": 1}, 100),
]


def test_only_words_of_enough_texts_and_sources_have_a_rate(tiny: Dataset) -> None:
    found = selected_counts(worded(tiny, TEXTS), Selection())
    measures = rates(found)
    assert measures.items == ("narrow", "rare", "wide", ALL_WORDS)
    assert measures.bounds == RATE
    # 4 of 400 words; "narrow" stands in three texts of one source, "rare" in two texts
    expected = [[np.nan, np.nan, 10, np.nan], [np.nan] * 4]
    assert estimates(measures) == pytest.approx(np.array(expected), nan_ok=True)
    assert measures.top[:, :-1].tolist() == found.counts.toarray().tolist()
    assert measures.top[:, -1].tolist() == [100, 50, 50, 200, 100]


def test_helpers_stand_beside_without_a_number(tiny: Dataset) -> None:
    found = selected_counts(worded(tiny, TEXTS), Selection()).only(np.array([2]))
    measures = rates(found, {"in a text": found.counts.toarray() > 0})
    assert measures.items == ("wide", "wide: in a text", ALL_WORDS)
    assert measures.top[:, 1].tolist() == [1, 1, 0, 1, 1]
    assert not measures.bottom[:, 1:].any()
