"""Tone: TextBlob polarity by source type, with how much of the words its lexicon knows.

Polarity is the mean score of the words that a lexicon of some 2,900 entries knows, most of them
adjectives. It says how a sentence sounds, not what it thinks of anything: an outrage told in
plain nouns scores 0, praise of either side scores high. Read it beside `share_scored`.
Source: TextBlob (https://textblob.readthedocs.io), pattern.en sentiment lexicon.
"""

import numpy as np
import pandas as pd

from comparison import columns, rows
from comparison.dataset import Dataset
from comparison.groups import counts_by_type, type_codes, type_ids
from comparison.selection import Selection
from preprocessing import schema

BINS = np.arange(-10, 11)  # centres in tenths


def tone(dataset: Dataset, selection: Selection) -> pd.DataFrame:
    """A row for each type with selected sentences.

    Columns: type, texts, sentences, scored (sentences with a word the lexicon knows), tokens,
    lexicon_hits, share_scored (of sentences), share_known (of tokens), mean (polarity over all
    sentences, -1 to 1), mean_scored (over the scored ones; NaN where there is none).
    """
    mask = rows.sentences(dataset, selection)
    frame = counts_by_type(dataset, selection.level, mask)
    measured = _measured(dataset, selection.level, mask)
    sums = measured.groupby(columns.TYPE)[[columns.SCORED, schema.LEXICON_HITS, schema.POLARITY]].sum()
    scored = measured[measured[columns.SCORED]].groupby(columns.TYPE)[schema.POLARITY]
    frame[columns.SCORED] = sums[columns.SCORED].astype(np.int64)
    frame[schema.LEXICON_HITS] = sums[schema.LEXICON_HITS]
    frame[columns.SHARE_SCORED] = sums[columns.SCORED] / frame[schema.SENTENCES]
    frame[columns.SHARE_KNOWN] = sums[schema.LEXICON_HITS] / frame[schema.TOKENS].replace(0, np.nan)
    frame[columns.MEAN] = sums[schema.POLARITY] / frame[schema.SENTENCES]
    frame[columns.MEAN_SCORED] = scored.mean()
    order = [
        columns.TYPE,
        columns.TEXTS,
        schema.SENTENCES,
        columns.SCORED,
        schema.TOKENS,
        schema.LEXICON_HITS,
    ]
    shares = [columns.SHARE_SCORED, columns.SHARE_KNOWN, columns.MEAN, columns.MEAN_SCORED]
    return frame[order + shares].reset_index(drop=True)


def distribution(dataset: Dataset, selection: Selection) -> pd.DataFrame:
    """Type, bin, sentences: scored sentences by polarity, 21 bins of 0.1 around -1, -0.9 … 1.

    Halves go to the even neighbour, so that a score and its opposite are treated alike.
    """
    measured = _measured(dataset, selection.level, rows.sentences(dataset, selection))
    present = np.unique(measured[columns.TYPE])
    scored = measured[measured[columns.SCORED]]
    bins = np.rint((scored[schema.POLARITY] * 10).round(9)).astype(int)
    counts = np.zeros((len(type_ids(dataset)), len(BINS)), dtype=np.int64)
    np.add.at(counts, (scored[columns.TYPE].to_numpy(), bins.to_numpy() - BINS[0]), 1)
    return pd.DataFrame(
        {
            columns.TYPE: np.repeat(np.array(type_ids(dataset), dtype=object)[present], len(BINS)),
            columns.BIN: np.tile(BINS / 10, len(present)),
            schema.SENTENCES: counts[present].ravel(),
        }
    )


def _measured(dataset: Dataset, level: str, mask: np.ndarray) -> pd.DataFrame:
    """Type code, lexicon hits, polarity of the selected sentences, and whether they are scored."""
    texts = dataset.text_row[schema.SENTENCES_TABLE.name][mask]
    hits = dataset.sentences[schema.LEXICON_HITS].to_numpy()[mask]
    return pd.DataFrame(
        {
            columns.TYPE: type_codes(dataset, level)[texts],
            schema.LEXICON_HITS: hits,
            columns.SCORED: hits > 0,
            schema.POLARITY: dataset.sentences[schema.POLARITY].to_numpy()[mask],
        }
    )
