import pytest
from dash import html

from comparison.charts import CHARTS
from components import ids
from components.cards import build_card
from components.graph import build_graph
from tests.components.reading import parts, words


@pytest.mark.parametrize("name", CHARTS)
def test_a_card_has_every_part_that_is_filled(name):
    card = build_card(name)
    found = {getattr(part, "id", None) for part in [card, *card._traverse()]}
    places = (ids.finding, ids.chart, ids.figure, ids.graph, ids.empty, ids.ignored, ids.caveat, ids.table)
    assert {place(name) for place in places} <= found


def test_the_finding_is_the_title_of_the_card():
    card = build_card("tone")
    assert getattr(card, "aria-labelledby") == ids.finding("tone")
    assert next(parts(card, "H2")).id == ids.finding("tone")


def test_the_chart_is_a_named_group_with_its_graph():
    chart = next(parts(build_card("tone"), "Figure"))
    assert chart.role == "group"
    assert getattr(chart, "aria-label").startswith("Chart: How they speak.")
    assert next(parts(chart, "Graph")).id == ids.graph("tone")


def test_the_whole_card_bears_the_name_of_its_chart():
    card = build_card("tone")
    assert (type(card).__name__, card.id) == ("Section", "chart-tone")


def test_what_is_folded_stands_at_the_foot():
    assert words(build_card("tone", [html.Details("More")]).children[-1]) == "More"


def test_explanation_and_numbers_are_folded():
    folded = [words(summary) for summary in parts(build_card("naming"), "Summary")]
    assert folded == ["How to read this", "Numbers"]


def test_the_card_of_tone_says_what_tone_is_not():
    assert "tone, not stance" in words(build_card("tone"))


def test_no_graph_sends_anything_to_a_third_party():
    graph = build_graph("graph-x", "x", {"data": [], "layout": {"height": 120}})
    assert graph.config["showSendToCloud"] is False
    assert graph.config["displaylogo"] is False
    assert graph.config["modeBarButtons"] == [["toImage"]]
    assert graph.config["toImageButtonOptions"]["height"] is None
    assert graph.config["locale"] == "en"
    assert graph.style == {"height": "120px"}
