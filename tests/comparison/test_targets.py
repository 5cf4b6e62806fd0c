"""How targets are spoken of, by hand: shares, expected counts, floors, and what stands behind a mark."""

import numpy as np
import pytest

from comparison import columns, targets
from comparison.answers import answer, verdict_of
from comparison.behind import passages
from comparison.charts import CHARTS
from comparison.focus import written
from comparison.resampling import intervals
from comparison.selection import Selection
from comparison.target_claim import claim
from preprocessing import schema
from tests.comparison.spoken import BAD, CALM, GOOD, UNREAD, spoken
from tests.comparison.tiny import NGO, SOLIDARITY, STATE

TEXTS = [
    (STATE, "s1", "own", BAD),
    (STATE, "s1", "quoted", BAD),
    (STATE, "s2", "own", CALM),
    (STATE, "s2", "own", GOOD),
    (STATE, "s2", "own", UNREAD),
    (NGO, "n1", "own", GOOD),
    (NGO, "n1", "own", GOOD),
    (NGO, "n1", "own", GOOD),
]


@pytest.fixture(scope="module")
def dataset(tiny):
    return spoken(tiny, TEXTS)


def row(frame, **wanted):
    for column, value in wanted.items():
        frame = frame[frame[column] == value]
    (found,) = frame.to_dict("records")
    return found


def test_counts_shares_and_expected_counts_by_hand(dataset):
    state = row(targets.targets(dataset, Selection()), type=STATE)
    assert (state["target"], state["label"]) == ("police", "the police")
    assert [state[name] for name in ("count", "own", "quoted", "unmeasured", "texts")] == [4, 3, 1, 1, 4]
    assert [state[name] for name in ("negative", "neutral", "positive")] == [2, 1, 1]
    assert [state[f"share_{name}"] for name in ("negative", "neutral", "positive")] == [0.5, 0.25, 0.25]
    expected = np.sum([BAD, BAD, CALM, GOOD], axis=0)
    assert [state[f"expected_{name}"] for name in ("negative", "neutral", "positive")] == pytest.approx(
        expected, abs=1e-6
    )


def test_shares_and_expected_counts_sum_to_the_whole(dataset):
    frame = targets.targets(dataset, Selection())
    for kind in ("share", "expected"):
        total = frame[[f"{kind}_{name}" for name in ("negative", "neutral", "positive")]].sum(axis=1)
        assert total.to_numpy() == pytest.approx(np.ones(2) if kind == "share" else frame["count"], abs=1e-6)


def test_three_texts_of_one_source_are_not_enough(dataset):
    frame = targets.targets(dataset, Selection())
    assert (row(frame, type=STATE)["enough"], row(frame, type=NGO)["enough"]) == (True, False)


def test_by_source_and_by_voice_tell_apart(dataset):
    by_source = targets.by_source(dataset, Selection())
    assert [(one["source"], one["count"]) for one in by_source.to_dict("records")] == [
        ("n1", 3),
        ("s1", 2),
        ("s2", 2),
    ]
    quoted = row(targets.by_voice(dataset, Selection()), type=STATE, voice="quoted")
    assert (quoted["count"], quoted["negative"], quoted["quoted"]) == (1, 1, 1)
    own = row(targets.by_voice(dataset, Selection()), type=STATE, voice="own")
    assert (own["count"], own["negative"], own["quoted"]) == (3, 1, 0)


def test_the_voice_asked_is_that_of_the_mention(dataset):
    frame = targets.targets(dataset, Selection(voice="quoted"))
    assert row(frame, type=STATE)["count"] == 1
    assert row(frame, type=NGO)["count"] == 0  # selected texts, no quoted mention


def test_by_event_counts_what_stands_in_sentences_that_mention_it(tiny):
    """Of the tiny texts only d1 mentions the police, in the sentence on E01."""
    mentions = tiny.mentions.copy()
    mentions.loc[mentions[schema.KEY] == "police", list(schema.READINGS)] = BAD
    from dataclasses import replace

    frame = targets.by_event(replace(tiny, mentions=mentions), Selection())
    assert frame[["event", "type", "count", "negative"]].to_numpy().tolist() == [["E01", NGO, 1, 1]]


def test_without_a_target_or_a_mention_there_is_no_row_and_a_sentence_says_so(tiny):
    for filters in ({"sources": ("friends",)}, {}):
        selection = Selection(**filters)
        frame = targets.targets(tiny, selection)
        assert not frame["count"].any()
        said = CHARTS["targets"].finding(tiny, selection, frame, None)
        assert said == (
            "No selected sentence mentions a target; clear the filter on source."
            if filters
            else "1 mention of targets, and none is measured: the model reads English, "
            "and a dataset that was built without it has to be built again."
        )


def test_intervals_stand_where_texts_are_enough_and_nowhere_else(dataset):
    found = intervals(claim(dataset, Selection()).measures)
    assert set(found[columns.GROUP]) == {STATE}
    assert found[columns.ITEM].tolist() == ["police:negative", "police:neutral", "police:positive"]
    assert found[columns.ESTIMATE].tolist() == [0.5, 0.25, 0.25]
    assert (
        (found[columns.LOW] <= found[columns.ESTIMATE]) & (found[columns.ESTIMATE] <= found[columns.HIGH])
    ).all()


def test_a_claim_says_which_reading_leads_in_each_type(dataset):
    made = claim(dataset, Selection())
    sums = np.array([made.measures.top[made.measures.group == place].sum(axis=0) for place in range(2)])
    assert made.measures.groups == (NGO, STATE)
    assert made.says(sums, sums) == (("positive",), ("negative",))
    assert made.told((("positive",), ("negative",)), (("positive",), ("negative", "neutral"))) == (
        "negative and neutral would share the lead in state or government"
    )


def test_the_target_told_is_that_with_most_mentions_in_own_voice(dataset):
    said = CHARTS["targets"].finding(dataset, Selection(), targets.targets(dataset, Selection()), None)
    assert said.startswith(
        "the police: of 7 mentions in 7 texts of 2 source types the model reads 2 as negative, "
        "1 as neutral, 4 as positive"
    )


@pytest.mark.parametrize(
    ("reading", "voice", "opened"),
    [
        ("negative", None, [0, 1]),
        ("negative", "quoted", [1]),
        ("positive", None, [3]),
        ("neutral", "quoted", []),
    ],
)
def test_a_mark_opens_the_mentions_that_it_counts(dataset, reading, voice, opened):
    parts = {"target": "police", "type": STATE, "reading": reading, **({"voice": voice} if voice else {})}
    selection = Selection(focus=tuple(written(parts)))
    assert np.flatnonzero(passages(dataset, selection)).tolist() == opened


def test_every_reading_alike_does_not_hang_on_a_text(tiny):
    alike = [(kind, f"{kind}{n % 3}", "own", BAD) for kind in (STATE, NGO, SOLIDARITY) for n in range(6)]
    dataset = spoken(tiny, alike)
    assert verdict_of(dataset, Selection(), "targets").badge == columns.STANDS
    assert not answer(dataset, Selection(), "targets").frames["targets"].empty
