"""Snippets of one sentence as lines to read: those that lie within one another become one line."""

from collections.abc import Sequence
from typing import Any

from dash import html

from components.foreign import marked

Snippet = tuple[str, str, str]
Span = tuple[int, int]


def build_lines(snippets: Sequence[Snippet], tag: str | None = None) -> list[html.Span]:
    """A quoted line for each stretch of words, every node in it emphasised; `tag` is their language."""
    return [
        html.Span(["“…", *_emphasised(text, spans), "…” "], **marked(tag))
        for text, spans in stretches(snippets)
    ]


def stretches(snippets: Sequence[Snippet]) -> list[tuple[str, list[Span]]]:
    """Each text that is not within an earlier one, and where nodes begin and end in it.

    A snippet's parts (left, node, right) bring their own spaces.
    """
    found: dict[str, list[Span]] = {}
    for left, node, right in snippets:
        text = left + node + right
        home = next((whole for whole in found if text in whole), text)
        begin = home.find(text) + len(left)
        found.setdefault(home, []).append((begin, begin + len(node)))
    return [(text, _merged(spans)) for text, spans in found.items()]


def _merged(spans: list[Span]) -> list[Span]:
    """The spans in order, overlapping ones as one."""
    merged: list[Span] = []
    for begin, end in sorted(spans):
        if merged and begin <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((begin, end))
    return merged


def _emphasised(text: str, spans: list[Span]) -> list[Any]:
    parts: list[Any] = []
    place = 0
    for begin, end in spans:
        parts += [text[place:begin], html.Mark(text[begin:end])]
        place = end
    return [*parts, text[place:]]
