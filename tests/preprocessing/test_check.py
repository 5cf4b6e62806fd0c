import hashlib
import json
import shutil
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq
import pytest

from preprocessing import schema as s
from preprocessing.build import build
from preprocessing.check import check_dataset
from preprocessing.manifest import read_manifest
from preprocessing.quotation import merged, quoted

SAMPLE = Path(__file__).parents[2] / "data" / "sample"


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    out = tmp_path_factory.mktemp("built") / "dataset"
    build(read_manifest(SAMPLE, SAMPLE / "texts"), out)
    return out


@pytest.fixture
def dataset(built, tmp_path):
    return shutil.copytree(built, tmp_path / "dataset")


def change_info(folder, **changes):
    info = json.loads((folder / s.INFO_FILE).read_text())
    (folder / s.INFO_FILE).write_text(json.dumps({**info, **changes}))


def rewrite(folder, table, change):
    """Change a table and every hash that depends on it, so that only the content is wrong."""
    file = folder / table.file
    pq.write_table(change(pq.read_table(file)), file)
    info = json.loads((folder / s.INFO_FILE).read_text())
    info["tables"][table.name]["sha256"] = hashlib.sha256(file.read_bytes()).hexdigest()
    hashes = [info["tables"][each.name]["sha256"] for each in s.TABLES] + [info["catalogue_sha256"]]
    info["hash"] = hashlib.sha256("\n".join(hashes).encode()).hexdigest()
    (folder / s.INFO_FILE).write_text(json.dumps(info))


def only_problem(folder, **options):
    (problem,) = check_dataset(folder, **options)
    return problem


def test_a_whole_dataset_has_no_problem(dataset):
    assert check_dataset(dataset) == []
    assert check_dataset(dataset, SAMPLE / "texts") == []


def test_progress_is_shown_of_every_table(dataset):
    shown = []
    check_dataset(dataset, progress=lambda tables: [shown.append(each) or each for each in tables])
    assert tuple(shown) == s.TABLES


def test_a_folder_without_a_dataset(tmp_path):
    assert only_problem(tmp_path).file == s.INFO_FILE


@pytest.mark.parametrize("content", ["{", "[]", "[" * 100_000])
def test_damaged_info(dataset, content):
    (dataset / s.INFO_FILE).write_text(content)
    assert "JSON" in only_problem(dataset).what


def test_another_schema_version(dataset):
    change_info(dataset, schema_version=99)
    assert (only_problem(dataset).value, only_problem(dataset).where) == ("99", "schema_version")


def test_another_overall_hash(dataset):
    change_info(dataset, hash="0" * 64)
    assert only_problem(dataset).where == "hash"


def test_missing_hashes(dataset):
    change_info(dataset, tables={})
    assert "no hash" in only_problem(dataset).what


@pytest.mark.parametrize("file", [*(table.file for table in s.TABLES), s.CATALOGUE_FILE])
def test_a_missing_file(dataset, file):
    (dataset / file).unlink()
    assert only_problem(dataset).file == file


def test_a_changed_file(dataset):
    (dataset / s.CATALOGUE_FILE).write_text("{}")
    assert only_problem(dataset).file == s.CATALOGUE_FILE
    assert "not the file's" in only_problem(dataset).what


def test_a_damaged_table(dataset):
    (dataset / s.TERMS.file).write_bytes(b"PAR1")
    assert "not a whole Parquet file" in check_dataset(dataset)[0].what


def test_a_missing_column(dataset):
    rewrite(dataset, s.TERMS, lambda table: table.drop_columns([s.LEMMA]))
    assert only_problem(dataset).where == 'column "lemma"'


def test_a_column_of_another_type(dataset):
    def as_float(table):
        place = table.schema.get_field_index(s.COUNT)
        return table.set_column(place, s.COUNT, table[s.COUNT].cast("double"))

    rewrite(dataset, s.TERMS, as_float)
    assert (only_problem(dataset).where, only_problem(dataset).value) == ('column "count"', "'double'")


def test_a_value_that_is_not_allowed(dataset):
    def shout(table):
        frame = table.to_pandas(integer_object_nulls=True)
        frame.loc[0, s.VOICE] = "loud"
        return type(table).from_pandas(frame, schema=table.schema)

    rewrite(dataset, s.SENTENCES_TABLE, shout)
    assert "'loud'" in only_problem(dataset).what


def test_rows_out_of_order(dataset):
    rewrite(dataset, s.TERMS, lambda table: table.sort_by([(s.TERM, "descending")]))
    assert "not sorted by document, sentence, term" in only_problem(dataset).what


def test_a_row_of_no_text(dataset):
    change = lambda table: table.slice(1)  # noqa: E731 - the table whose rows are missed is `documents`
    rewrite(dataset, s.DOCUMENTS, change)
    assert "belongs to" in check_dataset(dataset)[0].what


def test_row_counts_and_texts_as_the_info_repeats_them(dataset):
    info = json.loads((dataset / s.INFO_FILE).read_text())
    info["tables"]["terms"]["rows"] += 1
    change_info(dataset, tables=info["tables"], texts={})
    assert [each.where for each in check_dataset(dataset)] == ["tables, terms", "texts"]


def test_a_run_of_ten_words(dataset):
    def widen(table):
        frame = table.to_pandas()
        body = frame.index[frame[s.SENTENCE] == 1][0]
        frame.loc[body, s.RIGHT] = " one two three four five six seven eight nine"
        return type(table).from_pandas(frame, schema=table.schema)

    rewrite(dataset, s.SNIPPETS, widen)
    problems = check_dataset(dataset)
    assert any("words are quoted in a row, 9 at most" in each.what for each in problems)


def test_more_than_a_quarter_of_a_text(dataset):
    def shorten(table):
        frame = table.to_pandas(integer_object_nulls=True)
        frame[s.TOKENS] = 6
        return type(table).from_pandas(frame, schema=table.schema)

    rewrite(dataset, s.SENTENCES_TABLE, shorten)
    problems = check_dataset(dataset)
    assert any("of its words are quoted, 25% at most" in each.what for each in problems)


def test_a_text_that_is_not_in_the_folder(dataset, tmp_path):
    texts = shutil.copytree(SAMPLE / "texts", tmp_path / "texts")
    (texts / "echo_bridge.txt").write_text("Changed.")
    assert only_problem(dataset, texts=texts).where == 'text "echo-bridge"'


def test_a_folder_of_texts_that_is_missing(dataset, tmp_path):
    assert "not a folder" in only_problem(dataset, texts=tmp_path / "nowhere").what


def test_runs_that_touch_or_overlap_are_one():
    assert merged([(8, 9), (0, 3), (3, 5), (4, 6)]) == [(0, 6), (8, 9)]


def test_what_is_quoted_of_a_text():
    """Ten words in the body; quoted are words 1-2 of sentence 1, and 4-5 of it that touch the first of 2."""
    sentences = pd.DataFrame(
        [("a", 0, 0, 3), ("a", 1, 1, 6), ("a", 2, 1, 4)],
        columns=[s.DOCUMENT, s.SENTENCE, s.PARAGRAPH, s.TOKENS],
    )
    snippets = pd.DataFrame(
        [
            ("a", 0, 1, "the ", "pond", " today"),
            ("a", 1, 2, "a ", "pond", ""),
            ("a", 1, 5, "isn't ", "pond", ""),
            ("a", 2, 0, "", "It", ""),
        ],
        columns=[s.DOCUMENT, s.SENTENCE, s.POSITION, s.LEFT, s.NODE, s.RIGHT],
    )
    (found,) = quoted(snippets, sentences)
    assert (found.document, found.words, found.longest, found.of) == ("a", 5, 3, 10)
    assert found.share == 0.5
