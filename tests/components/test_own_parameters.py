import pytest

from comparison.query import Options
from comparison.selection import Selection
from components.own_parameters import split


@pytest.fixture(scope="module")
def options(tiny):
    return Options.of(tiny)


def refuses(parameter, value):
    return f"{parameter}: not {value}" if value == "bad" else ""


def test_own_parameters_and_the_selection_are_told_apart(options):
    own, selection, problems = split("a=1&event=E01&b=2", options, ("a", "b"), refuses)
    assert (own, selection, problems) == ({"a": "1", "b": "2"}, Selection(events=("E01",)), ())


def test_the_first_value_counts_and_what_is_refused_is_left_out(options):
    own, _, problems = split("b=bad&a=1&a=2&c=3", options, ("a", "b"), refuses)
    assert own == {"a": "1"}
    assert problems == (
        "“a” stands several times; the first counts.",
        "b: not bad",
        "“c” is no filter of this page; it was left out.",
    )
