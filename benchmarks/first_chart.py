"""How soon a first visit sees a chart: `python -m benchmarks.first_chart`, a Markdown table.

A browser with nothing kept, on a line as a phone has it (9 Mbit/s, 60 ms there and back), from the
address to the first mark drawn: by the clock, of server and browser on the same machine. In turn
with a page of plain Dash that shows four of the charts and nothing else.
"""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Final

from playwright.sync_api import Browser, sync_playwright

from tools.browser import launch
from tools.serve import serving

ROOT: Final = Path(__file__).parent.parent
CUBA: Final = ROOT / "data" / "datasets" / "cuba"
PLAIN: Final = "benchmarks.plain_dash:server"
REPEATS: Final = 7
GOAL: Final = 2500  # milliseconds
LINE: Final = {
    "offline": False,
    "latency": 60,  # milliseconds
    "downloadThroughput": 9e6 / 8,  # bytes a second
    "uploadThroughput": 9e6 / 8,
}
NOTE: Final = """
new MutationObserver((_, watch) => {
  if (document.querySelector(".main-svg .point")) {
    window.firstChart = performance.now();
    watch.disconnect();
  }
}).observe(document, { childList: true, subtree: true });
"""


@dataclass(frozen=True)
class Visit:
    """Who comes: with which window, to which query."""

    size: tuple[int, int]
    query: str = ""


VISITS: Final[Mapping[str, Visit]] = {
    "wide, in English": Visit((1440, 900)),
    "a phone, one event, in Spanish": Visit((360, 740), "?event=E03&lang=es"),
}


def first_chart(browser: Browser, url: str, visit: Visit) -> float:
    """Milliseconds until the first mark is drawn."""
    width, height = visit.size
    with browser.new_context(viewport={"width": width, "height": height}) as context:
        page = context.new_page()
        context.new_cdp_session(page).send("Network.emulateNetworkConditions", LINE)
        page.add_init_script(NOTE)
        page.goto(url + visit.query)
        page.wait_for_function("() => window.firstChart")
        return float(page.evaluate("firstChart"))


def told(times: list[float]) -> str:
    """Median and range, in seconds."""
    return f"{median(times) / 1000:.1f} s ({min(times) / 1000:.1f} to {max(times) / 1000:.1f})"


def main() -> int:
    """Print the table; 1 where a median is over the goal."""
    with sync_playwright() as playwright, serving(CUBA) as ours, serving(CUBA, PLAIN) as plain:
        browser = launch(playwright)
        rows = {}
        for name, visit in VISITS.items():
            pairs = [
                (first_chart(browser, ours, visit), first_chart(browser, plain, visit))
                for _ in range(REPEATS + 1)
            ]
            rows[name] = [list(times) for times in zip(*pairs[1:], strict=True)]  # the first warms up
        browser.close()
    print(f"First chart at 9 Mbit/s and 60 ms, median of {REPEATS} (goal: {GOAL / 1000} s)\n")
    print("| visit | Parallax | plain Dash | ratio |\n| --- | --- | --- | --- |")
    for name, (mine, theirs) in rows.items():
        ratio = median(mine) / median(theirs)
        print(f"| {name} | {told(mine)} | {told(theirs)} | {ratio:.2f} |")
    return int(any(median(mine) > GOAL for mine, _ in rows.values()))


if __name__ == "__main__":
    sys.exit(main())
