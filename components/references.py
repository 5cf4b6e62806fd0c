"""Links that leave the page, made one way: a new tab, and nothing told to the other side."""

from urllib.parse import urlsplit

from dash import html
from dash.development.base_component import Component

SAFE_SCHEMES = ("http", "https")


def build_link(words: str | Component, url: str) -> html.A:
    """A link to another site, marked with an arrow."""
    return html.A([words, " ↗"], href=url, target="_blank", rel="noopener noreferrer")


def is_link(text: str | None) -> bool:
    """Whether `text` is an address that a reader can safely follow."""
    if not text:
        return False
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in SAFE_SCHEMES and bool(parts.netloc)


def build_reference(reference: str) -> Component:
    """A reference of the catalogue: its words, and its address as a link named by its host."""
    words = reference.split()
    urls = [word for word in words if is_link(word)]
    text = " ".join(word for word in words if word not in urls)
    links = [build_link(_host(url), url) for url in urls]
    return html.Span([text, " " if text and links else "", *links])


def _host(url: str) -> str:
    return urlsplit(url).netloc.removeprefix("www.")
