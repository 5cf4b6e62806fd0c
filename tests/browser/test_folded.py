"""What is folded in a card is sent when it is opened, follows the selection, and can be used."""

import json

import pytest
from playwright.sync_api import expect

from comparison.charts import CHARTS
from comparison.dataset import open_dataset
from comparison.receipt import receipt
from comparison.selection import Selection
from comparison.switches import switches
from components import ids
from components.explanations import EXPLANATIONS
from components.folded import CHOICES, NUMBERS, READING, RECEIPT
from components.headings import HEADINGS
from components.labels import Labels
from components.tables import cells, told

EVENT = Selection(events=("E01",))


@pytest.mark.parametrize("name", CHARTS)
def test_the_table_of_a_chart_is_its_frame(visit, site, name):
    reader, dataset = visit(site, "?event=E01"), open_dataset(site.folder)
    shown = cells(told(CHARTS[name].frame(dataset, EVENT), name), HEADINGS[name], Labels.of(dataset))
    found = reader.rows(name, EXPLANATIONS[name].title)
    assert [[cell.removesuffix(" ↗") for cell in row] for row in found] == shown


def test_nothing_is_sent_before_it_is_opened(visit, tiny_site):
    reader = visit(tiny_site)
    expect(reader.page.locator(".folded:not(:empty)")).to_have_count(0)


def test_what_is_open_follows_the_selection(visit, tiny_site):
    reader = visit(tiny_site)
    place = reader.unfold("sources", NUMBERS)
    expect(place).to_contain_text("Island Watch")
    reader.click_mark("coverage", {"event": "E02", "type": "state_or_government"})
    reader.wait_for_query("event=E02&type=state_or_government")
    reader.show("sources")
    reader.wait_until_unfolded(place)
    expect(place).not_to_contain_text("Island Watch")


def test_what_was_closed_is_right_when_it_is_opened_again(visit, tiny_site):
    reader = visit(tiny_site)
    place = reader.unfold("sources", NUMBERS)
    summary = reader.page.locator(f"#{ids.chart('sources')} .fold", has=place).locator("summary")
    summary.click()
    reader.page.goto(f"{tiny_site.url}?event=E02")
    reader.wait_until_filled()
    assert "Island Watch" not in str(reader.rows("sources", EXPLANATIONS["sources"].title))


def test_the_keyboard_opens_it_too(visit, tiny_site):
    reader = visit(tiny_site)
    place = reader.place("tone", READING)
    reader.page.locator(f"#{ids.chart('tone')} .fold", has=place).locator("summary").focus()
    reader.page.keyboard.press("Enter")
    expect(place).to_contain_text("Polarity is tone, not stance")


def test_a_click_on_a_heading_sorts_and_another_sorts_the_other_way(visit, tiny_site):
    reader = visit(tiny_site)
    place = reader.unfold("sources", NUMBERS)
    table = place.locator("table").first
    head = table.locator("th", has_text="Sentences")
    column = table.locator("thead th").all_inner_texts().index(head.inner_text())
    before = exact(table, column)
    assert before != sorted(before, reverse=True)
    for order, wanted in (("descending", sorted(before, reverse=True)), ("ascending", sorted(before))):
        head.locator("button").click()
        expect(head).to_have_attribute("aria-sort", order)
        assert exact(table, column) == wanted
    # A new selection is shown in its own order.
    reader.page.locator(f"#{ids.FILTERS_TOGGLE}").click()
    reader.page.locator(f"#{ids.VOICE}").get_by_text("Own", exact=True).click()
    reader.wait_for_query("voice=own")
    reader.wait_until_unfolded(place)
    expect(table.locator("[aria-sort]")).to_have_count(0)
    dataset = open_dataset(tiny_site.folder)
    frame = CHARTS["sources"].frame(dataset, Selection(voice="own"))
    assert exact(table, column) == [float(number) for number in frame["sentences"]]


def exact(table, column):
    return [
        float(row.locator("th, td").nth(column).get_attribute("data-value"))
        for row in table.locator("tbody tr").all()
    ]


def test_the_finding_is_told_under_other_choices(visit, site):
    reader, dataset = visit(site, "?event=E01"), open_dataset(site.folder)
    rows = reader.unfold("tone", CHOICES).locator("tbody tr").all()
    told = [row.locator("td").last.inner_text() for row in rows]
    assert told == list(switches(dataset, EVENT, "tone")["finding"])


def test_a_receipt_can_be_copied_and_kept(visit, tiny_site):
    reader = visit(tiny_site, "?event=E01")
    reader.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    place = reader.unfold("naming", RECEIPT)
    wanted = receipt(open_dataset(tiny_site.folder), EVENT, "naming")
    place.get_by_role("button", name="Copy").click()
    expect(place.locator("[role=status]")).to_have_text("Copied")
    assert json.loads(reader.page.evaluate("navigator.clipboard.readText()")) == wanted
    with reader.page.expect_download() as download:
        place.get_by_role("button", name="Download").click()
    assert download.value.suggested_filename == "parallax-naming.json"
    assert json.loads(download.value.path().read_text(encoding="utf-8")) == wanted
