import pytest

from comparison.masks import Part, gives_away, masked, visible_words

D1, D2 = 0, 1


def shown(line, says):
    return "".join("_" if part.hidden else part.words for part in masked(line, says))


def test_names_of_every_source_are_hidden_however_they_are_written(tiny):
    # "Island Watch", "Island Agency", "Friends of the Island"; "the" is a stop word.
    line = "friends on an island, watch the Agency’s island"
    assert shown(line, gives_away(tiny, D1)) == "_ on an _, _ the _’s _"
    assert shown(line, gives_away(tiny, D2)) == "_ on an _, _ the _’s _"


def test_names_in_the_text_and_its_speakers_are_hidden_where_they_have_a_capital(tiny):
    # d1 names Island City and is spoken by A. Writer; d2 quotes M. Leader.
    line = "a Writer in the City, a leader in the city"
    assert shown(line, gives_away(tiny, D1)) == "a _ in the _, a leader in the city"
    assert shown("Leader to leaders", gives_away(tiny, D2)) == "_ to leaders"
    assert shown("Leader to leaders", gives_away(tiny, D1)) == "Leader to leaders"


def test_neighbouring_names_are_one_gap_unless_a_comma_parts_them(tiny):
    says = gives_away(tiny, D1)
    assert masked("in Island City, Island", says) == (
        Part("in ", False),
        Part("Island City", True),
        Part(", ", False),
        Part("Island", True),
    )


@pytest.mark.parametrize("line", ["", "no name here", "Island", " Island’s City! "])
def test_the_parts_are_the_line(tiny, line):
    assert "".join(part.words for part in masked(line, gives_away(tiny, D1))) == line


def test_abbreviations_are_one_word_and_accents_and_plurals_do_not_matter():
    assert shown("the U.S. law", lambda word: word == "U.S.") == "the _ law"


def test_words_that_can_be_seen_are_counted():
    assert visible_words(masked("four words and one Name", str.istitle)) == 4


def test_plurals_and_accents_are_folded(tiny):
    assert shown("the agencys on two íslands", gives_away(tiny, D1)) == "the _ on two _"
