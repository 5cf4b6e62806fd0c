from itertools import pairwise

import pandas as pd
import pytest

from comparison.number_values import COMPARED
from comparison.selection import Selection
from components.figures import numbers
from tests.components.figures.frames import (
    LABELS,
    NGO,
    STATE,
    check_drawable,
    check_empty,
    marks,
    texts,
    trace,
)

FRAME = pd.DataFrame(
    [
        ("person", 40.0, None, "40", NGO, 1, ("watch",), 3),
        ("person", 700.0, "more than", "more than 700", STATE, 2, ("agency", "herald"), 3),
        ("city", 3.0, None, "3", NGO, 1, ("watch",), 2),
        ("city", 9.0, None, "9 <b>", STATE, 1, ("agency",), 2),
    ],
    columns=list(COMPARED),
)


def draw(frame=FRAME, **selected):
    return numbers.figure({"numbers_compared": frame}, LABELS, Selection(**selected))


def test_a_dot_for_each_number_at_its_value():
    figure = draw()
    check_drawable(figure)
    dots = figure["data"][0]
    assert dots["x"] == [40.0, 700.0, 3.0, 9.0]
    assert dots["marker"]["symbol"] == ["circle", "square", "circle", "square"]
    assert [mark for mark, *_ in marks(figure)][:2] == [
        {"focus": ["counted:person", "value:40.0", f"type:{NGO}", "qualifier:exact"]},
        {"focus": ["counted:person", "value:700.0", f"type:{STATE}", "qualifier:more than"]},
    ]


def test_numbers_stand_as_they_are_written():
    said = texts(draw())
    assert {"40", "more than 700", "9 &lt;b&gt;"} <= set(said)
    assert "<b>person</b> (and 1 more in the table)" in said
    assert "<b>city</b>" in said


def test_long_numbers_are_wrapped_and_not_cut():
    frame = FRAME.assign(written="more than 1,234,567,890")
    assert "more than<br>1,234,567,890" in texts(draw(frame))


def test_hovering_names_the_sources():
    assert marks(draw())[1][3] == (
        "more than 700 (person)<br>State or government: 2 texts, <br>Island Agency and herald"
    )


@pytest.mark.parametrize(
    ("values", "kind", "ticks"),
    [
        ((40.0, 700.0, 3.0, 9.0), "log", ["1", "10", "100", "1k"]),
        ((10.0, 20.0, 30.0, 60.0), None, None),
        ((0.0, 700.0, 3.0, 9.0), None, None),
        ((1000.0, 11e6, 2000.0, 3000.0), "log", ["1k", "100k", "10m"]),
        ((1e-9, 1e20, 1.0, 2.0), "log", ["1e-09", "10", "100bn"]),
    ],
)
def test_the_scale_is_logarithmic_where_values_lie_far_apart(values, kind, ticks):
    figure = draw(FRAME.assign(value=values))
    check_drawable(figure)
    axis = figure["layout"]["xaxis"]
    assert axis.get("type") == kind
    if kind is None:
        assert axis["range"][0] <= 0
        assert axis["range"][1] > max(values)
    else:
        assert axis["ticktext"] == ticks
        low, high = axis["range"]
        assert all(10**low <= value <= 10**high for value in values)


def test_the_mark_that_was_clicked_is_ringed():
    focus = ("counted:city", "qualifier:exact", f"type:{STATE}", "value:9.0")
    assert trace(draw(focus=focus), "selected")["x"] == [9.0]


def test_things_beyond_the_room_are_left_to_the_table(monkeypatch):
    monkeypatch.setattr(numbers, "ROWS", 3)
    assert draw()["data"][0]["x"] == [40.0, 700.0]


def test_nothing_overlaps():
    ys = [note["y"] for note in draw()["layout"]["annotations"]]
    assert ys == sorted(ys)
    assert all(b - a >= 17 for a, b in pairwise(ys))


def test_without_shared_things_there_is_a_sentence():
    check_empty(draw(FRAME.iloc[:0]), numbers.EMPTY)
