"""Callback requests come from anyone: a body that the page would not send gets a 4xx, never a 500.

Dash takes what it is sent. Here the body is held against the callback's registration first
(which component, which property); values stay the callback's own matter, and one that it
cannot work with is answered with 422 and written to the log.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from dash import Dash
from dash.dependencies import Output
from flask import request
from werkzeug.exceptions import BadRequest, UnprocessableEntity

WILDCARDS = (["MATCH"], ["ALL"], ["ALLSMALLER"])
MANY = (["ALL"], ["ALLSMALLER"])
RELOAD = "The dashboard cannot work with these values: reload the page."
UNUSABLE = (TypeError, ValueError, LookupError, AttributeError, RecursionError)


def install(app: Dash) -> None:
    """Put the guard in front of the callbacks of `app`."""
    endpoint = app.config.routes_pathname_prefix + "_dash-update-component"
    dispatch: Callable[[], Any] = app.server.view_functions[endpoint]

    def guarded() -> Any:
        check(_read_body(), app.callback_map)
        try:
            return dispatch()
        except UNUSABLE as error:
            app.server.logger.error("A callback could not work with its values", exc_info=error)
            raise UnprocessableEntity(RELOAD) from None

    app.server.view_functions[endpoint] = guarded


def check(body: object, callbacks: Mapping[str, Mapping[str, Any]]) -> None:
    """Raise BadRequest unless `body` is what the page sends for one of the registered `callbacks`."""
    if not isinstance(body, dict):
        raise BadRequest("A callback takes a JSON object.")
    name = body.get("output")
    if not isinstance(name, str) or "callback" not in callbacks.get(name, {}):
        raise BadRequest("There is no such callback: `output` names none.")
    callback = callbacks[name]
    _check_all("inputs", body.get("inputs", []), callback["inputs"])
    _check_all("state", body.get("state", []), callback["state"])
    _check_all("outputs", _as_list(body.get("outputs", [])), _outputs(callback))
    _check_changed(body.get("changedPropIds", []))


def _read_body() -> object:
    try:
        return request.get_json()
    except RecursionError:
        raise BadRequest("The JSON is nested too deeply.") from None


def _outputs(callback: Mapping[str, Any]) -> list[dict[str, str]]:
    outputs: Output | Sequence[Output] = callback["output"]
    if callback["no_output"]:
        return []
    return [output.to_dict() for output in _as_list(outputs)]


def _as_list(value: Any) -> Any:
    return list(value) if isinstance(value, list | tuple) else [value]


def _check_all(field: str, sent: object, registered: Sequence[Mapping[str, str]]) -> None:
    if not isinstance(sent, list) or len(sent) != len(registered):
        raise BadRequest(f"`{field}` must be a list of {len(registered)}.")
    for entry, expected in zip(sent, registered, strict=True):
        if not _fits(entry, expected):
            raise BadRequest(f"`{field}` names a component or property that this callback does not take.")


def _fits(entry: object, expected: Mapping[str, str]) -> bool:
    """Whether an entry sent, or each of a list for a wildcard over many, is the one registered."""
    pattern = _pattern(expected["id"])
    if isinstance(pattern, dict) and any(value in MANY for value in pattern.values()):
        return isinstance(entry, list) and all(_is(one, pattern, expected["property"]) for one in entry)
    return _is(entry, pattern, expected["property"])


def _is(entry: object, pattern: object, name: str) -> bool:
    return (
        isinstance(entry, dict)
        and isinstance(entry.get("property"), str)
        # Dash marks a second writer of the same property: `value@…`.
        and entry["property"].split("@")[0] == name.split("@")[0]
        and _matches(entry.get("id"), pattern)
    )


def _matches(sent: object, pattern: object) -> bool:
    if not isinstance(pattern, dict):
        return sent == pattern
    if not isinstance(sent, dict) or sent.keys() != pattern.keys():
        return False
    return all(_key_fits(sent[key], pattern[key]) for key in pattern)


def _key_fits(sent: object, expected: object) -> bool:
    if expected in WILDCARDS:
        return isinstance(sent, str | int | float)
    return sent == expected


def _pattern(identifier: str) -> object:
    return json.loads(identifier) if identifier.startswith("{") else identifier


def _check_changed(changed: object) -> None:
    if not isinstance(changed, list) or not all(isinstance(name, str) for name in changed):
        raise BadRequest("`changedPropIds` must be a list of strings.")
