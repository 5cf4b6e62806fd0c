import pytest

from hosting import packed


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(packed, "FOLDER", tmp_path / "packed")
    return tmp_path / "packed"


def test_a_file_is_made_once_and_kept(folder):
    assert packed.packed("a.br", lambda: b"first") == b"first"
    assert packed.packed("a.br", lambda: b"second") == b"first"
    assert [file.name for file in folder.iterdir()] == ["a.br"]


def test_a_folder_that_cannot_be_written_does_not_matter(folder):
    folder.write_text("a file in its place")
    assert packed.packed("a.br", lambda: b"first") == b"first"
    assert packed.packed("a.br", lambda: b"second") == b"second"
