"""The patterns of an event, a target or a name, and the lines in which they do not count."""

from typing import Any

import regex

from preprocessing.fields import Field, days, list_of_tables, read_entry, text
from preprocessing.problems import Place
from preprocessing.ranges import line_range
from preprocessing.records import Except, Pattern

_PATTERN_CURE = "Write what a mention looks like, such as '\\bmarket closure\\b'"


def compiled(value: Any, place: Place) -> regex.Pattern[str] | None:
    """A regular expression of the `regex` package, case ignored, that cannot match nothing at all."""
    written = text(value, place)
    if written is None:
        return None
    try:
        pattern = regex.compile(written, regex.IGNORECASE)
    except (regex.error, RecursionError, OverflowError) as error:
        place.report(
            value, f"is not a regular expression: {error}", "Correct it, or escape signs with a backslash"
        )
        return None
    if pattern.fullmatch(""):
        place.report(value, "matches the empty string, and so every sentence", _PATTERN_CURE)
        return None
    return pattern


_PATTERN_FIELDS = (
    Field("pattern", compiled, required=True),
    Field("needs", compiled),
    Field("needs_text", compiled),
    Field("since", days),
)


def patterns(value: Any, place: Place) -> tuple[Pattern, ...] | None:
    """A list of patterns, each a regular expression or a table with its conditions."""
    if not isinstance(value, list) or not value:
        place.report(value, "is not a list of patterns", _PATTERN_CURE.replace("Write", "List"))
        return None
    found = [_pattern(item, place.at(f"item {number}")) for number, item in enumerate(value, start=1)]
    return tuple(pattern for pattern in found if pattern)


def _pattern(value: Any, place: Place) -> Pattern | None:
    if not isinstance(value, dict):
        found = compiled(value, place)
        return Pattern(found) if found else None
    entry = read_entry(value, _PATTERN_FIELDS, place)
    if entry["pattern"] is None:
        return None
    since = entry["since"] and entry["since"][0]
    return Pattern(entry["pattern"], entry["needs"], entry["needs_text"], since)


_EXCEPT_FIELDS = (
    Field("document", text, required=True),
    Field("lines", line_range, required=True),
    Field("reason", text, required=True),
)


def excepts(value: Any, place: Place) -> tuple[Except, ...]:
    """Lines of a document that look like a mention and are none, each with the reason."""
    tables = enumerate(list_of_tables(value, place), start=1)
    entries = [read_entry(table, _EXCEPT_FIELDS, place.at(f"item {number}")) for number, table in tables]
    return tuple(
        Except(entry["document"], entry["lines"][0], entry["lines"][1], entry["reason"])
        for entry in entries
        if entry["document"] and entry["lines"]
    )
