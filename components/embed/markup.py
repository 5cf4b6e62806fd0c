"""Dash's HTML components as a text of HTML, for a page that is read without Dash."""

from collections.abc import Mapping
from html import escape
from typing import Any, Final

from dash.development.base_component import Component

NAMESPACE: Final = "dash_html_components"
CHILDREN: Final = "children"
# HTML's names for what Dash, after React, calls otherwise; all other names are the same in lower case.
NAMES: Final = {"className": "class", "htmlFor": "for"}
TERM: Final = "data-term"
VOID: Final = ("br", "hr", "img", "input", "link", "meta")


def html_of(content: Any) -> str:
    """A component, a text, a number or a list of such as HTML; nothing of None.

    Every text is escaped. TypeError where a component is none of HTML.
    """
    if content is None:
        return ""
    if isinstance(content, list | tuple):
        return "".join(html_of(part) for part in content)
    return _element(content) if isinstance(content, Component) else escape(str(content), quote=False)


def _element(component: Component) -> str:
    made = component.to_plotly_json()
    if made["namespace"] != NAMESPACE:
        raise TypeError(f"{made['type']} is no element of HTML: it needs Dash in the browser")
    name, props = made["type"].lower(), dict(made["props"])
    if TERM in props:  # its explanation is shown by the main page's scripts: here it is a word
        name, props = "span", {CHILDREN: props[CHILDREN], "className": _not_of_term(props["className"])}
    inside = html_of(props.pop(CHILDREN, None))
    start = f"<{name}{''.join(_attribute(key, value) for key, value in props.items())}>"
    return start if name in VOID else f"{start}{inside}</{name}>"


def _not_of_term(classes: str) -> str | None:
    return " ".join(kind for kind in classes.split() if kind != "term") or None


def _attribute(name: str, value: Any) -> str:
    """A space and the attribute; nothing where it is not set."""
    written = NAMES.get(name, name.lower())
    if value is None or value is False:
        return ""
    if value is True:
        return f" {written}"
    text = _style(value) if isinstance(value, Mapping) else str(value)
    return f' {written}="{escape(text)}"'


def _style(rules: Mapping[str, Any]) -> str:
    return ";".join(f"{name}:{value}" for name, value in rules.items())
