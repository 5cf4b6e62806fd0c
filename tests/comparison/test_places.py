"""Row numbers between tables: right, or an error that names the table."""

import pandas as pd
import pytest

from comparison.dataset import Dataset
from comparison.places import sentence_rows, text_rows
from preprocessing import schema

Frames = dict[str, pd.DataFrame]


@pytest.fixture
def frames(tiny: Dataset) -> Frames:
    return {table.name: getattr(tiny, table.name) for table in schema.TABLES}


def test_every_row_finds_its_text_and_its_sentence(frames: Frames) -> None:
    text_row = dict(text_rows(frames))
    sentence_row = dict(sentence_rows(frames, text_row))
    assert list(text_row) == [table.name for table in schema.TABLES[1:]]
    assert list(sentence_row) == [
        *("sentences", "terms", "mentions", "numbers", "snippets", "tone_words", "proper_names")
    ]
    for table, rows in sentence_row.items():
        found = frames["sentences"].iloc[rows]
        for column in ("document", "sentence"):
            assert found[column].astype(object).tolist() == frames[table][column].astype(object).tolist()


def test_a_row_without_a_text(frames: Frames) -> None:
    frames["documents"] = frames["documents"].iloc[1:]
    with pytest.raises(ValueError, match=r"sentences\.parquet: a row belongs to no text"):
        dict(text_rows(frames))


@pytest.mark.parametrize("row", [1, 11])
def test_a_row_without_a_sentence(frames: Frames, row: int) -> None:
    frames["sentences"] = frames["sentences"].drop(index=row)
    with pytest.raises(ValueError, match=r"terms\.parquet: a row belongs to no sentence"):
        dict(sentence_rows(frames, dict(text_rows(frames))))


def test_sentences_out_of_order(frames: Frames) -> None:
    frames["sentences"] = frames["sentences"].iloc[::-1]
    with pytest.raises(ValueError, match=r"sentences\.parquet: rows are not in order"):
        dict(sentence_rows(frames, dict(text_rows(frames))))
