"""Special terms, explained where they stand: by pointer, by focus, by a tap, and on the page Methods."""

import pytest
from playwright.sync_api import expect

from components import ids
from components.folded import NUMBERS, READING
from components.glossary import TERMS

PHONE = (360, 740)


def term(reader, chart, key):
    return reader.page.locator(f"#{ids.chart(chart)} .card-measure [data-term={key}]")


def explanation(reader):
    return reader.page.locator(".explanation")


def expect_told(reader, key):
    expect(explanation(reader)).to_be_visible()
    expect(reader.page.get_by_role("tooltip")).to_have_text(TERMS[key].told)


def test_a_term_is_explained_at_the_pointer_which_can_go_on_to_the_explanation(visit, tiny_site):
    reader = visit(tiny_site)
    polarity = term(reader, "tone", "polarity")
    expect(explanation(reader)).to_have_count(0)  # nothing of it is sent before
    polarity.hover()
    expect_told(reader, "polarity")
    expect(polarity).to_have_attribute("aria-expanded", "true")
    expect(polarity).to_have_attribute("aria-describedby", ids.EXPLANATION)
    reader.page.get_by_role("tooltip").hover()
    reader.page.wait_for_timeout(600)  # longer than the pointer has time to go over
    expect(explanation(reader)).to_be_visible()
    reader.page.locator("h1").hover()
    expect(explanation(reader)).to_be_hidden()
    expect(polarity).to_have_attribute("aria-expanded", "false")


def test_the_page_stays_where_it_is(visit, tiny_site):
    reader = visit(tiny_site)
    polarity, chart = term(reader, "tone", "polarity"), reader.page.locator(f"#{ids.chart('tone')}")
    reader.wait_until_checked("tone")
    polarity.scroll_into_view_if_needed()
    before = chart.bounding_box()
    polarity.hover()
    expect_told(reader, "polarity")
    assert chart.bounding_box() == before


def test_a_term_is_explained_at_the_focus_until_escape_or_the_next(visit, tiny_site):
    reader = visit(tiny_site)
    polarity, interval = term(reader, "tone", "polarity"), term(reader, "tone", "interval")
    polarity.focus()
    reader.page.keyboard.press("Shift")  # whatever a reader does first brings the script
    expect_told(reader, "polarity")
    reader.page.keyboard.press("Escape")
    expect(explanation(reader)).to_be_hidden()
    expect(polarity).to_be_focused()
    while reader.page.evaluate("document.activeElement.dataset.term") != "interval":
        reader.page.keyboard.press("Tab")
    expect(interval).to_be_focused()
    expect_told(reader, "interval")
    interval.blur()
    reader.page.locator(f"#{ids.SHARE}").focus()
    expect(explanation(reader)).to_be_hidden()


def test_explanations_that_come_twice_leave_the_one_that_is_shown(visit, tiny_site):
    reader = visit(tiny_site)
    polarity = term(reader, "tone", "polarity")
    polarity.click()
    expect_told(reader, "polarity")
    reader.page.evaluate(
        """([id, language]) => {
          document.querySelector(".explanation").dataset.first = "";
          window.dash_clientside.set_props(id, { "data-asked": language });
        }""",
        [ids.GLOSSARY, "en"],
    )
    expect(reader.page.locator(".explanation[data-first]")).to_have_count(0)
    expect_told(reader, "polarity")
    reader.page.keyboard.press("Escape")
    expect(explanation(reader)).to_be_hidden()
    polarity.click()
    expect_told(reader, "polarity")


def test_enter_holds_it_and_the_keyboard_reaches_its_link_and_goes_on(visit, tiny_site):
    reader = visit(tiny_site)
    interval = term(reader, "tone", "interval")
    interval.hover()
    expect_told(reader, "interval")
    interval.focus()
    reader.page.keyboard.press("Enter")
    reader.page.locator("h1").hover()
    expect_told(reader, "interval")
    reader.page.keyboard.press("Tab")
    expect(explanation(reader).locator("a")).to_be_focused()
    reader.page.keyboard.press("Shift+Tab")
    expect(interval).to_be_focused()
    reader.page.keyboard.press("Tab")
    reader.page.keyboard.press("Tab")
    expect(explanation(reader)).to_be_hidden()
    follows = reader.page.evaluate(
        "term => Boolean(term.compareDocumentPosition(document.activeElement) & 4)", interval.element_handle()
    )
    assert follows


def test_escape_in_the_explanation_goes_back_to_the_term(visit, tiny_site):
    reader = visit(tiny_site)
    interval = term(reader, "tone", "interval")
    interval.hover()
    expect_told(reader, "interval")
    interval.click()
    reader.page.keyboard.press("Tab")
    expect(explanation(reader).locator("a")).to_be_focused()
    reader.page.keyboard.press("Escape")
    expect(interval).to_be_focused()
    expect(explanation(reader)).to_be_hidden()


@pytest.fixture
def phone(browser, tiny_site):
    context = browser.new_context(
        viewport={"width": PHONE[0], "height": PHONE[1]}, has_touch=True, is_mobile=True
    )
    page = context.new_page()
    page.set_default_timeout(20_000)
    page.goto(f"{tiny_site.url}?event=E01")
    expect(page.locator(f"#{ids.HEADLINE}")).not_to_be_empty()
    yield page
    context.close()


def test_a_tap_shows_it_a_second_tap_or_one_elsewhere_closes_it(phone):
    measure = phone.locator(f"#{ids.chart('tone')} .card-measure")
    polarity, interval = (measure.locator(f"[data-term={key}]") for key in ("polarity", "interval"))
    tooltip = phone.get_by_role("tooltip")
    polarity.tap()
    expect(tooltip).to_have_text(TERMS["polarity"].told)
    polarity.tap()
    expect(tooltip).to_be_hidden()
    interval.tap()
    expect(tooltip).to_have_text(TERMS["interval"].told)
    polarity.tap()
    expect(tooltip).to_have_text(TERMS["polarity"].told)
    phone.locator(f"#{ids.chart('tone')} .card-kicker").tap()
    expect(tooltip).to_be_hidden()


def test_on_a_phone_every_explanation_is_within_the_window(phone):
    for key in phone.locator("[data-term]:visible").evaluate_all("all => all.map((one, n) => n)"):
        one = phone.locator("[data-term]:visible").nth(key)
        one.scroll_into_view_if_needed()
        one.tap()
        box = phone.locator(".explanation")
        expect(box).to_be_visible()
        place = box.bounding_box()
        assert place["x"] >= 0
        assert place["x"] + place["width"] <= PHONE[0]
        assert place["y"] >= 0
        assert place["y"] + place["height"] <= PHONE[1]
        one.tap()
        expect(box).to_be_hidden()
    assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE[0]


def test_the_link_leads_to_the_term_on_the_page_methods_and_keeps_the_selection(visit, tiny_site):
    reader = visit(tiny_site, "?event=E01")
    polarity = term(reader, "tone", "polarity")
    polarity.hover()
    expect_told(reader, "polarity")
    explanation(reader).locator("a").click()
    place = reader.page.locator("#methods-term-polarity")
    expect(place).to_be_in_viewport()
    expect(place).to_be_focused()
    assert reader.page.url == f"{tiny_site.url}?event=E01&view=methods#methods-term-polarity"
    reader.page.reload()
    expect(place).to_be_in_viewport()
    reader.page.go_back()
    reader.wait_for_query("event=E01")
    expect(polarity).to_be_visible()


def test_a_heading_of_a_table_sorts_and_is_explained(visit, tiny_site):
    reader = visit(tiny_site)
    table = reader.unfold("tone", NUMBERS).locator("table").first
    heading = table.locator("[data-term=scored]").first
    heading.hover()
    expect_told(reader, "scored")
    heading.click()
    expect(heading.locator("xpath=..")).to_have_attribute("aria-sort", "descending")
    expect_told(reader, "scored")
    reader.page.keyboard.press("Escape")
    expect(explanation(reader)).to_be_hidden()


def test_a_badge_a_source_type_and_a_setting_are_explained(visit, tiny_site):
    reader = visit(tiny_site)
    reader.wait_until_checked("tone")
    badge = reader.page.locator(f"#{ids.badge('tone')} [data-term]")
    badge.click()
    expect(explanation(reader)).to_be_visible()
    kind = reader.unfold("tone", READING).locator("[data-term^=type-]").first
    kind.click()
    expect(kind).to_have_attribute("aria-expanded", "true")
    expect(badge).to_have_attribute("aria-expanded", "false")
    settings = reader.page.locator(f"#{ids.chart('keyness')} .fold", has=reader.page.locator(".settings"))
    settings.locator("summary").click()
    settings.locator("[data-term=prior]").click()
    expect_told(reader, "prior")
    expect(reader.page.locator(".mantine-Select-dropdown:visible")).to_have_count(0)  # the label opens none
