"""What the tables of numbers hold of each number: its thing, value, words and type."""

import numpy as np

from comparison import columns
from comparison.dataset import Dataset
from comparison.groups import grouping
from comparison.number_words import without_gaps, written
from comparison.stated import Stated, counted, things_counted
from preprocessing import schema


def named(dataset: Dataset, level: str, by: str, texts: np.ndarray) -> np.ndarray:
    """The id of each text's group, a column of `groups.grouping`."""
    groups = grouping(dataset, level, by)
    return np.array(groups.ids, dtype=object)[groups.codes[texts]]


def cells(dataset: Dataset, level: str, stated: Stated, places: np.ndarray) -> dict[str, np.ndarray]:
    """What both tables hold of the numbers at these places of `stated`, by column."""
    found = stated.rows[places]
    things = things_counted(dataset)[counted(dataset)[found]]
    values = dataset.numbers[schema.VALUE].to_numpy()[found]
    qualifiers = without_gaps(dataset.numbers[schema.QUALIFIER].iloc[found])
    parts = zip(values, qualifiers, things, strict=True)
    return {
        schema.COUNTED: things,
        schema.VALUE: values,
        schema.QUALIFIER: qualifiers,
        columns.WRITTEN: np.array([written(*one) for one in parts], dtype=object),
        columns.TYPE: named(dataset, level, columns.TYPE, dataset.text_row[schema.NUMBERS.name][found]),
    }
