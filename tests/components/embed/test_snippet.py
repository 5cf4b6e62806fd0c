from html.parser import HTMLParser

import pytest

from comparison.charts import CHARTS
from comparison.selection import Selection
from components.embed.snippet import snippet

SITE = "https://public.example/parallax/"
CHOSEN = Selection(events=("E01",), voice="own", settings=(("view", "words"),))


def frame(text):
    """The attributes of the one element of a text of HTML."""
    found = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag, attrs):
            found.append((tag, dict(attrs)))

    Reader().feed(text)
    [(tag, attributes)] = found
    assert tag == "iframe"
    return attributes


def test_it_names_chart_and_selection_on_the_host(tiny):
    assert frame(snippet("tone", tiny, CHOSEN, SITE))["src"] == f"{SITE}embed/tone?event=E01&voice=own"
    assert frame(snippet("tone", tiny, Selection(), SITE))["src"] == f"{SITE}embed/tone"


def test_frozen_it_names_the_dataset_too(tiny):
    address = f"{SITE}embed/tone?event=E01&voice=own&dataset={tiny.hash[:12]}"
    assert frame(snippet("tone", tiny, CHOSEN, SITE, frozen=True))["src"] == address
    bare = frame(snippet("tone", tiny, Selection(), SITE, frozen=True))
    assert bare["src"] == f"{SITE}embed/tone?dataset={tiny.hash[:12]}"


@pytest.mark.parametrize("name", CHARTS)
def test_it_has_a_title_and_room_for_the_chart(tiny, name):
    attributes = frame(snippet(name, tiny, Selection(), SITE))
    assert attributes["title"].startswith("Parallax, chart: ")
    assert int(attributes["height"]) > 600


def test_no_word_leaves_the_address(tiny):
    told = snippet("tone", tiny, Selection(term='"><script>'), SITE)
    assert "<script>" not in told
    assert "term=" in frame(told)["src"]
