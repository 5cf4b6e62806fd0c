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
from comparison.target_claim import READ_AS
from comparison.translation import N_, _, say
from comparison.wording import number_of, signed
from components import ids
from components.chips import chip_text
from components.clicks import search_of
from components.header import START
from preprocessing import schema

READ: Final = {True: N_("Read it"), False: N_("Read them")}  # by whether there is one
WHOLE: Final = N_("Back to the whole selection")
BEHIND: Final = N_("{passages} behind this mark: {mark}")
SELECTED: Final = N_("{passages} selected")
ANYWHERE: Final = N_("anywhere in the texts selected")
HEADLINE: Final = N_("the headline of “{title}”")
IN_TEXT: Final = {True: N_("sentence {number} of “{title}”"), False: N_("in “{title}”")}
THING: Final = N_("“{label}”")
TONE: Final = N_("tone about {tone}")
READ_SO: Final = N_("read as {reading}")
NUMBERS: Final = N_("numbers ({counted})")
NUMBER: Final = N_("{number} ({counted})")
LEVELS: Final = {
    schema.ORIGINATOR: N_("originator: {source}"),
    schema.CARRIER: N_("carrier: {source}"),
}


def build_bar() -> html.Div:
    """The bar, empty as long as nothing is selected."""
    return html.Div([], id=ids.BEHIND, className="behind", role="status")


def bar(dataset: Dataset, selection: Selection) -> list[Component]:
    """What the bar says of a selection and of the mark that was clicked; nothing where all texts count."""
    if not selection.filters and not selection.focus:
        return []
    passages = count(dataset, selection)
    told = say(
        BEHIND if selection.focus else SELECTED,
        passages=number_of(passages, "passage"),
        mark=in_words(dataset, selection),
    )
    read = html.A(_(READ[passages == 1]), href=f"#{ids.EVIDENCE}") if passages else None
    return [html.Span(told), read, _back(selection) if selection.focus else None]


def _back(selection: Selection) -> dcc.Link:
    return dcc.Link(_(WHOLE), href=search_of(selection.whole.to_query()) or START)


def mark_in_words(dataset: Dataset, selection: Selection) -> str:
    """All that narrows the passages, as a reader reads it; "" where nothing does."""
    chosen = [pair for pair in selection.pairs() if pair[0] in selection.filters]
    focused = [in_words(dataset, selection)] if selection.focus else []
    return " · ".join([*(chip_text(dataset, *pair) for pair in chosen), *focused])


def in_words(dataset: Dataset, selection: Selection) -> str:
    """A focus as a reader reads it."""
    parts = focus.parts_of(selection.focus)
    return ", ".join([*_what(dataset, parts), *_where(dataset, parts)])


def _what(dataset: Dataset, parts: Mapping[str, str]) -> list[str]:
    told = [
        say(THING, label=dataset.mention_label(kind, parts[kind]))
        for kind in (schema.EVENT, schema.TARGET)
        if kind in parts
    ]
    told += [say(THING, label=parts[part]) for part in (schema.PROPER_NAME, schema.LEMMA) if part in parts]
    if schema.COUNTED in parts:
        told.append(_number(parts))
    if columns.READING in parts:
        told.append(say(READ_SO, reading=_(READ_AS[parts[columns.READING]])))
    if schema.VOICE in parts:
        told.append(chip_text(dataset, schema.VOICE, parts[schema.VOICE]))
    if columns.BIN in parts:
        told.append(say(TONE, tone=signed(float(parts[columns.BIN]))))
    return told


def _number(parts: Mapping[str, str]) -> str:
    counted, qualifier = parts[schema.COUNTED], parts.get(schema.QUALIFIER, focus.EXACT)
    if schema.VALUE not in parts:
        return say(NUMBERS, counted=counted)
    said = None if qualifier == focus.EXACT else qualifier
    return say(NUMBER, number=written(float(parts[schema.VALUE]), said, counted), counted=counted)


def _where(dataset: Dataset, parts: Mapping[str, str]) -> list[str]:
    told = [dataset.type_label(parts[columns.TYPE])] if columns.TYPE in parts else []
    told += [
        say(LEVELS[level], source=dataset.source_name(parts[level]))
        for level in schema.LEVELS
        if level in parts
    ]
    told += [_in_text(dataset, parts)] if columns.TEXT in parts else []
    return [*told, _(ANYWHERE)] if columns.WITHIN in parts else told


def _in_text(dataset: Dataset, parts: Mapping[str, str]) -> str:
    """A text by its title, and which of its sentences."""
    documents = dataset.documents
    title = documents.loc[documents[schema.DOCUMENT] == parts[columns.TEXT], schema.TITLE].iloc[0]
    told = HEADLINE if parts.get(schema.SENTENCE) == "0" else IN_TEXT[schema.SENTENCE in parts]
    return say(told, title=title, number=parts.get(schema.SENTENCE))
