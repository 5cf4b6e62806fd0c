"""Sentences whose sentiment many people rated, whatever they speak of: what a classifier is fitted to first.

The ratings of Hutto and Gilbert (ICWSM 2014) come inside the source package of vaderSentiment, under MIT:
tweets, and sentences of reviews of films and goods and of opinion pieces of a newspaper.
"""

import hashlib
import io
import json
import re
import tarfile
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Final

import numpy as np

from preprocessing.target_input import Mentioned
from training.examples import Example
from training.metrics import Probabilities

PACKAGE: Final = "vaderSentiment-3.3.2.tar.gz"
PACKAGE_SHA256: Final = "5d7c06e027fc8b99238edb0d53d970cf97066ef97654009890b83703849632f9"
OPINION: Final = "nytEditorialSnippets"
KINDS: Final = ("tweets", "movieReviewSnippets", "amazonReviewSnippets", OPINION)
_INNER: Final = "vaderSentiment-3.3.2/additional_resources/hutto_ICWSM_2014.tar.gz"
_VOTES: Final = "hutto_ICWSM_2014/{}_anonDataRatings.txt"
_TEXTS: Final = "hutto_ICWSM_2014/{}_GroundTruth.txt"
_WORD: Final = re.compile(r"[A-Za-z][\w'-]*")
_FEWEST_WORDS: Final = 3
_SEED: Final = 0


def read(package: Path, opinion: Collection[str]) -> tuple[list[Example], Probabilities]:
    """Rated sentences, and the share of raters who found each negative, neutral and positive.

    The target of a sentence is one of its words, drawn by a seed: a rating speaks of no target. Of opinion
    pieces the sentences with the ids `opinion` are read alone. ValueError where `package` is another file.
    """
    found = hashlib.sha256(package.read_bytes()).hexdigest()
    if found != PACKAGE_SHA256:
        raise ValueError(f"{package} has the SHA-256 {found}, not {PACKAGE_SHA256}; see training/README.md")
    generator = np.random.default_rng(_SEED)
    examples: list[Example] = []
    shares: list[list[float]] = []
    with tarfile.open(package) as outer, tarfile.open(fileobj=outer.extractfile(_INNER)) as inner:
        for kind in KINDS:
            votes = {row[0]: json.loads(row[3]) for row in _rows(inner, _VOTES.format(kind))}
            for name, _, written, *_ in _rows(inner, _TEXTS.format(kind)):
                text = written.replace("''", '"').replace("&amp;", "&")
                words = list(_WORD.finditer(text))
                if name in votes and (kind != OPINION or name in opinion) and len(words) >= _FEWEST_WORDS:
                    word = words[int(generator.integers(len(words)))]
                    share = _shares(votes[name])
                    mentioned = Mentioned(text, word.start(), word.end())
                    examples.append(Example(mentioned, int(np.argmax(share)), (kind, name)))
                    shares.append(share)
    return examples, np.array(shares)


def ids(file: Path) -> set[str]:
    """The first column of a file with tabs: which sentences of opinion pieces may be read."""
    with file.open(encoding="utf-8") as lines:
        return {line.rstrip("\n").split("\t", 1)[0] for line in lines}


def _rows(archive: tarfile.TarFile, name: str) -> Iterator[list[str]]:
    """The cells of a file of the archive: id, mean, and the text or (after the deviation) the votes."""
    held = archive.extractfile(name)
    if held is None:
        raise ValueError(f"{name} is no file in {_INNER}")
    text = io.TextIOWrapper(held, encoding="utf-8-sig", errors="replace")
    for line in text:
        yield line.rstrip("\n").split("\t")


def _shares(votes: list[int]) -> list[float]:
    """The shares of votes below, at and above 0."""
    given = np.sign(votes)
    return [float(np.mean(given == sign)) for sign in (-1, 0, 1)]
