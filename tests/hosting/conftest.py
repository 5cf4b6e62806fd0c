"""A small app with every kind of callback, hardened."""

from types import SimpleNamespace

import pytest
from dash import ALL, MATCH, Dash, Input, Output, State, dcc, html


def build(folder):
    app = Dash("minimal", assets_folder=str(folder))
    app.layout = html.Div([dcc.Dropdown(["a", "b"], id="choice"), dcc.Graph(id="chart"), html.Div(id="note")])

    @app.callback(Output("chart", "figure"), Input("choice", "value"), State("note", "title"))
    def draw(choice, title):
        return {"data": [{"type": "bar", "y": [len(choice)] * 500}], "layout": {"title": title}}

    @app.callback(
        Output("note", "children"), Output("chart", "figure", allow_duplicate=True),
        Input({"kind": "mark", "at": ALL}, "n_clicks"), prevent_initial_call=True,
    )  # fmt: skip
    def count(clicks):
        return str(sum(clicks)), {}

    @app.callback(
        Output({"kind": "row", "at": MATCH}, "children"), Input({"kind": "mark", "at": MATCH}, "n_clicks")
    )
    def row(clicks):
        return str(clicks)

    @app.callback(Input("choice", "value"))
    def silent(choice):
        if choice == "break":
            raise OSError("the disk is gone")

    app.clientside_callback("x => x", Output("note", "lang"), Input("choice", "value"))
    return app


@pytest.fixture
def app(tmp_path, monkeypatch):
    from hosting import harden, packed

    monkeypatch.setattr(packed, "FOLDER", tmp_path / "packed")
    (tmp_path / "look.css").write_text("body { color: black }\n" * 100)
    app = build(tmp_path)
    harden(app, SimpleNamespace(hash="c0ffee"))
    return app


@pytest.fixture
def client(app):
    return app.server.test_client()


@pytest.fixture
def page(client):
    return client.get("/").get_data(as_text=True)
