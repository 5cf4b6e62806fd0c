"""A prediction that a class commits before it sees the chart: from the names, else from who covers what.

What is asked is what the chart's finding claims, so that its badge speaks of the answer too: which name a
source type uses most, where that is more than too little to say; otherwise how many source types mention
an event, which is a count and ranks nothing.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
import pandas as pd

from comparison import columns, rows
from comparison.answers import answer, verdict_of
from comparison.coverage import IGNORES
from comparison.dataset import Dataset
from comparison.groups import type_codes, type_ids
from comparison.lesson import LEAST_TYPES, subject
from comparison.seeded import shuffled
from comparison.selection import Selection
from preprocessing import schema

NAMING: Final = "naming"
COVERAGE: Final = "coverage"
MOST_CHOICES: Final = 5
OUT_OF: Final = "out_of"

Bar = tuple[str, int, int]  # label, count, out of how many


@dataclass(frozen=True)
class Prediction:
    """What is asked about a chart, and what it shows.

    `about` is the id of a referent, and `group` that of the source type asked about; or of an event, without
    a group. `answer` is one of `choices`. `counts` are what the chart shows of it:
    that type's uses of each name out of its uses of any, or each type's texts out of those collected.
    """

    chart: str
    about: str
    group: str
    choices: tuple[str, ...]
    answer: str
    counts: tuple[Bar, ...]
    selection: Selection


def predict(dataset: Dataset, selection: Selection, seed: int) -> Prediction | None:
    """The prediction for a selection; None where fewer than two source types could be compared."""
    about = subject(selection)
    return _of_names(dataset, about, seed) or _of_coverage(dataset, about, seed)


def _of_names(dataset: Dataset, selection: Selection, seed: int) -> Prediction | None:
    """Which name a type uses most, for one of the types whose leading name has an interval."""
    found = verdict_of(dataset, selection, NAMING)
    if found.badge == columns.TOO_LITTLE or found.intervals.empty:
        return None
    frame = answer(dataset, selection, NAMING).frames[NAMING]
    checked = set(zip(found.intervals[columns.GROUP], found.intervals[columns.ITEM], strict=True))
    leading = {group: name for group, name in _leading(frame).items() if (group, name) in checked}
    if not leading:
        return None
    group = shuffled(leading, seed)[0]
    cells = frame[frame[columns.TYPE] == group].set_index(schema.NAME)
    offered = _offered(frame, leading[group])
    referent = str(frame[columns.REFERENT].iloc[0])
    return Prediction(
        chart=NAMING,
        about=referent,
        group=group,
        choices=tuple(dataset.name_label(name) for name in offered),
        answer=dataset.name_label(leading[group]),
        counts=tuple(_bars(cells.loc[offered], schema.COUNT, columns.USES, dataset.name_label)),
        selection=selection.with_values(columns.REFERENT, [referent]),
    )


def _leading(frame: pd.DataFrame) -> dict[str, str]:
    """The name that each type uses most; nothing for a type in which two share that."""
    most = frame.groupby(columns.TYPE, sort=False)[schema.COUNT].transform("max")
    first = frame[(frame[schema.COUNT] == most) & (most > 0)].drop_duplicates(columns.TYPE, keep=False)
    return dict(zip(first[columns.TYPE], first[schema.NAME], strict=True))


def _offered(frame: pd.DataFrame, answer: str) -> list[str]:
    """The answer among the names most used by all types together, in the catalogue's order."""
    uses = frame.groupby(schema.NAME, sort=False)[schema.COUNT].sum()
    others = uses[(uses > 0) & (uses.index != answer)].sort_values(ascending=False, kind="stable")
    kept = {answer, *others.index[: MOST_CHOICES - 1]}
    return [name for name in uses.index if name in kept]


def _of_coverage(dataset: Dataset, selection: Selection, seed: int) -> Prediction | None:
    """How many of the source types mention the selected event, or one of those that are mentioned."""
    texts = _texts(dataset, selection)
    frame = answer(dataset, selection, COVERAGE).frames[COVERAGE]
    frame = frame[frame[columns.TYPE].isin(texts)]
    mentioning = frame[frame[columns.TEXTS] > 0].groupby(schema.EVENT, sort=False).size()
    events = [event for event in mentioning.index if event in (selection.events or [event])]
    if len(texts) < LEAST_TYPES or not events:
        return None
    event = shuffled(events, seed)[0]
    cells = frame[frame[schema.EVENT] == event].set_index(columns.TYPE).assign(**{OUT_OF: texts})
    return Prediction(
        chart=COVERAGE,
        about=event,
        group="",
        choices=tuple(str(number + 1) for number in range(len(texts))),
        answer=str(mentioning[event]),
        counts=tuple(_bars(cells, columns.TEXTS, OUT_OF, dataset.type_label)),
        selection=selection.with_values(schema.EVENT, [event]),
    )


def _texts(dataset: Dataset, selection: Selection) -> dict[str, int]:
    """How many texts of each source type pass the filters on texts, for the types that have any."""
    codes = type_codes(dataset, selection.level)[rows.texts(dataset, selection, IGNORES)]
    counts = np.bincount(codes, minlength=len(type_ids(dataset)))
    return {kind: int(count) for kind, count in zip(type_ids(dataset), counts, strict=True) if count}


def _bars(frame: pd.DataFrame, count: str, out_of: str, label: Callable[[str], str]) -> Iterator[Bar]:
    """A bar for each row of a frame that is indexed by what it counts."""
    for key, number, total in zip(frame.index, frame[count], frame[out_of], strict=True):
        yield label(key), int(number), int(total)
