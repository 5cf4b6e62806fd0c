from dataclasses import replace

import pytest

from comparison.about import About, Names, Text
from components.about import (
    NO_NAMES,
    NO_TEXTS,
    NOT_RECORDED,
    PART_ONLY,
    build_about,
    build_names,
    build_stop_words,
    build_types,
)
from tests.components.reading import parts, words

PLAIN = Text(
    title="Plain",
    url=None,
    originator="Island Watch",
    carrier="Island Watch",
    originator_type="Rights",
    carrier_type="Rights",
    type_reason=None,
    type_contested=None,
    date="2001–02",
    date_basis=None,
    excerpt=False,
    speakers=None,
)
TOLD = PLAIN._replace(
    title="Told",
    url="https://friends.example/told",
    carrier="Friends",
    carrier_type="Solidarity",
    type_reason="Its owner.",
    type_contested="Its tone.",
    date_basis="By its address.",
    excerpt=True,
    speakers="M. Leader",
    caveat="It changed later.",
)


def facts(part):
    """Each fact of the first list of a part, by its name."""
    whole = next(parts(part, "Dl"))
    return dict(zip(map(words, parts(whole, "Dt")), map(words, parts(whole, "Dd")), strict=True))


def entries(*texts, more=0):
    built = build_about(About(texts, more))
    return {words(next(parts(part, "P"))): part for part in built if type(part).__name__ == "Div"}


def test_a_text_is_told_with_its_date_its_type_and_why():
    assert facts(entries(TOLD)["Told ↗"]) == {
        "First published by": "Island Watch; on the page of Friends",
        "Date": "2001–02",
        "How it is known": "By its address.",
        "Type": "Rights; by the page: Solidarity",
        "Why this type": "Its owner.",
        "Another reading": "Its tone.",
        "Extent": PART_ONLY,
        "Who speaks": "M. Leader",
        "To be known": "It changed later.",
    }


def test_what_is_not_recorded_is_said_where_it_matters_and_left_out_where_not():
    assert facts(entries(PLAIN)["Plain"]) == {
        "First published by": "Island Watch",
        "Date": "2001–02",
        "How it is known": NOT_RECORDED,
        "Type": "Rights",
        "Why this type": NOT_RECORDED,
    }


@pytest.mark.parametrize(
    ("url", "links"), [("https://a.example/x", 1), ("javascript:alert(1)", 0), (None, 0)]
)
def test_only_addresses_of_the_web_become_links(url, links):
    assert len(list(parts(build_about(About([TOLD._replace(url=url)], 0)), "A"))) == links


def test_texts_that_are_not_shown_are_counted():
    assert "3 more texts not shown" in words(build_about(About([PLAIN], 3)))
    assert "not shown" not in words(build_about(About([PLAIN], 0)))


def test_nothing_selected_says_so():
    assert words(build_about(About([], 0))) == NO_TEXTS
    assert words(build_names(None)) == NO_NAMES


def test_names_are_told_with_why_they_are_contested_and_what_else_they_are_said_of():
    known = Names("US measures", "measures", "Law.", ["A book"], [("siege", "Also of a city.")])
    assert facts(build_names(known)) == {
        "Subject": "US measures",
        "Neutral form": "measures",
        "Why contested": "Law.",
        "References": "A book ",
        "siege*": "Also of a city.",
    }


def test_types_are_defined(tiny):
    types = [{"id": "a", "label": "Rights", "definition": "Documents."}, {"id": "b", "label": "Own"}]
    types[1]["definition"] = None
    told = build_types(replace(tiny, as_written={**tiny.as_written, "types": types}))
    assert facts(told) == {"Rights": "Documents.", "Own": NOT_RECORDED}


def test_stop_words_are_listed(tiny):
    told = build_stop_words(replace(tiny, as_written={**tiny.as_written, "stop_words": ["a", "the"]}))
    assert words(told).endswith("a, the")
