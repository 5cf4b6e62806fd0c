import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparison.query import Options
from comparison.selection import Selection
from components.embed.asked import read


def test_selection_and_its_own_parameters_are_read_apart(tiny):
    asked = read("event=E01&scheme=dark&checked=0&dataset=abc&view=words&focus=text:d1", Options.of(tiny))
    assert asked.selection == Selection(events=("E01",))
    assert asked.whole.setting("view") == "words"
    assert (asked.scheme, asked.checked, asked.dataset, asked.problems) == ("dark", False, "abc", ())


def test_without_any_it_is_live_checked_and_in_the_scheme_of_the_reader(tiny):
    asked = read("", Options.of(tiny))
    assert (asked.scheme, asked.checked, asked.dataset, asked.problems) == ("", True, "", ())


def test_what_cannot_be_used_is_named(tiny):
    asked = read("scheme=blue&checked=yes&event=E99&colour=red", Options.of(tiny))
    assert (asked.scheme, asked.checked) == ("", True)
    assert asked.problems == (
        "“yes” is neither 0 nor 1; “checked” was left out.",
        "“blue” is neither light nor dark; “scheme” was left out.",
        "“E99” is no value of “Event” (E01, E02); it was left out.",
        "“colour” is no filter of this page; it was left out.",
    )


def test_of_several_values_the_first_counts(tiny):
    asked = read("scheme=dark&scheme=light&scheme=dark", Options.of(tiny))
    assert asked.scheme == "dark"
    assert asked.problems == ("“scheme” stands several times; the first counts.",)


@pytest.mark.parametrize(
    ("query", "live"),
    [
        ("dataset=abc", ""),
        ("dataset=abc&voice=own&event=E01", "event=E01&voice=own"),
        ("checked=0&scheme=dark&event=E01", "event=E01&scheme=dark&checked=0"),
        ("checked=1", ""),
    ],
)
def test_the_live_query_is_the_same_without_the_dataset(tiny, query, live):
    assert read(query, Options.of(tiny)).live_query == live


@given(st.text(max_size=300))
def test_nothing_raises(tiny, query):
    asked = read(query, Options.of(tiny))
    assert read(asked.live_query, Options.of(tiny)).problems == ()
