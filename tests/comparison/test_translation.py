"""What is said in another language: each message of the code has its translation, with the same parts."""

import re

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
from tools.translations import messages, read, untranslated

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


def test_what_is_not_translated_is_said_in_english() -> None:
    with speaking(SPANISH):
        assert _("This sentence is in no catalogue.") == "This sentence is in no catalogue."
        assert _("") == ""  # whose translation would be the catalogue's head
