import html

from hypothesis import given
from hypothesis import strategies as st

from components.figures import captions


def test_wrapped_text_keeps_to_its_width_and_says_that_it_is_cut():
    lines = captions.wrapped("one two three four five six seven", 9, lines=2)
    assert lines == ["one two", "three…"]


def test_what_plotly_would_read_as_markup_is_escaped():
    assert captions.wrapped("<a href=x>", 20) == ["&lt;a href=x&gt;"]
    assert captions.shortened("<b>", 3) == "&lt;b&gt;"
    assert captions.hover("a<br>b", "c") == "a&lt;br&gt;b<br>c"


def test_lines_under_the_pointer_fit_on_a_phone():
    said = captions.hover("Rally", "Solidarity or advocacy: in none of 2 texts here, but in 3 others", "")
    assert said.split("<br>") == [
        "Rally",
        "Solidarity or advocacy: in none of ",  # it goes on
        "2 texts here, but in 3 others",
        "",
    ]


def test_one_long_word_is_cut_not_lost():
    assert captions.shortened("counterrevolutionary", 8) == "counter…"


def test_counts_stay_short():
    assert captions.count(9_999) == "9,999"
    assert captions.count(31_200) == "31k"


def test_a_heading_says_how_many_more_there_are():
    assert captions.drawn_of("Words", 1200) == "Words (and 1,200 more in the table)"
    assert captions.drawn_of("Words", 0) == "Words"


@given(st.text(), st.integers(min_value=4, max_value=40))
def test_no_line_is_wider_than_asked_for(text, width):
    assert all(len(html.unescape(line)) <= width for line in captions.wrapped(text, width) if "&" not in text)
