"""How many bytes a visit takes on the wire, headers included."""

import pytest

from tests.browser.conftest import ROOT

FIRST_VISIT = 800_000
SECOND_VISIT = 30_000
BUNDLE = ROOT / "assets" / "vendor" / "plotly-basic.min.js"


def load(context, url):
    """Open the page in a new tab; the addresses asked for, and the bytes that came."""
    page = context.new_page()
    wire = context.new_cdp_session(page)
    wire.send("Network.enable")
    addresses, sizes = [], []
    wire.on("Network.requestWillBeSent", lambda event: addresses.append(event["request"]["url"]))
    wire.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    page.goto(url, wait_until="networkidle")
    page.locator(".main-svg").first.wait_for()
    page.wait_for_load_state("networkidle")
    traces = page.evaluate("Object.keys(Plotly.PlotSchema.get().traces)")
    page.close()
    return addresses, sum(sizes), traces


@pytest.fixture(scope="module")
def visits(browser, cuba_site):
    if not BUNDLE.exists():
        pytest.skip("npm was not at hand at set-up: the page loads plotly's full bundle")
    with browser.new_context() as context:
        yield load(context, cuba_site.url), load(context, cuba_site.url)


def test_the_small_chart_bundle_is_loaded_and_the_full_one_is_not(visits):
    (addresses, _, traces), _ = visits
    assert sum("plotly" in address for address in addresses) == 1
    assert any(BUNDLE.name in address for address in addresses)
    assert {"scatter", "bar"} <= set(traces)
    assert "scatter3d" not in traces


def test_a_first_visit_is_light(visits):
    (_, size, _), _ = visits
    assert 400_000 < size < FIRST_VISIT


def test_a_second_visit_brings_only_what_changed(visits):
    _, (_, size, _) = visits
    assert 1_000 < size < SECOND_VISIT
