from datetime import date

from comparison.selection import Selection
from components.figures import timeline
from tests.components.figures.frames import LABELS, NGO, TIMELINE, check_drawable, check_empty, texts, trace

ROWS = TIMELINE.assign(period_texts=[1, 3, 3], period_sentences=[9, 25, 25])


def draw(frame=ROWS, **selected):
    return timeline.figure({"timeline": frame}, LABELS, Selection(**selected))


def test_types_are_stacked_in_the_order_of_the_key():
    figure = draw()
    check_drawable(figure)
    bars = figure["data"][0]
    assert bars["x"] == [9, 20, 5]
    assert bars["base"] == [0, 5, 0]
    assert bars["y"][0] < bars["y"][1] == bars["y"][2]


def test_a_click_selects_the_period_and_opens_the_texts_of_the_type():
    period = {"from": "2021-07-01", "to": "2021-07-31"}
    assert draw()["data"][0]["customdata"] == [
        {"from": "2001-01-01", "to": "2002-12-31", "focus": [f"type:{ROWS['type'].iloc[0]}"]},
        *({**period, "focus": [f"type:{kind}"]} for kind in ROWS["type"].iloc[1:]),
    ]


def test_the_counts_of_a_period_stand_at_its_end():
    said = texts(draw())
    assert "1 · 9" in said
    assert "3 · 25" in said


def test_periods_stand_in_order_of_time_whatever_the_order_of_the_rows():
    bars = draw(ROWS.iloc[::-1])["data"][0]
    earliest = [mark["from"] for mark in bars["customdata"]].index("2001-01-01")
    assert bars["y"][earliest] == min(bars["y"])


def test_periods_that_meet_the_selected_dates_are_underlined():
    figure = draw(date_from=date(2021, 7, 15))
    assert trace(figure, "selected")["x"] == [5, 25, None, 0, 5, None]
    assert figure["data"][0]["marker"]["opacity"] == [0.4, 1, 1]
    early = draw(date_to=date(2002, 1, 1))
    assert early["data"][0]["marker"]["opacity"] == [1, 0.4, 0.4]


def test_height_grows_with_the_periods():
    more = ROWS.assign(type=NGO, period=["a", "b", "c"])
    less = more.iloc[:2]
    assert draw(more)["layout"]["height"] > draw(less)["layout"]["height"]


def test_without_texts_there_is_a_sentence():
    check_empty(draw(ROWS.iloc[:0]), timeline.EMPTY)
