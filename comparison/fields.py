"""What a field of a selection can hold, and how it is written there.

Anything else is a ValueError that names the field, the value and the cure: who writes code learns of a slip
at once. What a browser sends is read leniently, by `Selection.with_sent`, `toggled` and `parse_query`.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from typing import Any, Final

from comparison.settings import SETTINGS
from comparison.wording import quoted
from preprocessing import schema

Pairs = tuple[tuple[str, Any], ...]
GROUPED_AS: Final = ":"


def wrong(field: str, value: object, cure: str) -> ValueError:
    """The error for a value that a field cannot hold."""
    said = quoted(value if isinstance(value, str) else repr(value))
    return ValueError(f"Selection, {field}: {said} cannot be used; {cure}")


def texts(field: str, given: object) -> tuple[str, ...]:
    """One text or several, in order and without repeats."""
    found = (given,) if isinstance(given, str) else given
    if not isinstance(found, Iterable):
        raise wrong(field, given, "give a text, or a list of texts")
    return tuple(sorted({text(field, value) for value in found}))


def regroupings(field: str, given: object) -> tuple[str, ...]:
    """Sources that are to count as another type, each once, as `source:type`; in order."""
    found = texts(field, given)
    sources = [regrouped(field, value)[0] for value in found]
    for source in sources:
        if sources.count(source) > 1:
            raise wrong(field, source, "group each source once")
    return found


def regrouped(field: str, value: str) -> tuple[str, str]:
    """The source of a regrouping, and the type as which it is to count."""
    source, _, kind = value.rpartition(GROUPED_AS)
    if not source or not kind:
        raise wrong(field, value, f"write a source and a type, such as agency{GROUPED_AS}state_or_government")
    return source, kind


def first_of_each(values: Iterable[str]) -> list[str]:
    """Of several regroupings of a source the first."""
    return list({value.rpartition(GROUPED_AS)[0]: value for value in reversed(list(values))}.values())


def text(field: str, value: object) -> str:
    """A text that says something."""
    if not isinstance(value, str) or not value:
        raise wrong(field, value, "give a text that is not empty")
    return str(value)


def one_of(field: str, value: object, allowed: Collection[str]) -> str:
    """One of the few values that a field can hold."""
    if not isinstance(value, str) or value not in allowed:
        raise wrong(field, value, f"name one of {', '.join(allowed)}")
    return str(value)


def term(field: str, value: object) -> str:
    """A word, normalised."""
    found = normalised_term(text(field, value))
    if not found:
        raise wrong(field, value, "give a word")
    return found


def normalised_term(text: str) -> str:
    """A word as the dataset spells it: lower case, composed accents, single spaces and single stars."""
    spelled = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).lower())
    return re.sub(r"\*+", "*", " ".join(spelled.split()))


def day(field: str, value: object) -> date:
    """A day, given as a date, as a moment of that day, or in ISO form."""
    found = value.date() if isinstance(value, datetime) else value
    found = parse_date(found) if isinstance(found, str) else found
    if not isinstance(found, date) or isinstance(found, datetime):  # of pandas' NaT the day is NaT
        raise wrong(field, value, "give a date such as 2021-07-11")
    return found


def parse_date(text: str) -> date | None:
    """The day of an ISO date such as 2021-07-11; None where the text is no such date."""
    try:
        found = date.fromisoformat(text)
    except ValueError:
        return None
    return found if found.isoformat() == text else None


def extras(field: str, given: object) -> Pairs:
    """Extra columns and the values wanted of each, in order; those without a value are left out."""
    found = _pairs(field, given)
    for column in found:
        if not is_extra(column):
            raise wrong(field, column, f"name a column that begins with {schema.EXTRA_PREFIX}")
    held = {column: texts(column, values) for column, values in found.items()}
    return tuple(sorted((column, values) for column, values in held.items() if values))


def is_extra(name: object) -> bool:
    """Whether a name is that of an extra column."""
    return isinstance(name, str) and name.startswith(schema.EXTRA_PREFIX) and name != schema.EXTRA_PREFIX


def settings(field: str, given: object) -> Pairs:
    """Settings and their values, in the order of `SETTINGS`; those at their default are left out."""
    found = _pairs(field, given)
    for name in found:
        one_of(field, name, SETTINGS)
    held = {name: _setting(name, found[name]) for name in SETTINGS if name in found}
    return tuple((name, value) for name, value in held.items() if value != SETTINGS[name].default)


def _setting(name: str, value: object) -> str:
    """One of a setting's values; which source types there are is for a dataset to know."""
    known = SETTINGS[name]
    return text(name, value) if known.types else one_of(name, value, known.ids)


def _pairs(field: str, given: object) -> dict[Any, Any]:
    found = list(given.items()) if isinstance(given, Mapping) else given
    cure = "give pairs, each of a name and what it holds, and each name once"
    if isinstance(found, str) or not isinstance(found, Iterable):
        raise wrong(field, given, cure)
    held: dict[str, Any] = {}
    for pair in found:
        if not (isinstance(pair, tuple | list) and len(pair) == 2 and isinstance(pair[0], str)):
            raise wrong(field, pair, cure)
        if pair[0] in held:
            raise wrong(field, pair[0], cure)
        held[pair[0]] = pair[1]
    return held
