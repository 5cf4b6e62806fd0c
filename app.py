"""The dashboard as an app, and as a server for gunicorn. Wiring only."""

from html import escape
from typing import Final

from dash import Dash
from flask import Flask

from comparison.dataset import Dataset
from comparison.passages import Texts
from comparison.query import Options
from components.api import register_api
from components.callbacks import register_callbacks
from components.header import NAME
from components.layout import build_layout
from hosting import harden, server_from_environment

DESCRIPTION: Final = (
    "Compare how different kinds of source describe the same events, down to the words behind each number."
)
# Brought by assets/page.js when the view is first opened, so that the first visit does without.
VIEW_ASSETS: Final = "views"
INDEX: Final = """<!doctype html>
<html lang="en">
  <head>
    {%metas%}
    <title>{%title%}</title>
    {%favicon%}
    {%css%}
  </head>
  <body>
    <noscript>This page draws its charts in the browser: allow scripts from this site to see them.</noscript>
    {%app_entry%}
    {%config%}
    {%scripts%}
    {%renderer%}
  </body>
</html>
"""


def create_app(dataset: Dataset, texts: Texts | None = None) -> Dash:
    """An app that shows `dataset`, independent of any other app in the process.

    With the `texts` that the host has, whole sentences stand where else a few words do.
    """
    app = Dash(
        __name__,
        title=escape(f"{dataset.catalogue['title']} · {NAME}"),  # the index is written as it is given
        update_title=None,  # type: ignore[arg-type]
        meta_tags=[
            {"name": "viewport", "content": "width=device-width, initial-scale=1"},
            {"name": "description", "content": DESCRIPTION},
        ],
        index_string=INDEX,
        serve_locally=True,
        assets_path_ignore=[VIEW_ASSETS],
    )
    app.layout = build_layout(dataset, Options.of(dataset))
    register_callbacks(app, dataset, texts)
    register_api(app.server, dataset)
    harden(app, dataset)
    return app


def __getattr__(name: str) -> Flask:
    """`server`, made when gunicorn asks for it: a plain import opens no dataset."""
    if name == "server":
        return server_from_environment(create_app)
    raise AttributeError(name)
