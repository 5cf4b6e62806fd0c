"""The keyboard's focus is seen wherever it stops; nothing moves for a reader who wants no motion."""

from pathlib import Path

import pytest

from components import ids
from tests.browser.a11y import SIZES, STATES, reach
from tests.browser.conftest import visitors

MOST_STOPS = 600
STOP = (Path(__file__).parent / "focus.js").read_text(encoding="utf-8")
WALKED = (
    "compare an event",
    "words",
    "filters",
    "one text",
    "all of the sources",
    "a round",
    "about",
    "passages",
)
# What takes longer than a moment to change, pseudo-elements included.
MOVING = """
() => {
  const longest = (times) => Math.max(...times.split(",").map(parseFloat));
  const moves = (style) => (style.transitionProperty !== "none" && longest(style.transitionDuration) > 0.01)
    || (style.animationName !== "none" && longest(style.animationDuration) > 0.01)
    || style.scrollBehavior === "smooth";
  return ["", "::before", "::after"].flatMap((pseudo) => Array.from(document.querySelectorAll("*"))
    .filter((one) => moves(getComputedStyle(one, pseudo)))
    .map((one) => `${one.tagName} ${one.id} ${one.className} ${pseudo}`));
}
"""


@pytest.fixture(scope="module")
def reader(browser, cuba_site):
    """A visitor who wants no motion, whose page stays open."""
    with visitors(browser) as visit:
        yield visit(cuba_site, reduced_motion="reduce")


def stops(page):
    """Every stop of the Tab key after the first link, until it leaves the page."""
    page.locator(f"#{ids.SKIP}").focus()
    page.keyboard.press("Tab")
    page.evaluate(STOP)
    found = []
    while len(found) < MOST_STOPS:
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None:
            break
        found.append(stop)
    return found


@pytest.mark.parametrize("state", WALKED)
@pytest.mark.parametrize("size", SIZES)
def test_the_focus_is_seen_at_every_stop_and_nothing_covers_it(reader, size, state):
    width, height = size
    reader.page.set_viewport_size({"width": width, "height": height})
    reach(reader, STATES[state], "en")
    found = stops(reader.page)
    assert 20 < len(found) < MOST_STOPS
    assert [name for name, is_marked, _ in found if not is_marked] == []
    assert [name for name, _, is_in_sight in found if not is_in_sight] == []


@pytest.mark.parametrize("state", STATES)
def test_nothing_moves_for_a_reader_who_wants_no_motion(reader, state):
    reach(reader, STATES[state], "en")
    assert reader.page.evaluate(MOVING) == []


def test_for_others_something_does(visit, tiny_site):
    assert visit(tiny_site).page.evaluate(MOVING)
