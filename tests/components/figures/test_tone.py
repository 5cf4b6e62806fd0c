from comparison.selection import Selection
from components import theme
from components.figures import tone
from tests.components.figures.frames import (
    DISTRIBUTION,
    LABELS,
    NGO,
    STATE,
    TONE,
    check_drawable,
    check_empty,
    marks,
    texts,
)


def draw(frame=TONE, **selected):
    return tone.figure(frame, LABELS, Selection(**selected), DISTRIBUTION)


def test_a_dot_for_each_step_with_sentences():
    figure = draw()
    check_drawable(figure)
    assert [(mark, x) for mark, x, *_ in marks(figure)] == [({"type": NGO}, -0.3), ({"type": NGO}, 0.2)]
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
