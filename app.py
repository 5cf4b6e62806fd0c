"""The dashboard as an app, and as a server for gunicorn. Wiring only."""

from typing import Final

from dash import Dash
from flask import Flask

from comparison.dataset import Dataset
from comparison.passages import Texts
from comparison.query import Options
from components.api import register_api
from components.callbacks import register_callbacks
from components.embed import ADDRESS as EMBEDDED
from components.embed import register_embed
from components.head import register_head
from components.language import register_language
from components.layout import layouts
from hosting import harden, server_from_environment

# Brought by assets/page.js when the view is first opened, so that the first visit does without; and those of
# embedded charts, which are pages of their own.
OTHER_ASSETS: Final = ["views", "embed"]
INDEX: Final = """<!doctype html>
<html {%language%}>
  <head>
    {%metas%}
    <title>{%title%}</title>
    {%favicon%}
    {%css%}
  </head>
  <body {%words%}>
    <noscript>{%no_scripts%}</noscript>
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
        update_title=None,  # type: ignore[arg-type]
        meta_tags=[{"name": "viewport", "content": "width=device-width, initial-scale=1"}],
        index_string=INDEX,
        serve_locally=True,
        assets_path_ignore=OTHER_ASSETS,
    )
    app.layout = layouts(dataset, Options.of(dataset))
    register_language(app.server)
    register_callbacks(app, dataset, texts)
    register_api(app.server, dataset)
    register_embed(app, dataset)
    register_head(app, dataset)
    harden(app, dataset, framed=EMBEDDED)
    return app


def __getattr__(name: str) -> Flask:
    """`server`, made when gunicorn asks for it: a plain import opens no dataset."""
    if name == "server":
        return server_from_environment(create_app)
    raise AttributeError(name)
