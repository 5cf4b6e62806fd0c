"""Every branch of the finding of what is mentioned elsewhere, as a reader sees it."""
# ruff: noqa: E501 (a sentence is read on one line)

from pathlib import Path

import pandas as pd
import pytest

from comparison.charts import CHARTS
from comparison.dataset import Dataset
from comparison.elsewhere import elsewhere
from comparison.findings.elsewhere import elsewhere as say
from comparison.selection import Selection
from comparison.verdict import Verdict
from tests.comparison.findings import FEW, finding
from tests.comparison.side_by_side import side_by_side
from tests.comparison.tiny import NGO, STATE
from tests.comparison.worded import bare

MISSING = "mentioned by at least two other source types and in none of the type's own texts on it"
LABELS = "1 thing for state or government (2 texts) and 3 things for solidarity or advocacy (2 texts)"


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    return side_by_side(tmp_path_factory.mktemp("findings") / "seven")


def test_how_much_is_missing_type_by_type(dataset: Dataset) -> None:
    said = finding("elsewhere", dataset, events=("E01",))
    assert said == f"“Protests” in 6 texts of 3 source types: {MISSING}: {LABELS}{FEW}"


def test_without_an_event_all_selected_texts_count(dataset: Dataset) -> None:
    own = "in none of the type's own texts selected: "
    said = "In 7 texts of 3 source types: mentioned by at least two other source types and "
    assert finding("elsewhere", dataset).startswith(said + own)


def test_several_events_are_called_them(dataset: Dataset) -> None:
    assert "own texts on them: " in finding("elsewhere", dataset, events=("E01", "E03"))


@pytest.mark.parametrize(
    ("words", "held"),
    [
        (("bridge",), "2 things for state or government (2 texts; 1 of the things stands in other texts of the type)"),
        (("bridge", "tower"), "3 things for state or government (2 texts; 2 of the things stand in other texts of the type)"),
    ],
)  # fmt: skip
def test_what_other_texts_of_the_type_hold_is_told(tmp_path: Path, words: tuple[str, ...], held: str) -> None:
    more = [(text, word) for word in words for text in ("n1", "n2", "f1", "f2", "s3")]
    assert held in finding("elsewhere", side_by_side(tmp_path / "outside", more), events=("E01",))


def test_all_of_a_kind_are_counted_not_those_shown(dataset: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("comparison.missing.SHOWN", 1)
    assert LABELS in finding("elsewhere", dataset, events=("E01",))


def test_what_is_missing_may_depend_on_a_text(dataset: Dataset) -> None:
    chart, asked = CHARTS["elsewhere"], Selection(events=("E01",))
    frame = chart.frame(dataset, asked)
    for badge, told in (("depends", True), ("stands", False), ("too_little", False)):
        said = chart.finding(dataset, asked, frame, Verdict(badge, "", pd.DataFrame(), ("d1",)))
        clause = "; what is missing from types with enough texts depends on single texts"
        assert (clause in said) == told


def test_two_types_are_too_few(dataset: Dataset) -> None:
    assert finding("elsewhere", dataset, events=("E03",)) == (
        "“Shortages” in 3 texts of 2 source types: it takes 3 types to tell what is mentioned elsewhere and not here; clear the filter on event."
    )


def test_a_dataset_of_two_types_has_no_cure(tiny: Dataset) -> None:
    assert finding("elsewhere", bare(tiny, (NGO, STATE)), voice="own") == (
        "In 20 texts of 2 source types: it takes 3 types to tell what is mentioned elsewhere and not here."
    )


def test_nothing_missing_and_nothing_selected(dataset: Dataset) -> None:
    frame = elsewhere(dataset, Selection(events=("E01",)))
    assert say(dataset, Selection(events=("E01",)), frame.iloc[:0]) == (
        f"“Protests” in 6 texts of 3 source types: nothing that is mentioned by at least two other source types is missing from all of a type's own texts here{FEW}"
    )
    assert finding("elsewhere", dataset, events=("E01",), name="us_measures:embargo") == (
        "No sentence passes all of the filters on event and name; clear one of them."
    )


def test_below_the_floor_nothing_is_ranked(dataset: Dataset) -> None:
    said = finding("elsewhere", dataset, events=("E01",))
    assert not any(word in said.split() for word in ("most", "highest", "lowest", "least-mentioned"))
