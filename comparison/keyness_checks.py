"""What stands behind the words that distinguish: could chance alone do it, and does one text decide it?"""

import math
from collections.abc import Hashable, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from typing import Any, Final

import numpy as np
import pandas as pd

from comparison import columns
from comparison.candidates import LEAST_COUNT, Candidates, candidates, others
from comparison.claims import Claim, no_claim
from comparison.counts import KEPT, Counts, selected_counts
from comparison.dataset import Dataset
from comparison.effects import log_odds
from comparison.keyness import first_words, keyness
from comparison.permutation import PERMUTATIONS, Statistic, benjamini_hochberg, p_values, smallest_p
from comparison.selection import Selection
from comparison.settings import LEAST_SOURCES, LEAST_TEXTS, PRIOR, REFERENCE
from comparison.translation import N_, _, say
from comparison.word_rates import rates
from comparison.wording import listed, number
from preprocessing import schema

SIGNIFICANT: Final = 0.05  # a larger q may be chance
RIVALS: Final = 3  # words of a type that are watched as the next to come first where a text is left out
UNITS: Final = 200  # texts and sources that are left out to find these; shorter ones hardly move the order
SOME_BY_CHANCE: Final = N_(
    "{words} may differ no more than chance might make it (permutation of texts, q ≥ {least})"
)
ALL_BY_CHANCE: Final = N_(
    "no word shown differs more than chance might make it (permutation of texts, q ≥ {least})"
)
NO_REFERENCE: Final = N_("no text of {type}, with which words are compared, is selected.")
NO_TEXT: Final = N_("no text counts here.")
NO_WORD: Final = N_("no word that is more frequent in one type stands in enough of its texts and sources.")

CHANCES: Final = (
    columns.TYPE,
    schema.TERM,
    columns.P,
    columns.Q,
    columns.SMALL_Q,
    columns.SMALLEST_P,
    columns.PERMUTATIONS,
    columns.LEAST_SMALLEST,
    columns.GREATEST_SMALLEST,
)


@lru_cache(maxsize=KEPT)
def significance(dataset: Dataset, selection: Selection) -> pd.DataFrame:
    """What chance may do: a row for each row of `keyness` of a group above the floor.

    Columns: type, term, p, q, small_q (whether q is below `SIGNIFICANT`), smallest_p, permutations,
    least_smallest_p and greatest_smallest_p (of the smallest_p of all rows, the same in each).
    p is the part of deals of the texts between the groups in which |z| is as large; q is p adjusted for the
    whole list, all candidates in all those groups, shown or not (Benjamini and Hochberg). How to read
    it: among the words with q below 0.05, 5% are expected to be there by chance. Caveats: `smallest_p`
    is the least that so few texts allow, and with a long list no q may be small; texts of one source
    count as independent. Nobody changes the frame. Sources: see `permutation`.
    """
    asked = candidates(dataset, selection)
    places = [] if asked is None else np.flatnonzero(asked.enough).tolist()
    if asked is None or not places:
        return pd.DataFrame(columns=list(CHANCES))
    p, smallest = _chances(asked, places, float(selection.setting(PRIOR)))
    frame = keyness(dataset, selection)[[columns.TYPE, schema.TERM]]
    groups = pd.Index([asked.found.groups[place] for place in places], dtype=object)
    frame = frame[frame[columns.TYPE].isin(groups)]
    group = groups.get_indexer(pd.Index(frame[columns.TYPE]))
    word = pd.Index(asked.found.words).get_indexer(pd.Index(frame[schema.TERM]))
    found = frame.reset_index(drop=True)
    found[columns.P], found[columns.Q] = p[group, word], benjamini_hochberg(p)[group, word]
    found[columns.SMALL_Q] = found[columns.Q] < SIGNIFICANT
    found[columns.SMALLEST_P], found[columns.PERMUTATIONS] = smallest[group], PERMUTATIONS
    found[columns.LEAST_SMALLEST] = found[columns.SMALLEST_P].min()
    found[columns.GREATEST_SMALLEST] = found[columns.SMALLEST_P].max()
    return found[list(CHANCES)]


def _chances(asked: Candidates, places: list[int], prior: float) -> tuple[np.ndarray, np.ndarray]:
    """The p of each of these groups and words, (G, W), and the smallest that each group can reach, (G,)."""
    found, statistic = asked.found, _statistic(prior)
    if asked.reference is None:
        p = p_values(found.counts, found.tokens, found.group, statistic)
        return p[places], smallest_p(found.group)[places]
    pairs = [_against(found, place, asked.reference) for place in places]
    p = np.stack([p_values(counts, tokens, group, statistic)[0] for counts, tokens, group in pairs])
    return p, np.array([smallest_p(group)[0] for *_, group in pairs])


def _against(found: Counts, place: int, reference: int) -> tuple:
    """Counts, tokens and group (0, and 1 for the reference) of the texts of two groups."""
    texts = np.flatnonzero(np.isin(found.group, (place, reference)))
    return found.counts[texts], found.tokens[texts], (found.group[texts] == reference).astype(np.int64)


def _statistic(prior: float) -> Statistic:
    """The z of each group against all others together."""

    def z(counts: np.ndarray, tokens: np.ndarray) -> np.ndarray:
        total = tokens[..., None]
        return log_odds(counts, total, others(counts, None), others(total, None), prior)[1]

    return z


def doubt(dataset: Dataset, selection: Selection) -> str:
    """Which of the first words of the types chance may set apart as far; "" where it sets none."""
    found = significance(dataset, selection)
    named = first_words(keyness(dataset, selection), found[columns.TYPE].unique())
    chances = named[[columns.TYPE, schema.TERM]].merge(found, on=[columns.TYPE, schema.TERM])
    weak = chances[~chances[columns.SMALL_Q].astype(bool)]
    if weak.empty:
        return ""
    some = found[columns.SMALL_Q].any()
    words = listed([f"“{word}”" for word in weak[schema.TERM].unique()])
    least = math.floor((weak if some else found)[columns.Q].min() * 100) / 100
    return say(SOME_BY_CHANCE if some else ALL_BY_CHANCE, words=words, least=number(least, 2))


def claim(dataset: Dataset, selection: Selection) -> Claim:
    """The word with the highest z in each type above the floor, among those that pass the gate.

    Nothing where no groups are compared, where the chosen reference is below the floor, and where no word is
    named. The gate is asked again without each text: a word of two texts is one of one text without
    either. Texts of types below the floor are left out in turn too, since they are among "all others
    together".
    """
    asked, frame = candidates(dataset, selection), keyness(dataset, selection)
    if asked is None:
        return _nothing_compared(dataset, selection)
    if asked.reference is not None and not asked.fine[asked.reference]:
        return _of_group(asked.found, asked.reference)
    fit = [group for group, fine in zip(asked.found.groups, asked.enough, strict=True) if fine]
    if fit and first_words(frame, fit).empty:
        return no_claim(_(NO_WORD))
    shown = frame[schema.TERM][frame[columns.PASSES].astype(bool) & frame[columns.TYPE].isin(fit)]
    found = asked.found.only(np.isin(asked.found.words, shown) | _rivals(asked, selection))
    there, alone = found.counts.toarray() > 0, _alone(found)
    measures = rates(found, {"in a text": there, "in one text of its source": alone})
    says = _Leading(asked.with_words(found), alone, selection)
    told = partial(_told, dataset, found.groups)
    return Claim(measures, says, everything=True, doubt=partial(doubt, dataset, selection), told=told)


def _told(
    dataset: Dataset, groups: Sequence[str], before: Sequence[Sequence[str]], after: Sequence[Sequence[str]]
) -> str:
    """Which words would come first in the types in which others do."""
    changed = [
        (dataset.type_label(group), [f"“{word}”" for word in now])
        for group, then, now in zip(groups, before, after, strict=True)
        if then != now
    ]
    return listed([_first_in(kind, words) for kind, words in changed])


def _first_in(kind: str, words: Sequence[str]) -> str:
    if not words:
        return say("no word would come first in {type}", type=kind)
    return say("{words} would come first in {type}", words=listed(words), type=kind)


def _rivals(asked: Candidates, selection: Selection) -> np.ndarray:
    """Words that come first in a group, or nearly so, without one of the `_units`, (W,)."""
    found, prior = asked.found, float(selection.setting(PRIOR))
    there, tokens = (found.counts > 0).astype(np.int64), found.tokens[:, None]
    sources = found.sources >= int(selection.setting(LEAST_SOURCES))
    chosen = np.zeros(len(found.words), dtype=bool)
    for unit in _units(found):
        count, total = (
            asked.count - _held(found, found.counts, unit),
            asked.total - _held(found, tokens, unit),
        )
        texts = found.texts - _held(found, there, unit)
        sides = (count, total, others(count, asked.reference), others(total, asked.reference))
        delta, z = log_odds(*sides, prior)
        mask = sources & (texts >= int(selection.setting(LEAST_TEXTS))) & (delta.round(9) > 0)
        for group in np.flatnonzero(asked.enough):
            words = np.flatnonzero(mask[group])
            chosen[words[np.argsort(-z[group, words], kind="stable")[:RIVALS]]] = True
    return chosen


def _units(found: Counts) -> list[np.ndarray]:
    """The texts of each source and each text alone: the `UNITS` with most words."""
    units = [np.flatnonzero(found.source == source) for source in np.unique(found.source)]
    units += list(np.arange(len(found.documents))[:, None])
    return sorted(units, key=lambda texts: -found.tokens[texts].sum())[:UNITS]


def _held(found: Counts, table: Any, texts: np.ndarray) -> np.ndarray:
    """What these texts add to the rows of their groups, (G, columns of the table)."""
    held = np.zeros((len(found.groups), table.shape[1]))
    for group in np.unique(found.group[texts]):
        held[group] = table[texts[found.group[texts] == group]].sum(axis=0)
    return held


def _alone(found: Counts) -> np.ndarray:
    """Which words each text has that no other text of its source and group has, (n, W)."""
    there = (found.counts.toarray() > 0).astype(np.int64)
    _, place = np.unique(np.stack([found.group, found.source]), axis=1, return_inverse=True)
    texts = np.zeros((int(place.max(initial=-1)) + 1, there.shape[1]), dtype=np.int64)
    np.add.at(texts, place.ravel(), there)
    return np.asarray((there > 0) & (texts[place.ravel()] == 1))


def _nothing_compared(dataset: Dataset, selection: Selection) -> Claim:
    """That of a single group; nothing where none counts, or where a chosen reference does not."""
    found = selected_counts(dataset, selection)
    if len(found.groups) == 1:
        return _of_group(found, 0)
    if not found.groups:
        return no_claim(_(NO_TEXT))
    kind = selection.setting(REFERENCE)
    return no_claim(say(NO_REFERENCE, type=dataset.type_label(kind)))


def _of_group(found: Counts, place: int) -> Claim:
    """That of the texts of one group, which says nothing."""
    measures, here = rates(found.only(np.arange(0))), found.group == place
    parts = {name: getattr(measures, name)[here] for name in ("documents", "source", "top", "bottom")}
    group = np.zeros(np.count_nonzero(here), dtype=np.int64)
    alone = replace(measures, groups=(found.groups[place],), group=group, **parts)
    return Claim(alone, lambda top, bottom: ())


class _Leading:
    """Which words lead in each group above the floor, from sums.

    `alone` tells the words that each text alone has of its source: without it the source has them no
    more. A source with several texts that have a word is counted whether or not its texts are left out:
    without one of two sources every word would fail the gate.
    """

    def __init__(self, asked: Candidates, alone: np.ndarray, selection: Selection) -> None:
        self.asked = asked
        self.prior = float(selection.setting(PRIOR))
        self.least_texts = int(selection.setting(LEAST_TEXTS))
        self.least_sources = int(selection.setting(LEAST_SOURCES))
        by_one_text = np.zeros(asked.count.shape)
        np.add.at(by_one_text, asked.found.group, alone)
        self.other_sources = asked.found.sources - by_one_text

    def __call__(self, top: np.ndarray, bottom: np.ndarray) -> Hashable:
        """The leading words of each group; () for one below the evidence floor."""
        (count, texts, alone), total = np.split(top[:, :-1], 3, axis=1), top[:, -1:]
        sides = (count, total, others(count, self.asked.reference), others(total, self.asked.reference))
        delta, z = log_odds(*sides, self.prior)
        passes = (texts >= self.least_texts) & (self.other_sources + alone >= self.least_sources)
        passes &= count.sum(axis=0) >= LEAST_COUNT
        scores = np.where(passes & (delta.round(9) > 0) & self.asked.enough[:, None], z.round(9), -np.inf)
        best = scores.max(axis=1, initial=-np.inf, keepdims=True)
        words = self.asked.found.words
        return tuple(tuple(words[row]) for row in (scores == best) & (scores > -np.inf))
