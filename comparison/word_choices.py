"""The words that distinguish under other choices of what a word is: pairs, lemmas, stop words too."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final, NamedTuple

import numpy as np
import scipy.sparse as sp

from comparison import rows
from comparison.candidates import LEAST_COUNT, Candidates, candidates
from comparison.counts import Counts, counts_of
from comparison.dataset import Dataset
from comparison.effects import log_odds
from comparison.keyness import TOP
from comparison.selection import Selection
from comparison.settings import LEAST_SOURCES, LEAST_TEXTS, PRIOR
from comparison.translation import N_
from preprocessing import schema

PRIORS: Final = {"0.01": N_("prior 0.01"), "1": N_("prior 1"), "10": N_("prior 10")}


class Words(NamedTuple):
    """Words compared under a choice, the prior, and the plain words that each stands for; None: itself."""

    asked: Candidates | None
    prior: float
    plain: Mapping[str, tuple[str, ...]] | None = None


class Leading(NamedTuple):
    """The first words of a group by z, and all plain words that they stand for."""

    words: tuple[str, ...]
    plain: frozenset[str]


def of_selection(dataset: Dataset, selection: Selection) -> Words:
    """The words as the page compares them."""
    return Words(candidates(dataset, selection), float(selection.setting(PRIOR)))


def other_words(dataset: Dataset) -> Iterator[tuple[str, Words]]:
    """What each choice about words is called, a message, and what it compares, in the whole dataset."""
    prior = float(Selection().setting(PRIOR))
    for mass, called in PRIORS.items():
        yield called, Words(candidates(dataset, Selection()), float(mass))
    lemmas = Words(candidates(dataset, Selection(), schema.LEMMA), prior, _forms(dataset))
    yield N_("lemmas"), lemmas
    found = counts_of(dataset, schema.ORIGINATOR, rows.sentences(dataset, Selection()))
    stop_words = _by_text(dataset, found, schema.FUNCTION_WORDS, schema.TERM)
    yield N_("stop words too"), Words(_candidates(_beside(found, stop_words)), prior)
    pairs = _by_text(dataset, found, schema.BIGRAMS, schema.BIGRAM)
    parts = {pair: tuple(pair.split()) for pair in pairs.words}
    yield N_("pairs of words"), Words(_candidates(pairs), prior, parts)


def _forms(dataset: Dataset) -> dict[str, tuple[str, ...]]:
    """The forms of each lemma."""
    found: dict[str, tuple[str, ...]] = {}
    pairs = dataset.terms[[schema.LEMMA, schema.TERM]].astype(str).drop_duplicates()
    for lemma, form in pairs.itertuples(index=False):
        found[lemma] = (*found.get(lemma, ()), form)
    return found


def _by_text(dataset: Dataset, found: Counts, table: schema.Table, column: str) -> Counts:
    """Counts of a table that is kept by text, for the same texts as `found`."""
    frame = getattr(dataset, table.name)
    known = frame[column].cat
    cells = (dataset.text_row[table.name], known.codes.to_numpy())
    shape = (len(dataset.documents), len(known.categories))
    counts = sp.coo_array((frame[schema.COUNT].to_numpy(), cells), shape=shape).tocsr()
    spelling = known.categories.to_numpy(dtype=object)
    order = spelling.argsort()
    return replace(found, words=spelling[order], counts=counts[found.documents][:, order])


def _beside(one: Counts, other: Counts) -> Counts:
    """The words of both, in alphabetical order."""
    spelling = np.concatenate([one.words, other.words])
    order = spelling.argsort()
    return replace(one, words=spelling[order], counts=sp.hstack([one.counts, other.counts]).tocsr()[:, order])


def _candidates(found: Counts) -> Candidates | None:
    """As `candidates.candidates`, each group against all others."""
    enough = found.counts.sum(axis=0) >= LEAST_COUNT
    return Candidates(found.only(enough), None) if len(found.groups) > 1 else None


def leading(chosen: Words) -> dict[str, Leading]:
    """The first `TOP` words of each group above the evidence floor that pass the gate."""
    asked = chosen.asked
    if asked is None:
        return {}
    delta, z = log_odds(asked.count, asked.total, asked.other, asked.other_total, chosen.prior)
    least = Selection()
    passes = (delta > 0) & (asked.found.texts >= int(least.setting(LEAST_TEXTS)))
    passes &= asked.found.sources >= int(least.setting(LEAST_SOURCES))
    return {
        asked.found.groups[place]: _first(chosen, asked.found.words, z[place], passes[place])
        for place in np.flatnonzero(asked.enough)
    }


def _first(chosen: Words, words: np.ndarray, z: np.ndarray, passes: np.ndarray) -> Leading:
    places = np.flatnonzero(passes)
    best = places[np.argsort(-z[places].round(9), kind="stable")[:TOP]]
    top = tuple(str(word) for word in words[best])
    plain = chosen.plain or {}
    return Leading(top, frozenset(part for word in top for part in plain.get(word, (word,))))
