"""What is told of the groups that are compared."""

from dataclasses import replace

import pytest

from comparison import group_words
from comparison.group_words import as_said, own_grouping, own_grouping_in_short, sides
from comparison.regroup import as_grouped
from comparison.selection import Selection
from comparison.support import floor_in_words
from comparison.translation import SPANISH, _, speaking
from tests.comparison.test_regroup import AGENCY_AS_FRIEND, BY_SOURCE, two_at_most
from tests.comparison.tiny import NGO

__all__ = ["two_at_most"]


def test_an_own_grouping_is_told_with_how_many_sources_and_which(tiny):
    assert own_grouping(tiny, Selection()) == own_grouping_in_short(tiny, Selection()) == ""
    assert own_grouping(tiny, AGENCY_AS_FRIEND) == (
        "You have grouped 1 source differently from this dataset: Island Agency as solidarity or advocacy "
        "(only in your link)."
    )
    two = replace(AGENCY_AS_FRIEND, groups=(*AGENCY_AS_FRIEND.groups, f"friends:{NGO}"))
    assert own_grouping_in_short(as_grouped(tiny, two), two) == (
        "Grouped by the reader: Island Agency as solidarity or advocacy and Friends of the Island as "
        "human-rights organisation."
    )


def test_sources_side_by_side_are_named(tiny):
    assert sides(tiny, Selection()) == ""
    assert sides(tiny, BY_SOURCE) == (
        "Sources stand side by side, each for itself: Island Watch, Island Agency and Friends of the Island."
    )
    assert sides(tiny, replace(BY_SOURCE, sources=("watch",), types=("state_or_government",))) == ""


@pytest.mark.usefixtures("two_at_most")
def test_where_there_are_too_many_it_is_told_which_and_why(tiny, monkeypatch):
    monkeypatch.setattr(group_words, "SIDE_BY_SIDE", 2)
    assert sides(tiny, BY_SOURCE) == (
        "3 sources could stand side by side; these are the 2 with most sentences: Island Watch and Island "
        "Agency. Choose others under “Source”."
    )
    assert sides(tiny, replace(BY_SOURCE, sources=("watch", "agency", "friends"))) == (
        "3 sources are chosen, and at most 2 stand side by side: those with most sentences, Island Watch and "
        "Island Agency."
    )


def test_a_sentence_on_types_is_said_of_sources(tiny):
    said = f"2 of 5 source types have fewer than {floor_in_words()}; one source type has more."
    assert as_said(tiny, said) == said
    assert as_said(as_grouped(tiny, AGENCY_AS_FRIEND), said) == said
    assert as_said(as_grouped(tiny, BY_SOURCE), said) == (
        "2 of 5 sources have fewer than 3 texts; one source has more."
    )


def test_in_another_language_articles_and_adjectives_follow(tiny):
    grouped = as_grouped(tiny, BY_SOURCE)
    with speaking(SPANISH):
        for of_types, of_sources in (
            (
                "there is one source type, and nothing to compare it with.",
                "hay una sola fuente, y nada con que",
            ),
            ("no source type has at least {floor}.", "ninguna fuente tiene"),
            ("choose another source type", "elija otra fuente"),
            ("choose two source types that differ", "elija dos fuentes distintas"),
        ):
            assert as_said(grouped, _(of_types)).startswith(of_sources)
