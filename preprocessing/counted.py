"""What a number counts: the noun that follows it, as far as a tagger without context can tell."""

from collections.abc import Sequence
from typing import Final

from textblob.en import tag

from preprocessing.terms import lemma

# Kinds of words, and words, between a number and its noun: "243 specific measures", "dozens of its leaders".
_BETWEEN: Final = frozenset({"JJ", "JJR", "JJS", "VBN", "VBG", "RB", "PRP$"})
_OF_THEM: Final = frozenset({"the", "these", "those", "confirmed", "reported"})
_SINGULAR: Final = frozenset({"NN", "NNP"})
_PLURAL: Final = frozenset({"NNS", "NNPS"})
_FAR: Final = 6


def counted(words: Sequence[str]) -> str | None:
    """The lemma of the noun that a number counts; None where no noun follows.

    `words` are those after the number, in lower case, up to the first mark. In a row of nouns the last
    one counts ("police officers", "media outlets"), but a singular after a plural opens something new
    ("200 people friday").
    """
    noun, many = "", False
    for word, kind in tag(" ".join(words[:_FAR]), tokenize=False) if words else ():
        if kind in _PLURAL or (kind in _SINGULAR and not many):
            noun, many = word, kind in _PLURAL
        elif noun or (kind not in _BETWEEN and word not in _OF_THEM):
            break
    return _singular(noun) if noun else None


def _singular(noun: str) -> str:
    """The lemma; the dictionary knows "Palestinians" with a capital only."""
    found = lemma(noun, "en")
    return found if found != noun else lemma(noun.capitalize(), "en")
