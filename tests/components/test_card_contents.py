from dataclasses import replace

import pytest

from comparison.charts import CHARTS
from comparison.selection import Selection
from components import ids
from components.card_contents import REACH, contents, outputs
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
    assert filled[ids.figure(name), "hidden"] is False
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
    assert filled[ids.figure("tone"), "hidden"] is True
    assert filled[ids.empty("tone"), "hidden"] is False
    assert filled[ids.empty("tone"), "children"]
    assert "clear one of them" in filled[ids.finding("tone"), "children"]


def test_caveats_of_the_texts_that_count_are_told(tiny):
    told = fill("terms", tiny)[ids.caveat("terms"), "children"]
    assert words(told) == "Read with care: Island Watch, 2001–02. The position changed later."
    assert fill("terms", tiny, sources=("agency",))[ids.caveat("terms"), "children"] == []


def test_two_caveats_are_in_sight_and_the_others_folded(tiny):
    documents = tiny.documents.assign(caveat=[f"Take care of {name}." for name in tiny.documents["document"]])
    told = fill("terms", replace(tiny, documents=documents))[ids.caveat("terms"), "children"]
    assert [words(part) for part in told[:2]] == [
        "Read with care: Island Watch, 2001–02. Take care of d4.",
        "Read with care: Island Watch, 12 Jul 2021. Take care of d1.",
    ]
    (folded,) = told[2:]
    assert words(next(parts(folded, "Summary"))) == (
        "Also with care: Island Agency, 12 Jul 2021; Friends of the Island, 7 Dec 2021; "
        "Island Agency, 2 Mar 2024"
    )
    assert [words(line) for line in parts(folded, "P")] == [
        "Agency: Take care of d2.",
        "Friends: Take care of d3.",
        "Rally: Take care of d5.",
    ]


def test_the_card_of_coverage_says_of_which_types_only_excerpts_were_collected(tiny):
    cut = replace(tiny, documents=tiny.documents.assign(excerpt=[True, False, True, False, False]))
    assert "excerpts" not in words(fill("coverage", tiny)[ids.caveat("coverage"), "children"])
    told = words(fill("coverage", cut)[ids.caveat("coverage"), "children"])
    assert "only excerpts were collected: solidarity or advocacy." in told


def test_a_name_that_reaches_further_bears_a_mark_that_is_told(tiny):
    assert "*" not in words(fill("naming", tiny)[ids.table("naming"), "children"])
    assert words(fill("naming", tiny)[ids.caveat("naming"), "children"]).count("*") == 0
    filled = fill("naming", noted(tiny))
    assert "blockade*" in words(filled[ids.table("naming"), "children"])
    assert "blockade*" in [note["text"] for note in figure_of(filled)["layout"]["annotations"]]
    assert words(filled[ids.caveat("naming"), "children"]).endswith(REACH)
    assert "blockade*Also said of a neighbour." in words(filled[ids.about("naming"), "children"])


def test_the_mark_is_not_told_where_no_such_name_is_used(tiny):
    filled = fill("naming", noted(tiny), sources=("watch",))
    assert REACH not in words(filled[ids.caveat("naming"), "children"])


def noted(dataset):
    """The dataset with a note on the name blockade."""
    first, *others = dataset.catalogue["referents"]
    embargo, blockade = first["names"]
    names = [embargo | {"note": None}, blockade | {"note": "Also said of a neighbour."}]
    return replace(dataset, catalogue={**dataset.catalogue, "referents": [first | {"names": names}, *others]})


def figure_of(filled):
    return filled[ids.graph("naming"), "figure"]


def test_the_quoted_speakers_are_listed_beside_the_sources(tiny):
    tables = fill("sources", tiny)[ids.table("sources"), "children"]
    assert "M. Leader" in words(tables[1])


def test_who_is_quoted_stands_in_sight(tiny):
    told = words(fill("sources", tiny)[ids.caveat("sources"), "children"])
    assert told.startswith(
        "Quoted, where that is certain: M. Leader (2 sentences) and A. Writer (1 sentence)."
    )
    own = words(fill("sources", tiny, voice="own")[ids.caveat("sources"), "children"])
    assert "Quoted" not in own


def test_the_dots_of_the_tone_are_in_a_table_without_the_empty_steps(tiny):
    _, steps = fill("tone", tiny)[ids.table("tone"), "children"]
    counts = [words(list(parts(row, "Td"))[-1]) for row in parts(next(parts(steps, "Tbody")), "Tr")]
    assert counts
    assert "0" not in counts
