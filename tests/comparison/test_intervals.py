"""Intervals of ratios of sums: by hand, and by what must hold of any."""

import warnings

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comparison.intervals import ANY, POLARITY, RATE, SHARE, between, ends, ratio, standard_error

MANY = 40_000
T1 = 12.7062  # Student's t, one degree of freedom, 0.975
counts = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=1, max_size=8)


def column(*numbers: float) -> np.ndarray:
    return np.array(numbers, dtype=float)[:, None]


def random(seed: int = 1) -> np.random.Generator:
    return np.random.Generator(np.random.PCG64(seed))


def interval(top, bottom, bounds=ANY, draws=MANY, seed=1) -> tuple[float, float]:
    low, high = ends(top, bottom, bounds, random(seed), draws, 0.95)
    assert low.shape == high.shape == (top.shape[1],)
    return float(low[0]), float(high[0])


def logit(share: float) -> float:
    return float(np.log(share / (1 - share)))


# Two texts with 1 of 5 and 3 of 5: the draws are 0.2, 0.4 (twice as often) and 0.6, so their standard
# deviation is sqrt(0.02); times sqrt(2 / 1) that is 0.2, around 4 of 10.
TWO = column(1, 3), column(5, 5)


def test_the_error_of_two_texts_by_hand() -> None:
    assert standard_error(*TWO, random(), MANY) == pytest.approx([np.sqrt(0.02)], rel=0.02)


def test_a_number_without_ends_by_hand() -> None:
    assert interval(*TWO) == pytest.approx((0.4 - T1 * 0.2, 0.4 + T1 * 0.2), rel=0.02)


def test_a_rate_reaches_as_many_times_up_as_down() -> None:
    factor = T1 * 0.2 / 0.4
    assert np.log(np.divide(interval(*TWO, RATE), 0.4)) == pytest.approx([-factor, factor], rel=0.02)


def test_a_share_is_taken_as_log_odds() -> None:
    reach = T1 * 0.2 / (0.4 * 0.6)
    found = [logit(end) - logit(0.4) for end in interval(*TWO, SHARE)]
    assert found == pytest.approx([-reach, reach], rel=0.02)


def test_polarity_is_a_share_of_the_way_from_bad_to_good() -> None:
    top, bottom = column(1, 3, 2), column(5, 5, 6)
    low, high = interval(top, bottom, SHARE)
    assert interval(2 * top - bottom, bottom, POLARITY) == pytest.approx((2 * low - 1, 2 * high - 1))


@pytest.mark.parametrize(("texts", "most"), [(3, 0.7076), (5, 0.5218), (20, 0.1684)])
def test_what_no_text_shows_may_still_be(texts: int, most: float) -> None:
    bottom = column(*range(1, texts + 1))
    assert interval(0 * bottom, bottom, SHARE) == pytest.approx((0, most), abs=1e-4)
    assert interval(bottom, bottom, SHARE) == pytest.approx((1 - most, 1), abs=1e-4)
    assert interval(0 * bottom, bottom, POLARITY) == pytest.approx((-most, most), abs=1e-4)


def test_texts_that_are_all_the_same_do_not_make_it_certain() -> None:
    top, bottom = column(1, 2, 3), column(3, 6, 9)
    assert interval(top, bottom, SHARE) == pytest.approx(
        (1 / 3 - 0.7076 / 3, 1 / 3 + 0.7076 * 2 / 3), abs=1e-4
    )


@pytest.mark.parametrize("bounds", [ANY, RATE])
def test_without_bounds_there_is_nothing_to_say_of_what_no_text_shows(bounds) -> None:
    assert np.isnan(interval(column(0, 0, 0), column(1, 2, 3), bounds)).all()


@pytest.mark.parametrize("bounds", [ANY, RATE, SHARE, POLARITY])
def test_nothing_measured_has_no_interval(bounds) -> None:
    assert np.isnan(interval(column(0, 0, 0), column(0, 0, 0), bounds)).all()
    assert np.isnan(interval(np.empty((0, 1)), np.empty((0, 1)), bounds)).all()


def test_a_text_that_says_nothing_of_it_does_not_count() -> None:
    top, bottom = column(1, 3, 2, 0, 0, 0), column(5, 5, 5, 0, 0, 0)
    with_all, without = interval(top, bottom, SHARE), interval(top[:3], bottom[:3], SHARE)
    assert with_all == pytest.approx(without, rel=0.25)  # as many draws of no text would leave it far wider
    assert interval(0 * top, bottom, SHARE) == interval(0 * top[:3], bottom[:3], SHARE)


def test_more_words_of_the_same_texts_are_no_more_evidence() -> None:
    top, bottom = column(1, 3, 2, 5), column(5, 5, 6, 7)
    assert interval(100 * top, 100 * bottom, SHARE) == pytest.approx(interval(top, bottom, SHARE))


def test_more_texts_are() -> None:
    top, bottom = column(1, 3, 2, 5), column(5, 5, 6, 7)
    low, high = interval(top, bottom, SHARE)
    more_low, more_high = interval(np.tile(top, (4, 1)), np.tile(bottom, (4, 1)), SHARE)
    assert more_high - more_low < (high - low) / 2


def test_one_bottom_for_all_items_is_as_one_for_each() -> None:
    top, bottom = np.array([[1, 2], [3, 0], [2, 2]], dtype=float), column(5, 5, 6)
    each = ends(top, np.repeat(bottom, 2, axis=1), SHARE, random(), 100, 0.95)
    assert np.array_equal(ends(top, bottom, SHARE, random(), 100, 0.95), each)


def test_draws_come_in_pieces_without_a_seam(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = standard_error(*TWO, random(), 100)
    monkeypatch.setattr("comparison.intervals.HELD", 14)
    assert standard_error(*TWO, random(), 100) == pytest.approx(whole)


@given(counts, st.sampled_from([ANY, RATE, SHARE, POLARITY]))
@settings(max_examples=150)
def test_an_interval_holds_the_number_and_keeps_to_the_bounds(cells, bounds) -> None:
    bottom = column(*(top + more for top, more in cells))
    top = column(*(top for top, _ in cells))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        low, high = interval(top, bottom, bounds, draws=50)
    number = ratio(top.sum(axis=0), bottom.sum(axis=0))[0]
    assert np.isnan([low, high]).all() or bounds[0] <= low <= number + 1e-12
    assert np.isnan([low, high]).all() or number - 1e-12 <= high <= bounds[1]


@given(counts)
@settings(max_examples=50)
def test_the_share_of_the_others_is_the_mirror_image(cells) -> None:
    bottom = column(*(top + more for top, more in cells))
    top = column(*(top for top, _ in cells))
    low, high = interval(top, bottom, SHARE, draws=50)
    other = interval(bottom - top, bottom, SHARE, draws=50)
    assert other == pytest.approx((1 - high, 1 - low), abs=1e-9, nan_ok=True)


def test_a_difference_by_hand() -> None:
    found = between((0.5, 0.4, 0.7), (0.2, 0.1, 0.3))
    assert found == pytest.approx((0.3, 0.3 - np.hypot(0.1, 0.1), 0.3 + np.hypot(0.2, 0.1)))


def test_a_difference_the_other_way_round() -> None:
    gap, low, high = between((0.5, 0.4, 0.7), (0.2, 0.1, 0.3))
    assert between((0.2, 0.1, 0.3), (0.5, 0.4, 0.7)) == pytest.approx((-gap, -high, -low))
