"""The pictures of the README and of shared links, taken from the running dashboard: `make screenshot`."""

import sys
from pathlib import Path

from playwright.sync_api import ViewportSize, sync_playwright

sys.path.insert(0, str(Path(__file__).parent.parent))

from tools.browser import launch
from tools.preview import FILE, take_preview
from tools.serve import ROOT, serving

DATASET = ROOT / "data" / "datasets" / "cuba"
PICTURE = ROOT / "docs" / "screenshot.png"
QUERY = "?event=E03"
SIZE = ViewportSize(width=1280, height=1000)


def main() -> None:
    """Open the event that most texts mention, and picture its first charts."""
    with serving(DATASET) as url, sync_playwright() as playwright:
        browser = launch(playwright)
        page = browser.new_page(viewport=SIZE)
        page.goto(url + QUERY, wait_until="networkidle")
        page.locator("#chart-coverage .main-svg").first.wait_for()
        page.locator("#chart-coverage").scroll_into_view_if_needed()
        page.evaluate("document.querySelector('#finding-coverage').scrollIntoView(); scrollBy(0, -64)")
        page.screenshot(path=PICTURE)
        take_preview(browser, url)
        browser.close()
    print(f"{PICTURE.relative_to(ROOT)} and {FILE.relative_to(ROOT)} were taken")


if __name__ == "__main__":
    main()
