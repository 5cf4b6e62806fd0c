from dataclasses import replace

import pandas as pd

from comparison import columns
from comparison.selection import Selection
from components import theme
from components.figures import coverage
from components.figures.coverage_key import KEY
from components.figures.coverage_marks import EXCERPTS
from components.headings.texts import STATE_TEXTS
from tests.components.figures.frames import (
    COVERAGE,
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

MATRIX = pd.concat(
    [
        COVERAGE,
        pd.DataFrame(
            [
                ("E03", NGO, "outside_selection", 0, 0, 0.0, 3, 3, 0, False),
                ("E03", STATE, "silent", 0, 0, 0.0, 4, 1, 1, True),
            ],
            columns=COVERAGE.columns,
        ),
    ],
    ignore_index=True,
)


def draw(frame=MATRIX, **selected):
    return coverage.figure({"coverage": frame}, LABELS, Selection(**selected))


def test_every_cell_and_every_column_can_be_clicked():
    figure = draw()
    check_drawable(figure)
    cells = [(mark["event"], mark["type"]) for mark, *_ in marks(figure) if "event" in mark]
    assert sorted(cells) == sorted(zip(MATRIX["event"], MATRIX["type"], strict=True))
    assert [mark for mark, *_ in marks(figure) if "event" not in mark] == [
        {"type": NGO},
        {"type": STATE},
        {"type": PRESS},
    ]


def test_the_five_states_look_different():
    figure = draw()
    assert trace(figure, "mentions")["marker"]["symbol"] == "circle"
    assert trace(figure, "silent")["marker"]["symbol"] == "circle-open"
    assert trace(figure, "earlier_only")["marker"]["symbol"] == "triangle-left-open"
    assert trace(figure, "not_collected")["type"] == "bar"
    assert trace(figure, "not_collected")["marker"]["pattern"]["shape"] == "/"
    for state in columns.STATES:
        expected = MATRIX[(MATRIX["state"] == state) & ~MATRIX["only_excerpts"]]
        drawn = [mark["event"] for mark in trace(figure, state)["customdata"]]
        assert drawn == list(expected["event"])


def test_what_is_not_selected_is_small_grey_and_says_so():
    outside, silent = (trace(draw(), name) for name in ("outside_selection", "silent"))
    assert outside["marker"]["symbol"] == "diamond-open"
    assert outside["marker"]["color"] == [theme.CONTEXT] != silent["marker"]["color"]
    assert outside["marker"]["size"][0] < silent["marker"]["size"][0]
    assert outside["hovertext"][0].endswith("<br>mentions it, but not in this <br>selection")


def test_silence_in_excerpts_alone_looks_different_and_says_so():
    marked = trace(draw(), EXCERPTS)
    assert marked["customdata"] == [{"event": "E03", "type": STATE}]
    assert marked["marker"]["symbol"] == "circle-open-dot"
    assert marked["hovertext"][0].endswith(
        "<br>silent: 1 text from its time on, <br>all excerpts, no mention"
    )
    assert trace(draw(), "silent")["hovertext"][0].endswith(
        "<br>silent: 4 texts from its time on, <br>no mention"
    )


def test_every_state_is_in_the_key():
    keys = {symbol for one in draw()["data"] if one.get("name") == "key" for symbol in _symbols(one)}
    assert keys == {
        "circle", "diamond-open", "circle-open", "circle-open-dot", "triangle-left-open", "tile",
    }  # fmt: skip
    assert set(KEY) - {EXCERPTS} == set(STATE_TEXTS) == set(columns.STATES)
    assert set(KEY.values()) <= set(texts(draw()))


def _symbols(one):
    if one["type"] == "bar":
        return ["tile"] * len(one["x"])
    return [one["marker"]["symbol"]] * len(one["x"]) if one["mode"] == "markers" else []


def test_numbers_stand_in_their_cells():
    figure = draw()
    assert trace(figure, "numbers")["text"] == ["2 · 8", "1 · 2"]
    assert trace(figure, "numbers")["x"] == trace(figure, "mentions")["x"] == [0, 1]
    hover = trace(figure, "mentions")["hovertext"]
    amount = "2 texts · 8 sentences · 25% of its <br>words"
    assert hover[0] == f"Protests in July<br>Rights organisations<br>{amount}"
    assert hover[1].endswith("1 text · 2 sentences · less than <br>1% of its words")


def test_area_stands_for_sentences():
    largest, smaller = trace(draw(), "mentions")["marker"]["size"]
    assert (largest / smaller) ** 2 == 8 / 2


def test_long_numbers_stand_over_each_other_in_every_cell():
    frame = COVERAGE.assign(texts=COVERAGE["texts"] * 100, sentences=COVERAGE["sentences"] * 1000)
    assert trace(draw(frame), "numbers")["text"] == ["200<br>8,000", "100<br>2,000"]


def test_types_that_do_not_occur_have_no_column():
    assert not [text for text in texts(draw()) if "Aggregator" in text]


def test_long_names_break_into_lines_of_the_margin():
    name = next(text for text in texts(draw()) if text.startswith("Rally"))
    assert max(len(line) for line in name.split("<br>")) <= coverage.WIDTH


def test_selection_rings_its_cells_and_dims_the_others():
    figure = draw(events=("E01",), types=(NGO,))
    ring = trace(figure, "selected")
    mentions = trace(figure, "mentions")
    assert (ring["x"], ring["y"]) == (mentions["x"][:1], mentions["y"][:1])
    assert mentions["marker"]["opacity"] == [1, 0.4]
    assert trace(figure, "silent")["marker"]["opacity"] == [0.4]


def test_nothing_is_dimmed_by_a_selection_of_something_else():
    figure = draw(term="protest")
    assert trace(figure, "mentions")["marker"]["opacity"] == [1, 1]
    assert not [one for one in figure["data"] if one.get("name") == "selected"]


def test_the_key_answers_to_no_click():
    keys = [one for one in draw()["data"] if one.get("name") == "key"]
    assert sum(len(one["x"]) for one in keys) >= 4
    assert all(one["hoverinfo"] == "skip" and not one.get("customdata") for one in keys)


def test_without_events_the_figure_says_what_to_write():
    check_empty(draw(COVERAGE.iloc[:0]), coverage.EMPTY)


def test_a_long_head_of_the_first_column_reaches_over_its_line():
    def head(name):
        labels = replace(LABELS, types={**LABELS.types, NGO: name})
        figure = coverage.figure({"coverage": COVERAGE}, labels, Selection())
        (note,) = (one for one in figure["layout"]["annotations"] if one["text"] == name)
        return note, figure["layout"]["shapes"][0]

    note, line = head("Rights organisations")
    assert note["xshift"] < 0
    assert line["y0"] < note["y"]
    note, line = head("Organisations of human rights")
    assert note["xshift"] > 0
    assert line["y0"] > note["y"]
