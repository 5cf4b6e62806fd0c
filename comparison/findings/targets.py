"""How a target is spoken of, and, where there is enough, which reading leads in a type."""

from collections.abc import Mapping
from typing import Any, Final

import numpy as np
import pandas as pd

from comparison import columns, readings, rows
from comparison import targets as targets_chart
from comparison.dataset import Dataset
from comparison.findings.hanging import hangs
from comparison.readings import READINGS
from comparison.selection import Selection
from comparison.support import clearing, cured, nothing_selected, too_few, unfiltered
from comparison.target_claim import READ_AS, told
from comparison.translation import N_, _, say
from comparison.verdict import Verdict
from comparison.wording import number, number_of, percent
from preprocessing import schema

COUNTS: Final = N_(
    "{target}: of {mentions} in {texts} of {types} the model reads {negative} as negative, "
    "{neutral} as neutral, {positive} as positive"
)
LEADS: Final = N_(
    "; {type}: most are read as {reading}, {count} of {all}, {share} (95% interval {low} to {high})"
)
HAS: Final = N_("; {type}: {count} of {all} are read as {reading}, {share} (95% interval {low} to {high})")
NOT_MEASURED: Final = N_(
    "{mentions} of targets, and none is measured: the model reads English, and a dataset that was built "
    "without it has to be built again."
)


def targets(
    dataset: Dataset, selection: Selection, frame: pd.DataFrame, verdict: Verdict | None = None
) -> str:
    """How the target mentioned most is read; with a verdict one type's share with its interval, if any.

    A reading is said to lead only where the verdict is that this stands.
    """
    if not dataset.catalogue["targets"]:
        return _(
            "No targets are defined for these texts; "
            "write them in targets.toml (docs/your-own-texts.md shows how) and build again."
        )
    if frame.empty:
        return nothing_selected(dataset, selection, targets_chart.IGNORES)
    found = readings.mentions(dataset, targets_chart.selected(dataset, selection))
    if not len(found.measured.text):
        return _unmeasured(dataset, selection, len(found.text))
    target = readings.target_ids(dataset)[told(found.measured)]
    own = frame[frame[schema.TARGET] == target]
    texts = np.zeros(len(dataset.documents), dtype=bool)
    texts[found.measured.of(found.measured.target == told(found.measured)).text] = True
    said = say(
        COUNTS,
        target=dataset.target_label(target),
        mentions=number_of(int(own[schema.COUNT].sum()), "mention"),
        texts=number_of(int(texts.sum()), "text"),
        types=number_of(int((own[schema.COUNT] > 0).sum()), "source type"),
        negative=number(int(own[schema.NEGATIVE].sum())),
        neutral=number(int(own[schema.NEUTRAL].sum())),
        positive=number(int(own[schema.POSITIVE].sum())),
    )
    single, few = hangs(_("which reading leads"), verdict), too_few(dataset, selection.level, texts)
    return f"{said}{single}{_share(dataset, own, verdict)}{few}."


def _unmeasured(dataset: Dataset, selection: Selection, mentions: int) -> str:
    """Why there is no reading: no mention at all, or none that the model can read."""
    if mentions:
        return say(NOT_MEASURED, mentions=number_of(mentions, "mention"))
    if not rows.mentions(dataset, unfiltered(selection), schema.TARGET).any():
        return _("No sentence of this dataset mentions one of the targets that are defined.")
    return cured(
        _("No selected sentence mentions a target"), clearing(dataset, selection, targets_chart.IGNORES)
    )


def _share(dataset: Dataset, own: pd.DataFrame, verdict: Verdict | None) -> str:
    """The leading reading of a type with its interval: of those that have one, that with most mentions."""
    if verdict is None or verdict.intervals.empty:
        return ""
    ends = verdict.intervals.set_index([columns.GROUP, columns.ITEM])
    leading = [row for row in own.to_dict("records") if (row[columns.TYPE], _item(row)) in ends.index]
    if not leading:
        return ""
    row = max(leading, key=lambda one: one[schema.COUNT])
    here, reading = ends.loc[(row[columns.TYPE], _item(row))], _leading(row)
    low, high = float(here[columns.LOW]), float(here[columns.HIGH])
    return say(
        LEADS if verdict.badge == columns.STANDS else HAS,
        type=dataset.type_label(row[columns.TYPE]),
        reading=_(READ_AS[reading]),
        count=number(row[reading]),
        all=number(row[schema.COUNT]),
        share=percent(row[readings.SHARES[reading]]),
        low=percent(low),
        high=percent(high),
    )


def _leading(row: Mapping[Any, Any]) -> str:
    """The reading that most mentions of a row have; "" where two share that."""
    most = max(row[reading] for reading in READINGS)
    first = [reading for reading in READINGS if row[reading] == most]
    return first[0] if len(first) == 1 else ""


def _item(row: Mapping[Any, Any]) -> str:
    """Its leading reading, as intervals name it."""
    return readings.item(row[schema.TARGET], _leading(row))
