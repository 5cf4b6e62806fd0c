"""A teacher gives a lesson with the keyboard alone, prints its handout, and leaves nothing behind."""

import re

import pytest
from playwright.sync_api import expect

from comparison.dataset import open_dataset
from comparison.lesson_plan import lesson
from comparison.selection import Selection
from components import ids
from components.lesson import parts
from components.lesson import words as w
from tests.browser.conftest import CUBA

PROJECTOR = (1024, 768)
LEAST_SIZE = 20 * 96 / 72  # px of 20 pt
# Everything that is read in a lesson, and how large the smallest of it is.
SIZES = """
() => Math.min(...Array.from(document.querySelectorAll("#lesson .lesson *"))
  .filter((part) => part.checkVisibility() && Array.from(part.childNodes).some((one) => one.nodeType === 3
    && one.textContent.trim()))
  .map((part) => parseFloat(getComputedStyle(part).fontSize)))
"""
STORED = "() => [localStorage.length, sessionStorage.length, document.cookie]"
PAGE_BREAK = "() => getComputedStyle(document.querySelector('.handout-answers')).breakBefore"


@pytest.fixture(scope="module")
def plan():
    return lesson(open_dataset(CUBA), Selection())


def opened(visit, site, query="?view=lesson", **more):
    reader = visit(site, **more)
    reader.page.goto(site.url + query)
    expect(reader.page.locator(f"#{ids.LESSON} .lesson[data-ready] .is-start")).to_be_visible()
    return reader


def step(page):
    return page.locator(".lesson-step:not([hidden])")


def press(page, *keys):
    for key in keys:
        page.keyboard.press(key)


def test_a_teacher_gives_three_rounds_with_the_keyboard_alone(visit, cuba_site, plan):
    reader = opened(visit, cuba_site, size=PROJECTOR)
    page = reader.page
    press(page, "ArrowRight")
    right = 0
    for number, one in enumerate(plan.rounds, 1):
        expect(step(page).locator("h1")).to_be_focused()
        expect(step(page).locator("h1")).to_contain_text(f"Round {number} of 3")
        expect(step(page).locator(".lesson-told")).to_be_hidden()
        press(page, "Enter")  # nothing is told before the class has chosen
        expect(page.locator(".lesson-said")).to_contain_text("Choose first")
        guess = number  # the first type in round 1, the second in round 2
        press(page, str(guess))
        expect(step(page).locator(".lesson-choice").nth(guess - 1)).to_have_attribute("aria-pressed", "true")
        expect(step(page).locator(".lesson-show")).to_be_focused()
        press(page, "Enter")
        told = step(page).locator(".lesson-told")
        expect(told).to_contain_text(one.source)
        expect(step(page).locator(".lesson-answer")).to_be_focused()
        same = one.choices[guess - 1] == one.answer
        right += same
        expect(step(page).locator(".lesson-outcome")).to_contain_text(w.SAME if same else "The class chose “")
        expect(page.locator(".lesson-said")).to_have_text(w.SCORE.format(right=right, all=number))
        assert page.evaluate(SIZES) >= LEAST_SIZE
        press(page, str(guess + 1))  # what is told is settled
        expect(page.locator(".lesson-said")).to_have_text(w.SCORE.format(right=right, all=number))
        press(page, "ArrowRight")
    prediction = plan.prediction
    choice = prediction.choices.index(prediction.answer) + 1
    expect(step(page).locator("h1")).to_contain_text(w.PREDICT)
    press(page, str(choice), "Enter")
    expect(step(page).locator(".lesson-outcome")).to_have_text(w.SAME)
    expect(step(page).locator("progress")).to_have_count(len(prediction.counts))
    expect(step(page).locator(".badge")).to_be_visible()
    press(page, "ArrowRight")
    expect(step(page).locator("h1")).to_have_text(w.RESULT.format(right=right + 1, all=3))
    expect(step(page).locator("ol > li")).to_have_count(3)
    press(page, "ArrowLeft")
    expect(step(page).locator(".lesson-told")).to_be_visible()  # what was told stays told
    assert page.evaluate(STORED) == [0, 0, ""]
    assert page.context.cookies() == []


def test_a_class_changes_its_mind_until_the_answer_is_shown(visit, cuba_site):
    page = opened(visit, cuba_site).page
    press(page, "ArrowRight", "1", "3")
    choices = step(page).locator(".lesson-choice")
    expect(choices.nth(0)).to_have_attribute("aria-pressed", "false")
    expect(choices.nth(2)).to_have_attribute("aria-pressed", "true")
    choices.nth(1).click()
    press(page, "Enter")
    expect(step(page).locator(".is-class:not([hidden])")).to_have_count(1)
    expect(choices.nth(1)).to_have_attribute("aria-pressed", "true")


def test_a_lesson_that_has_begun_needs_no_network(visit, cuba_site, plan):
    reader = opened(visit, cuba_site)
    page = reader.page
    page.context.set_offline(True)
    for _ in range(3):
        press(page, "ArrowRight", "1", "Enter")
    press(page, "ArrowRight")
    expect(step(page).locator("h1")).to_contain_text("of 3")
    page.context.set_offline(False)


def test_the_link_is_the_lesson_and_another_begins_anew(visit, cuba_site):
    page = opened(visit, cuba_site, "?event=E03&view=lesson&rounds=5&seed=4").page
    press(page, "ArrowRight", "1", "Enter")
    line = step(page).locator(".is-whole").inner_text()
    page.reload()
    expect(page.locator(".lesson[data-ready]")).to_be_attached()
    expect(step(page)).to_have_class(re.compile("is-start"))
    press(page, "ArrowRight")
    assert step(page).locator(".is-whole").text_content() == line
    press(page, "ArrowLeft")
    step(page).get_by_text("5", exact=True).last.click()  # lesson 5
    page.wait_for_url("**/?event=E03&view=lesson&rounds=5&seed=5")
    expect(page.locator(".lesson[data-lesson$='seed=5']")).to_be_attached()
    expect(step(page)).to_have_class(re.compile("is-start"))


def test_the_handout_has_questions_in_front_and_answers_behind(visit, cuba_site, plan):
    page = opened(visit, cuba_site, scheme="dark").page
    page.evaluate("window.print = () => { window.printed = true; }")
    page.locator(".is-start .lesson-print").focus()
    press(page, "Enter")
    assert page.evaluate("window.printed")
    expect(page.locator(".handout")).to_be_hidden()
    page.emulate_media(media="print")
    front, behind = page.locator(".handout-questions"), page.locator(".handout-answers")
    expect(front).to_be_visible()
    expect(page.locator(".site-header")).to_be_hidden()
    expect(step(page)).to_be_hidden()
    for one in plan.rounds:
        expect(front).not_to_contain_text(parts.origin(one))
        expect(behind).to_contain_text(parts.origin(one))
    expect(behind).to_contain_text(page.url)
    assert page.evaluate(PAGE_BREAK) == "page"


@pytest.mark.parametrize("rounds", [3, 8])
def test_the_handout_is_two_pages_however_many_rounds(visit, cuba_site, rounds):
    page = opened(visit, cuba_site, f"?view=lesson&rounds={rounds}&seed=5").page
    for paper in ("A4", "Letter"):
        assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(format=paper))) == 2, paper


def test_too_few_sources_are_told_and_lead_on(visit, cuba_site):
    page = opened(visit, cuba_site, "?event=E07&view=lesson").page
    expect(page.locator(".lesson-note")).to_contain_text("Only one source type")
    press(page, "ArrowRight")
    expect(step(page)).to_have_class(re.compile("is-start"))
    page.locator(".lesson summary").click()
    page.locator(".lesson-setup").get_by_text(w.ALL_TEXTS, exact=True).click()
    expect(page.locator(".lesson-next").first).to_be_visible()


def test_other_views_keep_their_keys(visit, cuba_site):
    page = visit(cuba_site, "?event=E03").page
    press(page, "1", "ArrowRight", "Enter")
    expect(page.locator(f"#{ids.LESSON}")).to_be_hidden()
    expect(page.locator(f"#{ids.COMPARE}")).to_be_visible()
