"""The view of the texts: the table as it travels, and the text that is open."""

import json
from dataclasses import replace

import pandas as pd
import pytest

from comparison import texts
from comparison.query import Options, parse_query
from comparison.selection import Selection
from components.figures import strip
from components.headings import HEADINGS
from components.labels import Labels
from components.views import open_text, text_table
from components.views.switch import render_view
from components.views.texts import KEY, build_texts, render_texts, text_outputs
from tests.components.reading import parts, words

TEXTS = (("view", "texts"),)


def rendered(tiny, **selected):
    return render_texts(tiny, Selection(settings=TEXTS, **selected), Labels.of(tiny))


def rows(tiny, **selected):
    data = json.loads(rendered(tiny, **selected)["table"])
    heads = [head[0] for head in data["heads"]]
    return [dict(zip(heads, cells, strict=True)) for cells in data["rows"]]


def test_every_output_gets_a_value(tiny):
    assert rendered(tiny).keys() == rendered(tiny, text="d1").keys() == text_outputs().keys()


def test_a_row_says_it_in_words_and_sorts_by_numbers_and_days(tiny):
    old, first, *_ = rows(tiny, events=("E01", "E02"), text="d1")[:2] * 2
    assert old["Title"] == ["Island: march met", "?event=E01&event=E02&text=d1&view=texts"]
    assert old["Date"] == ["12 Jul 2021", "2021-07-12T00:00:00"]
    assert old["Source type"] == "human-rights organisation"
    assert first["First published by"] == "Island Agency"
    assert first["On the page of"] == "Friends of the Island"
    assert old["Sentences selected"] == ["1", 1]
    assert old["Of"] == ["3", 3]
    assert old["Mean tone"] == ["−0.40", pytest.approx(-0.4)]
    assert old["Scored"] == ["100%", 1.0]
    assert old["Events that it mentions"] == "Protests"
    assert old["Its page"] == ["Read", "https://watch.example/d1#top"]


def test_what_is_not_there_is_none(tiny):
    row = rows(tiny)[0]
    assert row["Title"][0] == "Old"
    assert (row["Its page"], row["Events that it mentions"]) == ("none", "none")
    assert row["To be known"] == "The position changed later."
    unscored = rows(tiny, voice="quoted", sources=("agency",), term="blockade")[0]
    assert unscored["Mean tone"] == ["none", None]


def test_only_addresses_of_the_web_become_links(tiny):
    urls = ["javascript:alert(1)"] * len(tiny.documents)
    unsafe = replace(tiny, documents=tiny.documents.assign(url=urls))
    assert rows(unsafe)[0]["Its page"] == "Read"


@pytest.mark.parametrize(
    ("size", "told"),
    [
        (0, text_table.NONE),
        (1, "1 text holds a selected sentence."),
        (200, "200 texts hold a selected sentence."),
        (10_000, "10,000 texts hold a selected sentence; the 200 oldest are in the table"),
    ],
)
def test_how_many_there_are_is_told(size, told):
    assert text_table.counted(size).startswith(told)


def test_of_many_texts_the_first_are_in_the_table(tiny):
    frame = texts.texts(tiny, Selection())
    many = pd.concat([frame] * 2000, ignore_index=True)
    data = json.loads(text_table.table(many, Selection(), Labels.of(tiny)))
    assert len(data["rows"]) == text_table.MOST
    assert len(data["heads"]) == len(HEADINGS["texts"])


def test_an_empty_selection_has_no_table(tiny):
    shown = rendered(tiny, term="nowhere")
    assert shown["no_table"] is True
    assert shown["count"].children == text_table.NONE
    assert shown["no_text"] is True


def test_no_text_is_open_until_one_is_asked_for(tiny):
    shown = rendered(tiny)
    assert (shown["no_text"], shown["strip"], shown["facts"], shown["parts"]) == (True, "", [], [])


def test_the_open_text_is_told_with_its_page_and_why_it_has_its_label(tiny):
    reasons = ["Its owner is a state."] * len(tiny.documents)
    dataset = replace(tiny, documents=tiny.documents.assign(type_reason=reasons))
    shown = rendered(dataset, text="d2", events=("E01",))
    assert shown["no_text"] is False
    told = words(shown["facts"])
    for said in ("Agency", "Its owner is a state.", "not recorded", "12 Jul 2021", "1 of its 3 sentences"):
        assert said in told, said
    page = next(parts(shown["facts"], "A"))
    assert (page.href, words(page)) == ("https://friends.example/d2", f"{open_text.READ} ↗")
    close = next(parts(shown["facts"], "Link"))
    assert (words(close), close.href) == (open_text.CLOSE, "?event=E01&view=texts")


def test_a_text_without_a_page_says_so_and_its_caveat_stands_there(tiny):
    told = words(rendered(tiny, text="d4")["facts"])
    assert open_text.NO_PAGE in told
    assert "The position changed later." in told
    assert "All of its 2 sentences are selected." in told


def test_a_text_that_the_selection_leaves_out_opens_all_the_same(tiny):
    shown = rendered(tiny, text="d5", events=("E01",))
    assert "0 of its 2 sentences are selected." in words(shown["facts"])
    assert all("is-out" in kinds for _, kinds, *_ in json.loads(shown["strip"])["cells"])


def test_a_long_text_says_that_it_is_cut(tiny, monkeypatch):
    monkeypatch.setattr(open_text, "MOST", 2)
    assert "The first 2 of its 3 sentences are shown." in words(rendered(tiny, text="d1")["facts"])


def test_the_sentence_in_focus_is_marked_and_the_strip_stays_as_it_is(tiny):
    focused = rendered(tiny, text="d1", focus=("text:d1", "sentence:2"))
    assert focused["current"] == "2"
    assert focused["strip"] == rendered(tiny, text="d1")["strip"]
    assert focused["table"] == rendered(tiny, text="d1")["table"] == rendered(tiny)["table"]


def test_its_mentions_and_its_part_in_each_chart_are_counted(tiny):
    mentions, charts = rendered(tiny, text="d2", voice="own")["parts"]
    (table,) = (part for part in parts(mentions, "Div") if getattr(part, "data-table", None))
    assert json.loads(getattr(table, "data-table"))["rows"] == [
        ["Protests", "event", ["1", 1], ["1", 1]],
        ["blockade", "one of competing names", ["3", 3], ["2", 2]],
    ]
    told = [words(item) for item in parts(charts, "Li")]
    assert "Who covers what: 2 of 3" in told
    options = Options.of(tiny)
    for link in parts(charts, "Link"):
        selection, problems = parse_query(link.href, options)
        assert (selection.voice, selection.text, problems) == ("own", "d2", [])


def test_a_text_that_mentions_nothing_says_so(tiny, monkeypatch):
    nothing = pd.DataFrame(columns=["kind", "label", "count", "selected"])
    monkeypatch.setattr(open_text.texts, "mentioned", lambda *_: nothing)
    assert open_text.NO_MENTIONS in words(rendered(tiny, text="d2")["parts"])


def test_the_key_shows_every_class_that_a_cell_can_have():
    kinds = {kind for classes, _, _ in KEY for kind in classes.split()}
    assert kinds == {*strip.SIGNS, strip.QUOTED, strip.OUT}
    assert all(strip.SIGNS[classes.split()[0]] == sign for classes, sign, _ in KEY)


def test_the_section_is_hidden_but_in_its_view(tiny):
    assert build_texts().hidden is True
    for view, hidden in (("texts", False), ("compare", True), ("methods", True)):
        assert render_view(Selection(settings=(("view", view),)), tiny)["no_texts"] is hidden
