"""The committed Cuba dataset is what the manifest and the texts make of it."""

import pandas as pd
import pytest

from preprocessing import schema as s
from preprocessing.build import build
from preprocessing.manifest import read_manifest
from tests.corpus import DATASET, MANIFEST, TEXTS, needs_texts


@needs_texts
def test_rebuilding_gives_the_committed_bytes(tmp_path):
    build(read_manifest(MANIFEST, TEXTS), tmp_path / "cuba")
    built = {path.name: path.read_bytes() for path in (tmp_path / "cuba").iterdir()}
    committed = {path.name: path.read_bytes() for path in DATASET.iterdir()}
    assert sorted(built) == sorted(committed)
    differing = [name for name in built if built[name] != committed[name]]
    assert differing == [], "the committed dataset is not what the texts give: run `make dataset`"


@pytest.fixture(scope="module")
def tables():
    return {table.name: pd.read_parquet(DATASET / table.file) for table in s.TABLES}


def test_sentences_that_are_said_twice(tables):
    """The end of both dispatches of 004, and what 003 says in two of its answers; no text repeats another."""
    found = tables["sentences"].dropna(subset=[s.DUPLICATE_SET])
    sets = found.groupby(s.DUPLICATE_SET)[[s.DOCUMENT, s.SENTENCE]].apply(
        lambda rows: rows.to_numpy().tolist()
    )
    assert sets.tolist() == [[["S003-1", 3], ["S003-1", 24]], [["S004-1", 11], ["S004-1", 22]]]
    assert tables["documents"][s.DUPLICATE_SET].isna().all()


def test_figures_that_texts_state(tables):
    numbers = tables["numbers"]
    stated = set(numbers[[s.DOCUMENT, s.VALUE, s.COUNTED]].itertuples(index=False, name=None))
    assert stated >= {
        ("S001-1", 200, "signature"),
        ("S002-1", 80, "city"),
        ("S002-4", 80, "percent"),
        ("S002-6", 27_000, "signature"),
        ("S002-8", 193, "country"),
        ("S004-1", 13_230, "minor"),
    }
    assert not numbers[s.VALUE].between(1900, 2100).any()  # no year is taken for a figure


def test_names_of_persons_and_places(tables):
    names = tables["proper_names"]
    found = set(names[[s.DOCUMENT, s.PROPER_NAME, s.KIND]].itertuples(index=False, name=None))
    assert ("S004-1", "Miguel Díaz-Canel", s.PERSON) in found
    assert ("S002-8", "St. Vincent and the Grenadines", s.PLACE) in found
    assert ("S003-1", "Amnesty International", s.OTHER) in found
    assert not names.duplicated([s.DOCUMENT, s.SENTENCE, s.PROPER_NAME]).any()


def test_numbers_leave_the_snippets_of_mentions_as_they_were(tables):
    kinds = tables["snippets"][s.KIND].value_counts()
    assert kinds.drop(s.NUMBER).sum() == 458
