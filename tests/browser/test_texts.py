"""The view of the texts: sorted, searched, opened by keyboard, and left by the back button."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from components import ids

PHONE = (360, 740)
OPEN = "?view=texts&text=d1"
TITLES = f"#{ids.TEXTS_TABLE} tbody tr:not([hidden]) > th"
CELLS = f"#{ids.STRIP} .cell"


@pytest.fixture
def texts(visit, tiny_site):
    """Open the view at a query, and wait until its table is there."""

    def open_view(query="?view=texts", **more):
        reader = visit(tiny_site, query, **more)
        expect(reader.page.locator(TITLES).first).to_be_visible()
        return reader

    return open_view


def wait_for(reader, query):
    """Wait until the address holds `query`; which text is open has no chip to wait for."""
    reader.page.wait_for_url(lambda url: urlsplit(url).query == query)


def titles(reader):
    return reader.page.locator(TITLES).all_inner_texts()


def sort_by(reader, heading):
    reader.page.locator(f"#{ids.TEXTS_TABLE} .sort", has_text=re.compile(f"^{heading}$")).click()


def test_the_table_is_sorted_by_day_by_number_and_by_word(texts):
    reader = texts()
    oldest_first = ["Old", "Island: march met", "Agency", "Friends", "Rally"]
    assert titles(reader) == oldest_first
    sort_by(reader, "Title")
    assert titles(reader) == sorted(oldest_first)
    sort_by(reader, "Date")
    # Those of one day stay as they were.
    assert titles(reader) == ["Old", "Agency", "Island: march met", "Friends", "Rally"]
    sort_by(reader, "Date")
    assert titles(reader)[0] == "Rally"
    sort_by(reader, "Mean tone")
    # 0.6, 0.5, 0.3, 0.1, and (−0.4 + 0.2) / 2
    assert titles(reader) == ["Rally", "Agency", "Friends", "Old", "Island: march met"]


def test_a_text_is_found_by_title_source_or_event_without_the_server(texts):
    reader = texts()
    field = reader.page.get_by_label("Find a text in the table")
    reader.wait_until_all_checked()
    asked = []
    reader.page.on("request", lambda request: asked.append((request.method, request.url)))
    for words, found in (
        ("march", ["Island: march met"]),
        ("friends", ["Agency", "Friends"]),
        ("protests AGENCY", ["Agency"]),
        ("nowhere", []),
    ):
        field.fill(words)
        expect(reader.page.locator(TITLES)).to_have_count(len(found))
        assert titles(reader) == found
        said = f"{len(found)} of 5 texts in the table fit."
        expect(reader.page.locator(".texts-find [role=status]")).to_have_text(said)
    # Scripts of what comes into sight may be fetched; nothing is asked.
    assert [url for method, url in asked if method == "POST"] == []
    field.fill("rally")
    # What is looked for stays when the selection changes.
    reader.page.locator(f"#{ids.TEXTS_TABLE} a", has_text="Rally").first.click()
    wait_for(reader, "text=d5&view=texts")
    assert titles(reader) == ["Rally"]


def test_a_text_is_opened_by_keyboard_and_closed_by_the_back_button(texts):
    reader = texts("?event=E01&view=texts")
    keyboard = reader.page.keyboard
    link = reader.page.locator(f"#{ids.TEXTS_TABLE} a", has_text="march")
    link.focus()
    keyboard.press("Enter")
    wait_for(reader, "event=E01&text=d1&view=texts")
    heading = reader.page.locator(f"#{ids.TEXT_FACTS} h3")
    expect(heading).to_have_text("Island: march met")
    expect(heading).to_be_focused()
    expect(link).to_have_attribute("aria-current", "true")
    assert reader.chips() == ["Protests"]  # an open text selects nothing
    reader.page.go_back()
    wait_for(reader, "event=E01&view=texts")
    expect(reader.page.locator(f"#{ids.OPEN_TEXT}")).to_be_hidden()
    expect(link).to_be_focused()
    reader.page.go_forward()
    expect(heading).to_have_text("Island: march met")


def test_a_sentence_is_opened_by_keyboard(texts):
    reader = texts(OPEN)
    keyboard, cells = reader.page.keyboard, reader.page.locator(CELLS)
    expect(cells).to_have_count(3)
    assert [cell.get_attribute("tabindex") for cell in cells.all()] == ["0", "-1", "-1"]
    cells.first.focus()
    keyboard.press("End")
    keyboard.press("ArrowLeft")
    expect(cells.nth(1)).to_be_focused()
    expect(reader.page.locator(".strip-said")).to_contain_text("Paragraph 1, sentence 1")
    keyboard.press("Enter")
    wait_for(reader, "focus=sentence:1&focus=text:d1&text=d1&view=texts")
    expect(reader.page.locator(f"#{ids.BEHIND}")).to_contain_text(
        "1 passage behind this mark: sentence 1 of “Island: march met”"
    )
    expect(reader.page.locator(f"#{ids.EVIDENCE_LIST} .passage")).to_have_count(1)
    expect(cells.nth(1)).to_have_attribute("aria-current", "true")
    expect(reader.page.locator(f"#{ids.EVIDENCE_COUNT}")).to_be_focused()
    keyboard.press("Escape")
    expect(cells.nth(1)).to_be_focused()  # the strip is not drawn anew
    keyboard.press("Enter")
    wait_for(reader, "text=d1&view=texts")
    expect(cells.nth(1)).not_to_have_attribute("aria-current", "true")
    reader.page.go_back()
    expect(cells.nth(1)).to_have_attribute("aria-current", "true")


def test_a_sentence_that_is_not_selected_opens_too(texts):
    reader = texts("?event=E01&view=texts&text=d2")
    cells = reader.page.locator(CELLS)
    expect(cells.nth(1)).to_have_class(re.compile("is-out"))
    cells.nth(1).click()
    expect(reader.page.locator(f"#{ids.BEHIND}")).to_contain_text("sentence 1 of “Agency”")
    expect(reader.page.locator(f"#{ids.EVIDENCE_LIST} .passage")).to_have_count(1)


def test_the_address_of_a_text_can_be_pasted_and_the_text_closed(texts):
    reader = texts(f"{OPEN}&event=E01&focus=text:d1&focus=sentence:2")
    expect(reader.page.locator(CELLS).nth(2)).to_have_attribute("aria-current", "true")
    expect(reader.page.locator(f"#{ids.TEXT_PARTS}")).to_contain_text("Its part in each chart")
    reader.page.get_by_text("Close this text").click()
    wait_for(reader, "event=E01&view=texts")
    expect(reader.page.locator(f"#{ids.OPEN_TEXT}")).to_be_hidden()


def test_the_order_stays_while_texts_are_opened(texts):
    reader = texts()
    sort_by(reader, "Title")
    order = titles(reader)
    reader.page.locator(f"#{ids.TEXTS_TABLE} a", has_text="Rally").first.click()
    expect(reader.page.locator(f"#{ids.TEXT_FACTS} h3")).to_have_text("Rally")
    reader.page.locator(f"#{ids.TEXTS_TABLE} a", has_text="Old").first.click()
    expect(reader.page.locator(f"#{ids.TEXT_FACTS} h3")).to_have_text("Old")
    assert titles(reader) == order


def test_an_unknown_text_is_named(visit, tiny_site):
    reader = visit(tiny_site, "?view=texts&text=d9")
    expect(reader.page.locator(f"#{ids.NOTICE}")).to_contain_text("“d9” is no value of “Text”")
    expect(reader.page.locator(f"#{ids.OPEN_TEXT}")).to_be_hidden()


def test_without_a_text_there_is_no_table(visit, tiny_site):
    reader = visit(tiny_site, "?view=texts&term=nowhere")
    expect(reader.page.locator(f"#{ids.TEXTS_COUNT}")).to_contain_text("No text holds a sentence")
    expect(reader.page.locator(f"#{ids.TEXTS_TABLE}")).to_be_hidden()


def test_the_strip_wraps_on_a_phone_and_leaves_room_for_a_finger(visit, cuba_site):
    reader = visit(cuba_site, "?view=texts&text=S003-1", PHONE)
    cells = reader.page.locator(CELLS)
    expect(cells).to_have_count(57)
    boxes = [cell.bounding_box() for cell in cells.all()]
    assert len({box["y"] for box in boxes}) > 4
    assert max(box["x"] + box["width"] for box in boxes) <= PHONE[0]
    assert min(min(box["width"], box["height"]) for box in boxes) >= 24


CONTRAST = """
() => Array.from(document.querySelectorAll(".strip-key .cell")).map((cell) => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const light = (colour) => {
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue] = Array.from(canvas.getImageData(0, 0, 1, 1).data.slice(0, 3), (part) =>
      part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const fill = light(getComputedStyle(cell, "::before").backgroundColor);
  const sign = light(getComputedStyle(cell).color);
  return (Math.max(fill, sign) + 0.05) / (Math.min(fill, sign) + 0.05);
})
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_sign_of_a_tone_can_be_read_on_its_colour(texts, scheme):
    reader = texts(OPEN, scheme=scheme)
    expect(reader.page.locator(".strip-key .cell").first).to_be_visible()
    *signed, _unscored, _quoted, _out = reader.page.evaluate(CONTRAST)
    assert len(signed) == 7
    assert min(signed) >= 4.5
