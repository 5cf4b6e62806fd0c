"""What stands side by side, where it is not the dataset's own source types: told wherever it counts."""

from typing import Final

from dash import dcc, html
from dash.development.base_component import Component

from comparison import columns
from comparison.dataset import Dataset
from comparison.group_words import READ_SO, own_grouping, own_grouping_in_short, sides
from comparison.selection import Selection
from comparison.settings import BY, TEXTS, VIEW
from comparison.translation import N_, _
from components.clicks import search_of
from components.header import START

WHY: Final = N_("Why each source has its label")
AS_GIVEN: Final = N_("Group as this dataset does")
BY_TYPE: Final = N_("Compare source types")


def build_grouping(dataset: Dataset, selection: Selection) -> list[Component]:
    """The reader's own grouping and the sources side by side, each with the way back; [] without either."""
    told = (
        (own_grouping(dataset, selection), "", AS_GIVEN, columns.GROUP),
        (sides(dataset, selection), f" {_(READ_SO)}", BY_TYPE, BY),
    )
    return [
        html.P([sentence, more, " ", dcc.Link(_(back), href=_without(selection, parameter))])
        for sentence, more, back, parameter in told
        if sentence
    ]


def build_own_grouping(dataset: Dataset, selection: Selection) -> list[Component]:
    """The mark of a card whose numbers hold under the reader's own grouping."""
    said = own_grouping_in_short(dataset, selection)
    return [html.P(said, className="own-grouping")] if said else []


def build_way_to_labels(selection: Selection) -> Component:
    """From the filters to where each source is described, and can be grouped otherwise."""
    return dcc.Link(_(WHY), href=search_of(selection.whole.with_values(VIEW, [TEXTS]).to_query()))


def _without(selection: Selection, parameter: str) -> str:
    return search_of(selection.whole.cleared(parameter).to_query()) or START
