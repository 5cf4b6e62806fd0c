"""Measures of groups: numbers, intervals, differences, and what hangs on one text or source."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comparison.intervals import ANY, POLARITY, RATE, SHARE, between
from comparison.resampling import Measures, difference, estimates, intervals, leave_out
from comparison.support import LEAST_TEXTS

CELLS = ["group", "item", "estimate", "low", "high", "texts", "sources"]


def measures(group, top, bottom, source=None, bounds=SHARE, groups="ab", items=None) -> Measures:
    """Texts in rows 10, 11 ..., each of its own source unless told."""
    top, bottom = (np.array(part, dtype=float) for part in (top, bottom))
    top, bottom = (part[:, None] if part.ndim == 1 else part for part in (top, bottom))
    documents = 10 + np.arange(len(top))
    source = documents if source is None else np.array(source)
    items = items or tuple("xyz"[: top.shape[1]])
    return Measures(tuple(groups), items, documents, np.array(group, dtype=int), source, top, bottom, bounds)


# Group a: 6 of 18 and 3 of 18; group b: 7 of 12 and 0 of 12.
PLAIN = measures(
    [0, 0, 0, 1, 1, 1],
    [[1, 1], [2, 2], [3, 0], [4, 0], [1, 0], [2, 0]],
    [4, 8, 6, 5, 4, 3],
)


def row(found, group, item):
    return found[(found["group"] == group) & (found["item"] == item)].iloc[0]


def test_numbers_are_ratios_of_sums_and_not_means_of_ratios() -> None:
    assert estimates(PLAIN) == pytest.approx(np.array([[6 / 18, 3 / 18], [7 / 12, 0]]))


def test_a_group_without_texts_has_no_number() -> None:
    empty = replace(PLAIN, groups=("a", "b", "c"))
    assert np.isnan(estimates(empty)[2]).all()
    assert set(intervals(empty)["group"]) == {"a", "b"}


def test_no_texts_no_intervals() -> None:
    nothing = measures([], np.empty((0, 2)), np.empty((0, 1)))
    assert np.isnan(estimates(nothing)).all()
    assert intervals(nothing).empty
    assert intervals(nothing).columns.tolist() == CELLS
    assert leave_out(nothing, lambda top, bottom: top.sum()) == ((), ())


def test_intervals_of_all_cells() -> None:
    found = intervals(PLAIN)
    assert found.columns.tolist() == CELLS
    assert found["estimate"].tolist() == pytest.approx(estimates(PLAIN).ravel().tolist())
    assert (found["low"] <= found["estimate"]).all()
    assert (found["estimate"] <= found["high"]).all()
    assert found[["texts", "sources"]].to_numpy().tolist() == [[3, 3]] * 4


def test_the_numbers_do_not_move_from_one_machine_to_the_next() -> None:
    first = row(intervals(PLAIN), "a", "x")
    assert (first["low"], first["high"]) == pytest.approx((0.0880796171958147, 0.7213196949762544), rel=1e-9)


def test_another_seed_draws_other_texts() -> None:
    found = intervals(PLAIN)
    assert found.equals(intervals(PLAIN))
    assert not found.equals(intervals(PLAIN, seed=2022))


def test_the_draws_of_a_group_do_not_depend_on_the_others() -> None:
    here = PLAIN.group == 1
    documents, source, top, bottom = (
        part[here] for part in (PLAIN.documents, PLAIN.source, PLAIN.top, PLAIN.bottom)
    )
    alone = Measures(("b",), PLAIN.items, documents, np.zeros(3, dtype=int), source, top, bottom, SHARE)
    assert intervals(alone).equals(intervals(PLAIN).query("group == 'b'").reset_index(drop=True))


def test_groups_do_not_draw_the_same_texts() -> None:
    twice = measures([0, 0, 0, 1, 1, 1], [1, 2, 3] * 2, [4, 8, 6] * 2)
    first, second = intervals(twice)["low"]
    assert first != second


def test_the_order_of_the_groups_does_not_matter() -> None:
    turned = replace(PLAIN, groups=("b", "a"), group=1 - PLAIN.group)
    both = [
        found.sort_values(["group", "item"], ignore_index=True) for found in map(intervals, (PLAIN, turned))
    ]
    assert both[0].equals(both[1])


def test_a_wider_level_makes_a_wider_interval() -> None:
    assert (intervals(PLAIN, level=0.99)["high"] - intervals(PLAIN)["high"]).gt(0).all()


def test_below_the_floor_of_texts_there_is_no_interval() -> None:
    few = LEAST_TEXTS - 1
    group = [0] * LEAST_TEXTS + [1] * few
    found = intervals(measures(group, [1, *[0] * (len(group) - 1)], [2] * len(group)))
    assert found["group"].tolist() == ["a"]


def test_texts_of_one_source_are_below_the_floor() -> None:
    found = intervals(measures([0, 0, 0, 1, 1, 1], [1, 2, 3] * 2, [4, 8, 6] * 2, source=[0, 0, 0, 1, 1, 2]))
    assert found["group"].tolist() == ["b"]
    assert found["sources"].tolist() == [2]


def test_only_texts_with_something_to_divide_by_count_towards_the_floor() -> None:
    bottom = [[4, 4], [8, 0], [6, 6], [5, 5]]
    cells = measures([0] * 4, [[1, 1], [2, 0], [3, 2], [1, 1]], bottom, source=[0, 1, 0, 0], groups="a")
    found = intervals(cells)
    assert found[["item", "texts", "sources"]].to_numpy().tolist() == [["x", 4, 2]]


def test_a_number_outside_its_bounds_is_refused() -> None:
    with pytest.raises(ValueError, match=r"texts' numbers are 0\.5 to 1\.5, outside the bounds 0 to 1"):
        measures([0, 0], [1, 3], [2, 2], bounds=SHARE)
    with pytest.raises(ValueError, match="outside the bounds 0 to inf"):
        measures([0, 0], [-1, 3], [2, 2], bounds=RATE)


def test_a_difference_follows_from_the_two_intervals() -> None:
    found = intervals(PLAIN)
    one, other = (row(found, group, "x")[["estimate", "low", "high"]].tolist() for group in "ab")
    assert difference(PLAIN, "x", "a", "b") == pytest.approx(between(tuple(one), tuple(other)))


def test_the_item_is_the_one_asked_for_where_each_has_its_own_bottom() -> None:
    each = replace(PLAIN, bottom=np.hstack([PLAIN.bottom, 2 * PLAIN.bottom]))
    found = difference(each, "y", "a", "b")
    assert found is not None
    assert found[0] == pytest.approx(3 / 36)


def test_no_difference_below_the_floor() -> None:
    cells = measures([0, 0, 0, 1, 1], [1, 2, 3, 1, 2], [4, 8, 6, 5, 4])
    assert difference(cells, "x", "a", "b") is None
    assert difference(cells, "x", "b", "a") is None
    assert difference(cells, "x", "a", "not there") is None


def test_all_against_none_takes_four_texts_each() -> None:
    for texts, certain in ((3, False), (4, True)):
        group = np.repeat([0, 1], texts)
        found = difference(measures(group, 1 - group, np.ones(2 * texts)), "x", "a", "b")
        assert found is not None
        gap, low, high = found
        assert gap == 1
        assert (low > 0) == certain
        assert high == 1


def test_no_difference_from_a_rate_that_no_text_shows() -> None:
    cells = measures([0, 0, 0, 1, 1, 1], [1, 2, 3, 0, 0, 0], [4, 8, 6, 5, 4, 3], bounds=RATE)
    assert intervals(cells)["group"].tolist() == ["a"]
    assert difference(cells, "x", "a", "b") is None


def larger(top: np.ndarray, bottom: np.ndarray) -> int:
    return int(np.argmax(top[:, 0] / bottom[:, 0]))


def test_what_hangs_on_one_text_or_one_source() -> None:
    # a: 3/3, 1/3, 1/3 = 5/9; b: 4/9 each way, 12/27. Without the first text a has 2/6, less than b.
    cells = measures([0, 0, 0, 1, 1, 1], [3, 1, 1, 4, 4, 4], [3, 3, 3, 9, 9, 9], source=[7, 7, 8, 8, 9, 9])
    assert leave_out(cells, larger) == ((10,), (7,))


def test_a_source_may_decide_where_no_text_does() -> None:
    # a: 4/4, 4/4, 0/4, 0/4 = 1/2; without one of the two 4/12, and b has 1/4; without both 0/8.
    cells = measures([0, 0, 0, 0, 1, 1], [4, 4, 0, 0, 1, 1], [4] * 6, source=[1, 1, 2, 3, 4, 5])
    assert leave_out(cells, larger) == ((), (1,))


def test_a_finding_that_is_always_the_same_hangs_on_nothing() -> None:
    assert leave_out(PLAIN, lambda top, bottom: "the same") == ((), ())


def test_nothing_is_left_where_nothing_is_left() -> None:
    # Without the first text 0.2 - 0.2 is left; the total less 0.1 would be above 0 by a rounding error.
    assert 0.1 + 0.2 - 0.2 - 0.1 > 0
    cells = measures([0] * 3, [0.1, 0.2, -0.2], [1] * 3, bounds=ANY, groups="a")
    assert 10 in leave_out(cells, lambda top, bottom: bool(top[0, 0] > 0)).texts


texts = st.lists(
    st.tuples(st.integers(0, 2), st.integers(0, 3), *[st.integers(-9, 9)] * 2, *[st.integers(1, 9)] * 2),
    min_size=1,
    max_size=9,
)


@given(texts, st.booleans())
@settings(max_examples=100)
def test_sums_without_a_text_are_those_of_the_others(rows, one_bottom) -> None:
    group, source, *numbers = (np.array(part) for part in zip(*rows, strict=True))
    top, bottom = np.column_stack(numbers[:2]), np.column_stack(numbers[2:])
    cells = measures(group, top, bottom[:, :1] if one_bottom else bottom, source, ANY, "abc")
    heard = set()
    leave_out(cells, lambda *sums: heard.add(tuple(tuple(part.ravel()) for part in sums)))
    keep = [np.ones(len(rows), bool)]
    keep += [np.arange(len(rows)) != place for place in range(len(rows))]
    keep += [source != one for one in np.unique(source)]
    expected = set()
    for mask in keep:
        here = [mask & (group == place) for place in range(3)]
        sums = ([part[rows].sum(axis=0) * [1, 1] for rows in here] for part in (cells.top, cells.bottom))
        expected.add(tuple(tuple(np.ravel(part)) for part in sums))
    assert heard == expected


cells_of_texts = st.lists(
    st.tuples(st.integers(0, 1), st.integers(0, 2), st.integers(0, 9), st.integers(1, 9)),
    min_size=1,
    max_size=12,
)


@given(cells_of_texts, st.sampled_from([(SHARE, 9), (RATE, 0.01), (POLARITY, 9)]))
@settings(max_examples=100)
def test_no_interval_leaves_what_its_number_can_be(rows, bounded) -> None:
    bounds, unit = bounded
    group, source, tops, words = (np.array(part) for part in zip(*rows, strict=True))
    signs = np.where(words % 2, 1, -1) if bounds == POLARITY else 1
    found = intervals(measures(group, signs * tops / unit, np.ones(len(rows)), source, bounds), draws=50)
    assert found["low"].between(*bounds).all()
    assert found["high"].between(*bounds).all()


def test_a_cell_without_anything_in_bottom_has_no_interval_and_no_number() -> None:
    cells = measures([0] * 4, [[1, 1], [2, 2], [3, 1], [2, 4]], [[4, 0]] * 4, bounds=RATE, groups="a")
    assert intervals(cells)["item"].tolist() == ["x"]
    assert np.isnan(estimates(cells)[0, 1])
