"""The project's own pages, written in Markdown, as components: no script draws them in the browser."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from dash import html
from dash.development.base_component import Component
from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode as Node

from comparison.translation import N_, say
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
FOREIGN: Final = re.compile(r'<span lang="([A-Za-z-]+)">')
FOREIGN_ENDS: Final = "</span>"
TABLE: Final = N_("Table: {heads}")

# What a heading is called in addresses, by the slug of its words where these are a translation.
Anchors = Mapping[str, str]
AS_WRITTEN: Final[Anchors] = MappingProxyType({})


def read_markdown(text: str) -> Node:
    """The tree of a page: headings, paragraphs, lists, tables, links, code."""
    return Node(MarkdownIt("commonmark").enable("table").parse(text))


def build_markdown(tree: Node, prefix: str, anchors: Anchors = AS_WRITTEN) -> Content:
    """The page; each heading is an anchor `prefix-words-of-it`. Comments and raw HTML are left out, but for
    `<span lang="…">` around words of another language.

    A link to a file of the repository shows its words only: the file is not served.
    """
    return [part for node in tree.children for part in _build(node, prefix, anchors)]


def sections(tree: Node, prefix: str, anchors: Anchors = AS_WRITTEN) -> list[tuple[str, str]]:
    """Anchor and words of each heading of the second level."""
    return [(_anchor(node, prefix, anchors), words(node)) for node in tree.children if node.tag == "h2"]


def slugs(tree: Node) -> list[str]:
    """What each heading is called in links, in their order."""
    return [slug(words(node)) for node in tree.children if node.type == "heading"]


def words(node: Node) -> str:
    """What a node says, without its form."""
    return "".join(part.content for part in node.walk() if part.type in ("text", "code_inline"))


def _build(node: Node, prefix: str, anchors: Anchors) -> Content:
    if node.type in ("text", "softbreak"):
        return [node.content or " "]
    if node.type == "inline":
        return _inline(node, prefix, anchors)
    if node.type == "paragraph" and node.hidden:  # of a tight list
        return build_markdown(node, prefix, anchors)
    if node.type == "link":
        return _link(node, prefix, anchors)
    if node.type == "code_inline":
        return [html.Code(node.content)]
    if node.type in ("fence", "code_block"):
        return [html.Pre(html.Code(node.content), tabIndex=0)]
    if node.type == "table":
        return [_table(node, prefix, anchors)]
    if node.type == "th":
        return [html.Th(build_markdown(node, prefix, anchors), scope="col")]
    if node.type == "heading":
        return [TAGS[node.tag](build_markdown(node, prefix, anchors), id=_anchor(node, prefix, anchors))]
    return [TAGS[node.tag](build_markdown(node, prefix, anchors))] if node.tag in TAGS else []


def _inline(node: Node, prefix: str, anchors: Anchors) -> Content:
    """Words in a line; those of another language, between FOREIGN and FOREIGN_ENDS, are marked as such."""
    parts: Content = []
    held = parts
    for child in node.children:
        begins = FOREIGN.fullmatch(child.content) if child.type == "html_inline" else None
        if begins:
            held = []
            parts.append(html.Span(held, lang=begins[1]))
        elif child.type == "html_inline" and child.content == FOREIGN_ENDS:
            held = parts
        else:
            held += _build(child, prefix, anchors)
    return parts


def _anchor(node: Node, prefix: str, anchors: Anchors) -> str:
    return _place(slug(words(node)), prefix, anchors)


def _place(name: str, prefix: str, anchors: Anchors) -> str:
    return f"{prefix}-{anchors.get(name, name)}"


def slug(text: str) -> str:
    """Words as the anchor that a link names: "Whose voice" becomes `whose-voice`."""
    return "-".join(re.findall(r"\w+", text.lower()))


def _link(node: Node, prefix: str, anchors: Anchors) -> Content:
    inside, target = build_markdown(node, prefix, anchors), str(node.attrs["href"])
    if target.startswith("#"):
        return [html.A(inside, href=f"#{_place(target[1:], prefix, anchors)}")]
    return [build_link(words(node), target)] if is_link(target) else inside


def _table(node: Node, prefix: str, anchors: Anchors) -> Component:
    """A table that scrolls by itself where the screen is narrow; the keyboard reaches it."""
    head = [words(cell) for cell in node.walk() if cell.type == "th"]
    named: dict[str, Any] = {"aria-label": say(TABLE, heads=", ".join(filter(None, head))), "role": "group"}
    return html.Div(
        html.Table(build_markdown(node, prefix, anchors)), className="table-scroll", tabIndex=0, **named
    )
