"""What is folded at the foot of a card: what is known of its texts, sources, names and words."""

from collections.abc import Sequence
from typing import Any, Final

from dash import html
from dash.development.base_component import Component

from comparison.about import About, Names, Source, Text
from comparison.dataset import Dataset
from comparison.wording import number_of
from components.labels import NOTED
from components.references import build_link, build_reference, is_link

TITLES: Final = {
    "sources": "About these texts and sources",
    "naming": "About these names",
    "terms": "Words that are left out",
}
NO_TEXTS: Final = "No text counts in this selection."
NO_NAMES: Final = "No names are compared here."
NOT_RECORDED: Final = "not recorded"
PART_ONLY: Final = "Only a part of the text was collected."
LEFT_OUT: Final = "These are not counted as frequent words:"

Fact = tuple[str, Any]


def build_about(known: About) -> list[Component]:
    """The texts that count and their sources, each with what the manifest says of it."""
    if not known.texts:
        return [html.P(NO_TEXTS)]
    more = [html.P(f"{number_of(known.more, 'more text')} not shown: select fewer.")] if known.more else []
    return [
        html.H3("The texts that count"),
        *[_entry(_title(text), _text_facts(text)) for text in known.texts],
        *more,
        html.H3("Their sources"),
        *[_entry(source.name, _source_facts(source)) for source in known.sources],
    ]


def build_names(known: Names | None) -> list[Component]:
    """What the compared names stand for, why they are contested, and which of them reach further."""
    if not known:
        return [html.P(NO_NAMES)]
    facts: list[Fact] = [
        ("Subject", known.name),
        ("Neutral form", known.neutral or NOT_RECORDED),
        ("Why contested", known.why_contested or NOT_RECORDED),
        ("References", _references(known.references)),
        *[(f"{label}{NOTED}", note) for label, note in known.notes],
    ]
    return [_facts(facts)]


def build_types(dataset: Dataset) -> list[Component]:
    """What each source type is."""
    facts = [(item["label"], item["definition"] or NOT_RECORDED) for item in dataset.catalogue["types"]]
    return [html.H3("Types of source"), _facts(facts)]


def build_stop_words(dataset: Dataset) -> list[Component]:
    """The words that no chart of words counts."""
    return [html.P(LEFT_OUT), html.P(", ".join(dataset.catalogue["stop_words"]))]


def build_text(text: Text) -> Component:
    """What the manifest says of one text."""
    return _facts(_text_facts(text))


def _title(text: Text) -> Component:
    title = html.Cite(text.title)
    return build_link(title, text.url) if text.url and is_link(text.url) else title


def _text_facts(text: Text) -> list[Fact]:
    on_page = "" if text.carrier == text.originator else f"; on the page of {text.carrier}"
    by_page = "" if text.carrier_type == text.originator_type else f"; by the page: {text.carrier_type}"
    return [
        ("First published by", f"{text.originator}{on_page}"),
        ("Date", text.date),
        ("How it is known", text.date_basis or NOT_RECORDED),
        ("Type", f"{text.originator_type}{by_page}"),
        ("Why this type", text.type_reason or NOT_RECORDED),
        ("Another reading", text.type_contested),
        ("Extent", PART_ONLY if text.excerpt else None),
        ("Who speaks", text.speakers),
        ("To be known", text.caveat),
    ]


def _source_facts(source: Source) -> list[Fact]:
    return [
        ("Type", source.type),
        ("Country", source.country),
        ("Owner", source.owner or NOT_RECORDED),
        ("Funding", source.funding or NOT_RECORDED),
        ("Aim", source.aim or NOT_RECORDED),
        ("Another reading", source.contested),
        ("References", _references(source.references)),
    ]


def _references(references: Sequence[str]) -> Any:
    if not references:
        return NOT_RECORDED
    return [part for text in references for part in (build_reference(text), " ")]


def _entry(heading: Any, facts: Sequence[Fact]) -> Component:
    return html.Div([html.P(heading, className="about-heading"), _facts(facts)], className="about-entry")


def _facts(facts: Sequence[Fact]) -> Component:
    """The facts that are known, each under its name."""
    known = [(name, value) for name, value in facts if value is not None]
    return html.Dl([part for name, value in known for part in (html.Dt(name), html.Dd(value))])
