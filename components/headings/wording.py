"""Columns of the tables of what is called what, and of the numbers that are stated."""

from collections.abc import Mapping
from typing import Final

from comparison import columns
from comparison.translation import N_, _
from comparison.wording import exactly
from components.headings.heading import (
    ENOUGH,
    TEXTS,
    TYPE,
    VOICE_TEXTS,
    Heading,
    among,
    count,
    share,
    tone,
)
from preprocessing import schema

_OF_NAMES: Final = (
    count(schema.COUNT, N_("Uses")),
    count(columns.USES, N_("Uses of all names")),
    share(columns.SHARE, N_("Share of uses")),
    count(columns.OWN_COUNT, N_("In own voice")),
    count(columns.QUOTED_COUNT, N_("Quoted")),
)
VALUE: Final = Heading(schema.VALUE, N_("Its value"), exactly, number=True)
THERE: Final = N_("read it there")
NEAR: Final = {schema.SENTENCE: N_("selected"), schema.PARAGRAPH: N_("beside one that is")}

HEADINGS: Final[Mapping[str, tuple[Heading, ...]]] = {
    "naming": (
        Heading(schema.NAME, N_("Name")),
        TYPE,
        *_OF_NAMES,
        count(columns.TEXTS, N_("Texts with it")),
    ),
    "naming_by_source": (
        Heading(schema.NAME, N_("Name")),
        Heading(columns.SOURCE, N_("Source")),
        TYPE,
        *_OF_NAMES,
        count(columns.TEXTS, N_("Texts with it")),
    ),
    "naming_by_text": (
        Heading(schema.NAME, N_("Name")),
        Heading(schema.DOCUMENT, N_("Text")),
        TYPE,
        *_OF_NAMES,
    ),
    "naming_by_voice": (
        Heading(schema.NAME, N_("Name")),
        TYPE,
        Heading(schema.VOICE, N_("Voice"), among(VOICE_TEXTS)),
        count(schema.COUNT, N_("Uses")),
        share(columns.SHARE, N_("Share of the type's uses in this voice")),
    ),
    "contrasts": (
        Heading(schema.NAME, N_("Name")),
        Heading(columns.FIRST, N_("First type")),
        Heading(columns.SECOND, N_("Second type")),
        count(columns.COUNT_FIRST, N_("Uses by the first")),
        count(columns.COUNT_SECOND, N_("Uses by the second")),
        share(columns.SHARE_FIRST, N_("Share of the first")),
        share(columns.SHARE_SECOND, N_("Share of the second")),
        tone(columns.DIFFERENCE, N_("First less second")),
        tone(columns.LOW, N_("95% from")),
        tone(columns.HIGH, N_("95% to")),
        Heading(columns.ENOUGH, N_("Enough texts for an interval"), among(ENOUGH)),
    ),
    "numbers": (
        Heading(schema.COUNTED, N_("What is counted")),
        Heading(columns.WRITTEN, N_("Number")),
        VALUE,
        Heading(columns.SOURCE, N_("Source")),
        TYPE,
        Heading(schema.TITLE, N_("Text")),
        Heading(columns.DATE, N_("Published")),
        Heading(schema.VOICE, N_("Voice"), among(VOICE_TEXTS)),
        Heading(columns.NEAR, N_("Its sentence is"), among(NEAR)),
        Heading(schema.LEFT, N_("Before")),
        Heading(schema.NODE, N_("As printed")),
        Heading(schema.RIGHT, N_("After")),
        count(schema.PARAGRAPH, N_("Paragraph")),
        count(schema.SENTENCE, N_("Sentence")),
        Heading(columns.LINK, N_("Where"), lambda value: _(THERE), link=True),
    ),
    "numbers_compared": (
        Heading(schema.COUNTED, N_("What is counted")),
        Heading(columns.WRITTEN, N_("Number")),
        VALUE,
        TYPE,
        Heading(columns.SOURCE, N_("Sources")),
        TEXTS,
    ),
}
