"""Why each source has its label, and the way to count it as another type: folded in the card of sources."""

from collections.abc import Sequence
from typing import Any, Final

from dash import dcc, html
from dash.development.base_component import Component

from comparison import columns
from comparison.dataset import Dataset
from comparison.fields import GROUPED_AS
from comparison.groups import type_ids
from comparison.labelled import Labelled, labelled
from comparison.selection import Selection
from comparison.translation import N_, _, say
from comparison.wording import listed, number_of
from components.about import NOT_RECORDED, build_entry, references
from components.clicks import search_of
from components.header import START
from components.theme import Mark, marks

BY_WHAT: Final = N_(
    "A label goes by ownership, funding and control, never by accuracy. Where you read a source otherwise, "
    "count it as another type: that holds for you alone, in the link of this page, and is marked as yours."
)
NONE: Final = N_("No source has a text in this selection.")
MORE: Final = N_("{sources} not shown: select fewer.")
COUNT_AS: Final = N_("Count it as another type")
COUNT: Final = N_("Count {source} as {type}")
BACK: Final = N_("Count {source} as this dataset does")
TYPE: Final = N_("Type")
YOURS: Final = N_("Counted by you as")
OWNER: Final = N_("Owner")
FUNDING: Final = N_("Funding")
AIM: Final = N_("Aim, as stated")
COUNTRY: Final = N_("Country")
REASON: Final = N_("Why this type")
OTHERWISE: Final = N_("Another reading")
REFERENCES: Final = N_("References")


def build_labels(dataset: Dataset, selection: Selection) -> list[Component]:
    """Each source of the texts that count: what its label rests on, and links that group it otherwise."""
    known, rest = labelled(dataset, selection)
    if not known:
        return [html.P(_(NONE))]
    more = [html.P(say(MORE, sources=number_of(rest, "more source")))] if rest else []
    return [html.P(_(BY_WHAT)), *[_build(dataset.own, selection, source) for source in known], *more]


def _build(dataset: Dataset, selection: Selection, known: Labelled) -> Component:
    yours = dataset.type_label(known.counted_as) if known.counted_as else None
    facts: list[tuple[str, Any]] = [
        (_(TYPE), listed([dataset.type_label(kind) for kind in known.types])),
        (_(YOURS), html.Strong(yours) if yours else None),
        (_(OWNER), known.owner or _(NOT_RECORDED)),
        (_(FUNDING), known.funding or _(NOT_RECORDED)),
        (_(AIM), known.aim or _(NOT_RECORDED)),
        (_(COUNTRY), known.country),
        (_(REASON), _paragraphs(known.reasons) or _(NOT_RECORDED)),
        (_(OTHERWISE), _paragraphs(known.other_readings)),
        (_(REFERENCES), references(known.references)),
    ]
    return build_entry(known.name, facts, _build_choices(dataset, selection, known))


def _paragraphs(texts: Sequence[str]) -> list[Component] | None:
    return [html.P(text) for text in texts] or None


def _build_choices(dataset: Dataset, selection: Selection, known: Labelled) -> Component:
    """A link for each type that the source does not count as now."""
    now = (known.counted_as,) if known.counted_as else known.types
    signs = marks([item["id"] for item in dataset.catalogue["types"]])
    links = [
        _choice(selection, known, dataset.type_label(kind), kind, signs[kind])
        for kind in type_ids(dataset)
        if (kind,) != now and (kind,) != known.types
    ]
    back = [_link(say(BACK, source=known.name), _grouped(selection, known))] if known.counted_as else []
    return html.Details([html.Summary(_(COUNT_AS)), html.Ul([html.Li(link) for link in (*links, *back)])])


def _choice(selection: Selection, known: Labelled, label: str, kind: str, sign: Mark) -> Component:
    words = say(COUNT, source=known.name, type=label)
    return _link(f"{sign.glyph} {words}", _grouped(selection, known, kind))


def _link(words: str, selection: Selection) -> Component:
    return dcc.Link(words, href=search_of(selection.to_query()) or START)


def _grouped(selection: Selection, known: Labelled, kind: str = "") -> Selection:
    """The selection in which the source counts as a type, or as the dataset has it."""
    start = f"{known.source}{GROUPED_AS}"
    others = [value for value in selection.groups if value.rpartition(GROUPED_AS)[0] != known.source]
    return selection.whole.with_values(columns.GROUP, [*others, *([start + kind] if kind else [])])
