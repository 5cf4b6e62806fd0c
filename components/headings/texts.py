"""Columns of the tables of texts: who covers what, whose they are, when they were published."""

from collections.abc import Mapping
from typing import Final

from comparison import columns
from components.headings.heading import (
    SENTENCES,
    TEXTS,
    TYPE,
    YES_NO,
    Heading,
    count,
    share,
)
from preprocessing import schema

LEVEL_TEXTS: Final = {schema.ORIGINATOR: "first publisher", schema.CARRIER: "page it is on"}
STATE_TEXTS: Final = {
    columns.MENTIONS: "mentions it",
    columns.OUTSIDE: "mentions it, but not in this selection",
    columns.SILENT: "silent",
    columns.EARLIER_ONLY: "only texts from before it",
    columns.NOT_COLLECTED: "no texts collected",
}

_COLLECTED: Final = (
    count(columns.TEXTS_COLLECTED, "Texts collected"),
    count(columns.TEXTS_SINCE, "Of these since it began"),
    count(columns.EXCERPTS, "Of these only excerpts"),
    Heading(columns.ONLY_EXCERPTS, "Silent in excerpts only", YES_NO.__getitem__),
)
HEADINGS: Final[Mapping[str, tuple[Heading, ...]]] = {
    "coverage": (
        Heading(schema.EVENT, "Event"),
        TYPE,
        Heading(columns.STATE, "What was found", STATE_TEXTS.__getitem__),
        count(columns.TEXTS, "Texts that mention it"),
        count(schema.SENTENCES, "Sentences that mention it"),
        share(columns.SHARE_OF_WORDS, "Share of words"),
        *_COLLECTED,
    ),
    "coverage_by_source": (
        Heading(schema.EVENT, "Event"),
        Heading(columns.SOURCE, "Source"),
        TYPE,
        Heading(columns.STATE, "What was found", STATE_TEXTS.__getitem__),
        count(columns.TEXTS, "Texts that mention it"),
        count(schema.SENTENCES, "Sentences that mention it"),
        share(columns.SHARE_OF_WORDS, "Share of words"),
        *_COLLECTED,
    ),
    "sources": (
        Heading(columns.SOURCE, "Source"),
        TYPE,
        Heading(columns.LEVEL, "Counted as", LEVEL_TEXTS.__getitem__),
        TEXTS,
        SENTENCES,
        count(schema.TOKENS, "Words"),
    ),
    "speakers": (
        Heading(schema.SPEAKER, "Who is quoted"),
        Heading(columns.TYPE, "In texts of"),
        TEXTS,
        SENTENCES,
    ),
    "timeline": (Heading(columns.PERIOD, "Period"), TYPE, TEXTS, SENTENCES),
}
