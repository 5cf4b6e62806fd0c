"""Text fragments, as the browser reads them."""

from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparison.links import passage_link

PAGE = "https://site.example/page"


@pytest.mark.parametrize(
    ("url", "snippet", "link"),
    [
        (PAGE, ("by the ", "embargo", " on trade"), f"{PAGE}#:~:text=by%20the-,embargo,-on%20trade"),
        (PAGE, ("", "embargo", ""), f"{PAGE}#:~:text=embargo"),
        (PAGE, ("the ", "embargo", ""), f"{PAGE}#:~:text=the-,embargo"),
        (PAGE, ("", "embargo", " ends"), f"{PAGE}#:~:text=embargo,-ends"),
        (
            PAGE,
            ("", "so-called", ", “a & b”"),
            f"{PAGE}#:~:text=so%2Dcalled,-%2C%20%E2%80%9Ca%20%26%20b%E2%80%9D",
        ),
        (PAGE, ("", "año\n 100%", ""), f"{PAGE}#:~:text=a%C3%B1o%20100%25"),
        (f"{PAGE}?a=b#part", ("", "embargo", ""), f"{PAGE}?a=b#part:~:text=embargo"),
        (f"{PAGE}#", ("", "embargo", ""), f"{PAGE}#:~:text=embargo"),
        (f"{PAGE}#:~:text=a", ("", "embargo", ""), f"{PAGE}#:~:text=a&text=embargo"),
        (PAGE, None, PAGE),
        (PAGE, ("a", " ", "b"), PAGE),
        (None, ("", "embargo", ""), None),
        ("", None, None),
        ("javascript:alert(1)", None, None),
        ("javascript://site.example/%0Aalert(1)", None, None),
        ("data:text/html,x", ("", "embargo", ""), None),
        ("//site.example/page", None, None),
        ("https://", None, None),
        ("http://[", None, None),
    ],
)
def test_links(url: str | None, snippet: tuple[str, str, str] | None, link: str | None) -> None:
    assert passage_link(url, snippet) == link


WORDS = st.text(min_size=1).map(lambda text: " ".join(text.split())).filter(bool)


@given(WORDS, WORDS, WORDS)
def test_the_words_can_be_read_back(left: str, node: str, right: str) -> None:
    link = passage_link(PAGE, (left, node, right))
    assert link is not None
    prefix, start, suffix = link.removeprefix(f"{PAGE}#:~:text=").split(",")
    assert (unquote(prefix.removesuffix("-")), unquote(start), unquote(suffix.removeprefix("-"))) == (
        left,
        node,
        right,
    )
