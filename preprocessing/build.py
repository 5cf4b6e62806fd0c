"""Corpus -> dataset, the steps in their order: measure texts part by part, put the parts together, write.

Parts lie in `.NAME.parts` beside the dataset until it is whole. A build that was stopped, by whatever, goes
on with the parts that it left, where texts, patterns and code are still the same.
"""

import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final

import pyarrow as pa

from preprocessing import batch_tables, duplicates, merge, parts, targets, workers
from preprocessing import schema as s
from preprocessing.batches import Batch, batches, name_of
from preprocessing.cautions import told
from preprocessing.parts import Part
from preprocessing.records import Corpus
from preprocessing.stop_words import STOP_WORDS
from preprocessing.swap import refuse_other_content
from preprocessing.version import SOFTWARE_VERSION
from preprocessing.writer import FILES, own_columns, row_groups, write_tables

# A pair of words is kept where the whole corpus has it so often: rarer ones say nothing of frequency.
_LEAST_PAIRS: Final = 2

Progress = Callable[[int], object]


@dataclass(frozen=True)
class How:
    """Where texts are measured: in so many processes, or by the Dask cluster of a scheduler's address."""

    workers: int = 1
    scheduler: str | None = None


@dataclass(frozen=True)
class BuildResult:
    """What a build wrote, and what is to be known of the texts, in sentences.

    `found`: so many of the texts an earlier build, which did not end, had measured.
    """

    hash: str
    texts: int
    sentences: int
    mentions: int
    snippets: int
    cautions: tuple[str, ...]
    found: int = 0


def build(
    corpus: Corpus, out: Path, progress: Progress = lambda texts: None, how: How = How()
) -> BuildResult:
    """Measure every text of a corpus and write the dataset folder `out`.

    The same texts give the same bytes, wherever they are measured. `progress` is told how many more texts
    are measured. Raises `WriterError` where the place cannot take a dataset, `ConformError` where what was
    measured does not fit the schema, `WorkerError` where a worker is lost.
    """
    folder = Path(out).resolve()
    refuse_other_content(folder, FILES)
    catalogue = {**corpus.catalogue.data, "stop_words": sorted(set().union(*STOP_WORDS.values()))}
    with parts.place(folder) as place:
        measured, found = _measured(corpus, own_columns(catalogue), place, progress, how)
        merged = merge.Merged(measured)
        digest = write_tables(folder, _tables(merged, measured), catalogue, _info(catalogue))
        tables = (s.DOCUMENTS, s.SENTENCES_TABLE, s.MENTIONS, s.SNIPPETS)
        texts, sentences, mentions, snippets = (merged.rows(table) for table in tables)
        cautions = told([seen for part in measured for seen in part.seen()])
        shutil.rmtree(place)
    return BuildResult(digest, texts, sentences, mentions, snippets, tuple(cautions), found)


def _tables(merged: merge.Merged, measured: Sequence[Part]) -> dict[str, Iterator[pa.Table]]:
    """The rows of each table, sets of duplicates and rare pairs of words as the whole corpus has them."""
    tables = {table.name: row_groups(merged.pieces(table)) for table in s.TABLES}
    sets = duplicates.duplicates(list(merge.likeness(measured)))
    for table, values in ((s.SENTENCES_TABLE, sets.sentences), (s.DOCUMENTS, sets.texts)):
        tables[table.name] = merge.with_sets(tables[table.name], merged.in_order(table, values))
    bigrams = s.BIGRAMS.name
    tables[bigrams] = merge.only(tables[bigrams], merge.frequent(measured, _LEAST_PAIRS))
    return tables


def _measured(
    corpus: Corpus, extras: Sequence[str], place: Path, progress: Progress, how: How
) -> tuple[list[Part], int]:
    """The parts of a corpus, in its order: those that lie there, and all others measured now.

    And of how many texts they lay there.
    """
    keys = corpus.catalogue.keys
    found: dict[int, Part] = {}
    before = 0

    def missing() -> Iterator[Batch]:
        nonlocal before
        for batch in batches(corpus):
            part = found[batch.number] = Part(place / name_of(batch, keys, extras))
            if not part.is_whole():
                yield batch
                continue
            before += len(batch.texts)
            progress(len(batch.texts))

    measure = partial(batch_tables.measured, keys=keys, extras=extras)
    for batch, tables in workers.apply(measure, missing(), how.workers, how.scheduler):
        found[batch.number].write(tables)
        progress(len(batch.texts))
    return [found[number] for number in sorted(found)], before


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
