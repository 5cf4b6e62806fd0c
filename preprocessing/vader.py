"""Tone by a second lexicon: VADER's compound score of a sentence, and how many of its words it knows.

How to read it: the score runs from -1 to 1; it is the sum of the known words' values, with rules for
negation, degree, capitals and "but", bent into that range.
Caveat: it is tone, never stance. The lexicon (about 7,500 entries) was made for short posts in
English: "crisis", "war" and "peaceful" carry values whoever says them, and other languages score 0
but for the words that look English. It is a check on TextBlob's scores, no better measure than they.
Source: Hutto and Gilbert, "VADER: A Parsimonious Rule-based Model for Sentiment Analysis of Social
Media Text", ICWSM 2014; the package vaderSentiment is the authors' own.
"""

import string
from functools import cache, lru_cache
from typing import Final, NamedTuple

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

# VADER knows typewriter marks only, and cuts words at spaces.
_TYPEWRITER: Final = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "—": " "})
# Tokens of so few characters, marks apart, are taken as they stand: they may be emoticons.
_EMOTICON: Final = 2


class Vader(NamedTuple):
    """VADER's compound score of a sentence, -1 to 1, and how many of its words the lexicon knows."""

    compound: float
    hits: int


def vader(sentence: str) -> Vader:
    """VADER's score of a sentence; typographic quotation marks and dashes are typed plainly for it."""
    text = sentence.translate(_TYPEWRITER)
    hits = sum(map(_knows, text.split()))
    if not hits and text.isascii():
        return Vader(0.0, 0)  # nothing else moves the score; emoji might, and they are not ASCII
    return Vader(float(_analyser().polarity_scores(text)["compound"]), hits)


@lru_cache(maxsize=2**17)
def _knows(token: str) -> bool:
    """Whether the lexicon knows what VADER makes of a token: marks around a word do not count."""
    bare = token.strip(string.punctuation)
    return (bare if len(bare) > _EMOTICON else token).lower() in _analyser().lexicon


@cache
def _analyser() -> SentimentIntensityAnalyzer:
    """One analyser per process: it reads its lexicon when it is made."""
    return SentimentIntensityAnalyzer()
