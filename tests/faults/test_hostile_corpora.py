"""Whatever a table holds: a dataset that is whole and shown, or a sentence with the cure; never a traceback.

PARALLAX_CORPORA says how many tables: `PARALLAX_CORPORA=1000 pytest tests/faults`.
"""

import csv
import io
import os
from contextlib import redirect_stderr, redirect_stdout

import pytest

from app import create_app
from comparison.dataset import open_dataset
from components.api.csv_text import FORMULA
from preprocessing.__main__ import main
from tests.faults.hostile import write_table

CORPORA = int(os.environ.get("PARALLAX_CORPORA", "40"))
AT_ONCE = 10
BEGUN = range(0, CORPORA, AT_ONCE)
SHOWN = (
    *("/", "/?view=texts", "/api/coverage.json", "/embed/tone"),
    *(f"/api/{name}.csv" for name in ("sources", "naming", "elsewhere", "terms")),
)


@pytest.mark.parametrize("begin", BEGUN)
def test_hostile_tables(tmp_path, begin):
    built = 0
    for seed in range(begin, begin + AT_ONCE):
        table, out = write_table(tmp_path, seed), tmp_path / f"d{seed}"
        code, told = _build(table, out)
        assert code in (0, 1), seed
        assert "Traceback" not in told
        assert (out / "dataset.json").exists() == (code == 0)
        assert not (tmp_path / f".d{seed}.parts").exists()
        if code == 0:
            built += 1
            assert main(["check", str(out)]) == 0
            _is_shown(out)
        else:
            assert told.strip(), seed
    assert built, "all were turned away, which proves nothing"


def _build(table, out) -> tuple[int, str]:
    """Exit code, and what is said, on a terminal that lacks letters as Python's own errors do."""
    said = io.TextIOWrapper(io.BytesIO(), "utf-8", "backslashreplace")
    with redirect_stdout(said), redirect_stderr(said):
        code = main(["build", str(table), "--out", str(out), "--workers", "1", "--keep-going"])
    said.seek(0)
    return code, said.read()


def _is_shown(folder) -> None:
    client = create_app(open_dataset(folder)).server.test_client()
    for path in SHOWN:
        answer = client.get(path)
        assert answer.status_code == 200, path
        content = answer.get_data(as_text=True)
        assert answer.mimetype != "text/html" or "<script>alert" not in content
        if path.endswith(".csv"):
            cells = [cell for row in csv.reader(io.StringIO(content.lstrip("\ufeff"))) for cell in row]
            assert not [cell for cell in cells if cell.startswith(FORMULA) and not _is_number(cell)], path


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True
