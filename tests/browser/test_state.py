"""The address is the state: it can be pasted, reloaded, and walked back and forth."""

import pytest
from playwright.sync_api import expect

from comparison.charts import CHARTS
from comparison.selection import Selection
from components import ids

NGO = "human_rights_ngo"
CELL = {"event": "E01", "type": NGO}
QUERY = f"event=E01&type={NGO}"


def selected(visit, site):
    reader = visit(site)
    reader.click_mark("coverage", CELL)
    reader.wait_for_query(QUERY)
    return reader


def test_reload_gives_the_same_page(visit, site):
    reader = selected(visit, site)
    before = reader.everything()
    reader.reload()
    reader.wait_for_query(QUERY)
    assert reader.everything() == before


def test_a_pasted_address_gives_the_same_page_to_somebody_else(visit, site):
    mine = selected(visit, site)
    yours = visit(site, f"?{QUERY}")
    yours.wait_for_query(QUERY)
    assert yours.everything() == mine.everything()


def test_back_undoes_and_forward_redoes(visit, site):
    reader = visit(site)
    start = reader.everything()
    reader.click_mark("coverage", CELL)
    reader.wait_for_query(QUERY)
    chosen = reader.everything()
    reader.page.go_back()
    reader.wait_for_query("")
    assert reader.everything() == start
    reader.page.go_forward()
    reader.wait_for_query(QUERY)
    assert reader.everything() == chosen


def test_a_second_click_deselects(visit, site):
    reader = selected(visit, site)
    reader.click_mark("coverage", CELL)
    reader.wait_for_query("")


def test_a_third_click_selects_again(visit, tiny_site):
    reader = selected(visit, tiny_site)
    reader.click_mark("coverage", CELL)
    reader.wait_for_query("")
    reader.click_mark("coverage", CELL)
    reader.wait_for_query(QUERY)


def test_a_click_on_a_chip_clears_it(visit, tiny_site):
    reader = selected(visit, tiny_site)
    assert reader.chips() == ["Protests", "human-rights organisation"]
    reader.page.locator(f"#{ids.CHIPS} .chip").first.click()
    reader.wait_for_query(f"type={NGO}")
    assert reader.chips() == ["human-rights organisation"]


def test_clear_all_clears_all(visit, tiny_site):
    reader = visit(tiny_site, f"?{QUERY}&voice=own&term=police&x_country=GB")
    reader.page.locator(f"#{ids.CLEAR}").click()
    reader.wait_for_query("")


@pytest.mark.parametrize("chart", CHARTS)
def test_a_mark_of_any_chart_selects_what_it_stands_for(visit, cuba_site, chart):
    reader = visit(cuba_site)
    mark = reader.marks(chart)[0]
    reader.click_mark(chart, mark)
    reader.wait_for_query(Selection().toggled(mark).to_query())


def test_two_visitors_at_once_do_not_disturb_each_other(visit, tiny_site):
    mine, yours = visit(tiny_site), visit(tiny_site)
    mine.click_mark("coverage", CELL)
    yours.click_mark("coverage", {"event": "E02", "type": "state_or_government"})
    mine.wait_for_query(QUERY)
    yours.wait_for_query("event=E02&type=state_or_government")
    assert mine.chips() == ["Protests", "human-rights organisation"]
    assert yours.chips() == ["Rally", "state or government"]
    mine.reload()
    mine.wait_for_query(QUERY)


def test_a_bad_address_is_named_and_the_rest_is_used(visit, tiny_site):
    reader = visit(tiny_site, "?event=E01&event=E99&level=both&from=soon")
    expect(reader.page.locator(f"#{ids.NOTICE} li")).to_have_count(3)
    assert reader.chips() == ["Protests"]
    assert "E99" in reader.text(ids.NOTICE)


def test_the_title_of_the_tab_follows(visit, tiny_site):
    reader = selected(visit, tiny_site)
    expect(reader.page).to_have_title("Protests, human-rights organisation · Tiny · Parallax")
