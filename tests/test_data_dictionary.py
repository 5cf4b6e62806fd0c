"""data/README.md says of every column what the schema says."""

import re

import pytest

from preprocessing import schema as s
from tests.corpus import ROOT

PAGE = (ROOT / "data" / "README.md").read_text(encoding="utf-8")


def row(column: s.Column) -> str:
    meaning = column.meaning
    if column.allowed:
        meaning += "; one of " + ", ".join(f"`{value}`" for value in column.allowed)
    if column.nullable:
        meaning += " (may be null)"
    return f"| `{column.name}` | {column.type} | {meaning} |"


@pytest.mark.parametrize("table", s.TABLES, ids=lambda table: table.name)
def test_every_table_is_described_column_by_column(table):
    section = PAGE.split(f"### `{table.name}`: {table.row}\n")[1].split("\n### ")[0]
    assert re.findall(r"^\| `.*$", section, re.MULTILINE) == [row(column) for column in table.columns]
    assert f"sorted by, {', '.join(f'`{key}`' for key in table.key)}." in section


def test_no_table_is_described_that_does_not_exist():
    assert re.findall(r"^### `(\w+)`", PAGE, re.MULTILINE) == [table.name for table in s.TABLES]
