"""Enlarged to 200 and 400 %, and with more space between letters, words and lines, nothing is lost."""

import pytest

from comparison.translation import LANGUAGES
from tests.browser.a11y import STATES, reach
from tests.browser.conftest import visitors
from tests.browser.overflow import SPACING, misfits, style

# A window of 1280 px, enlarged.
TWICE, FOUR_TIMES = (640, 450), (320, 256)
PLANT = "fault => document.querySelector('main').insertAdjacentHTML('beforeend', fault)"
FAULTS = {
    "the page is": "<p style='width: 150vw'>Too wide</p>",
    "cut: p": "<p style='height: 8px; overflow: hidden'>Too high</p>",
    "cut: input": "<input value='Too long for it' style='width: 3rem'>",
    "over each other: button": "<button>One</button><button style='margin-left: -1rem'>Other</button>",
}


@pytest.fixture(scope="module", params=LANGUAGES)
def reader(request, browser, cuba_site):
    """A visitor of one language whose page stays open."""
    with visitors(browser) as visit:
        reader = visit(
            cuba_site, f"?lang={request.param}", TWICE, device_scale_factor=2, reduced_motion="reduce"
        )
        reader.language = request.param
        yield reader


@pytest.mark.parametrize("state", STATES)
def test_enlarged_and_spaced_out_nothing_is_cut_or_covered(reader, state):
    found = []
    for width, height in (TWICE, FOUR_TIMES):
        reader.page.set_viewport_size({"width": width, "height": height})
        style(reader.page, "")
        reach(reader, STATES[state], reader.language)
        found += [f"{width} px: {fault}" for fault in misfits(reader.page)]
        style(reader.page, SPACING)
        found += [f"{width} px, spaced out: {fault}" for fault in misfits(reader.page)]
    style(reader.page, "")
    assert found == [], "\n".join(found)


@pytest.mark.parametrize("fault", FAULTS)
def test_what_does_not_fit_is_found(visit, tiny_site, fault):
    page = visit(tiny_site, size=TWICE).page
    assert misfits(page) == []
    page.evaluate(PLANT, FAULTS[fault])
    assert any(found.startswith(fault) for found in misfits(page))


def test_labels_of_a_chart_that_do_not_fit_are_found(visit, tiny_site):
    reader = visit(tiny_site, size=TWICE)
    reader.wait_until_all_checked()
    assert misfits(reader.page) == []
    style(reader.page, ".js-plotly-plot text { font-size: 60px !important }")
    kinds = {found.partition(" in graph-")[0] for found in misfits(reader.page)}
    assert kinds >= {"cut", "over each other"}
