"""What a chart answers to a selection: at once, and once resampling has checked it.

The last answers are kept, since a page asks for the same one in parts: first the chart, then whether
its finding stands, then its numbers. Nobody changes the frames of an answer. Each raises ValueError where
there is no such chart, or the selection holds what the dataset does not.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import pandas as pd

from comparison import columns
from comparison.charts import CHARTS, Chart
from comparison.claims import Claim
from comparison.dataset import Dataset
from comparison.query import checked_against
from comparison.selection import Selection
from comparison.verdict import Verdict, verdict

CLAIMS: Final = 4  # they hold a row for each text, and are asked for twice in a row
KEPT: Final = 64  # answers; frames are a few kilobytes


@dataclass(frozen=True, eq=False)
class Answer:
    """A finding and the frames behind it, by name."""

    finding: str
    frames: Mapping[str, pd.DataFrame]


@lru_cache(maxsize=KEPT)
def answer(dataset: Dataset, selection: Selection, name: str) -> Answer:
    """What the chart `name` shows and says before its finding is checked."""
    chart, selection = _chart(name), checked_against(dataset, selection)
    frames = chart.frames(dataset, selection)
    return Answer(chart.finding(dataset, selection, frames[name], None), frames)


def _chart(name: str) -> Chart:
    if name not in CHARTS:
        raise ValueError(f"{name!r} is no chart; name one of {', '.join(CHARTS)}")
    return CHARTS[name]


def warm(dataset: Dataset) -> None:
    """Answer the first page in advance, and with it all that is counted once for a whole dataset."""
    for name in CHARTS:
        answer(dataset, Selection(), name)


@lru_cache(maxsize=CLAIMS)
def claim_of(dataset: Dataset, selection: Selection, name: str) -> Claim:
    """What the finding of the chart `name` claims."""
    return _chart(name).claim(dataset, checked_against(dataset, selection))


@lru_cache(maxsize=KEPT)
def verdict_of(dataset: Dataset, selection: Selection, name: str) -> Verdict:
    """Whether the finding of the chart `name` stands."""
    selection = checked_against(dataset, selection)
    return verdict(dataset, selection, claim_of(dataset, selection, name))


def checked(dataset: Dataset, selection: Selection, name: str) -> Answer:
    """The same chart once its finding is checked, with the intervals and what else resampling makes."""
    selection = checked_against(dataset, selection)
    frames = answer(dataset, selection, name).frames
    intervals = verdict_of(dataset, selection, name).intervals
    finding = checked_finding(dataset, selection, name)
    return Answer(finding, {**frames, columns.INTERVALS: intervals, **_later(dataset, selection, name)})


def checked_finding(dataset: Dataset, selection: Selection, name: str) -> str:
    """What the chart says once its finding is checked."""
    selection = checked_against(dataset, selection)
    frame = answer(dataset, selection, name).frames[name]
    return CHARTS[name].finding(dataset, selection, frame, verdict_of(dataset, selection, name))


@lru_cache(maxsize=KEPT)
def _later(dataset: Dataset, selection: Selection, name: str) -> Mapping[str, pd.DataFrame]:
    return {key: make(dataset, selection) for key, make in CHARTS[name].later.items()}
