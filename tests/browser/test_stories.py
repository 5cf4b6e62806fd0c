"""Three people at the page, each from the first look to what they came for, with their own hands alone."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from components import ids
from components.explanations import EXPLANATIONS
from components.folded import DOWNLOAD
from components.lesson import words
from tests.browser.conftest import Site, Visit
from tests.browser.direct import Direct
from tests.browser.reader import PLACE_OF_MARK, STEADY, Reader

PROJECTOR = (1024, 768)
PHONE = {"width": 360, "height": 740}
FOCUSED = "element => element === document.activeElement"
STOPS = 40  # of the keyboard, at most, to anything that is looked for

# --- the teacher, with the keyboard alone


def tab_to(page: Page, wanted: Locator) -> None:
    """Go on with the tabulator until `wanted` has the focus."""
    expect(wanted).to_be_visible()
    for _ in range(STOPS):
        page.keyboard.press("Tab")
        if wanted.evaluate(FOCUSED):
            return
    raise AssertionError(f"{STOPS} times Tab do not lead to {wanted}")


def play(page: Page, number: int) -> tuple[str, bool]:
    """Guess, see the answer, find something to talk about; the answer, and whether it was guessed."""
    step = page.locator(".lesson-step:not([hidden])")
    expect(step.locator("h1")).to_contain_text(f"Round {number} of 3")
    expect(step.get_by_text(words.DISCUSS)).to_be_hidden()
    page.keyboard.press("2")
    page.keyboard.press("Enter")
    expect(step.get_by_text(words.DISCUSS)).to_be_visible()
    expect(step.locator(".lesson-told li").first).to_be_visible()
    answer = step.locator(".lesson-answer strong").inner_text()
    is_right = step.locator(".lesson-choice.is-answer[aria-pressed=true]").count() == 1
    page.keyboard.press("ArrowRight")
    return answer, is_right


def headings_of(pdf: bytes) -> list[set[str]]:
    """The headings on each page of a PDF file with an outline."""
    pages = re.search(rb"/Type /Pages\s.*?/Kids \[(.*?)\]", pdf, re.DOTALL)
    assert pages
    found: dict[bytes, set[str]] = {page: set() for page in re.findall(rb"(\d+) 0 R", pages[1])}
    for plain, coded, page in re.findall(rb"/Title (?:\((.*?)\)|<FEFF(\w+)>)\s/Dest \[(\d+)", pdf):
        found[page].add(plain.decode() or bytes.fromhex(coded.decode()).decode("utf-16-be"))
    return list(found.values())


def test_the_teacher_gives_a_lesson_of_three_rounds_by_keyboard_and_prints_the_handout(
    visit: Visit, cuba_site: Site
) -> None:
    page = visit(cuba_site, size=PROJECTOR).page
    page.evaluate("window.print = () => { document.title = 'printed'; }")
    tab_to(page, page.locator(f"#{ids.VIEWS}").get_by_role("link", name="Lesson"))
    page.keyboard.press("Enter")
    tab_to(page, page.get_by_role("button", name=words.START))
    page.keyboard.press("Enter")
    answers, guessed = zip(*(play(page, number) for number in (1, 2, 3)), strict=True)
    end = page.locator(".lesson-step.is-end")
    expect(end.locator("h1")).to_have_text(words.RESULT.format(right=sum(guessed), all=3))
    tab_to(page, end.get_by_role("button", name=words.PRINT))
    page.keyboard.press("Enter")
    expect(page).to_have_title("printed")
    for paper in ("A4", "Letter"):
        front, behind = headings_of(page.pdf(format=paper, outline=True, tagged=True))
        assert front == {words.HANDOUT.format(title=words.TITLE, lesson="Lesson 1"), words.DISCUSS}
        assert behind == {words.ANSWERS.format(lesson="Lesson 1")}
    page.emulate_media(media="print")
    told = page.locator(".handout-answers li strong").all_inner_texts()
    assert [one.removesuffix(".") for one in told] == list(answers)


# --- the analyst


def choose(reader: Reader, label: str, typed: str, option: str) -> None:
    """Look for an option of a list by a part of its name, and click it."""
    field = reader.page.locator("input").and_(reader.page.get_by_label(label, exact=True))
    field.click()
    field.press_sequentially(typed)
    reader.page.get_by_role("option", name=option).click()
    reader.page.keyboard.press("Escape")


def pick_last_day_of_2021(page: Page) -> None:
    """In the calendar: out to the years, then in again."""
    page.get_by_label("To", exact=True).click()
    head = page.locator(".mantine-DateInput-calendarHeaderLevel:visible")
    expect(head).to_have_count(1)
    head.click()
    head.click()
    for _ in range(2):  # from the years of the first text
        page.get_by_role("button", name="Next ten years").click()
    for part in ("2021", "Dec"):
        page.get_by_role("button", name=part, exact=True).click()
    page.get_by_role("button", name="31 December 2021").click()


def kept(reader: Reader, link: Locator) -> pd.DataFrame:
    """The table in the file that a click keeps, its numbers to the last digit."""
    with reader.page.expect_download() as download:
        link.click()
    return pd.read_csv(download.value.path())


def test_the_analyst_filters_and_takes_out_numbers_that_agree_with_a_direct_computation(
    visit: Visit, cuba_site: Site
) -> None:
    reader = visit(cuba_site)
    page = reader.page
    choose(reader, "Event", "embargo", "US embargo / blockade")
    choose(reader, "Source type", "state", "State or government")
    page.get_by_label("From", exact=True).click()
    page.keyboard.type("1 Jan 2021")
    page.keyboard.press("Tab")
    pick_last_day_of_2021(page)
    page.get_by_role("button", name="All filters").click()
    page.locator(f"#{ids.FILTERS}").get_by_text("Own", exact=True).click()
    reader.wait_for_query("event=E03&type=state_or_government&from=2021-01-01&to=2021-12-31&voice=own")

    direct = Direct(
        *(cuba_site.folder, "E03", "state_or_government"), voice="own", first="2021-01-01", last="2021-12-31"
    )
    assert direct.counts() > (1, 1)
    place = reader.unfold("tone", DOWNLOAD)
    tone = kept(reader, place.get_by_role("link", name=EXPLANATIONS["tone"].title, exact=True))
    assert list(tone.iloc[0, 1:]) == pytest.approx(direct.tone_measured(), rel=1e-12)
    assert list(tone.iloc[:, 0]) == [direct.type_label("state_or_government")]
    sentences = kept(reader, place.get_by_role("link", name="Measures of the selected sentences"))
    pd.testing.assert_frame_equal(sentences, direct.measures(), check_dtype=False, check_exact=True)


# --- the visitor

LINK = "?event=E01&type=human_rights_ngo&lang=es"
MARK = {"name": "people_protesting:protesters", "focus": ["type:human_rights_ngo"]}
THERE = "the page of the source"


@pytest.fixture
def phone(browser: Browser, cuba_site: Site) -> Iterator[Reader]:
    """A reader with a finger on a narrow screen; no request leaves this machine."""
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True)
    context.route(re.compile("^https:"), lambda route: route.fulfill(body=THERE))
    reader = Reader(context.new_page(), cuba_site.url)
    yield reader
    context.close()
    assert reader.complaints == []


def place_of(reader: Reader, chart: str, mark: Mapping[str, Any]) -> tuple[float, float]:
    """Scroll until a mark is in the middle of the screen; where it stands once it rests."""
    reader.wait_until_checked(chart)
    target = [ids.graph(chart), dict(mark)]
    _, y = reader.page.evaluate(PLACE_OF_MARK, target)
    reader.page.evaluate("y => scrollBy(0, y - innerHeight / 2)", y)
    reader.page.wait_for_function(STEADY, arg=target)
    x, y = reader.page.evaluate(PLACE_OF_MARK, target)
    return x, y


def test_the_visitor_reaches_the_page_of_the_source_from_a_number_in_two_taps(
    phone: Reader, cuba_site: Site
) -> None:
    page = phone.page
    phone.open(LINK)
    expect(page.locator("html")).to_have_attribute("lang", "es")
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    page.touchscreen.tap(*place_of(phone, "naming", MARK))
    link = page.locator(".evidence-panel").get_by_role("link", name="Leer en la fuente").first
    expect(link).to_be_in_viewport(ratio=1)
    with page.expect_popup() as opened:
        link.tap()
    expect(opened.value.locator("body")).to_have_text(THERE)
    documents = Direct(cuba_site.folder, "E01", "human_rights_ngo").sentences
    address, _, fragment = (link.get_attribute("href") or "").partition("#")
    assert address in set(documents["url"])
    assert opened.value.url.partition("#")[0] == address
    assert re.search(r":~:text=.*protest", fragment)
