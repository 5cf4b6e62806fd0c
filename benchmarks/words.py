"""Words of the generated corpus: by Zipf's law and in bursts, and what is counted of them.

A third of a text's words are drawn again from a few dozen of its own, a tenth from those to which its
source type leans.
"""

from typing import Final

import numpy as np
import pandas as pd

from benchmarks.catalogue import STOP_WORDS
from preprocessing import schema as s

SENTENCES_IN_TEXT: Final = 40
WORDS_IN_SENTENCE: Final = 22
CONTENT_WORDS: Final = 12  # of those, on average
VOCABULARY: Final = 20_000
OWN_WORDS: Final = 30  # that a text comes back to
AGAIN: Final = 0.3
LEANING: Final = 0.1
LEANED_ON: Final = 300  # words of a type
TONE_VOCABULARY: Final = 400
SYLLABLES: Final = tuple(a + b for a in "bdfgklmnprstv" for b in "aeiou")

Random = np.random.Generator


def spelt(number: int) -> str:
    """A word by its number; every second is a form of the one before."""
    stem, form = divmod(number, 2)
    return _syllables(stem) + ("s" if form else "")


def _syllables(number: int) -> str:
    """At least two syllables, others for each number."""
    first, last = divmod(number, len(SYLLABLES))
    more = first - len(SYLLABLES)
    return (SYLLABLES[first] if more < 0 else _syllables(more)) + SYLLABLES[last]


def zipf(random: Random, size: int | tuple[int, ...], words: int = VOCABULARY) -> np.ndarray:
    """Numbers of words; the first is the most frequent."""
    shares = 1 / (np.arange(words) + 2.7)  # Mandelbrot's shift
    return np.searchsorted(np.cumsum(shares / shares.sum())[:-1], random.random(size))


def content_words(random: Random, text: np.ndarray, documents: pd.DataFrame) -> pd.DataFrame:
    """Every content word in its order: the row of its sentence and of its text, and its number."""
    row = np.repeat(np.arange(len(text)), random.poisson(CONTENT_WORDS, len(text)))
    size = len(row)
    own = zipf(random, (len(documents), OWN_WORDS))
    again = own[text[row], random.integers(OWN_WORDS, size=size)]
    types = documents[s.ORIGINATOR_TYPE].map(s.SOURCE_TYPES.index).to_numpy()[text[row]]
    leaning = VOCABULARY // 10 + types * LEANED_ON + zipf(random, size, LEANED_ON)
    why = random.random(size)
    word = np.where(why < AGAIN, again, np.where(why < AGAIN + LEANING, leaning, zipf(random, size)))
    return pd.DataFrame({"row": row, "text": text[row], "word": word})


def terms(words: pd.DataFrame, place: pd.DataFrame) -> pd.DataFrame:
    """A row for each word of each sentence."""
    cells = words.groupby(["row", "word"]).size().reset_index(name=s.COUNT)
    spelling = np.array([spelt(number) for number in range(VOCABULARY)], dtype=object)
    frame = place.iloc[cells["row"]].reset_index(drop=True)
    frame[s.TERM] = spelling[cells["word"]]
    frame[s.LEMMA] = spelling[cells["word"] // 2 * 2]
    frame[s.COUNT] = cells[s.COUNT]
    frame[s.IN_LEXICON] = cells["word"] % 15 == 0
    return frame


def bigrams(words: pd.DataFrame, documents: pd.DataFrame) -> pd.DataFrame:
    """Neighbours within a sentence, those that the corpus has twice or more."""
    following = words.shift(-1)
    same = (following["row"] == words["row"]).to_numpy()
    pair = words["word"] * VOCABULARY + following["word"].fillna(0).astype(int)
    found = pd.DataFrame({"text": words["text"], "pair": pair})[same]
    cells = found.groupby(["text", "pair"]).size().reset_index(name=s.COUNT)
    cells = cells[cells.groupby("pair")[s.COUNT].transform("sum") >= 2]
    spelling = {one: " ".join(map(spelt, divmod(one, VOCABULARY))) for one in cells["pair"].unique()}
    names = documents[s.DOCUMENT].to_numpy()[cells["text"]]
    return pd.DataFrame({s.DOCUMENT: names, s.BIGRAM: cells["pair"].map(spelling), s.COUNT: cells[s.COUNT]})


def function_words(random: Random, documents: pd.DataFrame) -> pd.DataFrame:
    """A row for each stop word of each text."""
    words = np.array(STOP_WORDS, dtype=object)
    expected = (WORDS_IN_SENTENCE - CONTENT_WORDS) * SENTENCES_IN_TEXT / len(words)
    count = random.poisson(expected, (len(documents), len(words))) + 1
    frame = pd.DataFrame({s.DOCUMENT: np.repeat(documents[s.DOCUMENT].to_numpy(), len(words))})
    return frame.assign(**{s.TERM: np.tile(words, len(documents)), s.COUNT: count.ravel()})


def tone_words(random: Random, place: pd.DataFrame) -> pd.DataFrame:
    """A word with its scores for each time that the lexicon knows one; `row` is that of its sentence."""
    row = np.repeat(np.arange(len(place)), random.poisson(1.2, len(place)))
    word = zipf(random, len(row), TONE_VOCABULARY)
    cells = pd.DataFrame({"row": row, "word": word}).groupby(["row", "word"]).size().reset_index(name=s.COUNT)
    scores = random.uniform((-1, 0), (1, 1), (TONE_VOCABULARY, 2)).round(2)[cells["word"]]
    frame = place.iloc[cells["row"]].reset_index(drop=True)
    frame[s.WORDS] = [f"tone {spelt(number)}" for number in cells["word"]]
    frame[s.POLARITY], frame[s.SUBJECTIVITY] = scores[:, 0], scores[:, 1]
    return frame.assign(**{s.COUNT: cells[s.COUNT], "row": cells["row"]})


def or_none(value: str, here: np.ndarray) -> list[str | None]:
    """The value where it is due, and nothing elsewhere."""
    return [value if due else None for due in here]
