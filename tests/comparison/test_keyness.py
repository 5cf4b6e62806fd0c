"""Words that distinguish: values by hand, the gate, the reference, and what is left out."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparison.candidates import LEAST_COUNT, MOST, candidates, event_words
from comparison.dataset import Dataset
from comparison.effects import log_odds
from comparison.keyness import FAILING_TOP, FRAME, TOP, compared, keyness
from comparison.selection import Selection
from tests.comparison.tiny import NGO, SOLIDARITY, STATE
from tests.comparison.worded import worded

# Three texts of two sources for the first two types, one for the third; 100 words each.
TEXTS = [
    (NGO, "watch", {"detained": 4, "people": 1, "island": 2}, 100),
    (NGO, "watch", {"detained": 2, "people": 1, "island": 2}, 100),
    (NGO, "ngo2", {"detained": 3, "people": 1, "loud": 5}, 100),
    (STATE, "agency", {"people": 3, "rally": 2, "island": 2}, 100),
    (STATE, "agency", {"people": 2, "rally": 2}, 100),
    (STATE, "state2", {"people": 4, "rally": 2, "detained": 1, "island": 2}, 100),
    (SOLIDARITY, "friends", {"people": 1, "love": 4, "rare": 2}, 100),
]


@pytest.fixture(scope="module")
def texts(tiny: Dataset) -> Dataset:
    return worded(tiny, TEXTS)


def chosen(**settings: str) -> Selection:
    return Selection(settings=tuple(settings.items()))


def words(frame, kind: str) -> list[str]:
    return frame[frame["type"] == kind]["term"].tolist()


def test_by_hand(texts: Dataset) -> None:
    frame = keyness(texts, Selection())
    assert frame.columns.tolist() == list(FRAME)
    assert words(frame, NGO) == ["detained"]
    first = frame.iloc[0]
    # 9 of 300 words against 1 of 400, in 3 texts of 2 sources
    assert first[["term", "count", "rest_count", "texts", "sources"]].tolist() == ["detained", 9, 1, 3, 2]
    assert first["per_thousand"] == pytest.approx(30)
    assert first["rest_per_thousand"] == pytest.approx(2.5)
    delta = np.log((10 / 360) / (2 / 468))  # prior 0.1 x 10 = 1 of 0.1 x 700 = 70
    assert first["log_odds"] == pytest.approx(delta)
    assert first["z"] == pytest.approx(delta / np.sqrt(1 / 10 + 1 / 2))
    assert first["log_ratio"] == pytest.approx(np.log2(12))
    assert first["percent_diff"] == pytest.approx(1100)
    # 9, 1, 291 and 399 where 4.2857, 5.7143, 295.7143 and 394.2857 are expected
    assert first["g2"] == pytest.approx(10.0006, abs=1e-4)
    # 4, 2 and 3 of 9 in texts of the same length: (1/9 + 1/9 + 0) / 2, over 2/3
    assert first["dp_norm"] == pytest.approx((1 / 9) / (2 / 3))
    assert first["passes"]


def test_only_words_that_are_more_frequent_here(texts: Dataset) -> None:
    frame = keyness(texts, chosen(failing="shown"))
    assert (frame["per_thousand"] > frame["rest_per_thousand"]).all()
    assert (frame["log_odds"] > 0).all()


def test_the_gate(texts: Dataset) -> None:
    assert "loud" not in words(keyness(texts, Selection()), NGO)
    shown = keyness(texts, chosen(failing="shown"))
    loud = shown[shown["term"] == "loud"].iloc[0]
    assert loud[["texts", "sources", "passes"]].tolist() == [1, 1, False]
    # in the order of z; "island" stands in two texts, but of one source
    assert words(shown, NGO) == ["detained", "loud", "island"]
    loose = keyness(texts, chosen(least_texts="1", least_sources="1"))
    assert loose[loose["term"] == "loud"]["passes"].all()
    assert words(keyness(texts, chosen(least_texts="3")), NGO) == ["detained"]
    assert words(keyness(texts, chosen(least_sources="3")), NGO) == []


def test_candidates_are_frequent_enough_in_all(texts: Dataset) -> None:
    asked = candidates(texts, Selection())
    assert asked is not None
    assert asked.found.words.tolist() == ["detained", "island", "loud", "love", "people", "rally"]
    assert LEAST_COUNT == 3  # "rare" is counted twice


def test_no_more_candidates_than_the_most_frequent(tiny: Dataset) -> None:
    many = {f"w{n:04}": 3 for n in range(MOST)}
    both = [(NGO, "watch", {**many, "z": 9}, 9000), (STATE, "agency", {"z": 9}, 9000)]
    asked = candidates(worded(tiny, both), Selection())
    assert asked is not None
    assert len(asked.found.words) == MOST
    assert asked.found.words[-2:].tolist() == [f"w{MOST - 2:04}", "z"]


def test_against_a_reference(texts: Dataset) -> None:
    frame = keyness(texts, chosen(reference=STATE))
    assert STATE not in set(frame["type"])
    first = frame.iloc[0]
    # 9 of 300 against 1 of the state type's 300; prior 0.1 x 10 of 0.1 x 600
    assert first[["term", "count", "rest_count"]].tolist() == ["detained", 9, 1]
    assert first["log_odds"] == pytest.approx(log_odds(9, 300, 1, 300, 0.1)[0])


def test_the_prior(texts: Dataset) -> None:
    sizes = [keyness(texts, chosen(prior=prior))["log_odds"].iloc[0] for prior in ("0.01", "0.1", "1", "10")]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] == pytest.approx(log_odds(9, 300, 1, 400, 0.01)[0])


def test_below_the_floor_words_are_in_no_order(tiny: Dataset) -> None:
    few = [(NGO, "watch", {"b": 3, "a": 4, "c": 9}, 100), (STATE, "agency", {"d": 3}, 100)]
    frame = keyness(worded(tiny, few), chosen(least_texts="1", least_sources="1"))
    assert words(frame, NGO) == ["a", "b", "c"]


def test_below_the_floor_those_used_most_are_listed_and_not_those_that_lead(tiny: Dataset) -> None:
    common = {f"w{n:02}": 12 for n in range(TOP)}
    few = [(NGO, "watch", common | {"rare": 6}, 400), (STATE, "agency", {**common, "d": 3}, 900)]
    frame = keyness(worded(tiny, few), chosen(least_texts="1", least_sources="1"))
    assert words(frame, NGO) == list(common)  # "rare" has the highest z


def test_no_more_than_the_top(tiny: Dataset) -> None:
    many = {f"w{n:02}": 30 - n for n in range(20)}
    loud = {f"x{n:02}": 20 for n in range(9)}
    both = [(NGO, source, many, 1000) for source in ("watch", "watch", "ngo2")]
    both += [(NGO, "watch", loud, 1000)]
    both += [(STATE, source, {"z": 1}, 1000) for source in ("agency", "agency", "state2")]
    dataset = worded(tiny, both)
    assert words(keyness(dataset, Selection()), NGO) == [f"w{n:02}" for n in range(TOP)]
    shown = keyness(dataset, chosen(failing="shown"))
    assert (~shown["passes"].astype(bool)).sum() == FAILING_TOP


def test_who_is_compared(texts: Dataset) -> None:
    frame = compared(texts, Selection())
    assert frame.drop(columns="candidates").to_numpy().tolist() == [
        [NGO, 3, 2, 300, True],
        [STATE, 3, 2, 300, True],
        [SOLIDARITY, 1, 1, 100, False],
    ]
    assert frame["candidates"].tolist() == [6, 6, 6]
    against = compared(texts, chosen(reference=SOLIDARITY))
    assert against[["type", "enough"]].to_numpy().tolist() == [[NGO, False], [STATE, False]]


@pytest.mark.parametrize(
    "selection",
    [
        Selection(types=(NGO,)),
        Selection(types=(NGO, STATE), settings=(("reference", SOLIDARITY),)),
        Selection(voice="quoted"),
    ],
)
def test_where_nothing_can_be_compared(texts: Dataset, selection: Selection) -> None:
    assert keyness(texts, selection).columns.tolist() == list(FRAME)
    assert keyness(texts, selection).empty
    assert compared(texts, selection).empty


def test_a_selected_word_changes_nothing(texts: Dataset) -> None:
    assert keyness(texts, Selection(term="rally")).equals(keyness(texts, Selection()))


def test_the_words_of_the_event(tiny: Dataset) -> None:
    # E01 is written "march" and "protests", E02 "rally" and "rallies"; no text has the word "march".
    assert event_words(tiny, ("E01",)).tolist() == ["protests"]
    assert sorted(event_words(tiny, ("E02",))) == ["rallies", "rally"]
    assert sorted(event_words(tiny, ())) == ["protests", "rallies", "rally"]
    assert event_words(tiny, ("E02",), "lemma").tolist() == ["rally"]


def test_the_words_of_the_event_are_left_out(tiny: Dataset) -> None:
    loose = {"least_texts": "1", "least_sources": "1"}
    surfaces = pd.Categorical(["the People’s", *[None] * (len(tiny.mentions) - 1)])
    dataset = replace(tiny, mentions=tiny.mentions.assign(surface=surfaces))
    assert "people" in keyness(dataset, chosen(**loose))["term"].tolist()
    without = keyness(dataset, chosen(**loose, event_words="out"))
    assert without["term"].unique().tolist() == ["blockade"]


TEXT = st.tuples(
    st.sampled_from([NGO, STATE, SOLIDARITY]),
    st.sampled_from(["a", "b", "c"]),
    st.dictionaries(st.sampled_from("klmnop"), st.integers(0, 9), max_size=6),
    st.integers(60, 90),
)


@given(st.lists(TEXT, min_size=1, max_size=8), st.sampled_from(["hidden", "shown"]))
def test_what_holds_of_every_row(tiny: Dataset, some: list, failing: str) -> None:
    dataset = worded(tiny, some)
    frame = keyness(dataset, chosen(failing=failing))
    assert (frame["count"] > 0).all()
    assert (frame["count"] + frame["rest_count"] >= LEAST_COUNT).all()
    assert (frame["texts"] >= frame["sources"]).all()
    assert (frame["passes"].astype(bool) == ((frame["texts"] >= 2) & (frame["sources"] >= 2))).all()
    assert failing == "shown" or frame["passes"].astype(bool).all()
    assert not frame.duplicated(["type", "term"]).any()
    for row in frame.itertuples():
        assert row.count == sum(text[2].get(row.term, 0) for text in some if text[0] == row.type)


def test_a_word_that_is_as_frequent_elsewhere_sets_nothing_apart(tiny: Dataset) -> None:
    even = [(NGO, f"ngo{n % 2}", {"both": 2}, 100) for n in range(3)]
    even += [(STATE, f"state{n % 2}", {"both": 2}, 100) for n in range(6)]
    counts = (6.0, 300.0, 12.0, 600.0)
    assert log_odds(*counts, 0.1)[0] != 0  # by rounding alone
    assert keyness(worded(tiny, even), chosen(least_texts="1", least_sources="1")).empty
