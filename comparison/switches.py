"""The finding of a chart under other choices: does it say the same?

How to read it: a finding that changes with who counts as the publisher, with the voice that counts, or
with repeated sentences is a finding about that choice as much as about the texts.
"""

from collections.abc import Hashable, Iterator
from typing import Final

import pandas as pd

from comparison import columns
from comparison.answers import answer, checked_finding, claim_of, verdict_of
from comparison.dataset import Dataset
from comparison.resampling import sums
from comparison.selection import Selection
from comparison.settings import ALL, DUPLICATES, ONCE
from preprocessing import schema

AS_CHOSEN: Final = "as_chosen"
BY_CARRIER: Final = "by_carrier"
BY_ORIGINATOR: Final = "by_originator"
OWN_VOICE: Final = "own_voice"
EACH_TIME: Final = "each_time"
COUNTED_ONCE: Final = "counted_once"


def switches(dataset: Dataset, selection: Selection, name: str) -> pd.DataFrame:
    """Choice, finding, badge, same, same_numbers: as it is selected, then with one choice changed at a time.

    `same` is whether the finding says the same of the same groups as under the selection itself,
    `same_numbers` whether the chart shows the same numbers too.
    """
    said = _said(dataset, selection, name)
    rows = [
        (
            choice,
            checked_finding(dataset, other, name),
            verdict_of(dataset, other, name).badge,
            _said(dataset, other, name) == said,
            _same_numbers(dataset, selection, other, name),
        )
        for choice, other in choices(selection)
    ]
    names = (columns.CHOICE, columns.FINDING, columns.BADGE, columns.SAME, columns.SAME_NUMBERS)
    return pd.DataFrame(rows, columns=list(names))


def choices(selection: Selection) -> Iterator[tuple[str, Selection]]:
    """Each choice and the selection under it, the present one first."""
    yield AS_CHOSEN, selection
    if selection.level == schema.ORIGINATOR:
        yield BY_CARRIER, selection.with_values(columns.LEVEL, [schema.CARRIER])
    else:
        yield BY_ORIGINATOR, selection.with_values(columns.LEVEL, [schema.ORIGINATOR])
    if selection.voice != schema.OWN:
        yield OWN_VOICE, selection.with_values(schema.VOICE, [schema.OWN])
    if selection.setting(DUPLICATES) == ONCE:
        yield EACH_TIME, selection.with_values(DUPLICATES, [ALL])
    else:
        yield COUNTED_ONCE, selection.with_values(DUPLICATES, [ONCE])


def _same_numbers(dataset: Dataset, one: Selection, other: Selection, name: str) -> bool:
    """Whether the frame of a chart is the same to the last number."""
    first, second = (answer(dataset, selection, name).frames[name] for selection in (one, other))
    return first.equals(second)


def _said(dataset: Dataset, selection: Selection, name: str) -> Hashable:
    """What the claim says, and of which groups."""
    claim = claim_of(dataset, selection, name)
    return claim.measures.groups, claim.says(*sums(claim.measures))
