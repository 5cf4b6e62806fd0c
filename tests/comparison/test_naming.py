"""Names of a referent by type: counts, shares and voices, by hand."""

from dataclasses import replace

import numpy as np

from comparison.dataset import Dataset
from comparison.naming import naming
from comparison.selection import Selection
from tests.comparison.tiny import NGO, SOLIDARITY, STATE


def test_the_referent_named_most(tiny: Dataset) -> None:
    frame = naming(tiny, Selection())
    assert frame.columns.tolist() == [
        "referent", "name", "label", "type", "count", "share", "own", "quoted", "texts",
    ]  # fmt: skip
    assert set(frame["referent"]) == {"us_measures"}
    assert frame.drop(columns=["referent", "label"]).to_numpy().tolist() == [
        ["us_measures:embargo", NGO, 2, 1.0, 2, 0, 2],
        ["us_measures:embargo", STATE, 0, 0.0, 0, 0, 0],
        ["us_measures:embargo", SOLIDARITY, 0, 0.0, 0, 0, 0],
        ["us_measures:blockade", NGO, 0, 0.0, 0, 0, 0],
        ["us_measures:blockade", STATE, 3, 1.0, 2, 1, 1],
        ["us_measures:blockade", SOLIDARITY, 1, 1.0, 1, 0, 1],
    ]
    assert frame["label"].tolist()[::3] == ["embargo", "blockade"]


def test_a_chosen_referent_its_shares_and_zeros(tiny: Dataset) -> None:
    frame = naming(tiny, Selection(referent="government"))
    assert frame[["label", "type", "count", "own", "quoted"]].to_numpy().tolist() == [
        ["government", NGO, 1, 1, 0],
        ["government", STATE, 1, 1, 0],
        ["government", SOLIDARITY, 0, 0, 0],
        ["regime", NGO, 1, 0, 1],
        ["regime", STATE, 0, 0, 0],
        ["regime", SOLIDARITY, 0, 0, 0],
    ]
    np.testing.assert_array_equal(frame["share"].to_numpy(), [0.5, 1, np.nan, 0.5, 0, np.nan])


def test_voices_are_those_of_the_mentions(tiny: Dataset) -> None:
    frame = naming(tiny, Selection(voice="quoted", types=(STATE,)))
    assert frame[["label", "count", "own", "quoted", "texts"]].to_numpy().tolist() == [
        ["embargo", 0, 0, 0, 0],
        ["blockade", 1, 0, 1, 1],
    ]
    # d5 has no own sentence with a name, yet a name in its own voice inside a quoted sentence.
    frame = naming(tiny, Selection(voice="own", referent="government", types=(STATE,)))
    assert frame["count"].tolist() == [1, 0]


def test_the_filter_on_names_is_ignored_and_others_are_not(tiny: Dataset) -> None:
    assert naming(tiny, Selection(name="us_measures:embargo")).equals(naming(tiny, Selection()))
    assert naming(tiny, Selection(events=("E02",)))["referent"].iloc[0] == "government"
    assert naming(tiny, Selection(level="carrier"))["count"].tolist() == [2, 0, 0, 0, 0, 4]


def test_without_mentions_the_first_referent_is_shown(tiny: Dataset) -> None:
    frame = naming(tiny, Selection(term="police", types=(NGO,), voice="quoted"))
    assert frame[["referent", "count"]].to_numpy().tolist() == [["us_measures", 0], ["us_measures", 0]]


def test_without_texts_or_referents_there_are_no_rows(tiny: Dataset) -> None:
    assert naming(tiny, Selection(term="nowhere")).empty
    bare = replace(tiny, catalogue={**tiny.catalogue, "referents": []})
    assert naming(bare, Selection()).empty


def test_a_selected_name_brings_its_referent(tiny: Dataset) -> None:
    frame = naming(tiny, Selection(name="government:regime"))
    assert set(frame["referent"]) == {"government"}
    chosen = naming(tiny, Selection(name="government:regime", referent="us_measures"))
    assert set(chosen["referent"]) == {"us_measures"}
