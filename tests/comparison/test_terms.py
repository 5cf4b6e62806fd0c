"""Words by type: counts, rates and their order, by hand."""

from dataclasses import replace

import pytest

from comparison.dataset import Dataset
from comparison.selection import Selection
from comparison.terms import TOP, terms
from tests.comparison.tiny import NGO, SOLIDARITY, STATE


def test_counts_and_rates(tiny: Dataset) -> None:
    frame = terms(tiny, Selection())
    assert frame.columns.tolist() == ["term", "type", "count", "per_thousand", "texts"]
    # Means over the types: people (0+100+100)/3, blockade (0+75+50)/3, police and protests 50/3;
    # police and protests occur twice; then the words with 25/3 by alphabet.
    assert list(dict.fromkeys(frame["term"])) == [
        "people", "blockade", "police", "protests", "embargo", "rallies", "rally", "regime",
    ]  # fmt: skip
    assert frame[frame["term"] == "people"].to_numpy().tolist() == [
        ["people", NGO, 0, 0.0, 0],
        ["people", STATE, 4, 100.0, 2],
        ["people", SOLIDARITY, 2, 100.0, 1],
    ]
    blockade = frame[frame["term"] == "blockade"]
    assert blockade[["count", "per_thousand", "texts"]].to_numpy().tolist() == [
        [0, 0, 0],
        [3, 75, 1],
        [1, 50, 1],
    ]


def test_only_the_filter_on_words_is_ignored(tiny: Dataset) -> None:
    frame = terms(tiny, Selection(term="police", voice="quoted", types=(STATE,)))
    # d2.2 and d5.1 have 20 words
    assert frame[["term", "count", "per_thousand"]].to_numpy().tolist() == [
        ["people", 3, 150.0],
        ["blockade", 1, 50.0],
        ["rallies", 1, 50.0],
    ]


def test_the_mean_of_rates_decides_not_the_larger_type(tiny: Dataset) -> None:
    sentences = tiny.sentences.assign(tokens=[10, 0, 0, 1000, 0, 0, 0, 0, 0, 0, 0, 0])
    frame = terms(replace(tiny, sentences=sentences), Selection(types=(NGO, STATE)))
    # police: 2 of 10 words, people: 4 of 1,000
    assert frame["term"].iloc[0] == "police"
    assert frame[frame["term"] == "people"]["per_thousand"].tolist() == pytest.approx([0, 4])


def test_with_equal_rates_the_count_decides(tiny: Dataset) -> None:
    frame = terms(tiny, Selection(types=(NGO, SOLIDARITY)))
    # police: 2 of 40 words, blockade: 1 of 20
    assert list(dict.fromkeys(frame["term"]))[:3] == ["people", "police", "blockade"]


def test_no_more_than_the_top(tiny: Dataset) -> None:
    names = [f"w{n:02}" for n in range(TOP + 3)]
    table = tiny.terms.iloc[[0] * len(names)].assign(term=names, lemma=names, count=1)
    table = table.astype({"term": "category", "lemma": "category"})
    rows = {
        name: values[[0] * len(names)] if name == "terms" else values
        for name, values in tiny.text_row.items()
    }
    places = {name: v[[0] * len(names)] if name == "terms" else v for name, v in tiny.sentence_row.items()}
    frame = terms(replace(tiny, terms=table, text_row=rows, sentence_row=places), Selection(types=(NGO,)))
    assert frame["term"].tolist() == names[:TOP]


def test_nothing_selected(tiny: Dataset) -> None:
    assert terms(tiny, Selection(name="government:regime", voice="own")).empty
