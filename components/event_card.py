"""What happened: the neutral name of an event, and beside it the names in use and what is contested."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final

from dash import html
from dash.development.base_component import Component

from comparison.dataset import Dataset
from comparison.translation import N_, _, say
from comparison.wording import date_label
from components.explained import build_type, explained
from components.foreign import language_of_texts, marked
from components.references import build_reference
from components.sentences import Content

HAPPENED: Final = N_("What happened: {event}")
NAMES: Final = N_("Names in use")
NO_NAMES: Final = N_("No names in use are recorded for this event.")
CONTESTED: Final = N_("What is contested")
NOTHING_CONTESTED: Final = N_("Nothing is recorded as contested.")
REFERENCES: Final = N_("Read about it")
NO_REFERENCES: Final = N_("No references are recorded.")
SINCE: Final = N_("since {day}")
UNTIL: Final = N_("until {day}")
WORD: Final = re.compile(r"[^\W\d_]{2}")
NO_DATE: Final = N_("no single date")


def build_event_card(dataset: Dataset, event: str) -> Component:
    """The card of one event of the catalogue; it opens by itself where the screen is wide."""
    facts = next(item for item in dataset.catalogue["events"] if item["id"] == event)
    return html.Details(
        [
            html.Summary(html.H2(say(HAPPENED, event=facts["name"]))),
            html.P(when_and_where(facts), className="event-facts"),
            html.P(facts["date_note"], className="event-note") if facts["date_note"] else None,
            html.Div(
                [
                    _part(NAMES, _names(dataset, facts), NO_NAMES),
                    _part(CONTESTED, [html.Li(text) for text in facts["contested"]], NOTHING_CONTESTED),
                    _part(REFERENCES, _references(facts), NO_REFERENCES),
                ],
                className="event-parts",
            ),
        ],
        className="event-card",
    )


def when_and_where(facts: Mapping[str, Any]) -> str:
    """Dates and place of an event in one line."""
    days = event_days(facts["from"], facts["to"])
    return " · ".join(part for part in (days, facts["place"]) if part)


def event_days(first: str | None, last: str | None) -> str:
    """The days of an event from two ISO dates: "11–17 Jul 2021"; with an open end "since 1960"."""
    begin, end = (date.fromisoformat(iso) if iso else None for iso in (first, last))
    if begin and end:
        return date_label(begin, end)
    if begin:
        return say(SINCE, day=_first_day(begin))
    return say(UNTIL, day=date_label(end, end)) if end else _(NO_DATE)


def _first_day(day: date) -> str:
    """The year alone where it is given as its first day: then no day is known."""
    return str(day.year) if (day.month, day.day) == (1, 1) else date_label(day, day)


def _names(dataset: Dataset, facts: Mapping[str, Any]) -> list[html.Li]:
    foreign = marked(language_of_texts(dataset))
    return [
        html.Li(
            [
                html.Span([*_said_by(dataset, use), ": "], className="said-by"),
                *_listed([_as_used(name, facts["name"], foreign) for name in use["names"]]),
            ]
        )
        for use in facts["names_in_use"]
    ]


def _as_used(name: str, event: str, foreign: Mapping[str, str]) -> Content:
    """A name in use, marked where it is in the language of the texts and the page is in another.

    Not all of it is: what the event's own name holds is said in the language of the page, a short form such
    as 11J is no word, and what stands in brackets explains the name.
    """
    used, bracket, rest = name.partition(" (")
    if not foreign or used in event or not WORD.search(used):
        return [name]
    return [html.Span(used, **foreign), f"{bracket}{rest}"]


def _listed(names: Iterable[Content]) -> Content:
    return [part for name in names for part in (", ", *name)][1:]


def _said_by(dataset: Dataset, use: Mapping[str, Any]) -> Content:
    """The source type that uses the names, and more closely who; who is of no type stands alone."""
    kind, who = use.get("by"), use.get("who")
    if not kind:
        return [str(who)]
    return [build_type(dataset, kind), *([f" ({who})"] if who else [])]


def _references(facts: Mapping[str, Any]) -> list[html.Li]:
    return [html.Li(build_reference(text)) for text in facts["references"]]


def _part(title: str, items: list[html.Li], nothing: str) -> html.Div:
    """A list under its title, or that there is nothing; both are messages."""
    held = html.Ul(items) if items else html.P(_(nothing))
    return html.Div([html.H3(explained(_(title))), held], className="event-part")
