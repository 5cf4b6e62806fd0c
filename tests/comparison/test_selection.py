"""Selection: frozen, canonical, toggled and cleared."""

from dataclasses import FrozenInstanceError, replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparison.selection import PARAMETERS, Selection, parse_date
from comparison.settings import SETTINGS

FULL = Selection(
    events=("E02", "E01"),
    types=("state_or_government",),
    sources=("agency", "agency"),
    date_from=date(2021, 7, 1),
    date_to=date(2021, 12, 31),
    level="carrier",
    voice="own",
    term="people",
    referent="us_measures",
    name="us_measures:embargo",
    text="d1",
    focus=("type:state_or_government", "bin:0.1"),
    extras=(("x_b", ("2", "1")), ("x_a", ("é&",))),
    settings=(("prior", "1"), ("duplicates", "all")),
)


def test_is_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        FULL.level = "originator"  # type: ignore[misc]


def test_is_canonical_however_made() -> None:
    assert FULL.events == ("E01", "E02")
    assert FULL.sources == ("agency",)
    assert FULL.extras == (("x_a", ("é&",)), ("x_b", ("1", "2")))
    assert Selection(extras=(("x_a", ()),)) == Selection()


def test_the_query_is_public_and_in_order() -> None:
    assert FULL.to_query() == (
        "event=E01&event=E02&type=state_or_government&source=agency&focus=bin:0.1"
        "&focus=type:state_or_government&from=2021-07-01&to=2021-12-31&level=carrier&voice=own&term=people&referent=us_measures&name=us_measures:embargo&text=d1&duplicates=all&prior=1&x_a=%C3%A9%26&x_b=1&x_b=2"
    )
    assert Selection().to_query() == ""
    assert Selection(level="originator").to_query() == ""


def test_half_a_character_does_not_break_the_query() -> None:
    assert Selection().toggled({"term": "\ud800"}).to_query() == "term=%3F"


def test_filters_leave_out_what_filters_nothing() -> None:
    without = [name for name in SETTINGS if name not in dict(FULL.settings)]
    assert FULL.parameters == (*[name for name in PARAMETERS if name not in without], "x_a", "x_b")
    assert not set(SETTINGS) & set(FULL.filters)
    assert "level" not in FULL.filters
    assert not {"referent", "text", "focus"} & set(FULL.filters)
    assert FULL.filters[-1] == "x_b"


def test_a_setting_is_its_default_until_it_is_chosen() -> None:
    assert Selection().setting("prior") == "0.1"
    chosen = Selection().with_values("prior", ["1"])
    assert (chosen.setting("prior"), chosen.values("prior")) == ("1", ("1",))
    for other in (chosen.cleared("prior"), chosen.with_values("prior", ["0.1"])):
        assert other == Selection()
        assert other.values("prior") == ()


def test_a_mark_is_added_until_all_of_it_is_selected_and_then_taken_off() -> None:
    mark = {"event": "E01", "type": "ngo"}
    one = Selection(events=("E01", "E02")).toggled(mark)
    assert (one.events, one.types) == (("E01", "E02"), ("ngo",))
    two = one.toggled(mark)
    assert (two.events, two.types) == (("E02",), ())


def test_a_mark_may_hold_lists_dates_and_single_values() -> None:
    period = {"from": "2021-07-01", "to": "2021-07-31"}
    chosen = Selection(term="people").toggled(period).toggled({"term": "embargo", "source": ["a", "b"]})
    assert (chosen.date_from, chosen.date_to) == (date(2021, 7, 1), date(2021, 7, 31))
    assert (chosen.term, chosen.sources) == ("embargo", ("a", "b"))
    assert chosen.toggled(period).date_from is None
    assert chosen.toggled({"level": "carrier"}).level == "carrier"


@pytest.mark.parametrize(
    "mark",
    [
        None,
        [],
        "event",
        {"event": None},
        {"event": {"a": 1}},
        {"events": "E01"},
        {1: "E01"},
        {"from": "July"},
        {"voice": "loud"},
        {"level": "speaker"},
        {"event": ""},
    ],
)
def test_a_forged_mark_changes_nothing(mark: Any) -> None:
    assert FULL.toggled(mark) == FULL


def test_cleared() -> None:
    assert FULL.cleared("event", "E01").events == ("E02",)
    assert FULL.cleared("event").events == ()
    assert FULL.cleared("event", "E09") == FULL
    assert FULL.cleared("level").level == "originator"
    assert FULL.cleared("from").date_from is None
    assert FULL.cleared("x_b", "1").extras == (("x_a", ("é&",)), ("x_b", ("2",)))
    assert FULL.cleared("x_b").cleared("x_a").extras == ()
    cleared = FULL
    for parameter in FULL.parameters:
        cleared = cleared.cleared(parameter)
    assert cleared == Selection()


def test_dates_are_iso_dates_and_nothing_else() -> None:
    assert parse_date("2021-07-11") == date(2021, 7, 11)
    for text in ("20210711", "2021-W28-7", "2021-7-11", "2021-02-30", "", "２０２１-07-11"):
        assert parse_date(text) is None


NAMES = st.text("abcE01é &=", min_size=1, max_size=4)
# Those that hold any words; "1" is the default of the seed.
FREE = [p for p in PARAMETERS if p not in ("level", "voice", "from", "to", "seed")]
KEYS = st.sampled_from([*FREE, "x_a", "x_b"])
MARKS = st.dictionaries(KEYS, NAMES | st.lists(NAMES, min_size=1, max_size=3), min_size=1, max_size=4)


@given(MARKS)
def test_toggled_twice_is_where_it_was(mark: dict[str, Any]) -> None:
    single = {
        key: value if key in ("event", "type", "source", "x_a", "x_b") else value[0]
        for key, value in mark.items()
    }
    start = Selection(events=("other",), extras=(("x_c", ("1",)),))
    assert start.toggled(single) != start
    assert start.toggled(single).toggled(single) == start


def test_a_focus_is_that_of_the_last_mark_alone() -> None:
    name = "us_measures:embargo"
    ngo, state = ({"name": name, "focus": [f"type:{kind}"]} for kind in ("ngo", "state"))
    first = Selection().toggled(ngo)
    assert (first.name, first.focus) == (name, ("type:ngo",))
    second = first.toggled(state)
    assert (second.name, second.focus) == (name, ("type:state",))
    assert second.toggled(state) == Selection()
    assert second.toggled({"event": "E01"}).focus == ()
    assert second.toggled({}) == second


def test_the_whole_selection_is_without_its_focus() -> None:
    assert FULL.whole.focus == ()
    assert replace(FULL, focus=()) == FULL.whole
    assert "focus" not in FULL.filters
