"""CSV as RFC 4180 has it, with the mark by which spreadsheets know UTF-8, and no cell that they would run."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any, Final

import pandas as pd

from components.figures.drawing import records
from components.headings import HEADINGS
from components.labels import Labels
from components.tables import cells

UTF8_MARK: Final = "\ufeff"
# A text that begins with one of these is a formula to a spreadsheet (OWASP, CSV injection).
FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
AS_TEXT: Final = "'"  # before a text: spreadsheets take it for no formula
SEPARATOR: Final = "; "


def csv_text(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """The text of a CSV file."""
    file = io.StringIO(newline="")
    writer = csv.writer(file)  # its dialect: commas, lines that end in CR LF, quotes where they are needed
    writer.writerow(heads)
    writer.writerows(rows)
    return UTF8_MARK + file.getvalue()


def as_shown(frame: pd.DataFrame, name: str, labels: Labels) -> list[list[str]]:
    """The rows of the table `name` as the page shows them, but for exact numbers and whole addresses."""
    headings = HEADINGS[name]
    return [
        [
            _shown(text, values[heading.column], heading.number or heading.link)
            for text, heading in zip(texts, headings, strict=True)
        ]
        for texts, values in zip(cells(frame, headings, labels), records(frame), strict=True)
    ]


def as_they_are(frame: pd.DataFrame) -> list[list[str]]:
    """The rows of a frame: ids and exact numbers, days in ISO form, several ids parted by "; "."""
    return [[cell(value) for value in row.values()] for row in records(frame)]


def cell(value: Any) -> str:
    """A value as text, a number exact, nothing as nothing."""
    if value is None:
        return ""
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, pd.Timestamp):
        return value.date().isoformat()
    return safe(SEPARATOR.join(value) if isinstance(value, tuple) else str(value))


def safe(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"{AS_TEXT}{text}" if text.startswith(FORMULA) else text


def _shown(text: str, value: Any, exact: bool) -> str:
    """What is missing, and a list without entries, is an empty cell."""
    if value is None or value == ():
        return ""
    return cell(value) if exact else safe(text)
