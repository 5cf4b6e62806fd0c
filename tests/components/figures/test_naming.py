import pandas as pd

from comparison.selection import Selection
from components.figures import naming
from tests.components.figures.frames import (
    LABELS,
    NAMING,
    NGO,
    STATE,
    check_drawable,
    check_empty,
    marks,
    texts,
    trace,
)

INTERVALS = pd.DataFrame([(NGO, "measures:embargo", 0.5, 0.9)], columns=["group", "item", "low", "high"])


def draw(frame=NAMING, intervals=None, **selected):
    later = {} if intervals is None else {"intervals": intervals}
    return naming.figure({"naming": frame, **later}, LABELS, Selection(**selected))


def test_a_dot_for_each_name_that_is_used_at_its_share():
    figure = draw()
    check_drawable(figure)
    assert [(mark["name"], x) for mark, x, *_ in marks(figure)] == [
        ("measures:embargo", 0.75),
        ("measures:blockade", 0.25),
    ]
    assert marks(figure)[0][3] == (
        "embargo<br>Rights organisations<br>3 uses in 3 texts<br>2 in own voice, 1 quoted"
    )


def test_counts_and_shares_stand_beside():
    said = texts(draw())
    assert "3 · 75%" in said
    assert any(text.endswith("Rights organisations: 4 uses") for text in said)


def test_a_type_that_uses_none_says_so():
    assert any(text.endswith("State or government: none") for text in texts(draw()))


def test_an_interval_is_a_thin_line_behind_its_dot_and_in_its_words():
    assert not [one for one in draw()["data"] if one.get("name") == "interval"]
    figure = draw(intervals=INTERVALS)
    check_drawable(figure)
    assert figure["data"][0]["name"] == "interval"
    (line,) = [one for one in figure["data"] if one.get("name") == "interval"]
    (_, x, y, hover), (_, _, _, without) = marks(figure)
    assert line["x"][0] < x < line["x"][1]
    assert line["x"] == [0.5, 0.9]
    assert line["y"] == [y, y]
    assert line["hoverinfo"] == "skip"
    assert line["line"]["width"] <= 2
    assert hover.endswith("<br>95% interval 50% to 90%")
    assert "interval" not in without


def test_a_type_below_the_floor_says_that_it_has_no_interval():
    assert naming.TOO_FEW not in texts(draw())
    few = draw(NAMING.assign(enough=False), intervals=INTERVALS.iloc[:0])
    assert texts(few).count(naming.TOO_FEW) == 1  # the other type uses none of the names
    assert few["layout"]["height"] > draw()["layout"]["height"]


def test_a_name_without_uses_has_neither_mark_nor_interval():
    unused = pd.DataFrame([(STATE, "measures:embargo", 0.0, 0.3)], columns=INTERVALS.columns)
    assert not [one for one in draw(intervals=unused)["data"] if one.get("name") == "interval"]


def test_the_scale_is_the_whole():
    assert draw()["layout"]["xaxis"]["range"] == [0, 1]


def test_the_selected_name_is_ringed():
    figure = draw(name="measures:blockade")
    assert trace(figure, "selected")["x"] == [0.25]
    assert figure["data"][0]["marker"]["opacity"] == [0.4, 1]


def test_without_uses_there_is_a_sentence():
    check_empty(draw(NAMING.iloc[2:]), naming.EMPTY)
    check_empty(draw(NAMING.iloc[:0]), naming.EMPTY)
