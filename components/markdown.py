"""The project's own pages, written in Markdown, as components: no script draws them in the browser."""

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from dash import html
from dash.development.base_component import Component
from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode as Node

from components.references import build_link, is_link
from components.sentences import Content

TAGS: Final[Mapping[str, Callable[..., Component]]] = {
    "h1": html.H1,
    "h2": html.H2,
    "h3": html.H3,
    "h4": html.H4,
    "p": html.P,
    "ul": html.Ul,
    "ol": html.Ol,
    "li": html.Li,
    "em": html.Em,
    "strong": html.Strong,
    "thead": html.Thead,
    "tbody": html.Tbody,
    "tr": html.Tr,
    "td": html.Td,
}


def read_markdown(text: str) -> Node:
    """The tree of a page: headings, paragraphs, lists, tables, links, code."""
    return Node(MarkdownIt("commonmark").enable("table").parse(text))


def build_markdown(tree: Node, prefix: str) -> Content:
    """The page; each heading is an anchor `prefix-words-of-it`. Comments and raw HTML are left out.

    A link to a file of the repository shows its words only: the file is not served.
    """
    return [part for node in tree.children for part in _build(node, prefix)]


def sections(tree: Node, prefix: str) -> list[tuple[str, str]]:
    """Anchor and words of each heading of the second level."""
    return [(_anchor(node, prefix), words(node)) for node in tree.children if node.tag == "h2"]


def words(node: Node) -> str:
    """What a node says, without its form."""
    return "".join(part.content for part in node.walk() if part.type in ("text", "code_inline"))


def _build(node: Node, prefix: str) -> Content:
    if node.type in ("text", "softbreak"):
        return [node.content or " "]
    if node.type == "inline" or (node.type == "paragraph" and node.hidden):  # of a tight list
        return build_markdown(node, prefix)
    if node.type == "link":
        return _link(node, prefix)
    if node.type == "code_inline":
        return [html.Code(node.content)]
    if node.type in ("fence", "code_block"):
        return [html.Pre(html.Code(node.content), tabIndex=0)]
    if node.type == "table":
        return [_table(node, prefix)]
    if node.type == "th":
        return [html.Th(build_markdown(node, prefix), scope="col")]
    if node.type == "heading":
        return [TAGS[node.tag](build_markdown(node, prefix), id=_anchor(node, prefix))]
    return [TAGS[node.tag](build_markdown(node, prefix))] if node.tag in TAGS else []


def _anchor(node: Node, prefix: str) -> str:
    return f"{prefix}-{slug(words(node))}"


def slug(text: str) -> str:
    """Words as the anchor that a link names: "Whose voice" becomes `whose-voice`."""
    return "-".join(re.findall(r"\w+", text.lower()))


def _link(node: Node, prefix: str) -> Content:
    inside, target = build_markdown(node, prefix), str(node.attrs["href"])
    if target.startswith("#"):
        return [html.A(inside, href=f"#{prefix}-{target[1:]}")]
    return [build_link(words(node), target)] if is_link(target) else inside


def _table(node: Node, prefix: str) -> Component:
    """A table that scrolls by itself where the screen is narrow; the keyboard reaches it."""
    head = [words(cell) for cell in node.walk() if cell.type == "th"]
    named: dict[str, Any] = {"aria-label": f"Table: {', '.join(filter(None, head))}", "role": "group"}
    return html.Div(html.Table(build_markdown(node, prefix)), className="table-scroll", tabIndex=0, **named)
