"""Read a reader's own grouping of sources from a URL."""

from typing import Final

from comparison import fields
from comparison.options import Options
from comparison.translation import N_, _, say
from comparison.wording import quoted

LEFT_OUT: Final = N_("{what}; it was left out.")
FIRST_COUNTS: Final = N_("{what}; the first counts.")
NO_GROUPING: Final = N_("{value} is no source and source type of this dataset, written as source:type")
OF_THAT_TYPE: Final = N_("All texts of {source} count as {type} in this dataset already")
SEVERAL: Final = N_("{source} is grouped several times")

Problem = tuple[str, str]  # what is wrong, and the sentence that says it with what the page does about it


def regrouping(value: str, options: Options, problems: list[Problem]) -> str | None:
    """One value of `group`, where it counts a source as another type than its own."""
    source, _mark, kind = value.rpartition(fields.GROUPED_AS)
    types_of = dict(options.types_of)
    if source not in types_of or kind not in options.types:
        problems.append((say(NO_GROUPING, value=quoted(value)), _(LEFT_OUT)))
    elif types_of[source] == (kind,):
        problems.append((say(OF_THAT_TYPE, source=quoted(source), type=quoted(kind)), _(LEFT_OUT)))
    else:
        return value
    return None


def once_each(values: list[str], problems: list[Problem]) -> list[str]:
    """Of several regroupings of a source the first."""
    kept = fields.first_of_each(values)
    for value in values:
        if value not in kept:
            source = value.rpartition(fields.GROUPED_AS)[0]
            problems.append((say(SEVERAL, source=quoted(source)), _(FIRST_COUNTS)))
    return kept
