"""What is selected, as links: each leads to the same page without it, and "Clear all" to the whole corpus."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from dash import dcc, html
from dash.development.base_component import Component

from comparison import columns
from comparison.countries import country_label
from comparison.dataset import Dataset
from comparison.group_words import regrouping_label
from comparison.selection import Selection
from comparison.settings import ALL, BY, DUPLICATES, LANG, PRESENT, ROUNDS, SEED, SETTINGS, SOURCES, VIEW
from comparison.totals import Totals
from comparison.translation import N_, N_n, _, say, say_n
from comparison.wording import date_label, number
from components import ids
from components.clicks import search_of
from components.explained import explained
from components.header import START
from components.language_names import language_name
from preprocessing import schema

NOTHING_SELECTED: Final = N_(
    "Nothing is selected: all texts count. Click a mark in a chart, or choose above."
)
# They filter nothing, and are told where they are chosen.
NO_STEPS: Final = (VIEW, ROUNDS, SEED, PRESENT, LANG, columns.TEXT)
UNTOLD: Final = (*NO_STEPS, columns.FOCUS)
REMOVE: Final = N_("Remove")
VOICES: Final = {schema.OWN: N_("own voice"), schema.QUOTED: N_("quoted voice")}
COUNTRY: Final = N_("publisher's country: {country}")
LANGUAGE: Final = N_("language: {language}")
MY_GROUPING: Final = N_("My grouping: {which}")
REPEAT: Final = N_n(
    "{n} more sentence repeats one of the same source type nearly word for word and is left out.",
    "{n} more sentences repeat one of the same source type nearly word for word and are left out.",
)
# Where sources stand side by side.
OWN_REPEAT: Final = N_n(
    "{n} more sentence repeats one of the same source nearly word for word and is left out.",
    "{n} more sentences repeat one of the same source nearly word for word and are left out.",
)


def build_chips(dataset: Dataset, selection: Selection) -> list[Component]:
    """A chip for each value that is selected, and the way out of all of them."""
    pairs = chosen(selection)
    if not pairs:
        return [html.Span(_(NOTHING_SELECTED))]
    return [
        html.Span(_("Selected:")),
        *(_chip(dataset, selection, parameter, value) for parameter, value in pairs),
        dcc.Link(_("Clear all"), id=ids.CLEAR, href=_nothing(selection), className="clear-all"),
    ]


def _nothing(selection: Selection) -> str:
    """The open view with nothing selected."""
    view = Selection(settings=tuple((name, selection.setting(name)) for name in (VIEW, LANG)))
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
    by_source = selection.setting(BY) == SOURCES
    told = say_n(*(OWN_REPEAT if by_source else REPEAT), totals.repeated, n=number(totals.repeated))
    return [html.P([*explained(told), " ", dcc.Link(_("Count each time"), href=each_time)])]


def chip_text(dataset: Dataset, parameter: str, value: str) -> str:
    """A selected value in a reader's words."""
    dataset = dataset.own
    if parameter in SETTINGS:
        setting = SETTINGS[parameter]
        return f"{setting.chip}: {setting.values.get(value) or dataset.group_label(value)}"
    known = _texts(dataset).get(parameter)
    return known(value) if known else f"{dataset.filter_label(parameter)}: {value}"


def _chip(dataset: Dataset, selection: Selection, parameter: str, value: str) -> Component:
    rest = search_of(selection.cleared(parameter, value).to_query())
    text = chip_text(dataset, parameter, value)
    return dcc.Link(
        [html.Span(f"{_(REMOVE)} ", className="unseen"), text],
        href=rest or START,
        className="chip",
        title=f"{_(REMOVE)} {text}",
    )


def _texts(dataset: Dataset) -> Mapping[str, Callable[[str], str]]:
    return {
        schema.EVENT: dataset.event_short,
        columns.TYPE: dataset.type_label,
        columns.SOURCE: dataset.source_name,
        columns.COUNTRY: lambda country: say(COUNTRY, country=country_label(dataset, country)),
        schema.LANGUAGE: lambda tag: say(LANGUAGE, language=language_name(tag)),
        columns.FROM: lambda day: say("from {day}", day=_day(day)),
        columns.TO: lambda day: say("until {day}", day=_day(day)),
        columns.GROUP: lambda value: say(MY_GROUPING, which=regrouping_label(dataset, value)),
        columns.LEVEL: lambda level: _("by the page it is on"),
        schema.VOICE: lambda voice: _(VOICES[voice]),
        schema.TERM: lambda term: say("word: {word}", word=term),
        columns.REFERENT: lambda key: say("names of: {referent}", referent=dataset.referent_label(key)),
        schema.NAME: lambda key: say("says “{name}”", name=dataset.name_label(key)),
    }


def _day(iso: str) -> str:
    day = date.fromisoformat(iso)
    return date_label(day, day)
