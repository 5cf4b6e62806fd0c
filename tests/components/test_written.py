"""Pages of `docs/` on screen in another language: their words, their anchors, and what is left in English."""

import re

import pytest

from comparison.selection import Selection
from comparison.settings import METHODS, STATEMENTS, VIEW
from comparison.translation import SPANISH, speaking
from components.views import written
from components.views.methods import build_methods
from components.views.statements import build_statement
from tests.components.reading import parts, words
from tests.components.test_methods import every, headings

PAGES = (METHODS, *STATEMENTS)
ENGLISH_PAGE = "# Head\n\n## One\n\nFirst, see [two](#two).\n\n## Two\n\n- last\n"
SPANISH_PAGE = "# Título\n\n## Uno\n\nPrimero, vea [dos](#dos).\n\n## Dos\n\n- último\n"


def build(view, dataset):
    if view == METHODS:
        return build_methods(dataset)
    return build_statement(dataset, Selection(settings=((VIEW, view),)))


def terms(page):
    """The anchors of the special terms."""
    return [part.id for part in parts(page, "Dt") if hasattr(part, "id")]


@pytest.fixture
def docs(monkeypatch, tmp_path):
    """A folder of one page in English, in place of the docs."""
    (tmp_path / "page.md").write_text(ENGLISH_PAGE, encoding="utf-8")
    monkeypatch.setattr(written, "DOCS", tmp_path)
    written._page.cache_clear()
    yield tmp_path
    written._page.cache_clear()


def shown(language=SPANISH):
    with speaking(language):
        return written.build_written("page.md", "x", "Head")


@pytest.mark.parametrize("view", PAGES)
def test_a_page_is_shown_in_the_language_spoken_under_the_same_anchors(tiny, view):
    english = build(view, tiny)
    with speaking(SPANISH):
        spanish = build(view, tiny)
    own, other = headings([spanish]), headings([english])
    assert [part.id for part in own] == [part.id for part in other]
    assert not {words(part) for part in own} & {words(part) for part in other}
    assert terms(spanish) == terms(english)
    foreign = {type(part).__name__ for part in every([spanish]) if getattr(part, "lang", None)}
    assert foreign <= {"Span"}  # words, no more


@pytest.mark.parametrize("view", PAGES)
def test_every_way_within_a_page_leads_somewhere(tiny, view):
    with speaking(SPANISH):
        spanish = build(view, tiny)
    ways = {link.href for link in parts(spanish, "A") if link.href.startswith("#")}
    assert ways
    assert ways <= {f"#{part.id}" for part in headings([spanish])}


def test_a_translation_keeps_the_anchors_of_the_english_page(docs):
    (docs / SPANISH).mkdir()
    (docs / SPANISH / "page.md").write_text(SPANISH_PAGE, encoding="utf-8")
    page = shown()
    assert [(part.id, words(part)) for part in headings([page])] == [
        ("x-head", "Título"), ("x-one", "Uno"), ("x-two", "Dos"),
    ]  # fmt: skip
    assert [link.href for link in parts(page, "A")] == ["#x-one", "#x-two", "#x-two"]
    assert words(shown("en")).startswith("Head")


def test_without_a_translation_the_english_page_is_marked_as_english(docs):
    page = shown()
    foreign = [part for part in every([page]) if getattr(part, "lang", None) == "en"]
    assert words(foreign) == "HeadOneTwoOneFirst, see two.Twolast"
    assert "lang" not in repr(shown("en"))


def test_a_host_without_the_page_says_so_in_the_language_spoken(docs):
    (docs / "page.md").unlink()
    page = shown()
    assert "le falta docs/page.md" in words(page)
    assert not re.search("lang", repr(page))
