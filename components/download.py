"""What a reader takes out of a card: tables, the chart as a picture, and how to cite it."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final
from urllib.parse import urlsplit

from dash import html
from dash.development.base_component import Component
from flask import request

from comparison.answers import checked_finding
from comparison.citation import citation
from comparison.dataset import Dataset
from comparison.exports import counted
from comparison.group_words import own_grouping_in_short
from comparison.selection import Selection
from comparison.translation import N_, _
from components.api.csv_answer import OWN_GROUPING, SENTENCES, csv_tables
from components.card_contents import CAPTIONS
from components.clicks import search_of
from components.embed.snippet import snippet
from components.references import is_link

TABLES: Final = N_("Tables for a spreadsheet (CSV)")
MORE: Final = N_("More")
ALL_AS_JSON: Final = N_("All tables for programs (JSON)")
OF_SENTENCES: Final = N_("Measures of the selected sentences (CSV)")
PICTURE: Final = N_("The chart as a picture")
CITE: Final = N_("Cite this chart")
COPY_TEXT: Final = N_("Copy the citation")
COPY_BIBTEX: Final = N_("Copy for BibTeX")
EMBED: Final = N_("Embed this chart")
LIVE: Final = N_("Live: it follows the dataset that this host holds.")
FROZEN: Final = N_(
    "Frozen: it shows these numbers alone, and once the host has another dataset it says so instead."
)
COPY_LIVE: Final = N_("Copy the live chart")
COPY_FROZEN: Final = N_("Copy the frozen chart")
FORMATS: Final = ("png", "svg")


def build_download(name: str, dataset: Dataset, selection: Selection) -> list[Component]:
    """What there is to take out of the card `name`, asked for by a page of this server."""
    search = search_of(counted(selection).to_query())
    file = "-".join(["parallax", name, *([OWN_GROUPING] if selection.groups else [])])
    tables = [
        _file(_(CAPTIONS[key]), f"{name}.csv", search, table="" if key == name else key)
        for key in csv_tables(name)
    ]
    more = [_link(_(ALL_AS_JSON), f"{name}.json", search), _file(_(OF_SENTENCES), f"{SENTENCES}.csv", search)]
    return [
        *_part(_(TABLES), html.Ul([html.Li(link) for link in tables])),
        *_part(_(MORE), html.Ul([html.Li(link) for link in more])),
        *_part(_(PICTURE), html.P([_picture(file, kind) for kind in FORMATS], className="receipt-tools")),
        html.H3(_(CITE)),
        *_citation(name, dataset, selection),
        html.H3(_(EMBED)),
        *_embed(name, dataset, selection),
    ]


def build_copy(text: str, label: str, *beside: Component, **more: str) -> html.Div:
    """A text that can be copied with a button so labelled; further buttons stand `beside` it.

    `more` are attributes of the text.
    """
    copy = html.Button(label, type="button", className="tool copy-text")
    status = html.Span(role="status", className="share-status")
    tools = html.P([copy, *beside, status], className="receipt-tools")
    return html.Div([tools, html.Pre(text, tabIndex=0, **more)], className="copied")


def page_address(search: str) -> str:
    """The page with this search, where its reader sees it: behind a proxy only the browser knows."""
    sent = request.headers.get("Origin", "")
    if is_link(sent):
        parts = urlsplit(sent)
        return f"{parts.scheme}://{parts.netloc}{request.script_root}/{search}"
    return f"{request.host_url.rstrip('/')}{request.script_root}/{search}"


def _embed(name: str, dataset: Dataset, selection: Selection) -> list[Component]:
    live, frozen = (snippet(name, dataset, selection, page_address(""), hold) for hold in (False, True))
    return [
        html.P(_(LIVE)),
        build_copy(live, _(COPY_LIVE)),
        html.P(_(FROZEN)),
        build_copy(frozen, _(COPY_FROZEN)),
    ]


def _part(title: str, content: Component) -> Sequence[Component]:
    return html.H3(title), content


def _link(text: str, file: str, search: str) -> html.A:
    return html.A(text, href=f"./api/{file}{search}")


def _file(text: str, file: str, search: str, table: str = "") -> html.A:
    """A link to a file that is kept, not opened; its name comes with it."""
    asked = f"{search}{'&' if search else '?'}table={table}" if table else search
    return html.A(text, href=f"./api/{file}{asked}", download=True)


def _picture(file: str, kind: str) -> html.Button:
    return html.Button(
        kind.upper(),
        type="button",
        className="tool download-image",
        **{"data-format": kind, "data-file": file},
    )


def _citation(name: str, dataset: Dataset, selection: Selection) -> list[Component]:
    finding = " ".join([checked_finding(dataset, selection, name), own_grouping_in_short(dataset, selection)])
    address = page_address(search_of(selection.to_query()))
    made = citation(dataset, finding, address, datetime.now(UTC).date())
    return [build_copy(made.text, _(COPY_TEXT)), build_copy(made.bibtex, _(COPY_BIBTEX))]
