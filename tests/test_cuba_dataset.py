"""The committed Cuba dataset is what the manifest and the texts make of it."""

import json

import numpy as np
import pandas as pd
import pytest

from preprocessing import schema as s
from preprocessing.build import build
from preprocessing.manifest import read_manifest
from tests.corpus import DATASET, MANIFEST, TEXTS, needs_texts

PROBABILITIES = [s.NEGATIVE, s.NEUTRAL, s.POSITIVE]
MOST_APART = 0.02  # between processors of different kinds


@needs_texts
def test_rebuilding_gives_the_committed_bytes(tmp_path):
    build(read_manifest(MANIFEST, TEXTS), tmp_path / "cuba")
    built = {path.name: path for path in (tmp_path / "cuba").iterdir()}
    committed = {path.name: path for path in DATASET.iterdir()}
    assert sorted(built) == sorted(committed)
    differing = {name for name in built if built[name].read_bytes() != committed[name].read_bytes()}
    if differing:  # on another kind of processor probabilities may differ a little, and with them the hashes
        assert differing == {s.MENTIONS.file, s.INFO_FILE}, "run `make dataset`"
        assert_nearly_the_same(*(pd.read_parquet(files[s.MENTIONS.file]) for files in (built, committed)))
        assert without_hashes(built[s.INFO_FILE]) == without_hashes(committed[s.INFO_FILE])


@needs_texts
def test_rebuilding_twice_gives_the_same_bytes(tmp_path):
    for name in ("one", "two"):
        build(read_manifest(MANIFEST, TEXTS), tmp_path / name)
    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes()


def assert_nearly_the_same(built, committed):
    others = [column for column in committed if column not in PROBABILITIES]
    pd.testing.assert_frame_equal(built[others], committed[others])
    one, other = (frame[PROBABILITIES].to_numpy() for frame in (built, committed))
    assert (np.isnan(one) == np.isnan(other)).all()
    assert np.nanmax(np.abs(one - other)) <= MOST_APART


def without_hashes(file):
    info = json.loads(file.read_text(encoding="utf-8"))
    del info["tables"][s.MENTIONS.name]["sha256"]
    info.pop("hash", None)
    return info


def test_each_mention_of_a_target_is_measured(tables):
    mentions = tables["mentions"]
    measured = mentions[PROBABILITIES].notna()
    is_target = mentions[s.KIND] == s.TARGET
    assert measured[is_target].all(axis=None)
    assert not measured[~is_target].any(axis=None)
    assert mentions.loc[is_target, PROBABILITIES].sum(axis=1).sub(1).abs().max() < 0.0016


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
