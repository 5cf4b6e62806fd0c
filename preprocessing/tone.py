"""Tone: TextBlob polarity and subjectivity of a sentence, and how little of it the lexicon knows.

How to read it: polarity runs from -1 to 1, subjectivity from 0 to 1; both are means over the words
that TextBlob's lexicon knows (2,912 entries, 2,643 of them adjectives).
Caveat: it is tone, never stance. Most words of a contested subject (blockade, embargo, detained,
genocide) are not in the lexicon, and a sentence of such words alone scores exactly 0; languages
other than English score 0 throughout. Show the coverage beside the score.
Source: De Smedt and Daelemans, "Pattern for Python", JMLR 13 (2012), whose lexicon TextBlob uses.
"""

from collections import defaultdict
from functools import lru_cache
from typing import Literal, NamedTuple

from textblob.en import sentiment

from preprocessing.tone_rules import Assessment, assessments


class ToneWord(NamedTuple):
    """A word, with its modifiers, that moved the score; means where it occurs more than once."""

    words: str
    polarity: float
    subjectivity: float
    times: int


class Tone(NamedTuple):
    """The tone of one sentence."""

    polarity: float
    subjectivity: float
    lexicon_hits: int
    words: tuple[ToneWord, ...]


def tone(sentence: str) -> Tone:
    """TextBlob's scores of a sentence, equal to `TextBlob(sentence).sentiment`, with their reasons."""
    found = assessments(sentence)
    hits = sum(knows(word) for words, *_ in found for word in words)
    return Tone(_mean_of(found, 1), _mean_of(found, 2), hits, _words(found))


@lru_cache(maxsize=2**16)
def knows(word: str) -> bool:
    """Whether TextBlob's lexicon knows a word in lower case."""
    return word in sentiment


def _mean_of(found: list[Assessment], scale: Literal[1, 2]) -> float:
    """The mean of polarity (1) or subjectivity (2); 0 without any.

    Added up one by one as TextBlob does: `sum` rounds otherwise from Python 3.12 on.
    """
    total = 0.0
    for one in found:
        total += one[scale]
    return total / (len(found) or 1)


def _words(found: list[Assessment]) -> tuple[ToneWord, ...]:
    scores = defaultdict(list)
    for chunk, polarity, subjectivity in found:
        scores[" ".join(chunk)].append((polarity, subjectivity))
    return tuple(_mean(words, found) for words, found in sorted(scores.items()))


def _mean(words: str, scores: list[tuple[float, float]]) -> ToneWord:
    total = [sum(values) for values in zip(*scores, strict=True)] if len(scores) > 1 else scores[0]
    polarity, subjectivity = (0.0 + value / len(scores) for value in total)  # never -0.0
    return ToneWord(words, polarity, subjectivity, len(scores))
