"""Pairs of source types: counts of all, differences only of what rests on enough."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from comparison.contrasts import contrasts
from comparison.dataset import Dataset
from comparison.naming import naming, shares
from comparison.resampling import difference
from comparison.selection import Selection
from tests.comparison.tiny import NGO, SOLIDARITY, STATE

EMBARGO, BLOCKADE = "us_measures:embargo", "us_measures:blockade"


def many(tiny: Dataset, first: list[tuple[int, int]], second: list[tuple[int, int]]) -> Dataset:
    """Texts of two types, each with so many uses of both names in its one sentence; three sources a type."""
    uses = [*first, *second]
    names = [f"t{place}" for place in range(len(uses))]
    kinds = [NGO] * len(first) + [STATE] * len(second)
    documents = pd.concat([tiny.documents.iloc[[0]]] * len(uses), ignore_index=True).assign(
        document=names,
        originator=[f"{kind}{place % 3}" for place, kind in enumerate(kinds)],
        originator_type=kinds,
        carrier_type=kinds,
    )
    keys = [key for pair in uses for key in [EMBARGO] * pair[0] + [BLOCKADE] * pair[1]]
    rows = np.repeat(np.arange(len(uses)), [sum(pair) for pair in uses])
    mentions = pd.concat([tiny.mentions.iloc[[1]]] * len(keys), ignore_index=True)
    mentions = mentions.assign(key=pd.Categorical(keys), kind=pd.Categorical(["name"] * len(keys)))
    mentions["voice"] = pd.Categorical(["own"] * len(keys))
    sentences = pd.concat([tiny.sentences.iloc[[1]]] * len(uses), ignore_index=True).assign(document=names)
    sentences["voice"] = pd.Categorical(["own"] * len(uses))
    return replace(
        tiny,
        documents=documents,
        mentions=mentions,
        sentences=sentences,
        text_row={**tiny.text_row, "mentions": rows, "sentences": np.arange(len(uses))},
        sentence_row={**tiny.sentence_row, "mentions": rows},
    )


def test_below_the_floor_there_are_counts_and_no_difference(tiny: Dataset) -> None:
    frame = contrasts(tiny, Selection())
    assert frame[["label", "first", "second", "count_first", "count_second"]].to_numpy().tolist() == [
        ["embargo", NGO, STATE, 2, 0],
        ["embargo", NGO, SOLIDARITY, 2, 0],
        ["blockade", NGO, STATE, 0, 3],
        ["blockade", NGO, SOLIDARITY, 0, 1],
        ["blockade", STATE, SOLIDARITY, 3, 1],
    ]
    assert frame["share_first"].tolist() == [1, 1, 0, 0, 1]
    assert not frame["enough"].any()
    assert frame[["difference", "low", "high"]].isna().all(axis=None)


def test_above_it_the_difference_has_its_interval(tiny: Dataset) -> None:
    # First type: 6 of 12 uses are "embargo"; second: 12 of 16.
    known = many(tiny, [(1, 3), (2, 2), (3, 1)] * 1, [(3, 1), (2, 2), (4, 0), (3, 1)])
    frame = contrasts(known, Selection()).set_index("name")
    assert frame[["count_first", "count_second"]].loc[EMBARGO].tolist() == [6, 12]
    row = frame.loc[EMBARGO]
    assert row["difference"] == pytest.approx(-0.25)
    assert -1 <= row["low"] < -0.25 < row["high"] <= 1
    expected = difference(shares(known, Selection()), EMBARGO, NGO, STATE)
    assert tuple(row[["difference", "low", "high"]]) == pytest.approx(expected)
    assert frame["enough"].tolist() == [True, True]
    other = frame.loc[BLOCKADE]
    assert other["difference"] == pytest.approx(0.25)


def test_two_texts_with_the_name_are_too_few_and_come_last(tiny: Dataset) -> None:
    known = many(tiny, [(1, 3), (2, 2), (0, 4)], [(3, 1), (2, 2), (4, 1)])
    frame = contrasts(known, Selection())
    assert frame["label"].tolist() == ["blockade", "embargo"]
    assert frame["enough"].tolist() == [True, False]
    assert frame[["difference", "low", "high"]].isna().to_numpy().tolist() == [[False] * 3, [True] * 3]


def test_a_name_that_one_type_never_uses_can_be_compared(tiny: Dataset) -> None:
    known = many(tiny, [(0, 3)] * 4, [(3, 1), (2, 2), (3, 1)])
    row = contrasts(known, Selection()).set_index("name").loc[EMBARGO]
    assert (row["count_first"], row["enough"]) == (0, True)
    assert row["low"] < row["difference"] == pytest.approx(-8 / 12)


def test_without_uses_there_are_no_rows(tiny: Dataset) -> None:
    assert contrasts(tiny, Selection(term="police", types=(NGO,), voice="quoted")).empty
    assert list(contrasts(tiny, Selection(term="nowhere"))) == list(contrasts(tiny, Selection()))


def test_the_counts_are_those_of_naming(tiny: Dataset) -> None:
    counts = naming(tiny, Selection()).set_index(["name", "type"])["count"]
    frame = contrasts(tiny, Selection())
    assert [counts[key] for key in zip(frame["name"], frame["first"], strict=True)] == frame[
        "count_first"
    ].tolist()
