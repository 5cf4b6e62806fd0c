"""Invented texts and keys for the tests of the measuring steps."""

from datetime import date
from itertools import accumulate

import regex

from preprocessing.records import Except, Key, Paragraph, Pattern, Text


def text(*lines: str, document: str = "t1", published: date = date(2030, 5, 1), **fields) -> Text:
    """A text whose first line is the headline and each other line a paragraph."""
    ends = list(accumulate((len(line) + 1 for line in lines), initial=0))
    paragraphs = tuple(
        Paragraph(line, start, headline=i == 0)
        for i, (line, start) in enumerate(zip(lines, ends, strict=False))
    )
    known = {
        "title": lines[0],
        "carrier": "echo",
        "originator": "echo",
        "carrier_type": "independent_or_other_press",
        "originator_type": "independent_or_other_press",
        "type_reason": None,
        "type_contested": None,
        "url": None,
        "date_basis": None,
        "language": "en",
        "excerpt": False,
        "caveat": None,
        "sha256": "0" * 64,
    }
    return Text(
        document=document,
        published_from=published,
        published_to=published,
        paragraphs=paragraphs,
        line_starts=tuple(ends[:-1]),
        **{**known, **fields},
    )


def key(name: str, *patterns: str | dict, kind: str = "name", excepts: tuple[Except, ...] = ()) -> Key:
    """A key found by patterns, each a string or the fields of a Pattern."""
    return Key(kind, name, name, tuple(_pattern(p) for p in patterns), excepts)


def _pattern(fields: str | dict) -> Pattern:
    fields = {"pattern": fields} if isinstance(fields, str) else fields
    return Pattern(
        **{k: regex.compile(v, regex.IGNORECASE) if isinstance(v, str) else v for k, v in fields.items()}
    )
