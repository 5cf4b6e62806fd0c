"""The sentences behind a selection, or behind the one mark of it that was clicked."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final

import numpy as np

from comparison import columns, missing, readings, rows, tone
from comparison.dataset import Dataset
from comparison.focus import EXACT, parts_of
from comparison.selection import Selection
from comparison.settings import ALL, DUPLICATES
from comparison.stated import stated_numbers
from preprocessing import schema

KEPT: Final = 4  # selections: a page asks for the same mask to count, to list and to lead there
EVERY: Final = ((DUPLICATES, ALL),)  # the selection itself leaves repeats out, where it does


@lru_cache(maxsize=KEPT)
def passages(dataset: Dataset, selection: Selection) -> np.ndarray:
    """The mask of the sentences behind the selection, or behind the mark that was clicked; read-only.

    Without a focus those that have something to show (`rows.with_a_match`), with one all that it counts.
    """
    parts = parts_of(selection.focus)
    mask = _from(dataset, selection, parts) if parts else rows.with_a_match(dataset, selection)
    for part, value in parts.items():
        if part in NARROWED:
            mask = mask & NARROWED[part](dataset, selection.level, value)
    mask.setflags(write=False)
    return mask


def _from(dataset: Dataset, selection: Selection, parts: Mapping[str, str]) -> np.ndarray:
    """The sentences among which the focus looks; a single one is opened wherever it stands."""
    if schema.COUNTED in parts:
        return _stating(dataset, selection, parts)
    if columns.READING in parts:
        return _read_as(dataset, selection, parts)
    if schema.SENTENCE in parts:
        return np.ones(len(dataset.sentences), dtype=bool)
    if columns.WITHIN in parts:
        texts = rows.texts_that_count(dataset, selection, missing.IGNORES)
        return np.asarray(texts[dataset.text_row[schema.SENTENCES_TABLE.name]])
    return rows.sentences(dataset, selection)


def _stating(dataset: Dataset, selection: Selection, parts: Mapping[str, str]) -> np.ndarray:
    """The sentences that state a number, of those that count in `numbers`."""
    numbers = dataset.numbers
    found = rows.equal(numbers[schema.COUNTED], [parts[schema.COUNTED]])
    if schema.VALUE in parts:
        found &= (numbers[schema.VALUE] == float(parts[schema.VALUE])).to_numpy()
    if schema.QUALIFIER in parts:  # which has gaps
        qualifier = numbers[schema.QUALIFIER].astype(object).fillna(EXACT)
        found &= (qualifier == parts[schema.QUALIFIER]).to_numpy()
    found &= numbers.index.isin(stated_numbers(dataset, selection).rows)
    return rows.holding(dataset, schema.NUMBERS.name, found)


def _read_as(dataset: Dataset, selection: Selection, parts: Mapping[str, str]) -> np.ndarray:
    """The sentences with a selected mention of the focus's target (and in its voice), read as it says."""
    table = dataset.mentions
    found = rows.mentions(dataset, selection, schema.TARGET)
    for part, column in ((schema.TARGET, schema.KEY), (schema.VOICE, schema.VOICE)):
        if part in parts:
            found &= rows.equal(table[column], [parts[part]])
    here = np.flatnonzero(found)
    reading = readings.mentions(dataset, found).reading
    found[here[reading != readings.READINGS.index(parts[columns.READING])]] = False
    return rows.holding(dataset, schema.MENTIONS.name, found)


def _of_type(dataset: Dataset, level: str, value: str) -> np.ndarray:
    return rows.sentences(dataset, Selection(types=(value,), level=level, settings=EVERY))


def _by_originator(dataset: Dataset, level: str, value: str) -> np.ndarray:
    return rows.sentences(dataset, Selection(sources=(value,), level=schema.ORIGINATOR, settings=EVERY))


def _by_carrier(dataset: Dataset, level: str, value: str) -> np.ndarray:
    return rows.sentences(dataset, Selection(sources=(value,), level=schema.CARRIER, settings=EVERY))


def _of_event(dataset: Dataset, level: str, value: str) -> np.ndarray:
    return rows.sentences(dataset, Selection(events=(value,), settings=EVERY))


def _with_lemma(dataset: Dataset, level: str, value: str) -> np.ndarray:
    return rows.holding(dataset, schema.TERMS.name, rows.equal(dataset.terms[schema.LEMMA], [value]))


def _with_name(dataset: Dataset, level: str, value: str) -> np.ndarray:
    name = dataset.proper_names[schema.PROPER_NAME]
    return rows.holding(dataset, schema.PROPER_NAMES.name, rows.equal(name, [value]))


def _of_target(dataset: Dataset, level: str, value: str) -> np.ndarray:
    mentions = dataset.mentions
    found = rows.equal(mentions[schema.KIND], [schema.TARGET]) & rows.equal(mentions[schema.KEY], [value])
    return rows.holding(dataset, schema.MENTIONS.name, found)


def _of_text(dataset: Dataset, level: str, value: str) -> np.ndarray:
    texts = (dataset.documents[schema.DOCUMENT] == value).to_numpy()
    return np.asarray(texts[dataset.text_row[schema.SENTENCES_TABLE.name]])


def _numbered(dataset: Dataset, level: str, value: str) -> np.ndarray:
    return np.asarray(dataset.sentences[schema.SENTENCE].to_numpy() == int(value))


def _of_tone(dataset: Dataset, level: str, value: str) -> np.ndarray:
    return np.asarray(tone.is_scored(dataset) & (tone.tenths(dataset) == round(float(value) * 10)))


NARROWED: Final[Mapping[str, Callable[[Dataset, str, str], np.ndarray]]] = MappingProxyType(
    {
        columns.TYPE: _of_type,
        schema.ORIGINATOR: _by_originator,
        schema.CARRIER: _by_carrier,
        schema.EVENT: _of_event,
        schema.TARGET: _of_target,
        schema.PROPER_NAME: _with_name,
        schema.LEMMA: _with_lemma,
        columns.BIN: _of_tone,
        columns.TEXT: _of_text,
        schema.SENTENCE: _numbered,
    }
)
