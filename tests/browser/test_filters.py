"""What analysts come back for: undo, shortcuts, a drag over dates, words with stars; one address for all."""

import json
import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from comparison.dataset import open_dataset
from comparison.options import Options
from comparison.selection import DATES, holds_one
from comparison.settings import FIRST, REFERENCE, SECOND
from components import ids
from components.controls import control_ids
from preprocessing import schema
from tests.browser.conftest import site_of
from tests.browser.reader import SHOWN
from tests.comparison.known import write_known

CELL = {"event": "E01", "type": "human_rights_ngo"}
QUERY = "event=E01&type=human_rights_ngo"
LONGEST_LINK = 2_000


@pytest.fixture(scope="module")
def known_site(tmp_path_factory):
    with site_of(write_known(tmp_path_factory.mktemp("datasets") / "known")) as site:
        yield site


def can(reader, undo, redo):
    for name, possible in ((ids.UNDO, undo), (ids.REDO, redo)):
        button = reader.page.locator(f"#{name}")
        expect(button).to_have_attribute("aria-disabled", "false" if possible else "true")


def address(reader):
    return urlsplit(reader.page.url).query


# --- undo and redo


def test_undo_and_redo_walk_through_the_steps_and_never_leave(visit, tiny_site):
    reader = visit(tiny_site)
    can(reader, False, False)
    reader.click_mark("coverage", CELL)
    reader.wait_for_query(QUERY)
    reader.page.locator(f"#{ids.CHIPS} .chip").first.click()
    reader.wait_for_query("type=human_rights_ngo")
    can(reader, True, False)
    undo, redo = (reader.page.locator(f"#{name}") for name in (ids.UNDO, ids.REDO))
    undo.click()
    reader.wait_for_query(QUERY)
    undo.click()
    reader.wait_for_query("")
    can(reader, False, True)
    expect(undo).to_be_focused()
    undo.dispatch_event("click")
    redo.dblclick()
    reader.wait_for_query("type=human_rights_ngo")
    can(reader, True, False)


def test_a_new_step_after_undo_is_the_last(visit, tiny_site):
    reader = visit(tiny_site, "?event=E01")
    reader.page.locator(f"#{ids.CHIPS} .chip").click()
    reader.wait_for_query("")
    reader.page.keyboard.press("u")
    reader.wait_for_query("event=E01")
    reader.click_mark("coverage", {"event": "E02", "type": "state_or_government"})
    reader.wait_for_query("event=E01&event=E02&type=state_or_government")
    can(reader, True, False)


def test_the_open_view_is_no_step(visit, tiny_site):
    reader = visit(tiny_site, "?voice=own&prior=1&x_country=GB")
    reader.page.locator(f"#{ids.CLEAR}").click()
    reader.wait_for_query("")
    reader.show("terms")
    reader.page.keyboard.press("Control+z")
    reader.page.wait_for_url("**/?voice=own&prior=1&view=words&x_country=GB")
    reader.page.keyboard.press("Control+Shift+Z")
    reader.page.wait_for_url("**/?view=words")


def test_back_and_forward_of_the_browser_are_followed(visit, tiny_site):
    reader = visit(tiny_site)
    reader.click_mark("coverage", CELL)
    reader.wait_for_query(QUERY)
    reader.page.go_back()
    reader.wait_for_query("")
    can(reader, False, True)
    reader.page.keyboard.press("r")
    reader.wait_for_query(QUERY)
    reader.page.go_back()
    reader.wait_for_query("")
    can(reader, False, True)


def test_after_a_reload_there_is_nothing_to_undo(visit, tiny_site):
    reader = visit(tiny_site, "?voice=own")
    reader.page.locator(f"#{ids.CLEAR}").click()
    reader.wait_for_query("")
    can(reader, True, False)
    reader.reload()
    can(reader, False, False)
    reader.page.keyboard.press("u")
    expect(reader.page.locator(f"#{ids.HEADLINE}")).not_to_be_empty()
    assert address(reader) == ""


# --- shortcuts


def test_shortcuts_come_after_what_they_call(visit, tiny_site):
    reader = visit(tiny_site, "?voice=own")
    page, held = reader.page, []
    page.route("**/views/steps.js*", lambda route: held.append(route))
    with page.expect_response("**/views/points.js*"):  # the last of them: all others are there, and must wait
        page.locator(f"#{ids.CLEAR}").click()
    reader.wait_for_query("")
    page.keyboard.press("u")
    held[0].continue_()
    reader.wait_for_query("voice=own")
    can(reader, False, True)


def test_the_first_key_of_a_visit_shows_the_list_and_escape_gives_the_focus_back(visit, tiny_site):
    reader = visit(tiny_site)
    dialog = reader.page.locator(f"#{ids.KEYS}")
    reader.page.keyboard.press("?")
    expect(dialog).to_contain_text("Go to the filter for a word")
    reader.page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    opener = reader.page.locator(f"#{ids.KEYS_OPEN}")
    opener.focus()
    opener.press("Enter")
    expect(dialog).to_be_visible()
    dialog.get_by_role("button", name="Close").click()
    expect(dialog).to_be_hidden()
    expect(opener).to_be_focused()


def test_keys_lead_around_the_page(visit, tiny_site):
    reader = visit(tiny_site, "?event=E01")
    reader.page.evaluate("document.addEventListener('present', () => { window.presented = true; })")
    reader.page.keyboard.press("/")
    expect(reader.page.locator(f"#{ids.TERM}")).to_be_focused()
    reader.page.keyboard.type("cue2?")
    expect(reader.page.locator(f"#{ids.TERM}")).to_have_value("cue2?")
    assert reader.view() == "compare"
    reader.page.locator(f"#{ids.TERM}").fill("")
    reader.page.locator(f"#{ids.TERM}").blur()
    reader.page.keyboard.press("e")
    expect(reader.page.locator(f"#{ids.EVIDENCE_COUNT}")).to_be_focused()
    reader.page.keyboard.press("2")
    reader.page.wait_for_url("**/?event=E01&view=words")
    reader.page.wait_for_function(SHOWN)
    reader.page.keyboard.press("c")
    reader.page.wait_for_url("**/?view=words")
    reader.page.keyboard.press("Alt+1")
    reader.page.keyboard.press("p")
    assert reader.page.evaluate("window.presented")
    assert address(reader) == "view=words"


def test_keys_that_work_alone_can_be_switched_off_for_good(visit, tiny_site):
    reader = visit(tiny_site)
    reader.click_mark("coverage", CELL)
    reader.wait_for_query(QUERY)
    reader.page.keyboard.press("?")
    switch = reader.page.locator(f"#{ids.KEYS} [type=checkbox]")
    expect(switch).to_be_checked()
    switch.uncheck()
    reader.page.keyboard.press("Escape")
    reader.page.keyboard.press("2")
    reader.page.keyboard.press("u")
    reader.page.keyboard.press("Control+z")
    reader.wait_for_query("")
    assert reader.view() == "compare"
    reader.reload()
    reader.page.keyboard.press("?")
    expect(reader.page.locator(f"#{ids.KEYS}")).to_be_hidden()
    reader.page.locator(f"#{ids.KEYS_OPEN}").click()
    expect(switch).not_to_be_checked()


# --- a drag over the dates

EARLY, LATE = {"from": "2021-07-12"}, {"from": "2024-03-02"}
ROWS = """
graph => {
  const plot = document.querySelector(`#${graph} .js-plotly-plot`);
  const box = plot.getBoundingClientRect();
  return plot.data[0].customdata.map((mark, row) => [mark.from, box.x + box.width / 2,
    box.y + plot.layout.margin.t + plot.data[0].y[row]]);
}
"""


def at_timeline(visit, site):
    reader = visit(site, "?view=time")
    reader.wait_until_checked("timeline")
    reader.wait_until_checked("coverage")
    graph = reader.page.locator(f"#{ids.graph('timeline')}")
    reader.page.mouse.move(5, 5)
    expect(reader.page.locator("script[src$='brush.js']")).to_have_count(1)
    graph.evaluate("graph => graph.scrollIntoView({ block: 'center' })")
    return reader


def place(reader, mark):
    rows = reader.page.evaluate(ROWS, ids.graph("timeline"))
    return next((x, y) for day, x, y in rows if day == mark["from"])


def drag(reader, start, end):
    reader.page.mouse.move(*start)
    reader.page.mouse.down()
    reader.page.mouse.move(*end, steps=5)


def test_a_drag_selects_the_days_in_one_step(visit, tiny_site):
    reader = at_timeline(visit, tiny_site)
    drag(reader, place(reader, LATE), place(reader, EARLY))
    expect(reader.page.locator(".brush")).to_have_attribute("data-days", "2021-07-12 – 2024-03-02")
    reader.page.mouse.up()
    reader.wait_for_query("from=2021-07-12&to=2024-03-02")
    expect(reader.page.locator(".brush")).to_have_count(0)
    reader.page.keyboard.press("u")
    reader.wait_for_query("")


def test_a_click_still_selects_one_period(visit, tiny_site):
    reader = at_timeline(visit, tiny_site)
    mark = reader.marks("timeline")[-1]
    reader.click_mark("timeline", mark)
    reader.wait_for_query(f"focus={mark['focus'][0]}&from={mark['from']}&to={mark['to']}")
    reader.click_mark("timeline", mark)
    reader.wait_for_query("")


@pytest.mark.parametrize("key", ["Control", "Shift", "Escape"])
def test_other_drags_and_those_that_are_ended_select_nothing(visit, tiny_site, key):
    reader = at_timeline(visit, tiny_site)
    if key != "Escape":
        reader.page.keyboard.down(key)
    drag(reader, place(reader, EARLY), place(reader, LATE))
    expect(reader.page.locator(".brush")).to_have_count(1 if key == "Escape" else 0)
    if key == "Escape":
        reader.page.keyboard.press(key)
        reader.page.mouse.up()
    reader.page.keyboard.press("1")
    reader.wait_for_query("")


def touch(wire, kind, *points):
    wire.send(
        "Input.dispatchTouchEvent",
        {"type": f"touch{kind}", "touchPoints": [{"x": x, "y": y} for x, y in points]},
    )


def test_a_finger_that_rests_first_drags(visit, tiny_site):
    reader = at_timeline(visit, tiny_site)
    wire = reader.page.context.new_cdp_session(reader.page)
    touch(wire, "Start", place(reader, EARLY))
    expect(reader.page.locator(".brush")).to_have_count(1)
    touch(wire, "Move", place(reader, LATE))
    touch(wire, "End")
    reader.wait_for_query("from=2021-07-12&to=2024-03-02")


def test_a_finger_that_moves_at_once_scrolls(visit, tiny_site):
    reader = at_timeline(visit, tiny_site)
    wire = reader.page.context.new_cdp_session(reader.page)
    touch(wire, "Start", place(reader, EARLY))
    touch(wire, "Move", place(reader, LATE))
    expect(reader.page.locator(".brush")).to_have_count(0)
    touch(wire, "End")
    reader.wait_for_query("")


# --- words with stars, countries and languages


def test_what_a_star_stands_for_is_told_and_too_little_is_left_out(visit, tiny_site):
    reader = visit(tiny_site)
    for typed in ("Rall*", "r*"):
        reader.page.keyboard.press("/")
        reader.page.locator(f"#{ids.TERM}").fill(typed)
        reader.page.locator(f"#{ids.TERM}").press("Enter")
        reader.page.wait_for_url(re.compile(re.escape(f"term={typed.lower()}") + "$"))
        if typed == "Rall*":
            expect(reader.page.locator(f"#{ids.REPEATED}")).to_have_text(
                "“rall*” stands for 2 words: rallies and rally."
            )
        reader.page.locator(f"#{ids.TERM}").blur()
    expect(reader.page.locator(f"#{ids.NOTICE}")).to_contain_text("“r*” needs at least 2 letters")
    assert reader.chips() == []


def test_countries_and_languages_are_chosen(visit, known_site):
    reader = visit(known_site)
    reader.page.locator(f"#{ids.FILTERS_TOGGLE}").click()
    for label, option in (("Publisher's country", "Jamaica"), ("Language", "English (en)")):
        reader.page.locator("input").and_(reader.page.get_by_label(label, exact=True)).press("ArrowDown")
        reader.page.get_by_role("option", name=option).click()
    reader.wait_for_query("country=Jamaica&language=en")
    expect(reader.page.locator(f"#{ids.HEADLINE}")).to_contain_text("3 sentences in 1 text")
    expect(reader.page.locator(f"#{ids.REPEATED} p")).to_have_count(2)


# --- the address holds every control

HELD = """
controls => Object.fromEntries(Object.entries(controls).map(
  ([name, id]) => [name, window.dash_component_api.getLayout(id).props.value]))
"""


# Groups that have texts under the other filters: there is no choice of others.
GROUPS = {FIRST: "watch", SECOND: "agency", REFERENCE: "agency"}


def another(parameter, options):
    """What a reader could choose in a control, as it holds that."""
    if parameter in DATES:
        day = options.date_min if parameter == "from" else options.date_max
        return day.isoformat()
    if parameter == schema.TERM:
        return "rall* people"
    values = options.allowed(parameter)
    return GROUPS.get(parameter, values[-1]) if holds_one(parameter) else sorted(values)


def test_every_control_survives_in_a_copied_link(visit, known_site):
    options = Options.of(open_dataset(known_site.folder))
    controls = control_ids(options)
    mine = visit(known_site)
    for parameter, control in controls.items():
        value = another(parameter, options)
        mine.page.evaluate(
            "([id, value]) => window.dash_clientside.set_props(id, { value: value })", [control, value]
        )
        mine.page.wait_for_function("name => location.search.includes(`${name}=`)", arg=parameter)
        mine.page.wait_for_function(SHOWN)  # what can be chosen next comes with it
    held = mine.page.evaluate(HELD, controls)
    assert held == {parameter: another(parameter, options) for parameter in controls}
    assert len(mine.page.url) < LONGEST_LINK
    yours = visit(known_site, f"?{address(mine)}")
    assert json.dumps(yours.page.evaluate(HELD, controls)) == json.dumps(held)
    for walk in (mine.page.go_back, mine.page.go_forward):
        for _ in range(3):
            walk()
    mine.page.wait_for_function(
        "([controls, held]) => JSON.stringify((" + HELD.strip() + ")(controls)) === held",
        arg=[controls, mine.page.evaluate("held => JSON.stringify(held)", held)],
    )
