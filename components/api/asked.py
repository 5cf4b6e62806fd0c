"""Read what a request asks for: the page's own query, and the few parameters that only the API has."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from comparison.exports import counted
from comparison.query import Options
from comparison.selection import Selection
from comparison.wording import quoted
from components.own_parameters import CHECKED, NO, YES, split

TABLE: Final = "table"
SKIP: Final = "skip"
STRICT: Final = "strict"
MAX_DIGITS: Final = 9  # of a number of rows
MAX_NAME: Final = 60  # characters

# What each allows, in words.
FORMS: Final = {
    TABLE: f"the name of a table (at most {MAX_NAME} characters)",
    CHECKED: "0 or 1",
    SKIP: f"a number of rows (at most {MAX_DIGITS} digits)",
    STRICT: "0 or 1",
}


@dataclass(frozen=True)
class Asked:
    """The selection asked for, how it is to be answered, and in plain words what of the query was left out.

    `table` is one table by name, "" where none is named; `skip` a number of rows.
    """

    selection: Selection
    table: str = ""
    checked: bool = True
    skip: int = 0
    strict: bool = False
    problems: tuple[str, ...] = ()


def read(query: str, options: Options, takes: Collection[str]) -> Asked:
    """What a URL's query asks for; `takes` are the parameters of the API that this address has.

    What changes no number, such as the open view, is no part of the selection. Nothing raises.
    """
    said, selection, problems = split(query, options, takes, _refuses)
    return Asked(
        selection=counted(selection),
        table=said.get(TABLE, ""),
        checked=said.get(CHECKED, YES) == YES,
        skip=int(said.get(SKIP, NO)),
        strict=said.get(STRICT, NO) == YES,
        problems=problems,
    )


def _refuses(parameter: str, value: str) -> str:
    if _fits(parameter, value):
        return ""
    return f"{quoted(value)} is not {FORMS[parameter]}; “{parameter}” was left out."


def _fits(parameter: str, value: str) -> bool:
    if parameter == TABLE:
        return len(value) <= MAX_NAME
    if parameter == SKIP:
        return value.isascii() and value.isdigit() and len(value) <= MAX_DIGITS
    return value in (NO, YES)
