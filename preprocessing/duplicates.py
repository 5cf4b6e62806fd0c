"""Sentences and texts that are nearly the same, all over a corpus.

Two sentences are nearly the same where they share at least seven tenths of their neighbouring pairs of
words (Jaccard index of the two sets of pairs, case ignored); two texts where they share at least four
fifths of their sentences (Jaccard index again). A set holds all that such likeness joins, step by step. Only
sentences of six words or more take part, for shorter ones repeat by chance; a text with one or two of them is
like another only where all of their words are the same, so that a line of a press agency makes no duplicates
of short items. A headline is a sentence like any other: one that a text's body says again is said twice.

Candidates come from an exact join by prefix filter (Chaudhuri, Ganti and Kaushik 2006; Bayardo, Ma and
Srikant 2007): with pairs of words in the order of their rarity, two sets that are alike share one of the
first few. Nothing is left to chance, and no pair is missed. What is kept of a corpus are hashes.
Caveat: a sentence that stands whole inside a much longer one, a translation or a free retelling is not found.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b
from itertools import accumulate, pairwise
from typing import Final, NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array, csr_array
from scipy.sparse.csgraph import connected_components

from preprocessing.prose import Sentence

LEAST_WORDS: Final = 6
LEAST_SHARED_PAIRS: Final = 0.7
LEAST_SHARED_SENTENCES: Final = 0.8
LEAST_SENTENCES: Final = 3
# Rows of the join that are compared at a time: what bounds its memory.
_BLOCK: Final = 4096

# The different parts of a sentence or a text, as sorted numbers.
_Parts = NDArray[np.uint64]
_Numbers = NDArray[np.int64]


class Parts(NamedTuple):
    """Hashes of a sentence's neighbouring pairs of words, none for a short one, and of its words in turn."""

    pairs: _Parts
    words: bytes


class Duplicates(NamedTuple):
    """The number of the set of each sentence and of each text; None where no other is like it."""

    sentences: list[int | None]
    texts: list[int | None]


def parts(sentence: Sentence) -> Parts:
    """What sentences and texts are compared by."""
    codes = np.array([_code(form) for form in sentence.forms], np.uint64)
    pairs = codes[:-1] << np.uint64(32) | codes[1:] if len(codes) >= LEAST_WORDS else codes[:0]
    return Parts(np.unique(pairs), codes.astype(np.uint32).tobytes())


def duplicates(texts: Sequence[Sequence[Parts]]) -> Duplicates:
    """The sets of duplicates among the sentences of texts and among the texts.

    Takes the `parts` of each sentence of each text; sets are numbered from 0 by their first member.
    """
    sentences = [sentence.pairs for text in texts for sentence in text]
    labels = _labels(sentences, LEAST_SHARED_PAIRS)
    ends = accumulate(map(len, texts), initial=0)
    said = [_said(text, labels[slice(*at)]) for text, at in zip(texts, pairwise(ends), strict=True)]
    return Duplicates(_numbered(sentences, labels), _numbered(said, _labels(said, LEAST_SHARED_SENTENCES)))


def _said(text: Sequence[Parts], labels: _Numbers) -> _Parts:
    """The different long sentences of a text, by label; where they are few, one hash of all of its words."""
    said = np.unique(labels[[len(sentence.pairs) > 0 for sentence in text]]).astype(np.uint64)
    if not 0 < len(said) < LEAST_SENTENCES:
        return said
    words = b"".join(sentence.words for sentence in text)
    return np.frombuffer(blake2b(words, digest_size=8).digest(), np.uint64)


@lru_cache(maxsize=2**17)
def _code(word: str) -> int:
    return crc32(word.lower().replace("\u2019", "'").encode())


def _numbered(units: Sequence[_Parts], labels: _Numbers) -> list[int | None]:
    """Numbers of the sets that have several members, in the order of their first."""
    numbers: dict[int, int] = {}
    several = np.bincount(labels)[labels] > 1 if len(labels) else labels
    return [
        numbers.setdefault(label, len(numbers)) if many and len(unit) else None
        for label, many, unit in zip(labels.tolist(), several.tolist(), units, strict=True)
    ]


def _labels(units: Sequence[_Parts], least: float) -> _Numbers:
    """A label for each unit: the same for all that are equal or that likeness joins."""
    numbers: dict[bytes, int] = {}
    equal = np.array([numbers.setdefault(unit.tobytes(), len(numbers)) for unit in units], np.int64)
    first = np.unique(equal, return_index=True)[1]
    different = [units[place] for place in first.tolist()]
    return _components(different, least)[equal] if any(map(len, different)) else equal


def _components(units: Sequence[_Parts], least: float) -> _Numbers:
    """A label for each of several different units: the same for all that likeness joins."""
    sizes = np.array([len(unit) for unit in units], np.int64)
    ends = np.concatenate([[0], np.cumsum(sizes)])
    rank = _by_rarity(np.concatenate(units))
    whole = csr_array((np.ones(len(rank), np.int32), rank, ends), (len(units), rank.max() + 1))
    whole.sort_indices()  # rare parts come first in each row
    found = [_alike(whole, sizes, least, *two) for two in _candidates(_prefix(whole, sizes, least))]
    a, b = np.concatenate(found, axis=1)
    graph = coo_array((np.ones(len(a), np.int8), (a, b)), (len(units), len(units)))
    return connected_components(graph, directed=False)[1].astype(np.int64)


def _by_rarity(parts: _Parts) -> _Numbers:
    """Each part as its place in the order of rarity; ties in the order of the hashes."""
    _, which, counts = np.unique(parts, return_inverse=True, return_counts=True)
    order = np.empty(len(counts), np.int64)
    order[np.argsort(counts, kind="stable")] = np.arange(len(counts))
    return order[which]


def _prefix(whole: csr_array, sizes: _Numbers, least: float) -> csr_array:
    """The rarest parts of each row, so many that two rows that are alike share one of them."""
    rows = np.repeat(np.arange(len(sizes)), sizes)
    place = np.arange(len(rows)) - whole.indptr[:-1][rows]
    early = place < (sizes - np.ceil(least * sizes) + 1)[rows]
    return csr_array((whole.data[early], (rows[early], whole.indices[early])), whole.shape)


def _candidates(prefix: csr_array) -> Iterator[tuple[_Numbers, _Numbers]]:
    """Rows that share one of their rarest parts, each two once."""
    turned = prefix.T.tocsr()
    for begin in range(0, prefix.shape[0], _BLOCK):
        shared = (prefix[begin : begin + _BLOCK] @ turned).tocoo()
        a, b = shared.coords[0].astype(np.int64) + begin, shared.coords[1].astype(np.int64)
        yield a[a < b], b[a < b]


def _alike(whole: csr_array, sizes: _Numbers, least: float, a: _Numbers, b: _Numbers) -> _Numbers:
    """Those candidates that share enough, a row for each side."""
    shared = np.asarray(whole[a].multiply(whole[b]).sum(axis=1)).ravel()
    alike = shared >= least * (sizes[a] + sizes[b] - shared)
    return np.stack([a[alike], b[alike]])
