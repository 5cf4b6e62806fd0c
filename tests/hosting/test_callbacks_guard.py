import copy

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

ENDPOINT = "/_dash-update-component"
DRAW = {
    "output": "chart.figure",
    "outputs": {"id": "chart", "property": "figure"},
    "inputs": [{"id": "choice", "property": "value", "value": "abc"}],
    "state": [{"id": "note", "property": "title", "value": "n"}],
    "changedPropIds": ["choice.value"],
}
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)


def post(client, body):
    return client.post(ENDPOINT, json=body)


def name_of(app, part):
    return next(name for name in app.callback_map if part in name)


def many(app, clicks):
    name = name_of(app, "note.children")
    prop = name[2:-2].split("...")[1].split(".")[1]
    return {
        "output": name,
        "outputs": [{"id": "note", "property": "children"}, {"id": "chart", "property": prop}],
        "inputs": [
            [
                {"id": {"kind": "mark", "at": n}, "property": "n_clicks", "value": c}
                for n, c in enumerate(clicks)
            ]
        ],
        "changedPropIds": [],
    }


def row(app, at):
    return {
        "output": name_of(app, '"MATCH"'),
        "outputs": {"id": {"kind": "row", "at": at}, "property": "children"},
        "inputs": [{"id": {"kind": "mark", "at": at}, "property": "n_clicks", "value": 4}],
        "changedPropIds": [],
    }


def test_what_the_page_sends_passes(app, client):
    assert post(client, DRAW).json["response"]["chart"]["figure"]["data"][0]["y"][0] == 3
    assert post(client, many(app, [1, 2])).json["response"]["note"]["children"] == "3"
    assert post(client, many(app, [])).json["response"]["note"]["children"] == "0"
    assert post(client, row(app, 7)).json["response"] == {'{"at":7,"kind":"row"}': {"children": "4"}}


def test_a_callback_without_output_passes(app, client):
    body = {"output": name_of(app, name_without_output(app)), "inputs": DRAW["inputs"], "changedPropIds": []}
    assert post(client, body).status_code in (200, 204)


def name_without_output(app):
    return next(name for name, callback in app.callback_map.items() if callback.get("no_output"))


@pytest.mark.parametrize(
    "raw", [b"", b"{", b"\xff\xfe", b"null", b"[]", b'"x"', b"7", b"NaN", b"[" * 100_000]
)
def test_bodies_that_are_no_callback_are_400(client, raw):
    response = client.post(ENDPOINT, data=raw, content_type="application/json")
    assert response.status_code == 400
    assert response.json["status"] == 400


def test_another_content_type_is_415(client):
    assert client.post(ENDPOINT, data="output=x").status_code == 415


def test_a_body_over_the_limit_is_413(client):
    assert post(client, DRAW | {"padding": "x" * 600_000}).status_code == 413


FORGERIES = {
    "unknown callback": {"output": "chart.data"},
    "callback name of another kind": {"output": ["chart.figure"]},
    "clientside callback": {"output": "note.lang"},
    "another output": {"outputs": {"id": "choice", "property": "options"}},
    "no output": {"outputs": []},
    "outputs without end": {"outputs": [DRAW["outputs"]] * 2},
    "no inputs": {"inputs": []},
    "inputs of another kind": {"inputs": "choice"},
    "input of another kind": {"inputs": ["choice"]},
    "input without id": {"inputs": [{"property": "value"}]},
    "another component": {"inputs": [{"id": "other", "property": "value"}]},
    "another property": {"inputs": [{"id": "choice", "property": "options"}]},
    "property of another kind": {"inputs": [{"id": "choice", "property": {}}]},
    "id of another kind": {"inputs": [{"id": ["choice"], "property": "value"}]},
    "list for one": {"inputs": [DRAW["inputs"]]},
    "no state": {"state": []},
    "another state": {"state": [{"id": "choice", "property": "value"}]},
    "changes of another kind": {"changedPropIds": [["choice.value"]]},
    "changes no list": {"changedPropIds": {"a": 1}},
}


@pytest.mark.parametrize("change", FORGERIES.values(), ids=FORGERIES.keys())
def test_forged_bodies_are_400(client, change):
    response = post(client, DRAW | change)
    assert response.status_code == 400
    assert "`" in response.json["error"]


def test_forged_wildcards_are_400(app, client):
    body = many(app, [1])
    for forged in ({"kind": "other", "at": 0}, {"kind": "mark"}, {"kind": "mark", "at": {}}, "mark", None):
        body["inputs"][0][0]["id"] = forged
        assert post(client, body).status_code == 400
    assert post(client, body | {"inputs": [body["inputs"][0][0]]}).status_code == 400


@pytest.mark.parametrize("value", [None, 7, True])
def test_a_value_that_the_callback_cannot_use_is_422_and_logged(client, caplog, value):
    body = copy.deepcopy(DRAW)
    body["inputs"][0]["value"] = value
    response = post(client, body)
    assert response.status_code == 422
    assert "Traceback" not in response.text
    assert "TypeError" in caplog.text


def test_a_mistake_of_the_server_stays_a_500(app, client):
    body = {
        "output": name_without_output(app),
        "inputs": [{"id": "choice", "property": "value", "value": "break"}],
    }
    response = post(client, body)
    assert response.status_code == 500
    assert "disk" not in response.text


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(field=st.sampled_from(sorted(DRAW)), junk=ANYTHING)
def test_no_body_makes_a_500(client, field, junk):
    assert post(client, DRAW | {field: junk}).status_code in (200, 400, 422)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(junk=ANYTHING)
def test_no_value_makes_a_500(client, junk):
    body = copy.deepcopy(DRAW)
    body["inputs"][0]["value"] = body["state"][0]["value"] = junk
    assert post(client, body).status_code in (200, 422)
