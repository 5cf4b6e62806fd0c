"""Other groups than the dataset's own types: numbers are those of a dataset whose table says so."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comparison import columns, regroup, rows
from comparison import naming as naming_chart
from comparison import tone as tone_chart
from comparison.answers import answer, checked_finding, verdict_of
from comparison.charts import CHARTS
from comparison.dataset import Dataset
from comparison.evidence import count
from comparison.exports import sentences
from comparison.groups import OTHERS, type_ids
from comparison.receipt import check, receipt
from comparison.regroup import as_grouped, ignored, possible, side_by_side
from comparison.selection import Selection
from comparison.settings import SETTINGS
from comparison.switches import switches
from comparison.totals import totals
from preprocessing import schema
from tests.comparison.test_query import SELECTIONS
from tests.comparison.tiny import NGO, SOLIDARITY, STATE

AGENCY_AS_FRIEND = Selection(groups=(f"agency:{SOLIDARITY}",))
BY_SOURCE = Selection(settings=(("by", "source"),))
SOURCES = ("watch", "agency", "friends")


def really(dataset: Dataset, groups: tuple[str, ...]) -> Dataset:
    """The dataset with a table of texts that says so itself, written down cell by cell."""
    documents = dataset.documents.copy()
    for row in range(len(documents)):
        for level in ("originator", "carrier"):
            for group in groups:
                source, kind = group.split(":")
                if documents[level].iloc[row] == source:
                    documents.loc[row, f"{level}_type"] = kind
    return replace(dataset, documents=documents)


@pytest.fixture
def two_at_most(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Three sources are then too many to stand side by side."""
    monkeypatch.setattr(regroup, "SIDE_BY_SIDE", 2)
    regroup._side_by_side.cache_clear()
    yield
    regroup._side_by_side.cache_clear()


def test_a_source_counts_as_another_type_at_both_levels(tiny: Dataset) -> None:
    grouped = as_grouped(tiny, AGENCY_AS_FRIEND).documents
    assert list(grouped["originator_type"]) == [NGO, SOLIDARITY, SOLIDARITY, NGO, SOLIDARITY]
    assert list(grouped["carrier_type"]) == [NGO, SOLIDARITY, SOLIDARITY, NGO, SOLIDARITY]
    assert list(tiny.documents["originator_type"]) == [NGO, STATE, SOLIDARITY, NGO, STATE]


def test_everything_else_is_shared(tiny: Dataset) -> None:
    grouped = as_grouped(tiny, AGENCY_AS_FRIEND)
    for table in schema.TABLES[1:]:
        assert getattr(grouped, table.name) is getattr(tiny, table.name)
    assert (grouped.hash, grouped.catalogue, grouped.own) == (tiny.hash, tiny.catalogue, tiny)


def test_it_is_made_once_and_from_whichever_is_given(tiny: Dataset) -> None:
    assert as_grouped(tiny, Selection(events=("E01",))) is tiny
    grouped, by_source = as_grouped(tiny, AGENCY_AS_FRIEND), as_grouped(tiny, BY_SOURCE)
    assert as_grouped(grouped, AGENCY_AS_FRIEND) is grouped
    assert as_grouped(by_source, AGENCY_AS_FRIEND) is grouped
    assert as_grouped(grouped, BY_SOURCE) is by_source
    assert as_grouped(by_source, Selection()) is tiny


def test_a_dataset_without_the_groups_that_are_asked_is_refused(tiny: Dataset) -> None:
    for selection in (AGENCY_AS_FRIEND, BY_SOURCE):
        for ask in (rows.texts, rows.sentences, count):
            with pytest.raises(ValueError, match="regroup"):
                ask(tiny, selection)


def plain(frame: pd.DataFrame) -> list[Any]:
    return [list(frame), frame.astype(object).where(frame.notna(), None).to_numpy().tolist()]


GROUPS = st.dictionaries(st.sampled_from(SOURCES), st.sampled_from((NGO, STATE, SOLIDARITY))).map(
    lambda chosen: tuple(f"{source}:{kind}" for source, kind in chosen.items())
)
OWN = {"watch": NGO, "agency": STATE, "friends": SOLIDARITY}


@settings(max_examples=25)
@given(SELECTIONS, GROUPS)
def test_every_number_is_that_of_a_dataset_that_says_so_itself(
    tiny: Dataset, selection: Selection, groups: tuple[str, ...]
) -> None:
    groups = tuple(group for group in groups if OWN[group.split(":")[0]] != group.split(":")[1])
    asked = replace(selection, groups=groups).cleared("by").cleared("lang")
    other, without = really(tiny, groups), replace(asked, groups=())
    for name in CHARTS:
        made, wanted = answer(tiny, asked, name), CHARTS[name].frames(other, without)
        assert made.finding == CHARTS[name].finding(other, without, wanted[name], None)
        for key, frame in wanted.items():
            assert plain(made.frames[key]) == plain(frame), (name, key)
    assert totals(tiny, asked) == totals(other, without)
    assert plain(sentences(tiny, asked)) == plain(sentences(other, without))
    assert count(as_grouped(tiny, asked), asked) == count(other, without)


def test_the_verdict_too_and_what_other_choices_give(tiny: Dataset) -> None:
    other = really(tiny, AGENCY_AS_FRIEND.groups)
    for name in CHARTS:
        made, wanted = verdict_of(tiny, AGENCY_AS_FRIEND, name), verdict_of(other, Selection(), name)
        assert (made.badge, made.reason) == (wanted.badge, wanted.reason)
        assert plain(made.intervals) == plain(wanted.intervals)
        assert checked_finding(tiny, AGENCY_AS_FRIEND, name) == checked_finding(other, Selection(), name)
        assert plain(switches(tiny, AGENCY_AS_FRIEND, name)) == plain(switches(other, Selection(), name))


def test_a_type_is_that_of_the_readers_own_grouping(tiny: Dataset) -> None:
    asked = replace(AGENCY_AS_FRIEND, types=(SOLIDARITY,))
    assert list(rows.texts(as_grouped(tiny, asked), asked)) == [False, True, True, False, True]
    by_source = asked.with_values("by", "source")
    assert list(rows.texts(as_grouped(tiny, by_source), by_source)) == [False, True, True, False, True]
    assert side_by_side(tiny, by_source) == ("agency", "friends")


def test_sources_stand_side_by_side_in_the_order_of_the_catalogue(tiny: Dataset) -> None:
    grouped = as_grouped(tiny, BY_SOURCE)
    assert (side_by_side(tiny, BY_SOURCE), side_by_side(tiny, Selection())) == (SOURCES, ())
    assert type_ids(grouped) == SOURCES
    assert [grouped.type_label(source) for source in SOURCES] == [
        "Island Watch",
        "Island Agency",
        "Friends of the Island",
    ]
    assert grouped.type_label(NGO) == "human-rights organisation"


def test_numbers_of_sources_are_those_of_the_tables_by_source(tiny: Dataset) -> None:
    for level in schema.LEVELS:
        asked = BY_SOURCE.with_values("level", level)
        found = tone_chart.tone(as_grouped(tiny, asked), asked).set_index("type")
        wanted = tone_chart.by_source(tiny, Selection(level=level)).set_index("source")
        for column in ("texts", "sentences", "mean", "mean_scored"):
            assert found[column].to_dict() == wanted[column].to_dict()
        names = naming_chart.naming(as_grouped(tiny, asked), asked)
        uses = names[names["count"] > 0].set_index(["name", "type"])["count"].to_dict()
        frame = naming_chart.by_source(tiny, Selection(level=level))
        assert uses == frame.set_index(["name", "source"])["count"].to_dict()


@pytest.mark.usefixtures("two_at_most")
def test_of_too_many_sources_those_with_most_sentences_stand_side_by_side(tiny: Dataset) -> None:
    # watch has 5 sentences, agency 5, friends 2
    assert (side_by_side(tiny, BY_SOURCE), possible(tiny, BY_SOURCE)) == (("watch", "agency"), 3)
    grouped = as_grouped(tiny, BY_SOURCE)
    assert list(grouped.documents["originator_type"]) == ["watch", "agency", OTHERS, "watch", "agency"]
    for name in CHARTS:
        for key, frame in answer(tiny, BY_SOURCE, name).frames.items():
            if columns.TYPE in frame and key != "sources":
                assert OTHERS not in set(frame[columns.TYPE]), key
    breakdown = answer(tiny, BY_SOURCE, "sources").frames["sources"]
    here = breakdown[breakdown["texts"] > 0]
    assert set(here["type"][here["level"] == "originator"]) == {"watch", "agency"}


@pytest.mark.usefixtures("two_at_most")
def test_filters_on_texts_choose_among_sources_and_those_on_sentences_do_not(tiny: Dataset) -> None:
    for chosen, sides in (
        ({"types": (SOLIDARITY,)}, ("friends",)),
        ({"date_from": date(2021, 8, 1), "date_to": date(2021, 12, 31)}, ("friends",)),
        ({"sources": ("watch", "friends")}, ("watch", "friends")),
        ({"events": ("E02",), "voice": "quoted", "term": "people"}, ("watch", "agency")),
        ({"types": (SOLIDARITY,), "sources": ("watch",)}, ()),
    ):
        asked = replace(BY_SOURCE, **chosen)
        assert side_by_side(tiny, asked) == sides
        shown = rows.texts(as_grouped(tiny, asked), asked, ("source", "type"))
        assert set(tiny.documents["originator"][shown]) == set(sides)


def test_no_chart_leaves_out_what_says_which_sources_are_compared() -> None:
    assert ignored(("event", "type", "source"), Selection()) == ("event", "type", "source")
    assert ignored(("event", "type", "source"), BY_SOURCE) == ("event",)


def test_a_source_is_one_publisher_and_the_floor_asks_for_texts_alone(tiny: Dataset) -> None:
    documents = tiny.documents.assign(originator=["watch"] * 3 + ["agency"] * 2)
    dataset = replace(tiny, documents=documents)
    found = verdict_of(dataset, BY_SOURCE, "tone")
    assert set(found.intervals["group"]) == {"watch"}
    assert set(found.intervals["sources"]) == {1}
    assert found.reason == "Too little to say: Island Agency has fewer than 3 texts."
    of_one_type = replace(dataset, documents=documents.assign(originator_type=NGO))
    by_type = verdict_of(of_one_type, Selection(), "tone")
    assert by_type.reason == "Too little to say: there is one source type, and nothing to compare it with."


def test_a_receipt_says_so_and_comes_out_the_same(tiny: Dataset) -> None:
    for selection in (AGENCY_AS_FRIEND, BY_SOURCE, replace(BY_SOURCE, groups=AGENCY_AS_FRIEND.groups)):
        content = receipt(tiny, selection, "sources")
        assert content["selection"] == selection.to_query()
        assert check(tiny, content) == []
    assert "group" not in receipt(tiny, BY_SOURCE, "tone")["parameters"]
    said = receipt(tiny, AGENCY_AS_FRIEND, "tone")["parameters"]["group"]
    assert said == "Grouped by the reader: Island Agency as solidarity or advocacy."


def test_settings_that_name_a_group_may_name_either_kind(tiny: Dataset) -> None:
    asked = replace(BY_SOURCE, settings=(*BY_SOURCE.settings, ("first", "agency"), ("second", "watch")))
    frame = answer(tiny, asked, "wordshift").frames["shift_groups"]
    assert list(frame["type"]) == ["agency", "watch"]
    other = Selection(settings=(("first", "agency"),))
    assert "Island Agency" in answer(tiny, other, "wordshift").finding
    assert SETTINGS["by"].default == "type"
