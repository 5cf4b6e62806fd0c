"""The rows that a selection selects, as boolean masks. The one place where a filter is applied.

The unit is the sentence. It is selected when its text passes the filters on texts (type, source and
the source's country at the chosen level, language, date, extra columns) and it passes those on sentences
(voice, event, term, name). A sentence in a text's own voice may quote two words: where an event or a
name is selected, the voice asked is that of its mentions, and otherwise the sentence's own. A
mention is selected when its sentence passes all of these, by the mention's own voice. So the
sentences of a mark in coverage and naming are those that its click selects. A sentence that
repeats an earlier one of the same source type nearly word for word is left out, unless the setting
`duplicates` counts each.

Each function takes `ignore`, the public parameters that a chart does not apply.
"""

from collections.abc import Collection
from functools import lru_cache
from typing import Final

import numpy as np
import pandas as pd

from comparison import columns
from comparison.countries import published_in
from comparison.dataset import Dataset
from comparison.groups import DATASETS, TYPE_COLUMNS, type_codes
from comparison.selection import NO_FILTERS, Selection
from comparison.settings import BY, DUPLICATES, ONCE, TYPES
from comparison.wildcards import rows_of
from preprocessing import schema

Parameters = Collection[str]

# Masks of the last selections: the charts of a page ask for the same few again and again.
KEPT: Final = 16
OWN_GROUPS: Final = ((), TYPES)  # no other groups than those of the dataset
SETTLING: Final = tuple(name for name in NO_FILTERS if name not in (columns.LEVEL, DUPLICATES))


def texts(dataset: Dataset, selection: Selection, ignore: Parameters = ()) -> np.ndarray:
    """Which texts pass the filters on texts."""
    return _texts(dataset, _asked(dataset, selection, ignore))


def sentences(dataset: Dataset, selection: Selection, ignore: Parameters = ()) -> np.ndarray:
    """Which sentences are selected; read-only."""
    return _sentences(dataset, _asked(dataset, selection, ignore))


def mentions(dataset: Dataset, selection: Selection, kind: str, ignore: Parameters = ()) -> np.ndarray:
    """Which mentions of a kind are selected, by their own voice."""
    asked = _asked(dataset, selection, ignore)
    mask = _passing(dataset, asked)[dataset.sentence_row[schema.MENTIONS.name]]
    return mask & _of_kind(dataset, kind, asked.voice)


def texts_that_count(dataset: Dataset, selection: Selection, ignore: Parameters = ()) -> np.ndarray:
    """Which texts hold at least one selected sentence."""
    return texts_holding(dataset, schema.SENTENCES_TABLE.name, sentences(dataset, selection, ignore))


def texts_holding(dataset: Dataset, table: str, found: np.ndarray) -> np.ndarray:
    """The texts to which at least one of the found rows of a table belongs; a mask."""
    mask = np.zeros(len(dataset.documents), dtype=bool)
    mask[dataset.text_row[table][found]] = True
    return mask


def with_a_match(dataset: Dataset, selection: Selection) -> np.ndarray:
    """The selected sentences that have something to show: a mention, or the selected term."""
    mask = sentences(dataset, selection)
    if selection.term:
        return mask
    return mask & holding(dataset, schema.MENTIONS.name, np.ones(len(dataset.mentions), dtype=bool))


@lru_cache(maxsize=len(schema.LEVELS) * DATASETS)
def repeated(dataset: Dataset, level: str) -> np.ndarray:
    """Which sentences repeat an earlier one of their source type, or stand in a text that repeats one.

    Earlier is by date of the text, then by its place in the dataset. Copies by different types stay: each
    is a vantage point of its own.
    """
    types = type_codes(dataset, level)
    published = dataset.age
    texts = _later(dataset.documents[schema.DUPLICATE_SET], types, published)
    of_text = dataset.text_row[schema.SENTENCES_TABLE.name]
    sets = dataset.sentences[schema.DUPLICATE_SET].where(~texts[of_text])
    mask = texts[of_text] | _later(sets, types[of_text], published[of_text])
    mask.setflags(write=False)
    return mask


def _later(sets: pd.Series, types: np.ndarray, published: np.ndarray) -> np.ndarray:
    """All but the first of each set and type, by date and then by row."""
    found = pd.DataFrame({"set": sets.to_numpy(), "type": types, "published": published}).dropna()
    later = found.sort_values("published", kind="stable").duplicated(["set", "type"])
    mask = np.zeros(len(sets), dtype=bool)
    mask[later.index[later]] = True
    return mask


def _asked(dataset: Dataset, selection: Selection, ignore: Parameters) -> Selection:
    """The selection without what is ignored and without what filters nothing: what the masks depend on.

    ValueError where the selection compares other groups than the dataset holds.
    """
    asked = (selection.groups, selection.setting(BY))
    if asked not in (OWN_GROUPS, dataset.grouped):
        raise ValueError(f"the selection groups by {asked}; give regroup.as_grouped of the dataset")
    for parameter in (*ignore, *SETTLING):
        selection = selection.cleared(parameter) if selection.values(parameter) else selection
    return selection


def _texts(dataset: Dataset, asked: Selection) -> np.ndarray:
    documents, level = dataset.documents, asked.level
    mask = np.ones(len(documents), dtype=bool) if dataset.compared is None else dataset.compared.copy()
    if asked.types:
        mask &= dataset.by_type.documents[TYPE_COLUMNS[level]].isin(asked.types).to_numpy()
    if asked.sources:
        mask &= documents[level].isin(asked.sources).to_numpy()
    if asked.countries:
        mask &= published_in(dataset, asked.countries, level)
    if asked.languages:
        mask &= documents[schema.LANGUAGE].isin(asked.languages).to_numpy()
    if asked.date_from:
        mask &= (documents[schema.PUBLISHED_TO] >= pd.Timestamp(asked.date_from)).to_numpy()
    if asked.date_to:
        mask &= (documents[schema.PUBLISHED_FROM] <= pd.Timestamp(asked.date_to)).to_numpy()
    for column, values in asked.extras:
        mask &= documents[column].isin(values).to_numpy()
    return mask


@lru_cache(maxsize=KEPT)
def _sentences(dataset: Dataset, asked: Selection) -> np.ndarray:
    mask = _passing(dataset, asked)
    if asked.voice and not _wanted(asked):
        mask = mask & equal(dataset.sentences[schema.VOICE], [asked.voice])
    mask.setflags(write=False)
    return mask


@lru_cache(maxsize=KEPT)
def _passing(dataset: Dataset, asked: Selection) -> np.ndarray:
    """The sentences that pass every filter, but for that on their own voice; read-only."""
    mask = _texts(dataset, asked)[dataset.text_row[schema.SENTENCES_TABLE.name]]
    if asked.setting(DUPLICATES) == ONCE:
        mask &= ~repeated(dataset, asked.level)
    for kind, keys in _wanted(asked).items():
        found = _of_kind(dataset, kind, asked.voice)
        mask &= holding(dataset, schema.MENTIONS.name, found & equal(dataset.mentions[schema.KEY], keys))
    for word in (asked.term or "").split():
        mask &= holding(dataset, schema.TERMS.name, rows_of(dataset, word))
    mask.setflags(write=False)
    return mask


def _wanted(asked: Selection) -> dict[str, Collection[str]]:
    """What a sentence has to mention: keys by kind of mention."""
    keys = {schema.EVENT: asked.events, schema.NAME: (asked.name,) if asked.name else ()}
    return {kind: wanted for kind, wanted in keys.items() if wanted}


def _of_kind(dataset: Dataset, kind: str, voice: str | None) -> np.ndarray:
    """The mentions of a kind, in one voice where one is asked."""
    mask = equal(dataset.mentions[schema.KIND], [kind])
    return mask & equal(dataset.mentions[schema.VOICE], [voice]) if voice else mask


def holding(dataset: Dataset, table: str, found: np.ndarray) -> np.ndarray:
    """The sentences to which at least one of the found rows of a table belongs; a mask."""
    mask = np.zeros(len(dataset.sentences), dtype=bool)
    mask[dataset.sentence_row[table][found]] = True
    return mask


def equal(column: pd.Series, values: Collection[str]) -> np.ndarray:
    """Rows of a categorical column without gaps that hold one of the values; compares codes, not strings."""
    return column.cat.categories.isin(list(values))[column.cat.codes.to_numpy()]
