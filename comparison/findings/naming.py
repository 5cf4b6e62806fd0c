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
from comparison.translation import N_, _, say
from comparison.verdict import Verdict
from comparison.wording import listed, number, number_of, percent
from preprocessing import schema

NAMED: Final = 3  # names whose counts stand in the sentence
LEADS: Final = N_("; {type}: “{name}” leads with {count} of {uses}, {share} (95% interval {low} to {high})")
HAS: Final = N_("; {type}: “{name}” has {count} of {uses}, {share} (95% interval {low} to {high})")


def naming(
    dataset: Dataset, selection: Selection, frame: pd.DataFrame, verdict: Verdict | None = None
) -> str:
    """How often the names are used; with a verdict one type's share with its interval, where it has one.

    A name is said to lead only where the verdict is that this stands.
    """
    if not dataset.catalogue["referents"]:
        return _(
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
    said = say(
        "{referent}: {counts} in {texts} of {types}",
        referent=referent,
        counts=_counts(frame),
        texts=number_of(int(texts.sum()), "text"),
        types=number_of(types, "source type"),
    )
    single, few = hangs(_("which name leads"), verdict), too_few(dataset, selection.level, texts)
    return f"{said}{single}{_share(dataset, frame, verdict)}{few}."


def _unused(dataset: Dataset, selection: Selection, referent: str) -> str:
    """That none of the names is used, in the selection or in the whole dataset."""
    # Without a chosen referent the names are those that are used most.
    if not naming_chart.naming(dataset, unfiltered(selection))[schema.COUNT].any():
        return _("No sentence of this dataset holds one of the names that are defined.")
    others = _("choose other names") if len(dataset.catalogue["referents"]) > 1 else ""
    why = say("{referent}: no selected sentence holds one of the names", referent=referent)
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
        return say("{mentions} under {names} names", mentions=total, names=len(counts))
    return f"{total} ({listed([f'“{label}” {number(count)}' for label, count in counts.items()])})"


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
    stands = verdict.badge == columns.STANDS
    return say(
        LEADS if stands else HAS,
        type=dataset.type_label(row[columns.TYPE]),
        name=row[columns.LABEL],
        count=number(row[schema.COUNT]),
        uses=number(row[columns.USES]),
        share=percent(row[columns.SHARE]),
        low=percent(low),
        high=percent(high),
    )


def _leading(frame: pd.DataFrame) -> list[Mapping[Any, Any]]:
    """The cell of the name that each type uses most; none for a type in which two share that."""
    most = frame.groupby(columns.TYPE, sort=False)[schema.COUNT].transform("max")
    first = frame[(frame[schema.COUNT] == most) & (most > 0)]
    return list(first.drop_duplicates(columns.TYPE, keep=False).to_dict("records"))
