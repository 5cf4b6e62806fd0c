"""What stands under a chart and over the page is said in the reader's language, but for what is data."""

import pytest

from comparison import caveats
from comparison.answers import answer
from comparison.charts import CHARTS
from comparison.dataset import open_dataset
from comparison.query import Options, parse_query
from comparison.totals import totals
from components.caveats import build_caveats
from components.event_card import build_event_card
from components.headline import headline
from components.labels import Labels
from components.notes import NOTES
from tests.components.pseudo import Data, in_brackets, labels_of, leaves, whole
from tests.components.reading import words

QUERIES = ("", "event=E01&event=E03", "event=E01&voice=own", "referent=us_measures")


@pytest.fixture(scope="module")
def cuba():
    """A dataset of its own: what is kept of its answers is said in brackets."""
    return open_dataset("data/datasets/cuba")


def asked(cuba, query):
    return parse_query(f"{query}&lang=es", Options.of(cuba))[0]


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("name", NOTES)
def test_notes_under_a_chart(cuba, monkeypatch, name, query):
    selection = asked(cuba, query)
    with in_brackets(monkeypatch):
        frames = answer(cuba, selection, name).frames
        told = words(NOTES[name](cuba, selection, frames, Labels.of(cuba)))
    assert Data(labels_of(cuba)).unsaid(told) == []


def test_notes_of_the_whole_corpus_say_something(cuba, monkeypatch):
    with in_brackets(monkeypatch):
        found = {
            name: words(
                make(cuba, asked(cuba, ""), answer(cuba, asked(cuba, ""), name).frames, Labels.of(cuba))
            )
            for name, make in NOTES.items()
        }
    assert all(found[name].startswith("⟦") for name in ("coverage", "sources"))


def test_caveats(cuba, monkeypatch):
    with in_brackets(monkeypatch):
        known = caveats.of_chart(cuba, asked(cuba, ""), CHARTS["terms"])
        in_sight, folded = build_caveats(known * 4)
    assert words(in_sight).startswith("⟦Read with care: ")
    data = Data(labels_of(cuba))
    assert {text: said for text in whole(leaves([in_sight, folded])) if (said := data.unsaid(text))} == {}
    assert "⟧: see the passages.⟧" in words(folded)


@pytest.mark.parametrize("query", QUERIES)
def test_the_headline(cuba, monkeypatch, query):
    with in_brackets(monkeypatch):
        selection = asked(cuba, query)
        said = headline(cuba, selection, totals(cuba, selection))
    assert said.startswith("⟦")
    assert Data([]).unsaid(said) == []


def test_event_cards(cuba, monkeypatch):
    labels = labels_of(cuba)
    explained = {part for label in labels for part in label.partition(" (")}  # a name, and what explains it
    data = Data(labels | explained)
    for event in cuba.catalogue["events"]:
        with in_brackets(monkeypatch):
            told = whole(leaves(build_event_card(cuba, event["id"])))
        assert {text: said for text in told if (said := data.unsaid(text))} == {}
