"""What changes with a choice is counted; what the choice does not touch stays."""

import re

import pandas as pd
import pytest

from benchmarks import sensitivity as page
from benchmarks.corpus import write_corpus
from comparison import columns, keyness
from comparison.dataset import open_dataset
from comparison.groups import TYPE_COLUMNS
from comparison.naming import naming
from comparison.selection import Selection
from comparison.sensitivity import CHOICE, DEFAULT, OF, OF_SELECTION, STAY, WORDS, means, names, words
from comparison.tone import tone
from comparison.translation import SPANISH, speaking
from comparison.word_choices import other_words
from preprocessing import schema as s
from tests.corpus import DATASET


@pytest.fixture(scope="module")
def generated(tmp_path_factory):
    folder = tmp_path_factory.mktemp("generated") / "corpus"
    write_corpus(folder, 3000)
    return open_dataset(folder)


@pytest.fixture(scope="module")
def chosen(generated):
    """First words by choice and type."""
    return words(generated).set_index([CHOICE, columns.TYPE])


def shown(dataset, selection) -> dict:
    frame = keyness.keyness(dataset, selection)
    return frame.groupby(columns.TYPE, sort=False)[s.TERM].agg(tuple).to_dict()


@pytest.mark.parametrize("choice", OF_SELECTION)
def test_words_of_a_selection_are_those_that_the_page_shows(generated, chosen, choice):
    assert chosen.loc[choice][WORDS].to_dict() == shown(generated, OF_SELECTION[choice])


@pytest.mark.parametrize("prior", ["0.01", "1", "10"])
def test_the_prior_is_the_one_asked_for(generated, chosen, prior):
    asked = Selection(settings=(("prior", prior),))
    assert chosen.loc[f"prior {prior}"][WORDS].to_dict() == shown(generated, asked)


def test_words_that_stay_are_counted(chosen):
    default = chosen.loc[DEFAULT]
    assert (default[STAY] == default[OF]).all()
    for (choice, kind), row in chosen.iterrows():
        if choice in OF_SELECTION or choice.startswith("prior"):
            assert row[STAY] == len(set(row[WORDS]) & set(default[WORDS][kind]))


def test_a_word_stays_where_its_lemma_does(generated, chosen):
    lemma = dict(generated.terms[[s.TERM, s.LEMMA]].astype(str).itertuples(index=False))
    for kind, row in chosen.loc["lemmas"].iterrows():
        assert set(row[WORDS]) <= set(lemma.values())
        assert row[STAY] == sum(lemma[word] in row[WORDS] for word in chosen.loc[DEFAULT][WORDS][kind])


def test_a_word_stays_where_a_pair_holds_it(chosen):
    for kind, row in chosen.loc["pairs of words"].iterrows():
        parts = {part for pair in row[WORDS] for part in pair.split()}
        assert all(len(pair.split()) == 2 for pair in row[WORDS])
        assert row[STAY] == len(parts & set(chosen.loc[DEFAULT][WORDS][kind]))


@pytest.mark.parametrize(
    ("choice", "table", "column"),
    [("pairs of words", s.BIGRAMS, s.BIGRAM), ("stop words too", s.FUNCTION_WORDS, s.TERM)],
)
def test_what_is_kept_by_text_is_counted_by_type(generated, choice, table, column):
    asked = dict(other_words(generated))[choice].asked
    documents = generated.documents.iloc[asked.found.documents].set_index(s.DOCUMENT)
    rows = getattr(generated, table.name).astype({s.DOCUMENT: str, column: str})
    kinds = rows[s.DOCUMENT].map(documents[TYPE_COLUMNS[s.ORIGINATOR]])
    expected = rows.groupby([kinds, column])[s.COUNT].sum().to_dict()
    counted = pd.DataFrame(asked.count, asked.found.groups, asked.found.words).stack()
    found = counted[counted.index.get_level_values(1).isin(rows[column])]
    assert len(found) >= 100
    assert all(count == expected.get(place, 0) for place, count in found.items())


def test_the_names_are_those_most_used(generated):
    found = names(generated)
    frame = naming(generated, Selection())
    for kind, rows in frame.groupby(columns.TYPE):
        first = found[(found[CHOICE] == DEFAULT) & (found[columns.TYPE] == kind)]
        most = rows[rows[s.COUNT] == rows[s.COUNT].max()]
        assert list(first[columns.LABEL]) == list(most[columns.LABEL])
        assert set(first[OF]) == {rows[s.COUNT].sum()}
    assert set(found[CHOICE]) == set(OF_SELECTION)


def test_the_means_are_those_of_scored_sentences_and_of_all(generated):
    found = means(generated).set_index([CHOICE, columns.TYPE])
    frame = tone(generated, Selection()).set_index(columns.TYPE)
    assert found.loc[DEFAULT][columns.MEAN].to_dict() == pytest.approx(frame[columns.MEAN_SCORED].to_dict())
    every = found.loc["all sentences, unseen as 0"]
    assert every[columns.MEAN].to_dict() == pytest.approx(frame[columns.MEAN].to_dict())
    assert every[columns.LOW].isna().all()


def test_below_the_floor_nothing_is_ordered(tiny):
    assert [len(frame) for frame in (words(tiny), names(tiny), means(tiny))] == [0, 0, 0]
    assert page.section(tiny, page.Measured.of(tiny)).count(page.NO_TYPE) == 3


def test_the_section_is_written_between_its_marks():
    content = f"{page.BEGIN}\n\nnew\n\n{page.END}"
    assert page.written(f"a\n{page.BEGIN}\nold\n{page.END}\nb\n", content) == f"a\n{content}\nb\n"
    with pytest.raises(ValueError, match="lacks the marks"):
        page.written("no marks", content)


def test_the_tables_of_the_methods_are_those_of_the_shipped_dataset_in_each_language():
    pages = dict(page.pages(open_dataset(DATASET)))
    assert [path.parent.name for path in pages] == ["docs", "es"]
    for path, content in pages.items():
        assert content == path.read_text(encoding="utf-8"), "run make methods"


def test_the_tables_are_said_in_the_language_spoken(generated):
    measured = page.Measured.of(generated)
    english = page.section(generated, measured)
    with speaking(SPANISH):
        spanish = page.section(generated, measured)
    assert english.startswith(page.BEGIN)
    assert len(english.splitlines()) == len(spanish.splitlines())
    same = set(english.splitlines()) & set(spanish.splitlines())
    assert all(set(line) <= set("| -") or line.startswith("<!--") for line in same)
    assert "95\xa0%" in spanish
    assert re.search(r"[+−]0,\d\d \(de [+−]", spanish)
