import pytest
from dash import no_update

from comparison.query import Options
from components.render import LEFT_OUT, outputs, render
from components.views.cards import CARDS, VIEW_CARDS
from tests.components.reading import parts, words


@pytest.fixture(scope="module")
def rendered(tiny):
    options = Options.of(tiny)
    return lambda query: render(query, tiny, options)


def test_every_output_gets_a_value(rendered):
    shown = rendered("")
    assert shown.keys() == outputs().keys()
    assert {name: len(card) for name, card in shown["cards"].items()} == {
        name: len(card) for name, card in outputs()["cards"].items()
    }
    assert tuple(shown["cards"]) == CARDS


def test_one_event_gets_its_card(rendered):
    assert "Rally in the capital" in words(rendered("?event=E02")["event"])


@pytest.mark.parametrize("query", ["", "?event=E01&event=E02"])
def test_none_or_several_events_get_no_card(rendered, query):
    assert rendered(query)["event"] == []


def test_a_good_address_gets_no_notice(rendered):
    assert rendered("?event=E01")["notice"] == []


def test_what_a_bad_address_asks_in_vain_is_named(rendered):
    notice = rendered("?event=E99&voice=loud")["notice"]
    assert words(notice[0]) == LEFT_OUT
    assert [words(item).split("”")[0] for item in parts(notice, "Li")] == ["“E99", "“loud"]


@pytest.mark.parametrize("view", VIEW_CARDS)
def test_where_a_text_with_a_caveat_counts_every_card_says_so(rendered, view):
    cards = rendered(f"?source=watch&term=embargo&view={view}")["cards"]
    for name in VIEW_CARDS[view]:
        card = cards[name]
        assert "The position changed later." in words(card), name


def test_what_is_shown_is_named_by_its_canonical_query(rendered):
    assert rendered("?voice=own&event=E01&event=E99")["shown"] == "event=E01&voice=own"


def test_all_passages_shown_leaves_no_more(rendered):
    assert rendered("")["no_more"] is True
    assert rendered("")["count"] == "The words behind it: 9 passages"


def test_every_chart_is_shown_by_a_view_and_only_those_of_the_open_view_are_made(rendered):
    assert {name for names in VIEW_CARDS.values() for name in names} == set(CARDS)
    for view, names in VIEW_CARDS.items():
        cards = rendered(f"?view={view}")["cards"]
        assert {name for name, card in cards.items() if card[0] is not no_update} == set(names)
