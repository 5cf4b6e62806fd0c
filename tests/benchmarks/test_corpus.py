"""The generated corpus is a dataset of its size, and looks like words."""

import numpy as np
import pytest

from benchmarks.corpus import tables, write_corpus
from benchmarks.words import VOCABULARY, spelt
from comparison.charts import CHARTS
from comparison.dataset import open_dataset
from comparison.groups import type_ids
from comparison.selection import Selection
from preprocessing import schema as s

SENTENCES = 2000


@pytest.fixture(scope="module")
def dataset(tmp_path_factory):
    folder = tmp_path_factory.mktemp("generated") / "corpus"
    write_corpus(folder, SENTENCES)
    return open_dataset(folder)


def test_it_has_the_sentences_types_sources_and_events_asked_for(dataset):
    assert (len(dataset.sentences), len(dataset.documents)) == (SENTENCES, SENTENCES // 40)
    assert set(type_ids(dataset)) == set(s.SOURCE_TYPES)
    keys = dataset.mentions[s.KEY][dataset.mentions[s.KIND] == s.EVENT]
    assert keys.nunique() == len(dataset.catalogue["events"]) == 20
    assert set(dataset.documents[s.ORIGINATOR]) <= {source["id"] for source in dataset.catalogue["sources"]}


def test_every_table_has_rows(dataset):
    assert [table.name for table in s.TABLES if getattr(dataset, table.name).empty] == []


def test_the_same_seed_gives_the_same_bytes(dataset, tmp_path):
    assert write_corpus(tmp_path / "again", SENTENCES) == dataset.hash
    assert write_corpus(tmp_path / "other", SENTENCES, seed=7) != dataset.hash


def test_words_are_many_and_few_of_them_frequent(dataset):
    counts = dataset.terms.groupby(s.TERM, observed=True)[s.COUNT].sum().sort_values(ascending=False)
    assert counts.iloc[:100].sum() > 0.3 * counts.sum()
    assert (counts == 1).mean() > 0.3


def test_words_come_in_bursts():
    terms = tables(SENTENCES)[s.TERMS.name]
    by_text = terms.groupby([s.TERM, s.DOCUMENT])[s.COUNT].sum().groupby(s.TERM).agg(["sum", "count"])
    rare = by_text[by_text["sum"].between(10, 20)]
    # Spread by chance over 50 texts, 10 words stand in more than 9 of them.
    assert rare["count"].mean() < 0.8 * rare["sum"].mean()


def test_no_two_words_are_spelt_alike():
    assert len({spelt(number) for number in range(VOCABULARY)}) == VOCABULARY


def test_the_tone_of_a_sentence_is_the_mean_of_its_words(dataset):
    words = dataset.tone_words
    weighted = np.bincount(
        dataset.sentence_row[s.TONE_WORDS.name], words[s.POLARITY] * words[s.COUNT], len(dataset.sentences)
    )
    hits = dataset.sentences[s.LEXICON_HITS].to_numpy()
    assert weighted / np.maximum(hits, 1) == pytest.approx(dataset.sentences[s.POLARITY].to_numpy())


@pytest.mark.parametrize("name", CHARTS)
def test_every_chart_has_something_to_show(dataset, name):
    frame = CHARTS[name].frame(dataset, Selection())
    assert len(frame)
    assert CHARTS[name].finding(dataset, Selection(), frame, None)
