"""What is folded at the foot of a card: what is known of its texts, sources, names and words."""

from collections.abc import Sequence
from typing import Any, Final

from dash import html
from dash.development.base_component import Component

from comparison.about import About, Names, Text
from comparison.dataset import Dataset
from comparison.translation import N_, _, say
from comparison.wording import number_of
from components.explained import explained
from components.foreign import language_of_texts, marked
from components.labels import NOTED
from components.references import build_link, build_reference, is_link

TITLES: Final = {
    "sources": N_("About these texts and source types"),
    "naming": N_("About these names"),
    "terms": N_("Words that are left out"),
}
NO_TEXTS: Final = N_("No text counts in this selection.")
NO_NAMES: Final = N_("No names are compared here.")
NOT_RECORDED: Final = N_("not recorded")
PART_ONLY: Final = N_("Only a part of the text was collected.")
LEFT_OUT: Final = N_("These are not counted as frequent words:")

Fact = tuple[str, Any]


def build_about(known: About) -> list[Component]:
    """The texts that count, each with what the manifest says of it."""
    if not known.texts:
        return [html.P(_(NO_TEXTS))]
    more = (
        [html.P(say("{texts} not shown: select fewer.", texts=number_of(known.more, "more text")))]
        if known.more
        else []
    )
    return [
        html.H3(_("The texts that count")),
        *[build_entry(_title(text), _text_facts(text)) for text in known.texts],
        *more,
    ]


def build_names(known: Names | None) -> list[Component]:
    """What the compared names stand for, why they are contested, and which of them reach further."""
    if not known:
        return [html.P(_(NO_NAMES))]
    facts: list[Fact] = [
        (_("Subject"), known.name),
        (_("Neutral form"), known.neutral or _(NOT_RECORDED)),
        (_("Why contested"), known.why_contested or _(NOT_RECORDED)),
        (_("References"), references(known.references)),
        *[(f"{label}{NOTED}", note) for label, note in known.notes],
    ]
    return [_facts(facts)]


def build_types(dataset: Dataset) -> list[Component]:
    """What each source type is."""
    types = dataset.own.catalogue["types"]
    facts = [(item["label"], item["definition"] or _(NOT_RECORDED)) for item in types]
    return [html.H3(_("Types of source")), _facts(facts)]


def build_stop_words(dataset: Dataset) -> list[Component]:
    """The words that no chart of words counts."""
    words = ", ".join(dataset.catalogue["stop_words"])
    return [html.P(_(LEFT_OUT)), html.P(words, **marked(language_of_texts(dataset)))]


def build_text(text: Text) -> Component:
    """What the manifest says of one text."""
    return _facts(_text_facts(text))


def _title(text: Text) -> Component:
    title = html.Cite(text.title, **marked(text.language))
    return build_link(title, text.url) if text.url and is_link(text.url) else title


def _text_facts(text: Text) -> list[Fact]:
    return [
        (_("First published by"), _publisher(text)),
        (_("Date"), text.date),
        (_("How it is known"), text.date_basis or _(NOT_RECORDED)),
        (_("Type"), _type(text)),
        (_("Why this type"), text.type_reason or _(NOT_RECORDED)),
        (_("Another reading"), text.type_contested),
        (_("Extent"), _(PART_ONLY) if text.excerpt else None),
        (_("Who speaks"), text.speakers),
        (_("To be known"), text.caveat),
    ]


def _publisher(text: Text) -> str:
    if text.carrier == text.originator:
        return text.originator
    return say("{source}; on the page of {carrier}", source=text.originator, carrier=text.carrier)


def _type(text: Text) -> str:
    if text.carrier_type == text.originator_type:
        return text.originator_type
    return say("{type}; by the page: {carrier}", type=text.originator_type, carrier=text.carrier_type)


def references(known: Sequence[str]) -> Any:
    """References as links, or that none are recorded."""
    if not known:
        return _(NOT_RECORDED)
    return [part for text in known for part in (build_reference(text), " ")]


def build_entry(heading: Any, facts: Sequence[Fact], *more: Component) -> Component:
    """A text or a source: what it is called, the facts that are known, and what stands under them."""
    called = html.P(heading, className="about-heading")
    return html.Div([called, _facts(facts), *more], className="about-entry")


def _facts(facts: Sequence[Fact]) -> Component:
    """The facts that are known, each under its name."""
    known = [(name, value) for name, value in facts if value is not None]
    return html.Dl([part for name, value in known for part in (html.Dt(explained(name)), html.Dd(value))])
