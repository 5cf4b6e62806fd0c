"""Opening a dataset: whole or not at all, with one sentence that says why."""

import hashlib
import io
import json
import shutil
from pathlib import Path

import numpy as np
import pyarrow.parquet as pq
import pytest

from comparison.dataset import Dataset, DatasetError, NoDatasetError, open_dataset
from comparison.translation import speaking
from preprocessing import schema


@pytest.fixture
def folder(tiny_folder: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(tiny_folder, tmp_path / "copy"))


def test_tables_and_rows(tiny: Dataset) -> None:
    assert tiny.documents["document"].tolist() == ["d1", "d2", "d3", "d4", "d5"]
    assert tiny.documents["published_from"][3] == np.datetime64("2001-01-01")
    assert tiny.text_row["sentences"].tolist() == [0, 0, 0, 1, 1, 1, 2, 2, 3, 3, 4, 4]
    assert tiny.sentence_row["snippets"].tolist() == [1, 4, 9, 11]
    assert tiny.text_row["bigrams"].tolist() == [1, 2]


def test_labels_fall_back_to_the_id(tiny: Dataset) -> None:
    assert tiny.type_label("human_rights_ngo") == "human-rights organisation"
    assert tiny.source_name("watch") == "Island Watch"
    assert tiny.event_label("E01") == "Protests on the island, July 2021"
    assert tiny.event_short("E01") == tiny.mention_label("event", "E01") == "Protests"
    assert tiny.target_label("police") == "the police"
    assert tiny.referent_label("us_measures") == "measures of the United States"
    assert tiny.name_label("us_measures:embargo") == "embargo"
    assert tiny.filter_label("x_country") == "country"
    assert tiny.source_name("nobody") == "nobody"


@pytest.mark.parametrize("name", [table.file for table in schema.TABLES] + [schema.CATALOGUE_FILE])
def test_a_changed_byte_is_found(folder: Path, name: str) -> None:
    content = bytearray((folder / name).read_bytes())
    content[len(content) // 2] ^= 1
    (folder / name).write_bytes(content)
    with pytest.raises(DatasetError, match=f"{name} is damaged .*SHA-256"):
        open_dataset(folder)


def test_a_missing_table_is_found(folder: Path) -> None:
    (folder / "terms.parquet").unlink()
    with pytest.raises(DatasetError, match=r"terms\.parquet is damaged \(cannot be read"):
        open_dataset(folder)


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("schema_version", 99, "has schema version 99"),
        ("schema_version", None, "has schema version None"),
        ("hash", "0", "its hash does not fit"),
        ("tables", {}, "'documents' is missing or malformed"),
        ("tables", [], "missing or malformed"),
        ("catalogue_sha256", 3, "missing or malformed"),
        ("name", None, "'name' is missing or no text"),
        ("name", " ", "'name' is missing or no text"),
        ("title", 5, "'title' is missing or no text"),
    ],
)
def test_wrong_info_is_named(folder: Path, key: str, value: object, message: str) -> None:
    info = json.loads((folder / schema.INFO_FILE).read_text())
    (folder / schema.INFO_FILE).write_text(json.dumps({**info, key: value}))
    with pytest.raises(DatasetError, match=message):
        open_dataset(folder)


def forge(folder: Path, name: str, content: bytes) -> None:
    """Put other content into a table or the catalogue, with hashes that fit."""
    (folder / name).write_bytes(content)
    info = json.loads((folder / schema.INFO_FILE).read_text())
    for table in schema.TABLES:
        info["tables"][table.name]["sha256"] = digest((folder / table.file).read_bytes())
    info["catalogue_sha256"] = digest((folder / schema.CATALOGUE_FILE).read_bytes())
    hashes = [info["tables"][table.name]["sha256"] for table in schema.TABLES]
    info["hash"] = digest("\n".join([*hashes, info["catalogue_sha256"]]).encode())
    (folder / schema.INFO_FILE).write_text(json.dumps(info))


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def test_files_of_another_shape_are_named(folder: Path) -> None:
    good = (folder / "terms.parquet").read_bytes()
    forge(folder, "terms.parquet", b"PAR1")
    with pytest.raises(DatasetError, match=r"terms\.parquet is damaged \(not Parquet"):
        open_dataset(folder)
    forge(folder, "terms.parquet", (folder / "bigrams.parquet").read_bytes())
    with pytest.raises(DatasetError, match="column sentence is not of type int32"):
        open_dataset(folder)
    forge(folder, "terms.parquet", good)
    forge(folder, schema.CATALOGUE_FILE, b'{"types": []}')
    with pytest.raises(DatasetError, match="the list 'sources' is missing"):
        open_dataset(folder)


def test_a_catalogue_without_a_title_is_named(folder: Path) -> None:
    catalogue = json.loads((folder / schema.CATALOGUE_FILE).read_text())
    forge(folder, schema.CATALOGUE_FILE, json.dumps({**catalogue, "title": None}).encode())
    with pytest.raises(DatasetError, match=r"catalogue\.json is damaged \('title' is missing"):
        open_dataset(folder)


@pytest.mark.parametrize("key", ["name", "title"])
def test_info_without_a_name_is_named(folder: Path, key: str) -> None:
    info = json.loads((folder / schema.INFO_FILE).read_text())
    del info[key]
    (folder / schema.INFO_FILE).write_text(json.dumps(info))
    with pytest.raises(DatasetError, match=rf"dataset\.json is damaged \('{key}' is missing or no text\)"):
        open_dataset(folder)


def test_garbled_tables_are_named_though_their_hash_fits(folder: Path) -> None:
    good = (folder / "terms.parquet").read_bytes()
    for garbled in (
        good[:4] + bytes(len(good) - 12) + good[-8:],  # the footer's own form
        good.replace(b"people", b"peopl\xff"),  # a word
        good.replace(b"lemma", b"\xffemma"),  # a column's name
    ):
        assert garbled != good
        forge(folder, "terms.parquet", garbled)
        with pytest.raises(DatasetError, match=r"terms\.parquet is damaged"):
            open_dataset(folder)


@pytest.mark.parametrize("path", ["a\0b", "a" * 5000, "\ud800"])
def test_what_can_be_no_path_is_named(path: str) -> None:
    with pytest.raises(DatasetError, match=r"cannot be the path of a dataset; name another folder") as error:
        open_dataset(path)
    assert len(str(error.value)) < 200


def test_links_in_a_ring_are_no_dataset(tmp_path: Path) -> None:
    (tmp_path / "ring").symlink_to(tmp_path / "ring")
    with pytest.raises(DatasetError):
        open_dataset(tmp_path / "ring")


def test_an_empty_folder_holds_no_dataset(tmp_path: Path) -> None:
    with pytest.raises(NoDatasetError, match="holds no dataset"):
        open_dataset(tmp_path)


def test_tables_that_do_not_fit_each_other(folder: Path) -> None:
    table = pq.read_table(folder / "sentences.parquet")
    sink = io.BytesIO()
    pq.write_table(table.slice(1), sink)
    forge(folder, "sentences.parquet", sink.getvalue())
    assert len(open_dataset(folder).sentences) == 11  # nothing hangs on d1.0
    sink = io.BytesIO()
    pq.write_table(table.slice(2), sink)
    forge(folder, "sentences.parquet", sink.getvalue())
    with pytest.raises(DatasetError, match=r"terms\.parquet: a row belongs to no sentence"):
        open_dataset(folder)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b"null", b"[" * 100_000])
def test_info_that_is_no_json_object(folder: Path, content: bytes) -> None:
    (folder / schema.INFO_FILE).write_bytes(content)
    with pytest.raises(DatasetError, match="damaged"):
        open_dataset(folder)


@pytest.mark.parametrize(
    "words", [[], "es", None, {"es": []}, {"es": {"events": []}}, {"es": {"events": {"E01": "x"}}}], ids=str
)
def test_translations_of_another_shape_are_named(folder: Path, words: object) -> None:
    catalogue = json.loads((folder / schema.CATALOGUE_FILE).read_text())
    forge(folder, schema.CATALOGUE_FILE, json.dumps({**catalogue, "translations": words}).encode())
    with pytest.raises(DatasetError, match=r"catalogue\.json is damaged \('translations' are not words"):
        open_dataset(folder)


def test_translations_are_opened_with_the_dataset(folder: Path) -> None:
    catalogue = json.loads((folder / schema.CATALOGUE_FILE).read_text())
    words = {"es": {"corpus": {"title": "Pequeño"}, "documents": {"d1": {"caveat": "Corto."}}}}
    forge(folder, schema.CATALOGUE_FILE, json.dumps({**catalogue, "translations": words}).encode())
    dataset = open_dataset(folder)
    with speaking("es"):
        assert (dataset.catalogue["title"], dataset.described["caveat"][0]) == ("Pequeño", "Corto.")
    assert (dataset.catalogue["title"], dataset.described["caveat"][3]) == (
        "Tiny",
        "The position changed later.",
    )
