"""What a reader has chosen: a frozen selection, to and from its public parameters.

The parameter names are those of the URL: `event`, `type`, `source`, `from`, `to`, `level`,
`voice`, `term`, `referent`, `name`, `focus` (`comparison.focus`), `text` (the one that is open), the extra
columns `x_...` and the settings of charts (`comparison.settings`). They are public: other people's links
hold them.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final
from urllib.parse import quote, urlencode

from comparison import columns
from comparison.settings import SETTINGS
from preprocessing import schema

# Parameters that hold several values, and those that hold one, with the fields they fill.
MANY: Final = {
    schema.EVENT: "events",
    columns.TYPE: "types",
    columns.SOURCE: "sources",
    columns.FOCUS: "focus",
}
DATES: Final = {columns.FROM: "date_from", columns.TO: "date_to"}
ONE: Final = DATES | {
    columns.LEVEL: "level",
    schema.VOICE: "voice",
    schema.TERM: "term",
    columns.REFERENT: "referent",
    schema.NAME: "name",
    columns.TEXT: "text",
}
PARAMETERS: Final = (*MANY, *ONE, *SETTINGS)

# These say how charts are shown, which names they compare, which passages and which text; they leave no
# sentence out.
NO_FILTERS: Final = (columns.LEVEL, columns.REFERENT, columns.FOCUS, columns.TEXT, *SETTINGS)


@dataclass(frozen=True)
class Selection:
    """What is selected; empty fields select everything. Always in canonical order."""

    events: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    date_from: date | None = None
    date_to: date | None = None
    level: str = schema.ORIGINATOR
    voice: str | None = None
    term: str | None = None
    referent: str | None = None
    name: str | None = None
    text: str | None = None
    focus: tuple[str, ...] = ()
    extras: tuple[tuple[str, tuple[str, ...]], ...] = ()
    settings: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        for field in MANY.values():
            object.__setattr__(self, field, _ordered(getattr(self, field)))
        extras = {column: _ordered(values) for column, values in self.extras if values}
        object.__setattr__(self, "extras", tuple(sorted(extras.items())))
        chosen = {name: value for name, value in self.settings if value != SETTINGS[name].default}
        object.__setattr__(
            self, "settings", tuple((name, chosen[name]) for name in SETTINGS if name in chosen)
        )

    @property
    def parameters(self) -> tuple[str, ...]:
        """Every public parameter that is set, in canonical order."""
        return tuple(name for name in (*PARAMETERS, *dict(self.extras)) if self.values(name))

    @property
    def filters(self) -> tuple[str, ...]:
        """Those of the parameters that leave sentences out."""
        return tuple(name for name in self.parameters if name not in NO_FILTERS)

    def setting(self, name: str) -> str:
        """The value of one of `SETTINGS`: the chosen one, or its default."""
        return dict(self.settings).get(name, SETTINGS[name].default)

    def values(self, parameter: str) -> tuple[str, ...]:
        """The values of a public parameter as the URL shows them; () where it is not set."""
        if parameter in MANY:
            return tuple(getattr(self, MANY[parameter]))
        if parameter in SETTINGS:
            return tuple(value for name, value in self.settings if name == parameter)
        if parameter not in ONE:
            return dict(self.extras).get(parameter, ())
        value = getattr(self, ONE[parameter])
        if value is None or (parameter == columns.LEVEL and value == schema.ORIGINATOR):
            return ()
        return (value.isoformat() if isinstance(value, date) else value,)

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Parameter and value of everything that is set: the URL's parts, and the chips."""
        return tuple((name, value) for name in self.parameters for value in self.values(name))

    def to_query(self) -> str:
        """The URL's query without its question mark; "" where nothing is selected."""
        return urlencode(self.pairs(), safe=":", quote_via=quote, errors="replace")

    def toggled(self, mark: Mapping[str, Any]) -> "Selection":
        """With a mark of a chart taken off if all of it is selected, and selected otherwise.

        A mark maps public parameters to a value or a list of values, for example
        `{"event": "E01", "type": "state_or_government"}`. What it should not hold is left out. There is one
        focus at a time: that of the mark, or none.
        """
        given = mark if isinstance(mark, Mapping) else {}  # a mark comes back from a browser
        wanted = {name: values for name in given if (values := _clean(name, given[name]))}
        if not wanted:
            return self
        focus = _ordered(wanted.pop(columns.FOCUS, ()))
        selected = focus == self.focus and all(
            set(values) <= set(self.values(name)) for name, values in wanted.items()
        )
        changed = self._with("focus", () if selected else focus)
        for name, values in wanted.items():
            kept = [value for value in self.values(name) if value not in values]
            added = [] if selected else values
            changed = changed.with_values(name, [*added, *kept])
        return changed

    def cleared(self, parameter: str, value: str | None = None) -> "Selection":
        """Without a parameter, or without one of its values."""
        kept = [] if value is None else [one for one in self.values(parameter) if one != value]
        return self.with_values(parameter, kept)

    @property
    def whole(self) -> "Selection":
        """Without its focus: what the charts show."""
        return self._with("focus", ()) if self.focus else self

    def with_values(self, parameter: str, values: Iterable[str]) -> "Selection":
        """With these values, and no others, for a public parameter; one value at most where it holds one."""
        clean = _clean(parameter, list(values))
        if parameter in MANY:
            return self._with(MANY[parameter], tuple(clean))
        if parameter in DATES:
            return self._with(DATES[parameter], date.fromisoformat(clean[0]) if clean else None)
        if parameter == columns.LEVEL:
            return self._with("level", clean[0] if clean else schema.ORIGINATOR)
        if parameter in ONE:
            return self._with(ONE[parameter], clean[0] if clean else None)
        if parameter in SETTINGS:
            kept = tuple(pair for pair in self.settings if pair[0] != parameter)
            return self._with("settings", (*kept, *[(parameter, value) for value in clean[:1]]))
        others = tuple(pair for pair in self.extras if pair[0] != parameter)
        return self._with("extras", (*others, (parameter, tuple(clean))))

    def _with(self, field: str, value: Any) -> "Selection":
        return replace(self, **{field: value})


def _ordered(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(values)))


def parse_date(text: str) -> date | None:
    """The day of an ISO date such as 2021-07-11; None where the text is no such date."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day.isoformat() == text else None


def _clean(parameter: object, values: object) -> list[str]:
    """The values that the parameter can hold at all; whether they exist is for `parse_query`."""
    if not isinstance(parameter, str) or not (
        parameter in PARAMETERS or parameter.startswith(schema.EXTRA_PREFIX)
    ):
        return []
    given = values if isinstance(values, list | tuple) else [values]
    texts = [value for value in given if isinstance(value, str) and value]
    allowed = {columns.LEVEL: schema.LEVELS, schema.VOICE: schema.VOICES}.get(parameter)
    if allowed:
        return [value for value in texts if value in allowed]
    return [value for value in texts if parse_date(value)] if parameter in DATES else texts
