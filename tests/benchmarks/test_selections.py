"""The benchmark measures what a page does, from the start each time."""

import pytest

from benchmarks import selections
from benchmarks.corpus import write_corpus
from benchmarks.selections import QUERIES, as_markdown, cost, forget, main
from comparison.answers import answer
from comparison.charts import CHARTS
from comparison.dataset import open_dataset
from comparison.query import Options, parse_query
from comparison.selection import Selection


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("generated") / "corpus"
    write_corpus(folder, 2000)
    return folder


@pytest.fixture(scope="module")
def dataset(folder):
    return open_dataset(folder)


def test_every_chart_costs_something(dataset):
    found = cost(dataset, Selection(), repeats=1)
    assert list(found.shown) == list(found.judged) == list(CHARTS)
    assert min(found.shown.values()) > 0
    assert 0 < found.sentences <= 2000


@pytest.mark.parametrize("query", QUERIES.values(), ids=list(QUERIES))
def test_the_selections_are_of_the_generated_corpus(dataset, query):
    assert parse_query(query, Options.of(dataset))[1] == []


def test_answers_are_forgotten_between_rounds(dataset):
    answer(dataset, Selection(), "tone")
    forget()
    assert answer.cache_info().currsize == 0


def test_the_table_has_a_row_for_each_selection(dataset):
    one = cost(dataset, Selection(events=("E05",)), repeats=1)
    lines = as_markdown({"event": one, "again": one}).splitlines()
    assert [line.split(" | ")[0] for line in lines[2:]] == ["| event", "| again"]
    assert len({line.count("|") for line in lines}) == 1


def test_the_command_says_whether_the_goal_is_met(folder, capsys, monkeypatch):
    monkeypatch.setattr(selections, "QUERIES", {"event": "event=E05"})
    main(["--dataset", str(folder), "--repeats", "1"])
    assert "Goal, 300 ms at once: " in capsys.readouterr().out
