"""Uses of the competing names of a referent, counted in groups of texts."""

from typing import NamedTuple

import numpy as np

from comparison import columns, support
from comparison.dataset import Dataset
from comparison.groups import distinct, places, publishers
from comparison.split import Split
from preprocessing import schema


class Uses(NamedTuple):
    """Mentions, each with the place of its name among those compared, its text, and whether it is quoted."""

    name: np.ndarray
    text: np.ndarray
    quoted: np.ndarray


def uses(dataset: Dataset, mask: np.ndarray, names: list[str]) -> Uses:
    """The mentions of the mask that are of one of the names, given by their keys."""
    place = places(dataset.mentions[schema.KEY], names)
    here = mask & (place >= 0)
    quoted = (dataset.mentions[schema.VOICE] == schema.QUOTED).to_numpy()
    return Uses(place[here], dataset.text_row[schema.MENTIONS.name][here], quoted[here])


def numbers(dataset: Dataset, level: str, found: Uses, names: int, groups: Split) -> dict[str, np.ndarray]:
    """The numbers of `comparison.naming`, each with a row for each name and a column for each group."""
    shape = (names, len(groups.ids))
    cell, size = _cell(found, groups), names * len(groups.ids)
    count = np.bincount(cell, minlength=size).reshape(shape)
    quoted = np.bincount(cell[found.quoted], minlength=size).reshape(shape)
    total = np.broadcast_to(count.sum(axis=0), shape)
    using = distinct(groups.codes[found.text], found.text, shape[1])
    return {
        schema.COUNT: count,
        columns.SHARE: count / np.where(total > 0, total, np.nan),
        columns.OWN_COUNT: count - quoted,
        columns.QUOTED_COUNT: quoted,
        columns.TEXTS: distinct(cell, found.text, size).reshape(shape),
        columns.USES: total,
        columns.TEXTS_USING: np.broadcast_to(using, shape),
        columns.ENOUGH: enough(dataset, level, found, names, groups),
    }


def enough(dataset: Dataset, level: str, found: Uses, names: int, groups: Split) -> np.ndarray:
    """Where a name's share rests on enough texts and sources for an interval, (names, groups).

    What counts are the texts of the group that hold the name; where none does, those that mention
    the referent by other names.
    """
    source = publishers(dataset, level)[found.text]
    cell, group, size = _cell(found, groups), groups.codes[found.text], len(groups.ids)
    fine = np.ones((names, size), dtype=bool)
    for unit, least in ((found.text, support.LEAST_TEXTS), (source, support.LEAST_SOURCES)):
        holding = distinct(cell, unit, names * size).reshape(names, size)
        fine &= np.where(holding > 0, holding, distinct(group, unit, size)) >= least
    return fine


def _cell(found: Uses, groups: Split) -> np.ndarray:
    """The place of each mention's name and group, in rows of names."""
    return found.name * len(groups.ids) + groups.codes[found.text]
