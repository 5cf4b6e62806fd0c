"""What the model's probabilities are taken for."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from comparison.readings import NOT_MEASURED, READINGS, item, items, mentions, readings
from preprocessing import schema
from tests.comparison.spoken import BAD, GOOD, UNREAD, spoken
from tests.comparison.tiny import NGO, STATE


def test_the_most_probable_class_is_the_reading_and_a_tie_is_neutral():
    rows = [(0.5, 0.3, 0.2), (0.2, 0.5, 0.3), (0.1, 0.2, 0.7), (0.4, 0.2, 0.4), (0.4, 0.4, 0.2)]
    assert readings(np.array(rows)).tolist() == [0, 1, 2, 1, 1]


def test_what_is_not_measured_has_no_reading():
    assert readings(np.array([UNREAD, BAD])).tolist() == [NOT_MEASURED, 0]
    assert readings(np.zeros((0, 3))).tolist() == []


@given(st.lists(st.floats(0, 1), min_size=3, max_size=3))
def test_negative_and_positive_are_treated_alike(row):
    one, other = readings(np.array([row])), readings(np.array([row[::-1]]))
    assert one == 2 - other


def test_items_name_every_reading_of_every_target():
    assert items(["a", "b"]) == [item(target, reading) for target in ("a", "b") for reading in READINGS]
    assert item("a", schema.NEGATIVE) == "a:negative"


def test_mentions_know_their_text_their_voice_and_whether_they_are_measured(tiny):
    dataset = spoken(
        tiny, [(NGO, "n1", "own", BAD), (STATE, "s1", "quoted", GOOD), (STATE, "s2", "own", UNREAD)]
    )
    found = mentions(dataset, np.array([False, True, True]))
    assert found.text.tolist() == [1, 2]
    assert found.quoted.tolist() == [True, False]
    assert found.target.tolist() == [0, 0]
    assert found.reading.tolist() == [2, NOT_MEASURED]
    assert found.measured.text.tolist() == [1]
