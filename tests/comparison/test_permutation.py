"""Dealing texts out again: by hand, by going through all deals, and by what must hold of any."""

import subprocess
import sys
from itertools import permutations
from math import comb

import numpy as np
import pytest
import scipy.sparse as sp
from hypothesis import given, settings
from hypothesis import strategies as st

from comparison import permutation
from comparison.permutation import benjamini_hochberg, p_values, smallest_p
from tests.corpus import ROOT

THREE = np.array([0, 0, 0, 1, 1, 1])


def more(counts: np.ndarray, tokens: np.ndarray) -> np.ndarray:
    """Rate of each group less that of the others."""
    rest, rest_tokens = (
        counts.sum(axis=-2, keepdims=True) - counts,
        tokens.sum(axis=-1, keepdims=True) - tokens,
    )
    with np.errstate(divide="ignore", invalid="ignore"):
        return counts / tokens[..., None] - rest / rest_tokens[..., None]


def texts(*counts: int) -> tuple[sp.csr_array, np.ndarray]:
    """One word in texts of 100 words."""
    return sp.csr_array(np.array(counts)[:, None]), np.full(len(counts), 100)


def by_all_deals(counts: sp.csr_array, tokens: np.ndarray, group: np.ndarray) -> np.ndarray:
    """The same p, by dealing out every order of the labels."""

    def size(labels):
        member = (np.array(labels) == np.unique(group)[:, None]).astype(float)
        return np.abs(more(member @ counts.toarray(), member @ tokens))

    observed = size(group)
    return np.mean([size(labels) >= observed - 1e-9 for labels in permutations(group)], axis=0)


def test_three_against_three_by_hand() -> None:
    # Of 20 ways to choose 3 of 6 texts, only the observed one and its mirror image differ by so much.
    p = p_values(*texts(4, 5, 6, 1, 2, 3), THREE, more)
    assert p == pytest.approx(np.full((2, 1), 2 / 20))
    assert smallest_p(THREE) == pytest.approx([2 / 20, 2 / 20])


def test_ties_count_as_extreme() -> None:
    # Whichever group has the one text with the word, the difference is the same.
    assert p_values(*texts(1, 0, 0, 0, 0, 0), THREE, more) == pytest.approx(np.ones((2, 1)))
    # 0.1 + 0.2 is not 0.3 to the last digit, and ties all the same.
    counts = sp.csr_array(np.array([0.1, 0.2, 0.0, 0.3])[:, None])
    p = p_values(counts, np.full(4, 1), np.array([0, 0, 1, 1]), more)
    assert p == pytest.approx(np.full((2, 1), 1.0))


@pytest.mark.parametrize("group", [[0, 0, 1, 1, 1], [0, 1, 2, 1, 0, 2], [0, 0, 0, 0, 1], [1, 0, 2, 2, 2]])
def test_all_deals_are_gone_through_where_they_are_few(group) -> None:
    random = np.random.default_rng(3)
    labels = np.array(group)
    counts = sp.csr_array(random.poisson(1, (len(group), 7)))
    tokens = random.integers(50, 200, len(group))
    assert p_values(counts, tokens, labels, more) == pytest.approx(by_all_deals(counts, tokens, labels))


def test_drawn_deals_come_near_all_deals() -> None:
    counts, tokens = texts(4, 3, 6, 1, 2, 3, 0, 1)
    group = np.array([0, 0, 0, 0, 1, 1, 1, 1])
    exact = p_values(counts, tokens, group, more)
    drawn = p_values(counts, tokens, group, more, permutations=50)
    assert len(permutation._deals(group, 50, 1)) == 50
    assert len(permutation._deals(group, 999, 1)) == comb(8, 4) - 1
    assert drawn == pytest.approx(exact, abs=0.12)
    assert (drawn * 51).round(6).tolist() == (drawn * 51).round().tolist()


def test_the_smallest_p_is_that_of_the_deals_or_of_the_ways() -> None:
    assert smallest_p(np.repeat([0, 1], [3, 5])) == pytest.approx([1 / 56, 1 / 56])
    assert smallest_p(np.repeat([0, 1], [20, 20])) == pytest.approx([1 / 1000, 1 / 1000])
    assert smallest_p(np.repeat([0, 1], [20, 20]), 99) == pytest.approx([1 / 100, 1 / 100])
    assert smallest_p(np.repeat([0, 1, 2], [2, 4, 6])) == pytest.approx([1 / 66, 1 / 495, 2 / 924])


def test_no_p_is_below_the_smallest_even_by_luck() -> None:
    # One deal in 66 gives the first group the same two texts; of these 100 none does.
    group = np.repeat([0, 1, 2], [2, 5, 5])
    p = p_values(*texts(9, 9, *[0] * 10), group, more, permutations=100, seed=1)
    assert p[0] == pytest.approx(1 / comb(12, 2))


def test_a_word_that_one_text_repeats_is_no_difference() -> None:
    counts, tokens = texts(40, *[0] * 39)
    assert p_values(counts, tokens, np.repeat([0, 1], 20), more) == pytest.approx(np.ones((2, 1)))


def test_a_word_that_all_texts_of_a_group_use_is() -> None:
    counts, tokens = texts(*[2] * 20, *[0] * 20)
    assert p_values(counts, tokens, np.repeat([0, 1], 20), more) == pytest.approx(np.full((2, 1), 1 / 1000))


def test_what_is_not_defined_is_no_difference() -> None:
    assert p_values(*texts(4, 5, 6, 1, 2, 3), THREE, lambda counts, tokens: counts * np.nan).min() == 1


def test_what_is_infinite_is_as_extreme_as_can_be() -> None:
    def odds(counts, tokens):
        with np.errstate(divide="ignore"):
            return np.log(counts) - np.log(counts[..., ::-1, :])

    assert p_values(*texts(4, 5, 6, 0, 0, 0), THREE, odds) == pytest.approx(np.full((2, 1), 2 / 20))


def test_words_and_deals_in_blocks_give_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    random = np.random.default_rng(4)
    counts, tokens = sp.csr_array(random.poisson(1, (30, 25))), random.integers(50, 200, 30)
    group = np.arange(30) % 3
    whole = p_values(counts, tokens, group, more)
    monkeypatch.setattr(permutation, "HELD", 200)
    assert p_values(counts, tokens, group, more).tolist() == whole.tolist()


def test_the_same_seed_deals_the_same() -> None:
    counts, tokens = texts(*range(30))
    group = np.arange(30) % 2
    first, again, other = (p_values(counts, tokens, group, more, seed=seed).tolist() for seed in (1, 1, 2))
    assert first == again
    assert first != other


def test_no_texts_and_no_words() -> None:
    nothing = np.zeros(0, dtype=int)
    assert p_values(sp.csr_array((0, 3)), nothing, nothing, more).shape == (0, 3)
    assert p_values(sp.csr_array((6, 0)), np.full(6, 9), THREE, more).shape == (2, 0)


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(1, 50)), min_size=6, max_size=14), st.data())
@settings(max_examples=60)
def test_p_lies_between_its_ends_and_does_not_know_the_order_of_groups(rows, data) -> None:
    counts, tokens = (np.array(part) for part in zip(*rows, strict=True))
    group = np.array(data.draw(st.permutations([place % 3 for place in range(len(rows))])))
    word = sp.csr_array(counts[:, None])
    p = p_values(word, tokens, group, more, permutations=49)
    assert (p >= smallest_p(group, 49)[:, None]).all()
    assert (p >= 1 / 50).all()
    assert (p <= 1).all()
    turned = np.array([2, 0, 1])
    assert p_values(word, tokens, turned[group], more, permutations=49)[turned].tolist() == p.tolist()


@given(st.integers(0, 9), st.integers(1, 9))
@settings(max_examples=20)
def test_texts_that_are_all_alike_do_not_differ(count, length) -> None:
    same = sp.csr_array(np.full((8, 1), count))
    assert p_values(same, np.full(8, length), np.arange(8) % 2, more).min() == 1


def test_benjamini_hochberg_by_hand() -> None:
    assert benjamini_hochberg(np.array([0.01, 0.02, 0.03, 0.04])) == pytest.approx([0.04] * 4)
    table = benjamini_hochberg(np.array([[0.01, 0.04], [0.03, 0.5]]))
    assert table == pytest.approx(np.array([[0.04, 0.16 / 3], [0.16 / 3, 0.5]]))
    assert benjamini_hochberg(np.empty((0, 2))).shape == (0, 2)


def test_the_web_process_does_not_wait_for_scipy_stats() -> None:
    program = "import sys, comparison.permutation, comparison.resampling; print('scipy.stats' in sys.modules)"
    run = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "False"
