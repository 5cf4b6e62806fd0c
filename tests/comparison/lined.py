"""The tiny dataset with lines to guess at: of its nine snippets four can be shown to a class."""

from pathlib import Path

import pandas as pd

from comparison.dataset import Dataset, open_dataset
from preprocessing import schema
from preprocessing.writer import write_dataset
from tests.comparison import tiny

EMBARGO = "near Island City under the embargo came home"
CALLED = "Leader says that the blockade has its name"
QUOTED = "they call this blockade what it is"
FRIENDS = "against this blockade by our friends abroad"
# fmt: off
SNIPPETS = [  # document, sentence, kind, key, position, left, node, right
    ("d1", 0, "event", "E01", 0, "a headline has no ", "march", " to guess at"),
    ("d1", 1, "event", "E01", 3, "all saw how the ", "march", " met its end"),  # sentence of the next
    ("d1", 1, "name", "us_measures:embargo", 6, "near Island City under the ", "embargo", " came home"),
    ("d2", 1, "name", "us_measures:blockade", 2, "Leader says that the ", "blockade", " has its name"),
    ("d2", 2, "name", "us_measures:blockade", 1, "they call this ", "blockade", " what it is"),
    ("d3", 1, "name", "us_measures:blockade", 4, "against this ", "blockade", " by our friends abroad"),
    ("d4", 1, "name", "government:government", 9, "the same words on ", "government", " in two texts"),
    ("d5", 1, "event", "E02", 5, "at ", "rallies", ""),  # too short
    ("d5", 1, "name", "government:government", 0, "the same words on ", "government", " in two texts"),
]
# fmt: on


def lined(folder: Path) -> Dataset:
    """Write it to `folder` and open it."""
    tables = tiny.tables()
    names = [column.name for column in schema.SNIPPETS.columns]
    tables["snippets"] = pd.DataFrame(SNIPPETS, columns=names)
    write_dataset(folder, tables, tiny.CATALOGUE, tiny.INFO)
    return open_dataset(folder)
