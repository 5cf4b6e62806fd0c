"""How sentences speak of a target: shares of the model's readings, by group, by voice and by event.

A reading is what a classifier makes of one sentence and the words of the target in it. How to read it:
shares describe sentences, and a quoted voice evaluates for itself. Caveat: it is not stance, and of two
outlets on one event it says which is kinder hardly better than chance, so nothing is ordered by it.
Source: Hamborg and Donnay, "NewsMTSC", EACL 2021, for the labels that the classifier was fitted to;
docs/models/target-sentiment.md.
"""

from typing import Final

import numpy as np
import pandas as pd

from comparison import columns, readings, rows, support
from comparison.dataset import Dataset
from comparison.groups import distinct, publishers
from comparison.intervals import ratio
from comparison.readings import READINGS, Mentions
from comparison.selection import Selection
from comparison.split import Split, split
from preprocessing import schema

IGNORES: Final = ()


def targets(dataset: Dataset, selection: Selection, by: str = columns.TYPE) -> pd.DataFrame:
    """Target, label, type, count, own, quoted, unmeasured, counts, shares and expected counts, texts, enough.

    A row for each target of the dataset and each type with selected texts, zeros included. `count` is the
    mentions that are measured; `own` and `quoted` part it by the mention's voice, `negative`, `neutral` and
    `positive` by reading. `share_*` are the readings' parts of it (NaN where it is 0), `expected_*` the sums
    of the probabilities; `unmeasured` mentions come on top. `texts` hold a measured mention; `enough` says
    whether they and their sources clear the evidence floor. `by` is a column of `groups.grouping`: rows
    are then sources or texts, with their type.
    """
    return _frame(dataset, selection, selected(dataset, selection), by)


def by_source(dataset: Dataset, selection: Selection) -> pd.DataFrame:
    """`targets` by source: the targets that each mentions."""
    return _mentioned(targets(dataset, selection, columns.SOURCE))


def by_voice(dataset: Dataset, selection: Selection) -> pd.DataFrame:
    """`targets` with a column `voice`: mentions in the texts' own voice, and in voices that they quote."""
    found = selected(dataset, selection)
    quoted = (dataset.mentions[schema.VOICE] == schema.QUOTED).to_numpy()
    voices = {schema.OWN: found & ~quoted, schema.QUOTED: found & quoted}
    return _each(dataset, selection, schema.VOICE, voices)


def by_event(dataset: Dataset, selection: Selection) -> pd.DataFrame:
    """`targets` with a column `event`: mentions in sentences that mention the event, for each event anew."""
    found = selected(dataset, selection)
    of_sentence = dataset.sentence_row[schema.MENTIONS.name]
    events = selection.events or [event["id"] for event in dataset.catalogue["events"]]
    masks = {event: found & mentioning(dataset, event)[of_sentence] for event in events}
    return _each(dataset, selection, schema.EVENT, masks)


def selected(dataset: Dataset, selection: Selection) -> np.ndarray:
    """The mask of the mentions of targets that the selection selects."""
    return rows.mentions(dataset, selection, schema.TARGET, IGNORES)


def mentioning(dataset: Dataset, event: str) -> np.ndarray:
    """The sentences that mention an event; a mask."""
    table = dataset.mentions
    found = rows.equal(table[schema.KIND], [schema.EVENT]) & rows.equal(table[schema.KEY], [event])
    return rows.holding(dataset, schema.MENTIONS.name, found)


def enough(dataset: Dataset, level: str, found: Mentions, groups: Split) -> np.ndarray:
    """Where a target's measured mentions rest on enough texts and sources, (targets, groups)."""
    shape = (len(readings.target_ids(dataset)), len(groups.ids))
    cell, source = _cell(found, groups), publishers(dataset, level)[found.text]
    least = ((found.text, support.LEAST_TEXTS), (source, support.LEAST_SOURCES))
    fine = [distinct(cell, unit, shape[0] * shape[1]) >= number for unit, number in least]
    return np.logical_and(*fine).reshape(shape)


def _frame(dataset: Dataset, selection: Selection, mask: np.ndarray, by: str = columns.TYPE) -> pd.DataFrame:
    ids = readings.target_ids(dataset)
    groups = split(dataset, selection.level, by)
    # Groups are those of the texts that count, whether the voice asked for is theirs or not.
    here = np.unique(groups.codes[rows.texts_that_count(dataset, selection, (*IGNORES, schema.VOICE))])
    found = readings.mentions(dataset, mask)
    cells = {name: np.tile(values[here], len(ids)) for name, values in groups.named.items()}
    numbers = _numbers(dataset, selection.level, found, groups)
    cells |= {name: values[:, here].ravel() for name, values in numbers.items()}
    frame = pd.DataFrame({schema.TARGET: np.repeat(np.array(ids, dtype=object), len(here))})
    frame[columns.LABEL] = frame[schema.TARGET].map(dataset.target_label)
    return frame.assign(**cells)


def _numbers(dataset: Dataset, level: str, found: Mentions, groups: Split) -> dict[str, np.ndarray]:
    """The numbers of `targets`, each with a row for each target and a column for each group."""
    shape = (len(readings.target_ids(dataset)), len(groups.ids))
    size, measured = shape[0] * shape[1], found.measured
    cell = _cell(measured, groups)

    def summed(weights: np.ndarray) -> np.ndarray:
        return np.bincount(cell, weights, size).reshape(shape)

    count = np.bincount(cell, minlength=size).reshape(shape)
    quoted = summed(measured.quoted).astype(np.int64)
    parts = [summed(measured.reading == place).astype(np.int64) for place in range(len(READINGS))]
    expected = [summed(measured.probabilities[:, place]) for place in range(len(READINGS))]
    everything = np.bincount(_cell(found, groups), minlength=size).reshape(shape)
    return {
        schema.COUNT: count,
        columns.OWN_COUNT: count - quoted,
        columns.QUOTED_COUNT: quoted,
        columns.UNMEASURED: everything - count,
        **dict(zip(READINGS, parts, strict=True)),
        **{readings.SHARES[name]: ratio(part, count) for name, part in zip(READINGS, parts, strict=True)},
        **{readings.EXPECTED[name]: total for name, total in zip(READINGS, expected, strict=True)},
        columns.TEXTS: distinct(cell, measured.text, size).reshape(shape),
        columns.ENOUGH: enough(dataset, level, measured, groups),
    }


def _each(dataset: Dataset, selection: Selection, column: str, masks: dict[str, np.ndarray]) -> pd.DataFrame:
    frames = []
    for value, mask in masks.items():
        frame = _frame(dataset, selection, mask)
        frame.insert(2, column, value)
        frames.append(frame)
    return _mentioned(
        pd.concat(frames) if frames else _frame(dataset, selection, selected(dataset, selection))
    )


def _mentioned(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows with a measured mention."""
    return frame[frame[schema.COUNT] > 0].reset_index(drop=True)


def _cell(found: Mentions, groups: Split) -> np.ndarray:
    """The place of each mention's target and group, in rows of targets."""
    return found.target * len(groups.ids) + groups.codes[found.text]
