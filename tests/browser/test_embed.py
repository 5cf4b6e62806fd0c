"""A chart in a page of another site: it is drawn there, or says why not, and asks nothing of anyone else."""

from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from comparison.answers import checked_finding
from comparison.charts import CHARTS
from comparison.dataset import open_dataset
from comparison.selection import Selection
from components.folded import DOWNLOAD

EVENT = "event=E03"
NAMING = f"embed/naming?{EVENT}"
HEAD = "<!doctype html><html lang='en'><title>Elsewhere</title><link rel='icon' href='data:,'>"
FRAME = '<iframe src="{}" title="A chart" width="100%" height="1200"></iframe>'
# Light and dark paper of assets/tokens.css.
PAPER = {"light": "rgb(251, 250, 247)", "dark": "rgb(20, 23, 26)"}


class Elsewhere:
    """Pages of another origin, and what the browser says and asks while one is open."""

    def __init__(self, page, folder, address):
        self.page = page
        self.folder = folder
        self.address = address
        self.said = []
        self.asked = set()
        page.set_default_timeout(20_000)
        page.on("console", lambda message: self.said.append(message.text))
        page.on("pageerror", lambda error: self.said.append(str(error)))
        page.on("request", lambda request: self.asked.add(urlsplit(request.url).netloc))

    def show(self, html):
        """Open a page with this HTML; what stands in its frame."""
        (self.folder / "index.html").write_text(f"{HEAD}{html}", encoding="utf-8")
        self.page.goto(self.address)
        self.asked.discard(urlsplit(self.address).netloc)
        return self.page.frame_locator("iframe")


@pytest.fixture
def elsewhere(browser, tmp_path):
    server = ThreadingHTTPServer(("localhost", 0), partial(SimpleHTTPRequestHandler, directory=tmp_path))
    Thread(target=server.serve_forever, daemon=True).start()
    with browser.new_context(viewport={"width": 900, "height": 1300}) as context:
        yield Elsewhere(context.new_page(), tmp_path, f"http://localhost:{server.server_port}/")
    server.shutdown()
    server.server_close()


@pytest.fixture
def page(browser):
    with browser.new_context(viewport={"width": 280, "height": 700}, color_scheme="dark") as context:
        page = context.new_page()
        page.set_default_timeout(20_000)
        yield page


def test_what_a_card_gives_to_copy_is_drawn_on_another_site(visit, cuba_site, elsewhere):
    reader = visit(cuba_site, f"?{EVENT}")
    place = reader.unfold("naming", DOWNLOAD)
    reader.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    finding = checked_finding(open_dataset(cuba_site.folder), Selection(events=("E03",)), "naming")
    for name in ("Copy the live chart", "Copy the frozen chart"):
        copied = place.locator(".copied", has=reader.page.get_by_role("button", name=name))
        copied.get_by_role("button").focus()
        reader.page.keyboard.press("Enter")
        expect(copied.get_by_role("status")).to_have_text("Copied")
        frame = elsewhere.show(reader.page.evaluate("navigator.clipboard.readText()"))
        expect(frame.locator(".main-svg").first).to_be_visible()
        expect(frame.locator("h1")).to_have_text(finding)
    assert elsewhere.said == []
    assert elsewhere.asked == {urlsplit(cuba_site.url).netloc}


def test_a_mark_says_its_number_and_cannot_be_clicked(cuba_site, elsewhere):
    frame = elsewhere.show(FRAME.format(f"{cuba_site.url}embed/sources?{EVENT}&checked=0"))
    bar = frame.locator(".barlayer .point path").first
    box = bar.bounding_box()
    place = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    finding = frame.locator("h1").text_content()
    elsewhere.page.mouse.move(*place)
    expect(frame.locator(".hovertext")).to_contain_text("sentences")
    elsewhere.page.mouse.click(*place)
    expect(frame.locator("h1")).to_have_text(finding)
    assert bar.evaluate("mark => getComputedStyle(mark).cursor") == "default"


def test_no_other_page_can_be_framed(cuba_site, elsewhere):
    elsewhere.show(FRAME.format(cuba_site.url))
    elsewhere.page.wait_for_function("() => document.querySelector('iframe').contentDocument === null")
    assert any("frame-ancestors" in text for text in elsewhere.said)


def test_frozen_to_another_dataset_it_refuses_and_leads_to_the_live_chart(cuba_site, elsewhere):
    frame = elsewhere.show(FRAME.format(f"{cuba_site.url}{NAMING}&dataset=0123456789ab"))
    expect(frame.locator("h1")).to_have_text("This chart was made from another dataset")
    expect(frame.locator("body")).to_contain_text(open_dataset(cuba_site.folder).hash)
    expect(frame.locator(".main-svg, table")).to_have_count(0)
    frame.get_by_role("link", name="Show this chart").press("Enter")
    expect(frame.locator(".main-svg").first).to_be_visible()


def test_by_keyboard_the_numbers_open_and_parallax_too(page, cuba_site):
    page.goto(f"{cuba_site.url}{NAMING}")
    focused = page.locator(":focus")
    page.keyboard.press("Tab")
    expect(focused).to_have_attribute("role", "listbox")  # the marks of the chart
    numbers = page.get_by_text("Numbers", exact=True)
    while not numbers.evaluate("element => element === document.activeElement"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("table").first).to_be_visible()
    parallax = page.get_by_role("link", name="Open in Parallax")
    while not parallax.evaluate("element => element === document.activeElement"):
        page.keyboard.press("Tab")
    with page.context.expect_page() as opened:
        page.keyboard.press("Enter")
    assert opened.value.url == f"{cuba_site.url}?{EVENT}"


@pytest.mark.parametrize("name", CHARTS)
def test_a_narrow_frame_shows_all_of_it(page, cuba_site, name):
    page.goto(f"{cuba_site.url}embed/{name}?{EVENT}&checked=0")
    expect(page.locator(".main-svg").first).to_be_visible()
    page.get_by_text("Numbers", exact=True).click()
    assert page.evaluate("document.documentElement.scrollWidth") == 280


@pytest.mark.parametrize(
    ("asked", "paper"), [("", "dark"), ("&scheme=light", "light"), ("&scheme=dark", "dark")]
)
def test_its_colours_are_the_readers_or_those_asked_for(page, cuba_site, asked, paper):
    page.goto(f"{cuba_site.url}{NAMING}&checked=0{asked}")
    colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert colour == PAPER[paper]
    words = page.locator(".js-plotly-plot .annotation-text").first
    assert words.evaluate("text => getComputedStyle(text).fill") == page.evaluate(
        "getComputedStyle(document.body).color"
    )


def test_without_scripts_the_numbers_are_there(browser, cuba_site):
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{cuba_site.url}{NAMING}&checked=0")
        page.get_by_text("Numbers", exact=True).click()
        expect(page.get_by_role("table")).to_be_visible()
