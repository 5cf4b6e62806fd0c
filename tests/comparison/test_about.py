from dataclasses import replace

import pytest

from comparison import about as module
from comparison.about import Names, about, excerpts_only, names, of_text
from comparison.naming import naming
from comparison.regroup import as_grouped
from comparison.selection import Selection

KNOWN = {
    "type_reason": "It is the agency's.",
    "type_contested": "Some call it press.",
    "date_basis": "On the page.",
    "speakers": "M. Leader; a minister",
}


def with_facts(dataset):
    """The dataset in which everything is known of d2, the agency's text on the page of the friends."""
    facts = {
        key: [value if name == "d2" else None for name in dataset.documents["document"]]
        for key, value in KNOWN.items()
    }
    return replace(dataset, documents=dataset.documents.assign(**facts))


def test_texts_that_count_come_oldest_first_with_what_is_known(tiny):
    told = about(with_facts(tiny), Selection(events=("E01",)))
    assert [text.title for text in told.texts] == ["Island: march met", "Agency"]
    text = told.texts[1]
    assert text.originator == "Island Agency"
    assert text.carrier == "Friends of the Island"
    assert (text.originator_type, text.carrier_type) == ("state or government", "solidarity or advocacy")
    assert (text.date, text.url, text.excerpt) == ("12 Jul 2021", "https://friends.example/d2", False)
    assert {key: getattr(text, key) for key in KNOWN} == KNOWN


def test_what_is_not_known_is_none(tiny):
    (old,) = (text for text in about(tiny, Selection()).texts if text.title == "Old")
    assert (old.url, old.date_basis, old.type_reason, old.type_contested, old.speakers) == (None,) * 5
    assert old.date == "2001–02"
    assert old.caveat == "The position changed later."


def test_one_text_is_told_by_its_id(tiny):
    assert of_text(tiny, "d5").title == "Rally"
    with pytest.raises(KeyError, match="'d9' is no text"):
        of_text(tiny, "d9")


def test_what_the_manifest_says_stays_under_a_readers_own_grouping(tiny):
    selection = Selection(groups=("agency:solidarity_or_advocacy",))
    grouped = as_grouped(tiny, selection)
    assert about(grouped, selection) == about(tiny, Selection())
    assert of_text(grouped, "d5") == of_text(tiny, "d5")


def test_of_many_texts_the_first_are_told_and_the_others_counted(tiny, monkeypatch):
    monkeypatch.setattr(module, "MOST_TEXTS", 2)
    told = about(tiny, Selection())
    assert [text.title for text in told.texts] == ["Old", "Island: march met"]
    assert told.more == 3


def test_types_of_which_every_text_is_an_excerpt(tiny):
    cut = replace(tiny, documents=tiny.documents.assign(excerpt=[True, False, True, False, False]))
    assert excerpts_only(tiny, Selection()) == []
    assert excerpts_only(cut, Selection()) == ["solidarity or advocacy"]
    assert excerpts_only(cut, Selection(level="carrier")) == []


def test_names_come_with_their_notes(tiny):
    first, *others = tiny.catalogue["referents"]
    embargo, blockade = first["names"]
    known = {"neutral": "measures", "why_contested": "Law.", "references": ["A book"]}
    noted = first | known | {"names": [embargo, blockade | {"note": "Also of ports."}]}
    dataset = replace(tiny, as_written={**tiny.as_written, "referents": [noted, *others]})
    assert names(dataset, naming(dataset, Selection())) == Names(
        "measures of the United States", "measures", "Law.", ["A book"], [("blockade", "Also of ports.")]
    )


def test_without_names_there_is_nothing_to_tell(tiny):
    dataset = replace(tiny, as_written={**tiny.as_written, "referents": []})
    assert names(dataset, naming(dataset, Selection())) is None
