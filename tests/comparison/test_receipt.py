import json
import os
import subprocess
import sys
from copy import deepcopy
from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comparison import answers
from comparison.__main__ import DIFFERS, MAX_BYTES, SAME, UNUSABLE, main
from comparison.charts import CHARTS
from comparison.methods import METHODS
from comparison.query import Options, parse_query
from comparison.receipt import TOLD, as_json, check, receipt
from comparison.selection import Selection
from comparison.version import SOFTWARE_VERSION
from preprocessing.version import SOFTWARE_VERSION as OF_PREPROCESSING
from tests.comparison.test_query import SELECTIONS
from tests.corpus import ROOT

each_chart = pytest.mark.parametrize("name", CHARTS)


def made(dataset, name="tone", query=""):
    """A receipt as it comes back from a file."""
    selection, problems = parse_query(query, Options.of(dataset))
    assert problems == []
    return json.loads(as_json(receipt(dataset, selection, name)))


def forget_answers():
    """What is kept would be compared with itself."""
    for kept in (answers.answer, answers.verdict_of, answers._later):
        kept.cache_clear()


def test_a_receipt_says_what_it_takes_to_make_the_numbers_again(tiny):
    made_now = made(tiny, "tone", "event=E01")
    assert made_now["dataset"] == {"name": "tiny", "hash": tiny.hash}
    assert (made_now["chart"], made_now["selection"]) == ("tone", "event=E01")
    assert made_now["parallax"] == SOFTWARE_VERSION == OF_PREPROCESSING
    assert made_now["parameters"]["settings"]["duplicates"] == "once"
    table = made_now["numbers"]["tone"]
    row = dict(zip(table["columns"], table["rows"][0], strict=True))
    assert (row["type"], row["sentences"], row["mean"]) == ("human_rights_ngo", 1, -0.4)


def test_what_is_missing_is_null_and_floats_have_ten_digits(tiny):
    table = made(tiny, "naming", "term=rally")["numbers"]["naming"]
    shares = [row[table["columns"].index("share")] for row in table["rows"]]
    assert None in shares
    means = [row[-2] for row in made(tiny)["numbers"]["tone"]["rows"]]
    assert means[0] == -0.02  # of -0.4, 0.2, 0.1 and two zeros, to the last bit


@each_chart
def test_the_method_of_every_chart_is_told(tiny, name):
    assert receipt(tiny, Selection(), name)["method"] == METHODS[name]


@each_chart
@given(selection=SELECTIONS)
@settings(max_examples=10)
def test_a_receipt_is_the_same_again(tiny, name, selection):
    content = json.loads(as_json(receipt(tiny, selection, name)))
    forget_answers()
    assert check(tiny, content) == []


def test_a_changed_number_is_named_with_its_place(tiny):
    content = made(tiny)
    table = content["numbers"]["tone"]
    column = table["columns"].index("mean")
    table["rows"][1][column] = 0.75
    [difference] = check(tiny, content)
    assert difference.startswith("tone, row 2, mean: the receipt says 0.75, the dataset gives ")


def test_last_bits_make_no_difference(tiny):
    content = made(tiny)
    table = content["numbers"]["tone"]
    column = table["columns"].index("mean")
    table["rows"][0][column] *= 1 + 1e-12
    assert check(tiny, content) == []


def test_the_order_of_a_selection_makes_no_difference(tiny):
    content = made(tiny, query="event=E01&type=human_rights_ngo&type=state_or_government")
    before = content["selection"]
    content["selection"] = "&".join(reversed(before.split("&")))
    assert content["selection"] != before
    assert check(tiny, content) == []


def test_many_differences_are_counted(tiny):
    content = made(tiny, "terms")
    rows = content["numbers"]["terms"]["rows"]
    for row in rows:
        row[2] += 1
    assert len(check(tiny, content)) == TOLD + 1
    assert check(tiny, content)[-1] == f"And {len(rows) - TOLD} more."


def _removed(content, *path):
    for key in path[:-1]:
        content = content[key]
    del content[path[-1]]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda r: r["dataset"].update(hash="0" * 64), "dataset hash: the receipt names"),
        (lambda r: r["dataset"].update(name="other"), "dataset name: the receipt names"),
        (lambda r: r.update(parallax="9.9.9"), "parallax: the receipt was made with “9.9.9”"),
        (lambda r: r.update(schema=1), "schema: the receipt was made with 1"),
        (lambda r: r.update(finding=r["finding"] + " Always."), "finding: the receipt says “…"),
        (lambda r: r.update(badge="stands"), "badge: the receipt says “stands”"),
        (lambda r: r.update(method="Guessed."), "method: the receipt says “Guessed.”"),
        (lambda r: r.update(selection="event=E01"), "tone, "),
        (lambda r: r.update(selection="event=E99"), "selection: “E99” is no value of “Event” (E01, E02)"),
        (lambda r: r["parameters"].update(seed=7), "parameters, “seed”: the receipt says 7"),
        (lambda r: r["parameters"].update(luck=True), "parameters, “luck”: the receipt says true"),
        (lambda r: _removed(r, "numbers", "tone"), "numbers: the table “tone” is missing"),
        (lambda r: r["numbers"].update(more={"columns": [], "rows": []}), "“more” is not of this chart"),
        (lambda r: r["numbers"]["tone"]["rows"].pop(), "tone, number of rows: the receipt says"),
        (lambda r: r["numbers"]["tone"]["columns"].reverse(), "tone, columns: the receipt says"),
        (
            lambda r: r["numbers"]["tone"]["rows"][0].__setitem__(1, True),
            "tone, row 1, texts: the receipt says true",
        ),
        (
            lambda r: r["numbers"]["tone"]["rows"][0].__setitem__(1, 10**400),
            "a number of more than 15 digits",
        ),
    ],
)
def test_what_differs_is_named(tiny, change, says):
    content = made(tiny)
    change(content)
    assert any(says in line for line in check(tiny, content)), check(tiny, content)


MALFORMED = [
    (lambda r: None, "A receipt is a JSON object, not nothing"),
    (lambda r: [r], "A receipt is a JSON object, not a list of 1"),
    (lambda r: {}, "“chart” is missing; make the receipt again"),
    (lambda r: r | {"chart": "pie"}, "“chart” is “pie”, which is no chart; name coverage,"),
    (lambda r: r | {"chart": ["tone"]}, "“chart” is a list of 1, not text"),
    (lambda r: r | {"selection": None}, "“selection” is nothing, not text"),
    (lambda r: r | {"schema": True}, "“schema” is true, not a whole number"),
    (lambda r: r | {"schema": 2.0}, "“schema” is 2.0, not a whole number"),
    (lambda r: r | {"dataset": r["dataset"] | {"title": "x"}}, "“dataset”, “title” is no part of it"),
    (lambda r: r | {"dataset": "tiny"}, "“dataset” is “tiny”, not an object"),
    (lambda r: r | {"dataset": {"name": "tiny"}}, "“dataset”, “hash” is nothing, not text"),
    (lambda r: r | {"dataset": {"name": "../..", "hash": ""}}, "“../..”, which is no name of a dataset"),
    (lambda r: r | {"numbers": [1]}, "“numbers” is a list of 1, not an object"),
    (lambda r: r | {"numbers": {"tone": 5}}, "“numbers”, “tone” is not a table"),
    (lambda r: r | {"numbers": {"tone": {"columns": ["a"], "rows": [[1, 2]]}}}, "“tone” is not a table"),
    (
        lambda r: r | {"numbers": {"tone": {"columns": [], "rows": [], "note": ""}}},
        "“tone” is not a table of “columns” and equally long “rows” alone",
    ),
    (lambda r: r | {"opinion": "good"}, "“opinion” is no part of a receipt"),
]


@pytest.mark.parametrize(("change", "says"), MALFORMED)
def test_a_malformed_receipt_is_told_what_is_wrong_with_it(tiny, change, says):
    found = check(tiny, change(made(tiny)))
    assert any(says in line for line in found), found


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@given(data=st.data())
@settings(max_examples=50)
def test_nothing_raises(tiny, data):
    content = deepcopy(made(tiny, "naming"))
    part = content
    for _ in range(data.draw(st.integers(0, 4))):
        inner = list(part.values()) if isinstance(part, dict) else part
        inner = [value for value in inner if isinstance(value, dict | list) and value]
        part = data.draw(st.sampled_from(inner)) if inner else part
    key = data.draw(st.sampled_from(list(part) if isinstance(part, dict) else range(len(part))))
    part[key] = data.draw(values)
    assert all(isinstance(line, str) and line.isprintable() for line in check(tiny, content))


@pytest.fixture
def file(tiny, tmp_path):
    path = tmp_path / "receipt.json"
    path.write_text(as_json(receipt(tiny, Selection(), "terms")), encoding="utf-8")
    return path


def test_the_command_says_same(tiny_folder, file, capsys):
    assert main([str(file), "--dataset", str(tiny_folder)]) == SAME
    assert capsys.readouterr().out == "same\n"


def test_the_command_says_what_differs(tiny_folder, file, capsys, monkeypatch):
    file.write_text(file.read_text().replace('"blockade"', '"embargo"', 1))
    monkeypatch.setenv("PARALLAX_DATASET", str(tiny_folder))
    assert main([str(file)]) == DIFFERS
    assert "term: the receipt says “embargo”, the dataset gives “blockade”" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "is not JSON"),
        (b"{", "is not JSON"),
        (b"\xff\xfe", "is not JSON"),
        (b"[" * 100_000, "is nested too deeply"),
        (b"9" * 5_000, "holds a number of 5,000 digits, which no receipt does; download"),
        (b"5", "A receipt is a JSON object, not 5"),
        (b'{"chart": "tone"}', "“numbers” is missing"),
        (b'{"chart": "\\ud800"}', "which is no chart"),
        (b" " * (MAX_BYTES + 1), "is larger than"),
    ],
)
def test_a_file_that_holds_no_receipt_is_unusable(tiny_folder, tmp_path, capsys, content, says):
    path = tmp_path / "bad.json"
    path.write_bytes(content)
    assert main([str(path), "--dataset", str(tiny_folder)]) == UNUSABLE
    told = capsys.readouterr()
    assert (says in told.err, told.out) == (True, "")


@pytest.mark.parametrize("name", ["missing.json", ".", "a" * 300])
def test_what_is_no_file_is_unusable(tiny_folder, tmp_path, capsys, name):
    assert main([str(tmp_path / name), "--dataset", str(tiny_folder)]) == UNUSABLE
    assert "name " in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--make", "pie"], "pie is no chart; name one of coverage,"),
        (["--make", "tone", "--selection", "event=E99"], "“E99” is no value of “Event” (E01, E02)"),
        (["--make", "tone", "--selection", "event=E99"], "No receipt was made; correct --selection"),
        (["--make", "tone", "--dataset", "nowhere"], "nowhere holds no dataset"),
    ],
)
def test_a_receipt_of_nothing_is_not_made(tiny_folder, capsys, arguments, says):
    assert main(["--dataset", str(tiny_folder), *arguments]) == UNUSABLE
    assert says in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["receipt.json", "--make", "tone"]])
def test_the_command_wants_a_receipt_or_a_chart(arguments, capsys):
    with pytest.raises(SystemExit):
        main(arguments)
    assert "name a receipt, or a chart with --make" in capsys.readouterr().err


def test_a_receipt_has_its_own_selection(file, tiny_folder, capsys):
    with pytest.raises(SystemExit):
        main([str(file), "--dataset", str(tiny_folder), "--selection", ""])
    assert "--selection goes with --make" in capsys.readouterr().err


@pytest.mark.parametrize("more", [[], ["--dataset", "nowhere"]])
def test_a_receipt_of_another_dataset_asks_for_its_folder(file, more, capsys, monkeypatch):
    monkeypatch.delenv("PARALLAX_DATASET", raising=False)
    assert main([str(file), *more]) == UNUSABLE
    told = capsys.readouterr().err
    assert f"{file} is a receipt of the dataset “tiny”, and " in told
    assert told.endswith("name the folder of that dataset with --dataset FOLDER\n")
    assert "PARALLAX_DATASET" not in told


def test_a_receipt_of_no_chart_names_the_charts(tiny):
    with pytest.raises(ValueError, match="'pie' is no chart; name one of coverage, "):
        receipt(tiny, Selection(), "pie")


DAYS = st.none() | st.dates() | st.datetimes() | st.dates().map(str)
FREE = st.fixed_dictionaries(
    {},
    optional={
        "term": st.text(min_size=1, max_size=12) | st.sampled_from(["People", "  RALLY "]),
        "date_from": DAYS,
        "date_to": DAYS,
        "events": st.sampled_from(["E01", "E99", ("E02", "E01", "E02")]),
        "voice": st.sampled_from([None, "own", "nope"]),
        "extras": st.sampled_from([(("x_country", "GB"),), (("x_nope", ("1",)),)]),
        "settings": st.sampled_from([{"prior": "10"}, (("prior", "abc"),), (("reference", "martians"),)]),
    },
)


@given(chosen=FREE)
@settings(max_examples=200)
def test_every_receipt_that_can_be_made_is_the_same_on_the_machine_that_made_it(tiny, chosen):
    try:
        content = receipt(tiny, Selection(**chosen), "coverage")
    except ValueError:
        return  # what cannot be selected has no receipt
    assert check(tiny, json.loads(as_json(content))) == []


@pytest.mark.parametrize(
    ("chosen", "query"),
    [
        ({"term": "People"}, "term=people"),
        ({"date_from": date(1900, 1, 1)}, "from=2001-01-01"),
        ({"date_to": datetime(2022, 1, 1, 12)}, "to=2022-01-01"),
        ({"extras": (("x_country", "GB"),)}, "x_country=GB"),
    ],
)
@each_chart
def test_a_receipt_says_what_the_page_would_say(tiny, name, chosen, query):
    content = json.loads(as_json(receipt(tiny, Selection(**chosen), name)))
    assert content["selection"] == query
    assert check(tiny, content) == []


def test_the_name_of_a_dataset_may_have_a_space(tiny):
    own = replace(tiny, info=tiny.info | {"name": "my texts"})
    assert check(own, made(own)) == []


@pytest.mark.parametrize("threads", ["1", "2"])
def test_another_process_makes_the_same_receipts(tiny, tiny_folder, threads):
    program = """
import sys
from comparison import Selection, open_dataset
from comparison.charts import CHARTS
from comparison.receipt import as_json, receipt
dataset = open_dataset(sys.argv[1])
for name in CHARTS:
    sys.stdout.write(as_json(receipt(dataset, Selection(), name)))
"""
    other = {"PYTHONHASHSEED": threads, "OPENBLAS_NUM_THREADS": threads, "OMP_NUM_THREADS": threads}
    run = subprocess.run(
        [sys.executable, "-c", program, str(tiny_folder)],
        cwd=ROOT,
        env=os.environ | other | {"PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert run.stdout == "".join(as_json(receipt(tiny, Selection(), name)) for name in CHARTS)


def run_in(folder, encoding: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """The command on a terminal of an encoding."""
    return subprocess.run(
        [sys.executable, "-m", "comparison", "--dataset", str(folder), *arguments],
        cwd=ROOT,
        env=os.environ | {"PYTHONIOENCODING": encoding},
        capture_output=True,
        check=False,
    )


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_a_terminal_without_a_letter_gets_the_same_receipt(tiny, tiny_folder, encoding):
    run = run_in(tiny_folder, encoding, "--make", "tone")
    assert (run.returncode, run.stderr) == (SAME, b"")
    assert json.loads(run.stdout.decode("utf-8")) == made(tiny)


def test_a_terminal_without_a_letter_is_told_what_differs(tiny_folder, file):
    file.write_text(file.read_text().replace('"blockade"', '"embargo"', 1))
    run = run_in(tiny_folder, "ascii", str(file))
    assert (run.returncode, run.stderr) == (DIFFERS, b"")
    assert b"\\u201cembargo\\u201d" in run.stdout
    bad = run_in(tiny_folder, "ascii", "--make", "tone", "--selection", "event=E99")
    assert (bad.returncode, bad.stdout) == (UNUSABLE, b"")
    assert b"\\u201cE99\\u201d is no value of" in bad.stderr


def test_no_words_of_a_text_are_in_a_receipt(tiny):
    columns = made(tiny, "numbers")["numbers"]["numbers"]["columns"]
    assert "value" in columns
    assert {"left", "node", "right", "link"}.isdisjoint(columns)


def test_a_receipt_names_all_that_its_finding_depends_on(tiny, monkeypatch):
    judged = replace(
        answers.verdict_of(tiny, Selection(), "tone"), documents=("d1", "d2"), sources=("watch",)
    )
    monkeypatch.setattr("comparison.receipt.verdict_of", lambda *_: judged)
    assert receipt(tiny, Selection(), "tone")["numbers"]["depends_on"] == {
        "columns": ["kind", "key"],
        "rows": [["document", "d1"], ["document", "d2"], ["source", "watch"]],
    }
