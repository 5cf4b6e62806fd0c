"""The one place where filters are applied: every filter by hand, and each one ignored."""

from datetime import date
from typing import Any

import numpy as np
import pytest

from comparison import rows
from comparison.caveats import of_chart
from comparison.charts import CHARTS
from comparison.dataset import Dataset
from comparison.selection import Selection
from tests.comparison.known import known
from tests.comparison.tiny import NGO, SOLIDARITY, STATE


def texts(tiny: Dataset, **filters) -> list[str]:
    return tiny.documents["document"][rows.texts(tiny, Selection(**filters))].tolist()


def sentences(tiny: Dataset, ignore: tuple[str, ...] = (), **filters) -> list[str]:
    found = tiny.sentences[rows.sentences(tiny, Selection(**filters), ignore)]
    return [
        f"{document}.{number}" for document, number in zip(found["document"], found["sentence"], strict=True)
    ]


def mentions(tiny: Dataset, kind: str, **filters) -> list[str]:
    found = tiny.mentions[rows.mentions(tiny, Selection(**filters), kind)]
    return [
        f"{document}.{number}" for document, number in zip(found["document"], found["sentence"], strict=True)
    ]


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({}, ["d1", "d2", "d3", "d4", "d5"]),
        ({"types": (STATE,)}, ["d2", "d5"]),
        ({"types": (STATE,), "level": "carrier"}, ["d5"]),
        ({"types": (NGO, SOLIDARITY)}, ["d1", "d3", "d4"]),
        ({"sources": ("friends",)}, ["d3"]),
        ({"sources": ("friends",), "level": "carrier"}, ["d2", "d3"]),
        ({"date_from": date(2021, 7, 12)}, ["d1", "d2", "d3", "d5"]),
        ({"date_from": date(2021, 7, 13)}, ["d3", "d5"]),
        ({"date_to": date(2021, 7, 12)}, ["d1", "d2", "d4"]),
        ({"date_to": date(2021, 7, 11)}, ["d4"]),
        ({"date_from": date(2002, 12, 31), "date_to": date(2003, 1, 1)}, ["d4"]),
        ({"date_from": date(2003, 1, 1), "date_to": date(2003, 1, 1)}, []),
        ({"date_from": date(2001, 6, 1), "date_to": date(2001, 6, 1)}, ["d4"]),
        ({"extras": (("x_country", ("GB", "CU")),)}, ["d1", "d4", "d5"]),
        ({"types": (STATE,), "extras": (("x_country", ("GB",)),)}, []),
    ],
)
def test_filters_on_texts(tiny: Dataset, filters, found: list[str]) -> None:
    assert texts(tiny, **filters) == found


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"voice": "quoted"}, ["d1.2", "d2.2", "d5.1"]),
        ({"events": ("E01",)}, ["d1.1", "d2.0"]),
        ({"events": ("E01", "E02")}, ["d1.1", "d2.0", "d5.0", "d5.1"]),
        ({"events": ("E02",), "voice": "own"}, ["d5.0"]),
        # d5.1 is a quoted sentence with a name that is the text's own.
        ({"name": "government:government", "voice": "own"}, ["d4.1", "d5.1"]),
        ({"name": "government:government", "voice": "quoted"}, []),
        ({"events": ("E02",), "name": "government:government", "voice": "own"}, []),
        ({"term": "rallies", "voice": "own"}, []),
        ({"name": "us_measures:blockade"}, ["d2.1", "d2.2", "d3.1"]),
        ({"name": "us_measures:blockade", "voice": "own"}, ["d2.1", "d3.1"]),
        ({"term": "people"}, ["d2.1", "d3.1", "d5.1"]),
        ({"term": "rally"}, ["d5.0"]),  # "rallies" in d5.1 is another form of it
        ({"term": "rallies"}, ["d5.1"]),
        ({"term": "protest"}, ["d1.1", "d2.0"]),  # no text writes it so: all forms of the lemma
        ({"term": "protests"}, ["d1.1", "d2.0"]),
        ({"term": "rally", "types": (NGO,)}, []),
        ({"term": "nowhere"}, []),
        ({"events": ("E01",), "types": (STATE,)}, ["d2.0"]),
        ({"events": ("E01",), "name": "us_measures:embargo"}, ["d1.1"]),
        ({"types": (STATE,), "level": "carrier"}, ["d5.0", "d5.1"]),
    ],
)
def test_filters_on_sentences(tiny: Dataset, filters, found: list[str]) -> None:
    assert sentences(tiny, **filters) == found


def test_level_and_referent_leave_nothing_out(tiny: Dataset) -> None:
    assert len(sentences(tiny, level="carrier", referent="government")) == 12


def test_mentions_have_a_voice_of_their_own(tiny: Dataset) -> None:
    # d5.1 is a quoted sentence; its event is quoted, its name is not.
    assert mentions(tiny, "event", voice="quoted") == ["d5.1"]
    assert mentions(tiny, "name", voice="own", types=(STATE,)) == ["d2.1", "d2.1", "d5.1"]
    assert mentions(tiny, "name", voice="quoted") == ["d1.2", "d2.2"]
    assert mentions(tiny, "target") == ["d1.1"]
    assert mentions(tiny, "name", events=("E02",)) == ["d5.1"]


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"countries": ("Cuba",)}, ["d2", "d5"]),
        ({"countries": ("Cuba",), "level": "carrier"}, ["d5"]),
        ({"countries": ("Cuba", "Jamaica"), "types": (NGO,)}, ["d1", "d4"]),
        ({"languages": ("es", "es-CU")}, ["d2", "d5"]),
        ({"languages": ("en",), "countries": ("Cuba",)}, []),
    ],
)
def test_filters_on_what_is_known_of_texts(tiny: Dataset, filters, found: list[str]) -> None:
    dataset = known(tiny)
    assert texts(dataset, **filters) == found
    ignored = rows.texts(dataset, Selection(**filters), ("country", "language", "type"))
    assert ignored.all()


IGNORED: dict[str, dict[str, Any]] = {
    "event": {"events": ("E02",)},
    "type": {"types": (STATE,)},
    "source": {"sources": ("agency",)},
    "from": {"date_from": date(2021, 7, 13)},
    "to": {"date_to": date(2021, 7, 11)},
    "voice": {"voice": "quoted"},
    "term": {"term": "people"},
    "name": {"name": "us_measures:embargo"},
}


@pytest.mark.parametrize("parameter", list(IGNORED))
def test_each_filter_can_be_ignored(tiny: Dataset, parameter: str) -> None:
    filters = IGNORED[parameter]
    assert len(sentences(tiny, **filters)) < 12
    assert len(sentences(tiny, ignore=(parameter,), **filters)) == 12
    everything = rows.mentions(tiny, Selection(), "name")
    assert (rows.mentions(tiny, Selection(**filters), "name", (parameter,)) == everything).all()


def test_sentences_with_something_to_show(tiny: Dataset) -> None:
    def shown(**filters) -> int:
        return int(rows.with_a_match(tiny, Selection(**filters)).sum())

    assert shown() == 9  # of 12: d1.0, d3.0 and d4.0 mention nothing
    assert shown(voice="own") == 6
    assert shown(term="rally") == 1
    assert shown(name="government:government", voice="own") == 2
    assert shown(name="government:government", voice="quoted") == 0
    assert shown(term="nowhere") == 0


def test_texts_that_count_and_their_caveats(tiny: Dataset) -> None:
    counted = rows.texts_that_count(tiny, Selection(term="embargo"))
    assert np.flatnonzero(counted).tolist() == [3]
    told = of_chart(tiny, Selection(), CHARTS["tone"])
    assert [(found.title, found.date, found.caveat) for found in told] == [
        ("Old", "2001–02", "The position changed later.")
    ]
    assert of_chart(tiny, Selection(events=("E01",)), CHARTS["tone"]) == []
    assert of_chart(tiny, Selection(events=("E01",)), CHARTS["coverage"]) != []


def test_in_coverage_texts_without_a_mention_count(tiny: Dataset) -> None:
    def told(chart: str, **filters) -> list[str]:
        return [found.title for found in of_chart(tiny, Selection(**filters), CHARTS[chart])]

    assert told("coverage", voice="quoted") == told("coverage", term="people") == ["Old"]
    assert told("coverage", date_from=date(2003, 1, 1)) == told("coverage", sources=("agency",)) == []
    assert told("sources", voice="quoted") == told("tone", events=("E01",)) == []
    assert told("timeline", date_from=date(2003, 1, 1)) == ["Old"]
