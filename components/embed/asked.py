"""Read what an embedded page is asked for: the page's own query, and the few parameters that only it has."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qsl, urlencode

from comparison.exports import counted
from comparison.query import Options, parse_query
from comparison.selection import Selection
from comparison.translation import N_, say
from comparison.wording import quoted

DATASET: Final = "dataset"
SCHEME: Final = "scheme"
CHECKED: Final = "checked"
SCHEMES: Final = ("light", "dark")
NO, YES = "0", "1"

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
REPEATED: Final = N_("“{parameter}” stands several times; the first counts.")


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
    pairs = parse_qsl(query)
    problems: list[str] = []
    own = _own([pair for pair in pairs if pair[0] in ALLOWED], problems)
    whole, others = parse_query(urlencode([pair for pair in pairs if pair[0] not in ALLOWED]), options)
    return Asked(
        selection=counted(whole),
        whole=whole,
        dataset=own.get(DATASET, ""),
        scheme=own.get(SCHEME, ""),
        checked=own.get(CHECKED, YES) == YES,
        problems=(*problems, *others),
    )


def _own(pairs: Sequence[tuple[str, str]], problems: list[str]) -> dict[str, str]:
    """The value of each parameter of its own: the first that is sent, where it can be used."""
    first = dict(reversed(pairs))
    repeated = {parameter for parameter, value in pairs if value != first[parameter]}
    problems += [say(REPEATED, parameter=parameter) for parameter in sorted(repeated)]
    unfit = {name: value for name, value in first.items() if value not in (ALLOWED[name] or (value,))}
    problems += [say(UNFIT[name], value=quoted(value)) for name, value in sorted(unfit.items())]
    return {name: value for name, value in first.items() if name not in unfit}
