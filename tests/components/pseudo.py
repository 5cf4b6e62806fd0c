"""A language in which every message stands in brackets: what is seen outside of them was never said through
`comparison.translation`, unless it is data.

    data = Data(data_of(dataset))
    with in_brackets(monkeypatch):
        shown = ...
    assert data.unsaid(shown) == []
"""

import html
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from gettext import NullTranslations
from typing import Any
from urllib.parse import urlsplit

import pandas as pd
import pytest
from babel.dates import get_month_names
from dash.development.base_component import Component

from comparison import translation
from comparison.dataset import Dataset
from preprocessing import schema

OPEN, CLOSE = "⟦", "⟧"
CUT = "…"
TAG = re.compile(r"<[^>]*>")
LETTERS = re.compile(r"[^\W\d_]+")
IDS = ("id", "key", "by", "type", "kind", "from", "to", "column")  # of the catalogue; no reader sees them
STOP_WORDS = "stop_words"
SPOKEN_ATTRIBUTES = ("title", "placeholder", "aria-label", "alt", "label")
# What a reader may see of the tables, beside words and numbers.
TEXT_COLUMNS = (
    *(schema.TITLE, schema.SPEAKERS, schema.TYPE_REASON, schema.TYPE_CONTESTED),
    *(schema.DATE_BASIS, schema.CAVEAT, schema.URL),
)


class Brackets(NullTranslations):
    """A catalogue that has every message, in brackets."""

    def gettext(self, message: str) -> str:
        return f"{OPEN}{message}{CLOSE}"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)


@contextmanager
def in_brackets(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Within, every message is said in brackets; numbers and dates are written as in Spanish.

    Answers are kept by dataset and selection: ask a dataset that no other test reads.
    """
    with monkeypatch.context() as patch, translation.speaking(translation.SPANISH):
        patch.setattr(translation, "translations", lambda _: Brackets())
        yield


class Data:
    """Whole strings that stay as they are in every language; the names of months are among them."""

    def __init__(self, strings: Iterable[str]) -> None:
        months = get_month_names("abbreviated", locale=translation.SPANISH).values()
        known = {_plain(one) for one in (*strings, *months)} - {""}
        self.starts = sorted(map(_joined, known))
        either = "|".join(map(_broken, sorted(known, key=len, reverse=True)))
        self.pattern = re.compile(rf"(?<![^\W\d_])(?:{either})(?![^\W\d_])")

    def unsaid(self, text: str) -> list[str]:
        """The words of a text that stand neither in brackets nor for data.

        Markup, numbers and punctuation are none. A text may be broken into lines, and data may be cut, with
        "…" behind it.
        """
        *cut, last = _plain(outside(text)).split(CUT)
        rest = [*map(self._without_end, cut), last]
        return [word for part in rest for word in LETTERS.findall(self.pattern.sub(" ", part))]

    def _without_end(self, text: str) -> str:
        """A text without the longest beginning of data in which it ends."""
        for place in range(len(text)):
            end = _joined(text[place:])
            at = bisect_left(self.starts, end)
            if at < len(self.starts) and self.starts[at].startswith(end):
                return text[:place]
        return text


def outside(text: str) -> str:
    """What of a text stands in no brackets; a bracket that is cut off holds the rest."""
    depth, kept = 0, []
    for sign in text:
        depth -= sign == CLOSE
        assert depth >= 0, f"{text!r} closes a bracket that it does not open"
        if not depth and sign not in (OPEN, CLOSE):
            kept.append(sign)
        depth += sign == OPEN
    return "".join(kept)


def whole(lines: Iterable[str]) -> list[str]:
    """Texts of which one goes on in the next, as one: those whose bracket is neither closed nor cut off."""
    found: list[str] = []
    for line in lines:
        if found and found[-1].count(OPEN) > found[-1].count(CLOSE) and CUT not in found[-1]:
            found[-1] += f" {line}"
        else:
            found.append(line)
    return found


def leaves(part: Any) -> Iterator[str]:
    """Every text of a component, a list of components or a string, one by one, with what is read aloud."""
    if isinstance(part, list | tuple):
        for one in part:
            yield from leaves(one)
    elif isinstance(part, Component):
        yield from (str(told) for name in SPOKEN_ATTRIBUTES if (told := getattr(part, name, None)))
        yield from leaves(getattr(part, "children", None))
    elif part is not None:
        yield str(part)


def data_of(dataset: Dataset) -> set[str]:
    """All strings of a dataset that a reader may see: its labels, the words and names counted."""
    return labels_of(dataset) | words_of(dataset)


def labels_of(dataset: Dataset) -> set[str]:
    """What the catalogue, in every language, and the table of texts hold, and who speaks; no stop words."""
    catalogue = {name: part for name, part in dataset.as_written.items() if name != STOP_WORDS}
    documents = dataset.documents[list(TEXT_COLUMNS)]
    speakers = dataset.sentences[[schema.SPEAKER]]
    return {*_strings(catalogue), *strings_in(documents), *strings_in(speakers)}


def words_of(dataset: Dataset) -> set[str]:
    """Words, names and what is counted, as the tables hold them; some are words of the interface too."""
    held = (
        dataset.terms[[schema.TERM, schema.LEMMA]],
        dataset.tone_words[[schema.WORDS]],
        dataset.mentions[[schema.SURFACE]],
        dataset.numbers[[schema.QUALIFIER, schema.COUNTED]],
        dataset.proper_names[[schema.PROPER_NAME]],
    )
    return {*dataset.catalogue[STOP_WORDS], *(text for frame in held for text in strings_in(frame))}


def strings_in(frame: pd.DataFrame) -> set[str]:
    """All strings in the cells of a frame."""
    return {one for name in frame for value in frame[name].tolist() for one in _strings(value)}


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
        yield from _addresses(value)
    elif isinstance(value, dict):
        yield from (one for key, part in value.items() if key not in IDS for one in _strings(part))
    elif isinstance(value, list | tuple):
        yield from (one for part in value for one in _strings(part))


def _addresses(text: str) -> Iterator[str]:
    """What a text that holds addresses is shown as: the words without them, and their hosts."""
    urls = [word for word in text.split() if "://" in word]
    if urls:
        yield " ".join(word for word in text.split() if word not in urls)
        yield from (urlsplit(url).netloc.removeprefix("www.") for url in urls)


def _plain(text: str) -> str:
    """A text on one line, without markup."""
    return " ".join(html.unescape(TAG.sub(" ", text)).split())


def _joined(text: str) -> str:
    return "".join(text.split())


def _broken(text: str) -> str:
    """A pattern of a text that may have been broken into lines, where it has a space or anywhere else."""
    return r"\s+".join(r"\s?".join(map(re.escape, word)) for word in text.split())
