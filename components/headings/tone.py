"""Columns of the tables of tone."""

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
    part,
    share,
    tone,
)
from preprocessing import schema

_OF_TONE: Final = (
    TEXTS,
    SENTENCES,
    count(columns.SCORED, "Scored sentences"),
    part(columns.MEAN_SCORED, "Mean of the scored"),
    part(columns.MEAN, "Mean of all, unscored as 0"),
    share(columns.SHARE_SCORED, "Share of sentences scored"),
    share(columns.SHARE_KNOWN, "Share of words the lexicon knows"),
)

HEADINGS: Final[Mapping[str, tuple[Heading, ...]]] = {
    "tone": (TYPE, *_OF_TONE),
    "tone_by_source": (
        Heading(columns.SOURCE, "Source"),
        TYPE,
        *_OF_TONE,
    ),
    "distribution": (
        TYPE,
        tone(columns.BIN, "Polarity, about"),
        count(schema.SENTENCES, "Scored sentences"),
    ),
    "lexicons": (
        TYPE,
        part(columns.MEAN_SCORED, "Mean by TextBlob"),
        count(columns.SCORED, "Sentences it scores"),
        share(columns.SHARE_SCORED, "Share of all"),
        part(columns.VADER_MEAN, "Mean by VADER"),
        count(columns.VADER_SCORED, "Sentences it scores"),
        share(columns.VADER_SHARE, "Share of all"),
        Heading(columns.DISAGREE, "Signs differ", YES_NO.__getitem__),
    ),
    "unseen": (
        Heading(schema.TERM, "Word"),
        TYPE,
        count(schema.COUNT, "Times"),
        count(columns.TEXTS, "Texts with it"),
        count(columns.COUNT_ALL, "Times in all source types"),
    ),
    "wordshift": (
        Heading(schema.WORDS, "Word"),
        part(columns.CONTRIBUTION, "Adds to the difference"),
        part(columns.FREQUENCY_PART, "By how often"),
        part(columns.SCORE_PART, "By its score"),
        tone(columns.SCORE_FIRST, "Score, first"),
        tone(columns.SCORE_SECOND, "Score, second"),
        count(columns.COUNT_FIRST, "Times, first"),
        count(columns.COUNT_SECOND, "Times, second"),
        count(columns.TEXTS, "Texts with it"),
    ),
    "shift_groups": (
        TYPE,
        TEXTS,
        count(columns.SOURCES, "Sources"),
        count(columns.SCORED, "Scored sentences"),
        part(columns.MEAN_SCORED, "Mean score"),
    ),
}
