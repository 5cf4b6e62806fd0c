"""The pages to which the foot leads: sources and corrections, accessibility."""

import re
from dataclasses import replace

import pytest

from comparison.selection import Selection
from comparison.settings import ABOUT, ACCESSIBILITY, SETTINGS, STATEMENTS, VIEW
from components import ids
from components.footer import build_statements
from components.header import build_views
from components.headline import page_title
from components.views import statements, written
from components.views.statements import build_statement
from components.views.switch import render_view
from tests.components.reading import parts, words
from tests.components.test_methods import headings

ONE_EVENT = {"events": ("E01",)}


def opened(view, **chosen):
    return Selection(settings=((VIEW, view),), **chosen)


@pytest.mark.parametrize("view", STATEMENTS)
def test_a_page_is_that_of_the_docs_under_the_name_of_its_view(tiny, view):
    shown = build_statement(tiny, opened(view))
    text = (written.DOCS / statements.PAGES[view]).read_text(encoding="utf-8")
    titles = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    told = [words(part) for part in headings([shown])]
    assert told[: len(titles)] == titles
    assert titles[0] == SETTINGS[VIEW].values[view]


@pytest.mark.parametrize("view", STATEMENTS)
def test_every_section_is_listed_and_its_anchor_is_there_once(tiny, view):
    shown = build_statement(tiny, opened(view))
    sections = [part.id for part in headings([shown]) if type(part).__name__ == "H2"]
    (contents,) = parts(shown, "Nav")
    assert [link.href for link in parts(contents, "A")] == [f"#{anchor}" for anchor in sections]
    assert len(set(sections)) == len(sections)


@pytest.mark.parametrize("view", STATEMENTS)
def test_a_page_names_no_person_no_address_and_no_side(view):
    text = (written.DOCS / statements.PAGES[view]).read_text(encoding="utf-8")
    assert not re.search(r"\S+@\S+|https?://", text)
    assert not re.search(r"\b(bias\w*|propaganda|truth\w*|regime)\b", text, re.IGNORECASE)


def test_the_labels_are_those_of_the_dataset(tiny):
    told = words(build_statement(tiny, opened(ABOUT)))
    assert f"“Tiny”, 5 texts in all. Its hash is {tiny.hash}." in told
    for kind in tiny.catalogue["types"]:
        assert f"{kind['label']}{kind['definition']}" in told
    for source in tiny.catalogue["sources"]:
        assert source["name"] in told
    assert statements.NONE in told


def test_a_contested_type_is_told_with_both_readings(tiny):
    first, *others = tiny.catalogue["sources"]
    sources = [{**first, "contested": "It could also be a union."}, *others]
    other = replace(tiny, as_written={**tiny.as_written, "sources": sources})
    told = words(build_statement(other, opened(ABOUT)))
    assert f"{first['name']}Here: {tiny.type_label(first['type'])}. It could also be a union." in told
    assert statements.NONE not in told


def test_a_type_without_a_source_says_so(tiny):
    types = [*tiny.catalogue["types"], {"id": "union", "label": "Union", "definition": None}]
    told = words(
        build_statement(replace(tiny, as_written={**tiny.as_written, "types": types}), opened(ABOUT))
    )
    assert f"Unionnot recorded{statements.NO_SOURCES}" in told


def test_the_page_leads_to_the_texts_and_keeps_the_selection(tiny):
    (way,) = parts(build_statement(tiny, opened(ABOUT, **ONE_EVENT)), "Link")
    assert way.href == "?event=E01&view=texts"


def test_the_foot_leads_to_both_and_the_head_to_neither():
    ways = build_statements(opened(ACCESSIBILITY, **ONE_EVENT))
    assert [words(way) for way in ways] == ["Sources and corrections", "Accessibility"]
    assert ways[0].href == "?event=E01&view=about"
    assert getattr(ways[1], "aria-current") == "page"
    assert [words(way) for way in build_views(opened(ABOUT))] == [
        "Compare", "Words", "Time", "Texts", "Lesson", "Methods",
    ]  # fmt: skip


def test_the_title_of_the_tab_is_that_of_the_page(tiny):
    assert page_title(tiny, opened(ABOUT, **ONE_EVENT)) == "Sources and corrections · Tiny · Parallax"


@pytest.mark.parametrize("view", STATEMENTS)
def test_a_page_is_sent_to_those_who_open_it_and_stands_alone(tiny, view):
    compare, there = (render_view(selection, tiny) for selection in (Selection(), opened(view)))
    assert (compare["no_statement"], compare["no_compare"]) == (True, False)
    assert (there["no_statement"], there["no_compare"], there["no_methods"]) == (False, True, True)
    assert there["skip"] == f"#{ids.STATEMENT}"
    assert words(there["statement"]).startswith(SETTINGS[VIEW].values[view])
    assert type(compare["statement"]).__name__ == "NoUpdate"


def test_a_host_without_the_docs_says_so(tiny, monkeypatch, tmp_path):
    monkeypatch.setattr(written, "DOCS", tmp_path)
    written._page.cache_clear()
    assert "This host lacks docs/accessibility.md" in words(build_statement(tiny, opened(ACCESSIBILITY)))
    written._page.cache_clear()
