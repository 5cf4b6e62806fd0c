"""Rows of a CSV file; commas, semicolons or tabs stand between its cells."""

import csv
from itertools import count
from pathlib import Path
from typing import Any, TextIO

from preprocessing.characters import MOST_BYTES
from preprocessing.columns_in import Rows, check_columns
from preprocessing.problems import Place


def csv_rows(path: Path) -> Rows:
    """Places count the header as row 1, as a spreadsheet does. Empty rows count, but do not come."""
    csv.field_size_limit(MOST_BYTES)
    with open(path, encoding="utf-8-sig", errors="surrogateescape", newline="") as file:
        reader = csv.reader(file, delimiter=_delimiter(file), strict=True)
        header = Place(path.name, "row 1")
        names = check_columns(_next_row(reader, header) or [], header)
        for number in count(2):
            place = Place(path.name, f"row {number}")
            values = _next_row(reader, place)
            if values is None:
                return
            if place.problems or any(value.strip() for value in values):
                yield place, _cells(names, values, place)


def _delimiter(file: TextIO) -> str:
    """Comma, semicolon or tab: the one that the header has most of."""
    header = file.readline(MOST_BYTES)
    file.seek(0)
    return max(",;\t", key=header.count)


def _next_row(reader: Any, place: Place) -> list[str] | None:
    """The next row, empty and reported where it is not CSV; None at the end."""
    first = reader.line_num + 1
    try:
        return next(reader, None)
    except csv.Error as error:
        what = f"is not CSV from line {first} to line {reader.line_num}: {error}"
        place.report(None, what, "Look for a quotation mark that is not closed, or not doubled inside a cell")
        return []


def _cells(names: list[str], values: list[str], place: Place) -> dict[str, str]:
    if len(values) != len(names) and not place.problems:
        what = f"has {len(values)} fields, the header has {len(names)}"
        place.report(None, what, "Put a cell that holds a separator or a line break in quotation marks")
    return dict(zip(names, values, strict=False))
