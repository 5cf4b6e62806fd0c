"""Row numbers between the tables, so that a selection is a matter of masks and not of joins."""

from collections.abc import Iterator, Mapping

import numpy as np
import pandas as pd

from preprocessing import schema


def text_row(documents: pd.DataFrame, document: str) -> int:
    """The row of a text; KeyError where there is none of that id."""
    row = int(pd.Index(documents[schema.DOCUMENT]).get_indexer([document])[0])
    if row < 0:
        raise KeyError(f"{document!r} is no text of this dataset; {schema.DOCUMENTS.file} lists its texts")
    return row


def text_rows(frames: Mapping[str, pd.DataFrame]) -> Iterator[tuple[str, np.ndarray]]:
    """For each table the row number of each row's text; `ValueError` where there is none."""
    ids = pd.Index(frames[schema.DOCUMENTS.name][schema.DOCUMENT])
    for table in schema.TABLES[1:]:
        column = frames[table.name][schema.DOCUMENT].cat
        rows = ids.get_indexer(column.categories)
        if (rows < 0).any():
            raise ValueError(f"{table.file}: a row belongs to no text")
        yield table.name, rows[column.codes.to_numpy()].astype(np.int32)


def sentence_rows(
    frames: Mapping[str, pd.DataFrame], text_row: Mapping[str, np.ndarray]
) -> Iterator[tuple[str, np.ndarray]]:
    """For each table of sentences the row number of each row's sentence; `ValueError` where there is none.

    A sentence's place is one number, made of its text's row and its own number.
    """
    parent = schema.SENTENCES_TABLE
    numbers = frames[parent.name][schema.SENTENCE].to_numpy()
    step = int(numbers.max(initial=0)) + 1
    places = text_row[parent.name].astype(np.int64) * step + numbers
    if (np.diff(places) <= 0).any():
        raise ValueError(f"{parent.file}: rows are not in order")
    for table in schema.TABLES[1:]:
        if schema.SENTENCE not in table.key:
            continue
        place = text_row[table.name].astype(np.int64) * step + frames[table.name][schema.SENTENCE].to_numpy()
        rows = np.searchsorted(places, place).astype(np.int32)
        if len(rows) and (rows.max() >= len(places) or (places[rows] != place).any()):
            raise ValueError(f"{table.file}: a row belongs to no sentence")
        yield table.name, rows
