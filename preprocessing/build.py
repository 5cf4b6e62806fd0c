"""Corpus -> dataset, the steps in their order: measure each text, gather, write."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pandas as pd

from preprocessing import duplicates, targets
from preprocessing import schema as s
from preprocessing.cautions import Cautions
from preprocessing.measure import measure
from preprocessing.reading import read
from preprocessing.records import Corpus, Text
from preprocessing.stop_words import STOP_WORDS
from preprocessing.text_rows import Row
from preprocessing.version import SOFTWARE_VERSION
from preprocessing.writer import write_dataset

# A pair of words is kept where the whole corpus has it so often: rarer ones say nothing of frequency.
_LEAST_PAIRS: Final = 2

Progress = Callable[[Iterable[Text]], Iterable[Text]]


@dataclass(frozen=True)
class BuildResult:
    """What a build wrote, and what is to be known of the texts, in sentences."""

    hash: str
    texts: int
    sentences: int
    mentions: int
    snippets: int
    cautions: tuple[str, ...]


def build(corpus: Corpus, out: Path, progress: Progress = lambda texts: texts) -> BuildResult:
    """Measure every text of a corpus and write the dataset folder `out`.

    The same texts give the same bytes. `progress` may wrap the texts to show how far the build is.
    """
    rows: dict[str, list[Row]] = {table.name: [] for table in s.TABLES}
    parts: list[list[duplicates.Parts]] = []
    cautions = Cautions()
    for text in progress(corpus.texts):
        prose = read(text)
        cautions.see(text, prose)
        for name, found in measure(text, prose, corpus.catalogue.keys).items():
            rows[name] += found
        parts.append([duplicates.parts(sentence) for sentence in prose.sentences])
    sets = duplicates.duplicates(parts)
    _mark(rows[s.SENTENCES_TABLE.name], sets.sentences)
    _mark(rows[s.DOCUMENTS.name], sets.texts)
    rows[s.BIGRAMS.name] = _frequent(rows[s.BIGRAMS.name])
    catalogue = {**corpus.catalogue.data, "stop_words": sorted(set().union(*STOP_WORDS.values()))}
    frames = {table.name: _frame(rows[table.name], table, catalogue) for table in s.TABLES}
    digest = write_dataset(out, frames, catalogue, _info(catalogue))
    tables = (s.DOCUMENTS, s.SENTENCES_TABLE, s.MENTIONS, s.SNIPPETS)
    texts, sentences, mentions, snippets = (len(rows[table.name]) for table in tables)
    return BuildResult(digest, texts, sentences, mentions, snippets, tuple(cautions.told()))


def _mark(rows: list[Row], sets: Iterable[int | None]) -> None:
    """Give each row the number of its set of duplicates."""
    for row, number in zip(rows, sets, strict=True):
        row[s.DUPLICATE_SET] = number


def _frequent(pairs: list[Row]) -> list[Row]:
    total: Counter[str] = Counter()
    for row in pairs:
        total[row[s.BIGRAM]] += row[s.COUNT]
    return [row for row in pairs if total[row[s.BIGRAM]] >= _LEAST_PAIRS]


def _frame(rows: list[Row], table: s.Table, catalogue: dict[str, Any]) -> pd.DataFrame:
    columns = [column.name for column in table.columns]
    if table is s.DOCUMENTS:
        columns += [item["column"] for item in catalogue["filters"]]
    return pd.DataFrame(rows, columns=columns).astype(object)


def _info(catalogue: dict[str, Any]) -> dict[str, Any]:
    return {
        "name": catalogue["name"],
        "title": catalogue["title"],
        "software_version": SOFTWARE_VERSION,
        "seed": 0,
        "parameters": {
            "least_pairs": _LEAST_PAIRS,
            "duplicates_least_words": duplicates.LEAST_WORDS,
            "duplicates_least_shared_pairs": duplicates.LEAST_SHARED_PAIRS,
            "duplicates_least_shared_sentences": duplicates.LEAST_SHARED_SENTENCES,
            "duplicates_least_sentences": duplicates.LEAST_SENTENCES,
            "target_model": targets.recorded(),
            "max_run_words": s.MAX_RUN_WORDS,
            "max_quoted_share": s.MAX_QUOTED_SHARE,
        },
    }
