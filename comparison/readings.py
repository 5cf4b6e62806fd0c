"""How the model reads each mention of a target: as negative, neutral or positive toward it."""

from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np

from comparison import columns
from comparison.dataset import Dataset
from comparison.groups import places
from preprocessing import schema

READINGS: Final = schema.READINGS
# Of each reading: the column with its share, and that with its expected count.
SHARES: Final = dict(
    zip(READINGS, (columns.SHARE_NEGATIVE, columns.SHARE_NEUTRAL, columns.SHARE_POSITIVE), strict=True)
)
EXPECTED: Final = dict(
    zip(
        READINGS,
        (columns.EXPECTED_NEGATIVE, columns.EXPECTED_NEUTRAL, columns.EXPECTED_POSITIVE),
        strict=True,
    )
)
NOT_MEASURED: Final = -1
_NEUTRAL: Final = READINGS.index(schema.NEUTRAL)
_MARK: Final = ":"


class Mentions(NamedTuple):
    """Mentions of targets: place of the target, text, whether it is quoted, probabilities, reading.

    `probabilities` is (mentions, 3), NaN where a mention is not measured; `reading` is a place in READINGS,
    or NOT_MEASURED.
    """

    target: np.ndarray
    text: np.ndarray
    quoted: np.ndarray
    probabilities: np.ndarray
    reading: np.ndarray

    def of(self, rows: np.ndarray) -> "Mentions":
        """Those of a mask or of places."""
        return Mentions(*(column[rows] for column in self))

    @property
    def measured(self) -> "Mentions":
        """Those that the model has read."""
        return self.of(self.reading != NOT_MEASURED)


def target_ids(dataset: Dataset) -> list[str]:
    """The targets that the dataset defines, in its order."""
    return [item["id"] for item in dataset.catalogue["targets"]]


def mentions(dataset: Dataset, mask: np.ndarray) -> Mentions:
    """The mentions of targets in a mask over all mentions."""
    table = dataset.mentions
    here = np.flatnonzero(mask)
    probabilities = table[list(READINGS)].to_numpy(dtype=float)[here]
    return Mentions(
        target=places(table[schema.KEY], target_ids(dataset))[here],
        text=dataset.text_row[schema.MENTIONS.name][here],
        quoted=(table[schema.VOICE] == schema.QUOTED).to_numpy()[here],
        probabilities=probabilities,
        reading=readings(probabilities),
    )


def readings(probabilities: np.ndarray) -> np.ndarray:
    """The reading of each row of probabilities: the most probable class; neutral where two share that.

    (n, 3) gives (n,), with NOT_MEASURED where a row is NaN. How to read it: it is the model's answer, not
    what a text means; how sure it was, and how often it agrees with people, stand beside it.
    """
    known = ~np.isnan(probabilities).any(axis=1)
    best = probabilities == probabilities.max(axis=1, keepdims=True)
    found = np.where(best.sum(axis=1) == 1, best.argmax(axis=1), _NEUTRAL)
    return np.where(known, found, NOT_MEASURED)


def item(target: str, reading: str) -> str:
    """A target and a reading of it as one, as intervals name them."""
    return f"{target}{_MARK}{reading}"


def items(targets: Sequence[str]) -> list[str]:
    """Every reading of every target, the readings of one after the other."""
    return [item(target, reading) for target in targets for reading in READINGS]
