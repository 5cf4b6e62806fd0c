"""Read what an embedded page is asked for: the page's own query, and the few parameters that only it has."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from comparison.exports import counted
from comparison.query import Options
from comparison.selection import Selection
from comparison.translation import N_, say
from comparison.wording import quoted
from components.own_parameters import CHECKED, NO, YES, split

DATASET: Final = "dataset"
SCHEME: Final = "scheme"
SCHEMES: Final = ("light", "dark")

# The values that each may hold; None for a hash, which is held against the dataset's.
ALLOWED: Final[Mapping[str, tuple[str, ...] | None]] = {
    DATASET: None,
    SCHEME: SCHEMES,
    CHECKED: (NO, YES),
}
UNFIT: Final = {
    SCHEME: N_("{value} is neither light nor dark; “scheme” was left out."),
    CHECKED: N_("{value} is neither 0 nor 1; “checked” was left out."),
}


@dataclass(frozen=True)
class Asked:
    """The selection asked for and how it is to be shown; in plain words what of the query was left out.

    `whole` is the selection with the view that was open, `dataset` what was given as the hash of the dataset
    to which the chart is frozen, "" for a live one; `scheme` is one of SCHEMES, or "" for the reader's own.
    """

    selection: Selection
    whole: Selection
    dataset: str = ""
    scheme: str = ""
    checked: bool = True
    problems: tuple[str, ...] = ()

    @property
    def live_query(self) -> str:
        """The query of the same chart with whatever dataset the host holds."""
        own = {SCHEME: self.scheme, CHECKED: "" if self.checked else NO}
        parts = [self.selection.to_query(), urlencode({key: value for key, value in own.items() if value})]
        return "&".join(filter(None, parts))


def read(query: str, options: Options) -> Asked:
    """What a URL's query asks for. Nothing raises."""
    own, whole, problems = split(query, options, ALLOWED, _refuses)
    return Asked(
        selection=counted(whole),
        whole=whole,
        dataset=own.get(DATASET, ""),
        scheme=own.get(SCHEME, ""),
        checked=own.get(CHECKED, YES) == YES,
        problems=problems,
    )


def _refuses(parameter: str, value: str) -> str:
    allowed = ALLOWED[parameter]
    return "" if allowed is None or value in allowed else say(UNFIT[parameter], value=quoted(value))
