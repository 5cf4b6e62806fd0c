"""What other sites are told of the page when a link to it is shared: title, description and picture."""

from dataclasses import dataclass
from html import escape
from textwrap import shorten
from typing import Any, Final

from dash import Dash
from flask import request

from comparison.dataset import Dataset
from comparison.query import Options, parse_query
from comparison.regroup import as_grouped
from comparison.totals import totals
from comparison.translation import N_, _, direction, language
from components.browser_words import as_attributes
from components.calendar_words import SCRIPT, calendar_attribute
from components.clicks import search_of
from components.header import NAME
from components.headline import headline, page_title

DESCRIPTION: Final = N_(
    "Compare how different kinds of source describe the same events, down to the words behind each number."
)
NO_SCRIPTS: Final = N_("This page draws its charts in the browser: allow scripts from this site to see them.")
MAX_DESCRIPTION: Final = 200  # characters; sites cut what is longer
PICTURE: Final = "preview.png"  # taken by `make screenshot`
PICTURE_SIZE: Final = (1200, 630)
PICTURE_SHOWS: Final = N_("One event, several vantage points: which kinds of source mention which events.")

META: Final = """<meta name="description" content="{description}">
<link rel="canonical" href="{address}">
<meta property="og:type" content="website">
<meta property="og:site_name" content="{name}">
<meta property="og:title" content="{title}">
<meta property="og:description" content="{description}">
<meta property="og:url" content="{address}">
<meta property="og:image" content="{picture}">
<meta property="og:image:width" content="{width}">
<meta property="og:image:height" content="{height}">
<meta property="og:image:alt" content="{shows}">
<meta name="twitter:card" content="summary_large_image">"""


@dataclass(frozen=True)
class Head:
    """What an address shows, as text; that address in canonical form; and the address of a picture."""

    title: str
    description: str
    address: str
    picture: str


def register_head(app: Dash, dataset: Dataset) -> None:
    """Let the page of `app` say in its head what is shown under the address that is asked for."""
    options, render = Options.of(dataset), app.interpolate_index

    def interpolate_index(**parts: Any) -> str:
        query = request.query_string.decode("ascii", "replace")
        head = head_of(query, dataset, options, request.url_root)
        parts["title"] = escape(head.title)  # the index is written as it is given
        parts["metas"] += f"\n{build_meta(head)}"
        parts["scripts"] = f"{build_calendar(app)}{parts['scripts']}"
        page = render(**parts)
        for place, words in said().items():
            page = page.replace(place, words, 1)
        return page

    # Dash means this method to be replaced.
    app.interpolate_index = interpolate_index  # type: ignore[method-assign,assignment]


def said() -> dict[str, str]:
    """What the index of `app.py` says in the language spoken, by its places."""
    return {
        "{%language%}": f'lang="{language()}" dir="{direction()}"',
        "{%words%}": f"{as_attributes()} {calendar_attribute()}".strip(),
        "{%no_scripts%}": escape(_(NO_SCRIPTS)),
    }


def build_calendar(app: Dash) -> str:
    """The script that brings the calendar's words, before those that draw it; none where it needs none."""
    return f'<script src="{app.get_asset_url(SCRIPT)}"></script>\n' if calendar_attribute() else ""


def head_of(query: str, dataset: Dataset, options: Options, site: str) -> Head:
    """The head for a URL's query; `site` is the address of the page without it, which ends in a slash."""
    selection = parse_query(query, options)[0]
    dataset = as_grouped(dataset, selection)
    told = headline(dataset, selection, totals(dataset, selection)) if selection.filters else _(DESCRIPTION)
    return Head(
        title=page_title(dataset, selection),
        description=shorten(told, MAX_DESCRIPTION, placeholder=" …"),
        address=f"{site}{search_of(selection.to_query())}",
        picture=f"{site}assets/{PICTURE}",
    )


def build_meta(head: Head) -> str:
    """The tags that tell it."""
    width, height = PICTURE_SIZE
    return META.format(
        title=escape(head.title),
        description=escape(head.description),
        address=escape(head.address),
        picture=escape(head.picture),
        name=NAME,
        width=width,
        height=height,
        shows=escape(_(PICTURE_SHOWS)),
    )
