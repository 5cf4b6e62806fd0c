"""What the lexicon cannot see, and what the second one says, by hand."""

from dataclasses import replace

import pytest

from comparison.dataset import Dataset
from comparison.lexicon import TOP, check, unseen
from comparison.selection import Selection
from tests.comparison.tiny import NGO, SOLIDARITY, STATE


def test_both_lexicons_side_by_side(tiny: Dataset) -> None:
    frame = check(tiny, Selection()).set_index("type")
    assert frame.index.tolist() == [NGO, STATE, SOLIDARITY]
    assert frame["scored"].tolist() == [3, 2, 1]
    assert frame["mean_scored"].tolist() == pytest.approx([-0.1 / 3, 0.55, 0.3])
    # VADER knows a word in one sentence of five, in two of five and in one of two.
    assert frame["vader_scored"].tolist() == [1, 2, 1]
    assert frame["vader_share"].tolist() == pytest.approx([0.2, 0.4, 0.5])
    assert frame["vader_mean"].tolist() == pytest.approx([-0.6, (-0.3 + 0.7) / 2, 0.4])
    assert frame["disagree"].tolist() == [False, False, False]


@pytest.mark.parametrize(
    ("polarity", "vader", "disagree"),
    [
        (0.2, -0.3, True),
        (-0.2, 0.3, True),
        (0.2, 0.3, False),
        (0.2, -0.004, False),
        (0.004, -0.3, False),
        (0.2, 0.0, False),
        (0.006, -0.006, True),
    ],
)
def test_they_disagree_where_the_printed_signs_differ(
    tiny: Dataset, polarity: float, vader: float, disagree: bool
) -> None:
    sentences = tiny.sentences.assign(polarity=polarity, lexicon_hits=1, vader=vader, vader_hits=1)
    frame = check(replace(tiny, sentences=sentences), Selection())
    assert frame["disagree"].tolist() == [disagree] * 3


def test_without_a_word_of_the_second_lexicon_nothing_is_said(tiny: Dataset) -> None:
    frame = check(tiny, Selection(events=("E01",)))
    assert frame["vader_scored"].tolist() == [1, 0]
    assert frame["vader_mean"].isna().tolist() == [False, True]
    assert not frame["disagree"].any()
    assert check(tiny, Selection(term="nowhere")).empty


def test_the_frequent_words_that_move_no_score(tiny: Dataset) -> None:
    frame = unseen(tiny, Selection())
    assert frame[frame["type"] == STATE].to_numpy().tolist() == [
        [STATE, "people", 4, 2, 6],
        [STATE, "blockade", 3, 1, 4],
        [STATE, "protests", 1, 1, 2],
        [STATE, "rallies", 1, 1, 1],
        [STATE, "rally", 1, 1, 1],
    ]
    assert frame["type"].drop_duplicates().tolist() == [NGO, STATE, SOLIDARITY]
    assert unseen(tiny, Selection(voice="quoted"))["term"].tolist() == [
        "regime",
        "people",
        "blockade",
        "rallies",
    ]
    assert unseen(tiny, Selection(term="nowhere")).empty


def test_known_words_and_names_are_no_blind_spot(tiny: Dataset) -> None:
    known = tiny.terms.assign(in_lexicon=tiny.terms["term"] == "people")
    assert "people" not in set(unseen(replace(tiny, terms=known), Selection())["term"])
    names = tiny.proper_names.assign(proper_name="The Rally of People", kind="place")
    found = set(unseen(replace(tiny, proper_names=names), Selection())["term"])
    assert not found & {"rally", "people"}
    assert "rallies" in found
    other = names.assign(kind="other")
    assert "people" in set(unseen(replace(tiny, proper_names=other), Selection())["term"])


def test_each_type_has_its_most_frequent_ones_only(tiny: Dataset) -> None:
    one = tiny.documents.assign(originator_type=NGO)
    terms = tiny.terms.assign(term=[f"w{place:02}" for place in range(len(tiny.terms))])
    frame = unseen(replace(tiny, documents=one, terms=terms.astype({"term": "category"})), Selection())
    assert len(frame) == TOP < len(terms)
    assert frame["count"].tolist() == sorted(tiny.terms["count"], reverse=True)[:TOP]
