"""Answers are kept for whoever asks the same, and for nobody who asks anything else."""

import copy
import json
from types import SimpleNamespace

import pytest
from dash import Dash, Input, Output, dcc, html
from flask import request

from comparison.translation import SPANISH, speak
from hosting import harden
from hosting.kept import LARGEST_BODY, Answer, Kept
from tests.hosting.test_callbacks_guard import ENDPOINT

ASK = {
    "output": "note.children",
    "outputs": {"id": "note", "property": "children"},
    "inputs": [{"id": "choice", "property": "value", "value": "abc"}],
    "changedPropIds": ["choice.value"],
}


@pytest.fixture
def calls():
    return []


@pytest.fixture
def client(tmp_path, calls):
    app = Dash("kept", assets_folder=str(tmp_path))
    app.layout = html.Div([dcc.Input(id="choice"), html.Div(id="note")])

    @app.server.before_request
    def choose():
        speak(request.headers.get("Accept-Language", "en"))

    @app.callback(Output("note", "children"), Input("choice", "value"))
    def note(value):
        calls.append(value)
        if value == "wrong":
            raise ValueError
        return f"{value} " * 1000

    harden(app, SimpleNamespace(hash="c0ffee"))
    yield app.server.test_client()
    speak("en")


def ask(client, value="abc", **headers):
    body = copy.deepcopy(ASK)
    body["inputs"][0]["value"] = value
    return client.post(
        ENDPOINT, json=body, headers={name.replace("_", "-"): to for name, to in headers.items()}
    )


@pytest.mark.parametrize("encoding", ["br", "gzip", "identity"])
def test_the_second_who_asks_gets_what_the_first_got(client, calls, encoding):
    first, second = (ask(client, Accept_Encoding=encoding) for _ in range(2))
    assert calls == ["abc"]
    assert second.status_code == first.status_code == 200
    assert second.get_data() == first.get_data()
    assert dict(second.headers) == dict(first.headers)


def test_whoever_asks_something_else_gets_something_else(client, calls):
    answers = [
        ask(client),
        ask(client, "xyz"),
        ask(client, Accept_Encoding="br"),
        ask(client, Accept_Language=SPANISH),
        ask(client, Origin="https://parallax.example"),
        ask(client, Host="elsewhere.example"),
    ]
    assert len(calls) == len(answers)
    assert b"xyz" in answers[1].get_data()


def test_what_went_wrong_is_not_kept(client, calls):
    assert [ask(client, "wrong").status_code for _ in range(2)] == [422, 422]
    assert calls == ["wrong", "wrong"]
    assert client.post(ENDPOINT, data=b"{", content_type="application/json").status_code == 400


def test_a_body_of_another_kind_is_another_question(client, calls):
    assert ask(client).status_code == 200
    assert client.post(ENDPOINT, data=json.dumps(ASK), content_type="text/plain").status_code == 415


def test_long_questions_are_answered_and_not_kept(client, calls):
    for _ in range(2):
        assert ask(client, "x" * LARGEST_BODY).status_code == 200
    assert len(calls) == 2


def answer(size):
    return Answer(b"x" * size, 200, ())


def test_what_nobody_asked_for_longest_makes_room():
    kept = Kept(most_bytes=10)
    for question in (b"a", b"b"):
        kept.put(question, answer(4))
    assert kept.get(b"a")
    kept.put(b"c", answer(4))
    assert [kept.get(question) is not None for question in (b"a", b"b", b"c")] == [True, False, True]
    kept.put(b"c", answer(6))  # the same again, larger: both still fit
    assert kept.get(b"a")
    kept.put(b"d", answer(11))  # larger than all the room
    assert kept.get(b"d") is None
