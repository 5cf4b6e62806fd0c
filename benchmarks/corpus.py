"""A generated dataset of any size, to measure on: `python -m benchmarks.corpus 100000 --out FOLDER`.

Nothing in it is a text: only what a build would have measured of texts.
"""

import argparse
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import Final

import numpy as np
import pandas as pd

from benchmarks import catalogue as named
from benchmarks import found, words
from benchmarks.words import SENTENCES_IN_TEXT, WORDS_IN_SENTENCE, Random, or_none
from preprocessing import schema as s
from preprocessing.writer import write_dataset

SEED: Final = 2021


def write_corpus(out: Path, sentences: int, seed: int = SEED) -> str:
    """Write a dataset of so many sentences to the folder `out` and return its hash."""
    info = {"name": "generated", "title": "Generated", "software_version": "0", "seed": seed}
    return write_dataset(out, tables(sentences, seed), named.catalogue(), {**info, "parameters": {}})


def tables(sentences: int, seed: int = SEED) -> dict[str, pd.DataFrame]:
    """Every table of the schema, the same for the same number of sentences and seed."""
    random = np.random.Generator(np.random.PCG64(seed))
    text = np.arange(sentences) // SENTENCES_IN_TEXT
    number = np.arange(sentences) % SENTENCES_IN_TEXT
    documents = _documents(random, text)
    place = pd.DataFrame({s.DOCUMENT: documents[s.DOCUMENT].to_numpy()[text], s.SENTENCE: number})
    content = words.content_words(random, text, documents)
    tone_words = words.tone_words(random, place)
    mentions = found.mentions(random, place, text)
    return {
        s.DOCUMENTS.name: documents,
        s.SENTENCES_TABLE.name: _sentences(random, place, tone_words),
        s.TERMS.name: words.terms(content, place),
        s.FUNCTION_WORDS.name: words.function_words(random, documents),
        s.BIGRAMS.name: words.bigrams(content, documents),
        s.MENTIONS.name: mentions,
        s.NUMBERS.name: found.numbers(random, place),
        s.SNIPPETS.name: found.snippets(mentions),
        s.TONE_WORDS.name: tone_words.drop(columns="row"),
        s.PROPER_NAMES.name: found.proper_names(random, place),
    }


def _documents(random: Random, text: np.ndarray) -> pd.DataFrame:
    lengths = np.bincount(text)
    size = len(lengths)
    names = [f"d{place:06}" for place in range(size)]
    frame = pd.DataFrame({s.DOCUMENT: names, s.TITLE: [f"Text {name}" for name in names]})
    frame[[s.LANGUAGE, s.EXCERPT, s.SHA256]] = "en", False, "0" * 64
    for unknown in (s.TYPE_REASON, s.TYPE_CONTESTED, s.SPEAKERS, s.URL, s.DATE_BASIS, s.CAVEAT):
        frame[unknown] = None
    frame[s.SENTENCES], frame[s.TOKENS] = lengths, lengths * WORDS_IN_SENTENCE
    frame[s.DUPLICATE_SET] = _pairs(random, size)
    frame["x_country"] = random.choice(named.COUNTRIES, size)
    return pd.concat([frame, _published(random, size)], axis=1)


def _published(random: Random, size: int) -> pd.DataFrame:
    """By whom and when; one text in ten stands on the page of another, one in twenty has a vague date."""
    originator = random.integers(named.SOURCES, size=size)
    carrier = np.where(random.random(size) < 0.1, random.integers(named.SOURCES, size=size), originator)
    first = random.integers(named.DAYS, size=size)
    last = first + np.where(random.random(size) < 0.05, 30, 0)
    return pd.DataFrame(
        {
            s.ORIGINATOR: [f"s{place:02}" for place in originator],
            s.CARRIER: [f"s{place:02}" for place in carrier],
            s.ORIGINATOR_TYPE: [named.source_type(place) for place in originator],
            s.CARRIER_TYPE: [named.source_type(place) for place in carrier],
            s.PUBLISHED_FROM: [named.FIRST_DAY + timedelta(days=int(day)) for day in first],
            s.PUBLISHED_TO: [named.FIRST_DAY + timedelta(days=int(day)) for day in last],
        }
    )


def _pairs(random: Random, size: int) -> pd.api.extensions.ExtensionArray:
    """Sets of two for about one row in a hundred, as if they were nearly the same."""
    sets = pd.array([None] * size, dtype="Int32")
    chosen = random.permutation(size)[: size // 100 // 2 * 2]
    sets[chosen] = np.arange(len(chosen)) // 2
    return sets


def _sentences(random: Random, place: pd.DataFrame, tone_words: pd.DataFrame) -> pd.DataFrame:
    size, weights = len(place), tone_words[s.COUNT].to_numpy()
    hits = np.bincount(tone_words["row"], weights, size)
    frame = place.copy()
    frame[s.PARAGRAPH] = (frame[s.SENTENCE] + 2) // 3
    quoted = random.random(size) < 0.25
    frame[s.VOICE] = np.where(quoted, s.QUOTED, s.OWN)
    frame[s.ATTRIBUTION] = or_none("marks", quoted)
    frame[s.SPEAKER] = or_none("A. Speaker", quoted & (random.random(size) < 0.3))
    frame = frame.assign(**{s.START: None, s.END: None, s.TOKENS: WORDS_IN_SENTENCE})
    for score in (s.POLARITY, s.SUBJECTIVITY):
        frame[score] = np.bincount(tone_words["row"], tone_words[score] * weights, size) / np.maximum(hits, 1)
    frame[s.LEXICON_HITS] = hits.astype(int)
    frame[s.VADER_HITS] = random.poisson(1.5, size)
    frame[s.VADER] = np.where(frame[s.VADER_HITS] > 0, random.uniform(-1, 1, size).round(4), 0.0)
    frame[s.DUPLICATE_SET] = _pairs(random, size)
    return frame


def main(arguments: Sequence[str] | None = None) -> None:
    """Write a corpus from the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.corpus", description="Generate a dataset.")
    parser.add_argument("sentences", type=int, help="how many sentences")
    parser.add_argument("--out", type=Path, required=True, help="the folder of the dataset")
    given = parser.parse_args(arguments)
    print(write_corpus(given.out, given.sentences))


if __name__ == "__main__":
    main()
