import pytest

from comparison import columns
from comparison.answers import answer, verdict_of
from comparison.dataset import open_dataset
from comparison.prediction import COVERAGE, NAMING, predict
from comparison.selection import Selection
from preprocessing import schema
from tests.comparison.tiny import NGO
from tests.corpus import DATASET


@pytest.fixture(scope="module")
def cuba():
    return open_dataset(DATASET)


def test_too_little_to_say_of_names_asks_who_covers_what(tiny):
    # E01 is mentioned by the organisation (1 of 2 texts) and the state (1 of 2), not by solidarity (1).
    asked = predict(tiny, Selection(events=("E01",)), 1)
    assert verdict_of(tiny, Selection(events=("E01",)), NAMING).badge == columns.TOO_LITTLE
    assert (asked.chart, asked.about, asked.group) == (COVERAGE, "E01", "")
    assert (asked.choices, asked.answer) == (("1", "2", "3"), "2")
    assert asked.counts == (
        ("human-rights organisation", 1, 2),
        ("state or government", 1, 2),
        ("solidarity or advocacy", 0, 1),
    )
    assert asked.selection == Selection(events=("E01",))


def test_without_an_event_the_seed_chooses_one_that_is_mentioned(tiny):
    asked = {predict(tiny, Selection(), seed).about for seed in range(1, 10)}
    assert asked == {"E01", "E02"}


def test_one_type_of_source_has_nothing_to_predict(tiny):
    # Coverage does not apply the filter on types, but that on sources.
    assert predict(tiny, Selection(types=(NGO,)), 1) is not None
    assert predict(tiny, Selection(sources=("watch",)), 1) is None


def test_an_event_that_is_mentioned_nowhere_is_not_asked(tiny):
    assert predict(tiny, Selection(events=("E02",), sources=("watch", "friends")), 1) is None


@pytest.mark.parametrize("seed", range(1, 10))
def test_a_name_is_asked_of_a_type_that_has_an_interval_for_it(cuba, seed):
    asked = predict(cuba, Selection(), seed)
    assert asked.chart == NAMING
    frame = answer(cuba, Selection(), NAMING).frames[NAMING]
    cells = frame[frame[columns.TYPE] == asked.group].set_index(columns.LABEL)
    assert cells[schema.COUNT].idxmax() == asked.answer
    assert asked.answer in asked.choices
    assert len(asked.choices) == len(set(asked.choices)) <= 5
    for label, count, total in asked.counts:
        assert (count, total) == (cells.at[label, schema.COUNT], cells.at[label, columns.USES])
    checked = verdict_of(cuba, Selection(), NAMING).intervals
    keys = zip(checked[columns.GROUP], checked[columns.ITEM], strict=True)
    assert (asked.group, cells.at[asked.answer, schema.NAME]) in set(keys)
    assert asked.selection == Selection(referent=asked.about)


def test_how_the_lesson_is_held_does_not_change_the_question(cuba):
    held = Selection(settings=(("view", "lesson"), ("rounds", "8"), ("seed", "4")))
    assert predict(cuba, held, 4) == predict(cuba, Selection(), 4)
