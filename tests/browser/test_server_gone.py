"""A server that is gone, or does not answer: the page says so in words, and can be asked again."""

import re

import pytest
from playwright.sync_api import expect

from components import ids
from components.badges import CHECKING, NOT_CHECKED, TEXTS
from components.folded import NUMBERS
from components.views.cards import CARDS
from tests.browser.conftest import site_of

CALLS = "**/_dash-update-component**"
LAST = CARDS[-1]  # out of sight at first
LOW = (640, 360)
PATIENCE = 31_000  # ms, a little more than that of assets/page.js


@pytest.fixture
def lonely(visit, tiny_site):
    """A reader whose browser cannot reach the server once `page.route` says so."""
    reader = visit(tiny_site, size=LOW)
    yield reader
    reader.complaints.clear()  # the browser rightly noted the requests that failed


def choose_voice(reader, text):
    voices = reader.page.locator(f"#{ids.VOICE}")
    if not voices.is_visible():
        reader.page.locator(f"#{ids.FILTERS_TOGGLE}").click()
    voices.get_by_text(text, exact=True).click()


def notice(reader):
    return reader.page.locator(".trouble[role=status]")


def test_a_selection_that_does_not_come_is_named_and_can_be_asked_for_again(lonely):
    lonely.page.route(CALLS, lambda route: route.abort())
    choose_voice(lonely, "Own")
    expect(notice(lonely)).to_contain_text("what you see is the selection before")
    lonely.page.unroute(CALLS)
    notice(lonely).get_by_role("button", name="Try again").click()
    lonely.wait_for_query("voice=own")
    expect(notice(lonely)).to_have_count(0)


def test_figures_of_an_earlier_address_are_named_and_renewed(lonely):
    before = lonely.text(ids.HEADLINE)
    choose_voice(lonely, "Own")
    lonely.wait_for_query("voice=own")
    expect(lonely.page.locator(f"#{ids.HEADLINE}")).not_to_have_text(before)
    lonely.page.route(CALLS, lambda route: route.abort())
    lonely.page.go_back()
    expect(notice(lonely)).to_contain_text("what you see is the selection before")
    assert lonely.text(ids.HEADLINE) != before
    lonely.page.unroute(CALLS)
    notice(lonely).get_by_role("button").click()
    lonely.wait_for_query("")
    expect(lonely.page.locator(f"#{ids.HEADLINE}")).to_have_text(before)
    expect(notice(lonely)).to_have_count(0)


def test_a_later_answer_takes_the_notice_away(lonely):
    lonely.page.route(CALLS, lambda route: route.fulfill(status=500, body="{}"))
    choose_voice(lonely, "Own")
    expect(notice(lonely)).to_be_visible()
    lonely.page.unroute(CALLS)
    choose_voice(lonely, "Quoted")
    lonely.wait_for_query("voice=quoted")
    expect(notice(lonely)).to_have_count(0)


def test_a_folded_part_that_does_not_come_is_asked_for_again(lonely):
    lonely.page.route(CALLS, lambda route: route.abort())
    fold = lonely.page.locator(f"#{ids.chart('tone')} .fold", has=lonely.place("tone", NUMBERS))
    fold.locator("summary").click()
    expect(notice(lonely)).to_contain_text("not all of this page is here")
    lonely.page.unroute(CALLS)
    notice(lonely).get_by_role("button").click()
    expect(lonely.place("tone", NUMBERS)).not_to_be_empty()
    expect(notice(lonely)).to_have_count(0)


def test_no_answer_is_a_failure_after_a_while(lonely):
    lonely.page.clock.install()
    lonely.page.route(CALLS, lambda route: None)
    choose_voice(lonely, "Own")
    expect(notice(lonely)).to_have_count(0)
    lonely.page.clock.fast_forward(PATIENCE)
    expect(notice(lonely)).to_contain_text("The server does not answer")


def test_a_check_that_does_not_come_is_told_in_its_card_and_asked_for_again(lonely):
    lonely.page.route(CALLS, no_checks)
    assert lonely.wait_until_checked(LAST) == NOT_CHECKED
    badge = lonely.page.locator(f"#{ids.badge(LAST)}")
    expect(badge).to_contain_text("could not be checked")
    expect(notice(lonely)).to_have_count(0)  # what is selected is there
    lonely.page.unroute(CALLS)
    badge.get_by_role("button", name="Try again").click()
    expect(badge.locator(".badge")).to_have_text(re.compile("|".join(TEXTS.values())))


def no_checks(route):
    route.abort() if "checked" in (route.request.post_data or "") else route.continue_()


def test_a_check_without_an_answer_is_told_after_a_while_and_a_late_answer_counts(lonely):
    lonely.page.clock.install()
    held = []
    lonely.page.route(CALLS, lambda route: held.append(route))
    lonely.page.locator(f"#{ids.chart(LAST)}").scroll_into_view_if_needed()
    pill = lonely.page.locator(f"#{ids.badge(LAST)} .badge")
    expect(pill).to_have_text(CHECKING)
    lonely.page.wait_for_timeout(500)
    lonely.page.clock.fast_forward(PATIENCE)
    expect(pill).to_have_text(NOT_CHECKED)
    for route in held:
        route.continue_()
    expect(pill).to_have_text(re.compile("|".join(TEXTS.values())))


def test_nothing_is_awaited_for_ever_when_the_server_is_killed(visit, tiny_folder):
    with site_of(tiny_folder) as site:
        reader = visit(site)
    assert reader.wait_until_checked(LAST) == NOT_CHECKED
    choose_voice(reader, "Own")
    expect(notice(reader)).to_contain_text("what you see is the selection before")
    reader.complaints.clear()
