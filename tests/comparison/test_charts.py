"""The charts: what each ignores it ignores, and what it does not ignore it applies."""

import pickle
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings

from comparison.charts import CHARTS
from comparison.dataset import Dataset
from comparison.evidence import count
from comparison.regroup import as_grouped
from comparison.selection import Selection
from preprocessing import schema
from tests.comparison.test_query import SELECTIONS
from tests.comparison.tiny import STATE

FILTERS: dict[str, dict[str, Any]] = {
    "event": {"events": ("E02",)},
    "type": {"types": (STATE,)},
    "source": {"sources": ("agency",)},
    "from": {"date_from": date(2021, 7, 13)},
    "to": {"date_to": date(2021, 7, 12)},
    "voice": {"voice": "quoted"},
    "term": {"term": "rally"},
    "name": {"name": "us_measures:embargo"},
}
# Each of the tiny types has one source: this gate lets its words pass.
EACH_WORD = (("least_texts", "1"), ("least_sources", "1"))


def test_names_and_what_is_ignored() -> None:
    assert {chart.name: chart.ignores for chart in CHARTS.values()} == {
        "coverage": ("event", "type"),
        "sources": ("source",),
        "timeline": ("from", "to"),
        "tone": (),
        "terms": ("term",),
        "naming": ("name",),
        "targets": (),
        "wordshift": ("term",),
        "keyness": ("term",),
        "elsewhere": ("type", "source", "term"),
        "numbers": ("term",),
    }


@pytest.mark.parametrize("name", list(CHARTS))
@pytest.mark.parametrize("parameter", list(FILTERS))
def test_a_filter_changes_a_chart_unless_it_is_ignored(tiny: Dataset, name: str, parameter: str) -> None:
    chart = CHARTS[name]
    filtered = Selection(**FILTERS[parameter], settings=EACH_WORD)
    same = chart.frame(tiny, filtered).equals(chart.frame(tiny, Selection(settings=EACH_WORD)))
    assert same == (parameter in chart.ignores)


@settings(max_examples=60)
@given(SELECTIONS)
def test_every_selection_has_its_charts(tiny: Dataset, selection: Selection) -> None:
    tiny = as_grouped(tiny, selection)
    for chart in CHARTS.values():
        frame = chart.frame(tiny, selection)
        assert chart.finding(tiny, selection, frame, None).endswith(".")
    assert 0 <= count(tiny, selection) <= len(tiny.sentences)


def test_nothing_changes_the_dataset(tiny: Dataset) -> None:
    tables = [getattr(tiny, table.name) for table in schema.TABLES]
    before = pickle.dumps(tables)
    for chart in CHARTS.values():
        for filters in FILTERS.values():
            chart.frame(tiny, Selection(**filters))
    assert pickle.dumps(tables) == before
