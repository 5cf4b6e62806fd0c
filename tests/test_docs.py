"""The docs are true: what they name is there, and their example can be built."""

import re
import textwrap

import pandas as pd
import pytest

from preprocessing import schema as s
from preprocessing.__main__ import main
from tests.corpus import ROOT

PAGES = [
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")),
    *sorted((ROOT / "docs").rglob("*.md")),
    *sorted((ROOT / "data").rglob("README.md")),
    *sorted((ROOT / "benchmarks").rglob("README.md")),
]
ROOMS = "data|docs|tests|preprocessing|comparison|components|hosting|assets|tools|benchmarks"
# Where environment variables are read.
READERS = [ROOT / "gunicorn.conf.py", ROOT / "tests" / "corpus.py", *(ROOT / "hosting").glob("*.py")]

each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))


def read(page) -> str:
    return page.read_text(encoding="utf-8")


@each_page
def test_linked_files_exist(page):
    links = [link for link in re.findall(r"\]\(([^)#]+)", read(page)) if not link.startswith("http")]
    assert [link for link in links if not (page.parent / link).exists()] == []


@each_page
def test_files_that_are_named_exist(page):
    named = re.findall(rf"`((?:{ROOMS})/[\w./-]*)`", read(page))
    assert [name for name in named if not (ROOT / name).exists()] == []


@each_page
def test_make_targets_exist(page):
    targets = set(re.findall(r"^([a-z]+):", read(ROOT / "Makefile"), re.MULTILINE))
    named = re.findall(r"(?:^ {4}|`)(?:[A-Z_]+=\S+ )*make (\w+)", read(page), re.MULTILINE)
    assert set(named) <= targets


@each_page
def test_environment_variables_are_read(page):
    code = "".join(read(path) for path in READERS)
    named = re.findall(r"(?:`|^ {4})((?:[A-Z]+_[A-Z_]+)|HOST|PORT)\b", read(page), re.MULTILINE)
    assert [name for name in named if f'"{name}"' not in code] == []


def test_hosting_names_every_setting_of_the_server():
    settings = re.findall(r'(?:environ\.get|number)\("([A-Z_]+)"', read(ROOT / "gunicorn.conf.py"))
    assert {"HOST", "PORT", "ACCESS_LOG"} <= set(settings)
    assert [name for name in settings if f"`{name}`" not in read(ROOT / "docs" / "hosting.md")] == []


@pytest.fixture
def example(tmp_path):
    """The files that docs/your-own-texts.md shows, written as it shows them."""
    page = read(ROOT / "docs" / "your-own-texts.md")
    blocks = [textwrap.dedent(block) for block in re.findall(r"(?:^(?: {4}.*)?\n)+", page, re.MULTILINE)]
    [table] = [block for block in blocks if block.lstrip().startswith("id,title,")]
    (tmp_path / "articles.csv").write_text(table.strip() + "\n", encoding="utf-8")
    words = "".join(block for block in blocks if ".toml\n" in block)
    for name, content in re.findall(r"# (\w+\.toml)\n(.*?)(?=\n# \w+\.toml|\Z)", words, re.DOTALL):
        (tmp_path / name).write_text(content, encoding="utf-8")
    return tmp_path


def test_the_example_of_your_own_texts_is_built(example, capsys):
    inputs = [str(example / "articles.csv"), "--catalogue", str(example)]
    assert main(["check", *inputs]) == 0, capsys.readouterr().err
    assert main(["build", *inputs, "--out", str(example / "dataset")]) == 0
    assert main(["check", str(example / "dataset")]) == 0
    mentions = pd.read_parquet(example / "dataset" / s.MENTIONS.file)
    found = mentions.groupby([s.KIND, s.KEY])[s.DOCUMENT].agg(lambda each: sorted(set(each))).to_dict()
    assert found == {
        ("event", "closure"): ["a1", "a2", "a3"],
        ("name", "plan:closure"): ["a2", "a3"],
        ("name", "plan:relocation"): ["a1", "a3"],
    }
