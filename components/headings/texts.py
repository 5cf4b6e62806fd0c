"""Columns of the tables of texts: who covers what, whose they are, when they were published."""

from collections.abc import Mapping
from typing import Final

from comparison import columns
from comparison.translation import N_, _
from components.headings.heading import (
    SENTENCES,
    TEXTS,
    TYPE,
    YES_NO,
    Heading,
    among,
    count,
    share,
    tone,
)
from preprocessing import schema

LEVEL_TEXTS: Final = {schema.ORIGINATOR: N_("first publisher"), schema.CARRIER: N_("page it is on")}
STATE_TEXTS: Final = {
    columns.MENTIONS: N_("mentions it"),
    columns.OUTSIDE: N_("mentions it, but not in this selection"),
    columns.SILENT: N_("silent"),
    columns.EARLIER_ONLY: N_("only texts from before it"),
    columns.NOT_COLLECTED: N_("no texts collected"),
}

KIND_TEXTS: Final = {
    schema.EVENT: N_("event"),
    schema.TARGET: N_("person, institution or policy"),
    schema.NAME: N_("one of competing names"),
}
READ: Final = N_("Read")

_COLLECTED: Final = (
    count(columns.TEXTS_COLLECTED, N_("Texts collected")),
    count(columns.TEXTS_SINCE, N_("Of these since it began")),
    count(columns.EXCERPTS, N_("Of these only excerpts")),
    Heading(columns.ONLY_EXCERPTS, N_("Silent in excerpts only"), among(YES_NO)),
)
HEADINGS: Final[Mapping[str, tuple[Heading, ...]]] = {
    "coverage": (
        Heading(schema.EVENT, N_("Event")),
        TYPE,
        Heading(columns.STATE, N_("What was found"), among(STATE_TEXTS)),
        count(columns.TEXTS, N_("Texts that mention it")),
        count(schema.SENTENCES, N_("Sentences that mention it")),
        share(columns.SHARE_OF_WORDS, N_("Share of words")),
        *_COLLECTED,
    ),
    "coverage_by_source": (
        Heading(schema.EVENT, N_("Event")),
        Heading(columns.SOURCE, N_("Source")),
        TYPE,
        Heading(columns.STATE, N_("What was found"), among(STATE_TEXTS)),
        count(columns.TEXTS, N_("Texts that mention it")),
        count(schema.SENTENCES, N_("Sentences that mention it")),
        share(columns.SHARE_OF_WORDS, N_("Share of words")),
        *_COLLECTED,
    ),
    "sources": (
        Heading(columns.SOURCE, N_("Source")),
        TYPE,
        Heading(columns.LEVEL, N_("Counted as"), among(LEVEL_TEXTS)),
        TEXTS,
        SENTENCES,
        count(schema.TOKENS, N_("Words")),
    ),
    "speakers": (
        Heading(schema.SPEAKER, N_("Who is quoted")),
        Heading(columns.TYPE, N_("In texts of")),
        TEXTS,
        SENTENCES,
    ),
    "timeline": (Heading(columns.PERIOD, N_("Period")), TYPE, TEXTS, SENTENCES),
    "texts": (
        Heading(schema.TITLE, N_("Title")),
        Heading(columns.DATE, N_("Date")),
        TYPE,
        Heading(schema.ORIGINATOR, N_("First published by")),
        Heading(schema.CARRIER, N_("On the page of")),
        count(columns.SELECTED, N_("Sentences selected")),
        count(schema.SENTENCES, N_("Of")),
        tone(columns.MEAN_SCORED, N_("Mean tone")),
        share(columns.SHARE_SCORED, N_("Scored")),
        count(schema.TOKENS, N_("Words")),
        Heading(columns.EVENTS, N_("Events that it mentions")),
        Heading(schema.LANGUAGE, N_("Language")),
        Heading(schema.EXCERPT, N_("Excerpt only"), among(YES_NO)),
        Heading(schema.CAVEAT, N_("To be known")),
        Heading(schema.URL, N_("Its page"), lambda value: _(READ), link=True),
    ),
    "text_mentions": (
        Heading(columns.LABEL, N_("It mentions")),
        Heading(schema.KIND, N_("As"), among(KIND_TEXTS)),
        count(schema.COUNT, N_("Times")),
        count(columns.SELECTED, N_("In the selection")),
    ),
}
