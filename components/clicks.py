"""From what a visitor did to the selection that follows. Pure; nothing that is sent here is trusted."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from comparison import columns
from comparison.dataset import Dataset
from comparison.fields import parse_date
from comparison.query import Options, parse_query
from comparison.regroup import as_grouped
from comparison.selection import Selection
from comparison.settings import PRESENT


@dataclass(frozen=True)
class Step:
    """Where an action leads: the selection, and the query that says it.

    `query` is canonical where all of it is valid. Where not, it is kept as it was asked for, so
    that the page can name what it left out. `opens` says whether a mark was selected (True) or taken off
    (False); None where none was clicked. Which chart is presented is in the query
    alone: the page is the same.
    """

    selection: Selection
    query: str
    opens: bool | None = None


def read(query: object, options: Options) -> Step:
    """The step that a URL's query leads to."""
    asked = query if isinstance(query, str) else ""
    selection, problems = parse_query(asked, options)
    shown = selection.cleared(PRESENT)
    return Step(shown, asked.removeprefix("?") if problems else selection.to_query())


def asked(query: object, dataset: Dataset, options: Options) -> tuple[Dataset, Selection]:
    """The selection that a URL's query leads to, and the dataset with the groups that it compares."""
    selection = read(query, options).selection
    return as_grouped(dataset, selection), selection


def act(
    query: str | None,
    controls: Mapping[str, Any],
    clicks: Iterable[Any],
    options: Options,
    brushed: object = None,
) -> Step:
    """The step from `query` to what the controls hold, with every clicked mark toggled.

    `controls` maps public parameters to the values of their controls; `clicks` are plotly's `clickData`,
    `brushed` is the `selectedData` of the chart whose marks are periods.
    Controls are all read, not the changed one alone: an answer to an earlier change may still be on its way.
    A focus is of the selection in which a mark was clicked: it does not outlast a changed control.
    """
    here, _ = parse_query(query, options)
    before = wanted = here.cleared(PRESENT)
    for parameter, value in controls.items():
        wanted = wanted.with_sent(parameter, value)
    for parameter, day in stretch_of(brushed).items():
        wanted = wanted.with_sent(parameter, day)
    if wanted != before:
        wanted = wanted.whole
    opens = None
    for mark in filter(None, map(mark_of, clicks)):
        opens = not wanted.holds(mark)
        wanted = wanted.toggled(mark)
    # A chart is presented until something else is selected.
    return replace(read((here if wanted == before else wanted).to_query(), options), opens=opens)


def mark_of(click: object) -> Mapping[str, Any]:
    """The part of a selection that a clicked mark stands for; {} where there is none."""
    try:
        mark = click["points"][0]["customdata"]  # type: ignore[index]
    except (TypeError, LookupError):
        return {}
    return mark if isinstance(mark, dict) else {}


def stretch_of(brushed: object) -> Mapping[str, str]:
    """From the first to the last day of the periods that were dragged over; {} where there is none."""
    points = brushed.get("points") if isinstance(brushed, dict) else None
    marks = [mark_of({"points": [point]}) for point in points] if isinstance(points, list) else []
    first = [mark[columns.FROM] for mark in marks if _is_day(mark.get(columns.FROM))]
    last = [mark[columns.TO] for mark in marks if _is_day(mark.get(columns.TO))]
    return {columns.FROM: min(first), columns.TO: max(last)} if first and last else {}


def _is_day(value: object) -> bool:
    return isinstance(value, str) and parse_date(value) is not None


def search_of(query: str) -> str:
    """A query as the address bar holds it, with its question mark; "" for none."""
    return f"?{query}" if query else ""
