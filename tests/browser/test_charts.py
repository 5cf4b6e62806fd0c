"""How the charts come: plotly last, the nearest chart first, and the page can be seen between two."""

import pytest
from playwright.sync_api import expect

from comparison.selection import Selection
from components import ids
from components.views.cards import cards_of
from tests.browser.a11y import GO
from tests.browser.conftest import ROOT
from tests.browser.reader import SHOWN

DRAWN = ".card:not([hidden]) .main-svg .point"
# Notes which cards have marks, picture by picture.
WATCH = """
() => {
  window.pictures = [];
  const look = () => {
    const there = Array.from(document.querySelectorAll(".card:not([hidden])"))
      .filter((card) => card.querySelector(".main-svg .point, .main-svg .points path"))
      .map((card) => card.dataset.chart);
    if (there.length !== (window.pictures.at(-1) || []).length) window.pictures.push(there);
    requestAnimationFrame(look);
  };
  look();
}
"""
BUNDLE = "plotly-basic.min.js"


@pytest.fixture
def page(browser):
    if not (ROOT / "assets" / "vendor" / BUNDLE).exists():
        pytest.skip("npm was not at hand at set-up: the page loads plotly's full bundle")
    with browser.new_context(viewport={"width": 1280, "height": 800}) as context:
        yield context.new_page()


def test_the_nearest_chart_is_there_before_the_others(page, cuba_site):
    page.add_init_script(f"({WATCH.strip()})()")
    page.goto(cuba_site.url)
    page.locator(DRAWN).first.wait_for()
    page.wait_for_function("() => window.pictures.length && !document.querySelector('[data-waits]')")
    pictures = [there for there in page.evaluate("pictures") if there]
    assert pictures[0][0] == cards_of(Selection())[0]
    assert len(pictures) > 2  # they came one after the other


@pytest.mark.parametrize("late", [False, True])
def test_without_the_small_bundle_the_whole_one_is_brought(page, tiny_site, late):
    held = []
    page.route(f"**/{BUNDLE}*", lambda route: held.append(route) if late else route.abort())
    page.goto(tiny_site.url, wait_until="commit")
    if late:
        expect(page.locator(f"#{ids.finding('coverage')}")).not_to_be_empty()
        held[0].abort()
    expect(page.locator(DRAWN).first).to_be_visible()
    assert "scatter3d" in page.evaluate("Object.keys(Plotly.PlotSchema.get().traces)")


def test_the_page_is_there_before_the_bundle_that_draws(page, tiny_site):
    held = []
    page.route(f"**/{BUNDLE}*", lambda route: held.append(route))
    page.goto(tiny_site.url, wait_until="commit")
    expect(page.locator(f"#{ids.finding('coverage')}")).not_to_be_empty()
    expect(page.locator(DRAWN)).to_have_count(0)
    held[0].continue_()
    expect(page.locator(DRAWN).first).to_be_visible()


def test_of_two_quick_steps_the_last_is_drawn(visit, tiny_site):
    reader = visit(tiny_site)
    for search in ("?event=E01", "?event=E02", "?by=source"):
        reader.page.evaluate(GO, search)
    reader.page.wait_for_function(SHOWN)
    quick = {name: reader.marks(name) for name in cards_of(Selection())}
    there = visit(tiny_site, "?by=source")
    there.page.wait_for_function(SHOWN)
    assert quick == {name: there.marks(name) for name in cards_of(Selection())}


def test_going_back_and_forth_at_once_ends_where_the_address_is(visit, cuba_site):
    page = visit(cuba_site).page
    for search in ("?event=E01", "?view=words", "?view=time&event=E01"):
        page.evaluate(GO, search)
    page.go_back()
    page.go_back()
    page.go_forward()
    page.wait_for_timeout(3000)  # whatever was asked for on the way is answered
    assert page.url.endswith("?view=words")
    page.wait_for_function(SHOWN)
