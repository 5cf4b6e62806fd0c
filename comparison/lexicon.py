"""What the lexicon of tone cannot see, and what a second lexicon says.

How to read it: `unseen` lists words that are frequent and move no score, since TextBlob's list does not hold
them; a mean says nothing of what they say. `check` puts the means of two lists that were made apart side by
side: TextBlob's adjectives, and VADER's 7,500 words, rated by readers for social media. Where their signs
differ for a group, neither sign is one to build on. Caveat: where they agree, both may be wrong; both score
words, not whom they are said of, and a VADER score is no mean but grows with the number of words.
Source: Hutto and Gilbert, "VADER: A Parsimonious Rule-based Model for Sentiment Analysis of Social Media
Text", ICWSM (2014).
"""

from functools import lru_cache
from typing import Final

import numpy as np
import pandas as pd

from comparison import columns, rows
from comparison.counts import Counts, counts_of, selected_counts
from comparison.dataset import Dataset
from comparison.groups import DATASETS, type_codes, type_ids
from comparison.selection import Selection
from comparison.tone import tone
from preprocessing import schema

TOP: Final = 10
MARGIN: Final = 0.005  # a mean nearer to 0 is written 0.00, and has no sign


def check(dataset: Dataset, selection: Selection) -> pd.DataFrame:
    """Tone by both lexicons, a row for each type with selected sentences.

    Columns: type, scored, share_scored, mean_scored (TextBlob polarity over the sentences that hold a word of
    its list), vader_scored, vader_share, vader_mean (VADER's compound score over those with a word of its
    own; NaN where there is none), disagree (the signs differ, and neither mean lies within `MARGIN` of 0).
    """
    frame = tone(dataset, selection)[
        [columns.TYPE, columns.SCORED, columns.SHARE_SCORED, columns.MEAN_SCORED, schema.SENTENCES]
    ]
    mask = rows.sentences(dataset, selection)
    mask = mask & (dataset.sentences[schema.VADER_HITS].to_numpy() > 0)
    types = type_codes(dataset, selection.level)[dataset.text_row[schema.SENTENCES_TABLE.name][mask]]
    place = pd.Index(type_ids(dataset)).get_indexer(pd.Index(frame[columns.TYPE]))
    size = len(type_ids(dataset))
    scored = np.bincount(types, minlength=size)[place]
    sums = np.bincount(types, dataset.sentences[schema.VADER].to_numpy()[mask], size)[place]
    frame[columns.VADER_SCORED] = scored
    frame[columns.VADER_SHARE] = scored / frame.pop(schema.SENTENCES)
    frame[columns.VADER_MEAN] = sums / np.where(scored, scored, np.nan)
    frame[columns.DISAGREE] = _disagree(frame[columns.MEAN_SCORED], frame[columns.VADER_MEAN])
    return frame


def _disagree(one: pd.Series, other: pd.Series) -> pd.Series:
    """Whether two means have different signs; false where one is missing or as good as 0."""
    return (one * other < 0) & (one.abs() >= MARGIN) & (other.abs() >= MARGIN)


def unseen(dataset: Dataset, selection: Selection) -> pd.DataFrame:
    """Type, term, count, texts, count_all: each type's `TOP` content words that the lexicon does not know.

    Persons' and places' names are left out: no list of tone should know them. Most frequent first, then by
    alphabet; `count` and `texts` are the type's, `count_all` is that of all types together.
    """
    found = _counts(dataset, selection)
    types, words = _most(np.where(_unknown(dataset), found.by_group, 0))
    shown = found.only(words)
    row = np.arange(len(words))
    return pd.DataFrame(
        {
            columns.TYPE: np.array(found.groups, dtype=object)[types],
            schema.TERM: shown.words,
            schema.COUNT: shown.by_group[types, row].astype(np.int64),
            columns.TEXTS: shown.texts[types, row].astype(np.int64),
            columns.COUNT_ALL: shown.by_group.sum(axis=0).astype(np.int64),
        }
    )


def _counts(dataset: Dataset, selection: Selection) -> Counts:
    """The counts of the selected sentences; `selected_counts` ignores a word that is selected."""
    if selection.term:
        return counts_of(dataset, selection.level, rows.sentences(dataset, selection))
    return selected_counts(dataset, selection)


def _most(counts: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Group and place of each group's most frequent words (columns, by alphabet), in their order."""
    groups, words = [], []
    for group, row in enumerate(counts):
        used = np.flatnonzero(row)
        words.append(used[np.argsort(-row[used], kind="stable")[:TOP]])
        groups.append(np.full(len(words[-1]), group))
    empty = np.empty(0, dtype=np.int64)
    return np.concatenate([empty, *groups]), np.concatenate([empty, *words])


@lru_cache(maxsize=DATASETS)
def _unknown(dataset: Dataset) -> np.ndarray:
    """Which words, by alphabet, the lexicon does not know and no name holds."""
    spelling = dataset.terms[schema.TERM].cat
    known = np.zeros(len(spelling.categories), dtype=bool)
    known[spelling.codes.to_numpy()[dataset.terms[schema.IN_LEXICON].to_numpy()]] = True
    known |= spelling.categories.isin(_names(dataset))
    unknown = ~known[spelling.categories.to_numpy(dtype=object).argsort()]
    unknown.setflags(write=False)
    return unknown


def _names(dataset: Dataset) -> set[str]:
    """The words of the names of persons and places, in lower case."""
    known = dataset.proper_names[dataset.proper_names[schema.KIND].isin([schema.PERSON, schema.PLACE])]
    return {word for name in known[schema.PROPER_NAME].unique() for word in name.lower().split()}
