"""Effect sizes, worked by hand and against numbers that R's quanteda.textstats has published."""

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from comparison.effects import g2, log_odds, log_ratio, percent_diff

COUNTS = st.integers(1, 500)
TOTALS = st.integers(1_000, 100_000)


def test_log_odds_by_hand() -> None:
    # prior 0.5 x 12 = 6 of 0.5 x 300 = 150: 16 of 250 against 8 of 350.
    # ln((16 / 234) / (8 / 342)) = ln(5472 / 1872) = 1.072637; error sqrt(1/16 + 1/8) = 0.433013
    delta, z = log_odds(10, 100, 2, 200, prior=0.5)
    assert delta == pytest.approx(1.0726368, abs=1e-6)
    assert z == pytest.approx(2.4771486, abs=1e-6)


def test_log_odds_where_the_reference_has_none() -> None:
    # prior 0.1 x 4 = 0.4 of 0.1 x 300 = 30: 4.4 of 130 against 0.4 of 230
    delta, z = log_odds(4, 100, 0, 200, prior=0.1)
    assert delta == pytest.approx(np.log((4.4 / 125.6) / (0.4 / 229.6)))
    assert z == pytest.approx(delta / np.sqrt(1 / 4.4 + 1 / 0.4))


def test_what_nobody_says_has_no_log_odds() -> None:
    assert np.isnan(log_odds(0, 100, 0, 200, prior=0.1)).all()


@given(COUNTS, TOTALS, COUNTS, TOTALS)
def test_without_a_prior_log_odds_is_the_plain_one(a: int, n: int, b: int, m: int) -> None:
    plain = np.log(a / (n - a)) - np.log(b / (m - b))
    far, near = (abs(log_odds(a, n, b, m, prior)[0] - plain) for prior in (1e-3, 1e-9))
    assert near == pytest.approx(0, abs=1e-5)
    assert near <= far + 1e-12


@given(COUNTS, TOTALS, COUNTS, TOTALS, st.sampled_from([0.01, 0.1, 1.0, 10.0]))
def test_log_odds_turns_its_sign_with_the_sides(a: int, n: int, b: int, m: int, prior: float) -> None:
    here, there = log_odds(a, n, b, m, prior), log_odds(b, m, a, n, prior)
    np.testing.assert_allclose(here, np.negative(there), atol=1e-9)


@given(COUNTS, TOTALS, COUNTS, TOTALS)
def test_a_stronger_prior_draws_towards_no_difference(a: int, n: int, b: int, m: int) -> None:
    sizes = [abs(log_odds(a, n, b, m, prior)[0]) for prior in (0.01, 0.1, 1, 10)]
    assert sizes == sorted(sizes, reverse=True)


def test_log_ratio_by_hand() -> None:
    # 10% against 1%: log2(10); 4 of 100 against 0.5 of 200: log2(0.04 / 0.0025) = 4
    assert log_ratio(10, 100, 2, 200) == pytest.approx(3.3219281)
    assert log_ratio(4, 100, 0, 200) == pytest.approx(4)
    assert log_ratio(0, 100, 4, 200) == pytest.approx(-2)
    assert np.isnan(log_ratio(0, 100, 0, 200))


def test_percent_diff_by_hand() -> None:
    # 10% is nine times 1% more than 1%
    assert percent_diff(10, 100, 2, 200) == pytest.approx(900)
    assert percent_diff(1, 100, 4, 200) == pytest.approx(-50)
    assert percent_diff(0, 100, 4, 200) == pytest.approx(-100)
    assert np.isnan(percent_diff(4, 100, 0, 200))


def test_g2_by_hand() -> None:
    # 10 and 90 against 2 and 198; 4, 96, 8, 192 are expected.
    expected = 2 * (10 * np.log(10 / 4) + 90 * np.log(90 / 96) + 2 * np.log(2 / 8) + 198 * np.log(198 / 192))
    assert g2(10, 100, 2, 200) == pytest.approx(expected)
    assert g2(2, 200, 10, 100) == pytest.approx(-expected)
    assert g2(5, 100, 10, 200) == pytest.approx(0, abs=1e-9)


def test_g2_of_quanteda_on_a_small_table() -> None:
    """The texts of quanteda.textstats' own test, d1 "a a a b b c c c c c c d e f g h h" as the target
    and d2 "a a b c c d d d d e f h" as the reference, measure "lr", correction "none".

    That test publishes the order c g b h a e f d. The values were computed with the function of its
    source (src/keyness.cpp, full 2 x 2 table, 1e-9 added inside each logarithm).
    """
    target, reference = np.array([3, 2, 6, 1, 1, 1, 1, 2]), np.array([2, 1, 2, 4, 1, 1, 0, 1])
    signed = [
        0.0047514667, 0.0912419521, 1.2742380676, -3.7794405909,
        -0.0649005312, -0.0649005312, 1.0932910403, 0.0912419521,
    ]  # fmt: skip
    np.testing.assert_allclose(g2(target, 17, reference, 12), signed, atol=1e-6)
    np.testing.assert_allclose(g2(reference, 12, target, 17), np.negative(signed), atol=1e-6)
    order = np.argsort(-g2(target, 17, reference, 12).round(9), kind="stable")
    assert "".join("abcdefgh"[place] for place in order) == "cgbhaefd"


@pytest.mark.parametrize(
    ("word", "target", "reference", "published"),
    [("will", 41, 351, 22.609878), ("america", 19, 149, 12.306921)],
)
def test_g2_of_quanteda_as_its_manual_prints_it(
    word: str, target: int, reference: int, published: float
) -> None:
    """Two rows of the example in the manual page of `textstat_keyness` (inaugural addresses, measure "lr").

    The page does not print the totals; 6,182 and 127,260 are the only whole numbers with which all ten rows
    it prints come out to the last digit. For these two rows its default correction does not apply. The
    1e-9 that the source adds inside each logarithm moves a value by 2e-9 times all words.
    """
    totals = 6_182, 127_260
    assert g2(target, totals[0], reference, totals[1]) + 2e-9 * sum(totals) == pytest.approx(
        published, abs=1e-6
    ), word


@given(COUNTS, TOTALS, COUNTS, TOTALS)
def test_all_measures_agree_on_the_side(a: int, n: int, b: int, m: int) -> None:
    assume(abs(a * m - b * n) > 0)
    sign = np.sign(a * m - b * n)
    sides = (a, n, b, m)
    measures = [log_odds(*sides, 0.1)[1], log_ratio(*sides), percent_diff(*sides), g2(*sides)]
    assert np.sign(measures).tolist() == [sign] * 4


def test_arrays_of_groups_and_words() -> None:
    count, other = np.array([[10, 4], [2, 0]]), np.array([[2, 0], [10, 4]])
    total, other_total = np.array([[100], [200]]), np.array([[200], [100]])
    delta, _ = log_odds(count, total, other, other_total, 0.5)
    assert delta.shape == (2, 2)
    assert delta[0, 0] == pytest.approx(1.0726368, abs=1e-6)
    assert g2(count, total, other, other_total)[1, 0] == pytest.approx(g2(2, 200, 10, 100))
