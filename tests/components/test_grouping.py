"""A reader's own grouping, and sources side by side, wherever a reader is told something."""

import json
from dataclasses import replace

import pytest

from app import create_app
from comparison.charts import CHARTS
from comparison.query import Options
from comparison.regroup import as_grouped
from comparison.selection import Selection
from comparison.settings import SETTINGS, VIEW
from components.checking import changes
from components.chips import build_chips
from components.clicks import act, asked
from components.controls import shown_values
from components.evidence import more_passages
from components.folded import FILLS, LABELS, fill
from components.grouping import build_grouping, build_own_grouping, build_way_to_labels
from components.labels import Labels
from components.render import render
from components.settings_controls import of_groups, setting_choices
from components.views.cards import VIEW_CARDS
from components.views.labels import build_labels
from components.views.lesson import build_lesson
from components.views.switch import render_view
from components.views.texts import render_texts
from tests.comparison.test_regroup import AGENCY_AS_FRIEND, BY_SOURCE, really
from tests.components.reading import parts, words

FRIENDS = "agency:solidarity_or_advocacy"
QUERIES = [
    f"group={FRIENDS}",
    "by=source",
    f"group={FRIENDS}&by=source&type=solidarity_or_advocacy&event=E01",
    f"group={FRIENDS}&group=friends:human_rights_ngo&by=source&source=watch&focus=originator:watch&level=carrier",
    f"group={FRIENDS}&type=state_or_government",
    "by=source&source=nobody&reference=agency&first=watch&second=human_rights_ngo",
    f"group={FRIENDS}&group=agency:human_rights_ngo&group=x&group=:&group=&by=words&focus=type:others:",
]
OWN_MARK = "Grouped by the reader: Island Agency as solidarity or advocacy."


@pytest.fixture(scope="module")
def options(tiny):
    return Options.of(tiny)


@pytest.fixture(scope="module")
def client(tiny):
    return create_app(tiny).server.test_client()


@pytest.mark.parametrize("query", QUERIES)
def test_every_part_of_the_page_takes_it(tiny, options, query):
    for view in VIEW_CARDS:
        render(f"{query}&view={view}", tiny, options)
    grouped, selection = asked(query, tiny, options)
    render_view(selection, tiny)
    more_passages(grouped, selection, 1, None)
    labels = Labels.of(grouped)
    assert render_texts(grouped, selection.with_values("text", "d2"), labels)["facts"]
    assert words(build_lesson(tiny, selection))
    for name in CHARTS:
        assert changes(name, tiny, selection)[0][0] == f"badge-{name}"
        assert "Not checked" not in words(changes(name, tiny, selection)[0][1]["children"])
        with create_app(tiny).server.test_request_context():
            for part in FILLS:
                fill(name, part, grouped, selection, labels)


@pytest.mark.parametrize("query", QUERIES)
def test_every_address_takes_it(client, query):
    for name in CHARTS:
        for address in (f"/api/{name}.json?checked=0&", f"/api/{name}.csv?", f"/embed/{name}?checked=0&"):
            assert client.get(address + query).status_code == 200, address
    for address in ("/api/index.json?", "/api/sentences.csv?", "/api/keyness.json?", "/?"):
        assert client.get(address + query).status_code == 200, address


def test_the_page_shows_what_a_dataset_shows_that_says_so_itself(tiny, options):
    other = really(tiny, AGENCY_AS_FRIEND.groups)
    made, wanted = render(f"group={FRIENDS}", tiny, options), render("", other, Options.of(other))
    assert made["headline"] == wanted["headline"]
    assert str(made["passages"]) == str(wanted["passages"])
    for name in VIEW_CARDS["compare"]:
        figures = [json.dumps(one["cards"][name][2], sort_keys=True, default=str) for one in (made, wanted)]
        assert figures[0] == figures[1]
        assert made["cards"][name][0] == wanted["cards"][name][0]


def test_an_own_grouping_is_told_with_the_way_back(tiny):
    assert build_grouping(tiny, Selection()) == build_own_grouping(tiny, Selection()) == []
    selection = replace(AGENCY_AS_FRIEND, events=("E01",), settings=(("by", "source"),))
    own, sides = build_grouping(as_grouped(tiny, selection), selection)
    assert words(own).startswith("You have grouped 1 source differently from this dataset: Island Agency as ")
    assert [link.href for link in parts([own, sides], "Link")] == [
        "?event=E01&by=source",
        f"?event=E01&group={FRIENDS}",
    ]


def test_every_card_chip_export_and_embedded_chart_bears_the_mark(tiny, options, client):
    page = render(f"group={FRIENDS}", tiny, options)
    for name in VIEW_CARDS["compare"]:
        assert OWN_MARK in words(page["cards"][name][8])
    assert "My grouping: Island Agency as solidarity or advocacy" in words(page["chips"])
    answer = client.get(f"/api/tone.json?checked=0&group={FRIENDS}").get_json()
    assert answer["grouping"] == OWN_MARK
    assert client.get("/api/tone.json?checked=0").get_json()["grouping"] == ""
    for address in ("/api/tone.csv", "/api/sentences.csv"):
        headers = client.get(f"{address}?group={FRIENDS}").headers
        assert json.loads(headers["X-Parallax-Grouping"]) == [OWN_MARK]
        assert "-own-grouping.csv" in headers["Content-Disposition"]
        assert "X-Parallax-Grouping" not in client.get(address).headers
    assert OWN_MARK in client.get(f"/embed/tone?checked=0&group={FRIENDS}").text
    grouped = as_grouped(tiny, AGENCY_AS_FRIEND)
    with create_app(tiny).server.test_request_context():
        cited = fill("tone", "download", grouped, AGENCY_AS_FRIEND, Labels.of(grouped))
    assert words(cited).count(OWN_MARK.removesuffix(".")) == 2


def test_a_table_of_sources_says_that_they_are_sources(tiny, client):
    heads = client.get("/api/tone.csv?by=source").text.splitlines()[0]
    assert "Source compared" in heads
    assert "Source type" not in heads
    assert "Source type" in client.get("/api/tone.csv").text.splitlines()[0]


def test_a_click_on_a_source_selects_it_and_marks_it(tiny, options):
    click = {"points": [{"customdata": {"event": "E01", "type": "agency"}}]}
    step = act("by=source", shown_values(BY_SOURCE, options), [click], options)
    assert step.query == "event=E01&source=agency&by=source"
    assert act(step.query, shown_values(step.selection, options), [click], options).query == "by=source"


def test_settings_offer_the_groups_that_are_compared(tiny):
    assert of_groups() == ("first", "second", "reference")
    values = [choice["value"] for choice in setting_choices("first", as_grouped(tiny, BY_SOURCE))]
    assert values == ["auto", "watch", "agency", "friends"]
    assert [choice["label"] for choice in setting_choices("by", tiny)] == ["Source types", "Sources"]


def test_each_source_can_be_counted_as_each_other_type_and_back(tiny):
    labels = build_labels(tiny, Selection(events=("E02",)))
    assert [link.href for link in parts(labels, "Link")] == [
        "?event=E02&group=agency:human_rights_ngo",
        f"?event=E02&group={FRIENDS}",
    ]
    grouped = build_labels(tiny, replace(AGENCY_AS_FRIEND, events=("E02",)))
    assert [link.href for link in parts(grouped, "Link")] == [
        "?event=E02&group=agency:human_rights_ngo",
        "?event=E02",
    ]
    assert "Counted by you as" in words(grouped)
    assert words(build_labels(tiny, Selection(sources=("watch",), types=("state_or_government",)))) == (
        "No source has a text in this selection."
    )
    assert fill("tone", LABELS, tiny, Selection(), Labels.of(tiny)) == []


def test_the_filters_lead_to_the_labels(tiny):
    link = build_way_to_labels(Selection(events=("E02",), focus=("bin:0.1",)))
    assert (words(link), link.href) == ("Why each source has its label", "?event=E02&view=texts")


def test_chips_speak_of_the_datasets_own_types(tiny):
    selection = replace(BY_SOURCE, types=("human_rights_ngo",))
    chips = words(build_chips(as_grouped(tiny, selection), selection))
    assert "human-rights organisation" in chips
    assert f"{SETTINGS['by'].label}: Sources" in chips
    assert VIEW not in chips
