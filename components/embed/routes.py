"""The addresses of embedded charts: what answers, and what is said where nothing does."""

from collections.abc import Callable
from typing import Final

from dash import Dash
from dash.development.base_component import Component
from flask import Response, request

from comparison.charts import CHARTS
from comparison.dataset import Dataset
from comparison.query import Options
from comparison.regroup import as_grouped
from comparison.translation import _
from components.card_contents import is_empty
from components.clicks import search_of
from components.embed import instead
from components.embed.asked import Asked, read
from components.embed.chart import build_chart
from components.embed.figure import figure_json, figure_of
from components.embed.frozen import is_of
from components.embed.page import Files, page
from components.embed.shown import shown
from components.tagged import tagged

ADDRESS: Final = "/embed"


def register_embed(app: Dash, dataset: Dataset) -> None:
    """Serve each chart on `dataset` as a page of its own under /embed/."""
    options, files = Options.of(dataset), Files.of(app)

    def embed(name: str = "") -> Response:
        asked = read(request.query_string.decode("ascii", "replace"), options)
        return _answered(name, dataset, asked, files)

    for rule in (ADDRESS, f"{ADDRESS}/", f"{ADDRESS}/<path:name>"):
        app.server.add_url_rule(rule, "embed", embed)


def _answered(name: str, dataset: Dataset, asked: Asked, files: Files) -> Response:
    """A chart, the list of all, or with 404 why there is none."""
    address = f"{files.home}{ADDRESS.removeprefix('/')}"

    def whole(title: str, body: Component) -> str:
        return page(title, body, asked.scheme, files)

    if not name:
        body = instead.build_list(asked, address)
        return _labelled(name, dataset, asked, files, lambda: whole(_(instead.LIST), body))
    if name not in CHARTS:
        return _refused(whole(_(instead.NO_CHART), instead.build_no_chart(name, asked, address)))
    if not is_of(asked.dataset, dataset.hash):
        live = f"{address}/{name}{search_of(asked.live_query)}"
        body = instead.build_other(asked, dataset, live, files.home)
        return _refused(whole(instead.other_title(asked), body))
    return _labelled(name, dataset, asked, files, lambda: _chart(name, dataset, asked, files))


def _refused(text: str) -> Response:
    return Response(text, status=404, mimetype="text/html", headers={"Cache-Control": "no-cache"})


def _labelled(name: str, dataset: Dataset, asked: Asked, files: Files, make: Callable[[], str]) -> Response:
    parts = (dataset.hash, name, repr(asked), repr(files))
    return tagged(parts, lambda: Response(make(), mimetype="text/html"))


def _chart(name: str, dataset: Dataset, asked: Asked, files: Files) -> str:
    dataset = as_grouped(dataset, asked.selection)
    told = shown(name, dataset, asked)
    figure = figure_of(name, told.frames, dataset, asked.selection)
    body = build_chart(name, dataset, asked, told, figure, files.home)
    return page(told.finding, body, asked.scheme, files, "" if is_empty(figure) else figure_json(figure))
