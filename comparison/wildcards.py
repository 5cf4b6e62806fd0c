"""Words with a star, which stands for any letters or none: "protest*", "*ist", "human right*".

Such a word means every word of the dataset that is written so. Where none is, it means the forms of every
lemma that is written so, as a word without a star does. It is matched against the words that there are, each
once, never against rows.
"""

from functools import lru_cache
from typing import Final

import numpy as np

from comparison.dataset import Dataset
from comparison.groups import DATASETS
from preprocessing import schema

STAR: Final = "*"
LEAST_LETTERS: Final = 2  # beside the stars: fewer would mean a good part of all words
KEPT: Final = 8 * DATASETS  # words


def is_wild(word: str) -> bool:
    """Whether a word holds a star."""
    return STAR in word


def says_enough(word: str) -> bool:
    """Whether a word has the letters or digits that it needs beside its stars; one without a star has."""
    return not is_wild(word) or sum(sign.isalnum() for sign in word) >= LEAST_LETTERS


def fits(word: str, written: str) -> bool:
    """Whether `written` is a word with stars, with any letters or none in the place of each."""
    first, *middle, last = word.split(STAR)
    place, end = len(first), len(written) - len(last)
    if end < place or not written.startswith(first) or not written.endswith(last):
        return False
    for part in middle:  # its first place leaves most for those after it
        found = written.find(part, place, end)
        if found < 0:
            return False
        place = found + len(part)
    return True


def rows_of(dataset: Dataset, word: str) -> np.ndarray:
    """The rows of `terms` that a word means: those written so; where none is, those of such a lemma."""
    written = _rows(dataset, word, schema.TERM)
    return written if written.any() else _rows(dataset, word, schema.LEMMA)


def words_of(dataset: Dataset, word: str) -> tuple[str, ...]:
    """The words that a word means, as they are written: the most frequent of the dataset first."""
    terms = dataset.terms[rows_of(dataset, word)]
    counts = terms.groupby(schema.TERM, observed=True)[schema.COUNT].sum()
    order = np.lexsort((counts.index.astype(str), -counts.to_numpy()))
    return tuple(counts.index[order])


def _rows(dataset: Dataset, word: str, form: str) -> np.ndarray:
    return _categories(dataset, word, form)[dataset.terms[form].cat.codes.to_numpy()]


@lru_cache(maxsize=KEPT)
def _categories(dataset: Dataset, word: str, form: str) -> np.ndarray:
    """Which categories of a column of `terms` fit a word."""
    known = dataset.terms[form].cat.categories
    if not is_wild(word):
        return np.asarray(known == word)
    return np.array([fits(word, written) for written in known], dtype=bool)
