"""Words that distinguish: which words each source type has more often than the others.

How to read it: a word's log-odds says how many times the odds of the reference it has, drawn towards no
difference by a stated prior. Words are chosen by z, which is log-odds over its error and does not favour
the rarest. The gate leaves out words that stand in too few texts or sources of the group: they belong to
a text, not to a kind of source. Caveats: a word set apart tells of topics, and of the texts collected, as
much as of a way of speaking; z is no test, `keyness_checks.significance` is.

Source: Monroe, Colaresi and Quinn 2008; the other measures are told in `effects` and `dispersion`.
"""

from collections.abc import Collection
from typing import Final

import numpy as np
import pandas as pd

from comparison import columns
from comparison.candidates import Candidates, candidates
from comparison.counts import Counts
from comparison.dataset import Dataset
from comparison.dispersion import dp_norm
from comparison.effects import g2, log_odds, log_ratio, percent_diff
from comparison.groups import distinct
from comparison.selection import Selection
from comparison.settings import FAILING, LEAST_SOURCES, LEAST_TEXTS, PRIOR, SHOWN
from preprocessing import schema

TOP: Final = 10  # words shown for each group
FAILING_TOP: Final = 5  # and of those that fail the gate, where they are asked for

FRAME: Final = (
    columns.TYPE,
    schema.TERM,
    schema.COUNT,
    columns.PER_THOUSAND,
    columns.REST_COUNT,
    columns.REST_PER_THOUSAND,
    columns.LOG_ODDS,
    columns.Z,
    columns.LOG_RATIO,
    columns.PERCENT_DIFF,
    columns.G2,
    columns.TEXTS,
    columns.SOURCES,
    columns.DP_NORM,
    columns.PASSES,
)


def keyness(dataset: Dataset, selection: Selection) -> pd.DataFrame:
    """The words that set each group apart from its reference: a row for each group and shown word.

    Columns: type, term, count, per_thousand (of all words, stop words among them), rest_count and
    rest_per_thousand (those of the reference), log_odds, z, log_ratio, percent_diff, g2, texts and
    sources of the group that have the word, dp_norm, passes (the gate). Of the `candidates` that the
    group has more often than the reference, the `TOP` by z that pass are shown, in that order; in a group
    below the evidence floor those used most often, by alphabet. No row where nothing can be compared.
    """
    asked = candidates(dataset, selection)
    if asked is None:
        return pd.DataFrame(columns=list(FRAME))
    prior = float(selection.setting(PRIOR))
    delta, z = log_odds(asked.count, asked.total, asked.other, asked.other_total, prior)
    passes = _passes(asked.found, selection)
    rising = (delta.round(9) > 0) & asked.compared[:, None]
    failing = FAILING_TOP if selection.setting(FAILING) == SHOWN else 0
    # Below the floor nothing is ranked, not even to choose what is listed: the words used most often.
    order = np.where(asked.enough[:, None], z, asked.count)
    group, word = _shown(order, [(rising & passes, TOP), (rising & ~passes, failing)], asked.enough)
    frame = _measured(asked, group, word)
    frame[columns.LOG_ODDS], frame[columns.Z] = delta[group, word], z[group, word]
    frame[columns.PASSES] = passes[group, word]
    return frame[list(FRAME)]


def compared(dataset: Dataset, selection: Selection) -> pd.DataFrame:
    """Type, texts, sources, tokens, candidates, enough: the groups whose words are compared.

    `enough` says whether the group is above the evidence floor, as is what it is compared with; a chosen
    reference is compared with nothing. No row where nothing can be compared.
    """
    names = (columns.TYPE, columns.TEXTS, columns.SOURCES, schema.TOKENS, columns.CANDIDATES, columns.ENOUGH)
    asked = candidates(dataset, selection)
    if asked is None:
        return pd.DataFrame(columns=list(names))
    found, size = asked.found, len(asked.found.groups)
    texts = np.bincount(found.group, minlength=size)
    sources = distinct(found.group, found.source, size)
    tokens = asked.total[:, 0].astype(np.int64)
    values = (list(found.groups), texts, sources, tokens, len(found.words), asked.enough)
    return pd.DataFrame(dict(zip(names, values, strict=True)))[asked.compared].reset_index(drop=True)


def first_words(frame: pd.DataFrame, types: Collection[str]) -> pd.DataFrame:
    """The first row of `keyness` that passes the gate of each of the types."""
    shown = frame[frame[columns.PASSES].astype(bool) & frame[columns.TYPE].isin(list(types))]
    return shown.drop_duplicates(columns.TYPE)


def _passes(found: Counts, selection: Selection) -> np.ndarray:
    """Which words stand in enough texts and sources of each group, (G, W)."""
    enough_texts = found.texts >= int(selection.setting(LEAST_TEXTS))
    return enough_texts & (found.sources >= int(selection.setting(LEAST_SOURCES)))


def _shown(
    order: np.ndarray, kinds: list[tuple[np.ndarray, int]], ordered: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Group and word of the first of each kind by `order`, then by alphabet; `ordered` groups are kept so."""
    cells = []
    for group, scores in enumerate(order.round(9)):
        best = [_first(scores, mask[group], most) for mask, most in kinds]
        words = np.sort(np.concatenate(best))
        if ordered[group]:
            words = words[np.argsort(-scores[words], kind="stable")]
        cells += [(group, word) for word in words]
    found = np.array(cells, dtype=np.int64).reshape(-1, 2)
    return found[:, 0], found[:, 1]


def _first(scores: np.ndarray, mask: np.ndarray, most: int) -> np.ndarray:
    """The places of the `most` highest scores under the mask; words are in alphabetical order."""
    places = np.flatnonzero(mask)
    return places[np.argsort(-scores[places], kind="stable")[:most]]


def _measured(asked: Candidates, group: np.ndarray, word: np.ndarray) -> pd.DataFrame:
    """All but the log-odds and the gate of the shown words."""
    found = asked.found
    count, other = asked.count[group, word], asked.other[group, word]
    total, other_total = asked.total[group, 0], asked.other_total[group, 0]
    sides = (count, total, other, other_total)
    return pd.DataFrame(
        {
            columns.TYPE: np.array(found.groups, dtype=object)[group],
            schema.TERM: found.words[word],
            schema.COUNT: count.astype(np.int64),
            columns.PER_THOUSAND: count * 1000 / total,
            columns.REST_COUNT: other.astype(np.int64),
            columns.REST_PER_THOUSAND: other * 1000 / other_total,
            columns.LOG_RATIO: log_ratio(*sides),
            columns.PERCENT_DIFF: percent_diff(*sides),
            columns.G2: g2(*sides),
            columns.TEXTS: found.texts[group, word],
            columns.SOURCES: found.sources[group, word],
            columns.DP_NORM: _spread(found, group, word),
        }
    )


def _spread(found: Counts, group: np.ndarray, word: np.ndarray) -> np.ndarray:
    """`dp_norm` of each word over the texts of its group."""
    spread = np.empty(len(word))
    for place in np.unique(group):
        here, texts = group == place, np.flatnonzero(found.group == place)
        spread[here] = dp_norm(found.counts[texts][:, word[here]], found.tokens[texts])
    return spread
