"""From what a visitor did to the selection that follows. Pure; nothing that is sent here is trusted."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from comparison.query import Options, parse_query
from comparison.selection import Selection


@dataclass(frozen=True)
class Step:
    """Where an action leads: the selection, and the query that says it.

    `query` is canonical where all of it is valid. Where not, it is kept as it was asked for, so
    that the page can name what it left out.
    """

    selection: Selection
    query: str


def read(query: object, options: Options) -> Step:
    """The step that a URL's query leads to."""
    asked = query if isinstance(query, str) else ""
    selection, problems = parse_query(asked, options)
    return Step(selection, asked.removeprefix("?") if problems else selection.to_query())


def act(query: str | None, controls: Mapping[str, Any], clicks: Iterable[Any], options: Options) -> Step:
    """The step from `query` to what the controls hold, with every clicked mark toggled.

    `controls` maps public parameters to the values of their controls; `clicks` are plotly's `clickData`.
    Controls are all read, not the changed one alone: an answer to an earlier change may still be on its way.
    A focus is of the selection in which a mark was clicked: it does not outlast a changed control.
    """
    before = read(query, options).selection
    wanted = before
    for parameter, value in controls.items():
        wanted = wanted.with_sent(parameter, value)
    if wanted != before:
        wanted = wanted.whole
    for click in clicks:
        wanted = wanted.toggled(mark_of(click))
    return read(wanted.to_query(), options)


def mark_of(click: object) -> Mapping[str, Any]:
    """The part of a selection that a clicked mark stands for; {} where there is none."""
    try:
        mark = click["points"][0]["customdata"]  # type: ignore[index]
    except (TypeError, LookupError):
        return {}
    return mark if isinstance(mark, dict) else {}


def search_of(query: str) -> str:
    """A query as the address bar holds it, with its question mark; "" for none."""
    return f"?{query}" if query else ""
