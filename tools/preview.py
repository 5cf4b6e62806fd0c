"""The picture that other sites show beside a shared link: the name, the claim, and a part of one chart."""

from typing import Final

from playwright.sync_api import Browser, ViewportSize

from components.head import PICTURE, PICTURE_SIZE
from components.header import NAME
from tools.serve import ROOT

FILE: Final = ROOT / "assets" / PICTURE
CLAIM: Final = "One event, several vantage points"
MEASURE: Final = "Texts and sentences that mention each event, by kind of source"
CHART: Final = "embed/coverage?scheme=light&checked=0"
# The page of the embedded chart, laid out anew: words at the left, at the right as much of the chart as fits.
STYLE: Final = """
html, body { overflow: hidden; }
.embed { padding: 0; }
.embed main > :not(.card-kicker, .card-finding, .card-measure, .chart) { display: none; }
.embed .card {
  display: grid; grid-template: auto auto 1fr / 400px 660px; gap: 16px 60px;
  max-width: none; height: 630px; margin: 0; padding: 40px;
}
.embed .card-kicker { grid-area: 1 / 1; font-size: 28px; }
.embed .card-finding { grid-area: 2 / 1; font-size: 56px; line-height: 1.1; text-wrap: balance; }
.embed .card-measure { grid-area: 3 / 1; align-self: end; font-size: 24px; line-height: 1.35; }
.embed .chart { grid-area: 1 / 2 / 4 / 3; overflow: visible; }
"""
WORDS: Final = """([name, claim, measure]) => {
  document.querySelector(".card-kicker").textContent = name;
  document.querySelector("h1").textContent = claim;
  document.querySelector(".card-measure").textContent = measure;
  window.dispatchEvent(new Event("resize"));
}"""
DRAWN: Final = "() => document.querySelector('.main-svg').getBoundingClientRect().width === 660"


def take_preview(browser: Browser, url: str) -> None:
    """Take it from the dashboard at `url`."""
    width, height = PICTURE_SIZE
    page = browser.new_page(viewport=ViewportSize(width=width, height=height))
    page.goto(url + CHART, wait_until="networkidle")
    page.locator(".main-svg").first.wait_for()
    page.add_style_tag(content=STYLE)
    page.evaluate(WORDS, [NAME, CLAIM, MEASURE])
    page.wait_for_function(DRAWN)
    page.screenshot(path=FILE)
    page.close()
