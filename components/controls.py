"""The filters: one labelled, clearable control for each public parameter of the URL."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

import dash_mantine_components as dmc
from dash import html
from dash.development.base_component import Component

from comparison import columns
from comparison.dataset import Dataset
from comparison.query import Options
from comparison.selection import MANY, ONE, Selection
from comparison.settings import DUPLICATES, SETTINGS
from components import ids
from components.settings_controls import build_setting, settings_shown
from preprocessing import schema

# Public parameters and their controls, in the order in which they stand.
CONTROLS: Final = {
    schema.EVENT: ids.EVENT,
    columns.TYPE: ids.TYPE,
    columns.FROM: ids.FROM,
    columns.TO: ids.TO,
    columns.SOURCE: ids.SOURCE,
    schema.VOICE: ids.VOICE,
    schema.TERM: ids.TERM,
    columns.LEVEL: ids.LEVEL,
    columns.REFERENT: ids.REFERENT,
}
# A segmented control always shows a choice; this one selects nothing.
ANY_VOICE: Final = "any"
VOICES: Final = {ANY_VOICE: "Any", schema.OWN: "Own", schema.QUOTED: "Quoted"}
LEVELS: Final = {schema.ORIGINATOR: "First publisher", schema.CARRIER: "Page it is on"}
COMPARE_BY: Final = "Compare by"
DATE_FORMAT: Final = "D MMM YYYY"


def build_filters(dataset: Dataset, options: Options) -> html.Section:
    """All controls; those less often used are folded away, on a phone all of them are."""
    fields = [
        _field(_event(dataset, options)),
        _field(_type(dataset, options)),
        _field(_date(columns.FROM, "From", options), "is-narrow"),
        _field(_date(columns.TO, "To", options), "is-narrow"),
        _field(_toggle(), "is-toggle"),
        *_secondary(dataset, options),
    ]
    return html.Section(
        html.Div(fields, id=ids.FILTER_FIELDS, className="filter-fields"),
        id=ids.FILTERS,
        className="filters",
        **{"aria-label": "Filters", "data-open": "false"},
    )


def control_ids(options: Options) -> dict[str, Any]:
    """Every public parameter that has a control, extra columns included, and the id of that."""
    settings = {setting: ids.control(setting) for setting in settings_shown()}
    return CONTROLS | settings | {column: ids.extra(column) for column, _ in options.extras}


def shown_values(selection: Selection, options: Options) -> dict[str, Any]:
    """What each control of `control_ids` shows for a selection."""
    return {parameter: _shown(selection, parameter) for parameter in control_ids(options)}


def _shown(selection: Selection, parameter: str) -> Any:
    if parameter in SETTINGS:
        return selection.setting(parameter)
    values = list(selection.values(parameter))
    nothing = {columns.LEVEL: schema.ORIGINATOR, schema.VOICE: ANY_VOICE, schema.TERM: ""}
    if parameter in MANY or parameter not in ONE:
        return values
    return values[0] if values else nothing.get(parameter)


def _secondary(dataset: Dataset, options: Options) -> list[Component]:
    extras = [_extra(dataset, column, values) for column, values in options.extras]
    wide = [_source(dataset, options), _level(), *extras]
    narrow = [
        _voice(),
        _term(),
        _referent(dataset, options),
        build_setting(DUPLICATES, dataset, options),
    ]
    return [
        *(_field(control, "is-secondary") for control in wide),
        *(_field(control, "is-secondary is-narrow") for control in narrow),
    ]


def _event(dataset: Dataset, options: Options) -> Component:
    return _many(ids.EVENT, "Event", "Any event", _choices(options.events, dataset.event_short))


def _type(dataset: Dataset, options: Options) -> Component:
    return _many(ids.TYPE, "Source type", "Any type", _choices(options.types, dataset.type_label))


def _source(dataset: Dataset, options: Options) -> Component:
    return _many(ids.SOURCE, "Source", "Any source", _choices(options.sources, dataset.source_name))


def _extra(dataset: Dataset, column: str, values: Iterable[str]) -> Component:
    label = dataset.filter_label(column)
    return _many(ids.extra(column), label.capitalize(), f"Any {label}", _choices(values, str))


def _choices(keys: Iterable[str], label: Callable[[str], str]) -> list[dict[str, str]]:
    return [{"value": key, "label": label(key)} for key in keys]


def _many(
    key: str | Mapping[str, object], label: str, anything: str, data: list[dict[str, str]]
) -> Component:
    return dmc.MultiSelect(
        id=key,
        label=label,
        placeholder=anything,
        data=data,
        value=[],
        searchable=True,
        clearable=True,
        clearButtonProps=_named(f"Clear {label.lower()}"),
        nothingFoundMessage="Nothing of that name",
        comboboxProps={"zIndex": 400},
    )


def _referent(dataset: Dataset, options: Options) -> Component:
    return dmc.Select(
        id=ids.REFERENT,
        label="Compare the names of",
        placeholder="Most often named",
        data=_choices(options.referents, dataset.referent_label),
        clearable=True,
        clearButtonProps=_named("Clear what is named"),
    )


def _date(parameter: str, label: str, options: Options) -> Component:
    first, last = options.date_min, options.date_max
    return dmc.DateInput(
        id=CONTROLS[parameter],
        label=label,
        placeholder="Any day",
        valueFormat=DATE_FORMAT,
        minDate=first and first.isoformat(),
        maxDate=last and last.isoformat(),
        clearable=True,
        clearButtonProps=_named(f"Clear {label.lower()}"),
        weekendDays=[],
        debounce=True,
    )


def _term() -> Component:
    return dmc.TextInput(
        id=ids.TERM, label="Word", placeholder="For example: people", debounce=True, autoComplete="off"
    )


def _voice() -> Component:
    return _segments(ids.VOICE, "Voice", VOICES, ANY_VOICE)


def _level() -> Component:
    return _segments(ids.LEVEL, COMPARE_BY, LEVELS, schema.ORIGINATOR)


def _segments(key: str, label: str, choices: Mapping[str, str], value: str) -> Component:
    data = [{"value": choice, "label": text} for choice, text in choices.items()]
    name = f"{key}-label"
    return html.Div(
        [
            html.Span(label, id=name, className="filter-label"),
            dmc.SegmentedControl(id=key, data=data, value=value, fullWidth=True, **{"aria-labelledby": name}),
        ]
    )


def _toggle() -> html.Button:
    return html.Button(
        "All filters",
        id=ids.FILTERS_TOGGLE,
        type="button",
        className="tool filters-toggle",
        **{"aria-controls": ids.FILTER_FIELDS, "aria-expanded": "false"},
    )


def _field(control: Component, kind: str = "") -> html.Div:
    return html.Div(control, className=f"filter-field {kind}".strip())


def _named(label: str) -> dict[str, str]:
    return {"aria-label": label}
