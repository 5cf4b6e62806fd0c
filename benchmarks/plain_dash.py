"""What Dash does by itself with charts of Parallax: the figures in its layout, and nothing else. A peer."""

import os
from pathlib import Path
from typing import Final

from dash import Dash, dcc, html
from flask import Flask

from comparison.answers import answer
from comparison.dataset import open_dataset
from comparison.selection import Selection
from components.card_contents import drawn
from components.labels import Labels

FOUR: Final = ("coverage", "naming", "tone", "timeline")


def create_server(folder: Path) -> Flask:
    """The server of a page with four charts on the dataset in `folder`."""
    dataset, selection = open_dataset(folder), Selection()
    labels = Labels.of(dataset)
    frames = {name: answer(dataset, selection, name).frames for name in FOUR}
    app = Dash(__name__)
    app.layout = html.Div(
        [dcc.Graph(id=name, figure=drawn(name, frames[name], labels, selection)) for name in FOUR]
    )
    with app.server.test_request_context("/"):
        app.index()  # Dash serves no script before a page has named it, in each worker
    return app.server


def __getattr__(name: str) -> Flask:
    """`server`, made when gunicorn asks for it."""
    if name == "server":
        return create_server(Path(os.environ["PARALLAX_DATASET"]))
    raise AttributeError(name)
