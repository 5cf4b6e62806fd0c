"""Bring frames into the shape of the schema: columns, types, allowed values, order of rows."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from preprocessing import schema

Frame = pd.DataFrame | Mapping[str, Sequence[Any] | pa.ChunkedArray]  # columns by name


class ConformError(ValueError):
    """A frame does not fit the schema; the message names table, column, value and cure."""


def conform_tables(frames: Mapping[str, Frame], extras: Sequence[str]) -> dict[str, pa.Table]:
    """Arrow tables of all of `schema.TABLES`, checked one by one and against each other.

    `extras` are the reader's own columns (`x_...`) that `documents` keeps, in their order.
    """
    _compare_names("the dataset", "table", [t.name for t in schema.TABLES], list(frames))
    tables = {}
    for table in schema.TABLES:
        of_reader = extras if table is schema.DOCUMENTS else ()
        tables[table.name] = conform(frames[table.name], table, of_reader)
    _check_references(tables)
    return tables


def columns_of(table: schema.Table, extras: Sequence[str] = ()) -> pa.Schema:
    """What a table looks like in Arrow, with the reader's own columns `extras`."""
    return pa.schema([pa.field(c.name, c.type, nullable=c.nullable) for c in _columns(table, extras)])


def conform(frame: Frame, table: schema.Table, extras: Sequence[str] = ()) -> pa.Table:
    """The frame as an Arrow table of exactly the table's columns and `extras`, sorted by the table's key."""
    columns = _columns(table, extras)
    _compare_names(table.name, "column", [c.name for c in columns], list(frame.keys()))
    arrays = [_array(frame[column.name], table, column) for column in columns]
    arrow = pa.Table.from_arrays(arrays, schema=columns_of(table, extras))
    arrow = arrow.sort_by([(name, "ascending") for name in table.key])
    _check_unique(arrow, table)
    return arrow


def _columns(table: schema.Table, extras: Sequence[str]) -> tuple[schema.Column, ...]:
    return (*table.columns, *(_extra_column(name) for name in extras))


def _extra_column(name: str) -> schema.Column:
    if not name.startswith(schema.EXTRA_PREFIX):
        raise ConformError(f"extra column {name!r}: its name must begin with {schema.EXTRA_PREFIX!r}")
    return schema.Column(name, pa.string(), "a reader's own column", nullable=True)


def _compare_names(place: str, what: str, wanted: list[str], found: list[str]) -> None:
    missing = [name for name in wanted if name not in found]
    unknown = [name for name in found if name not in wanted]
    if missing:
        raise ConformError(f"{place}: {what} {missing[0]!r} is missing; add it")
    if unknown:
        raise ConformError(f"{place}: {what} {unknown[0]!r} is not in the schema; leave it out")


def _array(values: Any, table: schema.Table, column: schema.Column) -> pa.Array:
    place = f"{table.name}.{column.name}"
    try:
        array = _as_arrow(values, column.type)
    except (pa.ArrowException, OverflowError, UnicodeError) as error:
        raise ConformError(f"{place}: a value does not fit {column.type} ({error})") from error
    if array.null_count and not column.nullable:
        row = pc.index(array.is_null(), True).as_py()
        raise ConformError(f"{place}: row {row} has no value; every row needs one")
    _check_allowed(array, place, column)
    return array


def _as_arrow(values: Any, type_: pa.DataType) -> pa.Array:
    if isinstance(values, pa.ChunkedArray):
        return values.cast(type_)
    found = values.infer_objects() if isinstance(values, pd.Series) else values
    return pa.array(found, type=type_, from_pandas=True)


def _check_allowed(array: pa.Array, place: str, column: schema.Column) -> None:
    if not column.allowed:
        return
    found = set(array.unique().drop_null().to_pylist())
    for value in sorted(found - set(column.allowed)):
        raise ConformError(f"{place}: {value!r} is not one of {', '.join(column.allowed)}")


def _check_unique(arrow: pa.Table, table: schema.Table) -> None:
    counts = arrow.group_by(list(table.key)).aggregate([([], "count_all")])
    twice = counts.filter(pc.greater(counts["count_all"], 1))
    if twice.num_rows:
        row = {name: twice[name][0].as_py() for name in table.key}
        raise ConformError(f"{table.name}: {row} occurs more than once; keep one row")


def _check_references(tables: Mapping[str, pa.Table]) -> None:
    """Every row must belong to a text, and to a sentence where it names one."""
    documents, sentences = tables[schema.DOCUMENTS.name], tables[schema.SENTENCES_TABLE.name]
    for table in schema.TABLES[1:]:
        keys = [schema.DOCUMENT]
        parent = documents
        if schema.SENTENCE in table.key and table is not schema.SENTENCES_TABLE:
            keys, parent = [schema.DOCUMENT, schema.SENTENCE], sentences
        orphans = tables[table.name].select(keys).join(parent.select(keys), keys, join_type="left anti")
        if orphans.num_rows:
            row = orphans.slice(0, 1).to_pylist()[0]
            raise ConformError(f"{table.name}: {row} is in no row of the table it belongs to; add it there")
