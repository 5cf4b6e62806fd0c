"""A chart once its finding is checked: the badge, the finding with it, and the intervals in the figure."""

import logging
from typing import Any, Final

from dash.exceptions import PreventUpdate

from comparison.answers import Answer, answer, checked, verdict_of
from comparison.charts import CHARTS
from comparison.dataset import Dataset
from comparison.query import Options
from comparison.regroup import as_grouped
from comparison.selection import Selection
from components import ids
from components.badges import build_badge, build_failed
from components.card_contents import drawn
from components.clicks import read
from components.graph import height_of
from components.labels import Labels

LOG: Final = logging.getLogger(__name__)

# Ids, and the properties that each then has.
Changes = list[tuple[str, dict[str, Any]]]


def checked_card(name: str, asked: object, dataset: Dataset, options: Options) -> dict[str, Any]:
    """What checking changes in the card `name`, and the query for which it was asked."""
    query = asked.get("query") if isinstance(asked, dict) else None
    if name not in CHARTS or not isinstance(query, str):
        raise PreventUpdate
    selection = read(query, options).selection
    return {"card": name, "query": query, "changes": changes(name, dataset, selection)}


def changes(name: str, dataset: Dataset, selection: Selection) -> Changes:
    """Ids, and what they show then. A check that fails says so, and the chart stays as it is."""
    try:
        grouped = as_grouped(dataset, selection)
        return _changes(name, grouped, selection, Labels.of(grouped))
    except Exception:
        LOG.exception("The finding of %s could not be checked under %r", name, selection.to_query())
        return [(ids.badge(name), {"children": build_failed()})]


def _changes(name: str, dataset: Dataset, selection: Selection, labels: Labels) -> Changes:
    whole = selection.whole
    before, after = answer(dataset, whole, name), checked(dataset, whole, name)
    badge = build_badge(verdict_of(dataset, whole, name))
    found: Changes = [(ids.badge(name), {"children": badge})]
    if after.finding != before.finding:
        found.append((ids.finding(name), {"children": after.finding}))
    return [*found, *_figure(name, before, after, labels, selection)]


def _figure(name: str, before: Answer, after: Answer, labels: Labels, selection: Selection) -> Changes:
    """The figure anew where it differs; without an interval it need not be sent twice."""
    then = drawn(name, after.frames, labels, selection)
    if then == drawn(name, before.frames, labels, selection):
        return []
    return [(ids.graph(name), {"figure": then, "style": height_of(then)})]
