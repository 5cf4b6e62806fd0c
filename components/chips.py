"""What is selected, as links: each leads to the same page without it, and "Clear all" to the whole corpus."""

from collections.abc import Callable, Mapping
from datetime import date

from dash import dcc, html
from dash.development.base_component import Component

from comparison import columns
from comparison.dataset import Dataset
from comparison.selection import Selection
from comparison.settings import ALL, DUPLICATES, ROUNDS, SEED, SETTINGS, VIEW
from comparison.totals import Totals
from comparison.wording import date_label
from components import ids
from components.clicks import search_of
from components.header import START
from preprocessing import schema

NOTHING_SELECTED = "Nothing is selected: all texts count. Click a mark in a chart, or choose above."
# They filter nothing, and are told where they are chosen.
UNTOLD = (VIEW, ROUNDS, SEED, columns.FOCUS, columns.TEXT)
REPEAT_ONE = "1 more sentence repeats one of the same source type nearly word for word and is left out."
REPEAT_MANY = "{} more sentences repeat one of the same source type nearly word for word and are left out."


def build_chips(dataset: Dataset, selection: Selection) -> list[Component]:
    """A chip for each value that is selected, and the way out of all of them."""
    pairs = chosen(selection)
    if not pairs:
        return [html.Span(NOTHING_SELECTED)]
    return [
        html.Span("Selected:"),
        *(_chip(dataset, selection, parameter, value) for parameter, value in pairs),
        dcc.Link("Clear all", id=ids.CLEAR, href=_nothing(selection), className="clear-all"),
    ]


def _nothing(selection: Selection) -> str:
    """The open view with nothing selected."""
    view = Selection(settings=((VIEW, selection.setting(VIEW)),))
    return search_of(view.to_query()) or START


def chosen(selection: Selection) -> list[tuple[str, str]]:
    """Parameter and value of all that a reader has chosen; which view or text is open is no choice, and the
    focus is told by the bar.
    """
    return [pair for pair in selection.pairs() if pair[0] not in UNTOLD]


def build_repeated(totals: Totals, selection: Selection) -> list[Component]:
    """How many sentences are left out as repeats, and the way to count them; nothing where there are none."""
    if not totals.repeated:
        return []
    each_time = search_of(selection.with_values(DUPLICATES, [ALL]).to_query())
    told = REPEAT_ONE if totals.repeated == 1 else REPEAT_MANY.format(f"{totals.repeated:,}")
    return [html.P([told, " ", dcc.Link("Count each time", href=each_time)])]


def chip_text(dataset: Dataset, parameter: str, value: str) -> str:
    """A selected value in a reader's words."""
    if parameter in SETTINGS:
        setting = SETTINGS[parameter]
        return f"{setting.chip}: {setting.values.get(value) or dataset.type_label(value)}"
    known = _texts(dataset).get(parameter)
    return known(value) if known else f"{dataset.filter_label(parameter)}: {value}"


def _chip(dataset: Dataset, selection: Selection, parameter: str, value: str) -> Component:
    rest = search_of(selection.cleared(parameter, value).to_query())
    text = chip_text(dataset, parameter, value)
    return dcc.Link(
        [html.Span("Remove ", className="unseen"), text],
        href=rest or START,
        className="chip",
        title=f"Remove {text}",
    )


def _texts(dataset: Dataset) -> Mapping[str, Callable[[str], str]]:
    return {
        schema.EVENT: dataset.event_short,
        columns.TYPE: dataset.type_label,
        columns.SOURCE: dataset.source_name,
        columns.FROM: lambda day: f"from {_day(day)}",
        columns.TO: lambda day: f"until {_day(day)}",
        columns.LEVEL: lambda _: "by the page it is on",
        schema.VOICE: lambda voice: f"{voice} voice",
        schema.TERM: lambda term: f"word: {term}",
        columns.REFERENT: lambda key: f"names of: {dataset.referent_label(key)}",
        schema.NAME: lambda key: f"says “{dataset.name_label(key)}”",
    }


def _day(iso: str) -> str:
    day = date.fromisoformat(iso)
    return date_label(day, day)
