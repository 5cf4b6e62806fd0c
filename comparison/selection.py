"""What a reader has chosen: a frozen selection, to and from its public parameters.

The parameter names are those of the URL: `event`, `type`, `source`, `country`, `language`, `from`, `to`,
`level`, `voice`, `term`, `referent`, `name`, `group` (a reader's own, `comparison.regroup`), `focus`
(`comparison.focus`), `text` (the one that is open), the extra columns `x_...` and the settings of charts
(`comparison.settings`). They are public: other people's links hold them.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final
from urllib.parse import quote, urlencode

from comparison import columns, fields, focus
from comparison.settings import BY, SETTINGS, SOURCES
from preprocessing import schema

# Parameters that hold several values, and those that hold one, with the fields they fill.
MANY: Final = {
    schema.EVENT: "events",
    columns.TYPE: "types",
    columns.SOURCE: "sources",
    columns.COUNTRY: "countries",
    schema.LANGUAGE: "languages",
    columns.GROUP: "groups",
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

# These say how charts are shown, what and which names they compare, which passages and which text; they
# leave no sentence out.
NO_FILTERS: Final = (
    columns.LEVEL,
    columns.REFERENT,
    columns.GROUP,
    columns.FOCUS,
    columns.TEXT,
    *SETTINGS,
)

# What each field makes of what it is given, and the fields that may hold nothing.
HELD: Final[Mapping[str, Callable[[str, object], Any]]] = {
    **dict.fromkeys(MANY.values(), fields.texts),
    "groups": fields.regroupings,
    **dict.fromkeys(DATES.values(), fields.day),
    "level": lambda field, value: fields.one_of(field, value, schema.LEVELS),
    "voice": lambda field, value: fields.one_of(field, value, schema.VOICES),
    "term": fields.term,
    "referent": fields.text,
    "name": fields.text,
    "text": fields.text,
    "extras": fields.extras,
    "settings": fields.settings,
}
OPTIONAL: Final = tuple(field for field in ONE.values() if field != "level")


@dataclass(frozen=True)
class Selection:
    """What is selected; empty fields select everything. Always in canonical order.

    A field that holds several values takes a single text as one of them; words are normalised, moments
    become days. ValueError where a field cannot hold what it is given. Which events, types and so on there
    are is for a dataset to know: see `comparison.query.checked_against`.
    """

    events: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    date_from: date | None = None
    date_to: date | None = None
    level: str = schema.ORIGINATOR
    voice: str | None = None
    term: str | None = None
    referent: str | None = None
    name: str | None = None
    text: str | None = None
    groups: tuple[str, ...] = ()
    focus: tuple[str, ...] = ()
    extras: tuple[tuple[str, tuple[str, ...]], ...] = ()
    settings: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        for field, made in HELD.items():
            value = getattr(self, field)
            if value is not None or field not in OPTIONAL:
                object.__setattr__(self, field, made(field, value))

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
        return urlencode(self.pairs(), safe=":*", quote_via=quote, errors="replace")

    def toggled(self, mark: Mapping[str, Any]) -> "Selection":
        """With a mark of a chart taken off if all of it is selected, and selected otherwise.

        A mark maps public parameters to a value or a list of values, for example
        `{"event": "E01", "type": "state_or_government"}`. What it should not hold is left out. There is one
        focus at a time: that of the mark, or none.
        """
        wanted = self._wanted(mark)
        if not wanted:
            return self
        selected = self.holds(mark)
        focus = wanted.pop(columns.FOCUS, [])
        changed = self._with("focus", () if selected else focus)
        for name, values in wanted.items():
            kept = [value for value in self.values(name) if value not in values]
            changed = changed._holding(name, [*([] if selected else values), *kept])
        return changed

    def holds(self, mark: Mapping[str, Any]) -> bool:
        """Whether all of a mark is selected, and its focus is the one there is."""
        wanted = self._wanted(mark)
        focus = set(wanted.pop(columns.FOCUS, ()))
        return focus == set(self.focus) and all(
            set(values) <= set(self.values(name)) for name, values in wanted.items()
        )

    def _wanted(self, mark: object) -> dict[str, list[str]]:
        """What a mark asks for; where sources stand side by side, the type that it names is a source."""
        wanted = _of_mark(mark)
        if self.setting(BY) != SOURCES:
            return wanted
        if columns.TYPE in wanted:
            wanted[columns.SOURCE] = [*wanted.get(columns.SOURCE, []), *wanted.pop(columns.TYPE)]
        if columns.FOCUS in wanted:
            wanted[columns.FOCUS] = focus.renamed(wanted[columns.FOCUS], columns.TYPE, self.level)
        return wanted

    @property
    def as_groups(self) -> "Selection":
        """As charts mark it: where sources stand side by side, those chosen are the groups chosen."""
        if self.setting(BY) != SOURCES:
            return self
        marked = focus.renamed(self.focus, self.level, columns.TYPE)
        return replace(self, types=self.sources, focus=tuple(marked))

    def cleared(self, parameter: str, value: str | None = None) -> "Selection":
        """Without a parameter, or without one of its values."""
        if not _is_parameter(parameter):
            return self
        kept = [] if value is None else [one for one in self.values(parameter) if one != value]
        return self._holding(parameter, kept)

    @property
    def whole(self) -> "Selection":
        """Without its focus: what the charts show."""
        return self._with("focus", ()) if self.focus else self

    def with_values(self, parameter: str, values: str | Iterable[str]) -> "Selection":
        """With this value or these, and no others, for a public parameter; [] takes it off.

        ValueError where there is no such parameter, or it cannot hold them.
        """
        if not _is_parameter(parameter):
            cure = f"name one of {', '.join(PARAMETERS)}, or an extra column {schema.EXTRA_PREFIX}…"
            raise fields.wrong("parameter", parameter, cure)
        found = fields.texts(parameter, values)
        if len(found) > 1 and holds_one(parameter):
            raise fields.wrong(parameter, ", ".join(found), "name one value")
        return self._holding(parameter, found)

    def with_sent(self, parameter: str, values: object) -> "Selection":
        """`with_values` for what a browser sends: what cannot be held is left out, nothing raises."""
        if not _is_parameter(parameter):
            return self
        found = _clean(parameter, values)
        return self._holding(parameter, fields.first_of_each(found) if parameter == columns.GROUP else found)

    def _holding(self, parameter: str, values: Sequence[str]) -> "Selection":
        """With these values of a known parameter, the first alone where it holds one."""
        if parameter in MANY:
            return self._with(MANY[parameter], tuple(values))
        if parameter in ONE:
            nothing = schema.ORIGINATOR if parameter == columns.LEVEL else None
            return self._with(ONE[parameter], values[0] if values else nothing)
        if parameter in SETTINGS:
            kept = tuple(pair for pair in self.settings if pair[0] != parameter)
            return self._with("settings", (*kept, *((parameter, value) for value in values[:1])))
        others = tuple(pair for pair in self.extras if pair[0] != parameter)
        return self._with("extras", (*others, (parameter, tuple(values))))

    def _with(self, field: str, value: Any) -> "Selection":
        return replace(self, **{field: value})


def _is_parameter(name: object) -> bool:
    return isinstance(name, str) and (name in PARAMETERS or fields.is_extra(name))


def holds_one(parameter: str) -> bool:
    """Whether a public parameter holds one value at most."""
    return parameter in ONE or parameter in SETTINGS


def _of_mark(mark: object) -> dict[str, list[str]]:
    """What a mark asks for, by parameter; it comes back from a browser. No mark groups a source otherwise."""
    given = mark if isinstance(mark, Mapping) else {}
    wanted = {name: values for name in given if (values := _clean(name, given[name]))}
    wanted.pop(columns.GROUP, None)
    return wanted


def _clean(parameter: str, sent: object) -> list[str]:
    """Of what was sent, the values that the parameter can hold; whether they exist is for `parse_query`."""
    given = sent if isinstance(sent, list | tuple) else [sent]
    texts = [value for value in given if isinstance(value, str)]
    return [_written(parameter, value) for value in texts if _can_hold(parameter, value)]


def _can_hold(parameter: str, value: str) -> bool:
    try:
        Selection().with_values(parameter, value)
    except ValueError:
        return False
    return True


def _written(parameter: str, value: str) -> str:
    return fields.normalised_term(value) if parameter == schema.TERM else value
