"""A chart's tables as JSON: the numbers of its receipt, not rounded."""

import json
from collections.abc import Sequence
from math import isfinite
from typing import Any

import numpy as np
import pandas as pd
from flask import Response

from comparison import exports, plain
from comparison.answers import answer, checked_finding, verdict_of
from comparison.dataset import Dataset
from comparison.group_words import own_grouping_in_short, sides
from comparison.receipt import OF_THE_TEXTS
from comparison.selection import Selection
from comparison.version import SOFTWARE_VERSION
from components.api.asked import Asked
from components.api.limits import cut, window
from components.api.refused import RefusedError


def chart_json(name: str, dataset: Dataset, asked: Asked) -> Response:
    """What the chart `name` says and its tables; words of the texts stay on the page."""
    found = _tables(name, dataset, asked)
    return as_json(
        {
            **about(dataset),
            "chart": name,
            "selection": asked.selection.to_query(),
            "problems": list(asked.problems),
            "grouping": told_grouping(dataset, asked.selection),
            **_said(name, dataset, asked),
            "cut": [told for key, frame in found.items() for told in cut(key, len(frame), asked.skip)],
            "tables": {key: exact_table(window(frame, asked.skip)) for key, frame in found.items()},
        }
    )


def about(dataset: Dataset) -> dict[str, Any]:
    """Which software and which dataset answer."""
    return {
        "parallax": SOFTWARE_VERSION,
        "dataset": {"name": dataset.info["name"], "hash": dataset.hash},
    }


def told_grouping(dataset: Dataset, selection: Selection) -> str:
    """The reader's own grouping, and which sources stand side by side; "" where types of the dataset do."""
    return " ".join(filter(None, (own_grouping_in_short(dataset, selection), sides(dataset, selection))))


def as_json(content: Any, status: int = 200) -> Response:
    """A response of JSON in UTF-8."""
    text = json.dumps(content, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return Response(text, status=status, mimetype="application/json")


def no_table(name: str, tables: Sequence[str]) -> RefusedError:
    """The refusal of a table that is none of those which the chart `name` has here."""
    return RefusedError(
        404, f"The chart {name} has no such table here: it has {', '.join(tables)}.", tables=tables
    )


def exact_table(frame: pd.DataFrame) -> dict[str, Any]:
    """A frame as plain values, without words of the texts; what is missing is null."""
    kept = frame.drop(columns=list(OF_THE_TEXTS), errors="ignore")
    cells = [[_exact(value) for value in kept[name]] for name in kept.columns]
    rows = [list(row) for row in zip(*cells, strict=True)]
    return {plain.COLUMNS: [str(name) for name in kept.columns], plain.ROWS: rows}


def _tables(name: str, dataset: Dataset, asked: Asked) -> dict[str, pd.DataFrame]:
    if not asked.table:
        return exports.tables(dataset, asked.selection, name, asked.checked)
    names = exports.table_names(name)
    if asked.table not in names:
        raise no_table(name, names)
    return {asked.table: exports.table(dataset, asked.selection, name, asked.table)}


def _said(name: str, dataset: Dataset, asked: Asked) -> dict[str, str | None]:
    """The finding, and whether it stands where that was checked."""
    if not asked.checked:
        return {"finding": answer(dataset, asked.selection, name).finding, "badge": None, "reason": None}
    judged = verdict_of(dataset, asked.selection, name)
    return {
        "finding": checked_finding(dataset, asked.selection, name),
        "badge": judged.badge,
        "reason": judged.reason,
    }


def _exact(value: Any) -> Any:
    """A cell as JSON can hold it, floats to the last bit."""
    if isinstance(value, list | tuple | np.ndarray):
        return [_exact(part) for part in value]
    if isinstance(value, float | np.floating) and isfinite(value):
        return float(value)
    return plain.plain(value)
