"""Keywords: what a word is counted as, and its lemma."""

from functools import lru_cache
from typing import Final

import regex
import simplemma
from simplemma.strategies.dictionaries.dictionary_factory import SUPPORTED_LANGUAGES

from preprocessing import languages

# Possessive endings are dropped, so that "Cuba's" counts as "cuba".
_POSSESSIVE: Final = regex.compile(r"['\u2019]s$|(?<=s)['\u2019]$")
_LETTER: Final = regex.compile(r"\p{L}")
_KEPT: Final = 2**16


@lru_cache(maxsize=_KEPT)
def lemma(word: str, language: str | None) -> str:
    """The lemma of a word in lower case; the word itself in a language without a dictionary.

    A lemma is a dictionary's guess without context: "united" becomes "unite". Show the surface.
    """
    code = languages.code(language)
    return simplemma.lemmatize(word, lang=code).lower() if code in SUPPORTED_LANGUAGES else word


@lru_cache(maxsize=_KEPT)
def plain(word: str) -> str:
    """A word in lower case, without a possessive ending."""
    return str(_POSSESSIVE.sub("", word.lower().replace("\u2019", "'")))


def is_counted(word: str) -> bool:
    """Whether a word, as `plain` gives it, is counted: no single letters, no bare numbers."""
    return len(word) > 1 and (word.isalpha() or _LETTER.search(word) is not None)
