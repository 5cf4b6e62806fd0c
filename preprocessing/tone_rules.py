"""TextBlob's rules: how words, and the words before them, add up to the assessments behind a score.

The results are TextBlob's to the last bit (`tests/preprocessing/test_tone.py`), its quirks with them: a
negation ends at the next unknown word of two letters or more, and "8)" is a smile.
"""

import re
from dataclasses import dataclass
from typing import Final

from textblob._text import EOS, RE_EMOTICONS
from textblob.en import sentiment

from preprocessing.lexicon_words import ENDING, EXCLAMATION, PARTING, TOKENS, Token, split

Assessment = tuple[list[str], float, float]  # the words, polarity, subjectivity

_LOUDER: Final = 1.25
_NEGATED: Final = -0.5
# Without one of these no emoticon can be written, whatever stands between its signs.
_FACE_SIGNS: Final = re.compile(r"[:;=<>♥*°_]|[xX8]\s*-?\s*[D)]|o\s*\.\s*O")
_EMPTY_LINE: Final = re.compile(r"\n\r?\n")


def assessments(sentence: str) -> list[Assessment]:
    """What TextBlob assesses in a sentence, in its order."""
    pieces = sentence.split()
    if _needs_textblob(sentence, pieces):
        return _by_textblob(sentence)
    found = _Found()
    for piece in pieces:
        of_piece = TOKENS[piece]
        if of_piece is PARTING:
            found.modifier = found.negation = None
            continue
        if of_piece is ENDING:
            found.negation = None
            continue
        for token in of_piece:
            if token.rare:
                return _by_textblob(sentence)
            if token.scores:
                found.known(token, *token.scores)
            else:
                found.unknown(token)
    return found.result()


def _by_textblob(sentence: str) -> list[Assessment]:
    return [
        (words, polarity, subjectivity)
        for words, polarity, subjectivity, _ in sentiment(sentence).assessments
    ]


def _needs_textblob(sentence: str, pieces: list[str]) -> bool:
    """Whether signs of several pieces might make one: an empty line, "(!)", an emoticon."""
    if EOS in sentence or ("\n" in sentence and _EMPTY_LINE.search(sentence)):
        return True
    if EXCLAMATION in sentence and "(" in sentence:
        return True
    if not _FACE_SIGNS.search(sentence):
        return False
    written = " ".join(word for piece in pieces for word in split(piece))
    return RE_EMOTICONS.search(written) is not None


@dataclass(slots=True)
class _Chunk:
    """A known word with its modifiers and negation."""

    words: list[str]
    polarity: float
    subjectivity: float
    intensity: float
    negated: bool = False


class _Found:
    """The chunks so far, and the modifier and the negation that still hold."""

    __slots__ = ("_chunks", "modifier", "negation")

    def __init__(self) -> None:
        self._chunks: list[_Chunk] = []
        self.modifier: str | None = None
        self.negation: str | None = None

    def known(self, token: Token, polarity: float, subjectivity: float, intensity: float) -> None:
        """A word of the lexicon begins a chunk, or is the word that the modifier before it was for."""
        if self.modifier is None:
            chunk = _Chunk([token.word], polarity, subjectivity, intensity)
            self._chunks.append(chunk)
        else:
            chunk = self._chunks[-1]
            chunk.words.append(token.word)
            chunk.polarity = _limited(polarity * chunk.intensity)
            chunk.subjectivity = _limited(subjectivity * chunk.intensity)
            chunk.intensity = intensity
        if self.negation is not None:
            chunk.words.insert(0, self.negation)
            chunk.intensity = 1.0 / chunk.intensity
            chunk.negated = True
        self.modifier = token.word if token.modifies else None
        self.negation = token.word if token.negates else None

    def unknown(self, token: Token) -> None:
        """A word that is not in the lexicon may negate, or part what stands before it from what follows."""
        if token.negates:
            self.negation = token.word
        elif token.ends:
            self.negation = None
        if self.negation is not None and self.modifier is not None and sentiment.modifier(self.modifier):
            self._chunks[-1].words.append(self.negation)
            self._chunks[-1].negated = True
            self.negation = None
        elif token.releases:
            self.modifier = None
        if token.louder and self._chunks:
            self._chunks[-1].words.append(EXCLAMATION)
            self._chunks[-1].polarity = _limited(self._chunks[-1].polarity * _LOUDER)

    def result(self) -> list[Assessment]:
        return [
            (chunk.words, chunk.polarity * _NEGATED if chunk.negated else chunk.polarity, chunk.subjectivity)
            for chunk in self._chunks
        ]


def _limited(value: float) -> float:
    return max(-1.0, min(value, 1.0))
