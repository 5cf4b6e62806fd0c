"""The bar at the foot of the window: how many passages are behind what was clicked, and the way to them."""

from collections.abc import Mapping
from typing import Final

from dash import dcc, html
from dash.development.base_component import Component

from comparison import columns, focus
from comparison.dataset import Dataset
from comparison.evidence import count
from comparison.number_words import written
from comparison.selection import Selection
from comparison.wording import number_of, signed
from components import ids
from components.clicks import search_of
from components.header import START
from preprocessing import schema

READ: Final = {True: "Read it", False: "Read them"}  # by whether there is one
WHOLE: Final = "Back to the whole selection"
ANYWHERE: Final = "anywhere in the texts selected"
HEADLINE: Final = "the headline of “{title}”"
IN_TEXT: Final = {True: "sentence {number} of “{title}”", False: "in “{title}”"}


def build_bar() -> html.Div:
    """The bar, empty as long as nothing is selected."""
    return html.Div([], id=ids.BEHIND, className="behind", role="status")


def bar(dataset: Dataset, selection: Selection) -> list[Component]:
    """What the bar says of a selection and of the mark that was clicked; nothing where all texts count."""
    if not selection.filters and not selection.focus:
        return []
    passages = count(dataset, selection)
    found = number_of(passages, "passage")
    told = (
        f"{found} behind this mark: {in_words(dataset, selection)}"
        if selection.focus
        else f"{found} selected"
    )
    back = dcc.Link(WHOLE, href=search_of(selection.whole.to_query()) or START) if selection.focus else None
    return [html.Span(told), html.A(READ[passages == 1], href=f"#{ids.EVIDENCE}"), back]


def in_words(dataset: Dataset, selection: Selection) -> str:
    """A focus as a reader reads it."""
    parts = focus.parts_of(selection.focus)
    return ", ".join([*_what(dataset, parts), *_where(dataset, parts)])


def _what(dataset: Dataset, parts: Mapping[str, str]) -> list[str]:
    told = [
        f"“{dataset.mention_label(kind, parts[kind])}”"
        for kind in (schema.EVENT, schema.TARGET)
        if kind in parts
    ]
    told += [f"“{parts[part]}”" for part in (schema.PROPER_NAME, schema.LEMMA) if part in parts]
    if schema.COUNTED in parts:
        told.append(_number(parts))
    if columns.BIN in parts:
        told.append(f"tone about {signed(float(parts[columns.BIN]))}")
    return told


def _number(parts: Mapping[str, str]) -> str:
    counted, qualifier = parts[schema.COUNTED], parts.get(schema.QUALIFIER, focus.EXACT)
    if schema.VALUE not in parts:
        return f"numbers ({counted})"
    exact = qualifier == focus.EXACT
    return f"{written(float(parts[schema.VALUE]), None if exact else qualifier, counted)} ({counted})"


def _where(dataset: Dataset, parts: Mapping[str, str]) -> list[str]:
    told = [dataset.type_label(parts[columns.TYPE])] if columns.TYPE in parts else []
    told += [f"{level}: {dataset.source_name(parts[level])}" for level in schema.LEVELS if level in parts]
    told += [_in_text(dataset, parts)] if columns.TEXT in parts else []
    return [*told, ANYWHERE] if columns.WITHIN in parts else told


def _in_text(dataset: Dataset, parts: Mapping[str, str]) -> str:
    """A text by its title, and which of its sentences."""
    documents = dataset.documents
    title = documents.loc[documents[schema.DOCUMENT] == parts[columns.TEXT], schema.TITLE].iloc[0]
    told = HEADLINE if parts.get(schema.SENTENCE) == "0" else IN_TEXT[schema.SENTENCE in parts]
    return told.format(title=title, number=parts.get(schema.SENTENCE))
