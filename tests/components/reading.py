"""Read components as a visitor would: their words, and the parts of a kind."""

import json
from collections.abc import Iterator
from typing import Any

from dash.development.base_component import Component


def words(part: Any) -> str:
    """All text of a component, a list of components, or a string."""
    if isinstance(part, Component):
        return words(getattr(part, "children", None))
    if isinstance(part, list | tuple):
        return "".join(words(one) for one in part)
    return "" if part is None else str(part)


def parts(part: Any, kind: str) -> Iterator[Any]:
    """Every component of a kind, for example "A", in a component or a list."""
    if isinstance(part, list | tuple):
        for one in part:
            yield from parts(one, kind)
    elif isinstance(part, Component):
        if type(part).__name__ == kind:
            yield part
        yield from parts(getattr(part, "children", None), kind)


def table_of(part: Component) -> dict[str, Any]:
    """A table as it travels: `caption`, `heads` and `rows`."""
    found: dict[str, Any] = json.loads(getattr(part, "data-table"))
    return found
