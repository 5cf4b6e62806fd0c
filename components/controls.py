"""The filters: one labelled, clearable control for each public parameter of the URL."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any, Final

import dash_mantine_components as dmc
from dash import html
from dash.development.base_component import Component

from comparison import columns
from comparison.countries import country_label, without_country
from comparison.dataset import Dataset
from comparison.query import Options
from comparison.selection import MANY, ONE, Selection
from comparison.settings import BY, DUPLICATES, SETTINGS
from comparison.translation import N_, _, say
from components import ids
from components.calendar_words import with_calendar
from components.explained import explained
from components.language_names import language_name
from components.settings_controls import FLOATING, LIST, build_setting, settings_shown
from preprocessing import schema

# Public parameters and their controls, in the order in which they stand.
CONTROLS: Final = {
    schema.EVENT: ids.EVENT,
    columns.TYPE: ids.TYPE,
    columns.FROM: ids.FROM,
    columns.TO: ids.TO,
    columns.SOURCE: ids.SOURCE,
    columns.COUNTRY: ids.COUNTRY,
    schema.LANGUAGE: ids.LANGUAGE,
    schema.VOICE: ids.VOICE,
    schema.TERM: ids.TERM,
    columns.LEVEL: ids.LEVEL,
    columns.REFERENT: ids.REFERENT,
}
# A segmented control always shows a choice; this one selects nothing.
ANY_VOICE: Final = "any"
VOICES: Final = {ANY_VOICE: N_("Any"), schema.OWN: N_("Own"), schema.QUOTED: N_("Quoted")}
LEVELS: Final = {schema.ORIGINATOR: N_("First publisher"), schema.CARRIER: N_("Page it is on")}
COMPARE_BY: Final = N_("Compare by")
CLEAR: Final = N_("Clear {label}")
DATE_FORMAT: Final = "D MMM YYYY"
# The arrows of a calendar, which hold no words.
STEPS: Final = {
    "previousMonth": N_("Previous month"),
    "nextMonth": N_("Next month"),
    "previousYear": N_("Previous year"),
    "nextYear": N_("Next year"),
    "previousDecade": N_("Previous ten years"),
    "nextDecade": N_("Next ten years"),
}
COUNTRY: Final = N_("Publisher's country")
NO_COUNTRY: Final = N_("Sources whose country is not recorded are left out by any choice.")
A_WORD: Final = N_("For example: protest*")
# What a reader's own table makes of its column `language`, beside the language of each text.
SAME_AS_LANGUAGE: Final = f"{schema.EXTRA_PREFIX}{schema.LANGUAGE}"


def build_filters(dataset: Dataset, options: Options) -> html.Section:
    """All controls; those less often used are folded away, on a phone all of them are."""
    fields = [
        _field(_event(dataset, options)),
        _field(_type(dataset, options)),
        _field(_date(columns.FROM, _("From"), options), "is-narrow"),
        _field(_date(columns.TO, _("To"), options), "is-narrow"),
        _field(_toggle(), "is-toggle"),
        *_secondary(dataset, options),
    ]
    return html.Section(
        html.Div(fields, id=ids.FILTER_FIELDS, className="filter-fields"),
        id=ids.FILTERS,
        className="filters",
        **{"aria-label": _("Filters"), "data-open": "false"},
    )


def control_ids(options: Options) -> dict[str, Any]:
    """Every public parameter that has a control, extra columns included, and the id of that."""
    settings = {setting: ids.control(setting) for setting in settings_shown()}
    extras = {column: ids.extra(column) for column in _extras(options)}
    return {name: key for name, key in CONTROLS.items() if _offered(name, options)} | settings | extras


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
    extras = [_extra(dataset, column, values) for column, values in _extras(options).items()]
    countries = [_country(dataset, options)] if _offered(columns.COUNTRY, options) else []
    languages = [_language(options)] if _offered(schema.LANGUAGE, options) else []
    wide = [_source(dataset, options), _side_by_side(), *countries, _level(), *extras]
    narrow = [
        _voice(),
        _term(),
        *languages,
        _referent(dataset, options),
        build_setting(DUPLICATES, dataset, options),
    ]
    return [
        *(_field(control, "is-secondary") for control in wide),
        *(_field(control, "is-secondary is-narrow") for control in narrow),
    ]


def _event(dataset: Dataset, options: Options) -> Component:
    return _many(ids.EVENT, _("Event"), _("Any event"), _choices(options.events, dataset.event_short))


def _type(dataset: Dataset, options: Options) -> Component:
    return _many(ids.TYPE, _("Source type"), _("Any type"), _choices(options.types, dataset.type_label))


def _source(dataset: Dataset, options: Options) -> Component:
    return _many(ids.SOURCE, _("Source"), _("Any source"), _choices(options.sources, dataset.source_name))


def _country(dataset: Dataset, options: Options) -> Component:
    lacks = any(without_country(dataset, level).any() for level in schema.LEVELS)
    said = {"description": _(NO_COUNTRY)} if lacks else {}
    called = partial(country_label, dataset)
    return _many(ids.COUNTRY, _(COUNTRY), _("Any country"), _choices(options.countries, called), **said)


def _language(options: Options) -> Component:
    return _many(ids.LANGUAGE, _("Language"), _("Any language"), _choices(options.languages, language_name))


def _offered(parameter: str, options: Options) -> bool:
    """Whether a control is worth its place: one country or one language is no choice."""
    several = {columns.COUNTRY: options.countries, schema.LANGUAGE: options.languages}
    return parameter not in several or len(several[parameter]) > 1


def _extras(options: Options) -> dict[str, tuple[str, ...]]:
    """The extra columns that have a control, and their values; a table's `language` has one already."""
    twice = {SAME_AS_LANGUAGE} if _offered(schema.LANGUAGE, options) else set()
    return {column: values for column, values in options.extras if column not in twice}


def _extra(dataset: Dataset, column: str, values: Iterable[str]) -> Component:
    label = dataset.filter_label(column)
    return _many(
        ids.extra(column), label.capitalize(), say("Any {label}", label=label), _choices(values, str)
    )


def _choices(keys: Iterable[str], label: Callable[[str], str]) -> list[dict[str, str]]:
    return [{"value": key, "label": label(key)} for key in keys]


def _many(
    key: str | Mapping[str, object], label: str, anything: str, data: list[dict[str, str]], **more: str
) -> Component:
    return dmc.MultiSelect(
        id=key,
        label=label,
        placeholder=anything,
        data=data,
        value=[],
        searchable=True,
        clearable=True,
        clearButtonProps=_named(say(CLEAR, label=label.lower())),
        nothingFoundMessage=_("Nothing of that name"),
        **LIST,
        **more,
    )


def _referent(dataset: Dataset, options: Options) -> Component:
    return dmc.Select(
        id=ids.REFERENT,
        label=_("Compare the names of"),
        placeholder=_("Most often named"),
        data=_choices(options.referents, dataset.referent_label),
        clearable=True,
        clearButtonProps=_named(_("Clear what is named")),
        **LIST,
    )


def _date(parameter: str, label: str, options: Options) -> Component:
    first, last = options.date_min, options.date_max
    field = dmc.DateInput(
        id=CONTROLS[parameter],
        label=label,
        placeholder=_("Any day"),
        valueFormat=DATE_FORMAT,
        minDate=first and first.isoformat(),
        maxDate=last and last.isoformat(),
        clearable=True,
        clearButtonProps=_named(say(CLEAR, label=label.lower())),
        weekendDays=[],
        popoverProps=FLOATING,
        ariaLabels=_said(STEPS),
        debounce=True,
    )
    return with_calendar(field)


def _term() -> Component:
    return dmc.TextInput(
        id=ids.TERM, label=_("Word"), placeholder=_(A_WORD), debounce=True, autoComplete="off"
    )


def _voice() -> Component:
    return _segments(ids.VOICE, _("Voice"), _said(VOICES), ANY_VOICE)


def _level() -> Component:
    return _segments(ids.LEVEL, _(COMPARE_BY), _said(LEVELS), schema.ORIGINATOR)


def _said(texts: Mapping[str, str]) -> dict[str, str]:
    return {value: _(text) for value, text in texts.items()}


def _side_by_side() -> Component:
    """What is compared, and under it the way to where sources are described and grouped."""
    setting = SETTINGS[BY]
    control = _segments(ids.control(BY), setting.label, setting.values, setting.default)
    return html.Div([control, html.P([], id=ids.WAY_TO_LABELS, className="way-to-labels")])


def _segments(key: str, label: str, choices: Mapping[str, str], value: str) -> Component:
    data = [{"value": choice, "label": text} for choice, text in choices.items()]
    name = f"{key}-label"
    return html.Div(
        [
            html.Span(explained(label), id=name, className="filter-label"),
            dmc.SegmentedControl(id=key, data=data, value=value, fullWidth=True, **{"aria-labelledby": name}),
        ]
    )


def _toggle() -> html.Button:
    return html.Button(
        _("All filters"),
        id=ids.FILTERS_TOGGLE,
        type="button",
        className="tool filters-toggle",
        **{"aria-controls": ids.FILTER_FIELDS, "aria-expanded": "false"},
    )


def _field(control: Component, kind: str = "") -> html.Div:
    return html.Div(control, className=f"filter-field {kind}".strip())


def _named(label: str) -> dict[str, str]:
    return {"aria-label": label}
