from comparison.selection import Selection
from components.figures import naming
from tests.components.figures.frames import LABELS, NAMING, check_drawable, check_empty, marks, texts, trace


def draw(frame=NAMING, **selected):
    return naming.figure(frame, LABELS, Selection(**selected))


def test_a_dot_for_each_name_that_is_used_at_its_share():
    figure = draw()
    check_drawable(figure)
    assert [(mark["name"], x) for mark, x, *_ in marks(figure)] == [
        ("measures:embargo", 0.75),
        ("measures:blockade", 0.25),
    ]
    assert marks(figure)[0][3] == (
        "embargo<br>Rights organisations<br>3 uses in 2 texts<br>2 in own voice, 1 quoted"
    )


def test_counts_and_shares_stand_beside():
    said = texts(draw())
    assert "3 · 75%" in said
    assert any(text.endswith("Rights organisations: 4 uses") for text in said)


def test_a_type_that_uses_none_says_so():
    assert any(text.endswith("State or government: none") for text in texts(draw()))


def test_the_scale_is_the_whole():
    assert draw()["layout"]["xaxis"]["range"] == [0, 1]


def test_the_selected_name_is_ringed():
    figure = draw(name="measures:blockade")
    assert trace(figure, "selected")["x"] == [0.25]
    assert figure["data"][0]["marker"]["opacity"] == [0.4, 1]


def test_without_uses_there_is_a_sentence():
    check_empty(draw(NAMING.iloc[2:]), naming.EMPTY)
    check_empty(draw(NAMING.iloc[:0]), naming.EMPTY)
