"""Everything that the page shows under a selection, made in one go so that no part lags behind another."""

from collections.abc import Sequence
from typing import Any, Final

from dash import Output, html, no_update
from dash.development.base_component import Component

from comparison.dataset import Dataset
from comparison.passages import Texts
from comparison.query import Options, parse_query
from comparison.regroup import as_grouped
from comparison.selection import Selection
from comparison.settings import PRESENT
from comparison.totals import totals
from comparison.translation import N_, _
from components import card_contents, ids
from components.behind import bar, mark_in_words
from components.chips import build_chips, build_repeated
from components.event_card import build_event_card
from components.evidence import STEP, all_shown, count_line, passages
from components.filter_notes import build_filter_notes
from components.grouping import build_grouping, build_way_to_labels
from components.headline import headline
from components.labels import Labels
from components.settings_controls import of_groups, setting_choices
from components.views.cards import CARDS, cards_of

LEFT_OUT: Final = N_("Not all of this address could be used:")


def outputs() -> dict[str, Any]:
    """The properties that `render` fills, under the same names."""
    return {
        "shown": Output(ids.SHOWN, "data"),
        "notice": Output(ids.NOTICE, "children"),
        "chips": Output(ids.CHIPS, "children"),
        "headline": Output(ids.HEADLINE, "children"),
        "repeated": Output(ids.REPEATED, "children"),
        "grouping": Output(ids.GROUPING, "children"),
        "labels": Output(ids.WAY_TO_LABELS, "children"),
        "groups": {name: Output(ids.control(name), "data") for name in of_groups()},
        "event": Output(ids.EVENT_CARD, "children"),
        "cards": {name: card_contents.outputs(name) for name in CARDS},
        "behind": Output(ids.BEHIND, "children"),
        "count": Output(ids.EVIDENCE_COUNT, "children"),
        "mark": Output(ids.EVIDENCE_MARK, "children"),
        "passages": Output(ids.EVIDENCE_LIST, "children"),
        "no_more": Output(ids.MORE, "hidden"),
        "passages_shown": Output(ids.MORE, "value"),
    }


def render(
    query: str | None, dataset: Dataset, options: Options, texts: Texts | None = None
) -> dict[str, Any]:
    """What every property of `outputs` holds under the selection that a URL's query asks for."""
    asked, problems = parse_query(query, options)
    selection = asked.cleared(PRESENT)
    dataset = as_grouped(dataset, selection)
    labels, held = Labels.of(dataset), totals(dataset, selection)
    return {
        "shown": selection.to_query(),
        "notice": build_notice(problems),
        "chips": build_chips(dataset, selection),
        "headline": headline(dataset, selection, held),
        "repeated": [*build_filter_notes(dataset, selection), *build_repeated(held, selection)],
        "grouping": build_grouping(dataset, selection),
        "labels": build_way_to_labels(selection),
        "groups": {name: setting_choices(name, dataset) for name in of_groups()},
        "event": _event(dataset.own, selection),
        "cards": {name: _card(name, dataset, selection, labels) for name in CARDS},
        "behind": bar(dataset, selection),
        "count": count_line(dataset, selection),
        "mark": mark_in_words(dataset, selection),
        "passages": passages(dataset, selection, 0, texts),
        "no_more": all_shown(dataset, selection, STEP),
        "passages_shown": STEP,
    }


def _card(name: str, dataset: Dataset, selection: Selection, labels: Labels) -> list[Any]:
    """What fills a chart's card; nothing where the open view does not show it."""
    if name in cards_of(selection):
        return card_contents.contents(name, dataset, selection, labels)
    return [no_update] * len(card_contents.outputs(name))


def build_notice(problems: Sequence[str]) -> list[Component]:
    """What of an address was left out; nothing where all of it was used."""
    return [html.P(_(LEFT_OUT)), html.Ul([html.Li(problem) for problem in problems])] if problems else []


def _event(dataset: Dataset, selection: Selection) -> list[Component]:
    return [build_event_card(dataset, selection.events[0])] if len(selection.events) == 1 else []
