"""The timeline: units, spans, and periods that can be selected."""

from dataclasses import replace
from datetime import date, timedelta

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comparison import rows
from comparison.dataset import Dataset
from comparison.query import Options, parse_query
from comparison.selection import Selection
from comparison.timeline import MAX_PERIODS, timeline
from tests.comparison.tiny import NGO, SOLIDARITY, STATE


def dated(tiny: Dataset, days: list[tuple[str, str]]) -> Dataset:
    """The tiny dataset with as many texts, one sentence each, on these days."""
    size = len(days)
    documents = tiny.documents.iloc[[0] * size].reset_index(drop=True)
    for column, values in zip(("published_from", "published_to"), zip(*days, strict=True), strict=True):
        documents[column] = pd.Series(values).astype("datetime64[s]")
    sentences = tiny.sentences.iloc[[0] * size].reset_index(drop=True)
    return replace(tiny, documents=documents, sentences=sentences, text_row={"sentences": range_of(size)})


def range_of(size: int):
    return pd.RangeIndex(size).to_numpy()


def test_days_and_a_span(tiny: Dataset) -> None:
    frame = timeline(tiny, Selection())
    assert frame.columns.tolist() == [
        "period", "from", "to", "type", "texts", "sentences", "period_texts", "period_sentences",
    ]  # fmt: skip
    assert frame.to_numpy().tolist() == [
        ["2001–02", "2001-01-01", "2002-12-31", NGO, 1, 2, 1, 2],
        ["12 Jul 2021", "2021-07-12", "2021-07-12", NGO, 1, 3, 2, 6],
        ["12 Jul 2021", "2021-07-12", "2021-07-12", STATE, 1, 3, 2, 6],
        ["7 Dec 2021", "2021-12-07", "2021-12-07", SOLIDARITY, 1, 2, 1, 2],
        ["2 Mar 2024", "2024-03-02", "2024-03-02", STATE, 1, 2, 1, 2],
    ]


def test_dates_are_ignored_and_other_filters_are_not(tiny: Dataset) -> None:
    chosen = Selection(date_from=date(2024, 1, 1), date_to=date(2024, 1, 1), voice="quoted", level="carrier")
    assert timeline(tiny, chosen)[["period", "type", "texts", "sentences"]].to_numpy().tolist() == [
        ["12 Jul 2021", NGO, 1, 1],
        ["12 Jul 2021", SOLIDARITY, 1, 1],
        ["2 Mar 2024", STATE, 1, 1],
    ]


def days_of(start: str, size: int, step: str) -> list[tuple[str, str]]:
    days = pd.date_range(start, periods=size, freq=step).strftime("%Y-%m-%d")
    return list(zip(days, days, strict=True))


@pytest.mark.parametrize(
    ("days", "first", "size"),
    [
        (days_of("2021-01-15", MAX_PERIODS, "D"), "15 Jan 2021", MAX_PERIODS),
        (days_of("2021-01-20", MAX_PERIODS + 1, "D"), "Jan 2021", 2),
        (days_of("2021-01-15", MAX_PERIODS + 1, "31D"), "Jan–Mar 2021", 6),
        (days_of("2021-01-15", MAX_PERIODS + 1, "92D"), "2021", 4),
        (days_of("1981-01-15", 43, "365D"), "1980–89", 5),
        ([*days_of("1981-01-15", 41, "365D"), ("1988-05-01", "1991-06-30")], "1980–89", 6),
        ([*days_of("0001-01-15", 41, "365D")], "1–09", 5),
    ],
)
def test_the_finest_unit_of_few_periods(tiny: Dataset, days, first: str, size: int) -> None:
    frame = timeline(dated(tiny, days), Selection())
    assert frame["period"].iloc[0] == first
    assert len(frame) == size
    assert frame["texts"].sum() == len(days)
    assert frame["from"].iloc[0] == days[0][0]
    assert frame["to"].max() == max(last for _, last in days)


def test_a_text_dated_less_exactly_keeps_its_own_dates(tiny: Dataset) -> None:
    days = [*days_of("2021-01-01", 60, "D"), ("2021-01-20", "2021-02-05"), ("2021-02-10", "2021-02-12")]
    frame = timeline(dated(tiny, days), Selection())
    assert frame[["period", "texts"]].to_numpy().tolist() == [
        ["Jan 2021", 31],
        ["20 Jan 2021 – 5 Feb 2021", 1],
        ["Feb 2021", 29],
        ["Mar 2021", 1],
    ]
    # The last period ends where the dataset ends, so that the URL can hold it.
    assert frame["to"].iloc[-1] == "2021-03-01"


@pytest.mark.parametrize(
    ("last", "first_row", "size"),
    [("2021-07-18", "Jul 2021", 1), ("2021-07-13", "12–13 Jul 2021", 2)],
)
def test_days_that_overlap_become_months(tiny: Dataset, last: str, first_row: str, size: int) -> None:
    days = [("2021-07-12", last), ("2021-07-14", "2021-07-14"), ("2021-07-14", "2021-07-14")]
    frame = timeline(dated(tiny, days), Selection())
    assert (frame["period"].iloc[0], len(frame)) == (first_row, size)


DAYS = st.dates(date(2019, 1, 1), date(2022, 12, 31))


@settings(max_examples=60)
@given(st.lists(st.tuples(DAYS, st.integers(0, 40)), min_size=1, max_size=30))
def test_a_row_selects_its_texts_and_those_of_the_rows_it_meets(tiny: Dataset, stretches) -> None:
    days = [(first.isoformat(), (first + timedelta(length)).isoformat()) for first, length in stretches]
    dataset = dated(tiny, days)
    table = timeline(dataset, Selection()).to_dict("records")
    assert sum(row["period_texts"] for row in table) == len(days)
    for row in table:
        meeting = [one for one in table if one["from"] <= row["to"] and one["to"] >= row["from"]]
        selected = rows.texts(dataset, Selection().toggled({"from": row["from"], "to": row["to"]})).sum()
        assert row["period_texts"] <= selected <= sum(one["period_texts"] for one in meeting)


def test_a_period_selects_its_texts_and_is_taken_off_again(tiny: Dataset) -> None:
    options = Options.of(tiny)
    for row in timeline(tiny, Selection()).to_dict("records"):
        mark = {"from": row["from"], "to": row["to"]}
        selection, told = parse_query(Selection().toggled(mark).to_query(), options)
        assert told == []
        assert rows.texts(tiny, selection).sum() == row["period_texts"]
        assert selection.toggled(mark) == Selection()


def test_nothing_selected(tiny: Dataset) -> None:
    assert timeline(tiny, Selection(term="nowhere")).empty
