"""How much is asked and answered at once."""

from typing import Final

import pandas as pd

MAX_ROWS: Final = 10_000  # of each table in one answer


def window(frame: pd.DataFrame, skip: int) -> pd.DataFrame:
    """The rows of a table that one answer holds, after the first `skip`."""
    return frame.iloc[skip : skip + MAX_ROWS]


def cut(name: str, rows: int, skip: int) -> list[str]:
    """What is not in the answer of a table with so many `rows`, in a sentence; [] where it holds them all."""
    last = min(rows, skip + MAX_ROWS)
    if skip == 0 and last == rows:
        return []
    if skip >= rows:
        return [f"{name} has {rows:,} rows: skip={skip} leaves none of them."]
    more = f" skip={last} gives the next." if last < rows else ""
    return [f"{name} has {rows:,} rows: these are {skip + 1:,} to {last:,}.{more}"]
