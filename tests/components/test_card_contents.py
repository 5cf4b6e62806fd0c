from dataclasses import replace

import pytest

from comparison.charts import CHARTS
from comparison.selection import Selection
from components import ids
from components.badges import CHECKING
from components.card_contents import FIGURES, contents, outputs
from components.labels import Labels
from tests.components.figures.frames import check_drawable
from tests.components.measured import measured
from tests.components.reading import parts, words

REACH = "* The name is also used of more than this subject: see “About these names”."


def fill(name, dataset, **selected):
    keys = [(output.component_id, output.component_property) for output in outputs(name)]
    values = contents(name, dataset, Selection(**selected), Labels.of(dataset))
    return dict(zip(keys, values, strict=True))


@pytest.mark.parametrize("name", CHARTS)
def test_a_card_is_filled_with_finding_and_figure_before_it_is_checked(tiny, name):
    dataset = measured(tiny)
    filled = fill(name, dataset)
    selection = Selection()
    frames = CHARTS[name].frames(dataset, selection)
    figure = filled[ids.graph(name), "figure"]
    assert filled[ids.finding(name), "children"] == CHARTS[name].finding(
        dataset, selection, frames[name], None
    )
    assert words(filled[ids.badge(name), "children"]).startswith(CHECKING)
    assert figure == FIGURES[name](frames, Labels.of(dataset), selection)
    check_drawable(figure)
    assert filled[ids.graph(name), "style"] == {"height": f"{figure['layout']['height']}px"}
    assert filled[ids.figure(name), "hidden"] is False
    assert filled[ids.empty(name), "hidden"] is True


def test_mentions_that_are_not_measured_are_told_and_no_others_are(tiny):
    told = fill("targets", tiny)[ids.caveat("targets"), "children"]
    assert words(told).startswith("Not measured, since the model reads English alone: 1 mention of targets.")
    filled = fill("targets", measured(tiny))
    assert "Not measured" not in words(filled[ids.caveat("targets"), "children"])


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


def test_the_oldest_caveat_is_in_sight_and_the_others_folded(tiny):
    documents = tiny.documents.assign(caveat=[f"Take care of {name}." for name in tiny.documents["document"]])
    told = fill("terms", replace(tiny, documents=documents))[ids.caveat("terms"), "children"]
    assert words(told[0]) == "Read with care: Island Watch, 2001–02. Take care of d4."
    (folded,) = told[1:]
    tongues = documents.set_index("title")["language"]
    for cite in parts(folded, "Cite"):
        assert cite.lang == tongues[words(cite)]
    assert words(next(parts(folded, "Summary"))) == (
        "Also with care: Island Watch, 12 Jul 2021; Island Agency, 12 Jul 2021; "
        "Friends of the Island, 7 Dec 2021; Island Agency, 2 Mar 2024"
    )
    assert [words(line) for line in parts(folded, "P")] == [
        "Island: march met: Take care of d1.",
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
    assert words(fill("naming", tiny)[ids.caveat("naming"), "children"]).count("*") == 0
    filled = fill("naming", noted(tiny))
    assert "blockade*" in [note["text"] for note in figure_of(filled)["layout"]["annotations"]]
    assert words(filled[ids.caveat("naming"), "children"]).startswith(REACH)


def test_the_mark_is_not_told_where_no_such_name_is_used(tiny):
    filled = fill("naming", noted(tiny), sources=("watch",))
    assert REACH not in words(filled[ids.caveat("naming"), "children"])


def noted(dataset):
    """The dataset with a note on the name blockade."""
    first, *others = dataset.catalogue["referents"]
    embargo, blockade = first["names"]
    names = [embargo | {"note": None}, blockade | {"note": "Also said of a neighbour."}]
    return replace(
        dataset, as_written={**dataset.as_written, "referents": [first | {"names": names}, *others]}
    )


def figure_of(filled):
    return filled[ids.graph("naming"), "figure"]


def test_who_is_quoted_stands_in_sight(tiny):
    told = words(fill("sources", tiny)[ids.caveat("sources"), "children"])
    assert told.startswith(
        "Quoted, where that is certain: M. Leader (2 sentences) and A. Writer (1 sentence)."
    )
    own = words(fill("sources", tiny, voice="own")[ids.caveat("sources"), "children"])
    assert "Quoted" not in own
