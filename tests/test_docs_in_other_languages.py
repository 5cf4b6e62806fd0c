"""A page of `docs/` in another language says the same: its sections, tables, numbers, code and links."""

import re

import pytest
from markdown_it.tree import SyntaxTreeNode as Node

from comparison.settings import METHODS, SETTINGS, VIEW
from comparison.translation import ENGLISH, LANGUAGES, _, speaking
from components.glossary import TERMS
from components.markdown import read_markdown, slugs, words
from components.views import methods, statements, written

FILES = {METHODS: methods.PAGE, **statements.PAGES}
OTHERS = [language for language in LANGUAGES if language != ENGLISH]
BLOCKS = ("heading", "paragraph", "th", "td", "fence", "code_block")
AROUND = ("bullet_list", "ordered_list", "list_item", "table", "tr")
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
KEPT = {"2.2", "4.12", "1.4"}  # of WCAG and axe: the number of a version is no amount

each_page = pytest.mark.parametrize(
    ("language", "view"), [(language, view) for language in OTHERS for view in FILES]
)


def read(view, language=ENGLISH) -> Node:
    folder = written.DOCS if language == ENGLISH else written.DOCS / language
    return read_markdown((folder / FILES[view]).read_text(encoding="utf-8"))


def blocks(tree) -> list[Node]:
    return [node for node in tree.walk() if node.type in BLOCKS]


def form(tree) -> list[str]:
    """What the page is made of, from top to bottom: headings with their level, paragraphs, lists, cells."""
    return [f"{node.type} {node.tag}" for node in tree.walk() if node.type in (*BLOCKS, *AROUND)]


def said(block) -> str:
    """The words of a block, without code and without addresses."""
    texts = [part.content for part in block.walk() if part.type == "text"]
    return " ".join(text for text in texts if "doi.org/" not in text)


def amounts(block) -> list[str]:
    """Every number of a block, its decimals behind a full stop."""
    return sorted(number.replace(",", ".") for number in NUMBER.findall(said(block)))


def links(tree) -> list[str]:
    """Where each link leads, a section by its place on the page."""
    places = {f"#{name}": f"#{place}" for place, name in enumerate(slugs(tree))}
    targets = [str(node.attrs["href"]) for node in tree.walk() if node.type == "link"]
    return [places[target] if target.startswith("#") else target.removeprefix("../") for target in targets]


@each_page
def test_the_page_has_the_same_sections_paragraphs_and_tables(language, view):
    assert form(read(view, language)) == form(read(view))


@each_page
def test_every_paragraph_and_cell_has_the_same_numbers(language, view):
    for own, english in zip(blocks(read(view, language)), blocks(read(view)), strict=True):
        assert amounts(own) == amounts(english), said(own)


@each_page
def test_code_and_links_are_the_same(language, view):
    own, english = read(view, language), read(view)
    for kind in ("code_inline", "fence", "code_block"):
        assert _contents(own, kind) == _contents(english, kind)
    assert links(own) == links(english)


def _contents(tree, kind) -> list[str]:
    return sorted(node.content for node in tree.walk() if node.type == kind)


@each_page
def test_the_title_is_that_of_the_view(language, view):
    with speaking(language):
        assert words(read(view, language).children[0]) == SETTINGS[VIEW].values[view]


@pytest.mark.parametrize("view", FILES)
def test_in_spanish_numbers_are_written_as_there(view):
    for block in blocks(read(view, "es")):
        told = re.sub(r'"[^"]*"', "", said(block))  # the texts are quoted as they are
        assert set(re.findall(r"\b\d+\.\d{1,2}\b", told)) <= KEPT, told
        assert not re.search(r"\d,\d{3}\b|\d ?%", told), told


@pytest.mark.parametrize("language", OTHERS)
def test_the_section_that_a_term_names_is_a_heading(language):
    headings = {words(node) for node in read(METHODS, language).children if node.type == "heading"}
    with speaking(language):
        assert {_(term.see) for term in TERMS.values()} <= headings
