"""What they call it: the competing names of one referent, by source type."""

import numpy as np
import pandas as pd

from comparison import columns, rows
from comparison.dataset import Dataset
from comparison.groups import counts_by_type, distinct, type_codes, type_ids
from comparison.selection import Selection
from preprocessing import schema

IGNORES = (schema.NAME,)


def naming(dataset: Dataset, selection: Selection) -> pd.DataFrame:
    """Referent, name, label, type, count, share, own, quoted, texts.

    A row for each name of the referent and each type with selected texts, zeros included. `share` is
    the name's part of the type's mentions of the referent (NaN where it has none); `own` and
    `quoted` part the count by the mention's voice. Without a chosen referent, the one with most
    mentions in the selection is shown; a selected name brings its own.
    """
    mask = rows.mentions(dataset, selection, schema.NAME, IGNORES)
    referent = _referent(dataset, selection, mask)
    names = _names(dataset, referent)
    # Types are those of the texts that count, whether the voice asked for is theirs or not.
    sentences = rows.sentences(dataset, selection, (*IGNORES, schema.VOICE))
    groups = counts_by_type(dataset, selection.level, sentences)
    found = _counts(dataset, selection.level, mask, names)
    counts, quoted, texts = (cells[:, groups.index] for cells in found)
    totals = counts.sum(axis=0)
    frame = pd.DataFrame({schema.NAME: np.repeat(np.array(names, dtype=object), len(groups))})
    frame.insert(0, columns.REFERENT, referent)
    frame[columns.LABEL] = frame[schema.NAME].map(dataset.name_label)
    frame[columns.TYPE] = np.tile(groups[columns.TYPE].to_numpy(), len(names))
    frame[schema.COUNT] = counts.ravel()
    frame[columns.SHARE] = (counts / np.where(totals, totals, np.nan)).ravel()
    frame[columns.OWN_COUNT] = (counts - quoted).ravel()
    frame[columns.QUOTED_COUNT] = quoted.ravel()
    frame[columns.TEXTS] = texts.ravel()
    return frame


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


def _counts(dataset: Dataset, level: str, mask: np.ndarray, names: list[str]) -> list[np.ndarray]:
    """Mentions, quoted mentions and texts, each with a row for each name and a column for each type."""
    keys, types = dataset.mentions[schema.KEY].cat, len(type_ids(dataset))
    place = pd.Index(names, dtype=object).get_indexer(keys.categories)[keys.codes.to_numpy()]
    mask = mask & (place >= 0)
    text = dataset.text_row[schema.MENTIONS.name][mask]
    cell, size = place[mask] * types + type_codes(dataset, level)[text], len(names) * types
    quoted = (dataset.mentions[schema.VOICE] == schema.QUOTED).to_numpy()[mask]
    counts = (
        np.bincount(cell, minlength=size),
        np.bincount(cell[quoted], minlength=size),
        distinct(cell, text, size),
    )
    return [numbers.reshape(len(names), types) for numbers in counts]
