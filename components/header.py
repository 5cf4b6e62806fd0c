"""The head of the page: the name, the corpus, the colours, and the link to share."""

from typing import Any, Final

from dash import dcc, html
from dash.development.base_component import Component

from comparison.selection import Selection
from comparison.settings import LANG, SETTINGS, STATEMENTS, VIEW
from comparison.translation import LANGUAGES, N_, _, language
from components import ids
from components.clicks import search_of

NAME: Final = "Parallax"
# The page itself with nothing selected, whatever path it is hosted under.
START: Final = "./"
AGAIN: Final = N_("Start again, with nothing selected")
PAGES: Final = N_("Pages")
PRESENT: Final = N_("Present")
PRESENT_TOLD: Final = N_("One chart at a time on the whole screen")
SKIP: Final = N_("Skip to the content")
SCHEME: Final = N_("Light or dark")
SCHEME_TOLD: Final = N_("Switch between light and dark")
SHARE: Final = N_("Share")
SHARE_TOLD: Final = N_("Copy the link to this view")
LANGUAGES_TOLD: Final = N_("Language of this page")


def build_header(corpus: str) -> html.Header:
    """The head of the page for the corpus titled `corpus`."""
    return html.Header(
        [
            html.P(
                [
                    dcc.Link(NAME, href=start(), className="brand", title=_(AGAIN)),
                    html.Span(corpus, className="corpus"),
                ],
                className="masthead",
            ),
            html.Nav([], id=ids.VIEWS, className="views", **{"aria-label": _(PAGES)}),
            html.Div(
                [
                    html.Nav(
                        [], id=ids.LANGUAGES, className="languages", **{"aria-label": _(LANGUAGES_TOLD)}
                    ),
                    _scheme_toggle(),
                    build_present(id=ids.PRESENT_OPEN, title=_(PRESENT_TOLD)),
                    _share(),
                ],
                className="header-tools",
            ),
        ],
        className="site-header",
    )


def start() -> str:
    """The page with nothing selected, in the language spoken."""
    return search_of(Selection(settings=((LANG, language()),)).to_query()) or START


def build_languages(selection: Selection) -> list[Component]:
    """The same page in every language; each is loaded anew, since all of it is said in one."""
    return [
        html.Span(name, lang=spoken, **{"aria-current": "true"})
        if spoken == selection.setting(LANG)
        else html.A(
            name,
            href=search_of(selection.with_values(LANG, [spoken]).to_query()) or START,
            lang=spoken,
            hrefLang=spoken,
        )
        for spoken, name in LANGUAGES.items()
    ]


def build_views(selection: Selection) -> list[Component]:
    """The open view by its name, the others as links; the selection comes along."""
    return [build_way(selection, view) for view in SETTINGS[VIEW].ids if view not in STATEMENTS]


def build_way(selection: Selection, view: str) -> Component:
    """A view by its name: a link that keeps the selection, or its name alone where it is open."""
    text = SETTINGS[VIEW].values[view]
    if view == selection.setting(VIEW):
        return html.Span(text, **{"aria-current": "page"})
    return dcc.Link(text, href=search_of(selection.with_values(VIEW, [view]).to_query()) or START)


def build_skip_link() -> html.A:
    """The first stop of the keyboard: past the head and the filters."""
    return html.A(_(SKIP), id=ids.SKIP, href=f"#{ids.HEADLINE}", className="skip-link")


def build_present(**more: str) -> html.Button:
    """The button that presents a chart, `value` by its name, or else the charts of the open view."""
    return html.Button(_(PRESENT), type="button", className="tool present-open", **more)


def _scheme_toggle() -> html.Button:
    sign: Any = html.Span("◐", **{"aria-hidden": "true"})
    return html.Button(
        [sign, html.Span(_(SCHEME), className="tool-name")],
        id=ids.SCHEME_TOGGLE,
        type="button",
        className="tool",
        title=_(SCHEME_TOLD),
    )


def _share() -> html.Span:
    return html.Span(
        [
            html.Button(
                _(SHARE),
                id=ids.SHARE,
                type="button",
                className="tool",
                title=_(SHARE_TOLD),
            ),
            html.Span(id=ids.SHARE_STATUS, role="status", className="share-status"),
        ],
        className="share",
    )
