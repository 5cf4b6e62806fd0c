"""The settings of a chart, folded in its card; each chart's own, each setting in one place."""

from typing import Final

import dash_mantine_components as dmc
from dash import html
from dash.development.base_component import Component

from comparison.charts import CHARTS
from comparison.dataset import Dataset
from comparison.query import Options
from comparison.settings import DUPLICATES, SETTINGS
from components import ids

SUMMARY: Final = "Settings"


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
    return (DUPLICATES, *(setting for name in CHARTS for setting in settings_of(name)))


def build_settings(name: str, dataset: Dataset, options: Options) -> Component | None:
    """The controls of the card `name`; None where it has none."""
    controls = [build_setting(setting, dataset, options) for setting in settings_of(name)]
    if not controls:
        return None
    return html.Details([html.Summary(SUMMARY), html.Div(controls, className="settings")], className="fold")


def build_setting(setting: str, dataset: Dataset, options: Options) -> Component:
    """A list of one setting's values, source types among them where it says so."""
    known = SETTINGS[setting]
    types = [(key, dataset.type_label(key)) for key in options.types] if known.types else []
    return dmc.Select(
        id=ids.control(setting),
        label=known.label,
        data=[{"value": value, "label": text} for value, text in (*known.values.items(), *types)],
        value=known.default,
        allowDeselect=False,
        comboboxProps={"zIndex": 400},
    )
