"""Datasets of texts whose sentences hold words with scores, for the tests of tone and word shift."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pandas as pd

from comparison.dataset import Dataset
from preprocessing import schema
from tests.comparison.tiny import NGO, STATE

Word = tuple[str, float, float, int]  # words, polarity, subjectivity, count
Sentence = Sequence[Word]
Text = tuple[str, str, Sequence[Sentence]]  # type, source, sentences

# Two types above any floor: one high by "good", one low by "bad"; "fine" is alike in both.
GOOD, BAD, FINE = ("good", 0.7, 0.6, 1), ("bad", -0.7, 0.6, 1), ("fine", 0.4, 0.5, 1)
SOURCES = ("watch", "agency", "friends")


def toned(tiny: Dataset, texts: Sequence[Text], untraced: Sequence[tuple[int, int]] = ()) -> Dataset:
    """A dataset of these texts; a sentence's scores are the means of its words.

    But for the `untraced` sentences (text, sentence): those score 0.25 more than their words.
    """
    names = [f"t{place}" for place in range(len(texts))]
    sentences: list[tuple] = []
    words: list[tuple] = []
    for name, (place, (_, _, content)) in zip(names, enumerate(texts), strict=True):
        for number, sentence in enumerate(content):
            more = 0.25 if (place, number) in untraced else 0
            sentences.append((name, number, *(score + more for score in means(sentence)), hits(sentence)))
            words += [(name, number, *word) for word in sentence]
    places = {(one[0], one[1]): place for place, one in enumerate(sentences)}
    empty = {
        table.name: getattr(tiny, table.name).iloc[:0]
        for table in schema.TABLES
        if table.name not in ("documents", "sentences", "tone_words")
    }
    none = dict.fromkeys(empty, np.empty(0, dtype=np.int64))
    of_text = np.array([int(one[0][1:]) for one in sentences], dtype=np.int64)
    of_word = np.array([places[one[0], one[1]] for one in words], dtype=np.int64)
    return replace(
        tiny,
        documents=_documents(tiny, names, texts),
        sentences=_sentences(tiny, sentences),
        tone_words=_words(words),
        text_row={**none, "sentences": of_text, "tone_words": of_text[of_word]},
        sentence_row={**none, "tone_words": of_word},
        **empty,
    )


def two(tiny: Dataset, high: Sequence[Sequence[Word]], low: Sequence[Sequence[Word]]) -> Dataset:
    """Texts of one sentence each: `high` of the state, `low` of rights organisations, by turns of source."""
    return toned(
        tiny,
        [
            (kind, SOURCES[place % 3], [sentence])
            for kind, sentences in ((STATE, high), (NGO, low))
            for place, sentence in enumerate(sentences)
        ],
    )


def means(sentence: Sentence) -> tuple[float, float]:
    """Polarity and subjectivity of a sentence, as TextBlob averages."""
    total = hits(sentence) or 1
    return (
        sum(polarity * count for _, polarity, _, count in sentence) / total,
        sum(subjectivity * count for _, _, subjectivity, count in sentence) / total,
    )


def hits(sentence: Sentence) -> int:
    """Words that the lexicon knows."""
    return sum(word[-1] for word in sentence)


def _documents(tiny: Dataset, names: list[str], texts: Sequence[Text]) -> pd.DataFrame:
    types, sources = [text[0] for text in texts], [text[1] for text in texts]
    return (
        tiny.documents.iloc[[0] * len(texts)]
        .reset_index(drop=True)
        .assign(
            document=names,
            title=names,
            originator=sources,
            carrier=sources,
            originator_type=types,
            carrier_type=types,
        )
    )


def _sentences(tiny: Dataset, rows: list[tuple]) -> pd.DataFrame:
    base = tiny.sentences.iloc[[0] * len(rows)].reset_index(drop=True)
    columns = ("document", "sentence", "polarity", "subjectivity", "lexicon_hits")
    values = dict(zip(columns, zip(*rows, strict=True), strict=True))
    return base.assign(**{name: list(column) for name, column in values.items()})


def _words(rows: list[tuple]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=[column.name for column in schema.TONE_WORDS.columns])
    return frame.astype({"words": "category", "polarity": float, "subjectivity": float, "count": int})
