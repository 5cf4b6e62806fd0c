"""On a page in another language what the texts say is marked as theirs; on a page in their own nothing is."""

import json
from dataclasses import replace

import pytest

from comparison.about import about
from comparison.answers import answer
from comparison.selection import Selection
from comparison.settings import TEXTS, VIEW
from comparison.translation import SPANISH, speaking
from components.about import build_about, build_stop_words
from components.embed.numbers import build_numbers
from components.event_card import build_event_card
from components.evidence import passages
from components.foreign import language_of_texts, marked
from components.headings import HEADINGS
from components.labels import Labels
from components.tables import build_table
from components.views.texts import render_texts
from tests.components.reading import parts, table_of, words

SPOKEN = ["en", SPANISH]
TAGS = {"en": None, SPANISH: "en"}  # what words of English texts bear on a page in each language


def tags(part, kind):
    return {getattr(one, "lang", None) for one in parts(part, kind)}


def test_a_language_is_told_where_it_is_known_and_not_the_pages():
    assert (marked("en"), marked("en-GB"), marked(None)) == ({}, {}, {})
    with speaking(SPANISH):
        assert (marked("en-GB"), marked("es"), marked(None)) == ({"lang": "en-GB"}, {}, {})


def test_texts_have_a_language_where_all_have_the_same(tiny):
    assert language_of_texts(tiny) == "en"
    for other in ("fr", None):
        documents = tiny.documents.assign(language=[other, *tiny.documents["language"][1:]])
        assert language_of_texts(replace(tiny, documents=documents)) is None


@pytest.mark.parametrize("spoken", SPOKEN)
def test_titles_and_lines_of_passages(tiny, spoken):
    with speaking(spoken):
        shown = passages(tiny, Selection(events=("E01",)), 0, None)
    assert tags(shown, "Cite") == {TAGS[spoken]}
    lines = [line for line in parts(shown, "Span") if words(line).startswith("“…")]
    assert lines
    assert {getattr(line, "lang", None) for line in lines} == {TAGS[spoken]}


@pytest.mark.parametrize("spoken", SPOKEN)
def test_titles_of_texts_and_words_that_are_left_out(tiny, spoken):
    with speaking(spoken):
        told = build_about(about(tiny, Selection()))
        (_, left_out) = build_stop_words(tiny)
    assert tags(told, "Cite") == {TAGS[spoken]}
    assert tags([left_out], "P") == {TAGS[spoken]}


def test_names_in_use_but_not_what_is_said_in_the_language_of_the_page(tiny):
    names = ["siege", "march", "11J", "uprising (levantamiento)"]
    event = tiny.catalogue["events"][0] | {"name": "La march", "names_in_use": [{"by": "x", "names": names}]}
    dataset = replace(tiny, as_written={**tiny.as_written, "events": [event]})
    with speaking(SPANISH):
        card = build_event_card(dataset, "E01")
    assert [words(one) for one in parts(card, "Span") if hasattr(one, "lang")] == ["siege", "uprising"]
    assert "siege, march, 11J, uprising (levantamiento)" in words(card)
    assert tags(build_event_card(dataset, "E01"), "Span") == {None}


@pytest.mark.parametrize("spoken", SPOKEN)
def test_columns_of_tables_that_hold_words_of_the_texts(tiny, spoken):
    frame = answer(tiny, Selection(), "terms").frames["terms"]
    with speaking(spoken):
        labels = Labels.of(tiny)
        heads = table_of(build_table(frame, "terms", "", labels))["heads"]
        embedded = build_numbers(frame, "terms", labels)
    wanted = [TAGS[spoken], *[None] * (len(HEADINGS["terms"]) - 1)]
    assert [head[3] if len(head) > 3 else None for head in heads] == wanted
    first = next(row for row in parts(embedded, "Tr") if type(row.children[-1]).__name__ == "Td")
    assert [getattr(cell, "lang", None) for cell in first.children] == wanted


@pytest.mark.parametrize("spoken", SPOKEN)
def test_the_title_of_an_open_text_and_those_of_the_table(tiny, spoken):
    with speaking(spoken):
        shown = render_texts(tiny, Selection(settings=((VIEW, TEXTS),), text="d1"), Labels.of(tiny))
    assert tags(shown["facts"], "Cite") == {TAGS[spoken]}
    assert (TAGS[spoken] in json.loads(shown["table"])["heads"][0]) is (spoken == SPANISH)
