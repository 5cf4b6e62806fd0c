"""The words that the scores of two groups are made of: how much each weighs there, and how it scores."""

from typing import Final

import numpy as np
import pandas as pd

from comparison import columns, pair
from comparison.dataset import Dataset
from comparison.groups import distinct, type_codes, type_ids
from comparison.pieces import Pieces, pieces, selecting_terms
from comparison.selection import Selection
from comparison.settings import SCALE
from comparison.translation import N_, _
from preprocessing import schema

NO_WORD: Final = N_("not traced to words")
WEIGHTS: Final = (columns.WEIGHT_FIRST, columns.WEIGHT_SECOND)
SCORES: Final = (columns.SCORE_FIRST, columns.SCORE_SECOND)
COUNTS: Final = (columns.COUNT_FIRST, columns.COUNT_SECOND)


def word_sums(dataset: Dataset, selection: Selection, groups: pd.DataFrame) -> pd.DataFrame:
    """A row for each word of the two `groups` (rows of `pair.compared`), and one for what no word explains.

    Columns: words, kind, term, texts, and for first and second: weight (its part of the group's scored
    sentences), score (its mean there; where the group lacks it, the other's), count.
    """
    found, side = sided(dataset, selection, groups)
    names = [*dataset.tone_words[schema.WORDS].cat.categories, _(NO_WORD)]
    weights, scores, counts = (
        _by_side(side, found.word, values, len(names))
        for values in (found.share, found.share * found.score, found.times)
    )
    texts = dataset.text_row[schema.SENTENCES_TABLE.name][found.sentence]
    used = np.flatnonzero(weights.sum(axis=0))
    scored = groups[columns.SCORED].to_numpy()[:, None]
    return pd.DataFrame(
        {
            schema.WORDS: np.array(names, dtype=object)[used],
            schema.KIND: np.where(used < len(names) - 1, columns.WORD, columns.UNTRACED),
            schema.TERM: np.array([*selecting_terms(dataset), None], dtype=object)[used],
            columns.TEXTS: pd.array(distinct(found.word, texts, len(names))[used], dtype="Int64"),
            **dict(zip(WEIGHTS, weights[:, used] / scored, strict=True)),
            **dict(zip(SCORES, _means(scores[:, used], weights[:, used]), strict=True)),
            **dict(zip(COUNTS, counts[:, used].astype(np.int64), strict=True)),
        }
    )


def sided(dataset: Dataset, selection: Selection, groups: pd.DataFrame) -> tuple[Pieces, np.ndarray]:
    """The pieces of the two groups' scored sentences, and for each its group: 0 or 1."""
    types = type_codes(dataset, selection.level)[dataset.text_row[schema.SENTENCES_TABLE.name]]
    sides = pd.Index(groups[columns.TYPE]).get_indexer(list(type_ids(dataset)))[types]
    sides = np.where(pair.scored_sentences(dataset, selection), sides, -1)
    found = pieces(dataset, selection.setting(SCALE))
    here = np.flatnonzero(sides[found.sentence] >= 0)
    kept = Pieces(*(part[here] for part in found))
    return kept, sides[kept.sentence]


def _by_side(side: np.ndarray, word: np.ndarray, values: np.ndarray, size: int) -> np.ndarray:
    """Sums by group and word: (2, size)."""
    return np.bincount(side * size + word, values, 2 * size).reshape(2, size)


def _means(scores: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """A word's mean score in each group; where a group lacks it, that of the other."""
    means = np.divide(scores, weights, out=np.zeros_like(scores), where=weights > 0)
    return np.where(weights > 0, means, means[::-1])
