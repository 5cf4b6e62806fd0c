"""The addresses of the API: who asks what way, what answers, and what is said where nothing does."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from flask import Flask, Response, request

from comparison.charts import CHARTS
from comparison.dataset import Dataset
from comparison.query import MAX_QUERY, Options
from comparison.regroup import as_grouped
from components.api.asked import CHECKED, SKIP, STRICT, TABLE, Asked, read
from components.api.csv_answer import (
    CUT_HEADER,
    GROUPING_HEADER,
    PROBLEMS_HEADER,
    SENTENCES,
    chart_csv,
    sentences_csv,
)
from components.api.index import index_json
from components.api.json_answer import as_json, chart_json
from components.api.refused import RefusedError
from components.tagged import tagged

LOG: Final = logging.getLogger(__name__)

ADDRESS: Final = "/api"
INDEX: Final = "index.json"
READING: Final = ("GET", "HEAD", "OPTIONS")
METHODS: Final = (*READING, "POST", "PUT", "PATCH", "DELETE")
FAILED: Final = "The numbers could not be computed; the failure is in the server's log."
# What is served is public, and the same for everyone: any page may read it.
OPEN: Final = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": ", ".join(
        ("Content-Disposition", "ETag", PROBLEMS_HEADER, CUT_HEADER, GROUPING_HEADER)
    ),
}
# To a browser that asks before a page reads.
PREFLIGHT: Final = {
    "Allow": ", ".join(READING),
    "Access-Control-Allow-Methods": ", ".join(READING),
    "Access-Control-Allow-Headers": "*",
    "Access-Control-Max-Age": "86400",
}


@dataclass(frozen=True)
class File:
    """What answers at an address, and the parameters that it takes beside the page's own."""

    make: Callable[[Dataset, Asked], Response]
    takes: tuple[str, ...]


def register_api(server: Flask, dataset: Dataset) -> None:
    """Serve the API on `dataset` under /api/. Every answer is JSON or CSV, errors too."""
    options = Options.of(dataset)

    def api(path: str = "") -> Response:
        response = _answered(path, dataset, options)
        response.headers.update(OPEN)
        return response

    for rule in (ADDRESS, f"{ADDRESS}/", f"{ADDRESS}/<path:path>"):
        server.add_url_rule(rule, "api", api, methods=METHODS, provide_automatic_options=False)


def _answered(path: str, dataset: Dataset, options: Options) -> Response:
    """The answer, or an error as JSON; what fails is logged, and never leaves as a traceback."""
    try:
        return _reading(path, dataset, options)
    except RefusedError as refused:
        return as_json({"error": refused.sentence, "status": refused.status, **refused.more}, refused.status)
    except Exception:
        LOG.exception("The API failed at %s?%s", path, request.query_string.decode("ascii", "replace"))
        return as_json({"error": FAILED, "status": 500}, 500)


def _reading(path: str, dataset: Dataset, options: Options) -> Response:
    if request.method not in READING:
        return _method_refused()
    if request.method == "OPTIONS":
        return Response(status=204, headers=PREFLIGHT)
    query = request.query_string.decode("ascii", "replace")
    if len(query) > MAX_QUERY:
        raise RefusedError(414, f"The query is longer than {MAX_QUERY:,} characters: leave out some of it.")
    found = _file(path)
    asked = read(query, options, found.takes)
    if asked.strict and asked.problems:
        raise RefusedError(400, "Not all of this query can be used.", problems=asked.problems)
    grouped = as_grouped(dataset, asked.selection)
    return tagged((dataset.hash, path, repr(asked)), lambda: found.make(grouped, asked))


def _method_refused() -> Response:
    told = f"{request.method} is not answered here: the API is read with GET."
    response = as_json({"error": told, "status": 405}, 405)
    response.headers["Allow"] = ", ".join(READING)
    return response


def _file(path: str) -> File:
    name, _, kind = path.rpartition(".")
    if path == INDEX:
        return File(lambda dataset, _: index_json(dataset.own), (STRICT,))
    if path == f"{SENTENCES}.csv":
        return File(sentences_csv, (SKIP, STRICT))
    if name in CHARTS and kind == "json":
        return File(partial(chart_json, name), (TABLE, CHECKED, SKIP, STRICT))
    if name in CHARTS and kind == "csv":
        return File(partial(chart_csv, name), (TABLE, SKIP, STRICT))
    there = ", ".join(CHARTS)
    raise RefusedError(
        404,
        f"There is no such file: there are {INDEX}, {SENTENCES}.csv, and .json and .csv of {there}.",
        charts=list(CHARTS),
    )
