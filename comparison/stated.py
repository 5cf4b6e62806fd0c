"""The numbers of a selection: which they are, and in what order they stand."""

from functools import lru_cache
from typing import Final, NamedTuple

import numpy as np

from comparison import rows
from comparison.dataset import Dataset
from comparison.groups import DATASETS, distinct, type_codes
from comparison.selection import Selection
from comparison.settings import ALL, DUPLICATES
from preprocessing import schema

IGNORES: Final = (schema.TERM,)
KEPT: Final = 4  # selections: the table, what is compared and the finding of each ask for the same
LEAST_TEXTS: Final = 2  # texts that state a number of it
# They say how much of something else: that two texts count them is no sign that they count the same thing.
UNITS: Final = frozenset(
    f"{schema.PERCENT} second minute hour day week month year decade century time point"
    " dollar euro pound yen rupee peso metre meter kilometre kilometer mile acre tonne ton".split()
)


class Stated(NamedTuple):
    """Numbers that are selected, in the order that `numbers` tells; nobody changes the arrays.

    `rows` are their rows in the table `numbers`; `near` says whether the sentence itself mentions the event.
    `texts` and `types` say how many of these state a number of each thing counted, by its code.
    """

    rows: np.ndarray
    near: np.ndarray
    texts: np.ndarray
    types: np.ndarray


@lru_cache(maxsize=KEPT)
def stated_numbers(dataset: Dataset, selection: Selection) -> Stated:
    """The numbers that are selected; see `numbers`."""
    passing = rows.sentences(dataset, selection, (*IGNORES, schema.EVENT))
    mentioning = passing
    if selection.events:
        # A repeat of a sentence still says of its neighbours that they stand beside it.
        every = ((DUPLICATES, ALL),)
        mentioning = rows.sentences(dataset, Selection(events=selection.events, settings=every))
        passing = passing & _in_paragraph(dataset, mentioning)
    sentence = dataset.sentence_row[schema.NUMBERS.name]
    found = np.flatnonzero(passing[sentence])
    text, code = dataset.text_row[schema.NUMBERS.name][found], counted(dataset)[found]
    types, size = type_codes(dataset, selection.level)[text], len(things_counted(dataset))
    stating, of_types = distinct(code, text, size), distinct(code, types, size)
    found = found[_order(dataset, found, stating, of_types)]
    return Stated(found, mentioning[sentence[found]], stating, of_types)


def _in_paragraph(dataset: Dataset, sentences: np.ndarray) -> np.ndarray:
    """The sentences of every paragraph that holds one of these."""
    text = dataset.text_row[schema.SENTENCES_TABLE.name]
    paragraph = dataset.sentences[schema.PARAGRAPH].to_numpy()
    begins = (np.diff(text, prepend=-1) != 0) | (np.diff(paragraph, prepend=-1) != 0)
    place = begins.cumsum()
    holding = np.zeros(len(place) + 1, dtype=bool)
    holding[place[sentences]] = True
    return np.asarray(holding[place])


def counted(dataset: Dataset) -> np.ndarray:
    """What each row of `numbers` counts, as a place in `things_counted`."""
    return dataset.numbers[schema.COUNTED].cat.codes.to_numpy().astype(np.int64)


@lru_cache(maxsize=DATASETS)
def things_counted(dataset: Dataset) -> np.ndarray:
    """Everything that is counted, by its code."""
    return dataset.numbers[schema.COUNTED].cat.categories.to_numpy(dtype=object)


@lru_cache(maxsize=DATASETS)
def is_unit(dataset: Dataset) -> np.ndarray:
    """Which of the things counted are `UNITS`, by code."""
    return np.isin(things_counted(dataset).astype(str), list(UNITS))


def _order(dataset: Dataset, found: np.ndarray, texts: np.ndarray, types: np.ndarray) -> np.ndarray:
    """The places of these rows in the order that `numbers` tells; the last key decides first."""
    code, text = counted(dataset)[found], dataset.text_row[schema.NUMBERS.name][found]
    alphabet = things_counted(dataset).argsort().argsort()
    keys = (alphabet, -texts, -types, is_unit(dataset), texts < LEAST_TEXTS)
    return np.lexsort((dataset.age[text], *(key[code] for key in keys)))
