"""Which two groups a word shift compares."""

import pytest

from comparison.dataset import Dataset
from comparison.pair import compared
from comparison.selection import Selection
from tests.comparison.tiny import NGO, SOLIDARITY, STATE
from tests.comparison.toned import BAD, FINE, GOOD, SOURCES, Text, toned

MANY = 20  # texts, above any floor


def texts(kind: str, word: tuple, n: int) -> list[Text]:
    return [(kind, SOURCES[place % 3], [[word]]) for place in range(n)]


@pytest.fixture
def three(tiny: Dataset) -> Dataset:
    """Rights organisations in the middle, the state low, solidarity high."""
    return toned(tiny, [*texts(NGO, FINE, MANY), *texts(STATE, BAD, MANY), *texts(SOLIDARITY, GOOD, MANY)])


def sides(dataset: Dataset, first: str = "auto", second: str = "auto", **filters) -> list[str]:
    chosen = (("first", first), ("second", second))
    return compared(dataset, Selection(settings=chosen, **filters))["type"].tolist()


def test_by_default_the_highest_and_the_lowest(three: Dataset) -> None:
    assert sides(three) == [SOLIDARITY, STATE]
    frame = compared(three, Selection())
    assert frame["texts"].tolist() == [MANY, MANY]
    assert frame["sources"].tolist() == [3, 3]
    assert frame["mean_scored"].tolist() == pytest.approx([0.7, -0.7])
    assert frame["difference"].tolist() == pytest.approx([1.4, -1.4])
    assert frame["enough"].all()


def test_a_chosen_one_and_the_farthest_from_it(three: Dataset) -> None:
    assert sides(three, first=STATE) == [STATE, NGO]
    assert sides(three, second=SOLIDARITY) == [NGO, SOLIDARITY]
    assert sides(three, first=NGO, second=SOLIDARITY) == [NGO, SOLIDARITY]


def test_the_scale_decides_which_is_highest(tiny: Dataset) -> None:
    dull, keen = ("dull", 0.5, 0.1, 1), ("keen", -0.5, 0.9, 1)
    dataset = toned(tiny, [*texts(NGO, dull, MANY), *texts(STATE, keen, MANY)])
    assert sides(dataset) == [NGO, STATE]
    assert compared(dataset, Selection(settings=(("scale", "subjectivity"),)))["type"].tolist() == [
        STATE,
        NGO,
    ]


def test_a_type_below_the_floor_is_not_taken_where_two_are_above(tiny: Dataset) -> None:
    dataset = toned(tiny, [*texts(NGO, FINE, MANY), *texts(STATE, BAD, MANY), *texts(SOLIDARITY, GOOD, 1)])
    assert sides(dataset) == [NGO, STATE]
    assert sides(dataset, first=SOLIDARITY) == [SOLIDARITY, STATE]


def test_below_the_floor_those_with_most_sentences_in_the_catalogues_order(tiny: Dataset) -> None:
    small = [*texts(NGO, GOOD, 1), *texts(STATE, GOOD, 2), *texts(SOLIDARITY, BAD, 2)]
    assert sides(toned(tiny, small)) == [STATE, SOLIDARITY]
    swapped = [*texts(NGO, GOOD, 1), *texts(STATE, BAD, 2), *texts(SOLIDARITY, GOOD, 2)]
    assert sides(toned(tiny, swapped)) == [STATE, SOLIDARITY]


def test_where_there_are_not_two_there_is_none(three: Dataset, tiny: Dataset) -> None:
    assert sides(three, first=NGO, second=NGO) == []
    assert sides(three, first=NGO, types=(STATE, SOLIDARITY)) == []
    assert sides(three, types=(NGO,)) == []
    assert sides(three, name="us_measures:embargo") == []
    assert sides(toned(tiny, [(NGO, "watch", [[GOOD]]), (STATE, "agency", [[]])])) == []
