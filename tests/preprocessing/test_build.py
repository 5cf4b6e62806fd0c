"""A build writes every table, the same bytes for the same texts."""

import json
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from preprocessing.build import BuildResult, build
from preprocessing.records import Catalogue, Corpus
from tests.preprocessing.texts import key, text

DATA = {
    "name": "town",
    "title": "A town",
    "description": "Invented.",
    "types": [{"id": "independent_or_other_press", "label": "Press", "definition": "Newspapers."}],
    "sources": [{"id": "echo", "name": "Town Echo", "type": "independent_or_other_press"}],
    "events": [],
    "targets": [],
    "referents": [],
    "filters": [{"column": "x_country", "label": "country"}],
}
TEXTS = (
    text(
        "Old market",
        "The old market closes. The old market reopens.",
        document="a",
        extras={"x_country": "X"},
    ),
    text("Old hall", "The old hall stays, the plan says.", document="b", extras={"x_country": "Y"}),
)


@pytest.fixture
def built(tmp_path: Path) -> Callable[[str], tuple[Path, BuildResult]]:
    def run(name: str) -> tuple[Path, BuildResult]:
        corpus = Corpus(Catalogue(DATA, (key("plan:market", "market"),)), TEXTS, len(TEXTS))
        return tmp_path / name, build(corpus, tmp_path / name)

    return run


def test_it_counts_what_it_wrote(built):
    out, result = built("one")
    assert (result.texts, result.sentences, result.mentions, result.snippets) == (2, 5, 3, 1)
    assert len(pd.read_parquet(out / "sentences.parquet")) == 5


def test_the_same_texts_give_the_same_bytes(built):
    (one, first), (two, second) = built("one"), built("two")
    assert first.hash == second.hash
    assert {p.name: p.read_bytes() for p in one.iterdir()} == {p.name: p.read_bytes() for p in two.iterdir()}


def test_pairs_of_words_need_two_occurrences_in_the_corpus(built):
    out, _ = built("one")
    pairs = pd.read_parquet(out / "bigrams.parquet")
    assert list(pairs.itertuples(index=False, name=None)) == [("a", "old market", 3), ("b", "old hall", 2)]


def test_duplicates_are_found_across_texts(tmp_path):
    same = "The old market of the town closes in May."
    others = ("It has stood beside the river for many years.", "Nobody knows where the traders will go.")
    texts = (
        text("Head", same, *others, document="a"),
        text("Head", same.replace("May", "June"), *others, document="b"),
        text("Head", same, "The mayor of the town has not said a word.", document="c"),
    )
    build(Corpus(Catalogue(DATA, ()), texts, len(texts)), tmp_path / "d")
    sentences = pd.read_parquet(tmp_path / "d" / "sentences.parquet")
    documents = pd.read_parquet(tmp_path / "d" / "documents.parquet")
    sets = sentences.dropna(subset=["duplicate_set"])[["document", "sentence", "duplicate_set"]]
    each = [(document, number, number - 1) for document in "ab" for number in (1, 2, 3)]
    assert list(sets.itertuples(index=False, name=None)) == [*each, ("c", 1, 0)]
    assert documents["duplicate_set"].tolist()[:2] == [0, 0]
    assert pd.isna(documents["duplicate_set"][2])


def test_the_info_states_what_counts_as_a_duplicate(built):
    out, _ = built("one")
    parameters = json.loads((out / "dataset.json").read_text())["parameters"]
    assert parameters["duplicates_least_words"] == 6
    assert parameters["duplicates_least_shared_pairs"] == 0.7
    assert parameters["duplicates_least_shared_sentences"] == 0.8
    assert parameters["duplicates_least_sentences"] == 3


def test_a_readers_own_columns_are_kept(built):
    out, _ = built("one")
    assert pd.read_parquet(out / "documents.parquet")["x_country"].tolist() == ["X", "Y"]


def test_progress_is_told_of_every_text(tmp_path):
    seen: list[int] = []
    build(Corpus(Catalogue(DATA, ()), TEXTS, len(TEXTS)), tmp_path / "d", seen.append)
    assert sum(seen) == 2
