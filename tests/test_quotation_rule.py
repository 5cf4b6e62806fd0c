"""The texts are not ours: no tracked file repeats them beyond the quotation rule."""

import re
import subprocess
from collections.abc import Iterator
from functools import cache

import pandas as pd
import pytest

from preprocessing import schema as s
from preprocessing.manifest import read_manifest
from preprocessing.reading import read
from tests.corpus import DATASET, MANIFEST, ROOT, TEXTS, needs_texts

pytestmark = needs_texts

# Two ways of counting words; the rule holds under both.
COUNTS = {"letters": re.compile(r"\w+"), "white space": re.compile(r"\S+")}
LONGEST = s.MAX_RUN_WORDS
BINARY = {".parquet", ".onnx", ".png", ".woff2", ".ico", ".svg"}


@cache
def prose() -> dict[str, tuple[str, str]]:
    """Headline and body of each text."""
    found = {}
    for text in read_manifest(MANIFEST, TEXTS).texts:
        sentences = read(text).sentences
        body = " ".join(sentence.text for sentence in sentences if sentence.paragraph)
        found[text.document] = (text.title, body)
    return found


def runs(text: str, size: int = LONGEST + 1) -> Iterator[str]:
    words = re.findall(r"\w+", text.lower())
    return (" ".join(words[i : i + size]) for i in range(len(words) - size + 1))


@cache
def forbidden() -> frozenset[str]:
    """Runs of ten words of the whole corpus, furniture included, headlines apart."""
    files = {run for path in TEXTS.iterdir() for run in runs(path.read_text(encoding="utf-8"))}
    headlines = {run for title, _ in prose().values() for run in runs(title)}
    return frozenset(files - headlines)


def tracked_files() -> list:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True)
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def test_no_tracked_file_repeats_ten_words_in_a_row():
    for path in tracked_files():
        if path.suffix not in BINARY:
            repeated = forbidden().intersection(runs(path.read_text(encoding="utf-8")))
            assert not repeated, f"{path.relative_to(ROOT)} repeats {sorted(repeated)[:3]}"


def test_no_cell_of_the_dataset_repeats_ten_words_in_a_row():
    for table in s.TABLES:
        frame = pd.read_parquet(DATASET / table.file)
        for name in frame.columns[frame.dtypes.map(pd.api.types.is_string_dtype)]:
            text = " | ".join(frame[name].dropna().astype(str).unique())
            assert not forbidden().intersection(runs(" \n".join(text.split(" | ")))) or name == s.TITLE


@pytest.mark.parametrize("counted", COUNTS.values(), ids=list(COUNTS))
def test_snippets_merged_stay_within_nine_words_and_a_quarter(counted):
    lines = pd.read_parquet(DATASET / s.SNIPPETS.file)
    lines = lines[lines[s.SENTENCE] > 0]
    shown = (lines[s.LEFT] + lines[s.NODE] + lines[s.RIGHT]).groupby(lines[s.DOCUMENT]).agg(list)
    for document, (_, body) in prose().items():
        words = list(counted.finditer(body))
        marked = mark(words, body, set(shown.get(document, [])))
        assert marked.count("x") <= s.MAX_QUOTED_SHARE * len(words), document
        assert max(map(len, marked.split())) <= LONGEST, document


def mark(words: list[re.Match], body: str, lines: set[str]) -> str:
    """An x for each word that a line shows, wherever in the text the line stands."""
    places = [match.span() for line in lines for match in re.finditer(re.escape(line), body)]
    return "".join("x" if any(b < w.end() and w.start() < e for b, e in places) else " " for w in words)
