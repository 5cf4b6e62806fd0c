"""A build without the steps that are timed apart, `python -m benchmarks.lean TABLE OUT`.

The model of target sentiment, the second lexicon, the search for duplicates, and proper names and numbers are
no part of what other tools do: tone, terms, mentions and snippets are left. `--with STEP` does one of them
all the same, so that what it takes shows as a difference.
"""

import argparse
import json
from collections.abc import Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Any, Final
from unittest.mock import patch

import numpy as np
import pyarrow as pa

from benchmarks.texts import catalogue
from preprocessing import batch_tables, build, duplicates, measure, memory, text_rows
from preprocessing.batches import Batch
from preprocessing.build import How
from preprocessing.records import Key
from preprocessing.tables_in import read_table
from preprocessing.vader import Vader

TARGETS: Final = "targets"
VADER: Final = "vader"
DUPLICATES: Final = "duplicates"
NAMES: Final = "names"
NUMBERS: Final = "numbers"
APART: Final = (TARGETS, VADER, DUPLICATES, NAMES, NUMBERS)

_measured = batch_tables.measured


def measured(
    batch: Batch, keys: Sequence[Key], extras: Sequence[str], steps: Sequence[str]
) -> dict[str, pa.Table]:
    """`batch_tables.measured`, of the steps apart only those that are named."""
    nothing = duplicates.Parts(np.empty(0, np.uint64), b"")
    instead: dict[str, tuple[Any, str, Any]] = {
        TARGETS: (measure, "toward", lambda *_: {}),
        VADER: (text_rows, "vader", lambda _: Vader(0.0, 0)),
        DUPLICATES: (duplicates, "parts", lambda _: nothing),
        NAMES: (text_rows, "proper_names", lambda *_: []),
        NUMBERS: (measure, "numbers", lambda *_: ()),
    }
    with ExitStack() as patched:
        for step in set(APART) - set(steps):
            patched.enter_context(patch.object(*instead[step]))
        return _measured(batch, keys, extras)


def main(arguments: Sequence[str] | None = None) -> None:
    """Build a dataset from a table, and say how many texts and sentences it has."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.lean", description=__doc__)
    parser.add_argument("table", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--with", dest="steps", nargs="*", choices=APART, default=[])
    given = parser.parse_args(arguments)
    memory.spare()
    corpus = read_table(given.table, catalogue(), keep_going=True).corpus
    with ExitStack() as patched:
        patched.enter_context(patch.object(batch_tables, "measured", partial(measured, steps=given.steps)))
        if DUPLICATES not in given.steps:
            patched.enter_context(patch.object(duplicates, "duplicates", _no_duplicates))
        result = build.build(corpus, given.out, how=How(given.workers))
    print(json.dumps({"texts": result.texts, "sentences": result.sentences, "mentions": result.mentions}))


def _no_duplicates(texts: Sequence[Sequence[duplicates.Parts]]) -> duplicates.Duplicates:
    return duplicates.Duplicates([None] * sum(map(len, texts)), [None] * len(texts))


if __name__ == "__main__":
    main()
