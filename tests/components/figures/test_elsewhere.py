from itertools import pairwise

import pandas as pd

from comparison.elsewhere import COLUMNS
from comparison.selection import Selection
from components.figures import elsewhere, elsewhere_words
from tests.components.figures.frames import (
    LABELS,
    NGO,
    PRESS,
    SOLIDARITY,
    STATE,
    check_drawable,
    check_empty,
    marks,
    texts,
    trace,
)

HELD_NOTE = "† in another text of this type"
FOUND = (("A text (Island Watch)",),)
FRAME = pd.DataFrame(
    [
        (SOLIDARITY, "event", "E02", "Rally", (NGO, STATE), (1, 2), 3, (), 1, 0, 1, 0, *FOUND),
        (SOLIDARITY, "target", "police", "the police", (NGO, STATE), (2, 1), 3, (), 1, 0, 1, 0, *FOUND),
        *[
            (SOLIDARITY, "word", word, word, (NGO, STATE), (2, 2), 4, (), 1, 0, 9, 0, *FOUND)
            for word in ("prison", "school", "water", "bridge")
        ],
        (STATE, "place", "US", "US", (NGO, SOLIDARITY), (1, 1), 2, (PRESS,), 2, 3, 1, 1, *FOUND),
    ],
    columns=list(COLUMNS),
)
TYPES = pd.DataFrame(
    [(NGO, 2, 1, 0, 0, 0), (STATE, 2, 2, 1, 1, 1), (SOLIDARITY, 1, 1, 1, 11, 0), (PRESS, 1, 1, 0, 0, 0)],
    columns=["type", "texts", "sources", "excerpts", "total", "total_elsewhere"],
)


def draw(frame=FRAME, types=TYPES, **selected):
    return elsewhere.figure({"elsewhere": frame, "elsewhere_types": types}, LABELS, Selection(**selected))


def test_a_filled_mark_for_each_type_that_mentions_it_and_a_hollow_one_for_each_that_does_not():
    figure = draw()
    check_drawable(figure)
    dots = figure["data"][0]
    cells = zip(dots["hovertext"], dots["x"], dots["marker"]["symbol"], strict=True)
    assert [(x, symbol) for text, x, symbol in cells if text.startswith("Rally<br>")] == [
        (0, "circle"),
        (1, "square"),
        (2, "triangle-up-open"),
        (3, "diamond-open"),
    ]


def test_counts_stand_beside_the_filled_marks():
    numbers = trace(draw(), "numbers")
    assert [text.strip() for text in numbers["text"][:4]] == ["1", "1", "1", "2"]
    assert numbers["textposition"] == "middle right"
    assert len(numbers["text"]) == 2 * 6


def test_long_counts_stand_under_their_marks():
    frame = FRAME.assign(texts_each=[(1200, 2)] * len(FRAME))
    figure = draw(frame)
    check_drawable(figure)
    assert trace(figure, "numbers")["textposition"] == "bottom center"
    assert "1,200" in trace(figure, "numbers")["text"]
    rows = sorted(set(figure["data"][0]["y"]))
    assert min(b - a for a, b in pairwise(rows)) >= elsewhere.UNDER


def test_what_may_be_under_another_name_has_no_mark():
    dots = draw()["data"][0]
    here = [x for x, text in zip(dots["x"], dots["hovertext"], strict=True) if text.startswith("US<br>")]
    assert here == [0, 1, 2]


def test_a_block_says_how_many_texts_were_searched():
    said = texts(draw())
    assert any(text.endswith("Rights organisations</b>: 2 texts") for text in said)
    assert any(text.endswith("State or government</b>: 2 texts, 1 of them excerpts") for text in said)
    assert any(text.endswith("Solidarity or advocacy</b>: 1 text, excerpts only") for text in said)
    assert said.count(elsewhere_words.NONE) == 2


def test_long_lists_are_folded_and_say_so():
    said = texts(draw())
    assert "Words (and 1 more in the table)" in said
    assert "water" in said
    assert "bridge" not in said


def opened(item, kind):
    return {"focus": [item, f"type:{kind}", "within:texts"]}


def test_a_mark_opens_its_item_in_the_texts_of_its_type_though_there_be_none():
    clicks = [mark for mark, *_ in marks(draw())]
    for item in ("event:E02", "target:police", "lemma:prison"):
        assert opened(item, NGO) in clicks
        assert opened(item, STATE) in clicks
        assert opened(item, SOLIDARITY) in clicks
    assert opened("proper_name:US", SOLIDARITY) in clicks


def test_hovering_names_the_texts_of_each_type():
    hover = next(text for mark, _, _, text in marks(draw()) if mark == opened("event:E02", NGO))
    assert hover == (
        "Rally<br>Rights organisations: 1 text<br>State or government: 2 texts<br>"
        "Solidarity or advocacy: in none of <br>1 text here"
    )


def test_what_another_text_of_the_type_holds_has_a_dagger_and_a_note():
    figure = draw()
    said = texts(figure)
    assert "US †" in said
    assert not any("†" in text for text in said if text not in ("US †", HELD_NOTE))
    assert said.count(HELD_NOTE) == 1
    hover = next(text for *_, text in marks(figure) if text.startswith("US<br>"))
    assert hover.endswith("State or government: in none of 2 <br>texts here, but in 3 other texts")
    assert HELD_NOTE not in texts(draw(FRAME.assign(own_elsewhere=0)))
    assert any(
        text.endswith("… †") for text in texts(draw(FRAME.assign(label="a long name " * 9, own_elsewhere=1)))
    )


def test_the_mark_that_was_clicked_is_ringed():
    ring = trace(draw(focus=tuple(opened("lemma:school", STATE)["focus"])), "selected")
    assert ring["x"] == [1]


def test_nothing_overlaps():
    figure = draw()
    ys = sorted({note["y"] for note in figure["layout"]["annotations"]})
    assert all(b - a >= 17 for a, b in pairwise(ys))
    assert ys[-1] < figure["layout"]["height"]


def test_empty_figures_say_what_is_missing():
    check_empty(draw(FRAME.iloc[:0]), elsewhere_words.NONE_MISSING)
    check_empty(draw(FRAME.iloc[:0], TYPES.iloc[:2]), elsewhere_words.nothing(2))
