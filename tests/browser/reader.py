"""A visitor at the page: clicks marks, reads numbers, and notes what a good page never does."""

import json
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from playwright.sync_api import ConsoleMessage, Locator, Page, Request, expect

from comparison import columns
from comparison.settings import SETTINGS, VIEW
from components import ids
from components.folded import NUMBERS
from components.views.cards import VIEW_CARDS

# Where a mark stands on the screen, by what plotly drew: the middle of a bar, the centre of a dot.
PLACE_OF_MARK = """
([graph, mark]) => {
  const plot = document.querySelector(`#${graph} .js-plotly-plot`);
  const wanted = JSON.stringify(Object.entries(mark).sort());
  for (const trace of plot._fullData) {
    const index = (trace.customdata || []).findIndex(
      (found) => found && JSON.stringify(Object.entries(found).sort()) === wanted);
    if (index < 0) continue;
    const layout = plot._fullLayout;
    const across = layout[trace.xaxis.replace("x", "xaxis")];
    const down = layout[trace.yaxis.replace("y", "yaxis")];
    const start = trace.base ? [].concat(trace.base)[trace.base.length ? index : 0] : 0;
    const x = trace.type === "bar" ? start + trace.x[index] / 2 : trace.x[index];
    const box = plot.getBoundingClientRect();
    return [box.x + across._offset + across.d2p(x), box.y + down._offset + down.d2p(trace.y[index])];
  }
  return null;
}
"""
# True once the mark has stayed in view at one place for ten frames: nothing above it is still unfolding.
STEADY = f"""
([graph, mark]) => {{
  const at = ({PLACE_OF_MARK.strip()})([graph, mark]);
  if (!at) return false;
  const before = window.steady || {{ at: [NaN, NaN], frames: 0 }};
  const same = at[0] === before.at[0] && at[1] === before.at[1];
  window.steady = {{ at, frames: same ? before.frames + 1 : 0 }};
  return window.steady.frames >= 10 && at[1] > 0 && at[1] < window.innerHeight;
}}
"""
DRAWN = """graph => !document.querySelector(`#${graph} [data-waits]`)
  && Boolean(document.querySelector(`#${graph} .js-plotly-plot`)?._fullData?.length)"""
MARKS = """
graph => document.querySelector(`#${graph} .js-plotly-plot`)._fullData
  .flatMap((trace) => trace.customdata || [])
"""
# The address without its view; whether the cards in sight are filled for the address.
WITHOUT_VIEW = (
    "window.location.search.slice(1).split('&').filter((one) => !one.startsWith('view=')).join('&')"
)
# All that the page says, but in the cards of other views.
SAID = """main => {
  const copy = document.getElementById(main).cloneNode(true);
  copy.querySelectorAll(".card[hidden]").forEach((card) => card.remove());
  return copy.textContent;
}"""
SHOWN = """() => document.querySelector(".cards").dataset.shown === window.location.search.slice(1)
  && !document.querySelector("[data-waits]")"""


class Reader:
    """One visitor with a page of their own."""

    def __init__(self, page: Page, url: str) -> None:
        self.page = page
        self.url = url
        self.complaints: list[str] = []
        page.set_default_timeout(20_000)
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.complaints.append(f"error: {error}"))
        page.on("request", self._watch)

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(f"console: {message.text}")

    def _watch(self, request: Request) -> None:
        asked = urlsplit(request.url)
        if asked.scheme in ("http", "https") and asked.netloc != urlsplit(self.url).netloc:
            self.complaints.append(f"asked another host: {request.url}")

    def open(self, query: str = "") -> None:
        """Open the page, and wait until it is filled."""
        self.page.goto(self.url + query)
        self.wait_until_filled()

    def reload(self) -> None:
        self.page.reload()
        self.wait_until_filled()

    def wait_until_filled(self) -> None:
        expect(self.page.locator(f"#{ids.HEADLINE}")).not_to_be_empty()

    def show(self, chart: str) -> None:
        """Go to a view that shows a chart, if the open one does not."""
        if chart not in VIEW_CARDS.get(self.view(), ()):
            view = next(view for view, charts in VIEW_CARDS.items() if chart in charts)
            self.page.locator(f"#{ids.VIEWS}").get_by_text(SETTINGS[VIEW].values[view], exact=True).click()
            expect(self.page.locator(f"#{ids.chart(chart)}")).to_be_visible()
            self.page.wait_for_function(SHOWN)

    def view(self) -> str:
        """The view that is open."""
        return dict(parse_qsl(urlsplit(self.page.url).query)).get(VIEW, SETTINGS[VIEW].default)

    def click_mark(self, chart: str, mark: Mapping[str, Any]) -> None:
        """Click the mark of a chart that stands for a part of a selection."""
        self.show(chart)
        target = [ids.graph(chart), dict(mark)]
        self.wait_until_checked(chart)  # which may draw it anew
        self.page.wait_for_function(DRAWN, arg=target[0])
        place = self.page.evaluate(PLACE_OF_MARK, target)
        assert place, f"{chart} has no mark {dict(mark)}"
        self.page.evaluate("y => window.scrollBy(0, y - window.innerHeight / 2)", place[1])
        self.page.wait_for_function(STEADY, arg=target)
        self.page.mouse.click(*self.page.evaluate(PLACE_OF_MARK, target))

    def marks(self, chart: str) -> list[dict[str, Any]]:
        """Every mark of a chart that can be clicked; none where it says why it is empty."""
        self.show(chart)
        if self.page.locator(f"#{ids.empty(chart)}").is_visible():
            return []
        graph = ids.graph(chart)
        self.page.wait_for_function(DRAWN, arg=graph)
        found = self.page.evaluate(MARKS, graph)
        return [mark for mark in found if mark]

    def wait_for_query(self, query: str) -> None:
        """Wait until the address holds `query`, in whatever view, and the page says what that selects."""
        self.page.wait_for_function(f"wanted => ({WITHOUT_VIEW}) === wanted", arg=query)
        # The focus has no chip: the bar at the foot tells it.
        chips = sum(not part.startswith(f"{columns.FOCUS}=") for part in query.split("&")) if query else 0
        expect(self.page.locator(f"#{ids.CHIPS} .chip")).to_have_count(chips)

    def wait_until_checked(self, chart: str) -> str:
        """Bring a card into sight and wait until it says whether its finding stands; the badge's word."""
        self.show(chart)
        card = self.page.locator(f"#{ids.chart(chart)}")
        card.scroll_into_view_if_needed()
        pill = card.locator(".card-badge .badge")
        expect(pill).not_to_have_class(re.compile("is-checking"))
        return pill.inner_text()

    def wait_until_all_checked(self) -> None:
        for chart in VIEW_CARDS[self.view()]:
            self.wait_until_checked(chart)

    def unfold(self, chart: str, part: str) -> Locator:
        """Open a folded part of a card, and wait until it is filled for what is shown; its place."""
        self.show(chart)
        place = self.place(chart, part)
        fold = self.page.locator(f"#{ids.chart(chart)} .fold", has=place)
        if fold.get_attribute("open") is None:
            fold.locator("summary").click()
        self.wait_until_unfolded(place)
        return place

    def place(self, chart: str, part: str) -> Locator:
        key = json.dumps(ids.folded(chart, part), sort_keys=True, separators=(",", ":"))
        return self.page.locator(f"[id='{key}']")

    def wait_until_unfolded(self, place: Locator) -> None:
        """Wait until an open part holds what the address asks for."""
        expect(place).to_have_attribute("data-asked", urlsplit(self.page.url).query)
        expect(place).not_to_have_attribute("data-dash-is-loading", "true")
        expect(place).not_to_be_empty()

    def chips(self) -> list[str]:
        texts = self.page.locator(f"#{ids.CHIPS} .chip").all_inner_texts()
        return [text.removeprefix("Remove").strip() for text in texts]

    def rows(self, chart: str, caption: str) -> list[list[str]]:
        """The numbers behind a chart: the table of that caption, once it is opened.

        What it leaves out may be told behind it.
        """
        table = (
            self.unfold(chart, NUMBERS)
            .locator("table")
            .filter(has=self.page.locator("caption", has_text=re.compile(f"^{re.escape(caption)}(;|$)")))
        )
        return [row.locator("th, td").all_text_contents() for row in table.locator("tbody tr").all()]

    def passages(self) -> list[str]:
        return self.page.locator(f"#{ids.EVIDENCE_LIST} .passage").all_text_contents()

    def texts(self) -> list[tuple[str, list[str]]]:
        """Title and passages of each text of the evidence."""
        items = self.page.locator(f"#{ids.EVIDENCE_LIST} .text").all()
        return [
            (item.locator("cite").text_content() or "", item.locator(".passage").all_text_contents())
            for item in items
        ]

    def text(self, element: str) -> str:
        return self.page.locator(f"#{element}").text_content() or ""

    def everything(self) -> str:
        """All that the page says, badges and what the controls hold included."""
        self.wait_until_all_checked()
        held = self.page.locator("input").evaluate_all("inputs => inputs.map((input) => input.value)")
        return json.dumps([self.page.title(), self.page.evaluate(SAID, ids.MAIN), held])
