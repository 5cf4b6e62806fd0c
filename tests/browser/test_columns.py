"""Which groups stand side by side, and a source that a reader groups otherwise."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from components import ids
from components.folded import LABELS, NUMBERS

FRIENDS = "agency:solidarity_or_advocacy"
TOLD = "You have grouped 1 source differently from this dataset"


def query_of(reader):
    return urlsplit(reader.page.url).query


def open_filters(reader):
    reader.page.locator(f"#{ids.FILTERS_TOGGLE}").press("Enter")


def test_sources_stand_side_by_side_and_back(visit, tiny_site):
    reader = visit(tiny_site)
    open_filters(reader)
    side_by_side = reader.page.locator(f"#{ids.control('by')}")
    side_by_side.get_by_text("Sources", exact=True).click()
    reader.wait_for_query("by=source")
    expect(reader.page.locator(f"#{ids.GROUPING}")).to_contain_text("Island Watch, Island Agency and Friends")
    assert {mark["type"] for mark in reader.marks("coverage")} == {"watch", "agency", "friends"}
    reader.page.reload()
    reader.wait_for_query("by=source")
    assert {mark["type"] for mark in reader.marks("coverage")} == {"watch", "agency", "friends"}
    reader.page.locator(f"#{ids.GROUPING}").get_by_text("Compare source types").click()
    reader.wait_for_query("")


def test_a_click_on_a_mark_selects_the_source(visit, tiny_site):
    reader = visit(tiny_site, "?by=source")
    mark = next(mark for mark in reader.marks("coverage") if mark == {"event": "E01", "type": "agency"})
    reader.click_mark("coverage", mark)
    reader.wait_for_query("event=E01&source=agency&by=source")
    reader.page.go_back()
    reader.wait_for_query("by=source")


def test_a_source_is_grouped_otherwise_by_keyboard_and_back(visit, tiny_site):
    reader = visit(tiny_site)
    open_filters(reader)
    reader.page.locator(f"#{ids.WAY_TO_LABELS} a").press("Enter")
    expect(reader.page.locator(f"#{ids.chart('sources')}")).to_be_visible()
    place = reader.unfold("sources", LABELS)
    agency = place.locator(".about-entry", has_text="Island Agency").first
    agency.locator("summary").press("Enter")
    agency.get_by_role("link", name="solidarity or advocacy").press("Enter")
    expect(reader.page.locator(f"#{ids.GROUPING}")).to_contain_text(TOLD)
    assert query_of(reader) == f"group={FRIENDS}&view=texts"
    expect(reader.page.locator(f"#{ids.chart('sources')} .own-grouping")).to_be_visible()
    assert reader.chips() == ["My grouping: Island Agency as solidarity or advocacy"]
    rows = reader.rows("sources", "Whose texts these are")
    assert {row[1] for row in rows if "Island Agency" in row} == {"solidarity or advocacy"}
    reader.page.locator(f"#{ids.CHIPS} .chip").click()
    reader.wait_for_query("")
    expect(reader.page.locator(f"#{ids.GROUPING}")).to_be_empty()


def test_the_link_is_the_grouping_and_nobody_elses(visit, tiny_site):
    mine, other = visit(tiny_site, f"?group={FRIENDS}"), visit(tiny_site)
    expect(mine.page.locator(f"#{ids.GROUPING}")).to_contain_text(TOLD)
    assert other.text(ids.GROUPING) == ""
    types = {mark["type"] for mark in mine.marks("coverage")}
    assert types == {"human_rights_ngo", "solidarity_or_advocacy"}
    assert "state_or_government" in {mark["type"] for mark in other.marks("coverage")}


@pytest.mark.parametrize("query", ["?by=source", "?event=E03&level=carrier&by=source"])
def test_five_of_many_sources_are_chosen_and_told(visit, cuba_site, query):
    reader = visit(cuba_site, query)
    told = reader.text(ids.GROUPING)
    marks = {mark["type"] for mark in reader.marks("coverage")}
    assert 2 <= len(marks) <= 5
    assert "stand side by side" in told
    heads = reader.unfold("coverage", NUMBERS).locator("thead").first.inner_text()
    assert "Source compared" in heads
    if "carrier" not in query:
        assert told.startswith("9 sources could stand side by side; these are the 5 with most sentences")
