"""What a chart answers to a selection: at once, and once resampling has checked it.

The last answers are kept, since a page asks for the same one in parts: first the chart, then whether
its finding stands, then its numbers. Nobody changes the frames of an answer. Each raises ValueError where
there is no such chart, or the selection holds what the dataset does not.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache, wraps
from typing import Final, TypeVar

import pandas as pd

from comparison import columns
from comparison.charts import CHARTS, Chart
from comparison.claims import Claim
from comparison.dataset import Dataset
from comparison.group_words import as_said
from comparison.query import checked_against
from comparison.regroup import as_grouped
from comparison.selection import Selection
from comparison.settings import LANG
from comparison.translation import speaking
from comparison.verdict import Verdict, verdict

CLAIMS: Final = 4  # they hold a row for each text, and are asked for twice in a row
KEPT: Final = 64  # answers; frames are a few kilobytes


Made = TypeVar("Made")
Make = Callable[[Dataset, Selection, str], Made]


def spoken(make: Make[Made]) -> Make[Made]:
    """The same, made in the language of the selection: what is kept of it is kept in that language."""

    @wraps(make)
    def made(dataset: Dataset, selection: Selection, name: str) -> Made:
        with speaking(selection.setting(LANG)):
            return make(dataset, selection, name)

    return made


@dataclass(frozen=True, eq=False)
class Answer:
    """A finding and the frames behind it, by name."""

    finding: str
    frames: Mapping[str, pd.DataFrame]


@lru_cache(maxsize=KEPT)
@spoken
def answer(dataset: Dataset, selection: Selection, name: str) -> Answer:
    """What the chart `name` shows and says before its finding is checked."""
    chart, (dataset, selection) = _chart(name), asked(dataset, selection)
    frames = chart.frames(dataset, selection)
    finding = chart.finding(dataset, selection, frames[name], None)
    return Answer(as_said(dataset, finding), _of_publishers(dataset, frames))


def asked(dataset: Dataset, selection: Selection) -> tuple[Dataset, Selection]:
    """The dataset with the groups that a selection compares, and the selection checked against it."""
    checked = checked_against(dataset, selection)
    return as_grouped(dataset, checked), checked


def _chart(name: str) -> Chart:
    if name not in CHARTS:
        raise ValueError(f"{name!r} is no chart; name one of {', '.join(CHARTS)}")
    return CHARTS[name]


def warm(dataset: Dataset) -> None:
    """Answer the first page in advance, and with it all that is counted once for a whole dataset."""
    for name in CHARTS:
        answer(dataset, Selection(), name)


@lru_cache(maxsize=CLAIMS)
@spoken
def claim_of(dataset: Dataset, selection: Selection, name: str) -> Claim:
    """What the finding of the chart `name` claims."""
    return _chart(name).claim(*asked(dataset, selection))


@lru_cache(maxsize=KEPT)
@spoken
def verdict_of(dataset: Dataset, selection: Selection, name: str) -> Verdict:
    """Whether the finding of the chart `name` stands."""
    dataset, selection = asked(dataset, selection)
    found = verdict(dataset, selection, claim_of(dataset, selection, name))
    return replace(
        found,
        reason=as_said(dataset, found.reason),
        doubt=as_said(dataset, found.doubt),
        intervals=_of_publisher(dataset, found.intervals),
    )


def checked(dataset: Dataset, selection: Selection, name: str) -> Answer:
    """The same chart once its finding is checked, with the intervals and what else resampling makes."""
    dataset, selection = asked(dataset, selection)
    frames = answer(dataset, selection, name).frames
    intervals = verdict_of(dataset, selection, name).intervals
    finding = checked_finding(dataset, selection, name)
    return Answer(finding, {**frames, columns.INTERVALS: intervals, **_later(dataset, selection, name)})


@spoken
def checked_finding(dataset: Dataset, selection: Selection, name: str) -> str:
    """What the chart says once its finding is checked."""
    dataset, selection = asked(dataset, selection)
    frame, judged = answer(dataset, selection, name).frames[name], verdict_of(dataset, selection, name)
    return as_said(dataset, CHARTS[name].finding(dataset, selection, frame, judged))


@lru_cache(maxsize=KEPT)
@spoken
def _later(dataset: Dataset, selection: Selection, name: str) -> Mapping[str, pd.DataFrame]:
    later = {key: make(dataset, selection) for key, make in CHARTS[name].later.items()}
    return _of_publishers(dataset, later)


def _of_publishers(dataset: Dataset, frames: Mapping[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    return {key: _of_publisher(dataset, frame) for key, frame in frames.items()}


def _of_publisher(dataset: Dataset, frame: pd.DataFrame) -> pd.DataFrame:
    """The frame as it is told: where sources stand side by side, what is said of one rests on one."""
    if dataset.typed is None or columns.SOURCES not in frame:
        return frame
    return frame.assign(**{columns.SOURCES: frame[columns.SOURCES].clip(upper=1)})
