"""What is mentioned elsewhere and not here, by hand, and against the plain reading of the rule."""

from collections import defaultdict
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from comparison.dataset import Dataset
from comparison.elsewhere import compared, elsewhere
from comparison.elsewhere_claim import FEW_ABOVE, FEW_TYPES, NONE_ABOVE, claim
from comparison.missing import SHOWN
from comparison.presence import presence
from comparison.selection import Selection
from comparison.support import floor_in_words
from comparison.verdict import verdict
from tests.comparison.side_by_side import TEXTS, TYPES, side_by_side
from tests.comparison.tiny import NGO, SOLIDARITY, STATE
from tests.comparison.worded import worded

E01 = Selection(events=("E01",))


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    return side_by_side(tmp_path_factory.mktemp("elsewhere") / "seven")


def test_what_two_others_mention_and_a_type_does_not(dataset: Dataset) -> None:
    frame = elsewhere(dataset, E01)
    assert frame[["type", "kind", "key", "other_types", "texts_each"]].to_numpy().tolist() == [
        [STATE, "target", "police", (NGO, SOLIDARITY), (1, 1)],
        [SOLIDARITY, "event", "E03", (NGO, STATE), (1, 2)],
        [SOLIDARITY, "place", "Old Harbour", (NGO, STATE), (1, 1)],
        [SOLIDARITY, "word", "prison", (NGO, STATE), (2, 2)],
    ]
    assert frame["other_texts"].tolist() == [2, 3, 2, 4]
    assert frame["own_texts"].tolist() == [2, 2, 2, 2]
    assert frame["total"].tolist() == [1, 1, 1, 1]


def test_labels_and_texts(dataset: Dataset) -> None:
    frame = elsewhere(dataset, E01)
    assert frame["label"].tolist() == ["the police", "Shortages", "Old Harbour", "prisons"]
    assert frame["found_in"].iloc[1] == ("N1 (Island Watch)", "S1 (Island Agency)", "S2 (Island Agency)")


def test_an_event_later_than_all_texts_of_a_type_is_not_missing_there(dataset: Dataset) -> None:
    # NGO and state mention E02 of 2024, all texts are of 2021: nobody could have left it out.
    assert "E02" not in elsewhere(dataset, E01)["key"].tolist()


def test_a_name_may_be_there_in_another_form(dataset: Dataset) -> None:
    # f2 has the surname alone; f1 has "United States" where the others have "US".
    assert {"Ana López Vera", "US"}.isdisjoint(elsewhere(dataset, E01)["key"])
    words = {dataset.documents["document"][text] for text in _may_hold(dataset, "Ana López Vera")}
    assert words == {"f2", "n1", "s1"}
    assert {dataset.documents["document"][text] for text in _may_hold(dataset, "US")} == {"f1", "n1", "s1"}


def _may_hold(dataset: Dataset, key: str) -> np.ndarray:
    items = presence(dataset)
    return items.may_hold.text[items.key[items.may_hold.item] == key]


def test_selected_events_are_not_missing(dataset: Dataset) -> None:
    keys = elsewhere(dataset, Selection(events=("E01", "E03")))["key"].tolist()
    assert keys == ["police", "Old Harbour", "prison"]


def test_types_without_a_text_here_do_not_appear(dataset: Dataset) -> None:
    # On E03 the solidarity groups have no text: two types are left, and nothing can be said.
    alone = Selection(events=("E03",))
    assert elsewhere(dataset, alone).empty
    assert compared(dataset, alone)["type"].tolist() == [NGO, STATE]


def test_texts_are_those_that_mention_the_event(dataset: Dataset) -> None:
    frame = compared(dataset, E01)
    assert frame.to_numpy().tolist() == [
        [NGO, 2, 1, 0, 0, 0],
        [STATE, 2, 1, 0, 1, 0],
        [SOLIDARITY, 2, 1, 2, 3, 0],
    ]
    assert compared(dataset, Selection())["texts"].tolist() == [2, 3, 2]


def test_type_source_and_term_are_ignored_and_dates_are_not(dataset: Dataset) -> None:
    whole = elsewhere(dataset, E01)
    for chosen in ({"types": (NGO,)}, {"sources": ("watch",)}, {"term": "prison"}):
        assert elsewhere(dataset, Selection(events=("E01",), **chosen)).equals(whole)
    early = elsewhere(dataset, Selection(events=("E01",), date_to=date(2021, 7, 12)))
    assert early["key"].tolist() == ["E03", "Ana López Vera"]


def test_at_most_so_many_of_a_kind_and_the_total_is_told(tmp_path: Path) -> None:
    words = [f"word{place:02}" for place in range(SHOWN + 3)]
    more = [(text, word) for word in words for text in ("n1", "n2", "s1", "s2")]
    frame = elsewhere(side_by_side(tmp_path / "more", more), E01)
    found = frame[frame["kind"] == "word"]
    assert found["key"].tolist() == ["prison", *words[: SHOWN - 1]]
    assert set(found["total"]) == {SHOWN + 4}


def test_order_is_types_then_texts_then_alphabet(tmp_path: Path) -> None:
    more = [(text, word) for word in ("beta", "alpha") for text in ("n1", "n2", "s1", "s2")]
    frame = elsewhere(side_by_side(tmp_path / "more", [*more, ("s3", "beta")]), Selection())
    found = frame[(frame["kind"] == "word") & (frame["type"] == SOLIDARITY)]
    assert found["key"].tolist() == ["beta", "alpha", "prison"]


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sets(st.tuples(st.sampled_from(sorted(TEXTS)), st.sampled_from(["tower", "bridge", "canal"]))))
def test_words_are_those_of_the_plain_rule(tmp_path: Path, more: set[tuple[str, str]]) -> None:
    dataset = side_by_side(tmp_path / "drawn", sorted(more))
    frame = elsewhere(dataset, Selection())
    found = {
        (kind, key)
        for kind, key in zip(frame["type"], frame["key"], strict=True)
        if key in ("tower", "bridge", "canal")
    }
    counts: dict[str, dict[str, int]] = defaultdict(lambda: dict.fromkeys((NGO, STATE, SOLIDARITY), 0))
    for text, word in more:
        counts[word][TYPES[TEXTS[text][0]]] += 1
    assert found == {
        (kind, word)
        for word, by_type in counts.items()
        for kind, own in by_type.items()
        if own == 0 and sum(n >= 2 for n in by_type.values()) >= 2
    }


def test_what_another_text_of_the_type_holds_is_told(tmp_path: Path) -> None:
    # s3, of the state and not on E01, holds a word and a surname that its texts on E01 do not.
    both = [(text, word) for word in ("bridge", "tower") for text in ("n1", "n2", "f1", "f2")]
    dataset = side_by_side(tmp_path / "outside", [*both, ("s3", "bridge")])
    frame = elsewhere(dataset, E01)
    of_state = frame[frame["type"] == STATE].set_index("key")
    assert of_state["own_elsewhere"].to_dict() == {"police": 0, "bridge": 1, "tower": 0}
    assert of_state["total_elsewhere"].to_dict() == {"police": 0, "bridge": 1, "tower": 1}
    assert set(frame[frame["type"] == SOLIDARITY]["own_elsewhere"]) == {0}
    assert compared(dataset, E01).set_index("type")["total_elsewhere"].to_dict() == {
        NGO: 0,
        STATE: 1,
        SOLIDARITY: 0,
    }
    # Where s3 counts too, the bridge is not missing.
    assert "bridge" not in elsewhere(dataset, Selection())["key"].tolist()


def test_a_name_in_another_form_counts_in_other_texts_too(tmp_path: Path) -> None:
    # f2 has the surname alone; before 13 July the solidarity groups have f1, which has none of the name.
    early = Selection(events=("E01",), date_to=date(2021, 7, 12))
    frame = elsewhere(side_by_side(tmp_path / "names"), early).set_index("key")
    assert frame.loc["Ana López Vera", ["type", "own_elsewhere"]].tolist() == [SOLIDARITY, 1]


def test_below_the_floor_nothing_is_claimed(dataset: Dataset) -> None:
    assert len(elsewhere(dataset, E01))
    assert claim(dataset, E01).nothing == FEW_ABOVE.format(floor=floor_in_words())


def test_the_claim_falls_with_each_text_that_a_pair_hangs_on(
    dataset: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("comparison.support.LEAST_TEXTS", 1)
    monkeypatch.setattr("comparison.support.LEAST_SOURCES", 1)
    found = verdict(dataset, E01, claim(dataset, E01))
    # n1: shortages; n2: the police, the harbour; s1, s2: prisons; f1: the police. Nothing hangs on f2.
    assert found.badge == "depends"
    assert found.documents == ("f1", "n1", "n2", "s1", "s2")
    assert found.intervals.empty


def test_without_anything_missing_there_is_no_claim(dataset: Dataset) -> None:
    assert claim(dataset, Selection(events=("E03",))).nothing == FEW_TYPES


def test_what_only_few_texts_lack_is_not_claimed(tiny: Dataset) -> None:
    """Types above the floor have a word that the one text of another type has not."""
    few = (SOLIDARITY, "friends", {"other": 1}, 9)
    for types, why in (((NGO, STATE), FEW_ABOVE), ((NGO, STATE, "press"), NONE_ABOVE)):
        texts = [(kind, f"s{n % 2}", {"common": 3}, 9) for kind in types for n in range(4)]
        dataset = worded(tiny, [*texts, few])
        assert len(elsewhere(dataset, Selection()))
        assert claim(dataset, Selection()).nothing == why.format(floor=floor_in_words())
