"""The whole page, from top to bottom."""

from collections.abc import Callable
from functools import lru_cache
from typing import Final

import dash_mantine_components as dmc
from dash import dcc, html
from dash.development.base_component import Component

from comparison.dataset import Dataset
from comparison.query import Options
from comparison.translation import LANGUAGES, language
from components import ids
from components.footer import build_footer
from components.header import build_header, build_skip_link
from components.keys import build_keys
from components.views.cards import CARDS
from components.views.compare import build_compare

# Controls take their type from the page's style sheets.
THEME: Final = {"fontFamily": "inherit", "respectReducedMotion": True}


def layouts(dataset: Dataset, options: Options) -> Callable[[], Component]:
    """What gives the page in the language spoken, each made once."""

    @lru_cache(maxsize=len(LANGUAGES))
    def made(spoken: str) -> Component:
        return build_layout(dataset, options)

    return lambda: made(language())


def build_layout(dataset: Dataset, options: Options) -> Component:
    """The page for a dataset; what depends on the selection is filled in by the callbacks."""
    return dmc.MantineProvider(
        [
            # The address is the state: the page follows it without being loaded again, and is told of each.
            dcc.Location(id=ids.LOCATION, refresh="callback-nav"),
            dcc.Store(id=ids.QUERY),
            dcc.Store(id=ids.PAGE_TITLE),
            dcc.Store(id=ids.SHOWN),
            dcc.Store(id=ids.DOCKED),
            *[dcc.Store(id=store(name)) for name in CARDS for store in (ids.asked, ids.checked)],
            build_skip_link(),
            build_header(dataset.catalogue["title"]),
            html.Main(
                [
                    build_compare(dataset, options),
                    html.Div([], id=ids.LESSON, className="view", hidden=True),
                    html.Div([], id=ids.METHODS, className="view", hidden=True),
                    html.Div([], id=ids.STATEMENT, className="view", hidden=True),
                ],
                id=ids.MAIN,
                className="page-main",
            ),
            build_footer(dataset),
            build_keys(),
            html.Div([], id=ids.PRESENT),
        ],
        id=ids.PROVIDER,
        theme=THEME,
        defaultColorScheme="auto",
    )
