import re

import pytest
from dash.development.base_component import Component

from comparison.support import floor_in_words
from components.explained import explanations
from components.markdown import build_markdown, read_markdown, sections, slug
from components.views import methods, written
from components.views.methods import PREFIX, build_methods
from tests.components.reading import parts, words

PAGE = """# Head

First *said* and **meant**, see [below](#a-table), [a file](other.md) and [a page](https://example.org/x).

<!-- a mark -->

- one
- two `code`

## A table

| a | b |
| --- | --- |
| 1 | [c](#head) |

    block
"""


PAGE_OF_DOCS = written.DOCS / methods.PAGE
HEADINGS = ("H1", "H2", "H3", "H4")


def headings(page) -> list:
    return [part for part in every(page) if type(part).__name__ in HEADINGS]


def every(page) -> list:
    """Every component, in reading order."""
    inner = [page] if isinstance(page, Component) else page if isinstance(page, list) else []
    return [part for one in inner for part in (one, *every(getattr(one, "children", None)))]


@pytest.fixture
def page():
    return build_markdown(read_markdown(PAGE), "x")


def test_a_page_keeps_its_order_and_its_words(page):
    assert [type(part).__name__ for part in page] == ["H1", "P", "Ul", "H2", "Div", "Pre"]
    assert words(page[1]) == "First said and meant, see below, a file and a page ↗."
    assert [words(item) for item in parts(page, "Li")] == ["one", "two code"]


def test_headings_are_anchors(page):
    assert [part.id for part in headings(page)] == ["x-head", "x-a-table"]
    assert sections(read_markdown(PAGE), "x") == [("x-a-table", "A table")]
    assert slug("What TextBlob cannot see: tone, not stance") == "what-textblob-cannot-see-tone-not-stance"


def test_links_lead_within_the_page_or_to_other_sites_and_nowhere_else(page):
    assert [link.href for link in parts(page, "A")] == ["#x-a-table", "https://example.org/x", "#x-head"]


def test_a_table_scrolls_under_the_keyboard_and_has_a_name(page):
    [scroll] = parts(page, "Div")
    assert (scroll.tabIndex, scroll.className) == (0, "table-scroll")
    assert getattr(scroll, "aria-label") == "Table: a, b"
    assert [cell.scope for cell in parts(page, "Th")] == ["col", "col"]
    assert [words(cell) for cell in parts(page, "Td")] == ["1", "c"]


@pytest.mark.parametrize(
    "raw", ["<script>x()</script>", "a <b onclick=x()>b</b>", "[x](javascript:alert(1))"]
)
def test_raw_html_and_scripts_are_no_components(raw):
    built = build_markdown(read_markdown(raw), "x")
    assert list(parts(built, "A")) == []
    assert [type(part).__name__ for part in every(built) if isinstance(part, Component)] in ([], ["P"])


def test_words_of_another_language_are_marked():
    (told,) = build_markdown(read_markdown('Dice <span lang="en">the *war*, `x`</span> y <b>más</b>.'), "x")
    (foreign,) = parts(told, "Span")
    assert (foreign.lang, words(foreign), words(told)) == ("en", "the war, x", "Dice the war, x y más.")


@pytest.mark.parametrize(
    "raw", ['<span lang="en" onclick=x()>a', '<span class="x">a', '</span><span lang="">a']
)
def test_no_other_element_of_html_is_kept(raw):
    built = build_markdown(read_markdown(f"Words {raw}"), "x")
    assert list(parts(built, "Span")) == []
    assert words(built) == "Words a"


def test_the_methods_are_those_of_the_docs(tiny):
    shown = build_methods(tiny)
    text = PAGE_OF_DOCS.read_text(encoding="utf-8")
    text = re.sub(r"^    [^\n]*\n|```.*?```|<!--.*?-->", "", text, flags=re.MULTILINE | re.DOTALL)
    titles = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    assert [words(part) for part in headings([shown])] == [*titles, methods.GLOSSARY]
    assert len(list(parts([shown], "Table"))) == len(re.findall(r"^\| ---", text, re.MULTILINE))


def test_every_anchor_of_the_methods_is_there_once(tiny):
    shown = [build_methods(tiny)]
    anchors = [part.id for part in headings(shown)]
    assert len(set(anchors)) == len(anchors)
    targets = {link.href for link in parts(shown, "A") if link.href.startswith("#")}
    assert targets <= {f"#{anchor}" for anchor in anchors}  # those of the special terms' sections too
    assert all(anchor.startswith(f"{PREFIX}-") for anchor in anchors)


def test_the_methods_name_the_dataset(tiny):
    assert f"“Tiny” (5 texts), which was built with version 0 and bears the hash {tiny.hash}" in words(
        build_methods(tiny)
    )


def test_the_floor_is_the_one_that_is_told():
    assert floor_in_words() in PAGE_OF_DOCS.read_text(encoding="utf-8")


def test_a_host_without_the_docs_says_so(tiny, monkeypatch, tmp_path):
    monkeypatch.setattr(written, "DOCS", tmp_path)
    written._page.cache_clear()
    assert "This host lacks docs/methods.md" in words(build_methods(tiny))
    written._page.cache_clear()


def test_the_special_terms_stand_on_the_page_each_with_an_anchor(tiny):
    shown = [build_methods(tiny)]
    told = {part.id: words(part) for part in parts(shown, "Dt")}
    assert told == {f"methods-term-{key}": name for key, (name, _told) in explanations(tiny).items()}
    assert [words(part).partition(" More: ")[0] for part in parts(shown, "Dd")] == [
        text for _name, text in explanations(tiny).values()
    ]
