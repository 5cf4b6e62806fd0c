"""Every state of the page that is looked at for accessibility, reached in a page that stays open."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from playwright.sync_api import Locator, Page, expect

from comparison.selection import Selection
from comparison.settings import ABOUT, ACCESSIBILITY, LANG, LESSON, METHODS, TEXTS, TIME, VIEW, WORDS
from components import ids
from components.views.cards import VIEW_CARDS
from components.views.switch import PLACES
from tests.browser.reader import SHOWN, Reader

SIZES: Final = ((1440, 900), (360, 740))
SCHEMES: Final = ("light", "dark")
CELL: Final = {"event": "E01", "type": "human_rights_ngo"}

# As a link of the page does, which loads nothing anew.
GO = """
search => {
  window.history.pushState({}, "", window.location.pathname + search);
  window.dispatchEvent(new PopStateEvent("popstate"));
}
"""
PAINT = "scheme => document.documentElement.setAttribute('data-mantine-color-scheme', scheme)"
NOT_PRESENTING = "() => !/present=/.test(window.location.search)"
FOLD = """
toggle => {
  document.querySelectorAll(".fold[open]").forEach((fold) => { fold.open = false; });
  document.querySelector(`#${toggle}[aria-expanded=true]`)?.click();
}
"""
# Nothing is on its way, and every chart is drawn for the room that it has.
WHOLE = """
() => !document.querySelector("[data-dash-is-loading=true]")
  && Array.from(document.querySelectorAll(".js-plotly-plot")).filter((plot) => plot.checkVisibility())
    .every((plot) => Math.abs(plot._fullLayout.width - plot.clientWidth) <= 1)
"""
# What a page of its own looks like once its style is there.
WEIGHT_OF_HEADING = "650"


NOTHING = Selection()


@dataclass(frozen=True)
class State:
    """An address, what a reader does there, and what of the page is new thereby.

    To do it once more changes nothing.
    """

    selection: Selection = NOTHING
    act: Callable[[Reader], None] = lambda reader: None
    part: str = "html"


def at(view: str, **more: str) -> Selection:
    return Selection(settings=((VIEW, view),), **more)


def in_language(selection: Selection, language: str) -> Selection:
    return selection.with_values(LANG, [language])


def go(reader: Reader, selection: Selection) -> None:
    """Close what is open, go to an address, and wait until all of it is drawn and checked."""
    reader.page.keyboard.press("Escape")
    reader.page.evaluate(FOLD, ids.FILTERS_TOGGLE)
    reader.page.wait_for_function(NOT_PRESENTING)
    reader.page.evaluate(GO, f"?{selection.to_query()}")
    view = reader.view()
    if view in VIEW_CARDS:
        reader.page.wait_for_function(SHOWN)
        reader.wait_until_all_checked()
    else:
        heading = reader.page.locator(f"#{PLACES[view]} h1:visible").first
        expect(heading).to_have_css("font-weight", WEIGHT_OF_HEADING)
    reader.page.evaluate("window.scrollTo(0, 0)")


def reach(reader: Reader, state: State, language: str) -> None:
    """Go there in a language, do what is to be done, and wait until all of it is there."""
    go(reader, in_language(state.selection, language))
    state.act(reader)
    reader.page.wait_for_function(WHOLE)


def paint(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)
    page.evaluate(PAINT, scheme)


# --- what a reader does


def see_the_texts(reader: Reader) -> None:
    expect(reader.page.locator(f"#{ids.TEXTS_TABLE} tbody tr").first).to_be_visible()


def see_the_strip(reader: Reader) -> None:
    see_the_texts(reader)
    expect(reader.page.locator(f"#{ids.STRIP} .cell").first).to_be_visible()


def open_the_filters(reader: Reader) -> None:
    toggle = reader.page.locator(f"#{ids.FILTERS_TOGGLE}")
    if toggle.get_attribute("aria-expanded") != "true":
        toggle.click()
    expect(reader.page.locator(f"#{ids.REFERENT}")).to_be_visible()


def open_a_list(reader: Reader) -> None:
    open_the_filters(reader)
    reader.page.locator(f"#{ids.EVENT}").click()
    expect(reader.page.get_by_role("option").first).to_be_visible()


def open_a_calendar(reader: Reader) -> None:
    open_the_filters(reader)
    reader.page.locator(f"#{ids.FROM}").click()
    expect(reader.page.locator("[data-dates-dropdown]")).to_be_visible()


def open_the_shortcuts(reader: Reader) -> None:
    reader.page.locator(f"#{ids.KEYS_OPEN}").click()
    expect(reader.page.locator(f"#{ids.KEYS} h2")).to_be_visible()


def open_the_passages(reader: Reader) -> None:
    panel = reader.page.locator(".has-panel .evidence-panel")
    reader.click_mark("coverage", CELL)
    expect(panel.locator(".passage").first).to_be_visible()
    reader.page.wait_for_function(SHOWN)


def open_an_explanation(reader: Reader) -> None:
    reader.page.locator(f"#{ids.chart('tone')} .card-measure [data-term=polarity]").click()
    expect(reader.page.get_by_role("tooltip")).to_be_visible()


def unfold(reader: Reader, chart: str) -> None:
    card = reader.page.locator(f"#{ids.chart(chart)}")
    for fold in card.locator(".fold").all():
        if fold.get_attribute("open") is None:
            fold.locator("> summary").click()
    for place in card.locator(".folded").all():
        reader.wait_until_unfolded(place)


def explore_a_chart(reader: Reader) -> None:
    marks = reader.page.locator(f"#{ids.points('coverage')}")
    marks.focus()
    expect(marks.locator(".is-active")).to_be_visible()
    marks.press("ArrowRight")


def present_a_chart(reader: Reader) -> None:
    reader.page.locator(f"#{ids.chart('coverage')} .present-open").click()
    expect(reader.page.locator(".card.is-presented h2")).to_be_focused()


def step_of_the_lesson(reader: Reader) -> Locator:
    return reader.page.locator(".lesson[data-ready] .lesson-step:not([hidden])")


def begin_the_lesson(reader: Reader) -> None:
    expect(step_of_the_lesson(reader)).to_be_visible()
    if step_of_the_lesson(reader).locator(".lesson-choice").count() == 0:
        reader.page.keyboard.press("ArrowRight")
    expect(step_of_the_lesson(reader).locator(".lesson-choice").first).to_be_visible()


def see_the_answer(reader: Reader) -> None:
    begin_the_lesson(reader)
    answer = step_of_the_lesson(reader).locator(".lesson-answer")
    if not answer.is_visible():
        reader.page.keyboard.press("1")
        reader.page.keyboard.press("Enter")
    expect(answer).to_be_visible()


STATES: Final[Mapping[str, State]] = {
    "compare": State(),
    "compare an event": State(Selection(events=("E01",))),
    "words": State(at(WORDS)),
    "time": State(at(TIME)),
    "texts": State(at(TEXTS), see_the_texts),
    "one text": State(at(TEXTS, text="S003-1"), see_the_strip, f"#{ids.OPEN_TEXT}"),
    "lesson": State(at(LESSON)),
    "a round": State(at(LESSON), begin_the_lesson),
    "its answer": State(at(LESSON), see_the_answer),
    "methods": State(at(METHODS)),
    "about": State(at(ABOUT)),
    "accessibility": State(at(ACCESSIBILITY)),
    "filters": State(act=open_the_filters, part=f"#{ids.FILTERS}"),
    "a list": State(act=open_a_list, part=f"#{ids.FILTERS}"),
    "a calendar": State(act=open_a_calendar, part=f"#{ids.FILTERS}"),
    "a mark by keyboard": State(at(TIME), explore_a_chart, f"#{ids.chart('coverage')}"),
    "all of a chart of words": State(at(WORDS), partial(unfold, chart="keyness"), f"#{ids.chart('keyness')}"),
    "all of the sources": State(at(TEXTS), partial(unfold, chart="sources"), f"#{ids.chart('sources')}"),
    "an explanation": State(act=open_an_explanation, part=".explanation"),
    "shortcuts": State(act=open_the_shortcuts, part=f"#{ids.KEYS}"),
    "passages": State(act=open_the_passages, part=f"#{ids.EVIDENCE}"),
    "presenting": State(at(TIME), present_a_chart, f".card.is-presented, #{ids.PRESENT}"),
}
