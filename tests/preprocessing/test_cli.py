import fcntl
import os
import shutil
import signal
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path

import pandas as pd
import pytest

from preprocessing.__main__ import main
from preprocessing.schema import TABLES
from tests.preprocessing.manifests import spoil, write
from tests.preprocessing.test_tables_in import GOOD, write_csv

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "data" / "sample"


@pytest.fixture
def run(capsys):
    def run_main(*arguments):
        code = main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return code, out, err

    return run_main


def wrong_use(*arguments):
    with pytest.raises(SystemExit) as left:
        main([str(argument) for argument in arguments])
    return left.value.code


def test_build_and_check_a_manifest(run, tmp_path):
    code, out, err = run("build", SAMPLE, "--out", tmp_path / "d")
    assert (code, err) == (0, "")
    assert "8 texts, 57 sentences" in out
    code, out, err = run("check", tmp_path / "d", "--texts", SAMPLE / "texts")
    assert (code, err) == (0, "")
    assert "whole" in out


def test_the_same_texts_give_the_same_bytes(run, tmp_path):
    for name in ("one", "two"):
        run("build", SAMPLE, "--out", tmp_path / name)
    files = sorted(path.name for path in (tmp_path / "one").iterdir())
    assert len(files) == len(TABLES) + 2
    assert all((tmp_path / "one" / f).read_bytes() == (tmp_path / "two" / f).read_bytes() for f in files)


def test_check_a_manifest_and_a_table(run, tmp_path):
    assert run("check", SAMPLE)[:2] == (0, f"{SAMPLE}: 8 texts, no mistake\n")
    table = write_csv(tmp_path / "t.csv", [GOOD])
    assert run("check", table)[0] == 0


@pytest.mark.parametrize(("source", "bar"), [("manifest", "Reading"), ("dataset", "Checking")])
def test_check_shows_how_far_it_is(run, tmp_path, monkeypatch, source, bar):
    run("build", SAMPLE, "--out", tmp_path / "d")
    bars = []
    monkeypatch.setattr("preprocessing.__main__.tqdm", lambda items, desc, **_: bars.append(desc) or items)
    assert run("check", {"manifest": SAMPLE, "dataset": tmp_path / "d"}[source])[0] == 0
    assert bars == [bar]


def test_build_a_table_without_events_says_what_to_write(run, tmp_path):
    table = write_csv(tmp_path / "t.csv", [GOOD])
    code, out, _ = run("build", table, "--out", tmp_path / "d")
    assert code == 0
    assert "events.toml" in out
    assert run("check", tmp_path / "d")[0] == 0


def test_build_a_table_with_a_catalogue(run, tmp_path):
    table = write_csv(tmp_path / "t.csv", [GOOD])
    (tmp_path / "events.toml").write_text('[[events]]\nid = "e"\nname = "E"\npatterns = [\'pond\']\n')
    code, out, _ = run("build", table, "--catalogue", tmp_path, "--out", tmp_path / "d")
    assert code == 0
    assert "1 mention," in out


def test_mistakes_are_told_and_nothing_is_written(run, tmp_path):
    (tmp_path / "m").mkdir()
    folder = write(tmp_path / "m")
    spoil(folder, "sources.toml", "state_or_government", "state")
    spoil(folder, "targets.toml", r"\btown\b", "(town")
    code, out, err = run("build", folder, "--out", tmp_path / "d")
    assert (code, out) == (1, "")
    assert err.splitlines()[-1] == "2 mistakes."
    assert "sources.toml, sources \"town\", type: 'state' is not known here" in err
    assert not (tmp_path / "d").exists()


def test_the_old_dataset_stays_where_the_input_is_wrong(run, tmp_path):
    run("build", SAMPLE, "--out", tmp_path / "d")
    before = {path.name: path.read_bytes() for path in (tmp_path / "d").iterdir()}
    table = write_csv(tmp_path / "t.csv", [GOOD, {**GOOD, "id": "a2", "date": "x"}])
    assert run("build", table, "--out", tmp_path / "d")[0] == 1
    assert {path.name: path.read_bytes() for path in (tmp_path / "d").iterdir()} == before


def test_keep_going_tells_what_it_skips(run, tmp_path):
    table = write_csv(tmp_path / "t.csv", [GOOD, {**GOOD, "id": "a2", "date": "x"}])
    code, out, err = run("build", table, "--keep-going", "--out", tmp_path / "d")
    assert code == 0
    assert "row 3 \"a2\", date: 'x' is not a date" in err
    assert "1 row skipped, 1 text kept." in err
    assert "1 text" in out


@pytest.mark.parametrize("command", ["build", "check"])
def test_a_source_of_several_types_is_told_and_nothing_is_stopped(run, tmp_path, command):
    table = write_csv(tmp_path / "t.csv", [GOOD, {**GOOD, "id": "a2", "source_type": "state_or_government"}])
    code, _, err = run(command, table, *(["--out", tmp_path / "d"] if command == "build" else []))
    assert code == 0
    assert err.startswith(
        "Warning: t.csv, source 'The Herald': is given as independent_or_other_press (row 2)"
    )
    assert len(err.splitlines()) == 1


def test_a_build_tells_once_that_texts_are_not_english(run, tmp_path):
    rows = [{**GOOD, "id": f"a{number}", "language": "es"} for number in range(8)]
    code, _, err = run("build", write_csv(tmp_path / "t.csv", rows), "--out", tmp_path / "d")
    assert code == 0
    assert err.startswith("Warning: 8 texts are not in English (es 8)")
    assert len(err.splitlines()) == 1
    documents = pd.read_parquet(tmp_path / "d" / "documents.parquet")
    assert set(documents["language"]) == set(documents["x_language"]) == {"es"}


def test_spanish_stop_words_are_left_out_where_the_table_says_spanish(run, tmp_path):
    row = {**GOOD, "text": "El alcalde dice que el mercado cierra."}
    for name, language in (("es", "es"), ("none", "")):
        table = write_csv(tmp_path / f"{name}.csv", [{**row, "language": language}])
        run("build", table, "--out", tmp_path / name)
    found = {name: set(pd.read_parquet(tmp_path / name / "terms.parquet")["term"]) for name in ("es", "none")}
    assert found["none"] - found["es"] == {"el", "que"}


def test_check_tells_what_is_wrong_with_a_dataset(run, tmp_path):
    run("build", SAMPLE, "--out", tmp_path / "d")
    (tmp_path / "d" / "terms.parquet").unlink()
    code, _, err = run("check", tmp_path / "d")
    assert code == 1
    assert "terms.parquet" in err


@pytest.mark.parametrize("command", [["build", "nowhere", "--out", "d"], ["check", "nowhere"]])
def test_an_input_that_does_not_exist(run, command):
    code, _, err = run(*command)
    assert code == 1
    assert "nowhere: does not exist" in err


def test_a_manifest_without_its_texts_says_where_it_looked(run, tmp_path):
    shutil.copytree(SAMPLE, tmp_path / "m", ignore=shutil.ignore_patterns("texts"))
    code, _, err = run("check", tmp_path / "m")
    assert code == 1
    assert f"{tmp_path / 'm' / 'texts'}: is not a folder" in err


def test_wrong_use(tmp_path):
    table = write_csv(tmp_path / "t.csv", [GOOD])
    assert wrong_use() == 2
    assert wrong_use("build", SAMPLE) == 2
    assert wrong_use("measure", SAMPLE) == 2
    assert wrong_use("build", SAMPLE, "--out", "d", "--keep-going") == 2
    assert wrong_use("build", SAMPLE, "--out", "d", "--catalogue", SAMPLE) == 2
    assert wrong_use("build", table, "--out", "d", "--texts", tmp_path) == 2


def test_a_place_that_holds_something_else_is_refused(run, tmp_path):
    (tmp_path / "d").mkdir()
    (tmp_path / "d" / "letter.txt").write_text("mine")
    code, _, err = run("build", SAMPLE, "--out", tmp_path / "d")
    assert code == 1
    assert "letter.txt" in err
    assert (tmp_path / "d" / "letter.txt").read_text() == "mine"


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (OSError(28, "No space left on device", "d"), 1, "No space left on device"),
        (PermissionError(13, "Permission denied", "d"), 1, "d: Permission denied"),
        (MemoryError(), 1, "not enough memory"),
        (KeyboardInterrupt(), 130, "Interrupted"),
    ],
)
def test_failures_are_told_in_a_sentence(run, monkeypatch, tmp_path, error, code, said):
    def fail(*_):
        raise error

    monkeypatch.setattr("preprocessing.build.build", fail)
    found, _, err = run("build", SAMPLE, "--out", tmp_path / "d")
    assert found == code
    assert said in err


@pytest.mark.parametrize("command", ["build", "check"])
def test_help_is_worth_reading(capsys, command):
    assert wrong_use(command, "--help") == 0
    out = capsys.readouterr().out
    for said in (
        "examples",
        "exit codes",
        "state_or_government",
        "id, title, source, source_type, date",
        "right to left",
    ):
        assert said in out


def command(*arguments, **options):
    return subprocess.Popen(
        [sys.executable, "-m", "preprocessing", *map(str, arguments)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # A shell lets what it runs in the background ignore interrupts, and so what that runs.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        **options,
    )


def test_the_command_line_on_a_terminal_that_knows_ascii_only(tmp_path):
    table = write_csv(tmp_path / "t.csv", [GOOD, {**GOOD, "id": "Ñ2", "date": "mañana"}])
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    process = command("check", table, env=environment)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (1, "")
    assert r"'ma\xf1ana' is not a date" in err
    assert "Reading" not in err


def unread(pipe) -> int:
    """How many bytes written to a pipe nobody has read yet."""
    (number,) = struct.unpack("i", fcntl.ioctl(pipe, termios.FIONREAD, bytes(4)))
    return number


def test_an_interrupt_ends_the_command_in_a_sentence(tmp_path):
    os.mkfifo(tmp_path / "t.csv")
    process = command("check", tmp_path / "t.csv")
    with open(tmp_path / "t.csv", "w") as table:
        table.write("id,title")
        table.flush()
        while unread(table):  # on a busy machine it may still be on its way there
            time.sleep(0.1)
        time.sleep(0.5)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "Traceback" not in err
