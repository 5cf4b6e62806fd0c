"""Rows of a CSV, JSONL or Parquet file, one by one, so that memory does not grow with the file.

Each row comes with a place of its own, to which it reports: a row is right while that place has no
problem. What is wrong with the file as a whole raises InputError.
"""

import codecs
from pathlib import Path

from preprocessing.columns_in import Rows
from preprocessing.csv_rows import csv_rows
from preprocessing.jsonl_rows import jsonl_rows
from preprocessing.parquet_rows import parquet_rows
from preprocessing.problems import InputError, Problem

_READERS = {
    ".csv": csv_rows,
    ".tsv": csv_rows,
    ".jsonl": jsonl_rows,
    ".ndjson": jsonl_rows,
    ".parquet": parquet_rows,
}
_UTF_16_OR_32 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)


def rows(path: Path) -> Rows:
    """Place and cells of each row; `cells` maps the names of `columns_in` to what was written there.

    Bytes that are not UTF-8 stay in the cells as lone surrogates, for the check of the cells to find.
    """
    read = _READERS.get(path.suffix.lower())
    if read is None:
        cure = "Save it as .csv, .jsonl (a JSON object a line) or .parquet"
        raise InputError([Problem(path.name, "", "", "is not a table that can be read", cure)])
    _refuse_utf_16(path)
    return read(path)


def _refuse_utf_16(path: Path) -> None:
    with open(path, "rb") as file:
        if file.read(4).startswith(_UTF_16_OR_32):
            cure = "Save it with the encoding UTF-8 (in a spreadsheet: CSV UTF-8)"
            raise InputError([Problem(path.name, "", "", "is not UTF-8 but UTF-16 or UTF-32", cure)])
