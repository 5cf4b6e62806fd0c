"""Every control writes the address, and the address fills every control."""

import pytest
from playwright.sync_api import expect

from components import ids


def open_filters(reader):
    reader.page.locator(f"#{ids.FILTERS_TOGGLE}").click()
    expect(reader.page.locator(f"#{ids.TERM}")).to_be_visible()


def choose(reader, label, option):
    reader.page.locator("input").and_(reader.page.get_by_label(label, exact=True)).press("ArrowDown")
    reader.page.get_by_role("option", name=option).click()


@pytest.mark.parametrize(
    ("label", "option", "query"),
    [
        ("Event", "Rally", "event=E02"),
        ("Source type", "state or government", "type=state_or_government"),
        ("Source", "Island Watch", "source=watch"),
        ("Compare the names of", "the government of the island", "referent=government"),
        ("Country", "JM", "x_country=JM"),
    ],
)
def test_lists(visit, tiny_site, label, option, query):
    reader = visit(tiny_site)
    open_filters(reader)
    choose(reader, label, option)
    reader.wait_for_query(query)


@pytest.mark.parametrize(("text", "query"), [("Quoted", "voice=quoted"), ("Page it is on", "level=carrier")])
def test_segments(visit, tiny_site, text, query):
    reader = visit(tiny_site)
    open_filters(reader)
    reader.page.locator(f"#{ids.FILTERS}").get_by_text(text, exact=True).click()
    reader.wait_for_query(query)


@pytest.mark.parametrize(
    ("control", "text", "query"),
    [
        (ids.TERM, "People", "term=people"),
        (ids.FROM, "2021-07-12", "from=2021-07-12"),
        (ids.TO, "12 Jul 2021", "to=2021-07-12"),
    ],
)
def test_fields(visit, tiny_site, control, text, query):
    reader = visit(tiny_site)
    open_filters(reader)
    field = reader.page.locator(f"#{control}")
    field.click()
    field.press_sequentially(text)
    field.press("Enter")
    reader.wait_for_query(query)


def test_a_deep_link_fills_every_control(visit, tiny_site):
    texts = "event=E01&source=watch&from=2021-07-12&to=2024-03-02&x_country=GB"
    reader = visit(tiny_site, f"?{texts}&level=carrier&voice=own&term=police")
    open_filters(reader)
    for control, value in [(ids.FROM, "12 Jul 2021"), (ids.TO, "2 Mar 2024"), (ids.TERM, "police")]:
        expect(reader.page.locator(f"#{control}")).to_have_value(value)
    for text in ("Own", "Page it is on"):
        expect(reader.page.get_by_role("radio", name=text, exact=True)).to_be_checked()
    pills = reader.page.locator(f"#{ids.FILTERS} .mantine-Pill-label")
    expect(pills).to_have_text(["Protests", "Island Watch", "GB"])


def test_two_choices_in_quick_succession_both_count(visit, tiny_site):
    reader = visit(tiny_site)
    choose(reader, "Event", "Rally")
    choose(reader, "Source type", "state or government")
    reader.wait_for_query("event=E02&type=state_or_government")


@pytest.mark.parametrize(
    ("chart", "label", "option", "query", "chip"),
    [
        (
            "keyness",
            "Words in fewer",
            "Show, marked",
            "failing=shown",
            "Words that set apart, those in too few texts or sources: Show, marked",
        ),
        (
            "keyness",
            "Compared with",
            "state or government",
            "reference=state_or_government",
            "Words that set apart, compared with: state or government",
        ),
        ("wordshift", "Score", "Subjectivity", "scale=subjectivity", "Word shift, score: Subjectivity"),
    ],
)
def test_a_setting_of_a_chart_goes_to_the_address_and_back(
    visit, tiny_site, chart, label, option, query, chip
):
    reader = visit(tiny_site)
    reader.show(chart)
    card = reader.page.locator(f"#{ids.chart(chart)}")
    card.locator("summary", has_text="Settings").click()
    choose(reader, label, option)
    reader.wait_for_query(query)
    assert reader.chips() == [chip]
    field = card.locator("input").and_(card.get_by_label(label, exact=True))
    expect(field).to_have_value(option)
    reader.reload()
    card.locator("summary", has_text="Settings").click()
    expect(field).to_have_value(option)
    reader.page.locator(f"#{ids.CHIPS} .chip").click()
    reader.wait_for_query("")
    expect(field).not_to_have_value(option)


def test_repeated_sentences_can_be_counted_each_time(visit, cuba_site):
    reader = visit(cuba_site)
    told = reader.page.locator(f"#{ids.REPEATED}")
    expect(told).to_contain_text("nearly word for word")
    told.get_by_text("Count each time").click()
    reader.wait_for_query("duplicates=all")
    expect(told).to_be_empty()
    assert reader.chips() == ["Repeated sentences: Count each time"]
