"""What a card gives to take out: files, pictures and a citation, as a reader gets them."""

import csv

import pytest
from playwright.sync_api import expect

from components import ids
from components.explanations import EXPLANATIONS
from components.folded import DOWNLOAD

QUERY = "?event=E03&type=state_or_government&voice=own"


@pytest.fixture
def opened(visit, cuba_site):
    reader = visit(cuba_site, QUERY)
    reader.wait_until_checked("naming")
    return reader, reader.unfold("naming", DOWNLOAD)


def kept(reader, button):
    """The file that a click keeps: its name and its content."""
    with reader.page.expect_download() as download:
        button.click()
    return download.value.suggested_filename, download.value.path().read_bytes()


def test_the_csv_file_of_a_chart_is_its_table(opened):
    reader, place = opened
    name, content = kept(reader, place.get_by_role("link", name=EXPLANATIONS["naming"].title))
    assert name == "parallax-cuba-naming.csv"
    _, *rows = csv.reader(content.decode("utf-8-sig").splitlines())
    shown = reader.rows("naming", EXPLANATIONS["naming"].title)
    assert [row[:4] for row in rows] == [row[:4] for row in shown]


def test_the_sentences_can_be_kept_and_the_json_read(opened):
    reader, place = opened
    name, content = kept(reader, place.get_by_role("link", name="Measures of the selected sentences"))
    assert name == "parallax-cuba-sentences.csv"
    rows = list(csv.DictReader(content.decode("utf-8-sig").splitlines()))
    assert {(row["type"], row["voice"]) for row in rows} == {("state_or_government", "own")}
    link = place.get_by_role("link", name="All tables for programs").get_attribute("href")
    answer = reader.page.request.get(f"{reader.url}{link}").json()
    assert answer["selection"] == QUERY.removeprefix("?")
    finding = reader.page.locator(f"#{ids.finding('naming')}").inner_text()
    assert answer["finding"] == finding


@pytest.mark.parametrize(("kind", "start"), [("PNG", b"\x89PNG"), ("SVG", b"<svg")])
def test_the_chart_is_a_picture_in_two_formats(opened, kind, start):
    reader, place = opened
    name, content = kept(reader, place.get_by_role("button", name=kind))
    assert name == f"parallax-naming.{kind.lower()}"
    assert content.startswith(start)


def test_the_citation_is_copied_with_the_address_of_the_page(opened):
    reader, place = opened
    reader.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    for at, form in enumerate(("[Chart]", "@misc{")):
        copied = place.locator(".copied").nth(at)
        copied.get_by_role("button", name="Copy").focus()
        reader.page.keyboard.press("Enter")
        expect(copied.locator("[role=status]")).to_have_text("Copied")
        text = reader.page.evaluate("navigator.clipboard.readText()")
        assert form in text
        assert reader.page.url in text
