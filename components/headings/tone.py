"""Columns of the tables of tone."""

from collections.abc import Mapping
from typing import Final

from comparison import columns
from comparison.translation import N_
from components.headings.heading import (
    SENTENCES,
    TEXTS,
    TYPE,
    YES_NO,
    Heading,
    among,
    count,
    part,
    share,
    tone,
)
from preprocessing import schema

_OF_TONE: Final = (
    TEXTS,
    SENTENCES,
    count(columns.SCORED, N_("Scored sentences")),
    part(columns.MEAN_SCORED, N_("Mean of the scored")),
    part(columns.MEAN, N_("Mean of all, unscored as 0")),
    share(columns.SHARE_SCORED, N_("Share of sentences scored")),
    share(columns.SHARE_KNOWN, N_("Share of words the lexicon knows")),
)

HEADINGS: Final[Mapping[str, tuple[Heading, ...]]] = {
    "tone": (TYPE, *_OF_TONE),
    "tone_by_source": (
        Heading(columns.SOURCE, N_("Source")),
        TYPE,
        *_OF_TONE,
    ),
    "distribution": (
        TYPE,
        tone(columns.BIN, N_("Polarity, about")),
        count(schema.SENTENCES, N_("Scored sentences")),
    ),
    "lexicons": (
        TYPE,
        part(columns.MEAN_SCORED, N_("Mean by TextBlob")),
        count(columns.SCORED, N_("Sentences it scores")),
        share(columns.SHARE_SCORED, N_("Share of all")),
        part(columns.VADER_MEAN, N_("Mean by VADER")),
        count(columns.VADER_SCORED, N_("Sentences it scores")),
        share(columns.VADER_SHARE, N_("Share of all")),
        Heading(columns.DISAGREE, N_("Signs differ"), among(YES_NO)),
    ),
    "unseen": (
        Heading(schema.TERM, N_("Word")),
        TYPE,
        count(schema.COUNT, N_("Times")),
        count(columns.TEXTS, N_("Texts with it")),
        count(columns.COUNT_ALL, N_("Times in all source types")),
    ),
    "wordshift": (
        Heading(schema.WORDS, N_("Word")),
        part(columns.CONTRIBUTION, N_("Adds to the difference")),
        part(columns.FREQUENCY_PART, N_("By how often")),
        part(columns.SCORE_PART, N_("By its score")),
        tone(columns.SCORE_FIRST, N_("Score, first")),
        tone(columns.SCORE_SECOND, N_("Score, second")),
        count(columns.COUNT_FIRST, N_("Times, first")),
        count(columns.COUNT_SECOND, N_("Times, second")),
        count(columns.TEXTS, N_("Texts with it")),
    ),
    "shift_groups": (
        TYPE,
        TEXTS,
        count(columns.SOURCES, N_("Sources")),
        count(columns.SCORED, N_("Scored sentences")),
        part(columns.MEAN_SCORED, N_("Mean score")),
    ),
}
