"""The heading follows the view and the event."""

import pytest

from comparison.selection import Selection
from comparison.settings import SETTINGS, VIEW
from components.views.cards import VIEW_CARDS
from components.views.titles import heading


def chosen(view, **selected):
    return Selection(settings=((VIEW, view),), **selected)


def test_each_view_of_charts_has_a_heading_of_its_own(tiny):
    told = [heading(tiny, chosen(view)) for view in VIEW_CARDS]
    assert len(set(told)) == len(VIEW_CARDS)
    assert all(one.startswith("Tiny: ") for one in told)


@pytest.mark.parametrize("view", VIEW_CARDS)
def test_of_one_event_it_bears_the_name(tiny, view):
    label = tiny.event_label("E01")
    assert heading(tiny, chosen(view, events=("E01",))).startswith(f"{label}: ")
    assert heading(tiny, chosen(view, events=("E01", "E02"))).startswith("Tiny: ")


def test_every_view_is_a_view_of_charts_or_a_page(tiny):
    assert set(VIEW_CARDS) < set(SETTINGS[VIEW].values)
