"""What is pictured of the page, and how it is brought up: for `tools/screenshots.py`."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from playwright.sync_api import Page

FILLED: Final = "() => document.querySelector('.cards')?.dataset.shown !== undefined"
# The passages at the foot bring their style when they are near.
NEAR: Final = """() => document.querySelector("#evidence").offsetParent === null
  || Boolean(document.querySelector("link[href$='evidence.css']"))"""
ASKED: Final = """before => {
  const there = location.search.slice(1);
  return there !== before && document.querySelector(".cards").dataset.shown === there;
}"""
SETTLED: Final = """card => {
  const empty = card.querySelector(".card-empty");
  return !card.querySelector(".card-badge .is-checking, [data-waits]")
    && Boolean(card.querySelector(".main-svg") || (empty && !empty.hidden));
}"""


def scrolled(page: Page) -> None:
    """Down to the foot and up again, each chart drawn and checked."""
    page.wait_for_function(FILLED)
    for card in page.locator(".card:visible").element_handles():
        card.scroll_into_view_if_needed()
        page.wait_for_function(SETTLED, arg=card)
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    page.wait_for_function(NEAR)
    page.evaluate("scrollTo(0, 0)")


def as_it_comes(page: Page) -> None:
    """Without doing anything."""


def with_evidence(page: Page) -> None:
    """The passages beside the charts, after a click on a mark."""
    page.wait_for_function(FILLED)
    before = page.evaluate("location.search.slice(1)")
    mark = page.locator("#graph-naming .point:visible").first
    mark.scroll_into_view_if_needed()
    page.wait_for_function(SETTLED, arg=page.locator("#chart-naming").element_handle())
    mark.click(force=True)  # plotly listens on what lies above the marks
    page.wait_for_function(ASKED, arg=before)
    page.locator(".has-panel .evidence-panel .passage").first.wait_for()


def in_round(page: Page) -> None:
    """A round of the lesson whose answer is shown."""
    for key in ("ArrowRight", "1", "Enter"):
        page.keyboard.press(key)
    page.locator(".lesson-told:visible").wait_for()


def on_paper(page: Page) -> None:
    """As it is printed."""
    page.emulate_media(media="print")


def presented(page: Page) -> None:
    """The chart on the whole screen, drawn and checked."""
    page.locator(".card.is-presented .main-svg").first.wait_for()
    page.wait_for_function(SETTLED, arg=page.locator(".card.is-presented").element_handle())


@dataclass(frozen=True)
class Scene:
    """An address, what comes last there, what is done then, and whether more than the window is pictured."""

    address: str
    awaited: str = ".card:not([hidden]) .card-finding:not(:empty)"
    prepare: Callable[[Page], None] = scrolled
    is_whole: bool = True


LESSON: Final = ".lesson[data-ready] .is-start"
SCENES: Final = {
    "compare": Scene("?event=E03"),
    "evidence": Scene("?event=E03", prepare=with_evidence, is_whole=False),
    "words": Scene("?event=E03&view=words"),
    "time": Scene("?view=time"),
    "texts": Scene("?view=texts", "#texts-table tbody tr"),
    "text": Scene("?view=texts&text=S003-1", "#strip .cell"),
    "lesson": Scene("?view=lesson", LESSON, as_it_comes),
    "lesson-round": Scene("?view=lesson", LESSON, in_round),
    "lesson-handout": Scene("?view=lesson", LESSON, on_paper),
    "methods": Scene("?view=methods", "#methods [data-ready]", as_it_comes),
    "about": Scene("?view=about", "#statement [data-ready]", as_it_comes),
    "accessibility": Scene("?view=accessibility", "#statement [data-ready]", as_it_comes),
    "present": Scene("?event=E03&present=naming", ".card.is-presented", presented, is_whole=False),
    "embed": Scene("embed/naming?event=E03", ".main-svg", as_it_comes),
}
