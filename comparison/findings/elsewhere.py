"""How much other source types mention that a type's own texts do not, type by type."""

import numpy as np
import pandas as pd

from comparison import columns, rows
from comparison.dataset import Dataset
from comparison.findings.hanging import hangs
from comparison.groups import type_codes
from comparison.missing import IGNORES
from comparison.missing import LEAST_TYPES as LEAST_OTHERS
from comparison.selection import Selection
from comparison.support import clearing, cured, nothing_selected, too_few, unfiltered
from comparison.verdict import Verdict
from comparison.wording import listed, number_of
from preprocessing import schema

LEAST_TYPES = LEAST_OTHERS + 1
MENTIONED = "mentioned by at least two other source types"


def elsewhere(
    dataset: Dataset, selection: Selection, frame: pd.DataFrame, verdict: Verdict | None = None
) -> str:
    """How much is mentioned by others and stands in none of a type's own texts that count here."""
    texts = rows.texts_that_count(dataset, selection, IGNORES)
    if not texts.any():
        return nothing_selected(dataset, selection, IGNORES)
    types = _types(dataset, selection)
    counted = f"{number_of(int(texts.sum()), 'text')} of {number_of(types, 'source type')}"
    where = f"{_events(dataset, selection)}{counted}"
    if types < LEAST_TYPES:
        why = f"{where}: it takes {LEAST_TYPES} types to tell what is mentioned elsewhere and not here"
        enough = _types(dataset, unfiltered(selection)) >= LEAST_TYPES
        return cured(why, clearing(dataset, selection, IGNORES) if enough else "")
    few = too_few(dataset, selection.level, texts)
    if frame.empty:
        return f"{where}: nothing that is {MENTIONED} is missing from all of a type's own texts here{few}."
    single = hangs("what is missing from types with enough texts", verdict)
    return f"{where}: {MENTIONED} and in none of {_own(selection)}: {_amounts(dataset, frame)}{single}{few}."


def _types(dataset: Dataset, selection: Selection) -> int:
    """How many source types have a text that counts."""
    texts = rows.texts_that_count(dataset, selection, IGNORES)
    return len(np.unique(type_codes(dataset, selection.level)[texts]))


def _events(dataset: Dataset, selection: Selection) -> str:
    names = [f"“{dataset.event_short(event)}”" for event in selection.events]
    return f"{listed(names)} in " if names else "In "


def _own(selection: Selection) -> str:
    """The texts of a type in which it is missing: those on the event, or those that are selected."""
    if not selection.events:
        return "the type's own texts selected"
    return f"the type's own texts on {'it' if len(selection.events) == 1 else 'them'}"


def _amounts(dataset: Dataset, frame: pd.DataFrame) -> str:
    """For each type how many things, all kinds together, in how many texts none of them stands, and how many
    other texts of the type hold.
    """
    kinds = frame.drop_duplicates([columns.TYPE, schema.KIND]).groupby(columns.TYPE, sort=False)
    return listed(
        [
            f"{number_of(int(part[columns.TOTAL].sum()), 'thing')} for {dataset.type_label(str(kind))} "
            f"({number_of(int(part[columns.OWN_TEXTS].iloc[0]), 'text')}"
            f"{_held(int(part[columns.TOTAL_ELSEWHERE].sum()))})"
            for kind, part in kinds
        ]
    )


def _held(things: int) -> str:
    """How many of the things stand in texts of the type that are not among these."""
    if not things:
        return ""
    return f"; {things:,} of the things {'stands' if things == 1 else 'stand'} in other texts of the type"
