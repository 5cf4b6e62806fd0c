"""Keyword counts: content words of a sentence, and neighbouring pairs of them in a text."""

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from typing import Final

import regex
import simplemma
from simplemma.strategies.dictionaries.dictionary_factory import SUPPORTED_LANGUAGES

from preprocessing import languages
from preprocessing.prose import Sentence
from preprocessing.stop_words import stop_words

# Possessive endings are dropped, so that "Cuba's" counts as "cuba".
_POSSESSIVE: Final = regex.compile(r"['\u2019]s$|(?<=s)['\u2019]$")
_LETTER: Final = regex.compile(r"\p{L}")


def surfaces(sentence: Sentence, language: str | None) -> list[str | None]:
    """The content words of a sentence in their order, in lower case; None stands for the others."""
    stopped = stop_words(language)
    return [form if form and form not in stopped else None for form in map(_form, sentence.forms)]


def function_words(sentence: Sentence, language: str | None) -> list[str]:
    """The stop words of a sentence in their order, in lower case: what `surfaces` leaves out."""
    stopped = stop_words(language)
    return [word for word in map(_plain, sentence.forms) if word in stopped]


def counts(surface: Iterable[str | None]) -> Counter[str]:
    """How often each content word occurs."""
    return Counter(word for word in surface if word)


def pairs(surface: list[str | None]) -> list[str]:
    """Every two neighbouring content words, in their order."""
    return [f"{a} {b}" for a, b in pairwise(surface) if a and b]


@lru_cache(maxsize=2**17)
def lemma(word: str, language: str | None) -> str:
    """The lemma of a word in lower case; the word itself in a language without a dictionary.

    A lemma is a dictionary's guess without context: "united" becomes "unite". Show the surface.
    """
    code = languages.code(language)
    return simplemma.lemmatize(word, lang=code).lower() if code in SUPPORTED_LANGUAGES else word


@lru_cache(maxsize=2**17)
def _form(word: str) -> str | None:
    """The form under which a word is counted; None for single letters and bare numbers."""
    lowered = _plain(word)
    return lowered if len(lowered) > 1 and _LETTER.search(lowered) else None


@lru_cache(maxsize=2**17)
def _plain(word: str) -> str:
    """A word in lower case, without a possessive ending."""
    return str(_POSSESSIVE.sub("", word.lower().replace("\u2019", "'")))
