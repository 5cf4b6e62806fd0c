"""Tone by type and its distribution, by hand."""

from dataclasses import replace

import pytest

from comparison.dataset import Dataset
from comparison.selection import Selection
from comparison.tone import distribution, tone
from tests.comparison.tiny import NGO, SOLIDARITY, STATE


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
