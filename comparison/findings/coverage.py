"""How widely an event is mentioned, and which types are silent."""

from typing import Any

import numpy as np
import pandas as pd

from comparison import columns, rows
from comparison import coverage as coverage_chart
from comparison.dataset import Dataset
from comparison.groups import type_codes, type_ids
from comparison.selection import Selection
from comparison.support import in_words, nothing_selected, too_few
from comparison.translation import _, ngettext, say
from comparison.verdict import Verdict
from comparison.wording import listed, number, number_of
from preprocessing import schema

# Filters on sentences narrow what can count as a mention: the finding names them.
SENTENCE_FILTERS = (schema.VOICE, schema.TERM, schema.NAME)


def coverage(
    dataset: Dataset, selection: Selection, frame: pd.DataFrame, verdict: Verdict | None = None
) -> str:
    """How widely the selected event is mentioned, or else how many events are mentioned by whom.

    It counts, whatever the verdict, and ranks nothing.
    """
    if not dataset.catalogue["events"]:
        return _(
            "No events are defined for these texts; "
            "write them in events.toml (docs/your-own-texts.md shows how) and build again."
        )
    texts = rows.texts(dataset, selection, coverage_chart.IGNORES)
    if not texts.any():
        return nothing_selected(dataset, selection, (*coverage_chart.IGNORES, *SENTENCE_FILTERS))
    narrow = [name for name in selection.filters if name in SENTENCE_FILTERS]
    said = f"{_said(dataset, selection, frame, texts)}{too_few(dataset, selection.level, texts)}."
    if narrow:
        said = f"{said[0].lower()}{said[1:]}"
        return say(
            "Under the filter on {filters}: {finding}", filters=in_words(dataset, narrow), finding=said
        )
    return said


def _said(dataset: Dataset, selection: Selection, frame: pd.DataFrame, texts: np.ndarray) -> str:
    """The sentence without what narrows it; `texts` is the mask of those counted."""
    total = number_of(int(texts.sum()), "text")
    if not frame[columns.TEXTS].any():
        return say("No event is mentioned in the {texts} counted", texts=total)
    event = coverage_chart.told(dataset, selection)
    if event is None:
        return say("{events}, in the {texts} counted", events=_all_events(selection, frame), texts=total)
    counted = [type_ids(dataset)[place] for place in np.unique(type_codes(dataset, selection.level)[texts])]
    cells = frame[(frame[schema.EVENT] == event) & frame[columns.TYPE].isin(counted)]
    return f"{_amount(dataset.event_short(event), cells, total)}{_silent(dataset, cells)}"


def _amount(event: str, cells: pd.DataFrame, total: str) -> str:
    """In how many texts of how many types the event is mentioned; `total` is all texts, in words."""
    mentioning = int(cells[columns.TEXTS].sum())
    if not mentioning:
        return say("“{event}” is not mentioned in the {texts} counted", event=event, texts=total)
    return say(
        "“{event}” is mentioned in {n} of {texts}, by {some} of {types}",
        event=event,
        n=number(mentioning),
        texts=total,
        some=(cells[columns.TEXTS] > 0).sum(),
        types=number_of(len(cells), "source type"),
    )


def _all_events(selection: Selection, frame: pd.DataFrame) -> str:
    """How many events are mentioned by two source types or more, by one, and by none."""
    among = frame[frame[schema.EVENT].isin(selection.events)] if selection.events else frame
    types = (among[columns.TEXTS] > 0).groupby(among[schema.EVENT]).sum()
    more, one, none = int((types > 1).sum()), int((types == 1).sum()), int((types == 0).sum())
    if none == len(types):
        return say("None of the {events} selected is mentioned", events=number_of(none, "event"))
    by = zip((more, one, none), coverage_chart.HOW_MANY, strict=True)
    (first, whom), *rest = [(n, _(types)) for n, types in by if n]
    mentioned = ngettext("{n} is mentioned by {types}", "{n} are mentioned by {types}", first)
    others = [say(coverage_chart.BY, n=number(n), types=types) for n, types in rest]
    told = listed([mentioned.format(n=number(first), types=whom), *others])
    return say("Of {events}, {told}", events=number_of(len(types), "event"), told=told)


def _silent(dataset: Dataset, cells: pd.DataFrame) -> str:
    """The types that are silent, each with the texts in which they could have mentioned it."""
    silent = cells[cells[columns.STATE] == columns.SILENT].to_dict("records")
    names = [f"{dataset.type_label(row[columns.TYPE])} ({_behind(row)})" for row in silent]
    return say("; silent in the texts collected: {types}", types=listed(names)) if names else ""


def _behind(row: dict[Any, Any]) -> str:
    texts = number_of(row[columns.TEXTS_SINCE], "text")
    if row[columns.ONLY_EXCERPTS]:
        excerpts = ngettext("{texts}, an excerpt", "{texts}, all excerpts", row[columns.TEXTS_SINCE])
        return excerpts.format(texts=texts)
    return texts
