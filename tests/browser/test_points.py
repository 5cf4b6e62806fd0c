"""Charts by keyboard: arrow keys go from mark to mark, each is said as under the pointer, Enter clicks."""

import html
import json
import re

import pytest
from playwright.sync_api import expect

from comparison.settings import SETTINGS, VIEW
from components import ids
from components.views.cards import CARDS, VIEW_CARDS
from tests.browser.reader import DRAWN, SHOWN
from tests.browser.test_server_gone import CALLS

# What each mark says, by what plotly got: traces that answer no pointer are no marks.
SAID = """
graph => document.querySelector(`#${graph} .js-plotly-plot`)._fullData
  .filter((trace) => trace.hoverinfo !== "skip").flatMap((trace) => trace.hovertext || [])
"""
# How far the middle of the outline is from that of the nearest mark, in px.
OFF = """
graph => {
  const middle = (one) => {
    const box = one.getBoundingClientRect();
    return [box.x + box.width / 2, box.y + box.height / 2];
  };
  const [x, y] = middle(document.querySelector(".points .is-active"));
  return Math.min(...Array.from(document.querySelectorAll(`#${graph} .points path`)).map(middle)
    .map(([left, top]) => Math.hypot(left - x, top - y)));
}
"""
ON = f"graph => ({OFF.strip()})(graph) < 1"  # once a chart that found another width is drawn for it
CHART = "naming"


def enter(reader, chart):
    """Give the list of a chart's marks the focus; a key brings the script."""
    reader.show(chart)
    page = reader.page
    reader.wait_until_checked(chart)
    page.wait_for_function(DRAWN, arg=ids.graph(chart))
    page.keyboard.press("Shift")
    points = page.locator(f"#{ids.points(chart)}")
    points.focus()
    return points


def active(page):
    """The mark that is read."""
    return page.locator(".points .is-active")


def press(page, *keys):
    for key in keys:
        page.keyboard.press(key)


def spoken(hover):
    return html.unescape(hover.replace(" <br>", " ").replace("<br>", "; "))


@pytest.mark.parametrize("chart", CARDS)
def test_every_mark_of_every_chart_is_said_once(visit, cuba_site, chart):
    view = next(view for view in SETTINGS[VIEW].ids if chart in VIEW_CARDS.get(view, ()))
    reader = visit(cuba_site, f"?view={view}&event=E03")
    points = enter(reader, chart)
    expect(active(reader.page)).to_have_count(1)
    said = points.get_by_role("option").evaluate_all(
        "all => all.map((one) => one.getAttribute('aria-label'))"
    )
    wanted = {spoken(text) for text in reader.page.evaluate(SAID, ids.graph(chart)) if text}
    assert set(said) == wanted
    reader.page.wait_for_function(ON, arg=ids.graph(chart))
    assert points.get_attribute("aria-activedescendant") == active(reader.page).get_attribute("id")


def test_keys_lead_along_rows_and_between_them(visit, cuba_site):
    reader = visit(cuba_site, "?event=E03")
    page = reader.page
    enter(reader, "coverage")
    expect(active(page)).to_have_attribute("aria-label", "Human-rights organisation")
    for key, event, kind in (
        ("ArrowDown", "11 July 2021 protests", "Human-rights organisation"),
        ("ArrowRight", "11 July 2021 protests", "State or government"),
        ("ArrowDown", "15 November 2021 planned march", "State or government"),
        ("ArrowUp", "11 July 2021 protests", "State or government"),
        ("ArrowLeft", "11 July 2021 protests", "Human-rights organisation"),
    ):
        press(page, key)
        expect(active(page)).to_have_attribute("aria-label", re.compile(f"^{event}; {kind}; "))
    press(page, "End", "ArrowRight")
    last = page.locator(f"#{ids.points('coverage')} [role=option]").last
    expect(last).to_have_class("is-active")
    expect(last).to_be_in_viewport()
    press(page, "Home", "ArrowLeft", "ArrowUp")
    expect(active(page)).to_have_attribute("aria-label", "Human-rights organisation")


def test_enter_selects_a_mark_and_closing_its_passages_leads_back_to_it(visit, cuba_site):
    reader = visit(cuba_site, "?event=E03")
    page = reader.page
    points = enter(reader, CHART)
    expect(points).to_have_attribute("aria-multiselectable", "true")
    press(page, "ArrowDown", "ArrowRight", "ArrowRight")
    said = active(page).get_attribute("aria-label")
    expect(active(page)).to_have_attribute("aria-selected", "false")
    press(page, "Enter")
    page.wait_for_function("() => window.location.search.includes('name=')")
    expect(page.locator(f"#{ids.EVIDENCE_COUNT}")).to_be_focused()
    press(page, "Escape")
    expect(points).to_be_focused()
    expect(active(page)).to_have_attribute("aria-label", said)
    expect(active(page)).to_have_attribute("aria-selected", "true")
    press(page, "Space")
    reader.wait_for_query("event=E03")
    expect(active(page)).to_have_attribute("aria-selected", "false")


def test_the_mark_that_was_left_is_found_before_its_interval_is_there(visit, cuba_site):
    reader = visit(cuba_site, "?event=E03")
    page = reader.page
    points = enter(reader, CHART)
    press(page, "ArrowDown", "ArrowRight", "ArrowRight")
    said = active(page).get_attribute("aria-label")
    assert "interval" in said
    held = []
    page.route(CALLS, lambda route: hold(route, held))
    press(page, "Enter")
    expect(page.locator(f"#{ids.EVIDENCE_COUNT}")).to_be_focused()
    page.wait_for_function(SHOWN)
    press(page, "Escape")
    expect(points).to_be_focused()
    expect(active(page)).to_have_attribute("aria-label", said.split("; 95%")[0])
    expect(active(page)).to_have_attribute("aria-selected", "true")
    for route in list(held):
        route.continue_()
    expect(active(page)).to_have_attribute("aria-label", said)


def hold(route, held):
    """Keep back what brings intervals."""
    if ids.checked(CHART)["type"] in json.loads(route.request.post_data)["output"]:
        held.append(route)
    else:
        route.continue_()


def test_what_the_keyboard_leaves_is_told_no_longer(visit, cuba_site):
    reader = visit(cuba_site)
    page = reader.page
    points = enter(reader, CHART)
    expect(page.locator(f"#{ids.graph(CHART)} .hovertext")).to_have_count(1)
    press(page, "Tab")
    expect(points).not_to_be_focused()
    expect(points.locator("[role=option]")).to_have_count(0)
    expect(page.locator(f"#{ids.graph(CHART)} .hovertext")).to_have_count(0)


def test_tab_alone_leads_to_a_chart(visit, cuba_site):
    reader = visit(cuba_site)
    page = reader.page
    reader.wait_until_checked(CHART)
    page.locator(f"#{ids.chart(CHART)} .present-open").focus()
    press(page, "Tab")
    for _ in range(12):
        if page.evaluate("document.activeElement.className") == "points":
            break
        press(page, "Tab")
    expect(page.locator(f"#{ids.points(CHART)}")).to_be_focused()
    expect(active(page)).to_be_visible()


def test_a_presented_chart_is_read_and_not_clicked(visit, cuba_site):
    reader = visit(cuba_site, f"?present={CHART}")
    page = reader.page
    expect(page.locator(".is-presented")).to_be_visible()
    page.locator(f"#{ids.points(CHART)}").focus()
    press(page, "ArrowDown", "Enter")
    expect(active(page)).to_have_attribute("aria-label", re.compile(";"))
    page.wait_for_function(ON, arg=ids.graph(CHART))
    expect(page.locator(".is-presented")).to_have_attribute("data-chart", CHART)
    assert page.url.endswith(f"?present={CHART}")


def test_an_embedded_chart_is_read_too(visit, cuba_site):
    page = visit(cuba_site).page
    page.goto(f"{cuba_site.url}/embed/{CHART}?lang=es")
    points = page.locator(f"#{ids.points(CHART)}")
    points.focus()
    expect(points).to_have_attribute("aria-description", re.compile("flechas"))
    press(page, "ArrowRight")
    expect(active(page)).to_have_attribute("aria-label", re.compile("textos?"))
