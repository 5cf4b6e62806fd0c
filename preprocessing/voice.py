"""Whose words: the text's own voice, or one that it quotes, and who is quoted.

A stretch is quoted when it stands in quotation marks, when an attributing verb makes it reported
speech beyond doubt ("X said that …", "…, X added.", "According to X, …"), or when the manifest
says whose words it is. Everything else is the text's own voice. The rules would rather miss a
quotation than invent one; names are kept as speakers, pronouns are not resolved.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import dropwhile
from typing import Final

import regex

from preprocessing.prose import Sentence
from preprocessing.schema import ATTRIBUTIONS, OWN, QUOTED

MARKS, VERB, MANIFEST = ATTRIBUTIONS

_VERBS: Final = """
say says said tell tells told state states stated explain explains explained stress stresses stressed add
adds added remark remarks remarked emphasise emphasize emphasised emphasized emphasises emphasizes
denounce denounces denounced note notes noted claim claims claimed affirm affirms affirmed assure assures
assured warn warns warned argue argues argued insist insists insisted declare declares declared announce
announces announced write writes wrote reiterate reiterates reiterated recall recalls recalled report
reports reported reply replies replied assert asserts asserted allege alleges alleged exposed
""".split()
_WITH_OUT: Final = "point points pointed".split()  # out
VERBS: Final = rf"(?:{'|'.join(_VERBS)}|(?:{'|'.join(_WITH_OUT)})\sout)"
_FIRST_OF_VERB: Final = frozenset([*_VERBS, *_WITH_OUT])
# "said Bell" names the speaker, "told Bell" names who was told.
_INVERTED: Final = rf"(?!t[eo]ll?d?s?\b){VERBS}"
_CAPITAL: Final = r"(?:(?:\p{Lu}|St|Dr|Mr|Mrs|Ms)\.|\p{Lu}[\p{L}\p{M}'\u2019-]*)"
_NAME: Final = (
    rf"(?:{_CAPITAL}(?:\s+(?:(?:de|del|la|las|los|van|von|da|dos|al|el|of|for)\s+){{0,2}}{_CAPITAL})*)"
)
_NOUN: Final = r"(?:(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s+[\p{L}\s-]{2,40}?|[Hh]e|[Ss]he|[Tt]hey)"

# Opening mark -> the marks that close it.
_PAIRS: Final = {"“": "”", "„": "“”", "«": "»", '"': '"'}
_MARKS: Final = regex.compile(r"[“”„«»\"]")

# Words that a capital at the start of a sentence makes look like the start of a name.
NO_NAME: Final = frozenset(
    "He She They It We I You The A An This That These Those And But Or So Yet Then Later"
    " Meanwhile However Also Today Yesterday Earlier On In At As For From With When While"
    " After Before Since Still Last Next".split()
)
# A name that opens the sentence, with who that is: "Ana Ruiz, head of the union, said that".
_NO_FILLER: Final = rf"(?!(?:{'|'.join(sorted(NO_NAME))})\b)"
_APPOSED: Final = rf"^(?P<name>{_NO_FILLER}{_CAPITAL}(?:\s+{_CAPITAL})+),\s\p{{Ll}}[^,“”\"]{{2,90}}"
_THAT: Final = regex.compile(
    rf"(?:{_APPOSED}|(?P<name>{_NAME})|(?P<noun>[\p{{L}}-]+)),?\s+(?:also\s+|further\s+|then\s+)?{VERBS}"
    r"(?:\s+[\p{L}\p{M}.'\u2019-]+){0,4}?\s+that\s+"
)
# Words before the verb that make it no report of another's speech: "we said that", "it is said that".
_NO_SUBJECT: Final = frozenset(
    "i we to not it is are was were be been being must can could should may might".split()
)
# It holds no second comma, so it can begin at the last one of a sentence alone.
_TAIL: Final = regex.compile(
    rf",\s+(?:(?:(?P<name>{_NAME})|{_NOUN}|\p{{Lu}}\p{{L}}+\s\p{{Ll}}+)\s+{VERBS}"
    rf"|{_INVERTED}\s+(?P<after>{_NAME}))"
    r"(?:\s[\p{L}\p{M}\s.'\u2019-]{0,60})?$"
)
_ACCORDING: Final = regex.compile(rf"^According\s+to\s+(?P<name>{_NAME}),\s+")
_AFTER_MARK: Final = regex.compile(
    rf"[,.]?\s+(?:{_INVERTED}\s+(?P<after>{_NAME})|(?P<name>{_NAME})(?:,[^“”\"]{{0,90}},)?\s+{VERBS}\b)"
)
_BEFORE_MARK: Final = regex.compile(
    rf"(?P<name>{_NAME}),?\s+(?:similarly\s+|also\s+)?{VERBS}\b[^“”\".]{{0,60}}$"
)


@dataclass(frozen=True)
class Quoted:
    """A quoted stretch of a paragraph's flow."""

    begin: int
    end: int
    attribution: str
    speaker: str | None = None


@dataclass(frozen=True)
class Voice:
    """The voice of a sentence, or of a place in it."""

    voice: str = OWN
    attribution: str | None = None
    speaker: str | None = None


_TEXT: Final = Voice()


def stretches(flow: str, sentences: Sequence[Sentence], speaker: str | None = None) -> list[Quoted]:
    """Every quoted stretch of a paragraph; marks come first, then verbs, then the manifest.

    `speaker` is whom the manifest names for the whole paragraph.
    """
    found = list(_in_marks(flow))
    for sentence in sentences:
        found.extend(_reported(sentence))
    if speaker:
        found = [replace(stretch, speaker=stretch.speaker or speaker) for stretch in found]
        found.append(Quoted(0, len(flow), MANIFEST, speaker))
    return found


def voice_at(quoted: Sequence[Quoted], place: int) -> Voice:
    """The voice of the words at one place; who stands in marks comes before who reports them."""
    for stretch in quoted:
        if stretch.begin <= place < stretch.end:
            return Voice(QUOTED, stretch.attribution, stretch.speaker)
    return _TEXT


def voice_of(quoted: Sequence[Quoted], sentence: Sentence) -> Voice:
    """The voice of most of a sentence's words; the text's own where they are even."""
    if not quoted:
        return _TEXT
    end = sentence.at + len(sentence.text)
    near = [stretch for stretch in quoted if stretch.begin < end and sentence.at < stretch.end]
    if not near or not sentence.forms:
        return _TEXT
    if near[0].begin <= sentence.at and end <= near[0].end:  # as of every word
        return Voice(QUOTED, near[0].attribution, near[0].speaker)
    voices = [voice_at(near, sentence.at + begin) for begin, _ in sentence.words]
    foreign = [voice for voice in voices if voice.voice == QUOTED]
    if 2 * len(foreign) <= len(voices):
        return _TEXT
    return max(dict.fromkeys(foreign), key=foreign.count)


def _in_marks(flow: str) -> Iterator[Quoted]:
    """Stretches in quotation marks; one that never closes runs to the end of its paragraph."""
    begin, closing = -1, ""
    for mark in _MARKS.finditer(flow):
        place, character = mark.start(), mark.group()
        if begin < 0 and character in _PAIRS and _opens(flow, place):
            begin, closing = place + 1, _PAIRS[character]
        elif begin >= 0 and character in closing:
            yield Quoted(begin, place, MARKS, _speaker_of(flow, begin, place))
            begin = -1
    if begin >= 0:
        yield Quoted(begin, len(flow), MARKS, _speaker_of(flow, begin, len(flow)))


def _opens(flow: str, place: int) -> bool:
    """A straight mark opens at the start of a word; a typographic one always does."""
    return flow[place] != '"' or place == 0 or not (flow[place - 1].isalnum() or flow[place - 1] in ".,!?")


def _speaker_of(flow: str, begin: int, end: int) -> str | None:
    after = _AFTER_MARK.match(flow, end + 1)
    if after:
        return _person(after["after"] or after["name"])
    before = _BEFORE_MARK.search(flow[max(0, begin - 200) : begin - 1])
    return _person(before["name"]) if before else None


def _reported(sentence: Sentence) -> Iterator[Quoted]:
    """Reported speech of one sentence, where an attributing verb makes it certain."""
    text, at = sentence.text, sentence.at
    if opening := _ACCORDING.match(text):
        yield Quoted(at + opening.end(), at + len(text), VERB, _person(opening["name"]))
    elif _FIRST_OF_VERB.isdisjoint(sentence.forms):
        return
    elif _has_that(sentence) and (that := _THAT.search(text)) and _last_word(that).lower() not in _NO_SUBJECT:
        yield Quoted(at + that.end(), at + len(text), VERB, _person(that["name"]))
    elif (comma := text.rfind(",")) >= 0 and (tail := _TAIL.match(text.rstrip(".!? "), comma)):
        yield Quoted(at, at + comma, VERB, _person(tail["name"] or tail["after"]))


def _has_that(sentence: Sentence) -> bool:
    """Whether "that" comes after an attributing verb, anywhere."""
    forms = iter(sentence.forms)
    return any(form in _FIRST_OF_VERB for form in forms) and "that" in forms


def _last_word(match: regex.Match) -> str:
    return str((match["name"] or match["noun"]).split()[-1])


def _person(name: str | None) -> str | None:
    """A name that can be a speaker's."""
    parts = list(dropwhile(NO_NAME.__contains__, name.split())) if name else []
    return " ".join(parts) or None
