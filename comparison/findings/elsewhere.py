"""How much other source types mention that a type's own texts do not, type by type."""

from typing import Final

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
from comparison.translation import N_, _, ngettext, say
from comparison.verdict import Verdict
from comparison.wording import listed, number, number_of
from preprocessing import schema

LEAST_TYPES = LEAST_OTHERS + 1
FEW: Final = N_("{where}: it takes {n} types to tell what is mentioned elsewhere and not here")
NONE: Final = N_(
    "{where}: nothing that is mentioned by at least two other source types is missing from all of a type's "
    "own texts here{few}."
)
# By how many events are selected: none, one, several.
MISSING: Final = (
    N_(
        "{where}: mentioned by at least two other source types and in none of the type's own texts selected: "
        "{amounts}"
    ),
    N_(
        "{where}: mentioned by at least two other source types and in none of the type's own texts on it: "
        "{amounts}"
    ),
    N_(
        "{where}: mentioned by at least two other source types and in none of the type's own texts on them: "
        "{amounts}"
    ),
)


def elsewhere(
    dataset: Dataset, selection: Selection, frame: pd.DataFrame, verdict: Verdict | None = None
) -> str:
    """How much is mentioned by others and stands in none of a type's own texts that count here."""
    texts = rows.texts_that_count(dataset, selection, IGNORES)
    if not texts.any():
        return nothing_selected(dataset, selection, IGNORES)
    types = _types(dataset, selection)
    where = _where(dataset, selection, int(texts.sum()), types)
    if types < LEAST_TYPES:
        why = say(FEW, where=where, n=LEAST_TYPES)
        enough = _types(dataset, unfiltered(selection)) >= LEAST_TYPES
        return cured(why, clearing(dataset, selection, IGNORES) if enough else "")
    few = too_few(dataset, selection.level, texts)
    if frame.empty:
        return say(NONE, where=where, few=few)
    single = hangs(_("what is missing from types with enough texts"), verdict)
    missing = MISSING[min(len(selection.events), len(MISSING) - 1)]
    return f"{say(missing, where=where, amounts=_amounts(dataset, frame))}{single}{few}."


def _types(dataset: Dataset, selection: Selection) -> int:
    """How many source types have a text that counts."""
    texts = rows.texts_that_count(dataset, selection, IGNORES)
    return len(np.unique(type_codes(dataset, selection.level)[texts]))


def _where(dataset: Dataset, selection: Selection, texts: int, types: int) -> str:
    counted = {"texts": number_of(texts, "text"), "types": number_of(types, "source type")}
    names = [f"“{dataset.event_short(event)}”" for event in selection.events]
    if names:
        return say("{events} in {texts} of {types}", events=listed(names), **counted)
    return say("In {texts} of {types}", **counted)


def _amounts(dataset: Dataset, frame: pd.DataFrame) -> str:
    """For each type how many things, all kinds together, in how many texts none of them stands, and how many
    other texts of the type hold.
    """
    kinds = frame.drop_duplicates([columns.TYPE, schema.KIND]).groupby(columns.TYPE, sort=False)
    return listed(
        [
            say(
                "{things} for {type} ({texts}{held})",
                things=number_of(int(part[columns.TOTAL].sum()), "thing"),
                type=dataset.type_label(str(kind)),
                texts=number_of(int(part[columns.OWN_TEXTS].iloc[0]), "text"),
                held=_held(int(part[columns.TOTAL_ELSEWHERE].sum())),
            )
            for kind, part in kinds
        ]
    )


def _held(things: int) -> str:
    """How many of the things stand in texts of the type that are not among these."""
    if not things:
        return ""
    held = ngettext(
        "; {n} of the things stands in other texts of the type",
        "; {n} of the things stand in other texts of the type",
        things,
    )
    return held.format(n=number(things))
