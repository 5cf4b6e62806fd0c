"""A sentence in place: found by hash, cut by offset, and never from another version of the text."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from comparison.dataset import Dataset, DatasetError
from comparison.passages import open_texts
from tests.comparison.tiny import TEXTS, write_texts


def test_sentences_in_place_with_folded_space(tiny: Dataset, tmp_path: Path) -> None:
    texts = open_texts(write_texts(tmp_path / "deep" / "er").parent, tiny)
    assert texts is not None
    assert len(texts.files) == 5
    assert [texts.passage(tiny, row) for row in range(4)] == [
        "Island: march met",
        "Police stopped the march under the embargo.",
        "“A regime,” she said.",
        None,  # its place is not known
    ]


def test_no_folder_no_texts(tiny: Dataset, tmp_path: Path) -> None:
    assert open_texts(None, tiny) is None
    assert open_texts("", tiny) is None
    empty = open_texts(tmp_path, tiny)
    assert empty is not None
    assert empty.passage(tiny, 1) is None
    with pytest.raises(DatasetError, match="is no folder; name the folder of the texts in PARALLAX_TEXTS"):
        open_texts(tmp_path / "none", tiny)


def test_names_do_not_matter_and_versions_do(tiny: Dataset, tmp_path: Path) -> None:
    (tmp_path / "renamed").write_bytes(TEXTS["d1"].encode())
    (tmp_path / "d2.txt").write_bytes(b"another version")
    os.symlink(tmp_path / "nowhere", tmp_path / "broken")
    texts = open_texts(tmp_path, tiny)
    assert texts is not None
    assert [path.name for path in texts.files.values()] == ["renamed"]


def test_a_file_that_changes_or_goes_is_not_read(tiny: Dataset, tmp_path: Path) -> None:
    texts = open_texts(write_texts(tmp_path), tiny)
    assert texts is not None
    (tmp_path / "d1.txt").write_bytes(TEXTS["d1"].replace("march", "crowd").encode())
    assert texts.passage(tiny, 1) is None
    (tmp_path / "d2.txt").unlink()
    placed = tiny.sentences.assign(start=0.0, end=6.0)
    moved = replace(tiny, sentences=placed)
    assert texts.passage(moved, 3) is None
    assert texts.passage(moved, 6) == "Friend"
