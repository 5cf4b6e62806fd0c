"""What each text of a dataset mentions: events, targets, persons, places and words, once a text each.

Made once for a dataset: a selection is then answered by counting pairs of a text and an item.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import Final

import numpy as np
import pandas as pd
import scipy.sparse as sp

from comparison.dataset import Dataset
from comparison.groups import DATASETS, places
from comparison.other_forms import in_other_forms
from comparison.pairs import Pairs, joined, pairs_of
from preprocessing import schema

WORD: Final = "word"
KINDS: Final = (schema.EVENT, schema.TARGET, schema.PERSON, schema.PLACE, WORD)


@dataclass(frozen=True, eq=False)
class Presence:
    """Items (M) by `kind` (a place in `KINDS`), `key` and `label`; `rank` is their place in the alphabet.

    Labels are as the catalogue is written, whatever language is spoken; `called` gives one to be shown.

    `start` is the first day of an event that has a date, NaT of everything else.

    `holds` says what each text holds; `may_hold`, which texts hold a person's or place's name in what may be
    another form: one of its words, or, where one of the two is an acronym, a name with such initials.
    `either` is both together.
    """

    kind: np.ndarray
    key: np.ndarray
    label: np.ndarray
    rank: np.ndarray
    start: np.ndarray
    holds: Pairs
    may_hold: Pairs
    either: Pairs

    def called(self, dataset: Dataset, item: int) -> str:
        """The label of an item in the language spoken."""
        kind = KINDS[self.kind[item]]
        mentioned = kind in schema.MENTION_KINDS
        return dataset.mention_label(kind, self.key[item]) if mentioned else str(self.label[item])


@dataclass(frozen=True, eq=False)
class _Part:
    """The items of one kind."""

    kind: str
    keys: list[str]
    labels: list[str]
    pairs: Pairs


@lru_cache(maxsize=DATASETS)
def presence(dataset: Dataset) -> Presence:
    """What each text mentions; a word is counted by its lemma and called as it is mostly written.

    Words that are part of a person's or place's name are left to the names.
    """
    named = [_named(dataset, kind) for kind in (schema.PERSON, schema.PLACE)]
    in_names = {word.lower() for part in named for name in part.keys for word in name.split()}
    mentioned = [_mentioned(dataset, kind) for kind in (schema.EVENT, schema.TARGET)]
    parts = [*mentioned, *named, _words(dataset, in_names)]
    starts = [0, *accumulate(len(part.keys) for part in parts)]
    labels = [label for part in parts for label in part.labels]
    holds = [part.pairs.shifted(start) for part, start in zip(parts, starts, strict=False)]
    otherwise = [
        in_other_forms(dataset, part.keys, part.pairs).shifted(start)
        for part, start in zip(parts, starts, strict=False)
        if part in named
    ]
    return Presence(
        kind=np.repeat([KINDS.index(part.kind) for part in parts], [len(part.keys) for part in parts]),
        key=np.array([key for part in parts for key in part.keys], dtype=object),
        label=np.array(labels, dtype=object),
        rank=_rank(labels),
        start=_starts(dataset, parts),
        holds=joined(holds),
        may_hold=joined(otherwise),
        either=joined([*holds, *otherwise]),
    )


def _starts(dataset: Dataset, parts: Iterable[_Part]) -> np.ndarray:
    days = {event["id"]: event["from"] for event in dataset.catalogue["events"]}
    starts = [days.get(key) if part.kind == schema.EVENT else None for part in parts for key in part.keys]
    return np.array([np.datetime64(day or "NaT", "D") for day in starts], dtype="datetime64[D]")


def _rank(labels: list[str]) -> np.ndarray:
    """The place of each label in the alphabet."""
    order = np.array(sorted(range(len(labels)), key=lambda place: labels[place].lower()), dtype=np.int64)
    rank = np.empty_like(order)
    rank[order] = np.arange(len(order))
    return rank


def _numbered(text: np.ndarray, code: np.ndarray, names: pd.Index) -> tuple[list[str], Pairs]:
    """The names that occur, and the pairs with these counted from 0."""
    there = np.bincount(code, minlength=len(names)) > 0
    return list(names[there]), pairs_of(text, (there.cumsum() - 1)[code])


def _mentioned(dataset: Dataset, kind: str) -> _Part:
    mentions, text = dataset.mentions, dataset.text_row[schema.MENTIONS.name]
    here = (mentions[schema.KIND] == kind).to_numpy()
    key = mentions[schema.KEY].cat
    keys, pairs = _numbered(text[here], key.codes.to_numpy()[here], key.categories)
    return _Part(kind, keys, [dataset.mention_as_written(kind, one) for one in keys], pairs)


def _named(dataset: Dataset, kind: str) -> _Part:
    """The names that are of this kind in most of their texts."""
    table, text = dataset.proper_names, dataset.text_row[schema.PROPER_NAMES.name]
    name, kinds = table[schema.PROPER_NAME].cat, schema.PROPER_NAME_KINDS
    found = places(table[schema.KIND], kinds)
    size = len(name.categories)
    codes = name.codes.to_numpy().astype(np.int64)
    of_texts = pairs_of(text, codes * len(kinds) + found)
    texts = np.bincount(of_texts.item, minlength=size * len(kinds))
    mostly = texts.reshape(size, len(kinds)).argmax(axis=1) if size else np.empty(0, dtype=int)
    here = mostly[codes] == kinds.index(kind)
    keys, pairs = _numbered(text[here], codes[here], name.categories)
    return _Part(kind, keys, keys, pairs)


def _words(dataset: Dataset, in_names: set[str]) -> _Part:
    lemma, text = dataset.terms[schema.LEMMA].cat, dataset.text_row[schema.TERMS.name]
    labels = _written(dataset)
    kept = ~(lemma.categories.isin(list(in_names)) | labels.isin(in_names).to_numpy())
    codes = lemma.codes.to_numpy()
    here = kept[codes]
    keys, pairs = _numbered(text[here], codes[here], lemma.categories)
    return _Part(WORD, keys, list(labels[keys]), pairs)


def _written(dataset: Dataset) -> pd.Series:
    """For each lemma the form in which it occurs most often, the first of the alphabet where several do."""
    terms = dataset.terms
    forms, lemmas = terms[schema.TERM].cat, terms[schema.LEMMA].cat
    cells, shape = (lemmas.codes, forms.codes), (len(lemmas.categories), len(forms.categories))
    times = sp.coo_array((terms[schema.COUNT], cells), shape=shape).tocsr().tocoo()  # sums those of a pair
    frame = pd.DataFrame({"lemma": times.row, "count": -times.data, "form": forms.categories[times.col]})
    frame = frame.sort_values(["lemma", "count", "form"], kind="stable")
    first = frame.drop_duplicates("lemma").set_index("lemma")["form"].astype(object)
    return first.reindex(range(len(lemmas.categories))).set_axis(lemmas.categories)
