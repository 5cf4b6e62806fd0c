"""A text file by its lines, and the paragraphs that ranges of its lines make."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from preprocessing.characters import folded
from preprocessing.ranges import Range
from preprocessing.records import Paragraph

_BLANK = " \t\r\n\f\v\ufeff\u00a0"


@dataclass(frozen=True)
class Lines:
    """The decoded text of a file; lines end at a line feed and count from 1, as in `cat -n`."""

    text: str
    starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> "Lines":
        """Cut at line feeds; a line feed at the end of the file opens no further line."""
        after = (match.end() for match in re.finditer("\n", text))
        return cls(text, (0, *(start for start in after if start < len(text))))

    def __len__(self) -> int:
        return len(self.starts)

    def paragraph(self, lines: Range, speaker: str | None = None) -> Paragraph | None:
        """The lines as they stand, without blank space around them; None where nothing is left."""
        start = self.starts[lines[0] - 1]
        end = self.starts[lines[1]] if lines[1] < len(self) else len(self.text)
        raw = self.text[start:end]
        start += len(raw) - len(raw.lstrip(_BLANK))
        kept = raw.strip(_BLANK)
        return Paragraph(kept, start, speaker=speaker) if kept else None

    def blocks(self) -> list[Range]:
        """Ranges of lines between blank lines."""
        blocks: list[Range] = []
        for line in range(1, len(self) + 1):
            if self.paragraph((line, line)) is None:
                continue
            first = blocks.pop()[0] if blocks and blocks[-1][1] == line - 1 else line
            blocks.append((first, line))
        return blocks


@dataclass(frozen=True)
class Piece:
    """A range of lines: one paragraph where its lines are `joined`, else one paragraph a line."""

    lines: Range
    joined: bool
    speaker: str | None = None


def pieces(prose: Sequence[Range], cuts: Sequence[Piece], joined: bool) -> Iterator[Piece]:
    """The prose, with the subheadings and passages in it cut out as pieces of their own."""
    for first, last in prose:
        for cut in sorted(cuts, key=lambda piece: piece.lines):
            if first <= cut.lines[0] <= last:
                if first < cut.lines[0]:
                    yield Piece((first, cut.lines[0] - 1), joined)
                yield cut
                first = cut.lines[1] + 1
        if first <= last:
            yield Piece((first, last), joined)


def paragraphs(lines: Lines, piece: Piece) -> Iterator[Paragraph]:
    """The paragraphs of a piece, blank lines left out."""
    first, last = piece.lines
    ranges = [piece.lines] if piece.joined else [(line, line) for line in range(first, last + 1)]
    for each in ranges:
        if paragraph := lines.paragraph(each, piece.speaker):
            yield paragraph


def without_credits(body: Sequence[Paragraph], credits: Sequence[str]) -> list[Paragraph]:
    """The paragraphs without a credit at their end; each starts where it did, empty ones are left out."""
    trimmed = [replace(each, text=_without_credit(each.text, credits)) for each in body]
    return [each for each in trimmed if each.text]


def _without_credit(text: str, credits: Sequence[str]) -> str:
    credit = next((each for each in credits if text.endswith(each)), "")
    return text.removesuffix(credit).rstrip(_BLANK) if credit else text


def _says(text: str, title: str) -> bool:
    """Whether a text is a title, blanks apart; most texts do not hold its longest word."""
    longest = max(title.split(), key=len, default="")
    return longest in text and folded(text) == title


def with_headline(title: str, found: Paragraph | None, body: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """The headline first, once: `found`, or the first paragraph that says the title, or the title itself."""
    rest = list(body)
    if found is None:
        same = (number for number, each in enumerate(rest) if _says(each.text, folded(title)))
        number = next(same, None)
        found = Paragraph(title, None) if number is None else rest.pop(number)
    return (Paragraph(found.text, found.start, headline=True), *rest)
