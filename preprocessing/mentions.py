"""Events, targets and names found in sentences by the manifest's patterns."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from preprocessing import literals
from preprocessing.literals import may_match
from preprocessing.prose import Sentence, Span
from preprocessing.records import Except, Key, Pattern, Text


@dataclass(frozen=True)
class Mention:
    """One mention: the key found, its characters in the sentence, and its first and last word."""

    kind: str
    key: str
    sentence: int
    span: Span
    first_word: int
    last_word: int


def find(text: Text, sentences: Sequence[Sentence], keys: Sequence[Key]) -> list[Mention]:
    """Every mention in a text, in the order of keys, sentences and places.

    Matches of one key that overlap, or that begin in the same word, count once.
    """
    prose = "\n".join(sentence.text for sentence in sentences)
    folded = [literals.folded(sentence.text) for sentence in sentences]
    whole = "\n".join(folded)
    found: list[Mention] = []
    for key in keys:
        patterns = [pattern for pattern in key.patterns if _applies(pattern, text, prose, whole)]
        excepts = [rule for rule in key.excepts if rule.document == text.document]
        if patterns:
            found.extend(_in_sentences(key, patterns, excepts, text, sentences, folded))
    return found


def _applies(pattern: Pattern, text: Text, prose: str, folded: str) -> bool:
    """Whether a pattern can find anything in this text at all."""
    if not may_match(pattern.pattern, folded) or (pattern.since and text.published_to < pattern.since):
        return False
    return pattern.needs_text is None or pattern.needs_text.search(prose) is not None


def _in_sentences(
    key: Key,
    patterns: Sequence[Pattern],
    excepts: Sequence[Except],
    text: Text,
    sentences: Sequence[Sentence],
    folded: Sequence[str],
) -> Iterator[Mention]:
    for sentence, letters in zip(sentences, folded, strict=True):
        last_found = -1
        possible = [pattern for pattern in patterns if may_match(pattern.pattern, letters)]
        for span in _matches(possible, sentence.text) if possible and sentence.words else ():
            first, last = _words(sentence.words, span)
            if first > last_found and not _excepted(excepts, text, sentence, span):
                yield Mention(key.kind, key.key, sentence.number, span, first, last)
                last_found = first


def _matches(patterns: Sequence[Pattern], sentence: str) -> list[Span]:
    """Matches that do not overlap, the earliest and longest first."""
    if not patterns:
        return []
    spans = {
        match.span()
        for pattern in patterns
        if not pattern.needs or pattern.needs.search(sentence)
        for match in pattern.pattern.finditer(sentence)
    }
    kept: list[Span] = []
    for begin, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if end > begin and (not kept or begin >= kept[-1][1]):
            kept.append((begin, end))
    return kept


def _excepted(excepts: Sequence[Except], text: Text, sentence: Sentence, span: Span) -> bool:
    """Whether the manifest says that the lines in which the match stands do not count."""
    place = sentence.place_of(span) if excepts else None
    if place is None:
        return False
    first, last = (bisect_right(text.line_starts, character) for character in (place[0], place[1] - 1))
    return any(rule.first_line <= last and first <= rule.last_line for rule in excepts)


def _words(words: Sequence[Span], span: Span) -> tuple[int, int]:
    """First and last word that a span touches."""
    begin, end = span
    ends = [word_end for _, word_end in words]
    first = min(bisect_right(ends, begin), len(words) - 1)
    last = max(first, bisect_right([word_begin for word_begin, _ in words], end - 1) - 1)
    return first, last
