"""Numbers of the same thing, value by value: which type states them, in how many texts."""

from typing import Final

import numpy as np
import pandas as pd

from comparison import columns
from comparison.dataset import Dataset
from comparison.groups import distinct, type_codes, type_ids
from comparison.number_cells import cells, named
from comparison.selection import Selection
from comparison.stated import LEAST_TEXTS, counted, stated_numbers
from preprocessing import schema

THINGS: Final = 12  # things that are compared
VALUES: Final = 6  # numbers of each of them

COMPARED: Final = (
    schema.COUNTED,
    schema.VALUE,
    schema.QUALIFIER,
    columns.WRITTEN,
    columns.TYPE,
    columns.TEXTS,
    columns.SOURCE,
    columns.TOTAL,
)


def compared(dataset: Dataset, selection: Selection) -> pd.DataFrame:
    """Counted, value, qualifier, written, type, texts, source, total: a row for each number of a type.

    Only things of which at least `LEAST_TEXTS` texts state a number, the first `THINGS` of them. `texts` of
    the type state it, `source` are the ids of theirs. Of each thing there are the `VALUES` numbers that most
    texts state, of `total`, by value.
    """
    stated, level = stated_numbers(dataset, selection), selection.level
    code = counted(dataset)[stated.rows]
    things = pd.Index(pd.unique(code[stated.texts[code] >= LEAST_TEXTS])[:THINGS])
    thing = things.get_indexer(code)
    here = np.flatnonzero(thing >= 0)
    number, total = _most_stated(dataset, level, stated.rows[here], thing[here])
    here, total, number = here[number >= 0], total[number >= 0], number[number >= 0]
    first = np.unique(number, return_index=True)[1]
    described = cells(dataset, level, stated, here[first])
    text = dataset.text_row[schema.NUMBERS.name][stated.rows[here]]
    return pd.DataFrame(
        {
            **described,
            columns.TEXTS: distinct(number, text, len(first)),
            columns.SOURCE: _each(number, named(dataset, level, columns.SOURCE, text)),
            columns.TOTAL: total[first],
        },
        columns=list(COMPARED),
    )


def _each(number: np.ndarray, values: np.ndarray) -> pd.Series:
    """For each number its distinct values, in their order."""
    found: list[dict[str, None]] = [{} for _ in range(int(number.max(initial=-1)) + 1)]
    for place, value in zip(number.tolist(), values, strict=True):
        found[place][value] = None
    return pd.Series([tuple(each) for each in found], dtype=object)


def _most_stated(
    dataset: Dataset, level: str, found: np.ndarray, thing: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """For each row of `numbers` its number's place among those shown, -1 for none, and its thing's total.

    A number is a value with its qualifier, of a thing, as the texts of one type state it.
    """
    text = dataset.text_row[schema.NUMBERS.name][found]
    values, value = np.unique(dataset.numbers[schema.VALUE].to_numpy()[found], return_inverse=True)
    qualifiers = dataset.numbers[schema.QUALIFIER].cat
    parts = (thing, value, qualifiers.codes.to_numpy()[found] + 1, type_codes(dataset, level)[text])
    sizes = (THINGS, max(len(values), 1), len(qualifiers.categories) + 1, len(type_ids(dataset)))
    numbers, number = np.unique(np.ravel_multi_index(parts, sizes), return_inverse=True)
    each = np.unravel_index(numbers, sizes)[0]
    texts = distinct(number, text, len(each))
    order = np.lexsort((-texts, each))
    before = np.searchsorted(each, each)  # numbers of earlier things: `each` ascends
    kept = np.sort(order[np.arange(len(each)) - before < VALUES])
    place = np.full(len(each), -1)
    place[kept] = np.arange(len(kept))
    return place[number], np.bincount(each)[thing]
