"""What a number is worth, in digits and in words."""

import pytest

from preprocessing.number_words import may_begin, read


@pytest.mark.parametrize(
    ("written", "value", "words"),
    [
        ("62", 62, 1),
        ("1,400 people", 1400, 1),
        ("1,234,567.5", 1234567.5, 1),
        ("1.5 million", 1.5e6, 2),
        ("100 billion dollars", 1e11, 2),
        ("two hundred and fifty thousand people", 250_000, 5),
        ("twenty-five", 25, 1),
        ("one hundred and one dogs", 101, 4),
        ("three thousand two hundred", 3200, 4),
        ("one and a half million", 1.5e6, 5),
        ("half a million", 5e5, 3),
        ("a hundred", 100, 2),
        ("a dozen eggs", 12, 2),
        ("two dozen", 24, 2),
        ("two and three", 2, 1),
        ("dozens of people", 12, 1),
        ("hundreds of thousands of people", 1e5, 3),
        ("tens of thousands", 1e4, 3),
        ("scores of people", 20, 1),
    ],
)
def test_values(written, value, words):
    found = read(written.split())
    assert (found.value, found.end) == (value, words)
    assert may_begin(written.split()[0])


@pytest.mark.parametrize(
    "written",
    ["one", "a day", "half the town", "scores fell", "tens", "twenty-odd", "12,34", "1.2.3", "town"],
)
def test_no_numbers(written):
    assert read(written.split()) is None


def test_vague_words_say_which_they_are():
    assert read("tens of thousands of people".split()).vague == "tens of thousands"
    assert read("ten thousand people".split()).vague is None
