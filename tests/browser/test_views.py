"""Compare and Methods: two views of one page, each with its address."""

from playwright.sync_api import expect

from comparison.settings import SETTINGS, VIEW
from components import ids
from components.views.cards import CARDS, VIEW_CARDS


def test_methods_keep_the_selection_and_lead_back_to_it(visit, tiny_site):
    reader = visit(tiny_site, "?event=E01")
    views, compare = reader.page.locator(f"#{ids.VIEWS}"), reader.page.locator(f"#{ids.COMPARE}")
    methods = reader.page.locator(f"#{ids.METHODS}")
    expect(methods).to_be_hidden()
    expect(views.locator("[aria-current=page]")).to_have_text("Compare")
    views.get_by_text("Methods").click()
    expect(methods.locator("h1")).to_be_visible()
    expect(compare).to_be_hidden()
    expect(views.locator("[aria-current=page]")).to_have_text("Methods")
    expect(reader.page).to_have_title("Methods · Tiny · Parallax")
    assert reader.page.url == f"{tiny_site.url}?event=E01&view=methods"
    views.get_by_text("Compare").click()
    reader.wait_for_query("event=E01")
    expect(compare).to_be_visible()
    expect(methods).to_be_hidden()
    assert reader.chips() == ["Protests"]


def test_the_address_of_methods_can_be_pasted_reloaded_and_left(visit, tiny_site):
    reader = visit(tiny_site, "?event=E01")
    reader.page.goto(f"{tiny_site.url}?event=E01&view=methods")
    heading = reader.page.locator(f"#{ids.METHODS} h1")
    expect(heading).to_be_visible()
    reader.page.reload()
    expect(heading).to_be_visible()
    expect(reader.page.locator(f"#{ids.COMPARE}")).to_be_hidden()
    reader.page.locator(f"#{ids.VIEWS}").get_by_text("Compare").click()
    reader.wait_for_query("event=E01")
    graph = reader.page.locator(f"#{ids.graph('coverage')} .main-svg").first
    expect(graph).to_be_visible()
    assert graph.bounding_box()["width"] > 400
    reader.page.go_back()
    expect(heading).to_be_visible()


def test_the_keyboard_skips_to_the_methods(visit, tiny_site):
    reader = visit(tiny_site, "?event=E01")
    reader.page.locator(f"#{ids.VIEWS}").get_by_text("Methods").click()
    expect(reader.page.locator(f"#{ids.SKIP}")).to_have_attribute("href", f"#{ids.METHODS}")


def test_a_view_shows_its_own_charts_alone(visit, tiny_site):
    reader = visit(tiny_site, "?event=E01")
    for view, charts in VIEW_CARDS.items():
        if view != reader.view():
            reader.page.locator(f"#{ids.VIEWS}").get_by_text(SETTINGS[VIEW].values[view], exact=True).click()
        for chart in CARDS:
            shown = expect(reader.page.locator(f"#{ids.chart(chart)}"))
            shown.to_be_visible() if chart in charts else shown.to_be_hidden()
