"""A number as it is written, and where it stands: its snippet, its link, the word that it counts."""

import math
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

import numpy as np
import pandas as pd

from comparison.dataset import Dataset
from comparison.groups import DATASETS
from comparison.links import passage_link
from comparison.translation import N_, N_n, say, say_n
from comparison.wording import exactly
from preprocessing import schema

WORDS: Final = (schema.LEFT, schema.NODE, schema.RIGHT)
# How large numbers are said; the form is chosen by the number before the word.
SCALES: Final = (
    (1e12, N_n("{n} trillion", "{n} trillion")),
    (1e9, N_n("{n} billion", "{n} billion")),
    (1e6, N_n("{n} million", "{n} million")),
)
IN_PERCENT: Final = N_("{n}%")
# Words for a number that say no value; its qualifier holds them.
VAGUE: Final = frozenset("tens scores dozens hundreds thousands millions billions trillions bns mns".split())


def written(value: float, qualifier: str | None, counted: str) -> str:
    """A number as plain words: "more than 700", "62%", "1.5 million", "hundreds", "11 or more".

    The number is written as the reader's language writes it; the qualifier is a word of the text.
    """
    if qualifier and qualifier.split()[-1] in VAGUE:
        return qualifier
    number = _number(value, counted)
    if not qualifier:
        return number
    return f"{number} {qualifier}" if qualifier.startswith("or ") else f"{qualifier} {number}"


def _number(value: float, counted: str) -> str:
    for size, forms in SCALES:
        if value >= size and round(value / size, 2) * size == value:
            return say_n(*forms, math.ceil(value / size), n=exactly(round(value / size, 2)))
    return say(IN_PERCENT, n=exactly(value)) if counted == schema.PERCENT else exactly(value)


def snippets(dataset: Dataset, found: np.ndarray) -> dict[str, np.ndarray]:
    """Left, node and right of the numbers in these rows; None where the quotation rule leaves none."""
    row = _snippet_rows(dataset)[found]
    there = row >= 0
    words = {name: np.full(len(found), None, dtype=object) for name in WORDS}
    for name, values in words.items():
        values[there] = without_gaps(dataset.snippets[name].iloc[row[there]])
    return words


@lru_cache(maxsize=DATASETS)
def _snippet_rows(dataset: Dataset) -> np.ndarray:
    """For each row of `numbers` that of its snippet, -1 where there is none."""
    table, numbers = dataset.snippets, dataset.numbers
    here = np.flatnonzero((table[schema.KIND] == schema.NUMBER).to_numpy())
    places = pd.Index(_places(dataset, schema.SNIPPETS.name, table, here))
    every = np.arange(len(numbers))
    place = places.get_indexer(_places(dataset, schema.NUMBERS.name, numbers, every))
    return np.append(here, -1)[place]


def _places(dataset: Dataset, name: str, table: pd.DataFrame, found: np.ndarray) -> np.ndarray:
    """Sentence and first word of these rows of a table as one number."""
    words = int(dataset.sentences[schema.TOKENS].max()) + 1
    return (
        dataset.sentence_row[name][found].astype(np.int64) * words + table[schema.POSITION].to_numpy()[found]
    )


def links(urls: np.ndarray, snippets: Mapping[str, np.ndarray]) -> list[str | None]:
    """Where to read each number on the publisher's page."""
    parts = [snippets[name] for name in WORDS]
    return [
        passage_link(url, (left, node, right) if node is not None else None)
        for url, left, node, right in zip(urls, *parts, strict=True)
    ]


def without_gaps(column: pd.Series) -> np.ndarray:
    """Its values, None where there is none."""
    values = column.astype(object)
    return values.where(values.notna(), None).to_numpy(dtype=object)
