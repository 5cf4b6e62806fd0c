import pytest

from comparison.charts import CHARTS
from comparison.selection import Selection
from components import ids
from components.card_contents import contents, outputs
from components.labels import Labels
from tests.components.figures.frames import check_drawable
from tests.components.reading import parts, words


def fill(name, dataset, **selected):
    keys = [(output.component_id, output.component_property) for output in outputs(name)]
    values = contents(name, dataset, Selection(**selected), Labels.of(dataset))
    return dict(zip(keys, values, strict=True))


@pytest.mark.parametrize("name", CHARTS)
def test_a_card_is_filled_with_finding_figure_and_numbers(tiny, name):
    filled = fill(name, tiny)
    selection = Selection()
    frame = CHARTS[name].frame(tiny, selection)
    figure = filled[ids.graph(name), "figure"]
    assert filled[ids.finding(name), "children"] == CHARTS[name].finding(tiny, selection, frame)
    check_drawable(figure)
    assert filled[ids.graph(name), "style"] == {"height": f"{figure['layout']['height']}px"}
    assert filled[ids.chart(name), "hidden"] is False
    assert filled[ids.empty(name), "hidden"] is True
    table = filled[ids.table(name), "children"][0]
    assert len(list(parts(table, "Tr"))) == len(frame) + 1


def test_what_a_chart_leaves_out_is_named(tiny):
    assert fill("coverage", tiny)[ids.ignored("coverage"), "children"] == (
        "Not filtered by: event and source type."
    )
    assert fill("tone", tiny)[ids.ignored("tone"), "children"] == ""


def test_nothing_to_draw_hides_the_chart_and_says_so(tiny):
    filled = fill("tone", tiny, events=("E02",), types=("human_rights_ngo",))
    assert filled[ids.chart("tone"), "hidden"] is True
    assert filled[ids.empty("tone"), "hidden"] is False
    assert filled[ids.empty("tone"), "children"]
    assert "clear one of them" in filled[ids.finding("tone"), "children"]


def test_caveats_of_the_texts_that_count_are_told(tiny):
    told = fill("terms", tiny)[ids.caveat("terms"), "children"]
    assert words(told) == "Read with care: Island Watch, 2001–02Old: The position changed later."
    assert fill("terms", tiny, sources=("agency",))[ids.caveat("terms"), "children"] is None


def test_the_quoted_speakers_are_listed_beside_the_sources(tiny):
    tables = fill("sources", tiny)[ids.table("sources"), "children"]
    assert "M. Leader" in words(tables[1])


def test_the_dots_of_the_tone_are_in_a_table_without_the_empty_steps(tiny):
    _, steps = fill("tone", tiny)[ids.table("tone"), "children"]
    counts = [words(list(parts(row, "Td"))[-1]) for row in parts(next(parts(steps, "Tbody")), "Tr")]
    assert counts
    assert "0" not in counts
