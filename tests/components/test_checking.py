import logging

import pandas as pd
import pytest
from dash.exceptions import PreventUpdate

from comparison import answers, columns
from comparison.charts import CHARTS
from comparison.query import Options
from comparison.selection import Selection
from comparison.verdict import Verdict
from components import card_contents, ids
from components.checking import changes, checked_card
from components.labels import Labels
from tests.components.reading import words

ONE = [(("human_rights_ngo"), "E01", 0.5, 0.2, 0.9, 4, 2)]
INTERVALS = pd.DataFrame(ONE, columns=["group", "item", "estimate", "low", "high", "texts", "sources"])


@pytest.fixture(autouse=True)
def fresh():
    answers.verdict_of.cache_clear()
    yield
    answers.verdict_of.cache_clear()


@pytest.mark.parametrize("name", CHARTS)
def test_checking_gives_every_card_its_badge_and_its_checked_finding(tiny, name):
    found = dict(changes(name, tiny, Selection()))
    verdict = answers.verdict_of(tiny, Selection(), name)
    assert words(found[ids.badge(name)]["children"]).endswith(verdict.reason[-20:])
    said = answers.answer(tiny, Selection(), name).finding
    assert found.get(ids.finding(name), {"children": said})["children"] == answers.checked_finding(
        tiny, Selection(), name
    )


def test_a_figure_that_checking_does_not_change_is_not_sent_again(tiny):
    assert ids.graph("sources") not in dict(changes("sources", tiny, Selection()))


def test_intervals_are_drawn_once_they_are_there(tiny, monkeypatch):
    monkeypatch.setattr(
        answers, "verdict", lambda *_: Verdict(columns.STANDS, "Nothing decides it.", INTERVALS)
    )
    drawn = []
    monkeypatch.setitem(card_contents.FIGURES, "terms", lambda frames, *_: spy(drawn, frames))
    found = dict(changes("terms", tiny, Selection()))
    assert found[ids.graph("terms")]["figure"]["data"] == [1]
    assert found[ids.graph("terms")]["style"] == {"height": "80px"}
    assert found[ids.badge("terms")]["children"][0].children == "Stands"


def spy(drawn, frames):
    drawn.append(frames)
    return {"data": [len(frames.get(columns.INTERVALS, ()))], "layout": {"height": 80}}


def test_a_check_that_fails_is_logged_and_leaves_the_chart(tiny, monkeypatch, caplog):
    def fail(*_):
        raise ZeroDivisionError("no texts")

    monkeypatch.setattr(answers, "verdict", fail)
    with caplog.at_level(logging.ERROR):
        ((place, props),) = changes("tone", tiny, Selection(voice="own"))
    assert place == ids.badge("tone")
    assert "could not be checked" in words(props["children"])
    assert "tone could not be checked under 'voice=own'" in caplog.text


def test_an_answer_names_what_it_was_asked_for(tiny):
    options = Options.of(tiny)
    found = checked_card("tone", {"query": "event=E01"}, tiny, options)
    assert (found["card"], found["query"]) == ("tone", "event=E01")
    assert found["changes"][0] == (
        ids.badge("tone"),
        dict(changes("tone", tiny, Selection(events=("E01",))))[ids.badge("tone")],
    ) or words(found["changes"][0][1]["children"])


@pytest.mark.parametrize("asked", [None, 7, {}, {"query": 7}, ["event=E01"]])
def test_a_forged_question_gets_no_answer(tiny, asked):
    with pytest.raises(PreventUpdate):
        checked_card("tone", asked, tiny, Options.of(tiny))


def test_a_card_that_is_not_there_gets_no_answer(tiny):
    with pytest.raises(PreventUpdate):
        checked_card("nothing", {"query": ""}, tiny, Options.of(tiny))


def test_labels_are_those_of_the_dataset(tiny):
    assert Labels.of(tiny) is Labels.of(tiny)
