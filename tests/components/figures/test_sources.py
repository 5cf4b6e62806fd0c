from comparison.selection import Selection
from components.figures import sources
from tests.components.figures.frames import LABELS, NGO, SOURCES, check_drawable, check_empty, texts, trace


def draw(frame=SOURCES, **selected):
    return sources.figure({"sources": frame}, LABELS, Selection(**selected))


def bars(figure):
    return figure["data"][0]


def test_a_segment_is_a_source_as_long_as_its_sentences():
    figure = draw()
    check_drawable(figure)
    drawn = bars(figure)
    assert drawn["x"] == [30, 25, 10, 30, 35]
    assert drawn["base"] == [0, 0, 25, 0, 0]
    assert drawn["y"][1] == drawn["y"][2]
    assert len(set(drawn["y"])) == 4


def test_a_click_selects_the_source_and_where_needed_the_level():
    assert bars(draw())["customdata"] == [
        {"source": "watch"},
        {"source": "herald"},
        {"source": "agency"},
        {"source": "watch", "level": "carrier"},
        {"source": "friends", "level": "carrier"},
    ]
    assert bars(draw(level="carrier"))["customdata"][0] == {"source": "watch", "level": "originator"}


def test_on_the_other_level_a_click_keeps_the_selected_types():
    drawn = bars(draw(types=(NGO,)))["customdata"]
    assert drawn[0] == {"source": "watch"}
    assert drawn[3] == {"focus": ["carrier:watch"]}


def test_counts_stand_beside_their_bar():
    said = texts(draw())
    for amount in ("2 · 30", "4 · 35"):
        assert amount in said


def test_sources_are_named_in_the_order_of_the_segments():
    assert "herald\u00a025\u00a0· Island Agency\u00a010" in texts(draw())


def test_names_of_a_reader_are_not_markup():
    assert "Friends &lt;b&gt;&amp; co&lt;/b&gt;\u00a035" in texts(draw())


def test_many_sources_are_named_in_part_and_drawn_whole():
    many = SOURCES.iloc[[1] * 20].assign(source=[f"s{n:02}" for n in range(20)])
    figure = draw(many)
    assert len(bars(figure)["x"]) == 20
    assert any(text.endswith("12\u00a0more") for text in texts(figure))


def test_the_selected_source_is_underlined_at_the_selected_level_alone():
    figure = draw(sources=("watch",))
    line = trace(figure, "selected")
    assert line["x"] == [0, 30, None]
    assert line["y"][0] > bars(figure)["y"][0]
    assert bars(figure)["marker"]["opacity"] == [1, 0.4, 0.4, 0.4, 0.4]


def test_without_texts_there_is_a_sentence():
    check_empty(draw(SOURCES.iloc[:0]), sources.EMPTY)
