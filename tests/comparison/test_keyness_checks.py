"""Chance and single texts: whole texts are dealt out, and the gate is asked again without each of them."""

from typing import Any

import numpy as np
import pandas as pd
import pytest

from comparison import columns
from comparison.candidates import candidates
from comparison.claims import Claim
from comparison.dataset import Dataset
from comparison.intervals import RATE
from comparison.keyness import compared, keyness
from comparison.keyness_checks import CHANCES, NO_TEXT, NO_WORD, SIGNIFICANT, claim, doubt, significance
from comparison.permutation import PERMUTATIONS
from comparison.resampling import Measures, estimates, intervals, leave_out, sums
from comparison.selection import Selection
from comparison.verdict import verdict
from comparison.word_rates import ALL_WORDS
from tests.comparison.test_keyness import TEXTS, chosen, words
from tests.comparison.tiny import NGO, SOLIDARITY, STATE
from tests.comparison.worded import worded


def apart(n: int) -> list:
    """Two types of `n` texts each, of two sources in turn; one has a word in each text, the other never."""
    first = [(NGO, f"ngo{k % 2}", {"set": 5, "both": 2}, 100) for k in range(n)]
    return [*first, *[(STATE, f"state{k % 2}", {"both": 2}, 100) for k in range(n)]]


def test_a_word_of_every_text_of_a_type(tiny: Dataset) -> None:
    frame = significance(worded(tiny, apart(6)), Selection())
    assert frame.columns.tolist() == list(CHANCES)
    row = frame[(frame["type"] == NGO) & (frame["term"] == "set")].iloc[0]
    # 924 ways to deal 12 texts to two sixes, and the other way round is as far: 1 in 462
    assert row["smallest_p"] == pytest.approx(1 / 462)
    assert row["p"] == pytest.approx(1 / 462, rel=0.01)
    assert row["q"] == pytest.approx(2 * row["p"])  # set and both, in each of two types
    assert row["permutations"] == PERMUTATIONS


def test_a_word_that_one_text_repeats_is_not_significant(tiny: Dataset) -> None:
    texts = apart(6)
    texts[0] = (NGO, "ngo0", {"loud": 60, "both": 2}, 100)
    frame = significance(worded(tiny, texts), chosen(failing="shown"))
    assert frame[frame["term"] == "loud"]["p"].iloc[0] > 0.4


def test_q_is_for_the_whole_list(tiny: Dataset) -> None:
    more = {f"w{n:02}": 1 for n in range(18)}
    texts = [(kind, source, {**counts, **more}, tokens) for kind, source, counts, tokens in apart(6)]
    frame = significance(worded(tiny, texts), Selection())
    row = frame[(frame["type"] == NGO) & (frame["term"] == "set")].iloc[0]
    assert row["q"] == pytest.approx(20 * row["p"])  # 40 tests, two of which are as small


def test_the_frame_says_how_far_p_can_reach_and_which_q_are_small(tiny: Dataset) -> None:
    """Types of 6, 6 and 3 texts: the fewer, the larger the smallest p, once it is above 1 in 1000."""
    texts = [*apart(6), *[(SOLIDARITY, f"friends{k % 2}", {"love": 5}, 100) for k in range(3)]]
    frame = significance(worded(tiny, texts), Selection())
    # 455 ways to choose 3 of 15 texts, 5005 to choose 6
    by_type = frame.drop_duplicates("type").set_index("type")["smallest_p"]
    assert by_type[[NGO, SOLIDARITY]].tolist() == pytest.approx([1 / 1000, 1 / 455])
    assert frame["least_smallest_p"].unique() == pytest.approx([1 / 1000])
    assert frame["greatest_smallest_p"].unique() == pytest.approx([1 / 455])
    assert frame["small_q"].tolist() == (frame["q"] < SIGNIFICANT).tolist()
    assert set(frame["small_q"]) == {True, False}
    loose = significance(worded(tiny, TEXTS), chosen(least_texts="1", least_sources="1"))
    assert not loose["small_q"].any()


def test_against_a_reference_only_its_texts_are_dealt(tiny: Dataset) -> None:
    texts = [*apart(4), *[(SOLIDARITY, f"friends{k % 2}", {"set": 5}, 100) for k in range(4)]]
    frame = significance(worded(tiny, texts), chosen(reference=STATE))
    assert set(frame["type"]) == {NGO, SOLIDARITY}
    assert frame["smallest_p"].unique() == pytest.approx([1 / 35])
    assert frame[frame["term"] == "set"]["p"].tolist() == pytest.approx([1 / 35, 1 / 35])


@pytest.mark.parametrize(
    "selection",
    [Selection(types=(NGO,)), chosen(reference=SOLIDARITY), Selection(sources=("watch", "agency"))],
)
def test_below_the_floor_there_is_no_p(tiny: Dataset, selection: Selection) -> None:
    frame = significance(worded(tiny, TEXTS), selection)
    assert frame.empty
    assert columns.Q in frame.columns


def test_one_type_above_the_floor_is_not_enough(tiny: Dataset) -> None:
    texts = [*apart(6)[:6], (STATE, "state0", {"both": 2}, 100)]
    assert significance(worded(tiny, texts), Selection()).empty
    assert not compared(worded(tiny, texts), Selection())["enough"].any()


def test_small_groups_have_no_p(tiny: Dataset) -> None:
    frame = significance(worded(tiny, TEXTS), chosen(least_texts="1", least_sources="1"))
    assert set(frame["type"]) == {NGO, STATE}


def led(measures: Measures, claimed: Claim, without: int | None = None) -> list[list[str]]:
    """What is said to lead in each group, where the texts of one of them are left out."""
    kept = measures.group != without
    sums = []
    for part in (measures.top, measures.bottom):
        whole = np.zeros((len(measures.groups), len(measures.items)))
        np.add.at(whole, measures.group[kept], part[kept])
        sums.append(whole)
    leading: Any = claimed.says(sums[0], sums[1])
    return [list(group) for group in leading]


def test_what_is_claimed(tiny: Dataset) -> None:
    dataset = worded(tiny, TEXTS)
    claimed = claim(dataset, Selection())
    assert claimed is not None
    measures = claimed.measures
    names = ("detained", "island", "people", "rally")
    told = [f"{word}: in {where}" for where in ("a text", "one text of its source") for word in names]
    assert measures.items == (*names, *told, ALL_WORDS)
    # 9, 4, 3 and 0, and 1, 4, 9 and 6 of 300 words; no number on fewer than three texts with the word
    estimate = estimates(measures)
    assert estimate[0, :4].tolist() == pytest.approx([30, np.nan, 10, np.nan], nan_ok=True)
    assert estimate[1, :4].tolist() == pytest.approx([np.nan, np.nan, 30, 20], nan_ok=True)
    assert np.isnan(estimate[2]).all()
    assert np.isnan(estimate[:, 4:]).all()
    assert led(measures, claimed) == [["detained"], ["rally"], []]
    assert measures.bounds == RATE


def test_only_rates_of_words_in_enough_texts_have_intervals(tiny: Dataset) -> None:
    texts = apart(6)
    texts[0] = (NGO, "ngo0", {"set": 9, "both": 2, "few": 8}, 100)
    texts[1] = (NGO, "ngo1", {"set": 5, "both": 2, "few": 8}, 100)
    dataset = worded(tiny, texts)
    made = claim(dataset, Selection())
    assert made is not None
    assert "few" in made.measures.items
    assert intervals(made.measures)[["group", "item"]].to_numpy().tolist() == [[NGO, "set"]]


def test_the_gate_on_sources_is_asked_again(tiny: Dataset) -> None:
    """A word of three texts leads; without the only one of its second source it is one of one source."""
    texts = apart(6)
    for place in (0, 2, 3):
        texts[place] = (NGO, f"ngo{place % 2}", {"led": 30, "set": 5, "both": 2}, 100)
    dataset = worded(tiny, texts)
    found = verdict(dataset, Selection(), claim(dataset, Selection()))
    assert found.documents == ("t03",)


def test_a_word_that_would_lead_without_one_text_of_the_others(tiny: Dataset) -> None:
    texts = [(kind, source, {**counts, "own": 4}, tokens) for kind, source, counts, tokens in apart(6)[:6]]
    for place in range(6):
        texts[place][2].update({f"w{n:02}": 3 for n in range(12)} | {"set": 4, "held": 6})
    others_texts = apart(6)[6:]
    others_texts[0] = (STATE, "state0", {"both": 2, "held": 60}, 200)
    dataset = worded(tiny, [*texts, *others_texts])
    assert "held" not in words(keyness(dataset, Selection()), NGO)
    found = verdict(dataset, Selection(), claim(dataset, Selection()))
    assert "t06" in found.documents


def test_what_chance_may_do_does_not_stand(tiny: Dataset) -> None:
    texts = [(kind, source, {"own" + kind[:1]: 5, **counts}, 100) for kind, source, counts, _ in apart(3)]
    dataset = worded(tiny, texts)
    loose = chosen(least_texts="1", least_sources="1")
    made = claim(dataset, loose)
    assert made is not None
    assert leave_out(made.measures, made.says) == ((), ())
    found = verdict(dataset, loose, made)
    # 3 of 6 texts: the smallest p is 2 in 20; of 8 tests 6 reach it
    assert (found.badge, found.doubt) == (
        columns.TOO_LITTLE,
        "no word shown differs more than chance might make it (permutation of texts, q ≥ 0.13)",
    )
    assert found.reason == f"Too little to say: {found.doubt}."


def test_first_words_that_chance_may_make_are_named(tiny: Dataset) -> None:
    texts = apart(6)
    for place in (6, 7, 8):
        texts[place] = (STATE, f"state{place % 2}", {"both": 2, "weak": 1}, 100)
    dataset = worded(tiny, texts)
    assert doubt(dataset, Selection()).startswith("“weak” may differ no more than chance might make it (")
    assert doubt(worded(tiny, apart(6)), Selection()) == ""


def test_without_a_word_nothing_is_claimed(tiny: Dataset) -> None:
    strict = chosen(least_texts="5", least_sources="3")
    assert claim(worded(tiny, TEXTS), strict).nothing == NO_WORD
    gone = Selection(types=(NGO, STATE), settings=(("reference", SOLIDARITY),))
    assert claim(worded(tiny, TEXTS), gone).nothing == (
        "no text of solidarity or advocacy, with which words are compared, is selected."
    )
    assert claim(worded(tiny, TEXTS), Selection(voice="quoted")).nothing == NO_TEXT


def test_against_a_reference_below_the_floor_nothing_is_said(tiny: Dataset) -> None:
    made = claim(worded(tiny, TEXTS), chosen(reference=SOLIDARITY))
    assert made.measures.groups == (SOLIDARITY,)
    assert made.says(*sums(made.measures)) == ()


def test_it_stands_where_each_text_has_the_word(tiny: Dataset) -> None:
    texts = [(kind, source, {"own" + kind[:1]: 5, **counts}, 100) for kind, source, counts, _ in apart(6)]
    dataset = worded(tiny, texts)
    assert verdict(dataset, Selection(), claim(dataset, Selection())).badge == columns.STANDS


def test_the_gate_is_asked_again(tiny: Dataset) -> None:
    """A word of two texts of two sources leads; without either text it is one of one text."""
    texts = apart(6)
    for place in (0, 1):
        texts[place] = (NGO, f"ngo{place}", {"led": 30, "set": 5, "both": 2}, 100)
    dataset = worded(tiny, texts)
    found = verdict(dataset, Selection(), claim(dataset, Selection()))
    assert found.badge == columns.DEPENDS
    assert found.documents == ("t00", "t01")


def test_texts_below_the_floor_are_still_among_the_others(tiny: Dataset) -> None:
    """The third type has "set" nearly as often as the first, so that "both" sets the first apart more."""
    texts = [*apart(6), (SOLIDARITY, "friends", {"set": 60}, 1000)]
    dataset = worded(tiny, texts)
    found = verdict(dataset, Selection(), claim(dataset, Selection()))
    assert found.documents == ("t12",)
    assert found.sources == ("friends",)


@pytest.mark.parametrize(
    ("selection", "reason"),
    [
        (Selection(types=(NGO,)), "there is one source type, and nothing to compare it with."),
        (chosen(reference=SOLIDARITY), "solidarity or advocacy has fewer than 3 texts from 2 sources."),
        (Selection(types=(NGO, STATE), sources=("watch", "agency")), "fewer than 3 texts from 2 sources."),
        (Selection(voice="quoted"), "no sentence passes the filter on voice."),
    ],
)
def test_too_little(tiny: Dataset, selection: Selection, reason: str) -> None:
    dataset = worded(tiny, TEXTS)
    found = verdict(dataset, selection, claim(dataset, selection))
    assert found.badge == columns.TOO_LITTLE
    assert found.reason.endswith(reason)


def test_frames_are_of_the_shown_words(tiny: Dataset) -> None:
    dataset = worded(tiny, TEXTS)
    frame = significance(dataset, Selection())
    assert isinstance(frame, pd.DataFrame)
    assert words(frame, NGO) == ["detained"]
    asked = candidates(dataset, Selection())
    assert asked is not None
    assert len(asked.found.words) > frame["term"].nunique()


def test_what_would_change_is_told_in_words(tiny: Dataset) -> None:
    claimed = claim(worded(tiny, TEXTS), Selection())
    assert claimed.told
    groups = claimed.measures.groups
    before = tuple((word,) for word in ("detained", *"bcdef"[: len(groups) - 1]))
    label = tiny.type_label(groups[0])
    assert claimed.told(before, (("police",), *before[1:])) == f"“police” would come first in {label}"
    assert claimed.told(before, ((), *before[1:])) == f"no word would come first in {label}"
