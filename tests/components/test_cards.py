import pytest

from comparison.charts import CHARTS
from components import ids
from components.cards import build_card
from components.graph import build_graph
from tests.components.reading import parts, words


@pytest.mark.parametrize("name", CHARTS)
def test_a_card_has_every_part_that_is_filled(name):
    card = build_card(name)
    found = {str(getattr(part, "id", None)) for part in [card, *card._traverse()]}
    places = (ids.finding, ids.badge, ids.chart, ids.figure, ids.graph, ids.empty, ids.ignored, ids.caveat)
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
    assert getattr(card, "data-chart") == "tone"  # assets/cards.js asks by it whether the finding stands


def test_the_badge_stands_in_the_head_and_says_that_it_is_awaited():
    badge = next(
        part for part in parts(build_card("tone"), "P") if getattr(part, "id", "") == ids.badge("tone")
    )
    assert words(badge).startswith("Checking …")


def test_no_graph_sends_anything_to_a_third_party():
    graph = build_graph("graph-x", "x", {"data": [], "layout": {"height": 120}})
    assert graph.config["showSendToCloud"] is False
    assert graph.config["displaylogo"] is False
    assert graph.config["modeBarButtons"] == [["toImage"]]
    assert graph.config["toImageButtonOptions"]["height"] is None
    assert graph.config["locale"] == "en"
    assert graph.style == {"height": "120px"}
