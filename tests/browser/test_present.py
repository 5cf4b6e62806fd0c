"""A chart on the whole screen, for a class: keys, sizes, notes, and no server needed from one to the next."""

import re

import pytest
from playwright.sync_api import expect

from components import ids
from components.questions import QUESTIONS
from components.views.cards import VIEW_CARDS
from tests.browser.reader import DRAWN

PROJECTOR = (1024, 768)
PHONE = (360, 740)
LEAST = 20 * 96 / 72  # px of 20 pt
CHARTS = VIEW_CARDS["compare"]
# The smallest type that is seen on the screen, in px as drawn, and the words that are written in it.
SMALLEST = """
() => Array.from(document.querySelectorAll(".is-presented *, .present-bar *"))
  .filter((part) => part.checkVisibility({ visibilityProperty: true })
    && Array.from(part.childNodes).some((one) => one.nodeType === 3 && one.textContent.trim()))
  .map((part) => {
    const drawn = part.getScreenCTM ? part.getScreenCTM().a : 1;
    return [parseFloat(getComputedStyle(part).fontSize) * drawn, part.textContent];
  })
  .sort((one, other) => one[0] - other[0])[0]
"""
# Buttons that are smaller than a finger, and whether anything lies beside the screen.
SMALL = """
() => Array.from(document.querySelectorAll(".present-bar button")).filter((one) => one.checkVisibility())
  .map((one) => one.getBoundingClientRect()).filter((box) => Math.min(box.width, box.height) < 44).length
"""
BESIDE = """
() => [".is-presented", ".present-bar"].some((kind) => {
  const part = document.querySelector(kind);
  return part.scrollWidth > part.clientWidth;
})
"""
SCROLLED = "() => document.querySelector('.is-presented').scrollTop"
LAID_OUT = "() => document.querySelector('.is-presented .js-plotly-plot')._fullLayout.width"


def slide(page):
    return page.locator(".card.is-presented")


def is_at(page, chart):
    """Whether this chart is shown, its title has the focus, and the address names it."""
    expect(slide(page)).to_have_attribute("data-chart", chart)
    expect(slide(page).locator("h2")).to_be_focused()
    assert f"present={chart}" in page.url


def opened(visit, site, query="", **more):
    reader = visit(site, query, **more)
    reader.page.locator(f"#{ids.PRESENT_OPEN}").click()
    expect(slide(reader.page)).to_be_visible()
    return reader


def wait_until_checked(page):
    expect(page.locator(".card:not([hidden]) .badge.is-checking")).to_have_count(0)


@pytest.mark.parametrize("query", ["", "?event=E01"])
def test_everything_that_is_read_is_large_enough_on_a_projector(visit, cuba_site, query):
    page = opened(visit, cuba_site, query, size=PROJECTOR).page
    wait_until_checked(page)
    for chart in CHARTS:
        is_at(page, chart)
        size, said = page.evaluate(SMALLEST)
        assert size >= LEAST, (chart, said)
        assert not page.evaluate(BESIDE), chart
        page.keyboard.press("ArrowRight")


@pytest.mark.parametrize("size", [PROJECTOR, PHONE])
def test_buttons_are_large_enough_for_a_finger(visit, cuba_site, size):
    page = opened(visit, cuba_site, size=size).page
    assert page.evaluate(SMALL) == 0
    for chart in CHARTS[1:]:
        page.locator(".present-next").click()
        is_at(page, chart)
        assert not page.evaluate(BESIDE), chart
    page.locator(".present-previous").click()
    is_at(page, CHARTS[-2])


def test_arrow_keys_go_from_chart_to_chart_and_stop_at_the_ends(visit, cuba_site):
    page = opened(visit, cuba_site).page
    page.keyboard.press("ArrowLeft")
    for place, chart in enumerate(CHARTS, 1):
        is_at(page, chart)
        expect(page.locator(".present-bar .present-place")).to_have_text(f"{place} of {len(CHARTS)}")
        expect(page.locator(".card:visible")).to_have_count(1)
        page.keyboard.press("ArrowRight")
    is_at(page, CHARTS[-1])
    expect(page.locator(".present-next")).to_be_disabled()
    page.keyboard.press("Home")
    is_at(page, CHARTS[0])
    expect(page.locator(".present-previous")).to_be_disabled()


def test_the_title_stays_while_a_chart_is_scrolled_and_its_end_leads_on(visit, cuba_site):
    page = opened(visit, cuba_site, size=PROJECTOR).page
    head = slide(page).locator("h2").bounding_box()
    page.keyboard.press("ArrowDown")
    page.wait_for_function(f"() => ({SCROLLED})() > 50")
    assert slide(page).locator("h2").bounding_box() == head
    page.keyboard.press("ArrowUp")
    page.wait_for_function(f"() => ({SCROLLED})() === 0")
    for _ in range(30):
        if f"present={CHARTS[0]}" in page.url:
            page.keyboard.press("PageDown")
    is_at(page, CHARTS[1])
    page.keyboard.press("Shift+Space")
    is_at(page, CHARTS[0])


def test_escape_leads_back_to_the_button_and_the_place(visit, cuba_site):
    reader = visit(cuba_site)
    page = reader.page
    button = page.locator(f"#{ids.chart('tone')} .present-open")
    button.scroll_into_view_if_needed()
    reader.wait_until_checked("tone")
    before = button.bounding_box()
    button.click()
    is_at(page, "tone")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Escape")
    expect(slide(page)).to_have_count(0)
    expect(button).to_be_focused()
    assert page.url == cuba_site.url
    expect(page.locator(".present-bar")).to_be_hidden()
    page.wait_for_timeout(300)
    assert abs(button.bounding_box()["y"] - before["y"]) < 400  # in sight


def test_back_leaves_at_once_and_forward_returns(visit, cuba_site):
    page = opened(visit, cuba_site, "?event=E01").page
    for chart in CHARTS[:3]:
        is_at(page, chart)
        page.keyboard.press("ArrowRight")
    page.go_back()
    expect(slide(page)).to_have_count(0)
    assert page.url == f"{cuba_site.url}?event=E01"
    page.go_forward()
    is_at(page, CHARTS[3])
    page.keyboard.press("Escape")
    expect(slide(page)).to_have_count(0)


def test_a_link_opens_the_slide_and_what_is_chosen_later_leaves_it_out(visit, cuba_site):
    reader = visit(cuba_site, "?event=E01&present=tone")
    page = reader.page
    is_at(page, "tone")
    page.keyboard.press("ArrowRight")
    page.reload()
    is_at(page, CHARTS[CHARTS.index("tone") + 1])
    page.locator(".present-leave").click()
    expect(page.locator(f"#{ids.PRESENT_OPEN}")).to_be_focused()
    assert page.url == f"{cuba_site.url}?event=E01"
    assert reader.chips() == ["11 July 2021 protests"]
    page.locator(f"#{ids.VIEWS}").get_by_text("Time").click()
    page.wait_for_url(f"{cuba_site.url}?event=E01&view=time")
    expect(slide(page)).to_have_count(0)


def test_a_chart_that_the_view_does_not_show_gives_way_to_its_first(visit, cuba_site):
    page = visit(cuba_site, "?present=terms").page
    is_at(page, CHARTS[0])


def test_a_view_without_charts_has_nothing_to_present(visit, cuba_site):
    page = visit(cuba_site).page
    page.goto(f"{cuba_site.url}?view=methods&present=tone")
    expect(page.locator(f"#{ids.METHODS} h1")).to_be_visible()
    expect(page.locator(f"#{ids.PRESENT_OPEN}")).to_be_hidden()


def test_once_it_is_open_no_server_is_needed(visit, cuba_site):
    reader = opened(visit, cuba_site, size=PROJECTOR)
    page = reader.page
    wait_until_checked(page)
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.context.set_offline(True)
    for chart in CHARTS:
        is_at(page, chart)
        expect(slide(page).locator(".card-finding")).not_to_be_empty()
        assert page.evaluate(DRAWN, ids.graph(chart)), chart
        page.keyboard.press("ArrowRight")
    page.keyboard.press("n")
    page.keyboard.press("Escape")
    expect(slide(page)).to_have_count(0)
    page.locator(f"#{ids.PRESENT_OPEN}").click()
    is_at(page, CHARTS[0])
    assert [url for url in asked if "favicon" not in url] == []
    page.context.set_offline(False)


def test_a_mark_is_told_where_it_is_drawn_and_cannot_be_clicked(visit, cuba_site):
    reader = opened(visit, cuba_site, "?event=E01", size=PROJECTOR)
    page = reader.page
    wait_until_checked(page)
    page.wait_for_function(f"() => ({LAID_OUT})() < 500")
    dot = slide(page).locator(".scatterlayer .points path").first
    box = dot.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, steps=4)
    label = slide(page).locator(".hovertext")
    expect(label).to_be_visible()
    told = label.bounding_box()
    assert told["x"] - 60 < box["x"] + box["width"] < told["x"] + told["width"] + 60
    assert told["y"] - 20 < box["y"] + box["height"] / 2 < told["y"] + told["height"] + 20
    address = page.url
    page.mouse.down()
    page.mouse.up()
    page.wait_for_timeout(500)
    assert page.url == address
    page.keyboard.press("Escape")
    expect(page.locator(f"#{ids.CHIPS} .chip")).to_have_count(1)


def test_marks_can_be_clicked_again_afterwards(visit, cuba_site):
    reader = opened(visit, cuba_site)
    reader.page.keyboard.press("Escape")
    expect(slide(reader.page)).to_have_count(0)
    reader.click_mark("coverage", {"event": "E01", "type": "state_or_government"})
    reader.wait_for_query("event=E01&type=state_or_government")


def test_the_speakers_window_follows_and_steps(visit, cuba_site):
    page = opened(visit, cuba_site).page
    with page.expect_popup() as found:
        page.keyboard.press("n")
    notes = found.value
    for chart in CHARTS[:2]:
        is_at(page, chart)
        expect(notes.locator("h2")).to_have_text(slide(page).locator("h2").inner_text())
        for question in QUESTIONS[chart]:
            expect(notes.locator("article")).to_contain_text(question)
        page.keyboard.press("ArrowRight")
    expect(notes.locator(".present-place")).to_have_text(f"3 of {len(CHARTS)}")
    expect(notes.locator(".notes-next")).to_contain_text("Next: ")
    expect(notes.locator(".notes-clock")).to_have_text(re.compile(r"\d\d:\d\d.* · minute 0"))
    notes.keyboard.press("ArrowLeft")
    is_at(page, CHARTS[1])
    notes.locator(".present-next").click()
    is_at(page, CHARTS[2])
    page.keyboard.press("Escape")
    notes.wait_for_event("close") if not notes.is_closed() else None


def test_notes_stand_under_the_chart_where_no_window_can_be_opened(visit, cuba_site):
    page = opened(visit, cuba_site, size=PROJECTOR).page
    page.evaluate("window.open = () => null")
    panel = page.locator(".speaker-notes")
    expect(panel).to_be_hidden()
    page.locator(".present-notes").click()
    expect(panel).to_contain_text(QUESTIONS[CHARTS[0]][0])
    page.keyboard.press("ArrowRight")
    expect(panel).to_contain_text(QUESTIONS[CHARTS[1]][0])
    page.keyboard.press("n")
    expect(panel).to_be_hidden()


def test_a_chart_with_nothing_to_draw_says_so(visit, cuba_site):
    page = visit(cuba_site, "?event=E05&term=nowhereatall&present=tone").page
    is_at(page, "tone")
    expect(slide(page).locator(".card-empty")).to_be_visible()
    size, said = page.evaluate(SMALLEST)
    assert size >= LEAST or page.viewport_size["width"] < 1024, said


def test_other_keys_of_the_page_are_silent_meanwhile(visit, cuba_site):
    reader = opened(visit, cuba_site)
    page = reader.page
    for key in ("c", "s", "2", "/", "e", "p"):
        page.keyboard.press(key)
    is_at(page, CHARTS[0])
    expect(page.locator(f"#{ids.SHARE_STATUS}")).to_be_empty()


def test_a_term_is_explained_in_large_type_and_escape_closes_that_first(visit, cuba_site):
    page = visit(cuba_site, "?present=tone", size=PROJECTOR).page
    is_at(page, "tone")
    term = slide(page).locator("[data-term]:visible").first
    explanation = page.locator(".explanation")
    page.keyboard.press("ArrowUp")  # the first key brings what explains
    term.click()
    expect(explanation).to_be_visible()
    assert (
        page.evaluate("() => parseFloat(getComputedStyle(document.querySelector('.explanation')).fontSize)")
        >= LEAST
    )
    page.keyboard.press("Escape")
    expect(explanation).to_be_hidden()
    expect(slide(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(slide(page)).to_have_count(0)
