import itertools
import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparison.selection import Selection
from components import theme
from components.figures import keyness, keyness_blocks, keyness_leaders
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
    [
        (NGO, "detained", 0.001, 0.04, True, 0.001, 999, 0.001, 0.001),
        (NGO, "counterrevolutionary", 0.2, 0.9, False, 0.001, 999, 0.001, 0.001),
    ],
    columns=[
        *("type", "term", "p", "q", "small_q", "smallest_p", "permutations"),
        *("least_smallest_p", "greatest_smallest_p"),
    ],
)
LOUD = CHANCES.iloc[:1].assign(term="loud")
PASSING = WORDS[WORDS["passes"]]
PRESS_WORD = WORDS.iloc[3].to_dict()


def draw(words=PASSING, groups=GROUPS, later=None, **selected):
    frames = {
        "keyness": words,
        "keyness_groups": groups,
        **({"significance": later} if later is not None else {}),
    }
    return keyness.figure(frames, LABELS, Selection(**selected))


def said(figure) -> str:
    return " ".join(texts(figure))


def test_a_mark_for_each_word_of_a_type_above_the_floor_and_a_name_for_each():
    figure = draw()
    check_drawable(figure)
    dots, names = figure["data"]
    words = ["detained", "counterrevolutionary"]
    assert [mark["term"] for mark in dots["customdata"]] == words
    assert [mark["term"] for mark in names["customdata"]] == [*words, "poll"]
    assert dots["x"] == pytest.approx([1, 0])
    assert names["text"] == ["detained · 9", "counterrevoluti… · 3", "poll · 4"]
    assert names["mode"] == "markers+text"


def test_below_the_floor_nothing_is_ranked():
    """Words are listed in the order of the frame, whatever their z, with neither mark nor scale."""
    few = pd.DataFrame(
        [PRESS_WORD | {"term": word, "z": z} for word, z in (("a", 1.0), ("b", 3.0), ("c", 2.0))]
    )
    figure = draw(few)
    check_drawable(figure)
    dots, names = figure["data"]
    assert dots["x"] == dots["y"] == []
    assert names["text"] == ["a · 4", "b · 4", "c · 4"]
    gaps = [after - before for before, after in itertools.pairwise(names["y"])]
    assert gaps == [ROW, ROW]
    assert len(set(names["x"])) == 1
    assert "(z)" not in said(figure)
    assert len(figure["layout"]["shapes"]) == 1  # the room for the names alone
    assert "z +" not in marks(figure)[0][3]


def test_within_a_type_the_order_is_that_of_the_frame():
    names = draw(PASSING.iloc[[0, 1]])["data"][1]
    assert names["y"] == sorted(names["y"])
    assert names["text"][0] == "detained · 9"


def test_names_have_the_same_room_at_every_width():
    figure = draw()
    axis, room = figure["layout"]["xaxis"], figure["layout"]["shapes"][0]
    assert axis["autorange"]
    assert "range" not in axis
    assert (room["xsizemode"], room["opacity"]) == ("pixel", 0)
    assert room["xanchor"] == figure["data"][1]["x"][0]
    assert room["x1"] == keyness.LETTER * (len("counterrevoluti… · 3") + 1)


def test_the_pointer_is_told_everything():
    assert marks(draw())[0][3].split("<br>") == [
        "detained",
        "Rights organisations",
        "9 times in 4 texts of 2 sources",
        "10.0 per 1,000 words; all others ",
        "together: 1.0",
        "log-odds +1.50, z +3.00",
        "spread (DPnorm) 0.25",
    ]


def test_the_higher_z_stands_higher_within_a_type():
    heights = draw()["data"][0]["y"]
    assert heights[0] < heights[1]


def leading(figure) -> list[dict]:
    """The lines that lead from marks to names."""
    return [line for line in figure["layout"]["shapes"] if line["line"]["color"] == theme.CONTEXT]


def test_a_line_joins_mark_and_name():
    figure = draw()
    dots, names = figure["data"]
    lines = leading(figure)
    assert len(lines) == 4  # level, then to the name, for each of two marks
    for slot, (level, turned) in enumerate(zip(lines[::2], lines[1::2], strict=True)):
        assert (level["x0"], level["y0"], level["y1"]) == (dots["x"][slot], *[dots["y"][slot]] * 2)
        assert level["x1"] == turned["x0"] < turned["x1"] == names["x"][slot]
        assert (turned["y0"], turned["y1"]) == (dots["y"][slot], names["y"][slot])


def test_words_at_one_point_share_a_line_and_a_bracket():
    first = PASSING.iloc[0].to_dict()
    figure = draw(pd.DataFrame([first | {"term": word} for word in "abc"]))
    names = trace(figure, "names")
    level, turned, bracket = leading(figure)
    assert level["y0"] == turned["y0"] == figure["data"][0]["y"][0]
    assert turned["y1"] == names["y"][1]
    assert bracket["x0"] == bracket["x1"] == names["x"][0]
    assert bracket["y0"] < names["y"][0] < names["y"][2] < bracket["y1"]
    assert marks(figure)[1][3].endswith("at the same point: a, c")


def test_points_at_one_height_have_lines_of_their_own():
    first = PASSING.iloc[0].to_dict()
    figure = draw(pd.DataFrame([first, first | {"term": "rarer", "per_thousand": 2.0}]))
    lines = leading(figure)
    assert [(line["x0"], line["x1"]) for line in lines] == [
        (x, trace(figure, "names")["x"][0]) for x in figure["data"][0]["x"]
    ]
    assert lines[0]["y1"] != lines[1]["y1"]
    assert keyness_leaders.CLOSE > 0


def test_prior_and_reference_stand_on_the_chart():
    assert "Against all others together; prior 0.1." in said(draw())
    other = draw(settings=(("prior", "10"), ("reference", STATE)))
    assert "Against State or government; prior 10." in said(other)
    assert "State or government: 1.0" in marks(other)[0][3].replace("<br>", "")


def test_a_type_has_its_colour_and_its_shape():
    marker, look = draw()["data"][0]["marker"], theme.marks(LABELS.types)
    assert marker["color"] == [look[NGO].colour] * 2
    assert marker["symbol"] == [f"{look[NGO].symbol}-open"] * 2


def test_more_texts_make_a_larger_mark():
    sizes = draw()["data"][0]["marker"]["size"]
    assert sizes[0] > sizes[1]


def test_blocks_say_how_many_texts_and_when_these_are_too_few():
    notes = texts(draw())
    assert any(note.endswith("Rights organisations: 5 texts") for note in notes)
    assert notes[notes.index("no word in enough texts and sources") - 1].endswith(
        "State or government: 4 texts"
    )
    assert notes[notes.index("too few texts to rank: words by alphabet") - 1].endswith("Other press: 1 text")


def test_words_that_fail_the_gate_have_a_mark_of_their_own():
    figure = draw(WORDS, later=CHANCES)
    dots, names = figure["data"]
    filled, hollow, failed = dots["marker"]["symbol"]
    assert (hollow, failed) == (f"{filled}-open", "x-thin-open")
    assert names["text"][2] == "loud° · 5"
    assert [line["line"].get("dash") for line in leading(figure)[-2:]] == ["dot", "dot"]
    assert "× and °: in too few texts or sources, whatever the q." in said(figure)
    assert "hollow: not" in said(figure)
    assert "too few texts or sources" in marks(figure)[2][3]
    assert "×" not in said(draw())


def test_a_word_that_fails_the_gate_is_never_filled():
    dots = draw(WORDS, later=LOUD)["data"][0]
    assert dots["marker"]["symbol"][2] == "x-thin-open"
    assert dots["marker"]["line"]["width"][2] > 0


def test_a_listed_word_that_fails_the_gate_is_told_without_a_cross():
    figure = draw(pd.DataFrame([PRESS_WORD | {"passes": False}]))
    assert trace(figure, "names")["text"] == ["poll° · 4"]
    assert "° In too few texts or sources." in said(figure)
    assert "×" not in said(figure)


def test_once_chance_is_known_filled_is_what_it_hardly_does():
    figure = draw(later=CHANCES)
    check_drawable(figure)
    symbols = figure["data"][0]["marker"]["symbol"]
    assert [symbol.endswith("-open") for symbol in symbols] == [False, True]
    assert (
        "Filled: q below 0.05 in 999 deals of the texts between the types; hollow: not. The smallest p that "
        "so many texts allow is 0.001." in said(figure)
    )
    assert marks(figure)[0][3].endswith("p 0.001, q 0.040")
    nothing = draw(later=CHANCES.assign(small_q=False))
    assert "Filled (none here): q below 0.05" in said(nothing)


def test_the_reach_of_p_is_that_of_the_frame():
    told = said(draw(later=CHANCES.assign(least_smallest_p=0.002, greatest_smallest_p=0.1)))
    assert "so many texts allow is 0.002 to 0.100." in told


def test_without_a_test_nothing_is_said_of_chance():
    assert draw(later=CHANCES.iloc[:0]) == draw()


def test_the_other_axis_can_be_the_spread():
    figure = draw(settings=(("spread", "dispersion"),))
    check_drawable(figure)
    dots, names = figure["data"]
    assert dots["x"] == [0.25, 0.5]
    assert len(names["x"]) == 3
    assert "spread (DPnorm)" in said(figure)
    assert figure["layout"]["height"] == draw()["layout"]["height"]


def test_without_a_spread_a_word_has_a_name_alone():
    words = PASSING.assign(dp_norm=[math.nan, 0.5, 0.5])
    figure = draw(words, settings=(("spread", "dispersion"),))
    check_drawable(figure)
    dots, names = figure["data"]
    assert (dots["x"], len(names["x"])) == ([0.5], 3)
    assert len(leading(figure)) == 2


def accents(figure) -> list[dict]:
    return [line for line in figure["layout"]["shapes"] if line["line"]["color"] == theme.ACCENT]


def test_the_selected_word_takes_ring_and_accent():
    figure = draw(term="detained")
    dots, names = figure["data"][0], trace(figure, "names")
    assert trace(figure, "selected")["x"] == [dots["x"][0]]
    level, turned, before = accents(figure)
    assert level["y0"] == turned["y0"] == dots["y"][0]
    assert before["x0"] == before["x1"] == names["x"][0]
    assert before["y0"] < names["y"][0] < before["y1"]
    assert dots["marker"]["opacity"] == [1, 0.4]


def test_a_selected_word_of_a_list_takes_the_accent():
    figure = draw(term="poll")
    (before,) = accents(figure)
    names = trace(figure, "names")
    assert before["x0"] == before["x1"] == names["x"][2]
    assert before["y0"] < names["y"][2] < before["y1"]


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
