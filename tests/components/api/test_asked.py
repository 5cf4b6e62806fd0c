import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparison.query import Options
from comparison.selection import PARAMETERS, Selection
from components.api.asked import CHECKED, SKIP, STRICT, TABLE, Asked, read

ALL = (TABLE, CHECKED, SKIP, STRICT)


@pytest.fixture(scope="module")
def options(tiny):
    return Options.of(tiny)


def test_the_parameters_of_the_api_are_none_of_the_page():
    assert not set(ALL) & set(PARAMETERS)


def test_the_page_s_query_is_the_selection(options):
    asked = read("event=E01&type=human_rights_ngo&term=Old%20Square", options, ALL)
    assert asked == Asked(Selection(events=("E01",), types=("human_rights_ngo",), term="old square"))


def test_what_only_the_api_has_is_no_part_of_it(options):
    asked = read("table=tone&event=E01&checked=0&skip=20&strict=1", options, ALL)
    assert asked == Asked(Selection(events=("E01",)), "tone", checked=False, skip=20, strict=True)


def test_what_changes_no_number_is_left_out_without_a_word(options):
    asked = read("view=methods&focus=type:human_rights_ngo&text=d1&voice=own", options, ALL)
    assert asked == Asked(Selection(voice="own"))


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("event=E99", ["“E99” is no value of “Event” (E01, E02); it was left out."]),
        ("colour=red", ["“colour” is no filter of this page; it was left out."]),
        ("checked=yes", ["“yes” is not 0 or 1; “checked” was left out."]),
        ("strict=2", ["“2” is not 0 or 1; “strict” was left out."]),
        ("skip=-1", ["“-1” is not a number of rows (at most 9 digits); “skip” was left out."]),
        (
            "skip=1234567890",
            ["“1234567890” is not a number of rows (at most 9 digits); “skip” was left out."],
        ),
        ("skip=٣", ["“٣” is not a number of rows (at most 9 digits); “skip” was left out."]),
        ("skip=1&skip=2", ["“skip” stands several times; the first counts."]),
        ("skip=1&skip=1", []),
    ],
)
def test_what_is_left_out_is_told(options, query, told):
    assert list(read(query, options, ALL).problems) == told


def test_a_parameter_that_an_address_does_not_take_is_told_too(options):
    asked = read("checked=0&skip=2", options, (SKIP,))
    assert (asked.checked, asked.skip) == (True, 2)
    assert list(asked.problems) == ["“checked” is no filter of this page; it was left out."]


def test_of_very_many_few_are_told(options):
    query = "&".join(f"checked={n}&skip=x{n}&event={n}" for n in range(50))
    assert len(read(query, options, ALL).problems) <= 10


@given(query=st.text() | st.lists(st.sampled_from([*ALL, "event"])).map(lambda names: "=%FF&".join(names)))
def test_no_query_raises(options, query):
    assert read(query, options, ALL).skip >= 0
