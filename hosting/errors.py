"""Every error as one clear sentence: JSON for programs, a page for readers, tracebacks for the log."""

from html import escape
from typing import Any

from dash import Dash
from dash.exceptions import DependencyException, InvalidResourceError
from flask import Response, jsonify, request
from werkzeug import Response as BaseResponse
from werkzeug.exceptions import HTTPException, InternalServerError, MethodNotAllowed, NotFound

PAGE = """<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title} · Parallax</title>
<h1>{title}</h1><p>{sentence}</p><p><a href="{home}">Go to the dashboard</a></p></html>
"""
NO_PAGE = "There is nothing at this address."


def install(app: Dash) -> None:
    """Answer unknown paths with 404 and every failure of `app` with an error in plain words."""
    home = app.get_relative_path("/")

    def answer(error: HTTPException) -> BaseResponse:
        return _answer(error, home)

    def not_found(_: Exception) -> BaseResponse:
        return answer(NotFound(NO_PAGE))

    # Flask writes any other exception to the log, and hands it on as an InternalServerError.
    app.server.register_error_handler(HTTPException, answer)
    app.server.register_error_handler(DependencyException, not_found)
    app.server.register_error_handler(InvalidResourceError, not_found)
    _close_catch_all(app)


def _close_catch_all(app: Dash) -> None:
    """Dash answers every unknown path with the page and 200: answer 404 instead."""

    def nothing_here(path: str) -> Any:
        raise NotFound(NO_PAGE)

    app.server.view_functions[app.config.routes_pathname_prefix + "<path:path>"] = nothing_here


def _answer(error: HTTPException, home: str) -> BaseResponse:
    status = error.code or InternalServerError.code
    if status < 400:  # a redirect
        return error.get_response()
    sentence = error.description or error.name
    response = (
        Response(PAGE.format(title=error.name, sentence=escape(sentence), home=home), mimetype="text/html")
        if _reader_asks()
        else jsonify(error=sentence, status=status)
    )
    response.status_code = status
    if isinstance(error, MethodNotAllowed):
        response.allow.update(error.valid_methods or [])
    return response


def _reader_asks() -> bool:
    offered = ["application/json", "text/html"]
    return request.accept_mimetypes.best_match(offered) == "text/html"
