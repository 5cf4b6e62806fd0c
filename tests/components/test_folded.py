import json
from dataclasses import replace

import pandas as pd
import pytest
from flask import Flask

from comparison import answers
from comparison.charts import CHARTS
from comparison.claims import no_claim
from comparison.receipt import receipt
from comparison.selection import Selection
from comparison.verdict import verdict
from components import folded, ids
from components.explanations import EXPLANATIONS
from components.folded import ABOUT, CHOICES, DOWNLOAD, LABELS, NUMBERS, READING, RECEIPT, build_folds, fill
from components.headings import HEADINGS
from components.labels import Labels
from components.tables import told
from tests.components.reading import parts, table_of, words


def content(name, part, dataset, **selected):
    return fill(name, part, dataset, Selection(**selected), Labels.of(dataset))


def test_folds_are_empty_until_they_are_opened():
    folds = build_folds("naming", None)
    assert [words(summary) for summary in parts(folds, "Summary")] == [
        "How to read this",
        "Numbers",
        "About these names",
        "Under other choices",
        "Receipt",
        "Download and cite",
    ]
    places = [place for place in parts(folds, "Div") if getattr(place, "id", None)]
    assert [place.id for place in places] == [
        ids.folded("naming", part) for part in (READING, NUMBERS, ABOUT, CHOICES, RECEIPT, DOWNLOAD)
    ]
    assert all(place.children == [] for place in places)


@pytest.mark.parametrize("name", CHARTS)
def test_the_numbers_are_those_of_the_frames(tiny, name):
    tables = [table_of(table) for table in content(name, NUMBERS, tiny)]
    assert len(tables[0]["rows"]) == len(told(CHARTS[name].frame(tiny, Selection()), name))
    assert len({table["caption"] for table in tables}) == len(tables)


@pytest.mark.parametrize("name", CHARTS)
def test_every_frame_of_a_chart_has_its_table(tiny, name):
    assert {name, *CHARTS[name].folded} <= set(HEADINGS)


@pytest.mark.parametrize("name", CHARTS)
def test_how_to_read_a_chart_is_told(tiny, name):
    assert words(content(name, READING, tiny)).startswith("".join(EXPLANATIONS[name].reading))


@pytest.mark.parametrize("name", CHARTS)
def test_a_receipt_can_be_copied_and_kept(tiny, name):
    told = content(name, RECEIPT, tiny, voice="own")
    (text,) = parts(told, "Pre")
    assert json.loads(words(text)) == receipt(tiny, Selection(voice="own"), name)
    *_terms, copy, download = parts(told, "Button")
    assert "copy-text" in copy.className
    assert getattr(download, "data-file") == f"parallax-{name}.json"


@pytest.mark.parametrize("name", CHARTS)
def test_the_finding_is_told_under_other_choices(tiny, name):
    rows = [[words(cell) for cell in row.children] for row in parts(content(name, CHOICES, tiny), "Tr")]
    assert [row[0] for row in rows] == [
        "Counted",
        "As chosen",
        "By the page it is on, not by the first publisher",
        "Own voice only, without quotations",
        "Repeated sentences counted each time",
    ]


def test_all_that_a_finding_depends_on_is_told(tiny, monkeypatch):
    judged = verdict(tiny, Selection(), no_claim(""))
    hanging = replace(judged, badge="depends", documents=("d1", "d5"), sources=("friends",))
    monkeypatch.setattr(folded, "verdict_of", lambda *_: hanging)
    told = [words(item) for item in parts(content("tone", CHOICES, tiny), "Li")]
    assert told == [
        "“Island: march met” (Island Watch, 12 Jul 2021)",
        "“Rally” (Island Agency, 2 Mar 2024)",
        "Friends of the Island",
    ]


def test_texts_and_sources_are_told_under_the_sources(tiny):
    told = words(content("sources", ABOUT, tiny, sources=("watch",)))
    assert "Island: march met" in told
    assert "Rally" not in told
    assert "Types of source" in told


def test_names_are_told_under_the_names(tiny):
    assert "measures of the United States" in words(content("naming", ABOUT, tiny))


def test_words_that_are_left_out_are_told_under_the_words(tiny):
    assert words(content("terms", ABOUT, tiny)).endswith("the")


def test_what_can_be_taken_out_is_told(tiny):
    with Flask("page").test_request_context():
        told = content("tone", DOWNLOAD, tiny, focus=("type:human_rights_ngo",), voice="own")
    hrefs = [link.href for link in parts(told, "A")]
    assert hrefs[0] == "./api/tone.csv?voice=own"


def test_the_intervals_are_in_a_table_once_there_are_any(tiny, monkeypatch):
    row = [("human_rights_ngo", "us_measures:embargo", 0.5, 0.25, 0.75, 4, 2)]
    columns = ["group", "item", "estimate", "low", "high", "texts", "sources"]
    found = answers.Answer("", {"intervals": pd.DataFrame(row, columns=columns)})
    monkeypatch.setattr(folded, "checked", lambda *_: found)
    table, *_ = content("naming", NUMBERS, tiny)
    assert table_of(table)["rows"] == [
        [
            "human-rights organisation",
            "embargo",
            ["0.50", 0.5],
            ["0.25", 0.25],
            ["0.75", 0.75],
            ["4", 4],
            ["2", 2],
        ]
    ]


@pytest.mark.parametrize(
    ("name", "part"), [("nothing", NUMBERS), ("tone", "nothing"), ("tone", ABOUT), (7, 7)]
)
def test_what_is_not_there_is_empty(tiny, name, part):
    assert content(name, part, tiny) == []


def test_a_title_is_not_lost_on_a_table_by_text(tiny):
    documents = tiny.documents.assign(title="A title")
    labels = Labels.of(replace(tiny, documents=documents))
    assert set(labels.documents.values()) == {"A title"}


def test_every_part_is_filled_by_something():
    assert set(folded.FILLS) == {READING, NUMBERS, ABOUT, LABELS, CHOICES, RECEIPT, DOWNLOAD}
