from comparison.selection import Selection
from comparison.totals import totals
from components.headline import headline, page_title


def said(tiny, **chosen):
    selection = Selection(**chosen)
    return headline(tiny, selection, totals(tiny, selection))


def test_the_whole_corpus(tiny):
    assert said(tiny) == "5 texts from 3 kinds of source, 12 sentences in all."


def test_an_event_is_named(tiny):
    assert said(tiny, events=("E01",)) == (
        "2 sentences in 2 texts from 2 kinds of source mention Protests on the island, July 2021."
    )


def test_other_filters_are_left_to_the_chips(tiny):
    assert said(tiny, voice="quoted", sources=("watch",)) == (
        "1 sentence in 1 text from 1 kind of source matches all that is selected."
    )


def test_nothing_found_says_what_to_do(tiny):
    assert said(tiny, term="nowhere") == "No sentence passes the filter on word; clear it or choose another."


def test_the_title_of_the_tab_names_what_is_selected(tiny):
    assert page_title(tiny, Selection()) == "Tiny · Parallax"
    assert (
        page_title(tiny, Selection(events=("E01",), voice="own")) == "Protests, own voice · Tiny · Parallax"
    )


def test_the_title_of_the_tab_names_the_view(tiny):
    methods = Selection(events=("E01",), settings=(("view", "methods"),))
    assert page_title(tiny, methods) == "Methods · Tiny · Parallax"


def test_a_long_title_is_cut(tiny):
    selection = Selection(events=("E01", "E02"), voice="own", term="people", name="us_measures:embargo")
    assert page_title(tiny, selection) == "Protests, Rally, own voice, 2 more · Tiny · Parallax"
