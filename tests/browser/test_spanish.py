"""A page in Spanish holds no English: what is seen, what is read aloud, what is told where it is opened."""

import pytest
from playwright.sync_api import Browser, Page, expect

from comparison.charts import CHARTS
from components import ids
from tests.browser.conftest import CUBA, Site, Visit
from tests.browser.english import English
from tests.browser.reader import Reader

PATIENCE = 90_000  # ms until everything that can be opened on a page is filled
# All that is on the page, in sight or out of it, but for what is marked as another language: the text of each
# element with the text within it, what attributes and style sheets say, and what charts tell the pointer; and
# of each whether it stands where charts and tables have words of the texts.
STRINGS = """
() => {
  const isRead = (element) => element.closest("[lang]")?.lang === "es"
    && !element.closest("script, style, template, tspan, code, kbd");
  const textOf = (node) => node.nodeType === 3 ? node.data
    : node.localName === "tspan" ? node.textContent + " "
    : node.nodeType === 1 && isRead(node) ? Array.from(node.childNodes, textOf).join("") : " ";
  const TOLD = /^(title|placeholder|alt|label|content|aria-(label|description|roledescription|valuetext))$/;
  const SILENT = /^data-(unformatted|math|order|kept|shown|asked)$/;
  const isTold = ({ name, value }) => TOLD.test(name)
    || (/^data-/.test(name) && !SILENT.test(name) && /^[^{\\[]*\\s/.test(value));
  const hasWords = (element) => element.matches("text")
    || Array.from(element.childNodes).some((one) => one.nodeType === 3 && one.data.trim());
  const found = [];
  const add = (texts, isData) => found.push(...Array.from(texts, (text) => [text, isData]));
  for (const element of Array.from(document.querySelectorAll("*")).filter(isRead)) {
    add(hasWords(element) ? [textOf(element)] : [], Boolean(element.closest("svg, td, tbody th")));
    add(Array.from(element.attributes).filter(isTold).map((one) => one.value), false);
    for (const place of ["::before", "::after"]) {
      add(getComputedStyle(element, place).content.match(/"[^"]*"/g) || [], false);
    }
  }
  const walk = (value, key) => {
    if (typeof value === "string" && /text|title|hovertemplate/.test(key)) {
      add([value.replace(/<[^>]*>/g, " ")], true);
    } else if (value && typeof value === "object") {
      Object.entries(value).forEach(([name, part]) => walk(part, Array.isArray(value) ? key : name));
    }
  };
  document.querySelectorAll(".js-plotly-plot").forEach((plot) => walk([plot.data, plot.layout], ""));
  return found.filter(([text]) => text.trim());
}
"""
UNFOLD = "() => document.querySelectorAll('details:not([open])').forEach((one) => { one.open = true; })"
UNFOLDED = """
() => Array.from(document.querySelectorAll(".card:not([hidden]) .fold[open] .folded")).every((place) =>
  place.dataset.asked === document.querySelector(".cards").dataset.shown && !place.dataset.dashIsLoading
  && place.childElementCount)
"""
# One address for each view of charts, and for what a selection can bring up.
VIEWS = {
    "compare": "?event=E03&lang=es",
    "nothing": "?event=E02&type=aggregator_or_automated&voice=quoted&lang=es",
    "words": "?event=E03&failing=shown&view=words&lang=es",
    "time": "?by=source&view=time&lang=es",
    "texts": "?event=E99&term=protest*&group=telesur_english:independent_or_other_press&view=texts&lang=es",
    "text": "?text=S003-1&view=texts&lang=es",
}
PAGES = {"methods": ids.METHODS, "about": ids.STATEMENT, "accessibility": ids.STATEMENT}
Found = list[tuple[str, bool]]


@pytest.fixture(scope="module")
def english() -> English:
    return English(CUBA)


def strings(page: Page) -> Found:
    found: Found = page.evaluate(STRINGS)
    return found


def with_all_unfolded(reader: Reader) -> Page:
    """The page once everything is checked and every folded part is open."""
    reader.wait_until_all_checked()
    reader.page.evaluate(UNFOLD)
    reader.page.wait_for_function(UNFOLDED, timeout=PATIENCE)
    return reader.page


def test_english_would_be_found(visit: Visit, cuba_site: Site, english: English) -> None:
    page = visit(cuba_site).page
    page.evaluate("document.documentElement.lang = 'es'")
    found = english.left(strings(page))
    assert {"Compare", "Share", "Any day", "Source type"} <= set(found)
    assert len(found) > 150


@pytest.mark.parametrize("view", VIEWS)
def test_none_is_left_on_a_view(view: str, visit: Visit, cuba_site: Site, english: English) -> None:
    found = strings(with_all_unfolded(visit(cuba_site, VIEWS[view])))
    assert len(found) > 300
    assert english.left(found) == {}


@pytest.mark.parametrize("view", PAGES)
def test_none_is_left_on_a_page_to_read(view: str, visit: Visit, cuba_site: Site, english: English) -> None:
    page = visit(cuba_site, "?lang=es").page
    page.goto(f"{cuba_site.url}?view={view}&lang=es")
    expect(page.locator(f"#{PAGES[view]} h1")).to_be_visible()
    assert page.locator(".written > [lang=en]").count() == 0
    assert english.left(strings(page)) == {}


def test_none_is_left_in_a_lesson_and_its_handout(visit: Visit, cuba_site: Site, english: English) -> None:
    page = visit(cuba_site, "?lang=es").page
    page.goto(f"{cuba_site.url}?rounds=8&view=lesson&lang=es")
    expect(page.locator(".lesson[data-ready] .is-start")).to_be_visible()
    for key in ("Enter", "ArrowRight", "Enter", "1", "Enter", "ArrowRight"):
        page.keyboard.press(key)
        assert english.left(strings(page)) == {}
    expect(page.locator(".handout")).to_be_attached()


def test_none_is_left_in_the_controls(visit: Visit, cuba_site: Site, english: English) -> None:
    page = visit(cuba_site, "?lang=es").page
    page.locator(f"#{ids.FILTERS_TOGGLE}").click()
    fields = page.locator(f"#{ids.FILTERS} input[aria-haspopup]:visible").all()
    assert len(fields) > 5
    for field in fields:
        field.click()
        expect(page.locator("[role=option]:visible, .mantine-DateInput-day:visible").first).to_be_visible()
        assert english.left(strings(page)) == {}
        page.keyboard.press("Escape")
        page.locator("h1").click()


def test_none_is_left_in_what_a_hand_calls_up(visit: Visit, cuba_site: Site, english: English) -> None:
    reader = visit(cuba_site, "?event=E03&lang=es")
    page = reader.page
    reader.click_mark("naming", reader.marks("naming")[0])
    expect(page.locator(".has-panel .evidence-panel .passage").first).to_be_visible()
    page.locator(".card-measure [data-term]").first.focus()
    expect(page.locator(".explanation")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    expect(page.locator(f"#{ids.KEYS} table")).to_be_visible()
    page.keyboard.press("Escape")
    page.locator(f"#{ids.PRESENT_OPEN}").click()
    expect(page.locator(".present-bar")).to_be_visible()
    assert page.locator("[data-notes]").count() == len(CHARTS)
    assert english.left(strings(page)) == {}


@pytest.mark.parametrize("chart", ["", "nothing", "tone?dataset=0", *CHARTS])
def test_none_is_left_in_an_embedded_chart(
    chart: str, browser: Browser, cuba_site: Site, english: English
) -> None:
    page = browser.new_page()
    page.goto(f"{cuba_site.url}embed/{chart}{'&' if '?' in chart else '?'}event=E03&lang=es")
    expect(page.locator("html")).to_have_attribute("lang", "es")
    assert english.left(strings(page)) == {}
    page.close()
