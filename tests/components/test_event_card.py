from dataclasses import replace

import pytest

from components.event_card import NO_NAMES, NOTHING_CONTESTED, build_event_card, event_days, when_and_where
from tests.components.reading import parts, words

FACTS = {
    "from": "2021-07-11",
    "to": "2021-07-17",
    "date_note": "The first day was a Sunday.",
    "place": "The capital",
    "names_in_use": [
        {"by": "human_rights_ngo", "names": ["peaceful protests", "unrest"]},
        {"by": "state_or_government", "who": "the ministry", "names": ["disorder"]},
        {"by": "solidarity_or_advocacy", "who": None, "names": ["march"]},
        {"by": "Friends of the Island", "names": ["riots"]},
    ],
    "contested": ["How many took part."],
    "references": ["A report of 2022 https://www.watch.example/report", "javascript:alert(1)"],
}


@pytest.fixture
def told(tiny):
    event = tiny.catalogue["events"][0] | FACTS
    dataset = replace(tiny, as_written={**tiny.as_written, "events": [event]})
    return build_event_card(dataset, "E01")


def test_the_neutral_name_stands_first(told):
    (heading,) = parts(told, "H2")
    assert words(heading) == "What happened: Protests on the island, July 2021"


def test_names_in_use_say_by_whom(told):
    text = words(told)
    assert "human-rights organisation: peaceful protests, unrest" in text
    assert "state or government (the ministry): disorder" in text
    assert "solidarity or advocacy: march" in text
    assert "Friends of the Island: riots" in text


def test_what_is_contested_and_the_note_on_the_date_are_shown(told):
    assert "How many took part." in words(told)
    assert FACTS["date_note"] in words(told)


def test_only_addresses_of_the_web_become_links(told):
    (link,) = parts(told, "A")
    assert (link.href, words(link)) == ("https://www.watch.example/report", "watch.example ↗")
    assert (link.target, link.rel) == ("_blank", "noopener noreferrer")
    assert "javascript:alert(1)" in words(told)


def test_an_event_of_which_little_is_known_says_so(tiny):
    text = words(build_event_card(tiny, "E02"))
    assert NO_NAMES in text
    assert NOTHING_CONTESTED in text


def test_when_and_where_leaves_out_what_is_not_known():
    assert when_and_where(FACTS) == "11–17 Jul 2021 · The capital"
    assert when_and_where({"from": None, "to": None, "place": None}) == "no single date"


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2021-07-11", "2021-07-11", "11 Jul 2021"),
        ("2021-07-11", "2021-07-17", "11–17 Jul 2021"),
        ("2021-07-11", None, "since 11 Jul 2021"),
        ("1960-01-01", None, "since 1960"),
        (None, "2021-07-17", "until 17 Jul 2021"),
        (None, None, "no single date"),
    ],
)
def test_days(first, last, expected):
    assert event_days(first, last) == expected
