"""What is said in another language: each message of the code has its translation, with the same parts."""

import ast
import re
from collections.abc import Iterator

import pytest
from babel.messages.catalog import Catalog, Message

from comparison.translation import (
    ENGLISH,
    LANGUAGES,
    SPANISH,
    _,
    catalogue_path,
    language,
    ngettext,
    say,
    speaking,
)
from tools.translations import KEYWORDS, ROOMS, ROOT, messages, read, untranslated

OTHERS = [one for one in LANGUAGES if one != ENGLISH]
PART = re.compile(r"\{\w*\}")


def forms(text: str | tuple[str, ...] | list[str]) -> list[str]:
    return [text] if isinstance(text, str) else list(text)


def known(catalogue: Catalog) -> set[str]:
    return {forms(message.id)[0] for message in catalogue if message.id}


@pytest.fixture(scope="module", params=OTHERS)
def catalogue(request: pytest.FixtureRequest) -> Catalog:
    return read(catalogue_path(request.param), request.param)


def test_every_message_of_the_code_is_translated_and_no_other(catalogue: Catalog) -> None:
    assert known(catalogue) == known(messages())
    assert untranslated(catalogue) == []


def test_every_message_is_found_by_the_extractor() -> None:
    """It sees none within an f-string."""
    assert {message for room in ROOMS for message in _said_in(room)} - known(messages()) == set()


def _said_in(room: str) -> Iterator[str]:
    for file in (ROOT / room).rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in KEYWORDS:
                said = node.args[0].value if isinstance(node.args[0], ast.Constant) else None
                if isinstance(said, str) and said:
                    yield said


def test_translations_hold_no_part_that_the_message_lacks(catalogue: Catalog) -> None:
    wrong = [message.id for message in catalogue if message.id and not _fits(message)]
    assert wrong == []


def _fits(message: Message) -> bool:
    given = set(PART.findall(" ".join(forms(message.id))))
    last = forms(message.string)[-1]
    # One of something may say no number: "otra palabra".
    return set(PART.findall(" ".join(forms(message.string)))) <= given and set(PART.findall(last)) == given


def test_what_is_said_depends_on_the_language() -> None:
    with speaking(SPANISH):
        assert (_("Compare"), language()) == ("Comparar", SPANISH)
        assert say("{texts} from {sources}", texts="a", sources="b") == "a de b"
        assert [ngettext("{n} text", "{n} texts", n) for n in (1, 2)] == ["{n} texto", "{n} textos"]
    assert (_("Compare"), language()) == ("Compare", ENGLISH)


def test_an_abbreviation_at_the_end_of_a_sentence_ends_it() -> None:
    assert say("{what}. {what}, 1. {n}.", what="the U.S.", n=2) == "the U.S. the U.S., 1. 2."


def test_what_is_not_translated_is_said_in_english() -> None:
    with speaking(SPANISH):
        assert _("This sentence is in no catalogue.") == "This sentence is in no catalogue."
        assert _("") == ""  # whose translation would be the catalogue's head
