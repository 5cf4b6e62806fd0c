"""The notebook of the docs does what it shows."""

import pytest

from benchmarks.notebook import BLOCK, PAGE, run
from tests.corpus import ROOT


def test_the_notebook_prints_what_it_shows(monkeypatch):
    monkeypatch.chdir(ROOT)
    page = PAGE.read_text(encoding="utf-8")
    assert run(page) == page, "run make methods"


def test_the_notebook_goes_from_the_dataset_to_the_receipt():
    blocks = list(BLOCK.finditer(PAGE.read_text(encoding="utf-8")))
    code = "".join(block["code"] for block in blocks)
    assert "from comparison import Selection, open_dataset" in code
    assert [
        part
        for part in ("coverage", "naming", "keyness", "intervals", "badge", "receipt")
        if part not in code
    ] == []
    assert sum(block["shown"] is not None for block in blocks) >= 6


def test_blocks_share_their_names_and_outputs_are_replaced():
    page = "a\n```python\nx = 2\n```\n\nb\n\n```python\nprint(x, ' ')\n```\n\n```text\n3\n```\n"
    assert run(page) == page.replace("3\n", "2\n")


def test_a_block_that_fails_fails():
    with pytest.raises(ZeroDivisionError):
        run("```python\n1 / 0\n```\n")
