"""Rows of a Parquet file, a batch in memory at a time."""

from itertools import count
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from preprocessing.columns_in import Rows, check_columns
from preprocessing.problems import InputError, Place, Problem

_BATCH_ROWS = 64


def parquet_rows(path: Path) -> Rows:
    """Places count rows from 1."""
    try:
        file = pq.ParquetFile(path)
        names = check_columns(file.schema_arrow.names, Place(path.name))
        _refuse_nested(file.schema_arrow, Place(path.name))
        numbers = count(1)
        for batch in file.iter_batches(batch_size=_BATCH_ROWS):
            for values in zip(*(_values(column) for column in batch.columns), strict=True):
                yield Place(path.name, f"row {next(numbers)}"), dict(zip(names, values, strict=True))
    except (pa.ArrowException, OSError) as error:
        if isinstance(error, PermissionError | FileNotFoundError):
            raise
        problem = Problem(path.name, "", "", f"is not a whole Parquet file: {error}", "Write it again")
        raise InputError([problem]) from error


def _refuse_nested(columns: pa.Schema, place: Place) -> None:
    for column in columns:
        if pa.types.is_nested(column.type):
            place.at(f'column "{column.name}"').report(
                None, "holds lists or records", "Leave it out, or write texts"
            )
    if place.problems:
        raise InputError(place.problems)


def _values(column: pa.Array) -> list[str]:
    if pa.types.is_string(column.type) or pa.types.is_large_string(column.type):
        column = column.cast(
            pa.large_binary()
        )  # to_pylist would raise for the whole batch where one is not UTF-8
    elif not (pa.types.is_binary(column.type) or pa.types.is_large_binary(column.type)):
        column = column.cast(pa.large_string()).cast(pa.large_binary())
    return ["" if value is None else value.decode("utf-8", "surrogateescape") for value in column.to_pylist()]
