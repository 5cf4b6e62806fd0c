import itertools
import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparison.selection import Selection
from components import theme
from components.figures import keyness, keyness_blocks
from components.figures.keyness_blocks import EDGE, ROW, Field, apart
from tests.components.figures.frames import (
    LABELS,
    NGO,
    PRESS,
    STATE,
    check_drawable,
    check_empty,
    marks,
    texts,
    trace,
)

COLUMNS = [
    "type",
    "term",
    "count",
    "per_thousand",
    "rest_count",
    "rest_per_thousand",
    "log_odds",
    "z",
    "log_ratio",
    "percent_diff",
    "g2",
    "texts",
    "sources",
    "dp_norm",
    "passes",
]
WORDS = pd.DataFrame(
    [
        (NGO, "detained", 9, 10.0, 1, 1.0, 1.5, 3.0, 3.3, 900.0, 9.0, 4, 2, 0.25, True),
        (NGO, "counterrevolutionary", 3, 1.0, 0, 0.0, 1.4, 2.0, 2.6, math.nan, 4.0, 2, 2, 0.5, True),
        (NGO, "loud", 5, 5.0, 0, 0.0, 1.4, 1.0, 3.0, math.nan, 5.0, 1, 1, 1.0, False),
        (PRESS, "poll", 4, 20.0, 3, 2.0, 0.9, 1.5, 3.3, 900.0, 3.0, 1, 1, math.nan, True),
    ],
    columns=COLUMNS,
)
GROUPS = pd.DataFrame(
    [
        (NGO, 5, 3, 900, 50, True),
        (STATE, 4, 2, 900, 50, True),
        (PRESS, 1, 1, 200, 50, False),
    ],
    columns=["type", "texts", "sources", "tokens", "candidates", "enough"],
)
CHANCES = pd.DataFrame(
    [(NGO, "detained", 0.001, 0.04, 0.001, 999), (NGO, "counterrevolutionary", 0.2, 0.9, 0.001, 999)],
    columns=["type", "term", "p", "q", "smallest_p", "permutations"],
)
PASSING = WORDS[WORDS["passes"]]


def draw(words=PASSING, groups=GROUPS, later=None, **selected):
    frames = {
        "keyness": words,
        "keyness_groups": groups,
        **({"significance": later} if later is not None else {}),
    }
    return keyness.figure(frames, LABELS, Selection(**selected))


def said(figure) -> str:
    return " ".join(texts(figure))


def test_a_mark_and_a_name_for_each_word():
    figure = draw()
    check_drawable(figure)
    dots, names = figure["data"]
    words = ["detained", "counterrevolutionary", "poll"]
    assert [mark["term"] for mark in dots["customdata"]] == words
    assert [mark["term"] for mark in names["customdata"]] == words
    assert dots["x"] == pytest.approx([1, 0, math.log10(20)])
    assert names["text"] == ["detained · 9", "counterrevol… · 3", "poll · 4"]
    assert names["mode"] == "text"
    assert (names["xaxis"], dots.get("xaxis")) == ("x2", None)


def test_the_pointer_is_told_everything():
    assert marks(draw())[0][3].split("<br>") == [
        "detained",
        "Rights organisations",
        "9 times in 4 texts of 2 sources",
        "10.0 per 1,000 words; all others together: 1.0",
        "log-odds +1.50, z +3.00",
        "spread (DPnorm) 0.25",
    ]


def test_the_higher_z_stands_higher_within_a_type():
    heights = draw()["data"][0]["y"]
    assert heights[0] < heights[1]


def test_a_thin_line_joins_mark_and_name():
    figure = draw()
    dots, names = figure["data"]
    end = figure["layout"]["xaxis"]["range"][1]
    leaders = figure["layout"]["shapes"][-3:]
    assert [(line["x0"], line["y0"], line["y1"]) for line in leaders] == list(
        zip(dots["x"], dots["y"], names["y"], strict=True)
    )
    assert {line["x1"] for line in leaders} == {end}


def test_prior_and_reference_stand_on_the_chart():
    assert "Against all others together; prior 0.1." in said(draw())
    other = draw(settings=(("prior", "10"), ("reference", STATE)))
    assert "Against State or government; prior 10." in said(other)
    assert "State or government: 1.0" in marks(other)[0][3]


def test_a_type_has_its_colour_and_its_shape():
    marker, look = draw()["data"][0]["marker"], theme.marks(LABELS.types)
    assert marker["color"] == [look[NGO].colour, look[NGO].colour, look[PRESS].colour]
    assert marker["symbol"] == [look[NGO].symbol, look[NGO].symbol, look[PRESS].symbol]


def test_more_texts_make_a_larger_mark():
    sizes = draw()["data"][0]["marker"]["size"]
    assert sizes[0] > sizes[1] > sizes[2]


def test_blocks_say_how_many_texts_and_when_these_are_too_few():
    notes = texts(draw())
    assert any(note.endswith("Rights organisations: 5 texts") for note in notes)
    assert notes[notes.index("no word in enough texts and sources") - 1].endswith(
        "State or government: 4 texts"
    )
    assert notes[notes.index("too few texts to say which comes first") - 1].endswith("Other press: 1 text")


def test_words_that_fail_the_gate_are_hollow_and_marked():
    figure = draw(WORDS)
    dots, names = figure["data"]
    assert [symbol.endswith("-open") for symbol in dots["marker"]["symbol"]] == [False, False, True, False]
    assert names["text"][2] == "loud° · 5"
    assert figure["layout"]["shapes"][-2]["line"]["dash"] == "dot"
    assert "° Hollow: in too few texts or sources." in said(figure)
    assert "too few texts or sources" in marks(figure)[2][3]
    assert "Hollow" not in said(draw())


def test_once_chance_is_known_filled_is_what_it_hardly_does():
    figure = draw(later=CHANCES)
    check_drawable(figure)
    symbols = figure["data"][0]["marker"]["symbol"]
    assert [symbol.endswith("-open") for symbol in symbols] == [False, True, True]
    assert (
        "Filled: q below 0.05 in 999 deals of the texts between the types; the smallest p that so many texts "
        "allow is 0.001." in said(figure)
    )
    assert marks(figure)[0][3].endswith("p 0.001, q 0.040")
    nothing = draw(later=CHANCES.assign(q=0.5))
    assert "Filled (none here): q below 0.05" in said(nothing)


def test_without_a_test_nothing_is_said_of_chance():
    assert draw(later=CHANCES.iloc[:0]) == draw()


def test_the_other_axis_can_be_the_spread():
    figure = draw(settings=(("spread", "dispersion"),))
    check_drawable(figure)
    dots, names = figure["data"]
    assert dots["x"] == [0.25, 0.5]  # a word of the only text has no spread
    assert len(names["x"]) == 3
    assert "spread (DPnorm)" in said(figure)
    assert "one text: no spread" in said(figure)
    assert figure["layout"]["height"] == draw()["layout"]["height"]


def test_the_selected_word_takes_ring_and_accent():
    figure = draw(term="poll")
    ring = trace(figure, "selected")
    assert ring["x"] == [figure["data"][0]["x"][2]]
    assert figure["layout"]["shapes"][-1]["line"]["color"] == theme.ACCENT
    assert figure["data"][0]["marker"]["opacity"] == [0.4, 0.4, 1]


def test_names_keep_apart():
    rows = [PASSING.iloc[0].to_dict() | {"term": f"w{n:02}", "z": 2.0} for n in range(12)]
    names = trace(draw(pd.DataFrame(rows)), "names")
    gaps = [after - before for before, after in zip(names["y"], names["y"][1:], strict=False)]
    assert min(gaps) == ROW > theme.FONT_SIZE


def test_without_groups_there_is_a_sentence():
    check_empty(draw(PASSING.iloc[:0], GROUPS.iloc[:0]), keyness.EMPTY)


def test_without_words_there_are_headings():
    figure = draw(PASSING.iloc[:0])
    check_drawable(figure)
    assert texts(figure).count("no word in enough texts and sources") == 3


HEIGHTS = st.lists(st.floats(0, 300), max_size=12).map(sorted)


@given(HEIGHTS)
def test_apart_keeps_order_distance_and_ends(wanted):
    placed = apart(wanted, 20, 10, 290)
    assert all(after - before >= 20 - 1e-9 for before, after in itertools.pairwise(placed))
    assert all(10 - 1e-9 <= height <= 290 + 1e-9 for height in placed)
    assert apart([50, 100, 200], 20, 10, 290) == [50, 100, 200]


def test_a_field_has_round_ticks_inside():
    field = Field(0, 224, 2.75, 1.9)
    assert field.height(2.75) == EDGE
    assert field.height(1.9) == 224 - EDGE
    assert field.ticks() == [2.0, 2.2, 2.4, 2.6]
    assert Field(0, 100, 2.0, 2.0).height(2.0) == 50
    assert keyness_blocks.LEAST > 2 * EDGE
