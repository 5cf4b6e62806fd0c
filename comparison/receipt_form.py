"""What a receipt has to look like, and what is wrong with one that does not."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import PureWindowsPath
from typing import Any, Final

from comparison.plain import COLUMNS, ROWS, shown
from comparison.wording import listed

PARALLAX: Final = "parallax"
SCHEMA: Final = "schema"
DATASET: Final = "dataset"
CHART: Final = "chart"
SELECTION: Final = "selection"
METHOD: Final = "method"
PARAMETERS: Final = "parameters"
FINDING: Final = "finding"
BADGE: Final = "badge"
REASON: Final = "reason"
NUMBERS: Final = "numbers"

SAID: Final = (FINDING, BADGE, REASON)
TEXTS: Final = (PARALLAX, CHART, SELECTION, METHOD, *SAID)
OBJECTS: Final = (DATASET, PARAMETERS, NUMBERS)
PARTS: Final = (*TEXTS, SCHEMA, *OBJECTS)

CURE: Final = "make the receipt again with python -m comparison --make CHART --selection QUERY"
OF_DATASET: Final = ("name", "hash")


def problems(content: object, charts: Collection[str]) -> list[str]:
    """What is wrong with a receipt read from JSON, each with its place, its value and the cure."""
    if not isinstance(content, Mapping):
        return [f"A receipt is a JSON object, not {shown(content)}; {CURE}."]
    return [*_parts(content), *_chart(content, charts), *_dataset(content), *_numbers(content)]


def _parts(content: Mapping[Any, Any]) -> Iterator[str]:
    for name in PARTS:
        if name not in content:
            yield f"“{name}” is missing; {CURE}."
    yield from (
        f"{shown(name)} is no part of a receipt; leave it out." for name in content if name not in PARTS
    )
    for name in TEXTS:
        yield from _wrong(content, name, str, "text")
    yield from _wrong(content, SCHEMA, int, "a whole number")
    for name in OBJECTS:
        yield from _wrong(content, name, Mapping, "an object")


def _wrong(content: Mapping[Any, Any], name: str, kind: type, wanted: str) -> Iterator[str]:
    """Where a part is there and of another kind; true and false are no numbers."""
    if name in content and (not isinstance(content[name], kind) or isinstance(content[name], bool)):
        value = content[name]
        said = repr(value) if isinstance(value, float) else shown(value)  # 2.0 is not 2
        yield f"“{name}” is {said}, not {wanted}; {CURE}."


def _chart(content: Mapping[Any, Any], charts: Collection[str]) -> Iterator[str]:
    name = content.get(CHART)
    if isinstance(name, str) and name not in charts:
        yield f"“{CHART}” is {shown(name)}, which is no chart; name {listed(list(charts))}."


def _dataset(content: Mapping[Any, Any]) -> Iterator[str]:
    said = content.get(DATASET)
    if not isinstance(said, Mapping):
        return
    for key in said:
        if key not in OF_DATASET:
            yield f"“{DATASET}”, {shown(key)} is no part of it; leave it out."
    for key in OF_DATASET:
        if not isinstance(said.get(key), str):
            yield f"“{DATASET}”, “{key}” is {shown(said.get(key))}, not text; {CURE}."
    name = said.get("name")
    if isinstance(name, str) and not _is_folder_name(name):
        yield f"“{DATASET}”, “name” is {shown(name)}, which is no name of a dataset; {CURE}."


def _is_folder_name(name: str) -> bool:
    """Whether a dataset's name can be that of its folder, and leads nowhere else on any system."""
    return name not in ("", ".", "..") and PureWindowsPath(name).name == name


def _numbers(content: Mapping[Any, Any]) -> Iterator[str]:
    tables = content.get(NUMBERS)
    if not isinstance(tables, Mapping):
        return
    for name, table in tables.items():
        if not _is_table(table):
            wanted = f"a table of “{COLUMNS}” and equally long “{ROWS}” alone"
            yield f"“{NUMBERS}”, {shown(name)} is not {wanted}; {CURE}."


def _is_table(table: object) -> bool:
    if not isinstance(table, Mapping) or set(table) != {COLUMNS, ROWS}:
        return False
    names, rows = table[COLUMNS], table[ROWS]
    if not (isinstance(names, list) and isinstance(rows, list)):
        return False
    texts = all(isinstance(name, str) for name in names)
    return texts and all(isinstance(row, list) and len(row) == len(names) for row in rows)
