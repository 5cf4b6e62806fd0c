"""Texts to time a build on: the first of a table of one's own, or generated ones by Zipf's law."""

import random
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from typing import Final

import pandas as pd
from textblob.en import sentiment

from benchmarks.words import spelt
from preprocessing.schema import SOURCE_TYPES
from preprocessing.stop_words import STOP_WORDS

SEED: Final = 2021
COLUMNS: Final = ("id", "title", "source", "date", "text")
_WORDS: Final = 30_000
_SENTENCES: Final = 44  # of a text, as in a large corpus of news
_LENGTH: Final = 22
_NAMED: Final = ("the election", "Congress", "police officers", "the Supreme Court", "White House", "taxes")


def catalogue() -> Path:
    """A folder with events, targets and names to be found."""
    return Path(__file__).parent / "news"


def write(table: Path | None, texts: int, out: Path) -> Path:
    """A Parquet table of so many texts, as all that is timed read it: the first of `table`, or generated."""
    frame = pd.read_parquet(table).head(texts) if table else _generated(texts)
    kept = frame[list(COLUMNS)].astype({"date": str})
    kept["date"] = kept["date"].str[:10]
    kept.assign(source_type=SOURCE_TYPES[3]).to_parquet(out, index=False)
    return out


def _generated(texts: int) -> pd.DataFrame:
    chance = random.Random(SEED)
    vocabulary = _vocabulary(chance)
    weights = list(accumulate(1 / (rank + 2.7) for rank in range(len(vocabulary))))
    rows = (
        {
            "id": f"t{number:06}",
            "title": f"Text {number}",
            "source": f"Source {number % 20}",
            "date": f"20{chance.randrange(10, 25)}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}",
            "text": "\n".join(_paragraphs(chance, vocabulary, weights)),
        }
        for number in range(texts)
    )
    return pd.DataFrame(rows)


def _vocabulary(chance: random.Random) -> list[str]:
    """Function words first, then invented words, one in twelve known to TextBlob's lexicon."""
    known = sorted(word for word in sentiment if word.isalpha())
    invented = [chance.choice(known) if number % 12 == 0 else spelt(number) for number in range(_WORDS)]
    return [*sorted(STOP_WORDS["en"]), *invented]


def _paragraphs(chance: random.Random, vocabulary: list[str], weights: list[float]) -> Iterator[str]:
    for _ in range(_SENTENCES // 2):
        yield " ".join(_sentence(chance, vocabulary, weights) for _ in range(2))


def _sentence(chance: random.Random, vocabulary: list[str], weights: list[float]) -> str:
    words = chance.choices(vocabulary, cum_weights=weights, k=chance.randrange(_LENGTH // 2, 2 * _LENGTH))
    if chance.random() < 0.2:
        words.insert(len(words) // 2, chance.choice(_NAMED))
    if chance.random() < 0.2:
        words.insert(len(words) // 3, f"{chance.randrange(2, 5000):,}")
    said = " ".join(words)
    return f"{said[0].upper()}{said[1:]}."
