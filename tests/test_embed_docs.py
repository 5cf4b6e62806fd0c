"""What `docs/embed.md` tells is so."""

import re
from html.parser import HTMLParser

import pytest

from app import create_app
from comparison.dataset import open_dataset
from comparison.selection import Selection
from components.embed.asked import ALLOWED
from components.embed.snippet import snippet
from tests.corpus import DATASET, ROOT

PAGE = (ROOT / "docs" / "embed.md").read_text(encoding="utf-8")
ADDRESSES = re.findall(r"/embed/\w+\?[\w=&]+", PAGE)


@pytest.fixture(scope="module")
def cuba():
    return open_dataset(DATASET)


def attributes(text):
    found = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag, attrs):
            found.append(dict(attrs))

    Reader().feed(text)
    return found


@pytest.mark.parametrize("address", ADDRESSES)
def test_each_address_shows_a_chart_of_the_dataset_that_is_shipped(cuba, address):
    shipped = re.sub("dataset=[0-9a-f]{12}$", f"dataset={cuba.hash[:12]}", address)
    page = create_app(cuba).server.test_client().get(f"{shipped}&checked=0")
    assert page.status_code == 200
    assert 'class="figure"' in page.text


def test_the_lines_are_those_of_the_card(cuba):
    [lines] = re.findall(r"<iframe.*?</iframe>", PAGE, re.DOTALL)
    made = snippet("naming", cuba, Selection(events=("E03",)), "http://127.0.0.1:8050/")
    [told], [copied] = attributes(lines), attributes(made)
    assert told.keys() == copied.keys()
    assert {**told, "height": ""} == {**copied, "height": ""}


def test_every_parameter_is_told():
    assert all(f"| `{name}` |" in PAGE for name in ALLOWED)
