"""Rows of a JSONL file: an object a line."""

import json
from itertools import count
from pathlib import Path
from typing import Any, BinaryIO

from preprocessing.characters import MOST_BYTES
from preprocessing.columns_in import Rows, check_name, column_name
from preprocessing.problems import Place


def jsonl_rows(path: Path) -> Rows:
    """Each line is an object; blank lines do not come. Places name the line."""
    with open(path, "rb") as file:
        for number in count(1):
            place = Place(path.name, f"line {number}")
            line = file.readline(MOST_BYTES)
            if not line:
                return
            if _too_long(line, file):
                place.report(None, f"is longer than {MOST_BYTES:,} bytes", "Write one object a line")
                yield place, {}
            elif line.strip():
                yield place, _object(line, place)


def _too_long(line: bytes, file: BinaryIO) -> bool:
    """Whether the line goes on; its rest is read away."""
    if len(line) < MOST_BYTES or line.endswith(b"\n"):
        return False
    while (rest := file.readline(MOST_BYTES)) and not rest.endswith(b"\n"):
        pass
    return True


def _object(line: bytes, place: Place) -> dict[str, str]:
    try:
        found = json.loads(line.decode("utf-8-sig", "surrogateescape"))
    except (ValueError, RecursionError) as error:
        place.report(None, f"is not JSON: {error}", "Write one JSON object on the line")
        return {}
    if not isinstance(found, dict):
        place.report(found, "is not a JSON object", 'Write {"id": "...", "title": "...", ...}')
        return {}
    cells: dict[str, str] = {}
    for key, value in found.items():
        name = column_name(key)
        check_name(key, place.at(key))
        if isinstance(value, dict | list):
            place.at(key).report(value, "is not a single value", "Write a text, a number, true or false")
        elif name in cells:
            place.at(key).report(key, "names the same column twice", "Leave one of them out")
        else:
            cells[name] = "" if value is None or value != value else _written(value)
    return cells


def _written(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)
