"""What the scores of sentences are made of: the words that each score is the mean of."""

from functools import lru_cache
from typing import Final, NamedTuple

import numpy as np
import pandas as pd

from comparison.dataset import Dataset
from comparison.groups import DATASETS
from preprocessing import schema

EXACT: Final = 1e-9  # a score is that of its words where it differs by less
SCALES: Final = 2


class Pieces(NamedTuple):
    """One entry for each word of each sentence, with parallel arrays.

    `sentence` is its row in `sentences`; `word` its code in `tone_words`, or one past the last code where
    no words explain the sentence's score; `share` its part of the sentence (the shares of a sentence sum to
    1); `score` its own; `times` its occurrences. The shares times the scores of a sentence sum to its score.
    """

    sentence: np.ndarray
    word: np.ndarray
    share: np.ndarray
    score: np.ndarray
    times: np.ndarray


@lru_cache(maxsize=SCALES * DATASETS)
def pieces(dataset: Dataset, scale: str) -> Pieces:
    """The pieces of all sentences on a scale (`schema.POLARITY` or `schema.SUBJECTIVITY`).

    TextBlob's score of a sentence is the mean over the occurrences of its words. A sentence whose words give
    another mean, or that has none, is one piece of its own.
    """
    words, sentence = dataset.tone_words, dataset.sentence_row[schema.TONE_WORDS.name]
    whole = dataset.sentences[scale].to_numpy()
    count, score = words[schema.COUNT].to_numpy(), words[scale].to_numpy()
    total = np.bincount(sentence, count, len(whole))
    share = count / total[sentence]
    traced = (total > 0) & (abs(np.bincount(sentence, share * score, len(whole)) - whole) < EXACT)
    known, loose = traced[sentence], np.flatnonzero(~traced)
    codes = words[schema.WORDS].cat.codes.to_numpy()[known]
    return Pieces(
        np.concatenate([sentence[known], loose]),
        np.concatenate([codes, np.full(len(loose), len(words[schema.WORDS].cat.categories))]),
        np.concatenate([share[known], np.ones(len(loose))]),
        np.concatenate([score[known], whole[loose]]),
        np.concatenate([count[known], np.ones(len(loose), dtype=np.int64)]),
    )


@lru_cache(maxsize=DATASETS)
def selecting_terms(dataset: Dataset) -> np.ndarray:
    """For each word of `tone_words` the content word by which a reader can select it; None without one."""
    known = set(dataset.terms[schema.TERM].cat.categories)
    heads = [_head(words) for words in dataset.tone_words[schema.WORDS].cat.categories]
    return pd.Series([head if head in known else None for head in heads], dtype=object).to_numpy()


def _head(words: str) -> str:
    """The last word of a phrase, without the marks after it: "not very good !" is a "good"."""
    letters = [word for word in words.split() if any(sign.isalpha() for sign in word)]
    return letters[-1] if letters else ""
