"""The bar that leads to the passages: how many, behind what, and the way back."""

import pytest
from dash import dcc, html

from comparison.selection import Selection
from components import ids
from components.behind import WHOLE, bar, in_words, mark_in_words
from components.header import START
from tests.comparison.tiny import NGO


def test_nothing_is_said_while_all_texts_count(tiny):
    assert bar(tiny, Selection()) == []
    assert bar(tiny, Selection(level="carrier")) == []


def test_a_selection_says_how_many_passages_and_leads_to_them(tiny):
    told, read, back = bar(tiny, Selection(events=("E01",)))
    assert told.children == "2 passages selected"
    assert isinstance(read, html.A)
    assert (read.children, read.href) == ("Read them", f"#{ids.EVIDENCE}")
    assert back is None


def test_where_there_is_nothing_to_read_no_link_leads_there(tiny):
    told, read, _ = bar(tiny, Selection(term="nowhere"))
    assert (told.children, read) == ("0 passages selected", None)


def test_all_that_narrows_the_passages_in_words(tiny):
    assert mark_in_words(tiny, Selection(level="carrier")) == ""
    chosen = Selection(events=("E01",), voice="own", level="carrier", focus=(f"type:{NGO}",))
    assert mark_in_words(tiny, chosen) == "Protests · own voice · human-rights organisation"


def test_a_focus_is_told_and_can_be_left(tiny):
    told, read, back = bar(tiny, Selection(events=("E01",), focus=(f"type:{NGO}",)))
    assert told.children == "1 passage behind this mark: human-rights organisation"
    assert read.children == "Read it"
    assert isinstance(back, dcc.Link)
    assert (back.children, back.href) == (WHOLE, "?event=E01")
    assert bar(tiny, Selection(focus=(f"type:{NGO}",)))[2].href == START


@pytest.mark.parametrize(
    ("focus", "said"),
    [
        (("event:E02", "within:texts"), "“Rally”, anywhere in the texts selected"),
        (("target:police",), "“the police”"),
        (("target:police", "reading:negative"), "“the police”, read as negative"),
        (("target:police", "reading:neutral", "voice:own"), "“the police”, read as neutral, own voice"),
        (("proper_name:Island City",), "“Island City”"),
        (("lemma:prison",), "“prison”"),
        (("bin:-0.4",), "tone about −0.40"),
        (("counted:person", "value:700.0", "qualifier:more than"), "more than 700 (person)"),
        (("counted:percent", "value:62.0", "qualifier:exact"), "62% (percent)"),
        (("counted:person",), "numbers (person)"),
        (("value:3.0",), ""),
        (("text:d1", "sentence:2"), "sentence 2 of “Island: march met”"),
        (("text:d1", "sentence:0"), "the headline of “Island: march met”"),
        (("text:d1",), "in “Island: march met”"),
    ],
)
def test_each_part_in_words(tiny, focus, said):
    assert in_words(tiny, Selection(focus=focus)) == said
