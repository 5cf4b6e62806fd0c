"""The page as it is sent before anything is selected."""

from collections import Counter

import pytest

from comparison.charts import CHARTS
from comparison.query import Options
from components import ids
from components.layout import build_layout
from components.views.cards import CARDS
from tests.components.reading import parts, words


@pytest.fixture(scope="module")
def layout(tiny):
    return build_layout(tiny, Options.of(tiny))


def everything(part):
    yield part
    children = getattr(part, "children", None)
    for child in children if isinstance(children, list | tuple) else [children]:
        if hasattr(child, "to_plotly_json"):
            yield from everything(child)


def test_ids_are_unique(layout):
    counts = Counter(str(part.id) for part in everything(layout) if getattr(part, "id", None))
    assert [key for key, count in counts.items() if count > 1] == []


def test_every_chart_has_a_card(layout):
    assert sorted(CARDS) == sorted(CHARTS)
    found = [str(part.id) for part in everything(layout) if getattr(part, "id", None)]
    for name in CHARTS:
        assert {str(place(name)) for place in (ids.chart, ids.asked, ids.checked)} <= set(found)


def test_the_page_has_its_landmarks_once(layout):
    for landmark in ("Header", "Main", "Footer"):
        assert len(list(parts(layout, landmark))) == 1, landmark
    names = [getattr(nav, "aria-label") for nav in parts(layout, "Nav")]
    assert names == ["Pages", "Language of this page", "What is selected"]


def test_there_is_one_first_heading_and_it_names_the_corpus(layout):
    (heading,) = parts(layout, "H1")
    assert words(heading).startswith("Tiny")


def test_the_first_link_skips_to_the_comparison(layout):
    first = next(parts(layout, "A"))
    assert first.href == f"#{ids.HEADLINE}"


def test_the_foot_says_what_tone_is_not_and_which_dataset_this_is(layout, tiny):
    (foot,) = parts(layout, "Footer")
    assert "It is not stance" in words(foot)
    assert f"dataset tiny · {tiny.hash[:12]}" in words(foot)


def test_nothing_but_the_height_of_a_graph_is_styled_in_place(layout):
    styled = [part for part in everything(layout) if getattr(part, "style", None)]
    assert {(type(part).__name__, *part.style) for part in styled} <= {("Graph", "height")}
