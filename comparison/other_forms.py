"""Which texts may hold a person's or place's name in another form than the one it is known by."""

from collections.abc import Iterator
from typing import Final

import numpy as np
import pandas as pd

from comparison.dataset import Dataset
from comparison.pairs import Pairs, joined, pairs_of
from preprocessing import schema

LONGEST_ACRONYM: Final = 5


def in_other_forms(dataset: Dataset, names: list[str], held: Pairs) -> Pairs:
    """The texts that may hold a name in another form: by one of its words, or by its initials.

    `held` says which texts hold which of the names as it is.
    """
    return joined([_by_word(dataset, names), _by_initials(names, held)])


def _by_word(dataset: Dataset, names: list[str]) -> Pairs:
    forms, text = dataset.terms[schema.TERM].cat, dataset.text_row[schema.TERMS.name]
    known = [(word, place) for place, name in enumerate(names) for word in _known_by(name)]
    words = forms.categories.get_indexer(pd.Index([word for word, _ in known], dtype=object))
    of_word = pd.DataFrame({"word": words, "item": [place for _, place in known]})
    codes = forms.codes.to_numpy()
    here = np.isin(codes, words)
    held = pairs_of(text[here], codes[here])
    both = pd.DataFrame({"word": held.item, "text": held.text}).merge(of_word, on="word")
    return pairs_of(both["text"].to_numpy(), both["item"].to_numpy())


def _by_initials(names: list[str], held: Pairs) -> Pairs:
    """A text that holds one of "United States", "U.S.", "US" and "USA" may hold the others."""
    initials = pd.Series([_initials(name) for name in names], dtype=object)
    short = [place for place, name in enumerate(names) if _is_acronym(name)]
    same = [(one, other) for one in short for other in _alike(initials[one], initials)]
    both = pd.DataFrame([*same, *((other, one) for one, other in same)], columns=["held", "item"], dtype=int)
    found = pd.DataFrame({"text": held.text, "held": held.item}).merge(both, on="held")
    return pairs_of(found["text"].to_numpy(), found["item"].to_numpy())


def _alike(short: str, initials: pd.Series) -> np.ndarray:
    """The places of the initials that begin with these, or with which these begin."""
    return np.flatnonzero(
        [len(one) > 1 and (one.startswith(short) or short.startswith(one)) for one in initials]
    )


def _known_by(name: str) -> Iterator[str]:
    """The words that can stand for a name: those with a capital, without the first where there are others."""
    words = [word for word in name.split() if word[:1].isupper()]
    return (word.lower() for word in words[1:] or words)


def _is_acronym(name: str) -> bool:
    letters = name.replace(".", "")
    return letters.isalpha() and letters.isupper() and 1 < len(letters) <= LONGEST_ACRONYM


def _initials(name: str) -> str:
    """Those of a name of several words; the letters of an acronym; else nothing."""
    if _is_acronym(name):
        return name.replace(".", "")
    capitals = "".join(word[0] for word in name.split() if word[0].isupper())
    return capitals if len(capitals) > 1 else ""
