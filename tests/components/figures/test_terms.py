import pandas as pd
import pytest

from comparison.selection import Selection
from components import theme
from components.figures import intervals, terms
from tests.components.figures.frames import (
    LABELS,
    NGO,
    STATE,
    TERMS,
    check_drawable,
    check_empty,
    marks,
    texts,
)


def draw(frame=TERMS, **selected):
    return terms.figure({"terms": frame}, LABELS, Selection(**selected))


def test_a_dot_for_each_word_and_type_at_its_rate():
    figure = draw()
    check_drawable(figure)
    assert [(mark.get("term"), x) for mark, x, *_ in marks(figure)] == list(
        zip(TERMS["term"], TERMS["per_thousand"], strict=True)
    )
    assert marks(figure)[1][3] == "protest<br>State or government<br>2.5 per 1,000 words<br>1 time in 1 text"


def test_a_type_has_its_colour_and_its_shape():
    marker = draw()["data"][0]["marker"]
    look = theme.marks(LABELS.types)
    assert marker["color"] == [look[kind].colour for kind in (NGO, STATE)] * 2
    assert marker["symbol"] == [look[kind].symbol for kind in (NGO, STATE)] * 2


def test_equal_rates_of_two_types_stay_apart():
    heights = draw()["data"][0]["y"]
    assert heights[1] - heights[0] == terms.DODGE


def test_a_line_joins_the_lowest_and_the_highest_rate():
    spans = draw()["layout"]["shapes"]
    assert [(span["x0"], span["x1"]) for span in spans] == [(2.5, 10.0), (0.0, 7.5)]


def test_words_and_their_counts_stand_beside():
    said = texts(draw())
    assert "7" in said
    assert "counterrevoluti…" in said


def test_the_selected_word_takes_the_accent():
    figure = draw(term="protest")
    assert figure["layout"]["shapes"][0]["line"]["color"] == theme.ACCENT
    assert figure["data"][0]["marker"]["opacity"] == [1, 1, 0.4, 0.4]


def test_without_words_there_is_a_sentence():
    check_empty(draw(TERMS.iloc[:0]), terms.EMPTY)


def test_intervals_are_thin_lines_behind_the_dots():
    known = pd.DataFrame(
        [(NGO, "protest", 10.0, 4.0, 16.0), (NGO, "detained", 1.0, 0.0, 2.0)],
        columns=["group", "item", "estimate", "low", "high"],
    )
    figure = terms.figure({"terms": TERMS, "intervals": known}, LABELS, Selection())
    check_drawable(figure)
    line, dots = figure["data"]
    assert (line["x"], line["y"]) == ([4.0, 16.0], [dots["y"][0]] * 2)
    assert line["line"]["color"] == dots["marker"]["color"][0]
    assert figure["layout"]["xaxis"]["range"][1] > 16
    assert marks(figure)[0][3].endswith("95% interval 4.0 to 16.0")
    assert "interval" not in marks(figure)[1][3]


def test_an_interval_beyond_the_chart_ends_in_an_arrow():
    line = intervals.line((1.0, 50.0), 0, "#000", limit=20.0)
    assert line["x"] == [1.0, 20.0]
    assert line["marker"]["symbol"] == [intervals.TICK, intervals.ARROW]
    assert intervals.line((1.0, 50.0), 0, "#000")["marker"]["symbol"] == [intervals.TICK] * 2


def test_the_axis_does_not_stretch_to_the_end_of_a_wide_interval():
    first = TERMS.iloc[0]
    wide = pd.DataFrame(
        [(first["type"], first["term"], 0.1, 900.0)], columns=["group", "item", "low", "high"]
    )
    figure = terms.figure({"terms": TERMS, "intervals": wide}, LABELS, Selection())
    largest = TERMS["per_thousand"].max()
    assert figure["layout"]["xaxis"]["range"][1] == pytest.approx(largest * terms.STRETCH * 1.06)
