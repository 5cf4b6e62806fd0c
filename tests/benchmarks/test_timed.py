"""What is timed is the same for all: one table, one round after the other, ratios of a round."""

import subprocess

import pandas as pd
import pytest

from benchmarks import texts
from benchmarks.build import commands
from benchmarks.timed import Taken, in_turns, ratio, run
from preprocessing.tables_in import read_table


def test_generated_texts_are_the_same_each_time_and_can_be_built(tmp_path):
    one, other = (texts.write(None, 5, tmp_path / f"{name}.parquet") for name in "ab")
    assert one.read_bytes() == other.read_bytes()
    found = read_table(one, texts.catalogue())
    assert (found.corpus.size, found.skipped) == (5, 0)
    assert len(found.corpus.catalogue.keys) == 12


def test_a_table_of_ones_own_is_cut_to_its_first_texts(tmp_path):
    frame = pd.DataFrame(
        {
            "id": ["a", "b"],
            "title": ["A", "B"],
            "source": ["Echo", "Echo"],
            "date": pd.to_datetime(["2030-05-01", "2030-05-02"]),
            "text": ["One.", "Two."],
            "more": [1, 2],
        }
    )
    frame.to_parquet(tmp_path / "own.parquet")
    cut = texts.write(tmp_path / "own.parquet", 1, tmp_path / "cut.parquet")
    assert read_table(cut).corpus.size == 1


def test_ratios_are_of_the_same_round():
    ours = [Taken(1, 2, 3), Taken(4, 2, 3), Taken(2, 2, 3)]
    theirs = [Taken(2, 4, 3), Taken(4, 8, 6), Taken(8, 1, 3)]
    assert ratio(ours, theirs, "cpu") == (0.25, 0.5, 1)
    assert ratio(ours, theirs, "wall") == (0.25, 0.5, 2)
    assert ratio(ours, theirs, "memory") == (0.5, 1, 1)


def test_a_run_is_measured_from_outside(tmp_path):
    taken = run(["timeit", "-n", "1", "-r", "1", "sum(range(10**6))"])
    assert taken.cpu > 0
    assert taken.wall > 0
    assert taken.memory > 1
    with pytest.raises(subprocess.CalledProcessError):
        run(["no_such_module"])


def test_all_that_is_timed_runs(tmp_path):
    table = texts.write(None, 2, tmp_path / "texts.parquet")
    few = {name: command for name, command in commands(table, tmp_path).items() if "with" not in name}
    taken = in_turns(few, rounds=1)
    assert {len(runs) for runs in taken.values()} == {1}
    assert (tmp_path / "plain" / "words.csv").exists()
    assert (tmp_path / "one" / "dataset.json").read_bytes() == (
        tmp_path / "two" / "dataset.json"
    ).read_bytes()
