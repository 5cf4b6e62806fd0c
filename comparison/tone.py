"""Tone: TextBlob polarity by group, with how much of the words its lexicon knows.

Polarity is the mean score of the words that a lexicon of some 2,900 entries knows, most of them
adjectives. How to read it: it says how a sentence sounds, not what it thinks of anything; an outrage
told in plain nouns scores 0, praise of either side scores high. Read it beside `share_scored`.
Caveat: a mean of few texts is theirs, not their group's; on news, scores of a lexicon agree poorly with
readers. Sources: TextBlob (https://textblob.readthedocs.io), pattern.en sentiment lexicon; van Atteveldt,
van der Velden and Boukes, "The Validity of Sentiment Analysis", Communication Methods and Measures 15
(2021).
"""

from collections.abc import Hashable, Mapping, Sequence
from functools import partial
from typing import Final

import numpy as np
import pandas as pd

from comparison import columns, rows
from comparison.claims import Claim, measures_of, no_claim
from comparison.dataset import Dataset
from comparison.groups import type_codes, type_ids
from comparison.intervals import POLARITY, ratio
from comparison.resampling import Measures, estimates
from comparison.selection import Selection
from comparison.split import split
from comparison.support import supported
from comparison.translation import N_, _, say
from comparison.wording import listed
from preprocessing import schema

Ends = tuple[Sequence[str], Sequence[str]]  # the groups with the lowest mean, those with the highest

ENDS: Final = (
    N_("the lowest mean would be that of {types}"),
    N_("the highest mean would be that of {types}"),
)
UNSCORED: Final = N_("the lexicon knows no word of the sentences selected.")
BINS = np.arange(-10, 11)  # centres in tenths
# Sums that are whole numbers.
WHOLE = (columns.TEXTS, schema.SENTENCES, columns.SCORED, schema.TOKENS, schema.LEXICON_HITS)


def tone(dataset: Dataset, selection: Selection, by: str = columns.TYPE) -> pd.DataFrame:
    """A row for each group with selected sentences: source types, or sources or texts within their types.

    Columns: type, and `by` where that is another; texts, sentences, scored (sentences with a word the
    lexicon knows), tokens, lexicon_hits, share_scored (of sentences), share_known (of tokens), mean
    (polarity over all sentences, -1 to 1), mean_scored (over the scored ones; NaN where there is none).
    """
    groups = split(dataset, selection.level, by)
    sums = _sums_by_text(dataset, rows.sentences(dataset, selection))
    size = len(groups.ids)
    by_group = {name: np.bincount(groups.codes, values, size) for name, values in sums.items()}
    here = by_group[schema.SENTENCES] > 0
    found = {columns.TYPE: groups.types, groups.by: groups.ids}
    found |= {name: by_group[name].astype(np.int64) for name in WHOLE}
    return pd.DataFrame(found | _means(by_group))[here].reset_index(drop=True)


def by_source(dataset: Dataset, selection: Selection) -> pd.DataFrame:
    """`tone` of each source within its type."""
    return tone(dataset, selection, columns.SOURCE)


def _means(sums: Mapping[str, np.ndarray]) -> dict[str, np.ndarray]:
    """What is divided, from sums by group; NaN where there is nothing to divide by."""
    parts = {
        columns.SHARE_SCORED: (columns.SCORED, schema.SENTENCES),
        columns.SHARE_KNOWN: (schema.LEXICON_HITS, schema.TOKENS),
        columns.MEAN: (schema.POLARITY, schema.SENTENCES),
        columns.MEAN_SCORED: (columns.MEAN_SCORED, columns.SCORED),
    }
    return {name: ratio(sums[part], sums[whole]) for name, (part, whole) in parts.items()}


def _sums_by_text(dataset: Dataset, mask: np.ndarray) -> dict[str, np.ndarray]:
    """Sums over the selected sentences for each text of the dataset; means are sums as yet."""
    sentences, here = dataset.sentences, np.flatnonzero(mask)
    texts, size = dataset.text_row[schema.SENTENCES_TABLE.name][here], len(dataset.documents)
    values = {
        name: sentences[name].to_numpy()[here]
        for name in (schema.TOKENS, schema.LEXICON_HITS, schema.POLARITY)
    }
    scored = values[schema.LEXICON_HITS] > 0
    values |= {columns.SCORED: scored, columns.MEAN_SCORED: values[schema.POLARITY] * scored}
    counts = np.bincount(texts, minlength=size)
    sums = {name: np.bincount(texts, weights, size) for name, weights in values.items()}
    return {columns.TEXTS: counts > 0, schema.SENTENCES: counts, **sums}


def distribution(dataset: Dataset, selection: Selection) -> pd.DataFrame:
    """Type, bin, sentences: scored sentences by polarity, 21 bins of 0.1 around -1, -0.9 … 1.

    Halves go to the even neighbour, so that a score and its opposite are treated alike.
    """
    mask = rows.sentences(dataset, selection)
    group = type_codes(dataset, selection.level)[dataset.text_row[schema.SENTENCES_TABLE.name][mask]]
    scored = is_scored(dataset)[mask]
    counts = np.zeros((len(type_ids(dataset)), len(BINS)), dtype=np.int64)
    np.add.at(counts, (group[scored], tenths(dataset)[mask][scored] - BINS[0]), 1)
    present = np.unique(group)
    return pd.DataFrame(
        {
            columns.TYPE: np.repeat(np.array(type_ids(dataset), dtype=object)[present], len(BINS)),
            columns.BIN: np.tile(BINS / 10, len(present)),
            schema.SENTENCES: counts[present].ravel(),
        }
    )


def is_scored(dataset: Dataset) -> np.ndarray:
    """Which sentences hold a word that the lexicon knows."""
    return np.asarray(dataset.sentences[schema.LEXICON_HITS].to_numpy() > 0)


def tenths(dataset: Dataset) -> np.ndarray:
    """The bin of each sentence's polarity, in tenths; see `distribution`."""
    polarity = dataset.sentences[schema.POLARITY].to_numpy()
    return np.asarray(np.rint((polarity * 10).round(9)).astype(int))


def claim(dataset: Dataset, selection: Selection) -> Claim:
    """Which type has the lowest and which the highest mean of scored sentences, above the evidence floor.

    Nothing where no sentence is scored.
    """
    sums = _sums_by_text(dataset, rows.sentences(dataset, selection))
    top, bottom = (sums[name][:, None] for name in (columns.MEAN_SCORED, columns.SCORED))
    measures = measures_of(dataset, selection.level, [schema.POLARITY], top, bottom, bounds=POLARITY)
    if not measures.groups:
        return no_claim(_(UNSCORED))
    enough = np.flatnonzero(supported(measures.group, measures.source, len(measures.groups)))
    ends = partial(_ends, measures.groups, enough)
    return Claim(measures, ends, _contrast(measures, enough), told=partial(_told, dataset))


def _ends(groups: Sequence[str], enough: np.ndarray, top: np.ndarray, bottom: np.ndarray) -> Hashable:
    """The groups with the lowest and the highest mean of those with enough texts; None without any."""
    here = enough[bottom[enough, 0] > 0]
    if not len(here):
        return None
    means = (top[here, 0] / bottom[here, 0]).round(12)
    return tuple(tuple(groups[place] for place in here[means == end]) for end in (means.min(), means.max()))


def _told(dataset: Dataset, before: Ends | None, after: Ends | None) -> str:
    """Which end of the means is another one's."""
    if before is None or after is None:
        return _("no sentence of these types would be scored")
    ends = [
        say(end, types=listed([dataset.type_label(kind) for kind in now]))
        for end, then, now in zip(ENDS, before, after, strict=True)
        if then != now
    ]
    return listed(ends)


def _contrast(measures: Measures, enough: np.ndarray) -> tuple[str, str, str] | None:
    """The difference between the highest and the lowest mean; None where fewer than two can be compared."""
    if len(enough) < 2:
        return None
    order = enough[estimates(measures)[enough, 0].argsort(kind="stable")]
    return schema.POLARITY, measures.groups[order[-1]], measures.groups[order[0]]
