"""What a star stands for, and what is left out since nothing is known of it."""

import pytest

from comparison.selection import Selection
from components.filter_notes import build_filter_notes
from tests.comparison.known import known
from tests.components.reading import words


def told(dataset, **filters):
    return [words(note) for note in build_filter_notes(dataset, Selection(**filters))]


@pytest.mark.parametrize(
    ("term", "sentences"),
    [
        ("people", []),
        ("rall*", ["“rall*” stands for 2 words: rallies and rally."]),
        ("prote*t people", ["“prote*t” stands for 1 word: protests."]),
        ("xy*", ["“xy*” stands for no word of these texts."]),
        ("rall* rall*", ["“rall*” stands for 2 words: rallies and rally."]),
    ],
)
def test_the_words_that_a_star_stands_for_are_named(tiny, term, sentences):
    assert told(tiny, term=term) == sentences


def test_of_many_words_the_first_are_named(tiny):
    (note,) = told(tiny, term="*e*")
    assert note == "“*e*” stands for 7 words: people, blockade, police, protests, embargo and 2 more."


@pytest.mark.parametrize(
    ("filters", "sentences"),
    [
        (
            {"countries": ("Cuba",)},
            ["1 text is left out since the country of its source is not recorded."],
        ),
        (
            {"countries": ("Cuba",), "level": "carrier"},
            ["2 texts are left out since the country of their source is not recorded."],
        ),
        ({"countries": ("Cuba",), "languages": ("es",)}, []),  # the text without one is in English
        ({"languages": ("es",)}, ["1 text is left out since its language is not recorded."]),
        ({"languages": ("es",), "types": ("state_or_government",)}, []),
        ({"voice": "own"}, []),
    ],
)
def test_texts_that_are_left_out_unknown_are_counted(tiny, filters, sentences):
    assert told(known(tiny), **filters) == sentences
