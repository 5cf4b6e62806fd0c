import re
import struct
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import create_app
from comparison.query import Options
from components.head import DESCRIPTION, MAX_DESCRIPTION, PICTURE, PICTURE_SIZE, build_meta, head_of
from tests.corpus import ROOT

SITE = "https://public.example/"


@pytest.fixture(scope="module")
def client(tiny):
    return create_app(tiny).server.test_client()


def told(page):
    """Title, description and the other properties of a page, as a site that is shown its link reads them."""
    tags = re.findall(r'<meta (?:name|property)="([^"]+)" content="([^"]*)">', page)
    found = {name: unescape(text) for name, text in tags}
    return {**found, "title": unescape(re.search(r"<title>([^<]*)</title>", page)[1])}


def head(tiny, query):
    return head_of(query, tiny, Options.of(tiny), SITE)


def test_a_selection_is_told_in_the_page_that_is_sent(client):
    found = told(client.get("/?voice=own&event=E01", base_url=SITE).text)
    assert found["title"] == found["og:title"] == "Protests, own voice · Tiny · Parallax"
    assert found["description"] == found["og:description"]
    assert re.match(r"\d+ sentences? in \d+ texts? from ", found["description"])
    assert found["og:url"] == f"{SITE}?event=E01&voice=own"
    assert found["og:image"] == f"{SITE}assets/{PICTURE}"
    assert (found["og:type"], found["twitter:card"]) == ("website", "summary_large_image")


def test_the_page_has_one_address_whatever_the_order_of_its_query(client):
    pages = [
        client.get(f"/?{query}", base_url=SITE).text
        for query in ("voice=own&event=E01", "event=E01&voice=own")
    ]
    links = {re.search(r'<link rel="canonical" href="([^"]+)">', page)[1] for page in pages}
    assert links == {f"{SITE}?event=E01&amp;voice=own"}


@pytest.mark.parametrize("query", ["", "event=E99", "%%%", "view=words", "level=carrier", "x" * 9000])
def test_without_a_filter_that_can_be_used_the_page_itself_is_described(tiny, query):
    found = head(tiny, query)
    assert found.description == DESCRIPTION
    assert found.title.endswith("Tiny · Parallax")


def test_a_view_is_named(tiny):
    assert head(tiny, "view=lesson&event=E01").title == "Protests · Lesson · Tiny · Parallax"


def test_a_long_description_is_cut_between_words(tiny, monkeypatch):
    monkeypatch.setattr("components.head.headline", lambda *_: "word " * 60)
    cut = head(tiny, "event=E01").description
    assert cut.endswith("word …")
    assert MAX_DESCRIPTION - 5 <= len(cut) <= MAX_DESCRIPTION


def test_nothing_asked_for_leaves_its_place(client):
    page = client.get("/?term=%22%3E%3Cscript%3E1%3C/script%3E&event=E01").text
    assert "<script>1" not in page
    assert told(page)["title"].startswith("Protests, word: ")


@pytest.mark.parametrize("host", ['a"><script>', "a b", "[", "public.example:8443"])
def test_no_host_leaves_its_place_or_fails(client, host):
    response = client.get("/?event=E01", headers={"Host": host})
    assert response.status_code in (200, 400)
    assert "<script>" not in response.text.partition("</head>")[0]


@given(st.text(max_size=200))
def test_no_query_fails(tiny, query):
    found = head(tiny, query)
    assert 0 < len(found.description) <= MAX_DESCRIPTION
    assert build_meta(found).count("<") == 12


def test_two_visitors_get_each_their_own(client):
    first, second = (
        client.get(f"/?event={key}", headers={"Accept-Encoding": "br"}) for key in ("E01", "E02")
    )
    assert first.headers["ETag"] != second.headers["ETag"]
    assert first.headers["Cache-Control"] == "no-cache"
    other = client.get("/?event=E02", headers={"If-None-Match": first.headers["ETag"]})
    assert other.status_code == 200
    assert told(other.text)["title"].startswith("Rally")
    assert told(client.get("/?event=E01").text)["title"].startswith("Protests")


def test_a_page_behind_a_proxy_or_under_a_path_is_named_as_it_is_asked_for(client):
    found = told(client.get("/", base_url="https://public.example:8443/parallax").text)
    assert found["og:image"] == f"https://public.example:8443/parallax/assets/{PICTURE}"
    assert found["og:url"] == "https://public.example:8443/parallax/"


def test_the_picture_is_light_and_as_large_as_it_is_told(client):
    picture = (ROOT / "assets" / PICTURE).read_bytes()
    assert picture.startswith(b"\x89PNG")
    assert struct.unpack(">II", picture[16:24]) == PICTURE_SIZE
    assert len(picture) < 100_000
    assert client.get(f"/assets/{PICTURE}").data == picture


def test_the_page_itself_does_not_load_the_picture(client):
    page = client.get("/").text
    assert not re.search(rf'(?:src|href)="[^"]*{PICTURE}', page)
