from dataclasses import replace
from datetime import date

import pytest

from comparison.selection import Selection
from comparison.totals import Totals
from comparison.translation import speaking
from components import ids
from components.chips import NOTHING_SELECTED, build_chips, build_repeated
from components.header import START
from tests.comparison.known import known
from tests.components.reading import parts, words

EVERYTHING = Selection(
    events=("E01", "E02"),
    types=("state_or_government",),
    sources=("agency",),
    countries=("Cuba",),
    languages=("es-CU",),
    date_from=date(2021, 7, 11),
    date_to=date(2024, 3, 2),
    level="carrier",
    voice="own",
    term="people",
    referent="us_measures",
    name="us_measures:embargo",
    text="d1",
    focus=("text:d1", "sentence:1"),
    extras=(("x_country", ("GB",)),),
    settings=(("duplicates", "all"), ("first", "state_or_government"), ("view", "methods")),
)


def chips(tiny, selection):
    return [
        link for link in parts(build_chips(tiny, selection), "Link") if getattr(link, "id", None) != ids.CLEAR
    ]


def test_a_chip_for_each_value_says_it_in_words(tiny):
    assert [words(chip).removeprefix("Remove ") for chip in chips(tiny, EVERYTHING)] == [
        "Protests",
        "Rally",
        "state or government",
        "Island Agency",
        "publisher's country: Cuba",
        "language: Spanish (es-CU)",
        "from 11 Jul 2021",
        "until 2 Mar 2024",
        "by the page it is on",
        "own voice",
        "word: people",
        "names of: measures of the United States",
        "says “embargo”",
        "Repeated sentences: Count each time",
        "Word shift, first: state or government",
        "country: GB",
    ]


def test_a_country_is_called_in_the_language_spoken(tiny):
    said = {"es": {"sources": {"agency": {"country": "La isla"}}}}
    dataset = replace(known(tiny), as_written={**known(tiny).as_written, "translations": said})
    with speaking("es"):
        [chip] = chips(dataset, Selection(countries=("Cuba",)))
    assert "La isla" in words(chip)


def test_a_chip_leads_to_the_page_without_it(tiny):
    first, second = chips(tiny, Selection(events=("E01", "E02")))
    assert (first.href, second.href) == ("?event=E02", "?event=E01")


def test_the_last_chip_leads_to_the_page_without_a_query(tiny):
    (only,) = chips(tiny, Selection(voice="own"))
    assert only.href == "./"


def test_clear_all_leads_to_the_open_view_without_a_selection(tiny):
    (clear,) = (
        link for link in parts(build_chips(tiny, EVERYTHING), "Link") if getattr(link, "id", "") == ids.CLEAR
    )
    assert clear.href == "?view=methods"


def test_repeats_are_told_with_the_way_to_count_them():
    assert build_repeated(Totals(5, 12, 3, 0), Selection()) == []
    (told,) = build_repeated(Totals(5, 12, 3, 2), Selection(voice="own"))
    assert words(told) == (
        "2 more sentences repeat one of the same source type nearly word for word and are left out. "
        "Count each time"
    )
    assert next(parts(told, "Link")).href == "?voice=own&duplicates=all"
    (one,) = build_repeated(Totals(5, 12, 3, 1), Selection())
    assert words(one).startswith("1 more sentence repeats one of")


def test_with_nothing_selected_the_place_says_what_to_do(tiny):
    assert words(build_chips(tiny, Selection())) == NOTHING_SELECTED


@pytest.mark.parametrize(("view", "address"), [("compare", START), ("words", "?view=words")])
def test_the_way_out_leads_to_the_same_view(tiny, view, address):
    selection = Selection(events=("E01",), settings=(("view", view),))
    (way_out,) = [
        link for link in parts(build_chips(tiny, selection), "Link") if getattr(link, "id", None) == ids.CLEAR
    ]
    assert way_out.href == address
