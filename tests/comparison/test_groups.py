"""Types as small integers, and counts by type."""

import numpy as np
import pytest

from comparison import groups
from comparison.dataset import Dataset
from comparison.groups import (
    by_group,
    counts_by_text,
    counts_by_type,
    distinct,
    grouping,
    present,
    type_codes,
    type_ids,
)
from tests.comparison.tiny import NGO, SOLIDARITY, STATE


def test_the_known_come_first_in_their_order() -> None:
    assert present(["c", "a", "b"], ["b", "x"], ["c", "d"]) == ("c", "b", "d", "x")


def test_types_in_the_order_of_the_catalogue(tiny: Dataset) -> None:
    assert type_ids(tiny) == (NGO, STATE, SOLIDARITY)
    assert type_codes(tiny, "originator").tolist() == [0, 1, 2, 0, 1]
    assert type_codes(tiny, "carrier").tolist() == [0, 2, 2, 0, 1]
    with pytest.raises(ValueError, match="read-only"):
        type_codes(tiny, "carrier")[0] = 1


@pytest.mark.parametrize("room", [0, groups.ROOM])
def test_distinct(room: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(groups, "ROOM", room)
    assert distinct(np.array([0, 0, 0, 2]), np.array([5, 5, 6, 5]), 4).tolist() == [2, 0, 1, 0]
    assert distinct(np.array([], int), np.array([], int), 2).tolist() == [0, 0]


def test_counts(tiny: Dataset) -> None:
    mask = np.array([1, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0], dtype=bool)  # d1.0, d1.1, d3.0
    assert counts_by_text(tiny, mask).to_numpy().tolist() == [[2, 14], [0, 0], [1, 5], [0, 0], [0, 0]]
    counts = counts_by_type(tiny, "originator", mask)
    assert counts.to_numpy().tolist() == [[NGO, 1, 2, 14], [SOLIDARITY, 1, 1, 5]]
    assert counts.index.tolist() == [0, 2]


def test_groups_by_type_by_source_and_by_text(tiny: Dataset) -> None:
    types = grouping(tiny, "carrier")
    assert (types.column, types.ids, types.codes.tolist()) == (
        "type",
        (NGO, STATE, SOLIDARITY),
        [0, 2, 2, 0, 1],
    )
    sources = grouping(tiny, "originator", "source")
    assert (sources.column, sources.ids) == ("source", ("watch", "agency", "friends"))
    assert sources.codes.tolist() == [0, 1, 2, 0, 1]
    assert grouping(tiny, "carrier", "source").codes.tolist() == [0, 2, 2, 0, 1]
    texts = grouping(tiny, "originator", "document")
    assert (texts.ids, texts.codes.tolist()) == (("d1", "d2", "d3", "d4", "d5"), [0, 1, 2, 3, 4])
    with pytest.raises(ValueError, match="'author' is no group"):
        grouping(tiny, "originator", "author")


def test_a_value_stands_in_the_column_of_its_group(tiny: Dataset) -> None:
    spread = by_group(grouping(tiny, "originator"), np.array([5, 4, 3, 2, 1]))
    assert spread.tolist() == [[5, 0, 0], [0, 4, 0], [0, 0, 3], [2, 0, 0], [0, 1, 0]]
