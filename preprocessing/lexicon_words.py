"""What TextBlob's lexicon makes of a piece of text between blanks, kept once it is known.

TextBlob splits a sentence into tokens and looks each up. Nearly all pieces come again and again, so the
tokens of a piece, and what each means to a score, are found once.
"""

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from textblob._text import ABBREVIATIONS, EMOTICONS, PUNCTUATION, RE_ABBR3
from textblob.en import sentiment

EXCLAMATION: Final = "!"
SARCASM: Final = "(!)"
_KEPT: Final = 2**16
# What TextBlob splits off on both sides of a word; full stops and straight quotes have rules of their own.
_MARKS: Final = "".join(set(PUNCTUATION) - {".", "'"}) + "“”‘’"
_LONGEST_EMOTICON: Final = 5
_FACES: Final = frozenset(face.lower() for faces in EMOTICONS.values() for face in faces)


@dataclass(frozen=True, slots=True)
class Token:
    """A token in lower case, and what it does to a score.

    `scores` are polarity, subjectivity and intensity of a known word. `modifies`: a known adverb, which acts
    on the word after it. `ends` and `releases`: an unknown word after which a negation and a modifier no
    longer hold. `louder`: an exclamation mark. `rare`: TextBlob itself is asked about a sentence with it.
    """

    word: str
    scores: tuple[float, float, float] | None
    modifies: bool
    negates: bool
    ends: bool
    releases: bool
    louder: bool
    rare: bool

    @property
    def acts(self) -> bool:
        """Whether it does more than to part what stands before it from what follows, as most words do."""
        only_one = self.releases and not self.ends
        return bool(self.scores) or self.negates or self.louder or self.rare or only_one


# Pieces that only part: after the first neither modifier nor negation hold, after the second no negation.
PARTING: Final = (Token("", None, False, False, ends=True, releases=True, louder=False, rare=False),)
ENDING: Final = (Token("", None, False, False, ends=True, releases=False, louder=False, rare=False),)


def split(piece: str) -> tuple[str, ...]:
    """TextBlob's tokens of a piece without blanks; it need not be asked where marks stand around letters."""
    letters = piece.strip(_MARKS)
    word = letters.removesuffix(".")
    if not word.isalpha() or (word != letters and _may_be_short(letters)):
        return tuple(" ".join(sentiment.tokenizer(piece)).split())
    begin = piece.index(word)
    return (*piece[:begin], word, *piece[begin + len(word) :])


def _may_be_short(word: str) -> bool:
    """Whether TextBlob may take a word with a full stop for an abbreviation."""
    return len(word) == 2 or word in ABBREVIATIONS or RE_ABBR3.match(word) is not None


class _Pieces(dict[str, tuple[Token, ...]]):
    """Pieces with their tokens, found when first asked for; emptied when there are too many."""

    def __missing__(self, piece: str) -> tuple[Token, ...]:
        if len(self) >= _KEPT:
            self.clear()
        self[piece] = result = _tokens(piece)
        return result


# The tokens of a piece, if one of them acts; else PARTING, ENDING or nothing, which say all of it.
TOKENS: Final = _Pieces()


def _tokens(piece: str) -> tuple[Token, ...]:
    words = [word.lower() for word in split(piece)]
    if "'" not in piece and _acting().isdisjoint(words):  # what `Token` says of them, without making any
        longest = max(map(len, words), default=0)
        return PARTING if longest > 2 else ENDING if longest > 1 else ()
    found = tuple(map(_token, words))
    if any(token.acts for token in found):
        return found
    if any(token.releases for token in found):
        return PARTING
    return ENDING if any(token.ends for token in found) else ()


@cache
def _acting() -> frozenset[str]:
    """Whatever can act on a score."""
    return frozenset([*sentiment, *sentiment.negations, EXCLAMATION, SARCASM, *_FACES])


@lru_cache(maxsize=_KEPT)
def _token(word: str) -> Token:
    senses = sentiment.get(word)
    polarity, subjectivity, intensity = senses[None] if senses else (0.0, 0.0, 0.0)
    return Token(
        word=word,
        scores=(polarity, subjectivity, intensity) if senses else None,
        modifies=bool(senses) and any(tag in senses for tag in sentiment.modifiers),
        negates=word in sentiment.negations,
        ends=len(word.strip("'")) > 1,
        releases=len(word) > 2,
        louder=word == EXCLAMATION,
        rare=word == SARCASM or _is_face(word),
    )


def _is_face(word: str) -> bool:
    short = len(word) <= _LONGEST_EMOTICON and not word.isalpha() and word not in PUNCTUATION
    return short and word in _FACES
