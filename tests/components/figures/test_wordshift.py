import pandas as pd
import pytest

from comparison.selection import Selection
from components import theme
from components.figures import wordshift
from tests.components.figures.frames import (
    LABELS,
    NGO,
    SHIFT_BARS,
    SHIFT_GROUPS,
    STATE,
    check_drawable,
    check_empty,
    marks,
    texts,
    trace,
)

COLOURS = theme.marks(LABELS.types)
INTERVALS = pd.DataFrame(
    [(STATE, "polarity", -0.1, 0.16), (NGO, "other", -1.0, 1.0)], columns=["group", "item", "low", "high"]
)


def draw(groups=SHIFT_GROUPS, bars=SHIFT_BARS, selected=None, **frames):
    return wordshift.figure(
        {"shift_groups": groups, "shift_bars": bars, **frames}, LABELS, selected or Selection()
    )


def test_the_bars_are_the_frame_and_sum_to_the_difference():
    figure = draw()
    check_drawable(figure)
    lengths = [x for one in figure["data"] for x in one["x"]]
    assert sorted(lengths) == sorted(SHIFT_BARS["contribution"])
    assert sum(lengths) == pytest.approx(SHIFT_GROUPS["difference"][0])
    assert all(one["type"] in ("bar", "scatter") for one in figure["data"])


def test_only_a_word_that_texts_hold_can_be_clicked():
    figure = draw()
    assert [(mark, x) for mark, x, *_ in marks(figure)] == [({"term": "peaceful"}, -0.06)]
    assert [one.get("customdata") for one in figure["data"][1:]] == [None]


def test_a_bar_has_the_colour_of_the_group_it_makes_higher():
    clicked, others = draw()["data"]
    assert clicked["marker"]["color"] == [COLOURS[NGO].colour]
    assert others["marker"]["color"] == [COLOURS[STATE].colour, theme.CONTEXT, theme.CONTEXT]


def test_the_head_tells_both_means_and_their_difference():
    said = texts(draw())
    assert "mean +0.030 · 57 sentences" in said
    assert "mean +0.120 · 53 sentences" in said
    assert "difference −0.090: added up from all words" in said
    assert not any("Too few" in text for text in said)


def test_the_means_are_written_so_that_their_difference_adds_up():
    said = texts(
        draw(SHIFT_GROUPS.assign(mean_scored=[0.114507, 0.027193], difference=[0.087314, -0.087314]))
    )
    assert "mean +0.1145 · 57 sentences" in said
    assert "mean +0.0272 · 53 sentences" in said
    assert "difference +0.0873: added up from all words" in said


FEW = SHIFT_GROUPS.assign(enough=[True, False])


def test_below_the_floor_there_are_counts_and_words_and_no_difference():
    figure = draw(FEW, intervals=INTERVALS)
    check_drawable(figure)
    said = texts(figure)
    assert any(text.startswith("Too few texts to tell whether") for text in said)
    assert "57 scored sentences in 4 texts" in said
    assert not any("difference" in text or "mean" in text for text in said)
    assert not any(sign in text for text in said for sign in ("+0.", "−0."))
    # to the right the first group's times, to the left the second's
    assert [x for one in figure["data"] for x in one["x"]] == [0, -6, 3, 0]
    assert "6 · 0" in said
    assert "40 · 30" in said
    assert "12 other words" in said
    assert "not traced to words" not in said
    assert "higher" not in figure["layout"]["xaxis"]["title"]["text"]


def test_below_the_floor_a_bar_has_its_group_and_its_word():
    clicked, others = draw(FEW)["data"]
    assert clicked["customdata"] == [{"term": "peaceful"}] * 2
    assert clicked["marker"]["color"] == [COLOURS[STATE].colour, COLOURS[NGO].colour]
    assert others.get("customdata") is None
    assert clicked["hovertext"][1].split("<br>") == [
        "very peaceful",
        "State or government: 0 times",
        "Rights organisations: 6 times",
        "in 2 texts",
    ]
    chosen = draw(FEW, selected=Selection(term="peaceful"))
    assert trace(chosen, "selected")["mode"] == "lines"
    assert chosen["data"][1]["marker"]["opacity"] == [theme.DIMMED] * 2


def test_intervals_of_the_means_stand_beside_them_once_they_have_come():
    said = texts(draw(intervals=INTERVALS))
    assert "mean +0.030 (−0.100 to +0.160) · 57 sentences" in said
    assert "mean +0.120 · 53 sentences" in said


def test_subjectivity_has_no_sign():
    said = texts(draw(selected=Selection(settings=(("scale", "subjectivity"),))))
    assert "mean 0.030 · 57 sentences" in said


def test_every_label_stands_beside_its_bar_and_apart_from_the_next():
    long = SHIFT_BARS.assign(words=["considerably particularly", "such", "12 other words", "x"])
    figure = draw(bars=long)
    labels = [
        note
        for note in figure["layout"]["annotations"]
        if note["text"].split("<br>")[0] in ("considerably", "such", "12 other words", "x")
    ]
    lines = [len(note["text"].split("<br>")) for note in labels]
    assert lines == [2, 1, 1, 1]
    tops = [note["y"] - n * 17 / 2 for note, n in zip(labels, lines, strict=True)]
    bottoms = [note["y"] + n * 17 / 2 for note, n in zip(labels, lines, strict=True)]
    assert all(above <= below for above, below in zip(bottoms, tops[1:], strict=False))
    assert {note["y"] for note in labels} == {y for one in figure["data"] for y in one["y"]}


def test_the_hover_says_what_the_bar_is_made_of():
    (*_, hover) = marks(draw())[0]
    assert hover.split("<br>") == [
        "very peaceful",
        "score +0.30",
        "State or government: 0 times",
        "Rights organisations: 6 times",
        "in 2 texts",
        "by how often −0.050",
        "by its score −0.010",
    ]


def test_a_selected_word_keeps_its_strength_and_is_underlined():
    figure = draw(selected=Selection(term="peaceful"))
    assert trace(figure, "selected")["mode"] == "lines"
    assert figure["data"][0]["marker"]["opacity"] == [1]
    assert figure["data"][1]["marker"]["opacity"] == [theme.DIMMED] * 3


def test_without_two_groups_there_is_a_sentence():
    check_empty(draw(SHIFT_GROUPS.iloc[:0], SHIFT_BARS.iloc[:0]), wordshift.EMPTY)
