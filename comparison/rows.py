"""The rows that a selection selects, as boolean masks. The one place where a filter is applied.

The unit is the sentence. It is selected when its text passes the filters on texts (type and
source at the chosen level, date, extra columns) and it passes those on sentences (voice,
event, term, name). A sentence in a text's own voice may quote two words: where an event or a
name is selected, the voice asked is that of its mentions, and otherwise the sentence's own. A
mention is selected when its sentence passes all of these, by the mention's own voice. So the
sentences of a mark in coverage and naming are those that its click selects.

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
    mask = _passing(dataset, selection, ignore)
    voice = _voice(selection, ignore)
    if voice and not _wanted(selection, ignore):
        mask &= _equal(dataset.sentences[schema.VOICE], [voice])
    return mask


def mentions(dataset: Dataset, selection: Selection, kind: str, ignore: Parameters = ()) -> np.ndarray:
    """Which mentions of a kind are selected, by their own voice."""
    mask = _passing(dataset, selection, ignore)[dataset.sentence_row[schema.MENTIONS.name]]
    return mask & _of_kind(dataset, kind, _voice(selection, ignore))


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


def _passing(dataset: Dataset, selection: Selection, ignore: Parameters) -> np.ndarray:
    """The sentences that pass every filter, but for that on their own voice."""
    mask = texts(dataset, selection, ignore)[dataset.text_row[schema.SENTENCES_TABLE.name]]
    for kind, keys in _wanted(selection, ignore).items():
        found = _of_kind(dataset, kind, _voice(selection, ignore))
        mask &= _holding(dataset, schema.MENTIONS.name, found & _equal(dataset.mentions[schema.KEY], keys))
    if selection.term and schema.TERM not in ignore:
        mask &= _holding(dataset, schema.TERMS.name, _word(dataset, selection.term))
    return mask


def _voice(selection: Selection, ignore: Parameters) -> str | None:
    return None if schema.VOICE in ignore else selection.voice


def _wanted(selection: Selection, ignore: Parameters) -> dict[str, Collection[str]]:
    """What a sentence has to mention: keys by kind of mention."""
    keys = {schema.EVENT: selection.events, schema.NAME: (selection.name,) if selection.name else ()}
    return {kind: wanted for kind, wanted in keys.items() if wanted and kind not in ignore}


def _of_kind(dataset: Dataset, kind: str, voice: str | None) -> np.ndarray:
    """The mentions of a kind, in one voice where one is asked."""
    mask = _equal(dataset.mentions[schema.KIND], [kind])
    return mask & _equal(dataset.mentions[schema.VOICE], [voice]) if voice else mask


def _word(dataset: Dataset, word: str) -> np.ndarray:
    """The rows of a word as it is written; where no text writes it so, those of its other forms."""
    written = _equal(dataset.terms[schema.TERM], [word])
    return written if written.any() else _equal(dataset.terms[schema.LEMMA], [word])


def _holding(dataset: Dataset, table: str, found: np.ndarray) -> np.ndarray:
    """The sentences to which at least one of the found rows belongs."""
    mask = np.zeros(len(dataset.sentences), dtype=bool)
    mask[dataset.sentence_row[table][found]] = True
    return mask


def _equal(column: pd.Series, values: Collection[str]) -> np.ndarray:
    """Rows of a categorical column without gaps that hold one of the values; compares codes, not strings."""
    return column.cat.categories.isin(list(values))[column.cat.codes.to_numpy()]
