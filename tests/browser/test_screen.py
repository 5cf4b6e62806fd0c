"""The page on a phone, in the dark, by keyboard, and with more to show."""

from itertools import pairwise

import pytest
from playwright.sync_api import expect

from comparison.charts import CHARTS
from components import ids
from components.folded import ABOUT

PHONE = (360, 740)
LIGHTNESS = """
selector => {
  const canvas = document.createElement("canvas").getContext("2d");
  canvas.fillStyle = getComputedStyle(document.querySelector(selector[0]))[selector[1]];
  canvas.fillRect(0, 0, 1, 1);
  return canvas.getImageData(0, 0, 1, 1).data.slice(0, 3).reduce((sum, part) => sum + part) / 765;
}
"""


def lightness(reader, selector, property_name):
    """From 0, black, to 1, white."""
    return reader.page.evaluate(LIGHTNESS, [selector, property_name])


@pytest.mark.parametrize("query", ["", "?event=E01", "?event=E99"])
def test_a_phone_has_nothing_to_scroll_sideways(visit, site, query):
    reader = visit(site, query, PHONE)
    reader.page.wait_for_function("() => document.querySelectorAll('.js-plotly-plot').length > 0")
    reader.page.locator(f"#{ids.FILTERS_TOGGLE}").click()
    assert reader.page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]


def test_on_a_phone_the_filters_are_a_sheet(visit, tiny_site):
    reader = visit(tiny_site, size=PHONE)
    field, toggle = reader.page.locator(f"#{ids.FROM}"), reader.page.locator(f"#{ids.FILTERS_TOGGLE}")
    expect(field).to_be_hidden()
    toggle.click()
    expect(field).to_be_visible()
    expect(toggle).to_have_attribute("aria-expanded", "true")
    toggle.click()
    expect(field).to_be_hidden()


@pytest.mark.parametrize(("size", "is_open"), [(PHONE, False), ((1440, 900), True)])
def test_what_happened_is_folded_where_there_is_no_room(visit, tiny_site, size, is_open):
    reader = visit(tiny_site, "?event=E01", size)
    parts = expect(reader.page.locator(".event-parts"))
    parts.to_be_visible() if is_open else parts.to_be_hidden()


def test_the_page_follows_the_scheme_of_the_system(visit, site):
    dark, light = visit(site, scheme="dark"), visit(site, scheme="light")
    assert lightness(dark, "body", "backgroundColor") < 0.2 < 0.8 < lightness(dark, "h1", "color")
    assert lightness(light, "h1", "color") < 0.2 < 0.8 < lightness(light, "body", "backgroundColor")


def test_charts_are_drawn_for_the_dark_too(visit, site):
    reader = visit(site, scheme="dark")
    reader.page.locator(f"#{ids.graph('coverage')} text").first.wait_for()
    assert lightness(reader, f"#{ids.graph('coverage')} text", "fill") > 0.6


def test_the_chosen_scheme_is_remembered(visit, tiny_site):
    reader = visit(tiny_site, scheme="light")
    reader.page.locator(f"#{ids.SCHEME_TOGGLE}").click()
    reader.page.wait_for_function("() => document.documentElement.dataset.mantineColorScheme === 'dark'")
    reader.reload()
    assert lightness(reader, "body", "backgroundColor") < 0.2


def test_show_more_goes_on(visit, cuba_site):
    reader = visit(cuba_site)
    expect(reader.page.locator(".passage")).to_have_count(20)
    reader.page.locator(f"#{ids.MORE}").click()
    expect(reader.page.locator(".passage")).to_have_count(40)
    texts = reader.passages()
    assert len(set(texts)) == len(texts)


def test_what_is_few_is_shown_whole(visit, tiny_site):
    reader = visit(tiny_site)
    expect(reader.page.locator(f"#{ids.MORE}")).to_be_hidden()


def test_an_empty_selection_says_so_everywhere(visit, tiny_site):
    reader = visit(tiny_site, "?event=E01&voice=quoted&term=rally")
    expect(reader.page.locator(f"#{ids.HEADLINE}")).to_contain_text("No sentence")
    for chart in ("tone", "keyness", "terms", "naming", "sources", "timeline"):
        reader.show(chart)
        expect(reader.page.locator(f"#{ids.empty(chart)}")).to_be_visible()
        expect(reader.page.locator(f"#{ids.figure(chart)}")).to_be_hidden()


def test_the_link_can_be_copied(visit, tiny_site):
    reader = visit(tiny_site, "?event=E01")
    reader.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    reader.page.locator(f"#{ids.SHARE}").click()
    expect(reader.page.locator(f"#{ids.SHARE_STATUS}")).to_have_text("Link copied")
    assert reader.page.evaluate("navigator.clipboard.readText()") == f"{tiny_site.url}?event=E01"


def test_the_keyboard_skips_to_the_comparison(visit, tiny_site):
    reader = visit(tiny_site)
    reader.page.keyboard.press("Tab")
    expect(reader.page.locator(".skip-link")).to_be_focused()
    reader.page.keyboard.press("Enter")
    expect(reader.page.locator(f"#{ids.HEADLINE}")).to_be_focused()


def test_headings_stand_in_order(visit, tiny_site):
    reader = visit(tiny_site, "?event=E01")
    levels = reader.page.locator("h1, h2, h3").evaluate_all("all => all.map((one) => Number(one.tagName[1]))")
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_chart_has_its_card(visit, site):
    reader = visit(site)
    for chart in CHARTS:
        reader.show(chart)
        # Drawn, or told why there is nothing to draw.
        shown = f"#{ids.chart(chart)} .js-plotly-plot:visible, #{ids.empty(chart)}:visible"
        expect(reader.page.locator(shown)).to_have_count(1)
        expect(reader.page.locator(f"#{ids.finding(chart)}")).not_to_be_empty()


def test_what_is_known_of_the_texts_is_there_once_it_is_opened(visit, tiny_site):
    reader = visit(tiny_site, "?source=watch")
    known = reader.place("sources", ABOUT)
    expect(known).to_be_empty()
    reader.unfold("sources", ABOUT)
    expect(known).to_contain_text("Island: march met")
    expect(known).not_to_contain_text("Rally")
    reader.page.locator(f"#{ids.CLEAR}").click()
    expect(known).to_contain_text("Rally")
    expect(known).to_be_visible()


HALVES = """
() => Array.from(document.querySelectorAll(".card:not([hidden])"))
  .filter((card) => card.offsetWidth < card.parentElement.offsetWidth / 2)
  .map((card) => [card.offsetLeft, card.offsetTop, card.offsetTop + card.offsetHeight])
"""


@pytest.mark.parametrize("query", ["", "?event=E01"])
def test_the_two_columns_end_near_each_other_and_follow_the_reading_order(visit, cuba_site, query):
    reader = visit(cuba_site, query)
    reader.wait_until_all_checked()
    halves = reader.page.evaluate(HALVES)
    tops = [top for _, top, _ in halves]
    assert tops == sorted(tops)
    ends = {left: bottom for left, _, bottom in halves}
    assert len(ends) == 2
    assert max(ends.values()) - min(ends.values()) < 450  # px: half of what is seen at once
