"""The sample holds what its README says, and the README says what the sample holds."""

from pathlib import Path

import pandas as pd
import pytest

from preprocessing import schema as s
from preprocessing.build import build
from preprocessing.manifest import read_manifest

SAMPLE = Path(__file__).parents[2] / "data" / "sample"
STATE, ADVOCACY, PRESS = "state_or_government", "solidarity_or_advocacy", "independent_or_other_press"


@pytest.fixture(scope="module")
def dataset(tmp_path_factory):
    out = tmp_path_factory.mktemp("sample") / "dataset"
    build(read_manifest(SAMPLE, SAMPLE / "texts"), out)
    return {table.name: pd.read_parquet(out / table.file) for table in s.TABLES}


def by_type(dataset, table, level=s.ORIGINATOR_TYPE):
    types = dataset["documents"].set_index(s.DOCUMENT)[level]
    return dataset[table].assign(type=dataset[table][s.DOCUMENT].map(types))


def names(dataset, level=s.ORIGINATOR_TYPE):
    mentions = by_type(dataset, "mentions", level)
    return mentions[mentions[s.KIND] == s.NAME]


def test_names_differ_by_side_and_voice(dataset):
    found = names(dataset).groupby(["type", s.KEY, s.VOICE]).size().to_dict()
    assert found == {
        (STATE, "plan:relocation", "own"): 6,
        (STATE, "plan:relocation", "quoted"): 1,
        (ADVOCACY, "plan:closure", "own"): 7,
        (ADVOCACY, "plan:relocation", "quoted"): 1,
        (PRESS, "plan:closure", "own"): 1,
        (PRESS, "plan:closure", "quoted"): 1,
        (PRESS, "plan:relocation", "own"): 1,
        (PRESS, "plan:relocation", "quoted"): 1,
    }


def test_the_letter_changes_sides_with_the_level(dataset):
    closures = names(dataset, s.CARRIER_TYPE).query("key == 'plan:closure'").groupby("type").size()
    assert closures.to_dict() == {ADVOCACY: 5, PRESS: 4}


def test_tone_is_measured_on_one_side_and_not_on_the_other(dataset):
    sentences = by_type(dataset, "sentences")
    advocacy, state = (sentences[sentences["type"] == each] for each in (ADVOCACY, STATE))
    scored = advocacy[advocacy[s.LEXICON_HITS] > 0]
    assert (len(advocacy), len(scored)) == (22, 15)
    assert advocacy[s.POLARITY].mean() == pytest.approx(-3.714665 / 22, abs=1e-6)
    assert scored[s.POLARITY].mean() == pytest.approx(-3.714665 / 15, abs=1e-6)
    assert scored[s.POLARITY].max() == pytest.approx(0.725)
    assert (len(state), state[s.LEXICON_HITS].sum(), state[s.POLARITY].abs().sum()) == (20, 0, 0)


def test_one_text_is_silent(dataset):
    mentions = dataset["mentions"]
    found = set(mentions[mentions[s.KIND] == s.EVENT][s.DOCUMENT])
    assert set(dataset["documents"][s.DOCUMENT]) - found == {"echo-bridge"}


def test_voices_are_told_apart(dataset):
    quoted = dataset["sentences"].query("voice == 'quoted'")
    assert quoted.groupby([s.DOCUMENT, s.ATTRIBUTION]).size().to_dict() == {
        ("echo-letter", "manifest"): 1,
        ("echo-vote", "marks"): 2,
        ("gazette-questions", "marks"): 1,
        ("gazette-questions", "verb"): 1,
    }
    assert set(quoted.query("document == 'echo-letter'")[s.SPEAKER]) == {"Ines Calder"}


def test_texts_have_five_to_nine_sentences_beside_the_headline(dataset):
    assert dataset["documents"][s.SENTENCES].between(6, 10).all()
    assert len(dataset["documents"]) == 8


def test_one_type_is_contested_and_every_text_is_marked_as_invented(dataset):
    documents = dataset["documents"]
    assert list(documents[documents[s.TYPE_CONTESTED].notna()][s.DOCUMENT]) == ["echo-letter"]
    data = read_manifest(SAMPLE, SAMPLE / "texts").catalogue.data
    assert "Invented" in data["title"]
    assert {source["country"] for source in data["sources"]} == {"Invented"}


def test_the_readme_says_these_numbers():
    readme = (SAMPLE / "README.md").read_text(encoding="utf-8")
    for said in (
        "| state or government | 0 | 0 | 6 | 1 |",
        "| solidarity or advocacy | 7 | 0 | 0 | 1 |",
        "| independent or other press | 1 | 1 | 1 | 1 |",
        "Fifteen of the Friends' 22 sentences",
        "over all 22 is −0.17, over those fifteen −0.25",
        "+0.725",
        "*closure* counts 7 for advocacy and 2 for the press; by carrier, 5 and 4",
    ):
        assert said in readme
