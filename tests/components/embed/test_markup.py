from html.parser import HTMLParser

import pytest
from dash import dcc, html
from hypothesis import given
from hypothesis import strategies as st

from components.embed.markup import html_of
from components.explained import build_term


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (None, ""),
        ("a < b & c", "a &lt; b &amp; c"),
        (7, "7"),
        (["a", None, html.B("b")], "a<b>b</b>"),
        (html.P(["a", html.Br(), "b"]), "<p>a<br>b</p>"),
        (html.P([]), "<p></p>"),
        (html.P("a", className="x y", hidden=True), '<p hidden class="x y">a</p>'),
        (html.P("a", hidden=False, title=None), "<p>a</p>"),
        (html.Div(tabIndex=0), '<div tabindex="0"></div>'),
        (html.Div(**{"aria-label": 'say "a" & b'}), '<div aria-label="say &quot;a&quot; &amp; b"></div>'),
        (html.Div(style={"height": "9px"}), '<div style="height:9px"></div>'),
        (html.A("a", href="./?a=1&b=2"), '<a href="./?a=1&amp;b=2">a</a>'),
        (build_term("tone", "Tone"), "<span>Tone</span>"),  # no script there would explain it
        (build_term("depends", "Depends", "badge"), '<span class="badge">Depends</span>'),
    ],
)
def test_a_component_as_html(content, text):
    made, wanted = (sorted_attributes(one) for one in (html_of(content), text))
    assert made == wanted


def sorted_attributes(text):
    """The parts of a text of HTML, whatever the order of attributes."""
    found = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag, attrs):
            found.append((tag, sorted(attrs)))

        def handle_endtag(self, tag):
            found.append(f"/{tag}")

        def handle_data(self, data):
            found.append(data)

    Reader().feed(text)
    return found


def test_what_only_dash_can_draw_is_an_error():
    with pytest.raises(TypeError, match="Link is no element of HTML"):
        html_of(html.P(dcc.Link("a", href="/")))


@given(st.text())
def test_no_text_leaves_its_place(text):
    found = html_of(html.P(text, title=text))
    assert found.count("<") == 2
    assert found.partition(">")[0].count('"') == 2
