"""Selection: frozen, canonical, toggled and cleared."""

from dataclasses import FrozenInstanceError, replace
from datetime import date, datetime
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparison.fields import parse_date
from comparison.selection import DATES, PARAMETERS, Selection
from comparison.settings import SETTINGS

FULL = Selection(
    events=("E02", "E01"),
    types=("state_or_government",),
    sources=("agency", "agency"),
    countries=("Jamaica", "Cuba"),
    languages=("es",),
    date_from=date(2021, 7, 1),
    date_to=date(2021, 12, 31),
    level="carrier",
    voice="own",
    term="people",
    referent="us_measures",
    name="us_measures:embargo",
    text="d1",
    groups=("agency:human_rights_ngo",),
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
        "event=E01&event=E02&type=state_or_government&source=agency&country=Cuba&country=Jamaica"
        "&language=es&group=agency:human_rights_ngo&focus=bin:0.1"
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


NAMES = st.text("abcE01é &=", min_size=1, max_size=4).filter(str.strip)
CLOSED = ("level", "voice", "group", *DATES, *SETTINGS)
KEYS = st.sampled_from([*(p for p in PARAMETERS if p not in CLOSED), "x_a", "x_b"])
MARKS = st.dictionaries(KEYS, NAMES | st.lists(NAMES, min_size=1, max_size=3), min_size=1, max_size=4)


@given(MARKS)
def test_toggled_twice_is_where_it_was(mark: dict[str, Any]) -> None:
    single = {
        key: value if key in ("event", "type", "source", "x_a", "x_b") else value[0].strip() or "a"
        for key, value in mark.items()
    }
    start = Selection(events=("other",), extras=(("x_c", ("1",)),))
    assert start.toggled(single) != start
    assert start.toggled(single).toggled(single) == start


def test_no_mark_and_no_control_can_break_a_grouping() -> None:
    assert FULL.toggled({"group": "agency:state_or_government"}) == FULL
    sent = Selection().with_sent("group", ["agency:ngo", "agency:press", "friends", 5, "friends:ngo"])
    assert sent.groups == ("agency:ngo", "friends:ngo")


def test_where_sources_stand_side_by_side_the_type_of_a_mark_is_a_source() -> None:
    start = Selection(settings=(("by", "source"),))
    mark = {"type": "agency", "focus": ["type:agency", "bin:0.1"]}
    clicked = start.toggled(mark)
    assert (clicked.types, clicked.sources) == ((), ("agency",))
    assert clicked.focus == ("bin:0.1", "originator:agency")
    assert clicked.holds(mark)
    assert clicked.toggled(mark) == start


def test_charts_mark_the_sources_that_are_chosen_as_groups() -> None:
    chosen = Selection(sources=("agency",), focus=("originator:agency", "bin:0.1"))
    assert chosen.as_groups == chosen
    marked = chosen.with_values("by", ["source"]).as_groups
    assert marked.types == ("agency",)
    assert marked.focus == ("bin:0.1", "type:agency")


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


def test_a_single_text_is_one_value_and_no_letters() -> None:
    assert Selection(events="E01").events == ("E01",)  # type: ignore[arg-type]
    assert Selection(extras=(("x_a", "GB"),)).extras == (("x_a", ("GB",)),)  # type: ignore[arg-type]
    assert Selection().with_values("prior", "10").setting("prior") == "10"
    assert Selection().with_values("event", "E01") == Selection(events=("E01",))
    assert Selection().with_values("from", "2021-07-11").date_from == date(2021, 7, 11)


def test_it_is_written_as_the_page_writes_it() -> None:
    assert Selection(term="  La\tHabana ").term == "la habana"
    for moment in (datetime(2021, 7, 11, 23, 59), pd.Timestamp("2021-07-11"), "2021-07-11"):
        found = Selection(date_from=moment)  # type: ignore[arg-type]
        assert (found, type(found.date_from)) == (Selection(date_from=date(2021, 7, 11)), date)
    assert Selection(settings={"prior": "1"}).settings == (("prior", "1"),)  # type: ignore[arg-type]
    assert Selection(events=pd.Series(["E02", "E01"])).events == ("E01", "E02")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("level", "nope", "level: “nope” cannot be used; name one of originator, carrier"),
        ("level", None, "level: “None” cannot be used; name one of"),
        ("voice", "nope", "voice: “nope” cannot be used; name one of own, quoted"),
        ("term", 5, "term: “5” cannot be used; give a text"),
        ("term", " ", "term: “ ” cannot be used; give a word"),
        ("name", "", "name: “” cannot be used; give a text"),
        ("events", 5, "events: “5” cannot be used; give a text, or a list of texts"),
        ("events", None, "events: “None” cannot be used"),
        ("events", (5,), "events: “5” cannot be used; give a text"),
        ("sources", ("",), "sources: “” cannot be used; give a text that is not empty"),
        ("date_from", "July", "date_from: “July” cannot be used; give a date such as 2021-07-11"),
        ("date_to", 2021, "date_to: “2021” cannot be used; give a date"),
        ("date_to", pd.NaT, "date_to: “NaT” cannot be used; give a date"),
        ("settings", (("nope", "1"),), "settings: “nope” cannot be used; name one of by, duplicates, prior,"),
        ("settings", (("prior", "abc"),), "prior: “abc” cannot be used; name one of 0.1, 0.01, 1, 10"),
        ("settings", (("reference", 5),), "reference: “5” cannot be used; give a text"),
        ("settings", ("prior", "1"), "settings: “prior” cannot be used; give pairs"),
        ("settings", "prior", "settings: “prior” cannot be used; give pairs"),
        ("settings", (("prior", "1"), ("prior", "10")), "settings: “prior” cannot be used; give pairs"),
        ("extras", (("country", ("GB",)),), "extras: “country” cannot be used; name a column that begins"),
        ("extras", (("x_", ("GB",)),), "extras: “x_” cannot be used; name a column that begins"),
        ("extras", (("x_a", (1,)),), "x_a: “1” cannot be used; give a text"),
        ("extras", 5, "extras: “5” cannot be used; give pairs"),
        ("groups", ("agency",), "groups: “agency” cannot be used; write a source and a type, such as"),
        ("groups", (":ngo",), "groups: “:ngo” cannot be used; write a source and a type"),
        ("groups", ("agency:a", "agency:b"), "groups: “agency” cannot be used; group each source once"),
    ],
)
def test_what_a_field_cannot_hold_is_refused_with_the_cure(field: str, value: Any, told: str) -> None:
    with pytest.raises(ValueError, match=r"^Selection, ") as error:
        Selection(**{field: value})
    assert told in str(error.value)


@pytest.mark.parametrize(
    ("parameter", "values", "told"),
    [
        ("nope", ["1"], "parameter: “nope” cannot be used; name one of event, type, source,"),
        (5, ["1"], "parameter: “5” cannot be used"),
        ("x_", ["1"], "parameter: “x_” cannot be used"),
        ("from", ["abc"], "“abc” cannot be used; give a date such as 2021-07-11"),
        ("voice", ["nope"], "voice: “nope” cannot be used; name one of own, quoted"),
        ("voice", ["own", "quoted"], "voice: “own, quoted” cannot be used; name one value"),
        ("prior", ["1", "10"], "prior: “1, 10” cannot be used; name one value"),
        ("prior", ["abc"], "prior: “abc” cannot be used; name one of"),
        ("event", None, "event: “None” cannot be used; give a text, or a list of texts"),
        ("event", [""], "event: “” cannot be used"),
        ("country", [5], "country: “5” cannot be used; give a text"),
        ("language", None, "language: “None” cannot be used; give a text, or a list of texts"),
    ],
)
def test_wrong_values_are_no_unfiltered_selection(parameter: Any, values: Any, told: str) -> None:
    with pytest.raises(ValueError, match=r"^Selection, ") as error:
        FULL.with_values(parameter, values)
    assert told in str(error.value)


@pytest.mark.parametrize("parameter", [*FULL.parameters, "nope", 5, None, [], "x_"])
@pytest.mark.parametrize("sent", [None, 5, "", " ", "\ud800", "nope", ["nope", 5, {"a": 1}], {"a": 1}, [[]]])
def test_what_a_browser_sends_never_raises(parameter: Any, sent: Any) -> None:
    assert isinstance(FULL.with_sent(parameter, sent), Selection)
    assert isinstance(FULL.cleared(parameter, sent), Selection)
    if isinstance(parameter, str):
        assert isinstance(FULL.toggled({parameter: sent}), Selection)


def test_of_what_a_browser_sends_the_usable_is_kept() -> None:
    assert Selection().with_sent("event", ["E01", 5, ""]).events == ("E01",)
    assert Selection().with_sent("voice", ["loud", "own", "quoted"]).voice == "own"
    assert FULL.with_sent("voice", "any").voice is None
    assert FULL.with_sent("prior", "0.1").setting("prior") == "0.1"
    assert FULL.with_sent("event", None).events == ()
    assert FULL.with_sent("nope", "E01") == FULL
    assert Selection(voice="own").toggled({"voice": ["quoted", "own"]}).voice == "quoted"
    assert FULL.toggled({"prior": "abc"}) == FULL
    assert FULL.toggled({"level": "originator"}).level == "originator"


def test_a_word_with_stars_is_written_once() -> None:
    assert Selection(term="Protest**").term == "protest*"
    assert Selection(term="human right*").to_query() == "term=human%20right*"


def test_a_clicked_word_is_taken_off_however_it_is_written() -> None:
    assert Selection().toggled({"term": "People"}).toggled({"term": "PEOPLE"}) == Selection()
