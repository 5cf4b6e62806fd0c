"""Special terms, marked where they stand.

What they mean is sent once, to those who point at one, and shown by `assets/views/terms.js`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Final

from dash import html
from dash.development.base_component import Component

from comparison.dataset import Dataset
from comparison.support import floor_in_words
from comparison.translation import N_, _, language, say
from components import ids
from components.glossary import TERMS
from components.glossary.term import BETWEEN_FORMS
from components.sentences import Content, placed

SIGNS: Final = frozenset(",.;:)?")  # of the end of a word
TYPE_TERM: Final = "type-{}"  # the key of a source type, which the catalogue explains
MORE: Final = N_("More on the Methods page")
ALSO_USED: Final = N_("Also used here: {words}.")
NOT_RECORDED: Final = N_("What belongs to it is not recorded.")


def explained(text: str) -> Content:
    """A sentence whose special terms are marked, each where it first stands."""
    return _marked(text, set())


def all_explained(texts: Iterable[str]) -> Iterator[Content]:
    """Several sentences, in which each term is marked where it first stands."""
    seen: set[str] = set()
    for text in texts:
        yield _marked(text, seen)


def found(text: str) -> list[str]:
    """The keys of the special terms in a text, each once, in the order in which they stand."""
    return list(dict.fromkeys(key for key, _place in _places(text)))


def build_term(key: str, text: str, kind: str = "") -> html.Button:
    """A term by itself, in whatever words it stands; `kind` are further classes."""
    return html.Button(
        text,
        type="button",
        className=f"{kind} term".strip(),
        **{"data-term": key, "aria-expanded": "false"},
    )


def build_type(dataset: Dataset, source_type: str) -> Component | str:
    """A source type by its label, marked where the catalogue defines it."""
    label = dataset.type_label(source_type)
    known = any(item["id"] == source_type for item in dataset.own.catalogue["types"])
    return build_term(TYPE_TERM.format(source_type), label) if known else label


def build_also(dataset: Dataset, keys: Iterable[str]) -> html.P:
    """Terms that a card uses in no sentence of its own, and the source types, which stand in every chart."""
    words: Content = [build_term(key, _(TERMS[key].name)) for key in keys]
    words += [build_type(dataset, item["id"]) for item in dataset.own.catalogue["types"]]
    return html.P(placed(_(ALSO_USED), words=[part for word in words for part in (", ", word)][1:]))


def explanations(dataset: Dataset) -> dict[str, tuple[str, str]]:
    """Name and explanation of every term by its key: those of the page, then the source types."""
    types = {
        TYPE_TERM.format(item["id"]): (item["label"], item["definition"] or _(NOT_RECORDED))
        for item in dataset.own.catalogue["types"]
    }
    floor = floor_in_words()
    return {key: (_(term.name), say(term.told, floor=floor)) for key, term in TERMS.items()} | types


def build_glossary(dataset: Dataset) -> list[Component]:
    """Every explanation, out of sight, and the one place in which they are shown."""
    told = [html.Span(text, **{"data-explains": key}) for key, (_name, text) in explanations(dataset).items()]
    shown = html.Span([], id=ids.EXPLANATION, role="tooltip")
    return [
        html.Div(told, hidden=True),
        html.Div([shown, " ", html.A(_(MORE), href="")], className="explanation", hidden=True),
    ]


def _marked(text: str, seen: set[str]) -> Content:
    parts: Content = []
    end = 0
    for key, place in _places(text):
        if key not in seen:
            seen.add(key)
            parts.append(text[end : place.start()])
            end = _end_of_sign(text, place.end())
            parts.append(_held(build_term(key, place.group()), text[place.end() : end]))
    return [part for part in (*parts, text[end:]) if part]


def _end_of_sign(text: str, place: int) -> int:
    """Where the punctuation ends that stands there; the place itself where none does."""
    while text[place : place + 1] in SIGNS:
        place += 1
    return place


def _held(term: html.Button, sign: str) -> Component:
    """A term and the sign behind it, which does not go to the next line alone."""
    return html.Span([term, sign], className="held") if sign else term


def _places(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    forms, matcher = _forms(language())
    for place in matcher.finditer(text):
        # Letters that equal another only where case is ignored are no form.
        if key := forms.get(place.group().lower()):
            yield key, place


@lru_cache
def _forms(language: str) -> tuple[Mapping[str, str], re.Pattern[str]]:
    """The key of each form of a language, in lower case, and what finds any of them, the longest first."""
    forms = {
        form.lower(): key
        for key, term in TERMS.items()
        for form in _(term.forms).split(BETWEEN_FORMS)
        if form
    }
    longest_first = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
    return forms, re.compile(rf"(?<![\w-])(?:{longest_first})(?![\w-])", re.IGNORECASE)
