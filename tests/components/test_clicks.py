"""What a visitor does leads to one selection, whatever a browser sends."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparison.query import Options
from comparison.selection import Selection
from components.clicks import Step, act, mark_of, read, search_of, stretch_of
from components.controls import shown_values

NGO, STATE = "human_rights_ngo", "state_or_government"


@pytest.fixture(scope="module")
def options(tiny):
    return Options.of(tiny)


def click(mark):
    return {"points": [{"customdata": mark}]}


def controls(options, selection=None):
    return shown_values(selection or Selection(), options)


def test_a_click_selects_its_whole_mark(options):
    step = act("", controls(options), [click({"event": "E01", "type": NGO})], options)
    assert step == Step(Selection(events=("E01",), types=(NGO,)), f"event=E01&type={NGO}", opens=True)


def test_the_same_click_again_takes_it_off(options):
    selection = Selection(events=("E01",), types=(NGO,))
    step = act(
        selection.to_query(), controls(options, selection), [click({"event": "E01", "type": NGO})], options
    )
    assert step == Step(Selection(), "", opens=False)


def test_a_mark_opens_though_the_address_stays_as_it_is(options):
    held = controls(options, Selection(events=("E01",)))
    step = act("event=E01", held, [click({"level": "originator"})], options)
    assert (step.query, step.opens) == ("event=E01", True)


def test_a_changed_control_opens_nothing(options):
    assert act("event=E01", controls(options), [None], options).opens is None


def test_two_clicks_that_arrive_together_both_count(options):
    step = act("", controls(options), [click({"event": "E01"}), None, click({"type": STATE})], options)
    assert step.selection == Selection(events=("E01",), types=(STATE,))


def test_controls_replace_what_the_query_says(options):
    wanted = Selection(
        sources=("watch",), date_from=date(2021, 7, 12), voice="own", term="police", level="carrier"
    )
    assert act("source=agency&voice=quoted", controls(options, wanted), [], options).selection == wanted


def test_what_has_no_control_stays_as_the_query_says(options):
    step = act("name=us_measures:embargo", controls(options), [], options)
    assert step.selection.name == "us_measures:embargo"


def test_an_extra_filter_is_a_control_like_the_others(options):
    step = act("", {**controls(options), "x_country": ["GB"]}, [], options)
    assert step.query == "x_country=GB"


def test_a_word_is_spelled_as_the_dataset_spells_it(options):
    assert act("", {"term": "  Police "}, [], options).query == "term=police"


def test_what_is_left_out_stays_in_the_query_so_that_the_page_can_name_it(options):
    step = act("", {"from": "2024-01-01", "to": "2021-01-01"}, [], options)
    assert step.selection == Selection()
    assert step.query == "from=2024-01-01&to=2021-01-01"


def test_reading_a_good_query_puts_it_in_order(options):
    assert (
        read("?type=" + STATE + "&event=E02&event=E01", options).query == f"event=E01&event=E02&type={STATE}"
    )


def test_reading_a_bad_query_keeps_it(options):
    assert read("?event=E99", options) == Step(Selection(), "event=E99")


@pytest.mark.parametrize(
    "sent",
    [None, 5, "x", [], {}, {"points": None}, {"points": []}, {"points": [{}]}, click("E01"), click([1])],
)
def test_a_click_without_a_mark_changes_nothing(sent, options):
    assert mark_of(sent) == {}
    assert (
        act("event=E01", controls(options, Selection(events=("E01",))), [sent], options).query == "event=E01"
    )


def test_a_forged_mark_selects_nothing_that_does_not_exist(options):
    forged = {"event": ["E99", 7, None], "type": {"a": 1}, "level": "both", "__class__": "x", "from": "soon"}
    assert act("", controls(options), [click(forged)], options).selection == Selection()


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
parameters = st.sampled_from(
    ["event", "type", "source", "from", "to", "level", "voice", "term", "referent", "x_country"]
)


@given(
    query=json_values,
    held=st.dictionaries(parameters, json_values),
    clicked=st.lists(json_values, max_size=3),
)
def test_nothing_that_is_sent_raises_or_escapes_the_options(options, query, held, clicked):
    step = act(query, held, clicked, options)
    assert set(step.selection.events) <= set(options.events)
    assert read(step.query, options).selection == step.selection


def test_an_empty_query_has_no_question_mark():
    assert (search_of(""), search_of("event=E01")) == ("", "?event=E01")


def brush(*marks):
    return {"points": [{"customdata": mark} for mark in marks]}


JULY = {"from": "2021-07-12", "to": "2021-07-12", "focus": ["type:human_rights_ngo"]}
MARCH = {"from": "2024-03-02", "to": "2024-03-02"}


def test_a_drag_selects_from_the_first_to_the_last_period_and_no_part_of_one(options):
    step = act("voice=own", controls(options, Selection(voice="own")), [], options, brush(MARCH, JULY))
    assert step.query == "from=2021-07-12&to=2024-03-02&voice=own"
    assert step.opens is None


def test_the_same_drag_again_takes_nothing_off(options):
    selection = Selection(date_from=date(2021, 7, 12), date_to=date(2024, 3, 2), focus=("text:d1",))
    step = act(selection.to_query(), controls(options, selection), [], options, brush(JULY, MARCH))
    assert step.query == selection.to_query()


@pytest.mark.parametrize(
    "brushed",
    [None, 5, [], {}, {"points": None}, {"points": [None, {}, 5]}, brush(None, 5, {"from": 5, "to": "July"})],
)
def test_a_forged_drag_changes_nothing(options, brushed):
    assert stretch_of(brushed) == {}
    assert act("event=E01", controls(options, Selection(events=("E01",))), [], options, brushed).query == (
        "event=E01"
    )


def test_of_a_drag_the_days_that_are_days_count():
    assert stretch_of(brush({"from": "zzz", "to": "zzz"}, JULY)) == {"from": "2021-07-12", "to": "2021-07-12"}


def test_which_chart_is_presented_is_in_the_address_alone(options):
    step = read("?event=E01&present=tone", options)
    assert (step.query, step.selection) == ("event=E01&present=tone", Selection(events=("E01",)))


def test_a_chart_is_presented_until_something_else_is_selected(options):
    query, held = "event=E01&present=tone", controls(options, Selection(events=("E01",)))
    assert act(query, held, [], options).query == query
    assert act(query, {**held, "voice": "own"}, [], options).query == "event=E01&voice=own"
    assert act(query, held, [click({"event": "E01"})], options).query == ""
