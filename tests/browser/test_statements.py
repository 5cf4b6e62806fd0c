"""Sources and corrections, Accessibility: two pages to which the foot leads."""

import pytest
from playwright.sync_api import expect

from comparison.settings import SETTINGS, STATEMENTS, VIEW
from components import ids

PHONE = (360, 740)


@pytest.mark.parametrize("view", STATEMENTS)
def test_the_foot_leads_to_a_page_which_can_be_reloaded_and_left(visit, tiny_site, view):
    reader = visit(tiny_site, "?event=E01")
    name = SETTINGS[VIEW].values[view]
    reader.page.locator(f"#{ids.STATEMENTS}").get_by_text(name, exact=True).click()
    heading = reader.page.locator(f"#{ids.STATEMENT} h1")
    expect(heading).to_have_text(name)
    expect(reader.page.locator(f"#{ids.COMPARE}")).to_be_hidden()
    expect(reader.page).to_have_title(f"{name} · Tiny · Parallax")
    assert reader.page.url == f"{tiny_site.url}?event=E01&view={view}"
    expect(reader.page.locator(f"#{ids.SKIP}")).to_have_attribute("href", f"#{ids.STATEMENT}")
    reader.page.reload()
    expect(heading).to_have_text(name)
    expect(heading).to_have_css("font-weight", "650")  # the style of the page came with it
    reader.page.locator(f"#{ids.VIEWS}").get_by_text("Compare").click()
    reader.wait_for_query("event=E01")
    expect(heading).to_be_hidden()
    reader.page.go_back()
    expect(heading).to_be_visible()


@pytest.mark.parametrize("view", STATEMENTS)
def test_on_a_phone_a_page_has_nothing_to_scroll_sideways(visit, tiny_site, view):
    reader = visit(tiny_site, size=PHONE)
    reader.page.goto(f"{tiny_site.url}?view={view}")
    expect(reader.page.locator(f"#{ids.STATEMENT} h1")).to_have_css("font-weight", "650")
    assert reader.page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]


def test_an_anchor_in_the_address_is_brought_into_sight(visit, tiny_site):
    reader = visit(tiny_site)
    reader.page.goto(f"{tiny_site.url}?view=about#about-licence")
    expect(reader.page.locator("#about-licence")).to_be_in_viewport()
    reader.page.goto(f"{tiny_site.url}?view=about#%E0%A4%A")  # an address can end in anything
    reader.page.reload()
    expect(reader.page.locator(f"#{ids.STATEMENT} h1")).to_be_in_viewport()
