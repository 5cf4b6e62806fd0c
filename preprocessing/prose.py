"""Paragraphs -> sentences and words, each knowing its place in the file it came from."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, pairwise
from typing import Any, Final

import nupunkt
import regex

from preprocessing.records import Paragraph

Span = tuple[int, int]

# A word is a run of letters, marks and digits, joined by apostrophes, hyphens or, in figures, by
# commas and points; initials such as U.S. are one word.
WORD: Final = regex.compile(
    r"(?:\p{Lu}\.){2,}"
    r"|\p{N}+(?:[.,]\p{N}+)+"
    r"|[\p{L}\p{M}\p{N}]+(?:['\u2019\u2010\u2011-][\p{L}\p{M}\p{N}]+)*"
)
# The same in signs that European languages are printed with, where the standard library is twice as fast.
_PLAIN_NUMBERS: Final = "0-9\xb2\xb3\xb9\xbc-\xbe"
_PLAIN_CAPITALS: Final = "A-Z\xc0-\xd6\xd8-\xde"
_PLAIN_LETTERS: Final = f"{_PLAIN_CAPITALS}{_PLAIN_NUMBERS}a-z\xaa\xb5\xba\xdf-\xf6\xf8-\xff"
_PLAIN_WORD: Final = re.compile(
    rf"(?:[{_PLAIN_CAPITALS}]\.){{2,}}"
    rf"|[{_PLAIN_NUMBERS}]+(?:[.,][{_PLAIN_NUMBERS}]+)+"
    rf"|[{_PLAIN_LETTERS}]+(?:['\u2019\u2010\u2011-][{_PLAIN_LETTERS}]+)*"
)
_NOT_PLAIN: Final = re.compile("[^\x00-\xff\u2010-\u2015\u2018-\u201e\u2026]")
# Format characters, but for the joiners that some scripts and emoji need.
_INVISIBLE: Final = regex.compile(r"[\p{Cf}--[\u200c\u200d]]", regex.V1)
# A full stop after a whole word, then an opening mark: the sentence tokenizer leaves these joined.
_QUOTATIONS: Final = '“«"'
_BEFORE_QUOTATION: Final = regex.compile(rf"(?<=\p{{Ll}}{{3}}[.!?][”\"»]?)\s+(?=[{_QUOTATIONS}]\p{{Lu}})")
_GRAPHEME: Final = regex.compile(r"\X")
# A longer sentence is cut, for some steps look from each of its words at all the others.
MAX_SENTENCE_WORDS: Final = 1_000
MAX_SENTENCE_CHARACTERS: Final = 10_000
# Where it may be cut: behind white space, best after a mark, and behind a mark of a script without spaces.
_GAP: Final = regex.compile(r"(?P<mark>[.,;:!?…–—)][\"'”’»)]{0,2})?\s+|(?P<mark>[。！？；：，、])")


@dataclass(frozen=True)
class Flow:
    """Text with white space folded, and for each of its characters the place it came from."""

    text: str
    origins: Sequence[int]


@dataclass(frozen=True)
class Sentence:
    """A sentence, `at` a place in its paragraph's flow, of which `origins` are those of all characters.

    `start` is the paragraph's place in the decoded file, None where it has none. `cut`: it is a piece of a
    sentence that was too long.
    """

    number: int
    paragraph: int
    text: str
    at: int
    origins: Sequence[int]
    start: int | None
    cut: bool = False

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """Its words as they stand in it."""
        return tuple(_word_in(self.text).findall(self.text))

    @cached_property
    def words(self) -> tuple[Span, ...]:
        """The spans of its words."""
        return words(self.text)

    @property
    def place(self) -> Span | None:
        """First character of the sentence in the file, and one past its last."""
        return self.place_of((0, len(self.text)))

    def place_of(self, span: Span) -> Span | None:
        """The same for a span of the sentence."""
        if self.start is None:
            return None
        begin, end = (self.at + place for place in span)
        return self.start + self.origins[begin], self.start + self.origins[end - 1] + 1


def normalise(raw: str) -> Flow:
    """Fold every run of white space to one space, drop invisible marks, compose accents (NFC)."""
    if raw.isprintable() and "  " not in raw and unicodedata.is_normalized("NFC", raw):
        return _stripped(raw)
    characters: list[str] = []
    origins: list[int] = []
    for character, origin in _composed(raw):
        if character.isspace():
            if not characters or characters[-1] == " ":
                continue
            character = " "
        elif _INVISIBLE.match(character):
            continue
        characters.append(character)
        origins.append(origin)
    if characters and characters[-1] == " ":
        del characters[-1], origins[-1]
    return Flow("".join(characters), tuple(origins))


def _stripped(raw: str) -> Flow:
    """The flow of prose in which nothing is to be folded or dropped but spaces at its ends."""
    text = raw.strip(" ")
    begin = len(raw) - len(raw.lstrip(" "))
    return Flow(text, range(begin, begin + len(text)))


def _composed(raw: str) -> Iterator[tuple[str, int]]:
    if unicodedata.is_normalized("NFC", raw):
        yield from zip(raw, range(len(raw)), strict=True)
        return
    for grapheme in _GRAPHEME.finditer(raw):
        for character in unicodedata.normalize("NFC", grapheme.group()):
            yield character, grapheme.start()


def words(text: str) -> tuple[Span, ...]:
    """Spans of the words of a text."""
    return tuple([match.span() for match in _word_in(text).finditer(text)])


def _word_in(text: str) -> Any:
    """`WORD`, or what finds the same in a text of plain signs; both are patterns, of two libraries."""
    return _PLAIN_WORD if is_plain(text) else WORD


def is_plain(text: str) -> bool:
    """Whether all signs of a text are of those that European languages are printed with."""
    return text.isascii() or not _NOT_PLAIN.search(text)


def parts(sentence: Sentence) -> tuple[list[str], list[str]]:
    """A sentence's words, and what stands before each and after the last; with typewriter apostrophes."""
    text = sentence.text.replace("\u2019", "'")
    edges = iter([0, *chain.from_iterable(sentence.words), len(text)])
    between = [text[end:begin] for end, begin in zip(edges, edges, strict=True)]
    return [form.replace("\u2019", "'") for form in sentence.forms], between


def split(flow: Flow, paragraph: Paragraph, number: int, first: int) -> list[Sentence]:
    """Sentences of one paragraph, numbered from `first`; a headline is one sentence.

    A sentence of more than MAX_SENTENCE_WORDS or MAX_SENTENCE_CHARACTERS counts as several: each ends
    after the last mark in the second half of what is allowed, or else between two words.
    """
    spans = [(0, len(flow.text))] if paragraph.headline else list(_spans(flow.text))
    found: list[Sentence] = []
    for whole in _trimmed(flow.text, spans):
        pieces = _pieces(flow.text, whole)
        for begin, end in pieces:
            text = flow.text[begin:end]
            place = (flow.origins, paragraph.start)
            cut = len(pieces) > 1
            found.append(Sentence(first + len(found), number, text, begin, *place, cut))
    return found


def _pieces(text: str, whole: Span) -> list[Span]:
    """A sentence's span or, where it is too long, those of its pieces."""
    begin, end = whole
    if end - begin < 2 * MAX_SENTENCE_WORDS:  # words take a character and a space at least
        return [whole]
    starts = [match.start() for match in WORD.finditer(text, begin, end)]
    gaps = list(_GAP.finditer(text, begin, end))
    places = [gap.end() for gap in gaps]
    marks = [gap.end() for gap in gaps if gap["mark"]]
    found: list[Span] = []
    while (limit := _limit(starts, begin, end)) < end:
        place = _last(marks, (begin + limit) // 2, limit) or _last(places, begin, limit)
        place = place or _first(places, limit, end)
        found.append((begin, begin + len(text[begin:place].rstrip())))
        begin = place
    return [*found, (begin, end)] if begin < end else found


def _limit(starts: Sequence[int], begin: int, end: int) -> int:
    """Where a piece that begins at a place has to end; `starts` are those of the words."""
    beyond = bisect_left(starts, begin) + MAX_SENTENCE_WORDS
    return min([end, begin + MAX_SENTENCE_CHARACTERS, *starts[beyond : beyond + 1]])


def _first(places: Sequence[int], after: int, end: int) -> int:
    """The first place after one; the end where there is none."""
    found = bisect_right(places, after)
    return places[found] if found < len(places) else end


def _last(places: Sequence[int], after: int, limit: int) -> int | None:
    """The last place after one and up to another; None where there is none."""
    found = bisect_right(places, limit)
    return places[found - 1] if found and places[found - 1] > after else None


def _spans(text: str) -> Iterator[Span]:
    """Sentences as the tokenizer sees them, parted before a quotation that follows a full stop."""
    if not any(mark in text for mark in _QUOTATIONS):
        yield from nupunkt.sent_spans(text)
        return
    for begin, end in nupunkt.sent_spans(text):
        cuts = [match.end() for match in _BEFORE_QUOTATION.finditer(text, begin, end)]
        yield from pairwise([begin, *cuts, end])


def _trimmed(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Spans without outer spaces; a span without a word joins the one before it."""
    kept: list[Span] = []
    for begin, end in spans:
        piece = text[begin:end]
        if kept and not WORD.search(piece):
            kept[-1] = (kept[-1][0], end)
        elif piece.strip():
            kept.append((begin, end))
    for begin, end in kept:
        piece = text[begin:end]
        yield begin + len(piece) - len(piece.lstrip()), begin + len(piece.rstrip())
