"""The head of the page: the name, the corpus, the colours, and the link to share."""

from typing import Any, Final

from dash import dcc, html
from dash.development.base_component import Component

from comparison.selection import Selection
from comparison.settings import SETTINGS, VIEW
from components import ids
from components.clicks import search_of

NAME: Final = "Parallax"
# The page itself with nothing selected, whatever path it is hosted under.
START: Final = "./"


def build_header(corpus: str) -> html.Header:
    """The head of the page for the corpus titled `corpus`."""
    return html.Header(
        [
            html.P(
                [
                    dcc.Link(NAME, href=START, className="brand", title="Start again, with nothing selected"),
                    html.Span(corpus, className="corpus"),
                ],
                className="masthead",
            ),
            html.Nav([], id=ids.VIEWS, className="views", **{"aria-label": "Pages"}),
            html.Div([_scheme_toggle(), _share()], className="header-tools"),
        ],
        className="site-header",
    )


def build_views(selection: Selection) -> list[Component]:
    """The open view by its name, the others as links; the selection comes along."""
    open_view = selection.setting(VIEW)
    return [
        html.Span(text, **{"aria-current": "page"})
        if view == open_view
        else dcc.Link(text, href=search_of(selection.with_values(VIEW, [view]).to_query()) or START)
        for view, text in SETTINGS[VIEW].values.items()
    ]


def build_skip_link() -> html.A:
    """The first stop of the keyboard: past the head and the filters."""
    return html.A("Skip to the content", id=ids.SKIP, href=f"#{ids.HEADLINE}", className="skip-link")


def _scheme_toggle() -> html.Button:
    sign: Any = html.Span("◐", **{"aria-hidden": "true"})
    return html.Button(
        [sign, html.Span("Light or dark", className="tool-name")],
        id=ids.SCHEME_TOGGLE,
        type="button",
        className="tool",
        title="Switch between light and dark",
    )


def _share() -> html.Span:
    return html.Span(
        [
            html.Button(
                "Share", id=ids.SHARE, type="button", className="tool", title="Copy the link to this view"
            ),
            html.Span(id=ids.SHARE_STATUS, role="status", className="share-status"),
        ],
        className="share",
    )
