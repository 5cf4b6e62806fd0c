"""The one chart of an embedded page: what its card says, the figure, and the numbers behind it."""

from collections.abc import Mapping
from typing import Final

import pandas as pd
from dash import html

from comparison import columns
from comparison.dataset import Dataset
from comparison.selection import Selection
from comparison.settings import VIEW
from comparison.translation import N_, _, say
from comparison.version import SOFTWARE_VERSION
from components.card_contents import not_filtered, notes_of
from components.chips import chip_text, chosen
from components.clicks import search_of
from components.embed.asked import Asked
from components.embed.figure import build_place
from components.embed.frozen import SIGNS
from components.embed.numbers import build_numbers
from components.embed.shown import Shown
from components.explanations import EXPLANATIONS
from components.figures.drawing import Dict
from components.header import NAME
from components.labels import Labels
from components.references import build_link
from components.render import build_notice
from components.views.cards import VIEW_CARDS

EVERYTHING: Final = N_("Nothing is selected: all texts count.")
SELECTED: Final = N_("Selected: {chosen}.")
NUMBERS: Final = N_("Numbers")
AS_CSV: Final = N_("The table as CSV")
OPEN: Final = N_("Open in Parallax")
SOURCE: Final = N_("Source: dataset “{title}” ({name}), hash {hash}; {software} {version}.")
FROZEN: Final = N_("These numbers do not change: the address names this dataset.")


def build_chart(name: str, dataset: Dataset, asked: Asked, told: Shown, figure: Dict, home: str) -> html.Main:
    """The chart `name` as the body of a page; `home` is where Parallax itself is."""
    about, labels, selection = EXPLANATIONS[name], Labels.of(dataset), asked.selection
    notes = notes_of(name, dataset, selection, told.frames, labels)
    return html.Main(
        [
            html.Div(build_notice(asked.problems), className="notice") if asked.problems else None,
            html.P(about.title, className="card-kicker"),
            html.H1(told.finding, className="card-finding"),
            html.P(told.badge, className="card-badge") if told.badge else None,
            html.P(about.measure, className="card-measure"),
            build_place(name, figure),
            html.P(_selected(name, dataset, selection), className="card-foot"),
            html.Div(notes, className="card-caveat") if notes else None,
            _numbers(name, told.frames, labels, f"{home}api/{name}.csv{search_of(selection.to_query())}"),
            html.P(build_link(_(OPEN), f"{home}{page_search(name, asked.whole)}")),
            html.P(_source(dataset, asked), className="embed-source"),
        ],
        className="card",
    )


def page_search(name: str, selection: Selection) -> str:
    """The search of the page that shows this chart of a selection: its view where that does, or the first."""
    view = selection.setting(VIEW)
    if name not in VIEW_CARDS.get(view, ()):
        view = next(view for view, charts in VIEW_CARDS.items() if name in charts)
    return search_of(selection.with_values(VIEW, view).to_query())


def _selected(name: str, dataset: Dataset, selection: Selection) -> str:
    """What is selected, and which of the filters the chart does not apply."""
    texts = [chip_text(dataset, *pair) for pair in chosen(selection)]
    told = say(SELECTED, chosen=", ".join(texts)) if texts else _(EVERYTHING)
    return f"{told} {not_filtered(name, dataset, selection)}".strip()


def _numbers(name: str, frames: Mapping[str, pd.DataFrame], labels: Labels, csv: str) -> html.Details:
    """The chart's own table, and that of its intervals where there are some."""
    names = [name, *(key for key in (columns.INTERVALS,) if key in frames and not frames[key].empty)]
    tables = [build_numbers(frames[key], key, labels) for key in names]
    return html.Details(
        [html.Summary(_(NUMBERS)), *tables, html.P(html.A(_(AS_CSV), href=csv, download=True))]
    )


def _source(dataset: Dataset, asked: Asked) -> str:
    told = say(
        SOURCE,
        title=dataset.catalogue["title"],
        name=dataset.info["name"],
        hash=dataset.hash[:SIGNS],
        software=NAME,
        version=SOFTWARE_VERSION,
    )
    return f"{told} {_(FROZEN)}" if asked.dataset else told
