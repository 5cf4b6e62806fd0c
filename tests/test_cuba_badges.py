"""The Cuba dataset: no badge says more than there are texts for, and none says less than its finding."""

from datetime import date

import pytest

from comparison import columns
from comparison.answers import checked_finding, verdict_of
from comparison.charts import CHARTS
from comparison.dataset import Dataset, open_dataset
from comparison.selection import Selection
from comparison.switches import choices, switches
from tests.corpus import DATASET

NO_TEXTS = {"date_from": date(2010, 1, 1), "date_to": date(2010, 12, 31)}
EMPTY = [
    Selection(term="zzzz"),
    Selection(voice="quoted", term="zzzz"),
    Selection(events=("E03",), **NO_TEXTS),
    Selection(**NO_TEXTS),
    Selection(voice="own", **NO_TEXTS),
]
SELECTIONS = [
    Selection(),
    Selection(events=("E01",)),
    Selection(events=("E03",)),
    Selection(voice="own"),
    Selection(level="carrier"),
]


@pytest.fixture(scope="module")
def cuba() -> Dataset:
    return open_dataset(DATASET)


def named(selection: Selection) -> str:
    return selection.to_query() or "all"


@pytest.mark.parametrize("selection", EMPTY, ids=named)
@pytest.mark.parametrize("name", list(CHARTS))
def test_nothing_stands_where_nothing_is_selected(cuba: Dataset, name: str, selection: Selection) -> None:
    found = verdict_of(cuba, selection, name)
    assert found.badge == columns.TOO_LITTLE
    assert found.reason.startswith("Too little to say: no sentence passes the filter")
    assert found.intervals.empty


@pytest.mark.parametrize("selection", SELECTIONS, ids=named)
@pytest.mark.parametrize("name", list(CHARTS))
def test_what_stands_says_for_which_types(cuba: Dataset, name: str, selection: Selection) -> None:
    found = verdict_of(cuba, selection, name)
    if found.badge != columns.STANDS:
        return
    assert found.reason.startswith("Stands for ")
    if "too few texts to generalise" in checked_finding(cuba, selection, name):
        assert "too few texts." in found.reason or "not for each of them" in found.reason


def test_something_stands(cuba: Dataset) -> None:
    stand = [name for name in CHARTS if verdict_of(cuba, Selection(), name).badge == columns.STANDS]
    assert {"terms", "timeline"} <= set(stand)


CLAIMING = ("coverage", "sources", "timeline", "tone", "wordshift", "terms", "naming")


@pytest.mark.parametrize("selection", SELECTIONS, ids=named)
@pytest.mark.parametrize("name", CLAIMING)
def test_what_depends_says_what_would_be_said_instead(cuba: Dataset, name: str, selection: Selection) -> None:
    found = verdict_of(cuba, selection, name)
    if found.badge == columns.DEPENDS:
        assert "would" in found.reason.split(": without", maxsplit=1)[1]


def test_means_and_their_difference_add_up_as_they_are_printed(cuba: Dataset) -> None:
    said = checked_finding(cuba, Selection(), "tone")
    assert "(+0.1145) and State or government (+0.0272) may be none: +0.0873 (95%" in said


FILTERS = [{}, {"events": ("E01",)}, {"events": ("E03",)}, {"events": ("E04",)}, {"voice": "own"}]


@pytest.mark.parametrize("filters", FILTERS, ids=lambda one: named(Selection(**one)))
def test_words_are_compared_with_every_reference(cuba: Dataset, filters: dict) -> None:
    for reference in ("rest", *(item["id"] for item in cuba.catalogue["types"])):
        asked = Selection(**filters, settings=(("reference", reference),))
        frame = switches(cuba, asked, "keyness")
        assert list(frame[columns.CHOICE]) == list(dict(choices(asked)))
