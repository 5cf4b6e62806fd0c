"""Rates of words as measures of texts: only those that rest on enough texts have an interval."""

from collections.abc import Mapping
from typing import Final

import numpy as np

from comparison.counts import Counts
from comparison.intervals import RATE
from comparison.resampling import Measures
from comparison.support import LEAST_SOURCES, LEAST_TEXTS

PER: Final = 1000  # rates are per so many words
ALL_WORDS: Final = "(all words)"


def rates(found: Counts, helpers: Mapping[str, np.ndarray] | None = None) -> Measures:
    """How often each word stands in 1,000 words: an item for each word.

    A cell whose word stands in fewer than `LEAST_TEXTS` texts or `LEAST_SOURCES` sources of the type has
    0 in `bottom`, and so no interval. What is said of the words rests on `top` alone: its last column,
    the item `ALL_WORDS`, holds the words of each text, stop words among them. `helpers`, by name, are
    further numbers of each text and word, (n, W), that stand before it, with nothing in `bottom` either.
    """
    more = dict(helpers or {})
    enough = (found.texts >= LEAST_TEXTS) & (found.sources >= LEAST_SOURCES)
    bottom = found.tokens[:, None] / PER * enough[found.group]
    return Measures(
        groups=found.groups,
        items=(*found.words, *[f"{word}: {name}" for name in more for word in found.words], ALL_WORDS),
        documents=found.documents,
        group=found.group,
        source=found.source,
        top=np.hstack([found.counts.toarray(), *more.values(), found.tokens[:, None]]).astype(float),
        bottom=np.hstack([bottom, *[np.zeros_like(bottom)] * len(more), np.zeros((len(bottom), 1))]),
        bounds=RATE,
    )
