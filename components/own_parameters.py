"""The few parameters that an address has beside the page's own query, each with one value."""

from collections.abc import Callable, Collection, Sequence
from typing import Final
from urllib.parse import parse_qsl, urlencode

from comparison.query import Options, parse_query
from comparison.selection import Selection
from comparison.translation import N_, say

CHECKED: Final = "checked"
NO, YES = "0", "1"
REPEATED: Final = N_("“{parameter}” stands several times; the first counts.")


def split(
    query: str, options: Options, takes: Collection[str], refuses: Callable[[str, str], str]
) -> tuple[dict[str, str], Selection, tuple[str, ...]]:
    """The own parameters of a URL's query, its selection, and in plain words what of both was left out.

    `takes` are the parameters that this address has. Of each the first value that is sent counts, where
    `refuses` has nothing against it: that says why not, or "". Nothing raises.
    """
    pairs = parse_qsl(query)
    problems: list[str] = []
    own = _first([pair for pair in pairs if pair[0] in takes], refuses, problems)
    selection, others = parse_query(urlencode([pair for pair in pairs if pair[0] not in takes]), options)
    return own, selection, (*problems, *others)


def _first(
    pairs: Sequence[tuple[str, str]], refuses: Callable[[str, str], str], problems: list[str]
) -> dict[str, str]:
    first: dict[str, str] = {}
    for parameter, value in pairs:
        first.setdefault(parameter, value)
    repeated = {parameter for parameter, value in pairs if value != first[parameter]}
    problems += [say(REPEATED, parameter=parameter) for parameter in sorted(repeated)]
    refused = {
        parameter: why for parameter, value in sorted(first.items()) if (why := refuses(parameter, value))
    }
    problems += refused.values()
    return {parameter: value for parameter, value in first.items() if parameter not in refused}
