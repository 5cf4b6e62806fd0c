"""The writer: same input, same bytes; nothing half; nothing that is not ours removed."""

import json
import os
import shutil
from itertools import pairwise
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest

from comparison.dataset import DatasetError, open_dataset
from preprocessing import schema, swap
from preprocessing.conform import ConformError
from preprocessing.swap import WriterError
from preprocessing.writer import FILES, row_groups, write_dataset
from tests.comparison import tiny


class Killed(BaseException):
    """Stands for a kill: no `except Exception` of the writer sees it."""


def newer() -> dict[str, pd.DataFrame]:
    """The tiny tables with one headline changed: another dataset, another hash."""
    frames = tiny.tables()
    frames["documents"].loc[0, "title"] = "Another headline"
    return frames


def whole(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def files(folder: Path, frames: dict[str, pd.DataFrame]) -> dict[str, bytes]:
    write_dataset(folder, frames, tiny.CATALOGUE, tiny.INFO)
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture(scope="module")
def new(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The hash of `newer`."""
    return write_dataset(tmp_path_factory.mktemp("new") / "tiny", newer(), tiny.CATALOGUE, tiny.INFO)


def test_same_rows_same_bytes_whatever_their_order(tmp_path: Path) -> None:
    found = files(tmp_path / "a", tiny.tables())
    mixed = {name: frame.iloc[::-1, ::-1] for name, frame in tiny.tables().items()}
    assert files(tmp_path / "b", mixed) == found
    assert set(found) == FILES


def test_another_row_gives_another_hash(tmp_path: Path, new: str) -> None:
    assert write_dataset(tmp_path / "tiny", tiny.tables(), tiny.CATALOGUE, tiny.INFO) != new


@pytest.mark.parametrize("cuts", [(), (1,), (4,), (3, 4, 5), (0, 2, 9, 9), tuple(range(11))])
def test_row_groups_are_the_same_wherever_pieces_end(cuts: tuple[int, ...]) -> None:
    rows = pa.table({"n": range(10)})
    pieces = [rows.slice(begin, end - begin) for begin, end in pairwise([0, *cuts, 10])]
    assert [group["n"].to_pylist() for group in row_groups(pieces, 4)] == [
        [0, 1, 2, 3],
        [4, 5, 6, 7],
        [8, 9],
    ]


def test_info_says_what_the_files_hold(tmp_path: Path) -> None:
    digest = write_dataset(tmp_path / "a" / "tiny", tiny.tables(), tiny.CATALOGUE, tiny.INFO)
    info = json.loads((tmp_path / "a" / "tiny" / schema.INFO_FILE).read_text())
    assert info["hash"] == digest
    assert info["tables"]["documents"]["rows"] == 5
    assert info["texts"]["d3"] == tiny.tables()["documents"].loc[2, "sha256"]
    assert (info["name"], info["seed"], info["schema_version"]) == ("tiny", 1, schema.SCHEMA_VERSION)


STEPS = [("rename", n) for n in (1, 2)] + [("fsync", n) for n in range(1, 12)] + [("rmtree", 1)]


@pytest.mark.parametrize(("call", "nth"), STEPS)
@pytest.mark.parametrize("moment", ["before", "after"])
def test_killed_at_any_step_leaves_old_or_new_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, new: str, call: str, nth: int, moment: str
) -> None:
    folder = tmp_path / "tiny"
    old = write_dataset(folder, tiny.tables(), tiny.CATALOGUE, tiny.INFO)
    with monkeypatch.context() as patch:
        module = shutil if call == "rmtree" else os
        patch.setattr(module, call, kill_at(getattr(module, call), nth, moment))
        with pytest.raises(Killed):
            write_dataset(folder, newer(), tiny.CATALOGUE, tiny.INFO)
    assert open_dataset(folder).hash in (old, new)
    assert write_dataset(folder, newer(), tiny.CATALOGUE, tiny.INFO) == new
    assert open_dataset(folder).hash == new
    assert whole(tmp_path) == {"tiny"}


def kill_at(real, nth: int, moment: str):
    """`real`, but the nth call raises before or after it has done its work."""
    calls = iter(range(1, 1000))

    def patched(*args, **more):
        last = next(calls) == nth
        if last and moment == "before":
            raise Killed
        result = real(*args, **more)
        if last:
            raise Killed
        return result

    return patched


def test_between_the_renames_the_set_aside_folder_is_read(tmp_path: Path, new: str) -> None:
    folder = tiny.write_tiny(tmp_path / "tiny")
    digest = open_dataset(folder).hash
    folder.rename(tmp_path / ".tiny.old")
    assert open_dataset(folder).hash == digest
    (tmp_path / ".tiny.new").mkdir()
    assert write_dataset(folder, newer(), tiny.CATALOGUE, tiny.INFO) == new
    assert whole(tmp_path) == {"tiny"}


def test_killed_twice_the_old_dataset_is_still_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tiny.write_tiny(tmp_path / "tiny")
    digest = open_dataset(folder).hash
    folder.rename(tmp_path / ".tiny.old")
    monkeypatch.setattr(os, "fsync", kill_at(os.fsync, 1, "before"))
    with pytest.raises(Killed):
        write_dataset(folder, newer(), tiny.CATALOGUE, tiny.INFO)
    assert open_dataset(folder).hash == digest


def test_a_full_disk_keeps_the_old_dataset(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tiny.write_tiny(tmp_path / "tiny")
    digest = open_dataset(folder).hash

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(WriterError, match="No space left"):
        write_dataset(folder, newer(), tiny.CATALOGUE, tiny.INFO)
    assert open_dataset(folder).hash == digest
    assert whole(tmp_path) == {"tiny"}


def test_a_folder_with_anything_else_in_it_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(WriterError, match=r"notes\.txt"):
        tiny.write_tiny(tmp_path)
    assert (tmp_path / "notes.txt").read_text() == "mine"
    with pytest.raises(WriterError, match="is a file"):
        tiny.write_tiny(tmp_path / "notes.txt")
    with pytest.raises(WriterError, match="choose another folder"):
        tiny.write_tiny(tmp_path / "notes.txt" / "tiny")


def test_a_link_to_a_folder_stays_a_link(tmp_path: Path) -> None:
    tiny.write_tiny(tmp_path / "real")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    digest = write_dataset(tmp_path / "link", newer(), tiny.CATALOGUE, tiny.INFO)
    assert (tmp_path / "link").is_symlink()
    assert open_dataset(tmp_path / "real").hash == digest


def test_one_writer_at_a_time(tmp_path: Path) -> None:
    with swap._locked(tmp_path):
        fcntl, handle = swap.fcntl, os.open(tmp_path, os.O_RDONLY)
        with pytest.raises(BlockingIOError):
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        os.close(handle)


def set_value(table: str, column: str, value: object):
    def change(frames: dict[str, pd.DataFrame]) -> None:
        values = frames[table][column].tolist()
        frames[table][column] = pd.Series([values[0], value, *values[2:]], dtype=object)

    return change


def double_row(frames: dict[str, pd.DataFrame]) -> None:
    frames["terms"] = pd.concat([frames["terms"], frames["terms"].head(1)])


WRONG = [
    (set_value("sentences", "voice", "loud"), "sentences.voice: 'loud' is not one of own, quoted"),
    (set_value("documents", "title", None), "documents.title: row 1 has no value"),
    (set_value("sentences", "polarity", np.nan), "sentences.polarity: row 1 has no value"),
    (set_value("terms", "count", "many"), "terms.count: a value does not fit int32"),
    (set_value("terms", "count", 1.5), "terms.count: a value does not fit int32"),
    (set_value("terms", "document", "d9"), "terms: .*'d9'.* is in no row"),
    (set_value("snippets", "sentence", 99), "snippets: .*99.* is in no row"),
    (double_row, "terms: .*'d1'.* occurs more than once"),
    (lambda frames: frames.pop("terms"), "table 'terms' is missing"),
    (lambda frames: frames.update(more=frames["terms"]), "table 'more' is not in the schema"),
    (lambda frames: frames["documents"].pop("x_country"), "column 'x_country' is missing"),
    (lambda frames: frames["terms"].insert(0, "stem", ""), "column 'stem' is not in the schema"),
]


@pytest.mark.parametrize(("change", "message"), WRONG)
def test_what_does_not_fit_is_named_and_nothing_is_written(tmp_path: Path, change, message: str) -> None:
    frames = tiny.tables()
    change(frames)
    with pytest.raises(ConformError, match=message):
        write_dataset(tmp_path / "tiny", frames, tiny.CATALOGUE, tiny.INFO)
    assert whole(tmp_path) == set()


def test_an_extra_column_needs_its_prefix(tmp_path: Path) -> None:
    catalogue = {**tiny.CATALOGUE, "filters": [{"column": "country", "label": "country"}]}
    with pytest.raises(ConformError, match="must begin with 'x_'"):
        write_dataset(tmp_path / "tiny", tiny.tables(), catalogue, tiny.INFO)


def test_a_dataset_without_rows_can_be_written_and_read(tmp_path: Path) -> None:
    frames = {name: frame.iloc[:0] for name, frame in tiny.tables().items()}
    write_dataset(tmp_path / "tiny", frames, tiny.CATALOGUE, tiny.INFO)
    assert len(open_dataset(tmp_path / "tiny").documents) == 0


def test_reading_while_a_build_swaps_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tiny.write_tiny(tmp_path / "tiny")
    new = write_dataset(tmp_path / "next", newer(), tiny.CATALOGUE, tiny.INFO)
    real = Path.read_bytes

    def swap_after_info(path: Path) -> bytes:
        content = real(path)
        if path.name == schema.INFO_FILE and (tmp_path / "next").exists():
            folder.rename(tmp_path / "gone")
            (tmp_path / "next").rename(folder)
        return content

    monkeypatch.setattr(Path, "read_bytes", swap_after_info)
    assert open_dataset(folder).hash == new


def test_a_missing_dataset_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match="holds no dataset"):
        open_dataset(tmp_path / "none")
