"""axe finds nothing: every state of the page, light and dark, in both languages, wide and on a phone."""

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import expect

from comparison.translation import LANGUAGES
from tests.browser.a11y import SCHEMES, SIZES, STATES, paint, reach
from tests.browser.conftest import visitors

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Each violation: its rule, its place, and what is to be done.
RUN = """
([part, tags]) => axe.run(part, { runOnly: tags, resultTypes: ["violations"] }).then((found) =>
  found.violations.flatMap((rule) => rule.nodes.map(
    (node) => `${rule.id} at ${node.target.join(" ")}: ${node.failureSummary.replace(/\\s+/g, " ")}`)))
"""
FAULTS = (
    "<img src='data:,'><p style='color: light-dark(#bbb, #555)'>Too faint</p><h1>First</h1><h6>Too deep</h6>"
)
PLANT = "faults => document.querySelector('main').insertAdjacentHTML('afterbegin', faults)"


@pytest.fixture(scope="module", params=LANGUAGES)
def reader(request, browser, cuba_site):
    """A visitor of one language whose page stays open, so that nothing is loaded twice."""
    with visitors(browser) as visit:
        reader = visit(cuba_site, f"?lang={request.param}", reduced_motion="reduce")
        reader.language = request.param
        reader.page.evaluate(AXE_SCRIPT)
        yield reader


def found_in_each_scheme(page, part="html"):
    found = []
    for scheme in SCHEMES:
        paint(page, scheme)
        found += [
            f"{page.viewport_size['width']} px, {scheme}: {fault}"
            for fault in page.evaluate(RUN, [part, TAGS])
        ]
    return found


@pytest.mark.parametrize("state", STATES)
def test_no_state_of_the_page_breaks_a_rule(reader, state):
    found = []
    for width, height in SIZES:
        reader.page.set_viewport_size({"width": width, "height": height})
        reach(reader, STATES[state], reader.language)
        found += found_in_each_scheme(reader.page, STATES[state].part)
    assert found == [], "\n".join(found)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("query", ["", "event=E03&type=state_or_government"])
def test_no_embedded_chart_breaks_a_rule(browser, cuba_site, language, query):
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{cuba_site.url}embed/coverage?{query}&lang={language}")
    expect(page.locator(".main-svg").first).to_be_visible()
    page.locator("summary").first.click()
    page.evaluate(AXE_SCRIPT)
    found = []
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        found += found_in_each_scheme(page)
    context.close()
    assert found == [], "\n".join(found)


def test_faults_are_found(visit, tiny_site):
    page = visit(tiny_site).page
    page.evaluate(AXE_SCRIPT)
    page.evaluate(PLANT, FAULTS)
    rules = {fault.split(": ")[1].split(" at ")[0] for fault in found_in_each_scheme(page)}
    assert rules >= {"color-contrast", "heading-order", "image-alt"}
