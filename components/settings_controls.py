"""The settings of a chart, folded in its card; each chart's own, each setting in one place."""

from collections.abc import Mapping
from typing import Any, Final

import dash_mantine_components as dmc
from dash import html
from dash.development.base_component import Component

from comparison.charts import CHARTS
from comparison.dataset import Dataset
from comparison.groups import OTHERS, type_ids
from comparison.query import Options
from comparison.settings import BY, DUPLICATES, SETTINGS
from comparison.translation import N_, _
from components import ids
from components.explained import explained

SUMMARY: Final = N_("Settings")
# What opens under a field follows it in the page too, for those who listen.
FLOATING: Final = {"zIndex": 400, "withinPortal": False}
# A long list scrolls as a whole (`assets/views/tools.css` says from where on), and is no stop of the Tab key.
LIST: Final[Mapping[str, Any]] = {
    "comboboxProps": FLOATING,
    "withScrollArea": False,
    "attributes": {"options": {"tabIndex": -1}},
}


def settings_of(name: str) -> list[str]:
    """The settings that stand in the card `name`; one that two charts share stands in the first."""
    earlier: set[str] = set()
    for key, chart in CHARTS.items():
        if key == name:
            return [setting for setting in chart.settings if setting not in {*earlier, DUPLICATES}]
        earlier |= set(chart.settings)
    raise KeyError(name)


def settings_shown() -> tuple[str, ...]:
    """Every setting that has a control, in a card or among the filters."""
    return (BY, DUPLICATES, *(setting for name in CHARTS for setting in settings_of(name)))


def build_settings(name: str, dataset: Dataset, options: Options) -> Component | None:
    """The controls of the card `name`; None where it has none."""
    controls = [build_setting(setting, dataset, options) for setting in settings_of(name)]
    if not controls:
        return None
    return html.Details(
        [html.Summary(_(SUMMARY)), html.Div(controls, className="settings")], className="fold"
    )


def of_groups() -> tuple[str, ...]:
    """The settings in a card that can name a group that is compared: their choices change with these."""
    return tuple(name for name in settings_shown() if SETTINGS[name].types)


def setting_choices(setting: str, dataset: Dataset) -> list[dict[str, str]]:
    """The values of a setting and their labels; groups are those of the dataset."""
    known = SETTINGS[setting]
    groups = [key for key in type_ids(dataset) if key != OTHERS] if known.types else []
    labels = {**known.values, **{key: dataset.type_label(key) for key in groups}}
    return [{"value": value, "label": label} for value, label in labels.items()]


def build_setting(setting: str, dataset: Dataset, options: Options) -> Component:
    """A list of one setting's values, the groups that are compared among them where it says so."""
    known = SETTINGS[setting]
    return dmc.Select(
        id=ids.control(setting),
        label=explained(known.label),
        data=setting_choices(setting, dataset),
        value=known.default,
        allowDeselect=False,
        **LIST,
    )
