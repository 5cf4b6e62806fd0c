"""Groups within source types: each text in one, each group of one type."""

from dataclasses import replace

import pytest

from comparison.dataset import Dataset
from comparison.split import split
from tests.comparison.tiny import NGO, SOLIDARITY, STATE


def test_types_are_those_of_the_dataset(tiny: Dataset) -> None:
    groups = split(tiny, "originator")
    assert list(groups.ids) == list(groups.types) == [NGO, STATE, SOLIDARITY]
    assert groups.codes.tolist() == [0, 1, 2, 0, 1]


def test_sources_stand_within_their_types(tiny: Dataset) -> None:
    groups = split(tiny, "carrier", "source")
    found = list(zip(groups.ids, groups.types, strict=True))
    assert found == [("watch", NGO), ("agency", STATE), ("friends", SOLIDARITY)]
    assert groups.codes.tolist() == [0, 2, 2, 0, 1]


def test_a_source_with_texts_of_two_types_is_a_group_in_each(tiny: Dataset) -> None:
    kinds = [STATE, STATE, SOLIDARITY, NGO, STATE]
    groups = split(
        replace(tiny, documents=tiny.documents.assign(originator_type=kinds)), "originator", "source"
    )
    found = [(groups.ids[code], groups.types[code]) for code in groups.codes]
    assert found == [
        ("watch", STATE), ("agency", STATE), ("friends", SOLIDARITY), ("watch", NGO), ("agency", STATE),
    ]  # fmt: skip


def test_every_text_is_a_group(tiny: Dataset) -> None:
    groups = split(tiny, "originator", "document")
    assert [groups.ids[code] for code in groups.codes] == ["d1", "d2", "d3", "d4", "d5"]


def test_there_is_no_other_split(tiny: Dataset) -> None:
    with pytest.raises(ValueError, match="is no group"):
        split(tiny, "originator", "country")
