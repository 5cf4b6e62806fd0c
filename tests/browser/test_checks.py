"""Whether a finding stands comes after its chart, chart by chart, and never to another selection."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from comparison import answers
from comparison.charts import CHARTS
from comparison.dataset import open_dataset
from comparison.selection import Selection
from components import ids
from components.badges import TEXTS
from components.views.cards import CARDS
from tests.browser.conftest import Site, site_of
from tests.browser.slow import FAILS, SECONDS

SLOW = "?voice=quoted"
MOST = 1000 * SECONDS * len(CARDS)  # ms


@pytest.fixture(scope="module")
def slow_site(tiny_folder) -> Iterator[Site]:
    with site_of(tiny_folder, "tests.browser.slow:server") as site:
        yield site


def pills(reader):
    return reader.page.locator(".card-badge .badge.is-checking")


def test_every_card_says_whether_its_finding_stands_and_why(visit, site):
    reader = visit(site, "?event=E01")
    dataset, selection = open_dataset(site.folder), Selection(events=("E01",))
    for name in CHARTS:
        found = answers.verdict_of(dataset, selection, name)
        assert reader.wait_until_checked(name) == TEXTS[found.badge]
        assert found.reason.split(": ")[-1][-30:] in reader.text(ids.badge(name))
        assert reader.text(ids.finding(name)) == answers.checked_finding(dataset, selection, name)


def test_charts_do_not_wait_for_the_checks(visit, slow_site):
    reader = visit(slow_site, SLOW)
    expect(pills(reader).first).to_be_visible()
    expect(reader.page.locator(f"#{ids.graph('coverage')} .main-svg").first).to_be_visible()
    assert "5 texts" not in reader.text(ids.HEADLINE)
    # Nor does the next selection.
    reader.page.locator(f"#{ids.CLEAR}").click()
    reader.wait_for_query("")
    expect(reader.page.locator(f"#{ids.HEADLINE}")).to_contain_text("5 texts", timeout=1000 * SECONDS)


def test_an_answer_to_an_earlier_selection_changes_nothing(visit, slow_site):
    quick, slow = visit(slow_site), visit(slow_site, SLOW)
    slow.page.locator(f"#{ids.CLEAR}").click()
    slow.wait_for_query("")
    assert slow.everything() == quick.everything()
    slow.page.wait_for_timeout(1000 * (SECONDS + 1))
    assert slow.everything() == quick.everything()


def test_back_and_forth_ends_with_the_checks_of_what_is_shown(visit, slow_site):
    there = visit(slow_site, "?voice=own")
    reader = visit(slow_site, "?voice=own")
    reader.page.locator(f"#{ids.FILTERS_TOGGLE}").click()
    for text, query in (("Quoted", "voice=quoted"), ("Own", "voice=own"), ("Quoted", "voice=quoted")):
        reader.page.locator(f"#{ids.VOICE}").get_by_text(text, exact=True).click()
        reader.wait_for_query(query)
    reader.page.go_back()
    reader.wait_for_query("voice=own")
    assert reader.everything() == there.everything()
    reader.page.wait_for_timeout(1000 * (SECONDS + 1))
    assert reader.everything() == there.everything()


def test_a_check_that_fails_says_so_and_leaves_the_chart(visit, slow_site):
    reader = visit(slow_site, f"?term={FAILS}")
    assert reader.wait_until_checked("tone") == "Not checked"
    expect(reader.page.locator(f"#{ids.badge('tone')}")).to_contain_text("could not be checked")
    expect(reader.page.locator(f"#{ids.graph('tone')} .main-svg").first).to_be_visible()
    # The next selection is checked as ever.
    reader.page.locator(f"#{ids.CLEAR}").click()
    reader.wait_for_query("")
    assert reader.wait_until_checked("tone") in TEXTS.values()


def test_the_answer_moves_little(visit, cuba_site):
    reader = visit(cuba_site)
    before = place_of(reader, "coverage")
    reader.wait_until_checked("coverage")
    assert abs(place_of(reader, "coverage") - before) < 60


def place_of(reader, name):
    return reader.page.locator(f"#{ids.graph(name)}").evaluate(
        "one => one.getBoundingClientRect().top + window.scrollY"
    )
