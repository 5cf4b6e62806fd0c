"""Tone by type and its distribution, by hand."""

from dataclasses import replace

import numpy as np
import pytest

from comparison.dataset import Dataset
from comparison.selection import Selection
from comparison.tone import by_source, claim, distribution, tone
from comparison.verdict import verdict
from tests.comparison.tiny import NGO, SOLIDARITY, STATE
from tests.comparison.toned import BAD, FINE, GOOD, SOURCES, toned, two


def test_every_column(tiny: Dataset) -> None:
    frame = tone(tiny, Selection())
    assert frame.columns.tolist() == [
        *("type", "texts", "sentences", "scored", "tokens", "lexicon_hits"),
        *("share_scored", "share_known", "mean", "mean_scored"),
    ]
    assert frame["type"].tolist() == [NGO, STATE, SOLIDARITY]
    ngo, state, solidarity = frame.drop(columns="type").to_numpy().tolist()
    # NGO: 0, -0.4, 0.2, 0, 0.1 of which three are scored; 2 + 1 + 2 hits in 40 words
    assert ngo == pytest.approx([2, 5, 3, 40, 5, 0.6, 0.125, -0.02, -0.1 / 3])
    assert state == pytest.approx([2, 5, 2, 40, 3, 0.4, 0.075, 0.22, 0.55])
    assert solidarity == pytest.approx([1, 2, 1, 20, 3, 0.5, 0.15, 0.15, 0.3])
    assert frame["scored"].dtype.kind == "i"


def test_no_filter_is_ignored(tiny: Dataset) -> None:
    frame = tone(tiny, Selection(voice="quoted", types=(STATE,)))
    assert frame["sentences"].tolist() == [2]
    assert tone(tiny, Selection(term="nowhere")).empty


def test_a_type_without_a_scored_sentence_has_no_mean_of_them(tiny: Dataset) -> None:
    frame = tone(tiny, Selection(events=("E01",), types=(STATE,)))
    assert frame[["sentences", "scored", "mean"]].to_numpy().tolist() == [[1, 0, 0]]
    assert frame["mean_scored"].isna().all()


def test_distribution_counts_scored_sentences(tiny: Dataset) -> None:
    frame = distribution(tiny, Selection())
    assert frame["bin"].tolist()[:21] == pytest.approx([n / 10 for n in range(-10, 11)])
    assert len(frame) == 3 * 21
    found = frame[frame["sentences"] > 0]
    assert found.to_numpy().tolist() == [
        [NGO, -0.4, 1],
        [NGO, 0.1, 1],
        [NGO, 0.2, 1],
        [STATE, 0.5, 1],
        [STATE, 0.6, 1],
        [SOLIDARITY, 0.3, 1],
    ]
    assert distribution(tiny, Selection(term="nowhere")).empty


@pytest.mark.parametrize(
    ("polarity", "centre"),
    [
        (0.04, 0.0),
        (0.05, 0.0),
        (0.06, 0.1),
        (0.15, 0.2),
        (0.25, 0.2),
        (0.149, 0.1),
        (0.15 - 1e-16, 0.2),
        (1.0, 1.0),
    ],
)
def test_a_score_and_its_opposite_are_treated_alike(tiny: Dataset, polarity: float, centre: float) -> None:
    for sign in (1, -1):
        sentences = tiny.sentences.assign(polarity=sign * polarity, lexicon_hits=1)
        frame = distribution(replace(tiny, sentences=sentences), Selection(types=(NGO,)))
        assert frame[frame["sentences"] > 0]["bin"].tolist() == [sign * centre]


def test_by_source_and_by_text_within_their_types(tiny: Dataset) -> None:
    frame = by_source(tiny, Selection(level="carrier"))
    assert frame[["type", "source", "texts", "sentences", "scored"]].to_numpy().tolist() == [
        [NGO, "watch", 2, 5, 3],
        [STATE, "agency", 1, 2, 1],
        [SOLIDARITY, "friends", 2, 5, 2],
    ]
    assert frame["mean_scored"].tolist() == pytest.approx([-0.1 / 3, 0.6, 0.4])
    texts = tone(tiny, Selection(types=(NGO,)), "document")
    assert texts[["type", "document", "scored"]].to_numpy().tolist() == [[NGO, "d1", 2], [NGO, "d4", 1]]
    moved = tiny.documents.assign(originator_type=[NGO, STATE, SOLIDARITY, STATE, STATE])
    both = by_source(replace(tiny, documents=moved), Selection())
    assert both[["type", "source", "texts"]].to_numpy().tolist() == [
        [NGO, "watch", 1],
        [STATE, "watch", 1],
        [STATE, "agency", 2],
        [SOLIDARITY, "friends", 1],
    ]


MANY = 20  # texts, above any floor


def test_what_is_claimed_is_the_ends_of_the_means(tiny: Dataset) -> None:
    texts = [
        (kind, SOURCES[place % 3], [[word]])
        for kind, word, n in ((NGO, FINE, MANY), (STATE, BAD, MANY), (SOLIDARITY, GOOD, 1))
        for place in range(n)
    ]
    made = claim(toned(tiny, texts), Selection())
    assert made.contrast == ("polarity", NGO, STATE)
    assert made.measures.groups == (NGO, STATE, SOLIDARITY)
    assert made.measures.bounds == (-1, 1)
    means = np.array([[0.4], [-0.7], [0.7]])
    ones = np.ones((3, 1))
    # Solidarity lies below the floor, so it is no end though its mean is the highest.
    assert made.says(means, ones) == ((STATE,), (NGO,))
    assert made.says(-means, ones) == ((NGO,), (STATE,))
    assert made.says(means * 0, ones) == ((NGO, STATE), (NGO, STATE))
    assert made.says(means, np.array([[1], [0], [1]])) == ((NGO,), (NGO,))
    assert made.says(means, ones * 0) is None
    assert made.told
    low, high = "the lowest mean would be that of", "the highest mean would be that of"
    ngo, state = "human-rights organisation", "state or government"
    assert made.told(((STATE,), (NGO,)), ((NGO,), (STATE,))) == f"{low} {ngo} and {high} {state}"
    assert made.told(((STATE,), (NGO,)), ((STATE,), (STATE,))) == f"{high} {state}"
    assert made.told(((STATE,), (NGO,)), None) == "no sentence of these types would be scored"


def test_without_a_scored_sentence_there_is_nothing_to_ask(tiny: Dataset) -> None:
    unscored = Selection(events=("E01",), types=(STATE,))
    assert claim(tiny, unscored).nothing == "the lexicon knows no word of the sentences selected."


def test_below_the_floor_there_is_no_contrast(tiny: Dataset) -> None:
    assert claim(tiny, Selection()).contrast is None
    assert verdict(tiny, Selection(), claim(tiny, Selection())).badge == "too_little"
    assert verdict(tiny, Selection(), claim(tiny, Selection())).intervals.empty


def test_a_clear_difference_stands_with_its_interval(tiny: Dataset) -> None:
    dataset = two(tiny, [[GOOD], [GOOD], [FINE]] * 8, [[BAD], [BAD], [FINE]] * 8)
    found = verdict(dataset, Selection(), claim(dataset, Selection()))
    assert found.badge == "stands"
    assert found.intervals["group"].tolist() == [NGO, STATE]
    assert found.difference
    assert found.difference[0] == pytest.approx(0.6 - (-1.0 / 3))
    assert found.difference[1] > 0
