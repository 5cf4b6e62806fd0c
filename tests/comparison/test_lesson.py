import re

import pytest

from comparison.dataset import open_dataset
from comparison.lesson import choices, rounds, subject
from comparison.lesson_plan import FEWER, NO_LINES, NO_TEXTS, ONE_TYPE, lesson
from comparison.lines import LEAST_WORDS, MOST_GAPS, lines
from comparison.masks import WORD, visible_words
from comparison.selection import Selection
from preprocessing import schema
from tests.comparison import lined as made
from tests.comparison.tiny import NGO, SOLIDARITY, STATE
from tests.corpus import DATASET

SEEDS = range(1, 10)
# Small words in the names of publishers.
SMALL = {"the", "with", "of", "in", "and", "for"}


@pytest.fixture(scope="module")
def lined(tmp_path_factory):
    return made.lined(tmp_path_factory.mktemp("lined") / "tiny")


@pytest.fixture(scope="module")
def cuba():
    return open_dataset(DATASET)


def whole(one) -> str:
    return "".join(part.words for part in one.line)


def visible(line) -> str:
    return " | ".join(part.words for part in line if not part.hidden)


def settings(**chosen):
    return Selection(settings=tuple(chosen.items()))


def test_every_line_that_can_be_guessed_is_found_once(lined):
    found = rounds(lined, Selection(), 8, seed=1)
    assert sorted(map(whole, found)) == sorted([made.EMBARGO, made.CALLED, made.QUOTED, made.FRIENDS])


@pytest.mark.parametrize("seed", SEEDS)
def test_types_come_in_turn_and_the_seed_decides(lined, seed):
    found = rounds(lined, Selection(), 3, seed)
    assert {one.answer for one in found} == {NGO, STATE, SOLIDARITY}
    assert found == rounds(lined, Selection(), 3, seed)
    assert len({tuple(rounds(lined, Selection(), 3, other)) for other in SEEDS}) > 1


def test_a_round_tells_all_of_its_text(lined):
    one = next(one for one in rounds(lined, Selection(), 8, 1) if whole(one) == made.QUOTED)
    assert one.choices == (NGO, STATE, SOLIDARITY)
    assert (one.answer, one.document, one.source, one.title) == (STATE, "d2", "Island Agency", "Agency")
    assert (one.date, one.voice, one.speaker) == ("12 Jul 2021", "quoted", "M. Leader")
    assert (one.polarity, one.lexicon_hits, one.tokens) == (0.0, 0, 5)
    assert one.link == "https://friends.example/d2#:~:text=they%20call%20this-,blockade,-what%20it%20is"
    assert one.page == "https://friends.example/d2"
    assert (one.kind, one.key) == ("name", "us_measures:blockade")


def test_what_was_hidden_is_told(lined):
    hidden = {whole(one): one.hidden for one in rounds(lined, Selection(), 8, 1)}
    assert hidden == {
        made.EMBARGO: ("Island City",),
        made.CALLED: ("Leader",),
        made.QUOTED: (),
        made.FRIENDS: ("friends",),
    }


def test_the_answer_is_the_type_at_the_chosen_level(lined):
    carried = {whole(one): one.answer for one in rounds(lined, Selection(level="carrier"), 8, 1)}
    assert carried[made.QUOTED] == SOLIDARITY


def test_the_selection_says_what_is_asked(lined):
    about = Selection(sources=("agency", "friends"))
    assert choices(lined, about) == (STATE, SOLIDARITY)
    assert {one.source for one in rounds(lined, about, 8, 1)} == {"Island Agency", "Friends of the Island"}


def test_one_type_is_nothing_to_guess(lined):
    assert rounds(lined, Selection(types=(NGO,)), 3, 1) == []
    told = lesson(lined, Selection(types=(NGO,)))
    assert told.problem == ONE_TYPE.format(type="human-rights organisation")
    assert (told.rounds, told.prediction) == ((), None)


def test_no_text_and_no_line_are_told_apart(lined):
    assert lesson(lined, Selection(term="nowhere")).problem == NO_TEXTS
    assert lesson(lined, Selection(term="people", voice="own")).problem != NO_TEXTS
    assert lesson(lined, Selection(types=(NGO, SOLIDARITY), term="protests")).problem


def test_types_without_a_line_are_told(tiny):
    assert lesson(tiny, Selection(types=(NGO, SOLIDARITY))).problem == NO_LINES


def test_a_lesson_has_as_many_rounds_as_asked_the_prediction_among_them(lined):
    told = lesson(lined, settings(rounds="3"))
    assert (told.length, len(told.rounds), told.note) == (3, 2, "")
    assert told.prediction is not None


def test_fewer_rounds_than_asked_are_told(lined):
    told = lesson(lined, settings(rounds="8"))
    assert (told.length, told.note) == (5, FEWER.format(found=5, asked=8))


def test_another_seed_is_another_lesson(lined):
    assert lesson(lined, settings(seed="1")).rounds != lesson(lined, settings(seed="2")).rounds


def test_how_a_lesson_is_held_is_not_its_subject():
    held = Selection(
        events=("E01",),
        text="d1",
        focus=("event:E01",),
        settings=(("view", "lesson"), ("rounds", "5"), ("seed", "3")),
    )
    assert subject(held) == Selection(events=("E01",))


def source_words(dataset) -> set[str]:
    names = " ".join(source["name"] for source in dataset.catalogue["sources"]).lower()
    return set(re.findall(r"\w+", names)) - SMALL


def test_no_word_of_a_source_s_name_is_in_any_line_of_the_cuba_corpus(cuba):
    words = source_words(cuba)
    assert {"amnesty", "prensa", "telesur", "cuba", "militant"} <= words
    found = [line for _, line in lines(cuba, Selection(), 1)]
    assert len(found) > 100
    for line in found:
        assert not words & set(re.findall(r"\w+", visible(line).lower())), visible(line)


def test_no_proper_name_of_the_sentence_is_in_its_line(cuba):
    small = set(cuba.catalogue["stop_words"])
    for row, line in lines(cuba, Selection(), 1):
        snippet = cuba.snippets.iloc[row]
        names = cuba.proper_names
        here = (names[schema.DOCUMENT] == snippet[schema.DOCUMENT]) & (
            names[schema.SENTENCE] == snippet[schema.SENTENCE]
        )
        written = {word for name in names[schema.PROPER_NAME][here] for word in WORD.findall(name)}
        capitals = {word for word in WORD.findall(visible(line)) if word[0].isupper()}
        assert not {word for word in capitals & written if word.lower() not in small}, visible(line)


@pytest.mark.parametrize("seed", SEEDS)
def test_every_cuba_lesson_is_playable_and_spread(cuba, seed):
    found = rounds(cuba, Selection(), 8, seed)
    assert len(found) == 8
    assert len({one.answer for one in found[:5]}) == 5
    for one in found:
        assert visible_words(one.line) >= LEAST_WORDS
        assert sum(part.hidden for part in one.line) <= MOST_GAPS
    assert len({one.line for one in found}) == 8


def test_headlines_are_never_asked(cuba):
    rows = [row for row, _ in lines(cuba, Selection(), 1)]
    assert (cuba.snippets[schema.SENTENCE].iloc[rows] > 0).all()
