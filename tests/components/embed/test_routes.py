import json
import re
from random import Random

import pytest

from app import create_app
from comparison.answers import checked, checked_finding
from comparison.charts import CHARTS
from comparison.query import Options
from comparison.selection import Selection
from components.card_contents import FIGURES
from components.embed import shown
from components.explanations import EXPLANATIONS
from components.labels import Labels
from tests.components.api.selections import draw

HOSTILE = ["%FF", "term=%00%0d%0a", "event[]=1", "&&&=&", "x_country=%22", "from=9", "dataset=", "a" * 9000]


def element(page, name):
    """The words of the first element of that name."""
    found = re.search(rf"<{name}[ >].*?</{name}>", page, re.DOTALL)
    return re.sub(r"<[^>]+>", "", found[0]) if found else None


def figure(page):
    return json.loads(re.search(r'<script type="application/json" class="figure">(.*?)</script>', page)[1])


def page_of(client, path):
    response = client.get(path)
    assert (response.status_code, response.mimetype) == (200, "text/html")
    return response.text


@pytest.mark.parametrize("name", CHARTS)
def test_each_chart_has_its_page(client, tiny, name):
    page = page_of(client, f"/embed/{name}?event=E01")
    chosen = Selection(events=("E01",))
    assert '<html lang="en" dir="ltr">' in page
    finding = checked_finding(tiny, chosen, name)
    assert element(page, "h1").replace("&amp;", "&") == finding
    assert EXPLANATIONS[name].title in page
    assert tiny.hash[:12] in page
    made = FIGURES[name](checked(tiny, chosen, name).frames, Labels.of(tiny), chosen)
    if made["layout"].get("meta"):
        assert "Nothing to draw." in page
        assert "<script" not in page
    else:
        assert figure(page)["data"] == json.loads(json.dumps(made["data"]))
        assert figure(page)["layout"]["height"] == made["layout"]["height"]


def test_it_has_the_badge_the_measure_the_selection_and_what_is_left_out(client):
    page = page_of(client, "/embed/naming?event=E01&voice=own")
    assert 'class="badge is-' in page
    assert EXPLANATIONS["naming"].measure in page
    assert "Selected: Protests, own voice." in page
    assert "Not filtered by: name." in page
    assert "Nothing is selected: all texts count." in page_of(client, "/embed/naming")


def test_what_must_be_known_of_the_texts_stands_there(client):
    assert "Read with care: " in page_of(client, "/embed/tone")


def test_a_readers_own_grouping_counts_and_is_marked(client):
    page = page_of(client, "/embed/sources?group=agency:solidarity_or_advocacy&checked=0")
    assert 'class="own-grouping"' in page
    assert figure(page) != figure(page_of(client, "/embed/sources?checked=0"))


def test_unchecked_it_has_no_badge_and_no_interval(client, tiny):
    page = page_of(client, "/embed/naming?checked=0")
    assert "badge" not in page
    assert page.count("<table") == 1


def test_a_check_that_fails_is_told_and_the_chart_is_there(client, monkeypatch, caplog):
    def fail(*_):
        raise ZeroDivisionError("a secret")

    monkeypatch.setattr(shown, "checked", fail)
    page = page_of(client, "/embed/naming?event=E02")
    assert "Not checked" in page
    assert figure(page)["data"]
    assert "secret" not in page
    assert "ZeroDivisionError" in caplog.text


def test_the_numbers_stand_in_the_page(client):
    page = page_of(client, "/embed/naming?event=E01")
    assert re.search(r"<details><summary>Numbers</summary>.*<table", page)
    assert 'href="/api/naming.csv?event=E01"' in page


@pytest.mark.parametrize(
    ("path", "search"),
    [
        ("naming?event=E01", "?event=E01"),
        ("naming?event=E01&view=words", "?event=E01&amp;view=words"),
        ("sources?event=E01&view=words", "?event=E01&amp;view=texts"),
        ("terms", "?view=words"),
        ("naming?focus=text:d1&dataset={hash}&scheme=dark", "?focus=text:d1"),
    ],
)
def test_parallax_opens_with_the_same_selection_in_a_view_that_shows_the_chart(client, tiny, path, search):
    page = page_of(client, f"/embed/{path.format(hash=tiny.hash)}")
    assert f'href="/{search}"' in page


@pytest.mark.parametrize(
    ("query", "start"), [("", '<html lang="en" dir="ltr">'), ("?scheme=dark", 'scheme="dark"')]
)
def test_its_colours_are_the_readers_or_those_asked_for(client, query, start):
    page = page_of(client, f"/embed/tone{query}")
    assert start in page.splitlines()[1]


def test_no_script_stands_in_the_page(client):
    page = page_of(client, "/embed/naming")
    inline = [tag for tag in re.findall(r"<script[^>]*>", page) if " src=" not in tag]
    assert inline == ['<script type="application/json" class="figure">']
    assert not re.search(r"\son\w+=", page)
    files = re.findall(r'<(?:script|link)[^>]* (?:src|href)="([^"]+)"', page)
    assert all(client.get(file).status_code == 200 for file in files)
    assert all("immutable" in client.get(file).headers["Cache-Control"] for file in files)


def test_without_the_small_bundle_the_whole_one_draws(tiny, monkeypatch):
    monkeypatch.setattr("components.embed.page.BUNDLE", "vendor/nothing.js")
    client = create_app(tiny).server.test_client()
    bundle = re.search(r'src="([^"]*plotly[^"]*)"', page_of(client, "/embed/naming"))[1]
    assert client.get(bundle).status_code == 200


def test_frozen_to_the_dataset_of_the_host_it_is_drawn(client, tiny):
    for asked in (tiny.hash, tiny.hash[:12]):
        page = page_of(client, f"/embed/naming?dataset={asked}")
        assert figure(page)["data"]
        assert "These numbers do not change" in page
    assert "These numbers do not change" not in page_of(client, "/embed/naming")


def test_frozen_to_another_it_is_not_and_names_both(client, tiny):
    response = client.get("/embed/naming?event=E01&scheme=dark&dataset=0123456789ab")
    assert response.status_code == 404
    page = response.text
    assert element(page, "h1") == "This chart was made from another dataset"
    assert "0123456789ab" in page
    assert tiny.hash in page
    assert "<script" not in page
    assert "table" not in page
    assert 'href="/embed/naming?event=E01&amp;scheme=dark"' in page
    assert "ETag" not in response.headers


@pytest.mark.parametrize("asked", ["xyz", "0123456789a", "%3Cscript%3E"])
def test_frozen_to_what_is_no_hash_it_is_not_drawn(client, asked):
    response = client.get(f"/embed/naming?dataset={asked}")
    assert response.status_code == 404
    assert element(response.text, "h1").startswith("It is not known from which dataset")
    assert element(response.text, "title").startswith("It is not known from which dataset")
    assert "<script" not in response.text


@pytest.mark.parametrize("path", ["nothing", "nothing/more", "<script>", "tone.json", "../app.py"])
def test_an_unknown_chart_is_a_page_that_lists_those_there_are(client, path):
    response = client.get(f"/embed/{path}?event=E01")
    assert (response.status_code, response.mimetype) == (404, "text/html")
    assert element(response.text, "h1") == "There is no such chart"
    assert "<script" not in response.text
    assert all(f'href="/embed/{name}?event=E01"' in response.text for name in CHARTS)


@pytest.mark.parametrize("path", ["/embed", "/embed/"])
def test_without_a_chart_all_are_listed(client, path):
    page = page_of(client, f"{path}?event=E01")
    assert element(page, "h1") == "Charts to embed"
    assert all(f'href="/embed/{name}?event=E01"' in page for name in CHARTS)


def test_what_cannot_be_used_is_named(client):
    page = page_of(client, "/embed/tone?event=E99&scheme=blue")
    assert "Not all of this address could be used:" in page
    assert "“E99” is no value of “Event” (E01, E02); it was left out." in page
    assert "“blue” is neither light nor dark; “scheme” was left out." in page


@pytest.mark.parametrize("query", HOSTILE)
@pytest.mark.parametrize("path", ["/embed", "/embed/tone", "/embed/nothing"])
def test_no_query_is_a_failure(client, path, query):
    assert client.get(f"{path}?{query}").status_code in (200, 404)


@pytest.mark.parametrize("name", CHARTS)
def test_any_selection_has_its_page(cuba, cuba_client, name):
    options, random = Options.of(cuba), Random(name)
    for _ in range(5):
        query = draw(options, random).to_query()
        assert element(page_of(cuba_client, f"/embed/{name}?checked=0&{query}"), "h1")


def test_what_is_held_is_neither_computed_nor_sent_again(client, monkeypatch):
    first = client.get("/embed/tone?event=E01")
    assert first.headers["Cache-Control"] == "public, no-cache"
    monkeypatch.setattr("components.embed.routes._chart", None)  # nothing could be made now
    again = client.get("/embed/tone?event=E01", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


def test_a_tag_is_that_of_dataset_chart_and_query(client, cuba_client):
    def tag(asker, path):
        return asker.get(f"/embed/{path}").headers["ETag"]

    assert tag(client, "tone?event=E01&voice=own") == tag(client, "tone?voice=own&event=E01")
    tags = {
        tag(client, "tone"),
        tag(client, "tone?event=E01"),
        tag(client, "tone?scheme=dark"),
        tag(client, "tone?checked=0"),
        tag(client, "tone?view=words"),
        tag(client, "naming"),
        tag(client, ""),
        tag(cuba_client, "tone"),
    }
    assert len(tags) == 8


@pytest.mark.parametrize(
    "path", ["/embed", "/embed/", "/embed/tone", "/embed/nothing", "/embed/tone?dataset=0"]
)
def test_any_site_may_frame_it(client, path):
    policy = client.get(path).headers["Content-Security-Policy"]
    assert "frame-ancestors *;" in policy
    assert "script-src 'self';" in policy


@pytest.mark.parametrize("path", ["/", "/?event=E01", "/embedded", "/nothing", "/api/tone.json"])
def test_no_other_page_may_be_framed(client, path):
    response = client.get(path, headers={"Accept": "text/html"})
    assert "frame-ancestors *" not in response.headers.get("Content-Security-Policy", "")


def test_it_is_read_and_not_written(client):
    assert client.post("/embed/tone").status_code == 405
    whole, head = client.get("/embed/tone"), client.head("/embed/tone")
    assert (head.status_code, head.data, head.headers["ETag"]) == (200, b"", whole.headers["ETag"])


def test_in_another_language_all_of_it_is_said_in_that(client):
    page = page_of(client, "/embed/terms?lang=es")
    assert '<html lang="es" dir="ltr">' in page
    assert ">Tipo de fuente<" in page  # the heads of its table
    assert ">Source type<" not in page
    assert "<title>Gráficos para insertar" in page_of(client, "/embed/?lang=es")
    assert "Nothing to draw." not in page_of(client, "/embed/terms?lang=es&term=nowhere")
