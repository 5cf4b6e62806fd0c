from comparison.selection import Selection
from components import theme
from components.figures import terms
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
    return terms.figure(frame, LABELS, Selection(**selected))


def test_a_dot_for_each_word_and_type_at_its_rate():
    figure = draw()
    check_drawable(figure)
    assert [(mark["term"], x) for mark, x, *_ in marks(figure)] == list(
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
    assert "counterrevolu…" in said


def test_the_selected_word_takes_the_accent():
    figure = draw(term="protest")
    assert figure["layout"]["shapes"][0]["line"]["color"] == theme.ACCENT
    assert figure["data"][0]["marker"]["opacity"] == [1, 1, 0.4, 0.4]


def test_without_words_there_is_a_sentence():
    check_empty(draw(TERMS.iloc[:0]), terms.EMPTY)
