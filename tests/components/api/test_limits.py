import json

import pandas as pd
import pytest

from components.api import limits
from components.api.limits import cut, window
from tests.components.api.conftest import rows_of

FRAME = pd.DataFrame({"at": range(25)})


@pytest.fixture
def ten_rows(monkeypatch):
    monkeypatch.setattr(limits, "MAX_ROWS", 10)


def test_an_answer_holds_so_many_rows(ten_rows):
    assert [list(window(FRAME, skip)["at"]) for skip in (0, 20, 25)] == [
        list(range(10)),
        list(range(20, 25)),
        [],
    ]


def test_what_is_not_there_is_told(ten_rows):
    assert cut("tone", 10, 0) == []
    assert cut("tone", 11, 0) == ["tone has 11 rows: these are 1 to 10. skip=10 gives the next."]
    assert cut("tone", 2500, 1000) == [
        "tone has 2,500 rows: these are 1,001 to 1,010. skip=1010 gives the next."
    ]
    assert cut("tone", 25, 20) == ["tone has 25 rows: these are 21 to 25."]
    assert cut("tone", 25, 25) == ["tone has 25 rows: skip=25 leaves none of them."]
    assert cut("tone", 0, 0) == []


def test_json_says_which_table_is_cut(client, monkeypatch):
    monkeypatch.setattr(limits, "MAX_ROWS", 2)
    whole = client.get("/api/sources.json?checked=0").get_json()
    rows = {key: len(table["rows"]) for key, table in whole["tables"].items()}
    assert rows["sources"] == 2
    assert whole["cut"][0].startswith("sources has ")
    next_rows = client.get("/api/sources.json?checked=0&skip=2").get_json()["tables"]["sources"]["rows"]
    assert next_rows
    assert whole["tables"]["sources"]["rows"] != next_rows


@pytest.mark.parametrize("path", ["sentences.csv", "naming.csv"])
def test_parts_of_a_csv_file_make_the_whole(client, monkeypatch, path):
    heads, rows = rows_of(client.get(f"/api/{path}"))
    monkeypatch.setattr(limits, "MAX_ROWS", 3)
    parts = [client.get(f"/api/{path}?skip={skip}") for skip in range(0, len(rows), 3)]
    assert [row for part in parts for row in rows_of(part)[1]] == rows
    assert all(rows_of(part)[0] == heads for part in parts)
    told = json.loads(parts[0].headers["X-Parallax-Cut"])
    assert told == [f"{path[:-4]} has {len(rows)} rows: these are 1 to 3. skip=3 gives the next."]
    assert parts[0].headers["Content-Disposition"].endswith('-rows-1-3.csv"')


def test_a_whole_file_says_nothing(client):
    assert "X-Parallax-Cut" not in client.get("/api/naming.csv").headers
