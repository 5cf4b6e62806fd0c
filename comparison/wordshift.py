"""Word shift: which words make the mean scores of two groups differ, and by how much.

Each scored sentence weighs the same; its weight is spread evenly over the words that its score is the mean
of. What a word contributes is its weight in the first group times its score there, less the same in the
second, both measured against the mean of the two groups. Contributions sum to the difference of the means.

How to read it: `frequency_part` is the word being more frequent in one group, `score_part` the word
scoring otherwise there. A word pulls the first group's mean up, against the second's, where its contribution
is above 0: by being frequent there and higher than the mean, or rare there and lower.
Caveat: it takes apart the difference that these texts have, and does not say whether other texts would have
it. Words that the lexicon does not know contribute nothing, however much they say.
Source: Gallagher et al., "Generalized word shift graphs", EPJ Data Science 10 (2021), with the mean of both
groups as the reference score.
"""

from collections.abc import Hashable, Sequence
from functools import lru_cache, partial
from typing import Final

import numpy as np
import pandas as pd

from comparison import columns, pair
from comparison.claims import Claim, measures_of, no_claim
from comparison.dataset import Dataset
from comparison.intervals import POLARITY, SHARE
from comparison.selection import Selection
from comparison.settings import SCALE
from comparison.translation import N_n, _, say, say_n
from comparison.word_sums import COUNTS, SCORES, WEIGHTS, sided, word_sums
from comparison.wording import listed, number_of
from preprocessing import schema

LARGEST: Final = N_n("{words} would have the largest part", "{words} would each have the largest part")
SHOWN: Final = 12  # words with a bar of their own
BOUNDS: Final = {schema.POLARITY: POLARITY, schema.SUBJECTIVITY: SHARE}
Said = tuple[float, Sequence[str]]  # the sign of the difference, the words with the largest part
REMEMBERED: Final = 4  # selections: the table, the bars and the claim of each ask for the same
PARTS: Final = (columns.CONTRIBUTION, columns.FREQUENCY_PART, columns.SCORE_PART)
COLUMNS: Final = (
    *(schema.WORDS, schema.KIND, *PARTS, *WEIGHTS, *SCORES, *COUNTS),
    *(columns.TEXTS, schema.TERM),
)


def wordshift(dataset: Dataset, selection: Selection) -> pd.DataFrame:
    """A row for each word that the scores of either group are made of, and one for what no word explains.

    Columns: words, kind (`columns.WORD` or `columns.UNTRACED`), contribution, frequency_part,
    score_part, weight_first, weight_second (of all the group's scored sentences, 0 to 1), score_first,
    score_second (where a group lacks the word, the other's), count_first, count_second (occurrences), texts,
    term (a word of `terms` by which to select it; null without). The largest contribution comes first;
    below the evidence floor, where nothing is ranked, the order is the alphabet's.
    """
    return _shift(dataset, selection).copy()


@lru_cache(maxsize=REMEMBERED)
def _shift(dataset: Dataset, selection: Selection) -> pd.DataFrame:
    groups = pair.compared(dataset, selection)
    if groups.empty:
        return pd.DataFrame(columns=list(COLUMNS))
    sums = word_sums(dataset, selection, groups)
    frame = _with_contributions(sums, groups[columns.MEAN_SCORED].mean())
    words, untraced = frame[schema.WORDS].to_numpy(dtype=object), frame[schema.KIND] == columns.UNTRACED
    size = _size(frame) if groups[columns.ENOUGH].all() else np.zeros(len(frame))
    order = np.lexsort((words, -size, untraced))
    return frame[list(COLUMNS)].iloc[order].reset_index(drop=True)


def bars(dataset: Dataset, selection: Selection) -> pd.DataFrame:
    """The rows of `wordshift` that are drawn, which sum to the same: `SHOWN` words, all others as one row.

    They are the words with the largest contributions, in the order of `wordshift`.
    """
    frame = _shift(dataset, selection)
    if frame.empty:
        return frame.copy()
    words = frame[frame[schema.KIND] == columns.WORD]
    shown = _size(words).sort_values(ascending=False, kind="stable").index[:SHOWN].sort_values()
    parts = [words.loc[shown], _together(words.drop(shown)), frame.drop(words.index)]
    return pd.concat([part for part in parts if len(part)], ignore_index=True)


def _size(frame: pd.DataFrame) -> pd.Series:
    """By what words are ranked, without the last bits of a float, in which machines differ."""
    return frame[columns.CONTRIBUTION].abs().round(12)


def _together(words: pd.DataFrame) -> pd.DataFrame:
    """Words as one row of sums; no row where there is none."""
    if words.empty:
        return words
    names = {schema.WORDS: number_of(len(words), "other word"), schema.KIND: columns.OTHERS}
    frame = pd.DataFrame([{**names, **words[[*PARTS, *WEIGHTS, *COUNTS]].sum()}], columns=list(COLUMNS))
    return frame.astype(words.dtypes)


def _with_contributions(sums: pd.DataFrame, reference: float) -> pd.DataFrame:
    """With what each word contributes to the difference of the means, in its two parts."""
    (weight, other), (score, as_other) = ((sums[one], sums[two]) for one, two in (WEIGHTS, SCORES))
    frequency = (weight - other) * ((score + as_other) / 2 - reference)
    scoring = (weight + other) / 2 * (score - as_other)
    return sums.assign(**dict(zip(PARTS, (frequency + scoring, frequency, scoring), strict=True)))


def claim(dataset: Dataset, selection: Selection) -> Claim:
    """Which group's mean is higher, and which of the words that are drawn contributes most to that.

    Nothing where there are not two groups.
    Only the mean has a `bottom`, and so an interval; the weighted scores and the weights of the words, all
    per scored sentence, are there for what is said of them.
    """
    groups = pair.compared(dataset, selection)
    if groups.empty:
        why, _ = pair.why_none(dataset, selection)
        return no_claim(f"{why}.")
    shown = bars(dataset, selection)
    words = shown[schema.WORDS][shown[schema.KIND] == columns.WORD]
    weights, scores = _by_text(dataset, selection, groups, words)
    top = np.hstack([scores.sum(axis=1, keepdims=True), scores[:, :-1], weights[:, :-1]])
    bottom = np.zeros_like(top)
    bottom[:, 0] = weights.sum(axis=1).round()
    first, second = groups[columns.TYPE]
    scale = selection.setting(SCALE)
    items = [scale, *(f"{kind}: {word}" for kind in ("score", "weight") for word in words)]
    measures = measures_of(dataset, selection.level, items, top, bottom, bounds=BOUNDS[scale])
    sides = [measures.groups.index(name) for name in (first, second)]
    says = partial(_says, tuple(words), sides)
    told = partial(_told, [dataset.type_label(group) for group in (first, second)])
    return Claim(measures, says, (scale, first, second), told=told)


def _by_text(
    dataset: Dataset, selection: Selection, groups: pd.DataFrame, words: pd.Series
) -> tuple[np.ndarray, np.ndarray]:
    """Weights and weighted scores of texts (rows) and words, all other words in the last column."""
    found, _ = sided(dataset, selection, groups)
    categories = dataset.tone_words[schema.WORDS].cat.categories
    places = np.append(pd.Index(words).get_indexer(categories), -1)
    place = np.where(places < 0, len(words), places)[found.word]
    text = dataset.text_row[schema.SENTENCES_TABLE.name][found.sentence]
    size = len(words) + 1
    cell, cells = text * size + place, len(dataset.documents) * size
    weights, scores = (
        np.bincount(cell, values, cells).reshape(-1, size)
        for values in (found.share, found.share * found.score)
    )
    return weights, scores


def _says(words: Sequence[str], sides: Sequence[int], top: np.ndarray, bottom: np.ndarray) -> Hashable:
    """The sign of the difference and the words that contribute most to it; None where a group has nothing."""
    counted = bottom[sides, :1]
    if not counted.all():
        return None
    sums = top[sides] / counted
    means, (scores, weights) = sums[:, 0], np.split(sums[:, 1:], 2, axis=1)
    contributions = (scores - means.mean() * weights) * [[1], [-1]]
    sizes = abs(contributions.sum(axis=0)).round(12)
    largest = tuple(words[int(place)] for place in np.flatnonzero(sizes == sizes.max(initial=0)))
    return float(np.sign((means[0] - means[1]).round(12))), largest


def _told(labels: Sequence[str], before: Said | None, after: Said | None) -> str:
    """Whose mean is higher then, or else which word has the largest part."""
    if before is None or after is None:
        return _("one of the two would have no scored sentence")
    sign, words = after
    if sign == before[0]:
        named = listed([f"“{word}”" for word in words])
        return say_n(*LARGEST, len(words), words=named)
    if not sign:
        return _("both means would be the same")
    return say("the mean of {type} would be the higher one", type=labels[0 if sign > 0 else 1])
