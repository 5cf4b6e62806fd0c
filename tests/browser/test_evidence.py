"""From any mark to the words behind it in one click, and to their page in a second one."""

import re

import pytest
from playwright.sync_api import expect

from comparison.charts import CHARTS
from comparison.coverage import coverage
from comparison.dataset import open_dataset
from comparison.evidence import count
from comparison.selection import Selection
from components import ids
from components.figures.strip import PLACES
from components.no_passages import COUNTS_NONE
from tests.browser.reader import PLACE_OF_MARK, STEADY

NGO = "human_rights_ngo"
CELL = {"event": "E01", "type": NGO}
OTHER = {"event": "E01", "type": "state_or_government"}
QUERY = f"event=E01&type={NGO}"
PHONE = (360, 740)
STEP = 20
IN_SIGHT = "link => link.getBoundingClientRect().bottom <= window.innerHeight"
# As a keyboard does: the chart has the focus, and plotly hears of a mark.
PRESS = """
([graph, mark]) => {
  const plot = document.querySelector(`#${graph} .js-plotly-plot`);
  plot.closest("figure").tabIndex = 0;
  plot.closest("figure").focus();
  plot._fullData.forEach((trace, curveNumber) => (trace.customdata || []).forEach((found, pointNumber) => {
    if (JSON.stringify(found) === JSON.stringify(mark)) {
      plot.emit("plotly_click", { points: [{ curveNumber, pointNumber, customdata: found, data: trace }] });
    }
  }));
}
"""


def panel(reader):
    return reader.page.locator(".has-panel .evidence-panel")


def clicked(visit, site, query="", **window):
    reader = visit(site, query, **window)
    reader.click_mark("coverage", CELL)
    expect(panel(reader)).to_be_visible()
    return reader


def told(reader) -> int:
    """How many passages the panel says there are, once it says so of the selection in the address."""
    there = reader.page.evaluate("window.location.search.slice(1)")
    expect(reader.page.locator(".cards")).to_have_attribute("data-shown", there)
    return int(re.sub(r"\D", "", reader.text(ids.EVIDENCE_COUNT)))


@pytest.mark.parametrize("chart", CHARTS)
def test_a_click_on_a_mark_of_any_chart_opens_as_many_passages_as_are_told(visit, cuba_site, chart):
    reader = visit(cuba_site)
    dataset = open_dataset(cuba_site.folder)
    marks = reader.marks(chart)
    mark = next(mark for mark in marks if count(dataset, Selection().toggled(mark)))
    reader.click_mark(chart, mark)
    expect(panel(reader)).to_be_visible()
    number = told(reader)
    assert number == count(dataset, Selection().toggled(mark))
    expect(panel(reader).locator(".passage")).to_have_count(min(number, STEP))
    expect(reader.page.locator(f"#{ids.BEHIND} a").first).to_be_hidden()


def test_a_cell_that_is_silent_says_why(visit, cuba_site):
    reader = visit(cuba_site)
    frame = coverage(open_dataset(cuba_site.folder), Selection())
    silent = frame[frame["state"] == "silent"].iloc[0]
    reader.click_mark("coverage", {"event": silent["event"], "type": silent["type"]})
    expect(panel(reader)).to_contain_text("silent")
    assert told(reader) == 0


def test_a_hollow_mark_says_that_it_stands_for_none(visit, cuba_site):
    reader = visit(cuba_site)
    dataset = open_dataset(cuba_site.folder)
    marks = reader.marks("elsewhere")
    hollow = next(mark for mark in marks if not count(dataset, Selection().toggled(mark)))
    reader.click_mark("elsewhere", hollow)
    expect(panel(reader)).to_contain_text(COUNTS_NONE.split("{")[0])
    assert told(reader) == 0


@pytest.mark.parametrize(("size", "height"), [((1440, 900), 450), ((360, 740), 167)])
def test_the_mark_stays_where_it_is_or_comes_out_from_under_the_sheet(visit, cuba_site, size, height):
    reader = visit(cuba_site, "", size)
    mark = reader.marks("timeline")[-1]
    reader.click_mark("timeline", mark)
    told(reader)
    reader.page.wait_for_function(STEADY, arg=[ids.graph("timeline"), mark])
    _, y = reader.page.evaluate(PLACE_OF_MARK, [ids.graph("timeline"), mark])
    assert y == pytest.approx(height, abs=3)


def test_a_mark_can_be_clicked_while_the_panel_is_open_and_shows_its_passages_from_the_top(visit, cuba_site):
    reader = clicked(visit, cuba_site)
    reader.wait_for_query(QUERY)
    first = reader.passages()
    panel(reader).evaluate("panel => panel.scrollTo(0, 200)")
    reader.click_mark("coverage", OTHER)
    reader.wait_for_query(f"{QUERY}&type=state_or_government")
    told(reader)
    assert reader.passages() != first
    assert panel(reader).evaluate("panel => panel.scrollTop") == 0


def test_it_closes_and_the_selection_stays(visit, tiny_site):
    reader = clicked(visit, tiny_site)
    reader.wait_for_query(QUERY)
    panel(reader).get_by_role("button", name="Close").click()
    expect(panel(reader)).to_have_count(0)
    expect(reader.page.locator(f"#{ids.EVIDENCE} .passage")).not_to_have_count(0)
    reader.wait_for_query(QUERY)
    assert reader.page.evaluate("document.activeElement.closest('.card').dataset.chart") == "coverage"
    reader.click_mark("coverage", CELL)
    reader.wait_for_query("")
    reader.click_mark("coverage", CELL)
    expect(panel(reader)).to_be_visible()
    reader.page.keyboard.press("Escape")
    expect(panel(reader)).to_have_count(0)
    reader.wait_for_query(QUERY)


def test_a_second_click_on_the_mark_closes_it(visit, tiny_site):
    reader = clicked(visit, tiny_site)
    reader.click_mark("coverage", CELL)
    reader.wait_for_query("")
    expect(panel(reader)).to_have_count(0)


def test_going_back_and_loading_again_close_it(visit, tiny_site):
    reader = clicked(visit, tiny_site)
    reader.wait_for_query(QUERY)
    reader.page.go_back()
    reader.wait_for_query("")
    expect(panel(reader)).to_have_count(0)
    reader.page.go_forward()
    reader.wait_for_query(QUERY)
    reader.click_mark("coverage", OTHER)
    expect(panel(reader)).to_be_visible()
    reader.reload()
    expect(reader.page.locator(f"#{ids.EVIDENCE} .passage")).not_to_have_count(0)
    expect(panel(reader)).to_have_count(0)


def test_a_control_leaves_it_as_it_is(visit, tiny_site):
    reader = visit(tiny_site)
    filters = reader.page.locator(f"#{ids.FILTERS}")
    reader.page.locator(f"#{ids.FILTERS_TOGGLE}").click()
    filters.get_by_text("Quoted", exact=True).click()
    reader.wait_for_query("voice=quoted")
    expect(panel(reader)).to_have_count(0)
    reader.click_mark("coverage", CELL)
    reader.wait_for_query(f"{QUERY}&voice=quoted")
    filters.get_by_text("Own", exact=True).click()
    reader.wait_for_query(f"{QUERY}&voice=own")
    told(reader)
    expect(panel(reader)).to_contain_text("Own voice")


@pytest.mark.parametrize("chart", ["coverage", "naming", "tone"])
def test_two_taps_on_a_phone_lead_from_a_number_to_its_page(visit, cuba_site, chart):
    reader = visit(cuba_site, "?event=E01", PHONE)
    mark = next(mark for mark in reader.marks(chart) if NGO in str(mark) and "E02" not in str(mark))
    reader.click_mark(chart, mark)
    link = panel(reader).locator(".passage a").first
    expect(link).to_be_visible()
    told(reader)
    assert link.evaluate(IN_SIGHT)
    assert link.bounding_box()["height"] >= 44
    assert re.match(r"https://\S+#\S*:~:text=", link.get_attribute("href"))
    with reader.page.expect_popup() as opened:
        reader.page.context.route(re.compile("^https:"), lambda route: route.fulfill(body="the source"))
        link.click()
    assert opened.value.url.startswith("https://")


def test_the_keyboard_goes_to_the_passages_and_comes_back(visit, tiny_site):
    reader = visit(tiny_site)
    reader.marks("coverage")
    reader.wait_until_checked("coverage")
    reader.page.keyboard.press("Tab")
    reader.page.evaluate(PRESS, [ids.graph("coverage"), CELL])
    expect(reader.page.locator(f"#{ids.EVIDENCE_COUNT}")).to_be_focused()
    reader.wait_for_query(QUERY)
    reader.page.keyboard.press("Tab")
    expect(panel(reader).get_by_role("button", name="Close")).to_be_focused()
    reader.page.keyboard.press("Enter")
    expect(panel(reader)).to_have_count(0)
    expect(reader.page.locator(f"#{ids.figure('coverage')}")).to_be_focused()


def test_a_sentence_of_the_strip_opens_and_closes_its_passage(visit, tiny_site):
    reader = visit(tiny_site, "?view=texts&text=d1")
    cell = reader.page.locator(f"#{ids.STRIP} .cell").nth(1)
    cell.click()
    expect(panel(reader).locator(".passage")).to_have_count(1)
    expect(panel(reader)).to_contain_text(re.compile(PLACES[False].split()[0], re.IGNORECASE))
    cell.click()
    expect(panel(reader)).to_have_count(0)
