"""Badges: what stands, what hangs on a text or a source, what is too little; each on texts made for it."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from comparison.claims import Claim, leading, measures_of, no_claim, one_group
from comparison.dataset import Dataset
from comparison.selection import Selection
from comparison.support import LEAST_TEXTS, floor_in_words
from comparison.verdict import NOTHING, STANDS, verdict
from tests.comparison.tiny import NGO, SOLIDARITY, STATE

FEW = LEAST_TEXTS
BASE = Selection()

NOTHING_COMPARED = f"Too little to say: {NOTHING.format(floor=floor_in_words())}"


def texts(tiny: Dataset, *groups: tuple[str, list[str]]) -> Dataset:
    """A dataset of texts alone: for each type the source of each of its texts, titled t0, t1, …"""
    pairs = [(kind, source) for kind, sources in groups for source in sources]
    documents = tiny.documents.iloc[[0] * len(pairs)].reset_index(drop=True)
    names = [f"t{place}" for place in range(len(pairs))]
    types, sources = zip(*pairs, strict=True)
    return replace(
        tiny,
        documents=documents.assign(
            document=names, title=names, originator=sources, originator_type=types, carrier_type=types
        ),
    )


def sources(n: int) -> list[str]:
    return [("watch", "agency", "friends")[place % 3] for place in range(n)]


def claim(dataset: Dataset, tops: list[list[float]], **more) -> Claim:
    top = np.array(tops, dtype=float)
    measures = measures_of(dataset, "originator", ["a", "b"], top, np.ones((len(top), 1)))
    return Claim(measures, leading(["a", "b"]), **more)


@pytest.fixture
def both(tiny: Dataset) -> Dataset:
    return texts(tiny, (NGO, sources(FEW + 1)), (STATE, sources(FEW + 1)))


def test_no_text_is_too_little(tiny: Dataset) -> None:
    assert verdict(tiny, BASE, no_claim("")).badge == "too_little"
    assert verdict(tiny, BASE, no_claim("")).reason == NOTHING_COMPARED
    nothing = Claim(
        measures_of(tiny, "originator", ["a"], np.zeros((5, 1)), np.zeros((5, 1))), leading(["a"])
    )
    assert verdict(tiny, BASE, nothing).reason == NOTHING_COMPARED


def test_a_claim_about_nothing_has_its_own_reason(tiny: Dataset) -> None:
    found = verdict(tiny, BASE, no_claim("both sides are one."))
    assert (found.badge, found.reason) == ("too_little", "Too little to say: both sides are one.")
    assert found.intervals.empty


def test_where_no_sentence_is_selected_nothing_stands(tiny: Dataset, both: Dataset) -> None:
    clear = claim(both, [[3, 0]] * (FEW + 1) + [[0, 3]] * (FEW + 1))
    for selection, filters in (
        (Selection(term="nowhere"), "filter on word"),
        (Selection(term="nowhere", voice="own"), "filters on voice and word"),
    ):
        found = verdict(tiny, selection, clear)
        assert (found.badge, found.documents) == ("too_little", ())
        assert found.reason == f"Too little to say: no sentence passes the {filters}."
    assert "passes" not in verdict(tiny, Selection(term="rally"), no_claim("so.")).reason


def test_a_clear_lead_stands(both: Dataset) -> None:
    found = verdict(both, BASE, claim(both, [[3, 0]] * (FEW + 1) + [[0, 3]] * (FEW + 1)))
    assert (found.badge, found.documents, found.sources) == ("stands", (), ())
    assert found.reason == STANDS.format(types="human-rights organisation and state or government")


def test_what_stands_is_said_of_the_types_with_enough_texts_alone(tiny: Dataset) -> None:
    few = [("p", sources(1)), ("q", sources(1)), ("r", sources(1))]
    for more, rest in (
        (few[:1], "p has too few texts."),
        (few[:2], "p and q have too few texts."),
        (few, "3 other source types have too few texts."),
    ):
        dataset = texts(tiny, (NGO, sources(FEW)), (STATE, sources(FEW)), *more)
        reason = verdict(dataset, BASE, claim(dataset, [[3, 0]] * len(dataset.documents))).reason
        assert reason.startswith("Stands for human-rights organisation and state or government: no single")
        assert reason.endswith(f". {rest}")


def test_a_text_that_decides_is_named(both: Dataset) -> None:
    tops = [[0, 1]] * FEW + [[FEW + 1, 0]] + [[0, 3]] * (FEW + 1)
    found = verdict(both, BASE, claim(both, tops))
    assert (found.badge, found.documents) == ("depends", (f"t{FEW}",))
    assert found.reason.startswith(f"Depends on “t{FEW}” (")
    assert found.reason.endswith("12 Jul 2021): without it, the finding is another.")


def told(before: tuple, after: tuple) -> str:
    """Tell all of what is said with all texts and without one."""
    return f"{before} would be {after}"


def test_what_is_said_without_the_first_that_decides_is_told(both: Dataset) -> None:
    tops = [[0, 1]] * FEW + [[FEW + 1, 0]] + [[0, 3]] * (FEW + 1)
    found = verdict(both, BASE, claim(both, tops, told=told))
    assert found.reason.endswith(": without it, (('a',), ('b',)) would be (('b',), ('b',)).")
    tops = [[0, FEW - 1]] + [[1, 0]] * FEW + [[0, 3]] * (FEW + 1)
    found = verdict(both, BASE, claim(both, tops, told=told))
    assert found.reason.endswith(
        "without any one of them the finding is another; "
        "without the first, (('a',), ('b',)) would be (('a', 'b'), ('b',))."
    )


def test_many_texts_that_decide_are_counted(both: Dataset) -> None:
    # A lead of one, in texts that hold one each: every one of the leading texts decides.
    found = verdict(both, BASE, claim(both, [[1, 0]] + [[1, 1]] * FEW + [[0, 3]] * (FEW + 1)))
    assert found.documents == ("t0",)
    tops = [[1, 0]] * (FEW + 1) + [[0, 3]] * (FEW + 1)
    tops[0] = [0, FEW - 1]
    found = verdict(both, BASE, claim(both, tops))
    assert found.documents == tuple(f"t{place}" for place in range(1, FEW + 1))
    assert f"{FEW - 1} more texts" in found.reason
    assert found.reason.endswith("without any one of them the finding is another.")


def test_a_source_that_decides_is_named(tiny: Dataset) -> None:
    dataset = texts(tiny, (NGO, ["watch"] * FEW + ["friends"] * FEW), (STATE, sources(FEW)))
    tops = [[10, 0]] * FEW + [[0, 3]] * FEW + [[0, 3]] * FEW
    found = verdict(dataset, BASE, claim(dataset, tops))
    assert (found.badge, found.documents, found.sources) == ("depends", (), ("watch",))
    assert found.reason == "Depends on Island Watch: without its texts, the finding is another."
    found = verdict(dataset, BASE, claim(dataset, tops, told=told))
    assert found.reason.endswith(": without its texts, (('a',), ('b',)) would be (('b',), ('b',)).")


def test_one_group_below_the_floor_leaves_nothing_to_compare(tiny: Dataset) -> None:
    dataset = texts(tiny, (NGO, sources(FEW)), (STATE, sources(FEW - 1)))
    found = verdict(dataset, BASE, claim(dataset, [[3, 0]] * (2 * FEW - 1)))
    assert found.badge == "too_little"
    assert found.reason == (
        f"Too little to say: state or government has fewer than {FEW} texts from 2 sources."
    )
    assert set(found.intervals["group"]) <= {NGO}
    alone = texts(tiny, (NGO, sources(FEW)))
    reason = verdict(alone, BASE, claim(alone, [[3, 0]] * FEW)).reason
    assert reason == "Too little to say: there is one source type, and nothing to compare it with."


def test_a_group_below_the_floor_decides_nothing(tiny: Dataset) -> None:
    dataset = texts(tiny, (NGO, sources(FEW)), (STATE, sources(FEW)), ("other", sources(1)))
    assert verdict(dataset, BASE, claim(dataset, [[3, 0]] * 2 * FEW + [[1, 0]])).badge == "stands"


def test_a_difference_that_may_be_none_is_too_little(both: Dataset) -> None:
    rng = np.random.default_rng(1)
    tops = rng.uniform(-1, 1, (2 * FEW + 2, 2))
    found = verdict(both, BASE, claim(both, tops.tolist(), contrast=("a", NGO, STATE)))
    assert found.badge == "too_little"
    assert found.reason.startswith(
        "Too little to say: the difference between human-rights organisation and state or government may be"
    )
    apart = np.concatenate([tops[: FEW + 1] + 100, tops[FEW + 1 :]])
    found = verdict(both, BASE, claim(both, apart.tolist(), contrast=("a", NGO, STATE)))
    assert found.difference is not None
    assert found.difference[1] > 0
    assert "may be none" not in found.reason


def test_a_count_of_what_was_collected_needs_the_floor_of_all_texts_together(tiny: Dataset) -> None:
    few, enough = texts(tiny, (NGO, sources(FEW - 1))), texts(tiny, (NGO, sources(FEW)))
    for dataset, badge in ((few, "too_little"), (enough, "stands")):
        top = np.tile([2.0, 1.0], (len(dataset.documents), 1))
        measures = one_group(dataset, "originator", ["a", "b"], top)
        found = verdict(dataset, BASE, Claim(measures, leading(["a", "b"]), compares=False))
        assert (found.badge, len(found.intervals)) == (badge, 0)
    assert found.reason.startswith("Stands for all source types together, not for each of them: no single")


def test_counts_of_types_below_the_floor_stand_for_all_together(tiny: Dataset) -> None:
    """As in coverage, where each type counts, whatever its texts."""
    dataset = texts(tiny, (NGO, sources(FEW)), (STATE, sources(2)))
    found = verdict(dataset, BASE, claim(dataset, [[3, 0]] * (FEW + 2), compares=False))
    assert found.reason.startswith("Stands for all source types together, not for each of them:")
    enough = texts(tiny, (NGO, sources(FEW)), (STATE, sources(FEW)))
    found = verdict(enough, BASE, claim(enough, [[3, 0]] * (2 * FEW), compares=False))
    assert found.reason.startswith("Stands for human-rights organisation and state or government:")


def test_intervals_are_those_of_the_measures(both: Dataset) -> None:
    tops = [[place, 10 - place] for place in range(2 * FEW + 2)]
    found = verdict(both, BASE, claim(both, tops)).intervals
    means = np.array(tops).reshape(2, FEW + 1, 2).mean(axis=1)
    pd.testing.assert_series_equal(
        found["estimate"], pd.Series(means.ravel(), name="estimate"), check_index=False
    )
    assert ((found["low"] <= found["estimate"]) & (found["estimate"] <= found["high"])).all()


def test_a_difference_without_an_interval_is_too_little(both: Dataset) -> None:
    flat = claim(both, [[3, 0]] * (FEW + 1) + [[0, 3]] * (FEW + 1), contrast=("a", NGO, STATE))
    found = verdict(both, BASE, flat)
    assert (found.badge, found.difference) == ("too_little", None)
    assert found.reason.endswith("and state or government without an interval.")


def test_what_may_be_chance_does_not_stand(both: Dataset) -> None:
    clear = [[3, 0]] * (FEW + 1) + [[0, 3]] * (FEW + 1)
    found = verdict(both, BASE, claim(both, clear, doubt=lambda: "it may be chance"))
    assert (found.badge, found.doubt) == ("too_little", "it may be chance")
    assert found.reason == "Too little to say: it may be chance."
    assert verdict(both, BASE, claim(both, clear, doubt=lambda: "")).badge == "stands"
    decided = [[0, 1]] * FEW + [[FEW + 1, 0]] + [[0, 3]] * (FEW + 1)
    found = verdict(both, BASE, claim(both, decided, doubt=lambda: "it may be chance"))
    assert (found.badge, found.doubt) == ("depends", "it may be chance")


def test_texts_below_the_floor_are_left_out_where_they_enter(tiny: Dataset) -> None:
    """The first two types have nothing of b; what is said hangs on the one text of the third that has it."""
    dataset = texts(tiny, (NGO, sources(FEW)), (STATE, sources(FEW)), (SOLIDARITY, ["friends"]))
    tops = [[1.0, 0.0]] * (2 * FEW) + [[0.0, 1.0]]
    made = replace(claim(dataset, tops), says=lambda top, bottom: bool(top[:, 1].sum()))
    assert verdict(dataset, BASE, made).badge == "stands"
    found = verdict(dataset, BASE, replace(made, everything=True))
    assert (found.badge, found.documents) == ("depends", (f"t{2 * FEW}",))
