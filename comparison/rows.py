"""The rows that a selection selects, as boolean masks. The one place where a filter is applied.

The unit is the sentence. It is selected when its text passes the filters on texts (type and
source at the chosen level, date, extra columns) and it passes those on sentences (voice,
event, term, name). A mention is selected when its sentence passes all of these, except that
the voice asked is the mention's own: a sentence in a text's own voice may quote two words.

Each function takes `ignore`, the public parameters that a chart does not apply.
"""

from collections.abc import Collection

import numpy as np
import pandas as pd

from comparison import columns
from comparison.dataset import Dataset
from comparison.groups import TYPE_COLUMNS
from comparison.selection import Selection
from preprocessing import schema

Parameters = Collection[str]


def texts(dataset: Dataset, selection: Selection, ignore: Parameters = ()) -> np.ndarray:
    """Which texts pass the filters on texts."""
    documents, level = dataset.documents, selection.level
    mask = np.ones(len(documents), dtype=bool)
    if selection.types and columns.TYPE not in ignore:
        mask &= documents[TYPE_COLUMNS[level]].isin(selection.types).to_numpy()
    if selection.sources and columns.SOURCE not in ignore:
        mask &= documents[level].isin(selection.sources).to_numpy()
    if selection.date_from and columns.FROM not in ignore:
        mask &= (documents[schema.PUBLISHED_TO] >= pd.Timestamp(selection.date_from)).to_numpy()
    if selection.date_to and columns.TO not in ignore:
        mask &= (documents[schema.PUBLISHED_FROM] <= pd.Timestamp(selection.date_to)).to_numpy()
    for column, values in selection.extras:
        mask &= documents[column].isin(values).to_numpy()
    return mask


def sentences(dataset: Dataset, selection: Selection, ignore: Parameters = ()) -> np.ndarray:
    """Which sentences are selected."""
    mask = _in_any_voice(dataset, selection, ignore)
    if selection.voice and schema.VOICE not in ignore:
        mask &= _equal(dataset.sentences[schema.VOICE], [selection.voice])
    return mask


def mentions(dataset: Dataset, selection: Selection, kind: str, ignore: Parameters = ()) -> np.ndarray:
    """Which mentions of a kind are selected, by their own voice."""
    mask = _in_any_voice(dataset, selection, ignore)[dataset.sentence_row[schema.MENTIONS.name]]
    mask &= _equal(dataset.mentions[schema.KIND], [kind])
    if selection.voice and schema.VOICE not in ignore:
        mask &= _equal(dataset.mentions[schema.VOICE], [selection.voice])
    return mask


def texts_that_count(dataset: Dataset, selection: Selection, ignore: Parameters = ()) -> np.ndarray:
    """Which texts hold at least one selected sentence."""
    mask = np.zeros(len(dataset.documents), dtype=bool)
    selected = sentences(dataset, selection, ignore)
    mask[dataset.text_row[schema.SENTENCES_TABLE.name][selected]] = True
    return mask


def with_a_match(dataset: Dataset, selection: Selection) -> np.ndarray:
    """The selected sentences that have something to show: a mention, or the selected term."""
    mask = sentences(dataset, selection)
    if selection.term:
        return mask
    return mask & _holding(dataset, schema.MENTIONS.name, np.ones(len(dataset.mentions), dtype=bool))


def _in_any_voice(dataset: Dataset, selection: Selection, ignore: Parameters) -> np.ndarray:
    mask = texts(dataset, selection, ignore)[dataset.text_row[schema.SENTENCES_TABLE.name]]
    if selection.events and schema.EVENT not in ignore:
        mask &= _mentioning(dataset, schema.EVENT, selection.events)
    if selection.name and schema.NAME not in ignore:
        mask &= _mentioning(dataset, schema.NAME, [selection.name])
    if selection.term and schema.TERM not in ignore:
        word = [selection.term]
        found = _equal(dataset.terms[schema.TERM], word) | _equal(dataset.terms[schema.LEMMA], word)
        mask &= _holding(dataset, schema.TERMS.name, found)
    return mask


def _mentioning(dataset: Dataset, kind: str, keys: Collection[str]) -> np.ndarray:
    found = _equal(dataset.mentions[schema.KIND], [kind]) & _equal(dataset.mentions[schema.KEY], keys)
    return _holding(dataset, schema.MENTIONS.name, found)


def _holding(dataset: Dataset, table: str, found: np.ndarray) -> np.ndarray:
    """The sentences to which at least one of the found rows belongs."""
    mask = np.zeros(len(dataset.sentences), dtype=bool)
    mask[dataset.sentence_row[table][found]] = True
    return mask


def _equal(column: pd.Series, values: Collection[str]) -> np.ndarray:
    """Rows of a categorical column without gaps that hold one of the values; compares codes, not strings."""
    return column.cat.categories.isin(list(values))[column.cat.codes.to_numpy()]
