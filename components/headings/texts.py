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
    tone,
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

KIND_TEXTS: Final = {
    schema.EVENT: "event",
    schema.TARGET: "person, institution or policy",
    schema.NAME: "one of competing names",
}
READ: Final = "Read"

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
    "texts": (
        Heading(schema.TITLE, "Title"),
        Heading(columns.DATE, "Date"),
        TYPE,
        Heading(schema.ORIGINATOR, "First published by"),
        Heading(schema.CARRIER, "On the page of"),
        count(columns.SELECTED, "Sentences selected"),
        count(schema.SENTENCES, "Of"),
        tone(columns.MEAN_SCORED, "Mean tone"),
        share(columns.SHARE_SCORED, "Scored"),
        count(schema.TOKENS, "Words"),
        Heading(columns.EVENTS, "Events that it mentions"),
        Heading(schema.LANGUAGE, "Language"),
        Heading(schema.EXCERPT, "Excerpt only", YES_NO.__getitem__),
        Heading(schema.CAVEAT, "To be known"),
        Heading(schema.URL, "Its page", lambda _: READ, link=True),
    ),
    "text_mentions": (
        Heading(columns.LABEL, "It mentions"),
        Heading(schema.KIND, "As", KIND_TEXTS.__getitem__),
        count(schema.COUNT, "Times"),
        count(columns.SELECTED, "In the selection"),
    ),
}
