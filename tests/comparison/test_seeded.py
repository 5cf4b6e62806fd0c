from hypothesis import given
from hypothesis import strategies as st

from comparison.seeded import in_turn, shuffled

items = st.lists(st.text(), unique=True)


@given(items, st.integers(1, 9))
def test_the_same_seed_gives_the_same_order_whatever_the_order_before(found, seed):
    assert shuffled(found, seed) == shuffled(reversed(found), seed)
    assert sorted(shuffled(found, seed)) == sorted(found)


@given(items, st.text())
def test_one_item_more_leaves_the_order_of_the_others(found, more):
    kept = [item for item in shuffled({*found, more}, 1) if item != more]
    assert kept == [item for item in shuffled(found, 1) if item != more]


def test_the_order_is_that_of_the_hash_on_every_machine():
    # SHA-256 of "1:a", "1:b", "1:c" begins with 41, 6f, b8; that of "2:a", "2:b", "2:c" with f2, fa, 19.
    assert shuffled("abc", 1) == ["a", "b", "c"]
    assert shuffled("abc", 2) == ["c", "a", "b"]


def test_streams_give_one_each_in_turn_until_all_are_at_their_end():
    assert list(in_turn([iter("ab"), iter(""), iter("123"), iter("x")])) == ["a", "1", "x", "b", "2", "3"]
