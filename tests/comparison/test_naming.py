"""Names of a referent by type: counts, shares and voices, by hand."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings

from comparison.dataset import Dataset
from comparison.naming import by_source, by_text, by_voice, claim, naming
from comparison.regroup import as_grouped
from comparison.resampling import estimates, intervals, sums
from comparison.selection import Selection
from tests.comparison.test_query import SELECTIONS
from tests.comparison.tiny import NGO, SOLIDARITY, STATE


def test_the_referent_named_most(tiny: Dataset) -> None:
    frame = naming(tiny, Selection())
    assert frame.columns.tolist() == [
        "referent", "name", "label", "type", "count", "share", "own", "quoted", "texts",
        "uses", "texts_using", "enough",
    ]  # fmt: skip
    assert set(frame["referent"]) == {"us_measures"}
    assert frame.drop(columns=["referent", "label"]).to_numpy().tolist() == [
        ["us_measures:embargo", NGO, 2, 1.0, 2, 0, 2, 2, 2, False],
        ["us_measures:embargo", STATE, 0, 0.0, 0, 0, 0, 3, 1, False],
        ["us_measures:embargo", SOLIDARITY, 0, 0.0, 0, 0, 0, 1, 1, False],
        ["us_measures:blockade", NGO, 0, 0.0, 0, 0, 0, 2, 2, False],
        ["us_measures:blockade", STATE, 3, 1.0, 2, 1, 1, 3, 1, False],
        ["us_measures:blockade", SOLIDARITY, 1, 1.0, 1, 0, 1, 1, 1, False],
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
    bare = replace(tiny, as_written={**tiny.as_written, "referents": []})
    assert naming(bare, Selection()).empty


def test_a_selected_name_brings_its_referent(tiny: Dataset) -> None:
    frame = naming(tiny, Selection(name="government:regime"))
    assert set(frame["referent"]) == {"government"}
    chosen = naming(tiny, Selection(name="government:regime", referent="us_measures"))
    assert set(chosen["referent"]) == {"us_measures"}


def test_by_source_and_by_text_only_what_each_uses(tiny: Dataset) -> None:
    shown = ["label", "type", "count", "share", "texts", "uses"]
    frame = by_source(tiny, Selection(referent="government"))
    assert frame[["source", *shown]].to_numpy().tolist() == [
        ["watch", "government", NGO, 1, 0.5, 1, 2],
        ["agency", "government", STATE, 1, 1.0, 1, 1],
        ["watch", "regime", NGO, 1, 0.5, 1, 2],
    ]
    frame = by_text(tiny, Selection(level="carrier"))
    assert frame[["document", *shown]].to_numpy().tolist() == [
        ["d1", "embargo", NGO, 1, 1.0, 1, 1],
        ["d4", "embargo", NGO, 1, 1.0, 1, 1],
        ["d2", "blockade", SOLIDARITY, 3, 1.0, 1, 3],
        ["d3", "blockade", SOLIDARITY, 1, 1.0, 1, 1],
    ]


def test_own_voice_and_quoted_voice_have_shares_of_their_own(tiny: Dataset) -> None:
    frame = by_voice(tiny, Selection(referent="government"))
    assert frame[["label", "type", "voice", "count", "share"]].to_numpy().tolist() == [
        ["government", NGO, "own", 1, 1.0],
        ["government", STATE, "own", 1, 1.0],
        ["regime", NGO, "quoted", 1, 1.0],
    ]


@settings(max_examples=60)
@given(SELECTIONS)
def test_sources_texts_and_voices_add_up_to_types(tiny: Dataset, selection: Selection) -> None:
    tiny = as_grouped(tiny, selection)
    whole = naming(tiny, selection)
    cells = whole[whole["count"] > 0].set_index(["name", "type"])["count"].to_dict()
    for part in (by_source, by_text, by_voice):
        assert part(tiny, selection).groupby(["name", "type"])["count"].sum().to_dict() == cells
    used = whole[whole["uses"] > 0].groupby("type")
    assert used["share"].sum().tolist() == pytest.approx([1] * len(used))


@settings(max_examples=60)
@given(SELECTIONS)
def test_the_claim_rests_on_the_numbers_of_the_frame(tiny: Dataset, selection: Selection) -> None:
    tiny = as_grouped(tiny, selection)
    frame, found = naming(tiny, selection), claim(tiny, selection)
    if found.nothing:
        assert found.nothing == "none of the names stands in a selected sentence."
        assert not frame["count"].any()
        return
    sums = {
        (group, item): found.measures.top[found.measures.group == place, column].sum()
        for place, group in enumerate(found.measures.groups)
        for column, item in enumerate(found.measures.items)
    }
    assert sums == {
        (row.type, row.name_): row.count_
        for row in frame.rename(columns={"name": "name_", "count": "count_"}).itertuples()
        if row.uses
    }


def wide(tiny: Dataset) -> Dataset:
    """All texts the state's, of three sources; d1, d2 and d4 hold each of two names of one referent."""
    documents = tiny.documents.assign(
        originator_type=STATE, originator=["watch", "agency", "friends", "friends", "agency"]
    )
    return replace(tiny, documents=documents)


def test_an_interval_needs_three_texts_with_the_name(tiny: Dataset) -> None:
    # embargo: d1 and d4; blockade: d2 and d3. Two texts each, though four mention the referent.
    frame = naming(wide(tiny), Selection())
    assert frame[["label", "count", "uses", "texts", "texts_using", "enough"]].to_numpy().tolist() == [
        ["embargo", 2, 6, 2, 4, False],
        ["blockade", 4, 6, 2, 4, False],
    ]
    found = claim(wide(tiny), Selection())
    assert np.isnan(estimates(found.measures)).all()
    assert intervals(found.measures).empty


def test_a_name_in_three_texts_of_two_sources_has_an_interval(tiny: Dataset) -> None:
    mentions = tiny.mentions.copy()
    moved = (mentions["document"] == "d1") & (mentions["key"] == "us_measures:embargo")
    mentions.loc[moved, "key"] = "us_measures:blockade"
    known = replace(wide(tiny), mentions=mentions)
    # blockade: 1 of d1, 3 of d2, 1 of d3; embargo: 1 of d4.
    frame = naming(known, Selection())
    assert frame[["label", "count", "texts", "enough"]].to_numpy().tolist() == [
        ["embargo", 1, 1, False],
        ["blockade", 5, 3, True],
    ]
    found = claim(known, Selection())
    (row,) = intervals(found.measures).itertuples()
    assert (row.group, row.item, row.texts, row.sources) == (STATE, "us_measures:blockade", 4, 3)
    assert row.estimate == pytest.approx(5 / 6)
    assert 0 <= row.low < 5 / 6 < row.high <= 1
    embargo, blockade = found.measures.items
    assert found.says(*sums(found.measures)) == ((blockade,),)
    assert found.told
    assert found.told(((blockade,),), ((embargo,),)) == "“embargo” would lead in state or government"
    shared = found.told(((blockade,),), ((embargo, blockade),))
    assert shared == "“embargo” and “blockade” would share the lead in state or government"
    assert found.told(((blockade,),), ((),)) == "no name would be used in state or government"


def test_one_source_is_too_few(tiny: Dataset) -> None:
    documents = wide(tiny).documents.assign(originator="agency")
    mentions = tiny.mentions.copy()
    mentions["key"] = mentions["key"].replace("us_measures:embargo", "us_measures:blockade")
    known = replace(tiny, documents=documents, mentions=mentions)
    frame = naming(known, Selection())
    assert frame[["label", "texts", "enough"]].to_numpy().tolist() == [
        ["embargo", 0, False],
        ["blockade", 4, False],
    ]


def test_a_name_that_is_never_used_rests_on_the_texts_that_use_others(tiny: Dataset) -> None:
    mentions = tiny.mentions.copy()
    mentions["key"] = mentions["key"].replace("us_measures:embargo", "us_measures:blockade")
    known = replace(wide(tiny), mentions=mentions)
    assert naming(known, Selection())["enough"].tolist() == [True, True]
    found = claim(known, Selection())
    assert intervals(found.measures)["item"].tolist() == [
        "us_measures:blockade"
    ]  # what has no mark has no line
