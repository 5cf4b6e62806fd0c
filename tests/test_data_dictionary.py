"""data/README.md says of every column what the schema says."""

import re

import pytest

from preprocessing import schema as s
from preprocessing.translated_fields import FIELDS
from tests.corpus import ROOT

PAGE = (ROOT / "data" / "README.md").read_text(encoding="utf-8")
OWN_TEXTS = (ROOT / "docs" / "your-own-texts.md").read_text(encoding="utf-8")


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


def test_what_can_be_translated_is_told():
    told = [
        f"| `{table}` | {', '.join(f'`{field}`' for field in fields)} |" for table, fields in FIELDS.items()
    ]
    assert (
        re.findall(r"^\| `\w+` \| `.*`.* \|$", OWN_TEXTS.split("| table | fields |")[1], re.MULTILINE) == told
    )
    about = PAGE.split("`translations` holds")[1].split("\n\n")[0]
    assert [name for name in s.REMARKS if f"`{name}`" not in about] == []
