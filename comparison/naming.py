"""What they call it: the competing names of one referent, by source type, by source or by text."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Final

import numpy as np
import pandas as pd

from comparison import columns, rows
from comparison.claims import Claim, leading, measures_of, no_claim
from comparison.dataset import Dataset
from comparison.intervals import SHARE
from comparison.resampling import Measures
from comparison.selection import Selection
from comparison.split import split
from comparison.translation import N_, N_n, _, say, say_n
from comparison.uses import enough, numbers, uses
from comparison.wording import listed
from preprocessing import schema

IGNORES = (schema.NAME,)
NO_NAMES: Final = N_("no competing names are defined in this dataset.")
LEAD: Final = N_n("{names} would lead in {type}", "{names} would share the lead in {type}")
UNUSED: Final = N_("none of the names stands in a selected sentence.")


def naming(dataset: Dataset, selection: Selection, by: str = columns.TYPE) -> pd.DataFrame:
    """Referent, name, label, type, count, share, own, quoted, texts, uses, texts_using, enough.

    A row for each name of the referent and each type with selected texts, zeros included. `share` is
    the name's part of `uses`, the type's mentions of the referent (NaN where it has none), which stand
    in `texts_using` texts; `own` and `quoted` part the count by the mention's voice. `enough` says
    whether the share rests on enough texts and sources for an interval: those that hold the name, or,
    where none does, those that mention the referent. `by` is a column of `groups.grouping`: rows are
    then sources or texts, with their type. Without a chosen referent, the one with most mentions in the
    selection is shown; a selected name brings its own.
    """
    mask = rows.mentions(dataset, selection, schema.NAME, IGNORES)
    referent = _referent(dataset, selection, mask)
    names = _names(dataset, referent)
    groups = split(dataset, selection.level, by)
    # Groups are those of the texts that count, whether the voice asked for is theirs or not.
    counted = rows.texts_that_count(dataset, selection, (*IGNORES, schema.VOICE))
    here = np.unique(groups.codes[counted])
    found = numbers(dataset, selection.level, uses(dataset, mask, names), len(names), groups)
    frame = pd.DataFrame({schema.NAME: np.repeat(np.array(names, dtype=object), len(here))})
    frame.insert(0, columns.REFERENT, referent)
    frame[columns.LABEL] = frame[schema.NAME].map(dataset.name_label)
    cells = {column: np.tile(values[here], len(names)) for column, values in groups.named.items()}
    cells |= {column: values[:, here].ravel() for column, values in found.items()}
    return frame.assign(**cells)


def used(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows of the names that are used."""
    return frame[frame[schema.COUNT] > 0].reset_index(drop=True)


def by_source(dataset: Dataset, selection: Selection) -> pd.DataFrame:
    """`naming` by source: the names that each uses."""
    return used(naming(dataset, selection, columns.SOURCE))


def by_text(dataset: Dataset, selection: Selection) -> pd.DataFrame:
    """`naming` by text: the names that each uses."""
    return used(naming(dataset, selection, schema.DOCUMENT))


def by_voice(dataset: Dataset, selection: Selection) -> pd.DataFrame:
    """Name, label, type, voice, count, share: `share` is of the type's uses in the same voice."""
    frame = naming(dataset, selection)
    voices = {schema.OWN: columns.OWN_COUNT, schema.QUOTED: columns.QUOTED_COUNT}
    parts = []
    for voice, column in voices.items():
        part = frame[[schema.NAME, columns.LABEL, columns.TYPE]].assign(**{schema.VOICE: voice})
        part[schema.COUNT] = frame[column]
        total = frame.groupby(columns.TYPE, sort=False)[column].transform("sum")
        parts.append(part.assign(**{columns.SHARE: frame[column] / total.where(total > 0)}))
    return used(pd.concat(parts))


def claim(dataset: Dataset, selection: Selection) -> Claim:
    """Which name is used most in each type; nothing where no name is defined or used."""
    if not dataset.catalogue["referents"]:
        return no_claim(_(NO_NAMES))
    measures = shares(dataset, selection)
    if not len(measures.documents):
        return no_claim(_(UNUSED))
    # A name that a type never uses has no mark in its chart, and so no interval.
    used_by = np.array(
        [measures.top[measures.group == place].any(axis=0) for place in range(len(measures.groups))]
    )
    measures = replace(measures, bottom=measures.bottom * used_by[measures.group])
    told = partial(_told, dataset, measures.groups)
    return Claim(measures, leading(measures.items), told=told)


def _told(
    dataset: Dataset, groups: Sequence[str], before: Sequence[Sequence[str]], after: Sequence[Sequence[str]]
) -> str:
    """In which types another name leads, and which."""
    changed = [
        (dataset.type_label(group), [f"“{dataset.name_label(name)}”" for name in now])
        for group, then, now in zip(groups, before, after, strict=True)
        if then != now
    ]
    return listed([_lead(kind, names) for kind, names in changed])


def _lead(kind: str, names: Sequence[str]) -> str:
    if not names:
        return say("no name would be used in {type}", type=kind)
    return say_n(*LEAD, len(names), names=listed(names), type=kind)


def shares(dataset: Dataset, selection: Selection) -> Measures:
    """Mentions of each name by text, over the text's mentions of the referent.

    `bottom` is 0 in the cells that do not rest on enough texts, so that they get no interval.
    """
    mask = rows.mentions(dataset, selection, schema.NAME, IGNORES)
    names = _names(dataset, _referent(dataset, selection, mask))
    found = uses(dataset, mask, names)
    top = np.zeros((len(dataset.documents), len(names)))
    np.add.at(top, (found.text, found.name), 1)
    measures = measures_of(dataset, selection.level, names, top, top.sum(axis=1, keepdims=True))
    groups = split(dataset, selection.level)
    fine = enough(dataset, selection.level, found, len(names), groups)
    places = pd.Index(groups.ids).get_indexer(measures.groups)
    bottom = measures.bottom * fine.T[places][measures.group]
    return replace(measures, bottom=bottom, bounds=SHARE)


def _names(dataset: Dataset, referent: str | None) -> list[str]:
    referents = dataset.catalogue["referents"]
    return [name["key"] for item in referents if item["id"] == referent for name in item["names"]]


def _referent(dataset: Dataset, selection: Selection, mask: np.ndarray) -> str | None:
    """The chosen referent, or the selected name's, or the one most often mentioned, or the first."""
    known = [item["id"] for item in dataset.catalogue["referents"]]
    named = selection.name.split(schema.NAME_KEY_SEPARATOR)[0] if selection.name else None
    for wanted in (selection.referent, named):
        if wanted in known:
            return wanted
    if not known:
        return None
    keys = dataset.mentions[schema.KEY].cat
    counts = np.bincount(keys.codes.to_numpy()[mask], minlength=len(keys.categories))
    by_key = dict(zip(keys.categories, counts, strict=True))
    return max(known, key=lambda name: sum(by_key.get(key, 0) for key in _names(dataset, name)))
