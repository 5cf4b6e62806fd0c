import re
from datetime import UTC, datetime

import pytest
from flask import Flask

from app import create_app
from comparison.answers import checked_finding
from comparison.charts import CHARTS
from comparison.selection import Selection
from components.api.csv_answer import csv_tables
from components.card_contents import CAPTIONS
from components.download import build_copy, build_download, page_address
from tests.components.reading import parts, words

CHOSEN = Selection(events=("E01",), settings=(("view", "words"),))
HERE = "http://here.example/"


def asked(headers=None, **environment):
    return Flask("page").test_request_context(base_url=HERE, headers=headers or {}, **environment)


def content(dataset, name, selection=CHOSEN):
    with asked():
        return build_download(name, dataset, selection)


@pytest.mark.parametrize("name", CHARTS)
def test_every_table_of_the_chart_has_its_file(tiny, name):
    client = create_app(tiny).server.test_client()
    links = {words(link): link.href for link in parts(content(tiny, name), "A")}
    *tables, json, sentences = links
    assert tables == [CAPTIONS[key] for key in csv_tables(name)]
    assert links[json] == f"./api/{name}.json?event=E01"
    assert links[sentences] == "./api/sentences.csv?event=E01"
    for key, text in zip(csv_tables(name), tables, strict=True):
        response = client.get(f"{links[text].removeprefix('.')}&strict=1")
        assert response.status_code == 200
        assert f"{key}.csv" in response.headers["Content-Disposition"]


def test_without_a_selection_the_addresses_hold_none(tiny):
    links = [link.href for link in parts(content(tiny, "tone", Selection()), "A")]
    assert links[:2] == ["./api/tone.csv", "./api/tone.csv?table=distribution"]


def test_files_are_kept_and_json_is_opened(tiny):
    kept = [link.href for link in parts(content(tiny, "tone"), "A") if getattr(link, "download", None)]
    assert all(".csv" in href for href in kept)
    assert len(kept) == len(csv_tables("tone")) + 1


def test_the_picture_comes_in_two_formats(tiny):
    buttons = [one for one in parts(content(tiny, "tone"), "Button") if "download-image" in one.className]
    assert [(words(one), getattr(one, "data-format"), getattr(one, "data-file")) for one in buttons] == [
        ("PNG", "png", "parallax-tone"),
        ("SVG", "svg", "parallax-tone"),
    ]


def test_the_citation_says_the_checked_finding_and_the_address_of_the_page(tiny):
    text, bibtex, *_ = (words(one) for one in parts(content(tiny, "tone"), "Pre"))
    assert checked_finding(tiny, CHOSEN, "tone").removesuffix(".") in text
    assert text.endswith(f"from {HERE}?event=E01&view=words")
    assert f"urldate = {{{datetime.now(UTC).date().isoformat()}}}" in bibtex
    assert re.search(rf"hash {tiny.hash}", bibtex)


def test_the_chart_can_be_embedded_live_or_frozen(tiny):
    *_, live, frozen = (words(one) for one in parts(content(tiny, "tone"), "Pre"))
    assert f'src="{HERE}embed/tone?event=E01"' in live
    assert f'src="{HERE}embed/tone?event=E01&amp;dataset={tiny.hash[:12]}"' in frozen
    labels = [words(button) for button in parts(content(tiny, "tone"), "Button")]
    assert labels[-2:] == ["Copy the live chart", "Copy the frozen chart"]


def test_a_text_has_its_own_button():
    copied = build_copy("some words", "Copy them")
    assert words(next(parts(copied, "Pre"))) == "some words"
    button = next(parts(copied, "Button"))
    assert ("copy-text" in button.className, words(button)) == (True, "Copy them")
    assert copied.className == "copied"


@pytest.mark.parametrize(
    ("headers", "address"),
    [
        ({}, "http://here.example/?a=b"),
        ({"Origin": "https://public.example:8443"}, "https://public.example:8443/?a=b"),
        ({"Origin": "null"}, "http://here.example/?a=b"),
        ({"Origin": "javascript:alert(1)"}, "http://here.example/?a=b"),
        ({"Origin": "https://public.example/path"}, "https://public.example/?a=b"),
        ({"Origin": "https://["}, "http://here.example/?a=b"),
    ],
)
def test_the_address_is_that_which_the_browser_knows(headers, address):
    with asked(headers):
        assert page_address("?a=b") == address


def test_a_page_under_a_path_is_named_with_it():
    with Flask("page").test_request_context(base_url="http://here.example/parallax/"):
        assert page_address("?a=b") == "http://here.example/parallax/?a=b"
