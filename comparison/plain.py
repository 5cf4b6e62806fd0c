"""Frames as plain JSON values, and where two such tables differ."""

from collections.abc import Iterator, Mapping
from math import isclose, isinf, isnan
from typing import Any, Final

import numpy as np
import pandas as pd

from comparison.wording import quoted

COLUMNS: Final = "columns"
ROWS: Final = "rows"

# The last bits of a float differ between machines: they are neither written nor compared.
DIGITS: Final = 10
RELATIVE: Final = 1e-8
ABSOLUTE: Final = 1e-9
LARGE: Final = 10**15
CONTEXT: Final = 12  # signs before a difference between two texts

Table = Mapping[str, Any]


def table(frame: pd.DataFrame) -> dict[str, Any]:
    """A frame as `{"columns": [...], "rows": [[...], ...]}` of plain values; its index is left out."""
    cells = [[plain(value) for value in frame[name]] for name in frame.columns]
    return {
        COLUMNS: [str(name) for name in frame.columns],
        ROWS: [list(row) for row in zip(*cells, strict=True)],
    }


def plain(value: Any) -> Any:
    """A cell as JSON can hold it: floats to `DIGITS` digits, what is missing as null, dates in ISO form."""
    if isinstance(value, list | tuple | np.ndarray):
        return [plain(part) for part in value]
    if value is None or value is pd.NaT or value is pd.NA:
        return None
    if isinstance(value, bool | np.bool_):
        return bool(value)
    if isinstance(value, int | np.integer):
        return int(value)
    if isinstance(value, float | np.floating):
        return _float(float(value))
    if isinstance(value, pd.Timestamp):
        return value.date().isoformat()
    return str(value)


def _float(value: float) -> float | str | None:
    if isnan(value):
        return None
    if isinf(value):
        return str(value)  # JSON has no word for it
    return float(f"{value:.{DIGITS}g}") + 0.0  # and no minus before a zero


def same(one: Any, other: Any) -> bool:
    """Whether two plain values are the same, but for the last digits of a number."""
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    if is_number(one) and is_number(other):
        try:
            return isclose(one, other, rel_tol=RELATIVE, abs_tol=ABSOLUTE)
        except OverflowError:
            return bool(one == other)
    return type(one) is type(other) and bool(one == other)


def is_number(value: Any) -> bool:
    """Whether a plain value is a number; true and false are none."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def table_differences(name: str, said: Table, found: Table) -> Iterator[str]:
    """Each place where the table a receipt says is not the one found, in a sentence."""
    if said[COLUMNS] != found[COLUMNS]:
        yield differs(f"{name}, columns", _names(said), _names(found))
        return
    if len(said[ROWS]) != len(found[ROWS]):
        yield differs(f"{name}, number of rows", len(said[ROWS]), len(found[ROWS]))
    for place, (one, other) in enumerate(zip(said[ROWS], found[ROWS], strict=False), start=1):
        for column, value, again in zip(found[COLUMNS], one, other, strict=True):
            if not same(value, again):
                yield differs(f"{name}, row {place}, {column}", value, again)


def differs(place: str, said: Any, found: Any) -> str:
    """The sentence for a place at which a receipt is not what the dataset gives."""
    said, found = _from_difference(said, found)
    return f"{place}: the receipt says {shown(said)}, the dataset gives {shown(found)}."


def _from_difference(said: Any, found: Any) -> tuple[Any, Any]:
    """Two texts without most of what both begin with; other values as they are."""
    if not (isinstance(said, str) and isinstance(found, str)):
        return said, found
    parted = (place for place, (one, other) in enumerate(zip(said, found, strict=False)) if one != other)
    start = max(0, next(parted, min(len(said), len(found))) - CONTEXT)
    dots = "…" if start else ""
    return dots + said[start:], dots + found[start:]


def _names(content: Table) -> str:
    return ", ".join(content[COLUMNS])


def shown(value: Any) -> str:
    """A plain value in a sentence, cut where it is long."""
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, list):
        return f"a list of {len(value):,}"
    if isinstance(value, dict):
        return "an object"
    if isinstance(value, bool) or value is None:
        return {True: "true", False: "false", None: "nothing"}[value]
    if isinstance(value, int):
        return f"{value}" if abs(value) < LARGE else "a number of more than 15 digits"
    return f"{value:.{DIGITS}g}" if isinstance(value, float) else "something that is no JSON value"
