import pandas as pd

from comparison.selection import Selection
from components import theme
from components.figures import tone
from tests.components.figures.frames import (
    DISTRIBUTION,
    LABELS,
    LEXICONS,
    NGO,
    STATE,
    TONE,
    check_drawable,
    check_empty,
    marks,
    texts,
    trace,
)

INTERVALS = pd.DataFrame([(NGO, "polarity", 0.02, 0.22)], columns=["group", "item", "low", "high"])


def draw(frame=TONE, intervals=None, lexicons=LEXICONS, **selected):
    frames = {"tone": frame, "distribution": DISTRIBUTION, "lexicons": lexicons}
    checked = {} if intervals is None else {"intervals": intervals}
    return tone.figure({**frames, **checked}, LABELS, Selection(**selected))


def test_a_dot_for_each_step_with_sentences():
    figure = draw()
    check_drawable(figure)
    assert [(mark, x) for mark, x, *_ in marks(figure)] == [
        ({"type": NGO, "focus": ["bin:-0.3"]}, -0.3),
        ({"type": NGO, "focus": ["bin:0.2"]}, 0.2),
    ]
    small, large = figure["data"][0]["marker"]["size"]
    assert (large / small) ** 2 == 16 / 4
    assert [hover for *_, hover in marks(figure)] == [
        "Rights organisations<br>4 sentences at about −0.30",
        "Rights organisations<br>16 sentences at about +0.20",
    ]


def test_the_mean_of_the_scored_is_drawn_and_written():
    means = [note for note in draw()["layout"]["annotations"] if note["text"].startswith("mean")]
    assert [(note["text"], note["x"]) for note in means] == [("mean +0.12", 0.12)]


def test_coverage_of_the_lexicon_stands_under_each_strip():
    said = texts(draw())
    assert "scored 20 of 40 sentences" in said
    assert "the lexicon knows 8% of the words" in said
    assert "scored 0 of 5 sentences" in said


def test_every_strip_has_its_zero():
    zeros = [line for line in draw()["layout"]["shapes"] if line["x0"] == line["x1"] == 0]
    assert len(zeros) == 2


def test_the_scale_of_a_selected_type_takes_the_accent():
    scales = [line for line in draw(types=(STATE,))["layout"]["shapes"] if line["x0"] == -1]
    assert [line["line"]["color"] for line in scales] == [theme.FAINT, theme.ACCENT]


def test_without_sentences_there_is_a_sentence():
    check_empty(draw(TONE.iloc[:0]), tone.EMPTY)


def test_an_interval_is_a_thin_line_at_the_mean_and_stands_in_words():
    before, after = draw(), draw(intervals=INTERVALS)
    check_drawable(after)
    drawn = [line for line in after["layout"]["shapes"] if line not in before["layout"]["shapes"]]
    assert [(line["x0"], line["x1"]) for line in drawn] == [(0.02, 0.22), (0.02, 0.02), (0.22, 0.22)]
    assert "95% interval of the mean +0.02 to +0.22" in texts(after)
    assert after["layout"]["height"] == before["layout"]["height"]


def test_too_few_texts_are_named_once_intervals_have_come():
    few = draw(intervals=INTERVALS.iloc[:0])
    assert texts(few).count(tone.NO_INTERVAL) == 1  # the other type has no mean
    assert tone.NO_INTERVAL not in texts(draw())
    assert len(few["layout"]["shapes"]) == len(draw()["layout"]["shapes"])


def test_a_lexicon_that_disagrees_is_named_in_its_strip():
    told = "a second lexicon has the other sign: mean −0.20"
    assert texts(draw()).count(told) == 1
    agreed = draw(lexicons=LEXICONS.assign(disagree=False))
    assert told not in texts(agreed)
    assert agreed["layout"]["height"] < draw()["layout"]["height"]


def test_the_step_that_was_clicked_is_ringed():
    ring = trace(draw(types=(NGO,), focus=("bin:0.2",)), "selected")
    assert ring["x"] == [0.2]
