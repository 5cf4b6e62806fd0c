"""How often the names of a referent are used, and, where there is enough, which of them a type uses most."""

from collections.abc import Mapping
from typing import Any, Final

import numpy as np
import pandas as pd

from comparison import columns, rows
from comparison import naming as naming_chart
from comparison.dataset import Dataset
from comparison.findings.hanging import hangs
from comparison.selection import Selection
from comparison.support import clearing, cured, nothing_selected, too_few, unfiltered
from comparison.verdict import Verdict
from comparison.wording import listed, number_of, percent
from preprocessing import schema

NAMED: Final = 3  # names whose counts stand in the sentence


def naming(
    dataset: Dataset, selection: Selection, frame: pd.DataFrame, verdict: Verdict | None = None
) -> str:
    """How often the names are used; with a verdict one type's share with its interval, where it has one.

    A name is said to lead only where the verdict is that this stands.
    """
    if not dataset.catalogue["referents"]:
        return (
            "No competing names are defined for these texts; "
            "write them in names.toml (docs/your-own-texts.md shows how) and build again."
        )
    if frame.empty:
        return nothing_selected(dataset, selection, naming_chart.IGNORES)
    referent = dataset.referent_label(frame[columns.REFERENT].iloc[0])
    total = int(frame[schema.COUNT].sum())
    if not total:
        return _unused(dataset, selection, referent)
    texts = _naming(dataset, selection, frame)
    types = frame[columns.TYPE][frame[columns.USES] > 0].nunique()
    single = hangs("which name leads", verdict)
    return (
        f"{referent}: {_counts(frame)} in {number_of(int(texts.sum()), 'text')} of "
        f"{number_of(types, 'source type')}{single}{_share(dataset, frame, verdict)}"
        f"{too_few(dataset, selection.level, texts)}."
    )


def _unused(dataset: Dataset, selection: Selection, referent: str) -> str:
    """That none of the names is used, in the selection or in the whole dataset."""
    # Without a chosen referent the names are those that are used most.
    if not naming_chart.naming(dataset, unfiltered(selection))[schema.COUNT].any():
        return "No sentence of this dataset holds one of the names that are defined."
    others = "choose other names" if len(dataset.catalogue["referents"]) > 1 else ""
    why = f"{referent}: no selected sentence holds one of the names"
    return cured(why, others, clearing(dataset, selection, naming_chart.IGNORES))


def _naming(dataset: Dataset, selection: Selection, frame: pd.DataFrame) -> np.ndarray:
    """The texts in which one of the names of the frame is found."""
    mask = rows.mentions(dataset, selection, schema.NAME, naming_chart.IGNORES)
    mask &= dataset.mentions[schema.KEY].isin(frame[schema.NAME].unique()).to_numpy()
    return rows.texts_holding(dataset, schema.MENTIONS.name, mask)


def _counts(frame: pd.DataFrame) -> str:
    """All mentions, with those of each name where they are few; names in the catalogue's order."""
    counts = frame.groupby(columns.LABEL, sort=False)[schema.COUNT].sum()
    counts = counts[counts > 0]
    total = number_of(int(counts.sum()), "mention")
    if len(counts) > NAMED:
        return f"{total} under {len(counts)} names"
    return f"{total} ({listed([f'“{label}” {count:,}' for label, count in counts.items()])})"


def _share(dataset: Dataset, frame: pd.DataFrame, verdict: Verdict | None) -> str:
    """What a type uses most, with its interval: of the types that have one for it, that with most uses."""
    if verdict is None or verdict.intervals.empty:
        return ""
    ends = verdict.intervals.set_index([columns.GROUP, columns.ITEM])
    leading = [row for row in _leading(frame) if (row[columns.TYPE], row[schema.NAME]) in ends.index]
    if not leading:
        return ""
    row = max(leading, key=lambda one: one[columns.USES])
    here = ends.loc[(row[columns.TYPE], row[schema.NAME])]
    low, high = float(here[columns.LOW]), float(here[columns.HIGH])
    amount = f"{row[schema.COUNT]:,} of {row[columns.USES]:,}, {percent(row[columns.SHARE])}"
    interval = f"95% interval {percent(low)} to {percent(high)}"
    verb = "leads with" if verdict.badge == columns.STANDS else "has"
    kind = dataset.type_label(row[columns.TYPE])
    return f"; {kind}: “{row[columns.LABEL]}” {verb} {amount} ({interval})"


def _leading(frame: pd.DataFrame) -> list[Mapping[Any, Any]]:
    """The cell of the name that each type uses most; none for a type in which two share that."""
    most = frame.groupby(columns.TYPE, sort=False)[schema.COUNT].transform("max")
    first = frame[(frame[schema.COUNT] == most) & (most > 0)]
    return list(first.drop_duplicates(columns.TYPE, keep=False).to_dict("records"))
