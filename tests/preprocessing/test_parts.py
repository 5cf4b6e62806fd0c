"""Measured part by part: the same bytes however the texts are divided, and nothing measured twice."""

import dataclasses
import random
from pathlib import Path

import pytest

from preprocessing import batch_tables, batches, parts
from preprocessing.build import How, build
from preprocessing.conform import ConformError
from preprocessing.records import Catalogue, Corpus, Text
from preprocessing.swap import WriterError
from tests.preprocessing.test_build import DATA
from tests.preprocessing.texts import key, text

KEYS = (key("plan:market", "market"), key("plan:hall", "hall"))
LINES = (
    "The old market of the town closes in May, the plan says.",
    "“Nobody asked us,” said Ana Ruiz, who sells fish in the old market.",
    "Some 300 traders work in the hall. It is not a bad place!",
    "The mayor explained that the hall would reopen.",
    "Short.",
)


def corpus(count: int = 9, seed: int = 0, keys=KEYS) -> Corpus:
    """Texts whose ids are in no order; some lines stand in several."""
    chance = random.Random(seed)
    texts = [
        text(f"Head {number}", *chance.choices(LINES, k=chance.randrange(1, 6)), document=f"t{number:02}")
        for number in range(count)
    ]
    chance.shuffle(texts)
    return Corpus(Catalogue(DATA, keys), tuple(texts), count)


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture
def small(monkeypatch):
    """Two texts a part."""
    monkeypatch.setattr(batches, "LEAST_TEXTS", 2)


@pytest.mark.parametrize("texts", [1, 2, 4])
@pytest.mark.parametrize("seed", range(4))
def test_parts_of_any_size_give_the_same_bytes(tmp_path, monkeypatch, texts, seed):
    build(corpus(seed=seed), tmp_path / "whole")
    monkeypatch.setattr(batches, "LEAST_TEXTS", texts)
    monkeypatch.setattr(parts, "_ROWS_AT_ONCE", 3)
    result = build(corpus(seed=seed), tmp_path / "parts")
    assert files(tmp_path / "parts") == files(tmp_path / "whole")
    assert result.found == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["parts", "whole"]


@pytest.mark.parametrize(
    ("texts", "characters", "most", "sizes"),
    [(3, 10**6, 512, [3, 3, 3]), (4, 10**6, 512, [4, 4, 1]), (4, 1, 512, [1] * 9), (1, 10**6, 2, [5, 4])],
)
def test_a_part_ends_with_its_texts_or_characters_and_there_are_not_too_many(
    monkeypatch, texts, characters, most, sizes
):
    monkeypatch.setattr(batches, "LEAST_TEXTS", texts)
    monkeypatch.setattr(batches, "_MOST_CHARACTERS", characters)
    monkeypatch.setattr(batches, "_MOST_PARTS", most)
    found = list(batches.batches(corpus()))
    assert [len(batch.texts) for batch in found] == sizes
    assert [batch.number for batch in found] == list(range(len(sizes)))
    assert [each for batch in found for each in batch.texts] == list(corpus().texts)


class Stopped(BaseException):
    """Stands for a kill."""


def stop_after(count: int):
    """`batch_tables.measured`, but the next call after so many is a kill."""
    real, calls = batch_tables.measured, iter(range(1000))

    def measured(*given, **named):
        if next(calls) == count:
            raise Stopped
        return real(*given, **named)

    return measured


def stopped(out: Path, monkeypatch, done: int) -> None:
    """A build that ended when so many parts were there."""
    with monkeypatch.context() as patch:
        patch.setattr(batch_tables, "measured", stop_after(done))
        with pytest.raises(Stopped):
            build(corpus(), out)


@pytest.mark.parametrize("done", range(5))
def test_a_stopped_build_goes_on_where_it_ended(tmp_path, small, monkeypatch, done):
    build(corpus(), tmp_path / "whole")
    build(corpus(3), tmp_path / "d")
    old = files(tmp_path / "d")
    stopped(tmp_path / "d", monkeypatch, done)
    assert files(tmp_path / "d") == old
    seen: list[int] = []
    result = build(corpus(), tmp_path / "d", seen.append)
    assert result.found == 2 * done
    assert sum(seen) == 9
    assert files(tmp_path / "d") == files(tmp_path / "whole")
    assert not (tmp_path / ".d.parts").exists()


@pytest.mark.parametrize("left", [0, 0.5, None])
def test_a_part_that_a_power_cut_left_short_is_measured_again(tmp_path, small, monkeypatch, left):
    stopped(tmp_path / "d", monkeypatch, 4)
    first = sorted((tmp_path / ".d.parts").iterdir())[0] / "terms.arrow"
    content = first.read_bytes()
    first.unlink()
    if left is not None:
        first.write_bytes(content[: int(left * len(content))])
    assert build(corpus(), tmp_path / "d").found == 6
    build(corpus(), tmp_path / "whole")
    assert files(tmp_path / "d") == files(tmp_path / "whole")


def changed(change) -> Corpus:
    of = corpus()
    return dataclasses.replace(of, texts=tuple(change(each) for each in of.texts))


def retitled(one: Text) -> Text:
    return dataclasses.replace(one, title="Another") if one.document == "t03" else one


OTHERS = {
    "another text": (lambda: changed(retitled), 6),
    "another pattern": (lambda: corpus(keys=KEYS[:1]), 0),
    "another order": (lambda: dataclasses.replace(corpus(), texts=tuple(corpus().texts)[::-1]), 0),
}


@pytest.mark.parametrize("name", OTHERS)
def test_what_was_measured_of_something_else_is_not_used(tmp_path, small, monkeypatch, name):
    stopped(tmp_path / "d", monkeypatch, 4)
    of, found = OTHERS[name][0](), OTHERS[name][1]
    assert build(of, tmp_path / "d").found == found
    build(of, tmp_path / "whole")
    assert files(tmp_path / "d") == files(tmp_path / "whole")


def test_other_code_measures_anew(tmp_path, small, monkeypatch):
    stopped(tmp_path / "d", monkeypatch, 4)
    monkeypatch.setattr(batches, "_code", lambda: "another")
    assert build(corpus(), tmp_path / "d").found == 0


def test_two_builds_of_one_dataset_do_not_meet(tmp_path):
    with parts.place(tmp_path / "d"), pytest.raises(WriterError, match="another build is writing it"):
        build(corpus(), tmp_path / "d")
    build(corpus(), tmp_path / "d")


def test_a_place_that_cannot_take_a_dataset_is_told_before_anything_is_measured(tmp_path, monkeypatch):
    monkeypatch.setattr(batch_tables, "measured", stop_after(0))
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(WriterError, match=r"notes\.txt"):
        build(corpus(), tmp_path)
    with pytest.raises(WriterError, match="choose another folder"):
        build(corpus(), tmp_path / "notes.txt" / "d")


def test_an_id_that_two_parts_hold_is_refused(tmp_path, small):
    of = changed(lambda each: dataclasses.replace(each, document="t00") if each.document == "t08" else each)
    with pytest.raises(ConformError, match="'t00' occurs more than once"):
        build(of, tmp_path / "d")
    assert not (tmp_path / "d").exists()


@pytest.mark.parametrize("workers", [2, 3])
def test_several_processes_write_the_same_bytes(tmp_path, small, workers):
    build(corpus(), tmp_path / "one")
    build(corpus(), tmp_path / "several", how=How(workers))
    assert files(tmp_path / "several") == files(tmp_path / "one")


def test_a_dask_cluster_writes_the_same_bytes(tmp_path, small):
    from distributed import LocalCluster

    build(corpus(), tmp_path / "here")
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        build(corpus(), tmp_path / "cluster", how=How(scheduler=cluster.scheduler_address))
    assert files(tmp_path / "cluster") == files(tmp_path / "here")
