"""The app as a server sees it: one page, and callbacks that answer for its own dataset alone."""

import json
import re
from dataclasses import replace

import pytest

from app import create_app
from components import ids
from tests.comparison.conftest import tiny, tiny_folder

__all__ = ["tiny", "tiny_folder"]


@pytest.fixture(scope="module")
def client(tiny):
    return create_app(tiny).server.test_client()


@pytest.fixture(scope="module")
def page(client):
    return client.get("/").get_data(as_text=True)


def ask(client, changed, into, values):
    """Send the callback that writes to `into`, as if `changed` (id.property) had started it."""
    there = client.get("/_dash-dependencies").get_json()
    callback = next(one for one in there if into in one["output"] and not one["clientside_function"])
    outputs = [place(one) for one in callback["output"].strip(".").split("...")]
    body = {
        "output": callback["output"],
        "outputs": outputs if callback["output"].startswith("..") else outputs[0],
        "inputs": [place(f"{one['id']}.{one['property']}", values) for one in callback["inputs"]],
        "changedPropIds": [changed],
    }
    return client.post("/_dash-update-component", json=body)


def place(name, values=None):
    """A property as a browser sends it, with its value where `values` are given."""
    key, _, property_name = name.rpartition(".")
    sent = {"id": json.loads(key) if key.startswith("{") else key, "property": property_name}
    return sent if values is None else {**sent, "value": values.get(key)}


def show(client, query):
    return ask(client, f"{ids.QUERY}.data", ids.HEADLINE, {ids.QUERY: query})


def ask_part(client, into, value):
    """Send the callback of any card for the one card that `into` names."""
    there = client.get("/_dash-dependencies").get_json()
    callback = next(one for one in there if f'"type":"{into["type"]}"' in one["output"])
    (asked,) = callback["inputs"]
    source = json.loads(asked["id"]) | {key: into[key] for key in into if key != "type"}
    changed = json.dumps(source, sort_keys=True, separators=(",", ":"))
    body = {
        "output": callback["output"],
        "outputs": {"id": into, "property": callback["output"].rpartition(".")[2]},
        "inputs": [{"id": source, "property": asked["property"], "value": value}],
        "changedPropIds": [f"{changed}.{asked['property']}"],
    }
    return client.post("/_dash-update-component", json=body)


def unfold(client, card, part, query):
    return ask_part(client, ids.folded(card, part), query)


def headline(client, query):
    return show(client, query).get_json()["response"][ids.HEADLINE]["children"]


def test_the_page_says_its_language_title_and_purpose(page):
    assert '<html lang="en" dir="ltr">' in page
    assert "<title>Tiny · Parallax</title>" in page
    assert '<meta name="description" content="Compare ' in page
    assert "width=device-width" in page


def test_a_title_is_text_and_no_markup(tiny):
    other = replace(tiny, as_written={**tiny.as_written, "title": "</title><script>1</script> & co"})
    page = create_app(other).server.test_client().get("/").get_data(as_text=True)
    assert "<title>&lt;/title&gt;&lt;script&gt;1&lt;/script&gt; &amp; co · Parallax</title>" in page


def test_without_scripts_the_page_says_what_it_needs(page):
    assert re.search(r"<noscript>[^<]+</noscript>", page)


def test_the_page_asks_nothing_of_another_host(page):
    # Its own canonical address is told whole, and not asked for.
    assert not re.findall(r"""<(?!link rel="canonical")[^>]* (?:src|href)=["'](?:https?:)?//""", page)


def test_a_query_decides_what_is_shown(client):
    assert headline(client, "?event=E01").startswith("2 sentences in 2 texts")


@pytest.mark.parametrize("query", [None, "", "?event=E99&x=1", "%%%", "?" + "event=E01&" * 5000])
def test_no_query_is_an_error(client, query):
    assert show(client, query).status_code == 200


@pytest.mark.parametrize("value", [7, ["E01"], {"a": 1}, True])
def test_a_forged_query_counts_as_none(client, value):
    assert headline(client, value).startswith("5 texts")


def test_what_is_folded_is_sent_to_those_who_open_it(client):
    assert "Friends of the Island" in unfold(client, "sources", "about", "event=E01").get_data(as_text=True)
    assert "Island Agency" not in unfold(client, "sources", "about", "source=watch").get_data(as_text=True)


@pytest.mark.parametrize(("card", "part"), [("nothing", "numbers"), ("tone", "nothing"), (7, 7)])
def test_a_part_that_is_not_there_is_empty(client, card, part):
    answer = unfold(client, card, part, "")
    assert answer.status_code == 200
    assert list(answer.get_json()["response"].values()) == [{"children": []}]


@pytest.mark.parametrize("query", [None, 7, ["E01"], {"a": 1}, "%%%", "?event=E99"])
def test_a_forged_query_for_a_part_counts_as_none(client, query):
    none = unfold(client, "tone", "numbers", "").get_data()
    assert unfold(client, "tone", "numbers", query).get_data() == none


def test_whether_a_finding_stands_is_answered_chart_by_chart(client):
    answer = ask_part(client, ids.checked("tone"), {"query": "event=E01"}).get_json()["response"]
    ((_, found),) = answer.items()
    assert (found["data"]["card"], found["data"]["query"]) == ("tone", "event=E01")
    assert found["data"]["changes"][0][0] == ids.badge("tone")


@pytest.mark.parametrize("asked", [None, 7, {}, {"query": 7}])
def test_a_forged_question_is_no_error(client, asked):
    assert ask_part(client, ids.checked("tone"), asked).status_code == 204


def test_the_methods_are_sent_to_those_who_open_them(client):
    compare, methods = (
        ask(client, f"{ids.QUERY}.data", ids.VIEWS, {ids.QUERY: query}).get_json()["response"]
        for query in ("?event=E01", "?event=E01&view=methods")
    )
    assert "children" not in compare[ids.METHODS]
    assert (compare[ids.COMPARE]["hidden"], methods[ids.COMPARE]["hidden"]) == (False, True)
    assert methods[ids.METHODS]["children"]
    assert methods[ids.PAGE_TITLE]["data"].startswith("Methods")
    assert show(client, "?view=methods").status_code == 204


def test_a_click_becomes_a_query_and_is_emptied(client):
    click = {"points": [{"customdata": {"event": "E01"}}]}
    graph = ids.graph("coverage")
    response = ask(client, f"{graph}.clickData", ids.EVENT, {graph: click}).get_json()["response"]
    assert response[ids.LOCATION]["search"] == "?event=E01"
    assert response[ids.EVENT]["value"] == ["E01"]
    assert response[graph]["clickData"] is None


def test_two_apps_in_one_process_show_each_its_own(tiny):
    other = replace(
        tiny, as_written={**tiny.as_written, "title": "Another", "events": tiny.catalogue["events"][:1]}
    )
    first, second = (create_app(dataset).server.test_client() for dataset in (tiny, other))
    assert "<title>Tiny · Parallax</title>" in first.get("/").get_data(as_text=True)
    assert "<title>Another · Parallax</title>" in second.get("/").get_data(as_text=True)
    assert headline(first, "?event=E02").startswith("2 sentences")
    assert headline(second, "?event=E02").startswith("5 texts")
    assert headline(first, "?event=E02").startswith("2 sentences")


def test_importing_the_app_opens_no_dataset(monkeypatch):
    import app

    monkeypatch.setenv("PARALLAX_DATASET", "/nowhere")
    with pytest.raises(SystemExit, match="/nowhere"):
        _ = app.server
    assert not hasattr(app, "nothing")
