"""Columns of the tables of words, and of what is mentioned elsewhere."""

from collections.abc import Mapping
from typing import Final

from comparison import columns
from comparison.presence import WORD
from components.headings.heading import (
    TEXTS,
    TYPE,
    YES_NO,
    Heading,
    count,
    finely,
    measure,
    rate,
)
from preprocessing import schema

KINDS: Final = {
    schema.EVENT: "event",
    schema.TARGET: "who or what is spoken of",
    schema.PERSON: "person",
    schema.PLACE: "place",
    WORD: "word",
}

HEADINGS: Final[Mapping[str, tuple[Heading, ...]]] = {
    "terms": (
        Heading(schema.TERM, "Word"),
        TYPE,
        count(schema.COUNT, "Times"),
        rate(columns.PER_THOUSAND, "Per 1,000 words"),
        count(columns.TEXTS, "Texts with it"),
    ),
    "keyness": (
        Heading(schema.TERM, "Word"),
        TYPE,
        count(schema.COUNT, "Times"),
        measure(columns.PER_THOUSAND, "Per 1,000 words"),
        count(columns.REST_COUNT, "Times there"),
        measure(columns.REST_PER_THOUSAND, "Per 1,000 words there"),
        measure(columns.LOG_ODDS, "Log-odds"),
        measure(columns.Z, "z"),
        measure(columns.LOG_RATIO, "Log ratio"),
        measure(columns.PERCENT_DIFF, "%DIFF"),
        measure(columns.G2, "G²"),
        count(columns.TEXTS, "Texts with it"),
        count(columns.SOURCES, "Sources with it"),
        measure(columns.DP_NORM, "Spread (DPnorm)"),
        Heading(columns.PASSES, "In enough texts and sources", YES_NO.__getitem__),
    ),
    "keyness_groups": (
        TYPE,
        TEXTS,
        count(columns.SOURCES, "Sources"),
        count(schema.TOKENS, "Words"),
        count(columns.CANDIDATES, "Words compared"),
        Heading(columns.ENOUGH, "Enough texts to compare", YES_NO.__getitem__),
    ),
    "significance": (
        Heading(schema.TERM, "Word"),
        TYPE,
        finely(columns.P, "p"),
        finely(columns.Q, "q, for the whole list"),
        finely(columns.SMALLEST_P, "Smallest p possible"),
        count(columns.PERMUTATIONS, "Deals of the texts"),
    ),
    "elsewhere": (
        Heading(columns.LABEL, "Mentioned elsewhere"),
        Heading(schema.KIND, "What it is", KINDS.__getitem__),
        Heading(columns.TYPE, "Not in these texts of"),
        count(columns.OWN_TEXTS, "Texts searched"),
        count(columns.OWN_ELSEWHERE, "In other texts of the type"),
        Heading(columns.OTHER_TYPES, "But by"),
        count(columns.OTHER_TEXTS, "In texts of theirs"),
        Heading(columns.FOUND_IN, "Such as"),
        Heading(columns.PERHAPS, "Perhaps, under another name, by"),
        count(columns.TOTAL, "Of this kind in all"),
    ),
    "elsewhere_types": (
        TYPE,
        TEXTS,
        count(columns.SOURCES, "Sources"),
        count(columns.EXCERPTS, "Of these only excerpts"),
        count(columns.TOTAL, "Mentioned elsewhere, not in them"),
        count(columns.TOTAL_ELSEWHERE, "Of these in other texts of the type"),
    ),
}
