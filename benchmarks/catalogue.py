"""The catalogue of the generated corpus: sources of five types, events, targets and names, all invented."""

from datetime import date, timedelta
from typing import Any, Final

from preprocessing import schema

SOURCES: Final = 20
EVENTS: Final = 20
TARGETS: Final = 10
REFERENTS: Final = 5
NAMES: Final = 4  # of each referent
COUNTRIES: Final = ("AA", "BB", "CC")
FIRST_DAY: Final = date(2021, 1, 1)
DAYS: Final = 730
STOP_WORDS: Final = tuple("the of and to in a is that for on with as by at from it this be are was".split())


def source_type(place: int) -> str:
    """The type of a source, by its place among the sources."""
    return schema.SOURCE_TYPES[place % len(schema.SOURCE_TYPES)]


def event_day(place: int) -> date:
    """The day of an event, by its place among the events."""
    return FIRST_DAY + timedelta(days=place * DAYS // EVENTS)


def name_keys() -> list[str]:
    """The keys of all names, a referent's side by side."""
    return [
        f"r{place}{schema.NAME_KEY_SEPARATOR}n{number}"
        for place in range(REFERENTS)
        for number in range(NAMES)
    ]


def catalogue() -> dict[str, Any]:
    """The catalogue, in the form of a dataset's."""
    return {
        "name": "generated",
        "title": "Generated",
        "description": "Invented counts of invented texts, to measure how fast Parallax answers.",
        "types": [
            {"id": name, "label": name.replace("_", " "), "definition": ""} for name in schema.SOURCE_TYPES
        ],
        "sources": [_source(place) for place in range(SOURCES)],
        "events": [_event(place) for place in range(EVENTS)],
        "targets": [{"id": f"t{place}", "name": f"target {place}"} for place in range(TARGETS)],
        "referents": [_referent(place) for place in range(REFERENTS)],
        "filters": [{"column": "x_country", "label": "country"}],
        "stop_words": sorted(STOP_WORDS),
    }


def _source(place: int) -> dict[str, Any]:
    unknown = dict.fromkeys(("subtype", "owner", "funding", "aim", "country", "contested"))
    names = {"id": f"s{place:02}", "name": f"Source {place}", "type": source_type(place)}
    return {**names, **unknown, "references": []}


def _event(place: int) -> dict[str, Any]:
    day = event_day(place).isoformat()
    unknown = dict.fromkeys(("kind", "date_note", "place"))
    lists: dict[str, Any] = {"names_in_use": [], "contested": [], "references": []}
    names = {
        "id": f"E{place:02}",
        "name": f"Event {place}",
        "short": f"Event {place}",
        "from": day,
        "to": day,
    }
    return {**names, **unknown, **lists}


def _referent(place: int) -> dict[str, Any]:
    keys = name_keys()[place * NAMES : (place + 1) * NAMES]
    names = [{"key": key, "label": key.partition(schema.NAME_KEY_SEPARATOR)[2]} for key in keys]
    label = f"referent {place}"
    return {
        "id": f"r{place}",
        "name": label,
        "neutral": label,
        "why_contested": None,
        "references": [],
        "names": names,
    }
