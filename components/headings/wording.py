"""Columns of the tables of what is called what, and of the numbers that are stated."""

from collections.abc import Mapping
from typing import Final

from comparison import columns
from components.headings.heading import (
    TEXTS,
    TYPE,
    VOICE_TEXTS,
    Heading,
    count,
    share,
    tone,
)
from preprocessing import schema

_OF_NAMES: Final = (
    count(schema.COUNT, "Uses"),
    count(columns.USES, "Uses of all names"),
    share(columns.SHARE, "Share"),
    count(columns.OWN_COUNT, "In own voice"),
    count(columns.QUOTED_COUNT, "Quoted"),
)
VALUE: Final = Heading(schema.VALUE, "Its value", lambda value: f"{value:,.15g}", number=True)
NEAR: Final = {schema.SENTENCE: "selected", schema.PARAGRAPH: "beside one that is"}

HEADINGS: Final[Mapping[str, tuple[Heading, ...]]] = {
    "naming": (
        Heading(schema.NAME, "Name"),
        TYPE,
        *_OF_NAMES,
        count(columns.TEXTS, "Texts with it"),
    ),
    "naming_by_source": (
        Heading(schema.NAME, "Name"),
        Heading(columns.SOURCE, "Source"),
        TYPE,
        *_OF_NAMES,
        count(columns.TEXTS, "Texts with it"),
    ),
    "naming_by_text": (
        Heading(schema.NAME, "Name"),
        Heading(schema.DOCUMENT, "Text"),
        TYPE,
        *_OF_NAMES,
    ),
    "naming_by_voice": (
        Heading(schema.NAME, "Name"),
        TYPE,
        Heading(schema.VOICE, "Voice", VOICE_TEXTS.__getitem__),
        count(schema.COUNT, "Uses"),
        share(columns.SHARE, "Share of the type's uses in this voice"),
    ),
    "contrasts": (
        Heading(schema.NAME, "Name"),
        Heading(columns.FIRST, "First type"),
        Heading(columns.SECOND, "Second type"),
        count(columns.COUNT_FIRST, "Uses by the first"),
        count(columns.COUNT_SECOND, "Uses by the second"),
        share(columns.SHARE_FIRST, "Share of the first"),
        share(columns.SHARE_SECOND, "Share of the second"),
        tone(columns.DIFFERENCE, "First less second"),
        tone(columns.LOW, "95% from"),
        tone(columns.HIGH, "95% to"),
        Heading(columns.ENOUGH, "Enough texts for an interval", {True: "yes", False: "too few"}.__getitem__),
    ),
    "numbers": (
        Heading(schema.COUNTED, "What is counted"),
        Heading(columns.WRITTEN, "Number"),
        VALUE,
        Heading(columns.SOURCE, "Source"),
        TYPE,
        Heading(schema.TITLE, "Text"),
        Heading(columns.DATE, "Published"),
        Heading(schema.VOICE, "Voice", VOICE_TEXTS.__getitem__),
        Heading(columns.NEAR, "Its sentence is", NEAR.__getitem__),
        Heading(schema.LEFT, "Before"),
        Heading(schema.NODE, "As printed"),
        Heading(schema.RIGHT, "After"),
        count(schema.PARAGRAPH, "Paragraph"),
        count(schema.SENTENCE, "Sentence"),
        Heading(columns.LINK, "Where", lambda _: "read it there", link=True),
    ),
    "numbers_compared": (
        Heading(schema.COUNTED, "What is counted"),
        Heading(columns.WRITTEN, "Number"),
        VALUE,
        TYPE,
        Heading(columns.SOURCE, "Sources"),
        TEXTS,
    ),
}
