"""Why each source has its label, as the manifest tells it."""

from dataclasses import replace

import pytest

from comparison import labelled as module
from comparison.labelled import Labelled, labelled
from comparison.selection import Selection
from tests.comparison.test_regroup import AGENCY_AS_FRIEND, BY_SOURCE
from tests.comparison.tiny import NGO, SOLIDARITY, STATE


def test_sources_are_those_of_the_texts_at_both_levels(tiny):
    told, more = labelled(tiny, Selection(sources=("agency",)))
    assert ([one.source for one in told], more) == (["agency", "friends"], 0)
    assert [one.types for one in told] == [(STATE,), (SOLIDARITY,)]


def test_a_source_comes_with_what_is_recorded_and_why_its_texts_have_their_type(tiny):
    facts = {"owner": "A club", "funding": "Dues", "aim": "Peace", "country": "Here"}
    watch = tiny.catalogue["sources"][0] | facts
    watch |= {"contested": "A party.", "references": ["https://a.example/b"]}
    documents = tiny.documents.assign(
        type_reason=["Its owner.", "Another's.", None, "Its owner.", None],
        type_contested=["Its tone.", None, None, "A party.", None],
    )
    catalogue = {**tiny.catalogue, "sources": [watch, *tiny.catalogue["sources"][1:]]}
    dataset = replace(tiny, as_written=catalogue, documents=documents)
    told, _ = labelled(dataset, Selection(sources=("watch",)))
    assert told == [
        Labelled(
            source="watch",
            name="Island Watch",
            types=(NGO,),
            counted_as=None,
            **facts,
            references=["https://a.example/b"],
            reasons=["Its owner."],
            other_readings=["A party.", "Its tone."],
        )
    ]


def test_an_own_grouping_stands_beside_the_datasets_and_stays_in_sight(tiny):
    told, _ = labelled(tiny, replace(AGENCY_AS_FRIEND, sources=("watch",)))
    assert [(one.source, one.types, one.counted_as) for one in told] == [
        ("watch", (NGO,), None),
        ("agency", (STATE,), SOLIDARITY),
    ]
    assert [one.source for one in labelled(tiny, BY_SOURCE)[0]] == ["watch", "agency", "friends"]


def test_a_source_that_no_catalogue_knows_is_there_too(tiny):
    dataset = replace(tiny, as_written={**tiny.as_written, "sources": []})
    told, _ = labelled(dataset, Selection(sources=("watch",)))
    assert (told[0].name, told[0].owner, told[0].references) == ("watch", None, ())


def test_of_many_sources_the_first_are_told_and_the_others_counted(tiny, monkeypatch):
    monkeypatch.setattr(module, "MOST", 2)
    told, more = labelled(tiny, Selection())
    assert ([one.source for one in told], more) == (["watch", "agency"], 1)


@pytest.mark.parametrize("selection", [Selection(), AGENCY_AS_FRIEND, BY_SOURCE])
def test_it_takes_the_dataset_as_it_comes(tiny, selection):
    assert labelled(module.as_grouped(tiny, selection), selection) == labelled(tiny, selection)
