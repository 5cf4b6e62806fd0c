"""Columns of the tables of words, and of what is mentioned elsewhere."""

from collections.abc import Mapping
from typing import Final

from comparison import columns
from comparison.presence import WORD
from comparison.translation import N_
from components.headings.heading import (
    TEXTS,
    TYPE,
    YES_NO,
    Heading,
    among,
    count,
    finely,
    measure,
    rate,
)
from preprocessing import schema

KINDS: Final = {
    schema.EVENT: N_("event"),
    schema.TARGET: N_("who or what is spoken of"),
    schema.PERSON: N_("person"),
    schema.PLACE: N_("place"),
    WORD: N_("word"),
}

HEADINGS: Final[Mapping[str, tuple[Heading, ...]]] = {
    "terms": (
        Heading(schema.TERM, N_("Word")),
        TYPE,
        count(schema.COUNT, N_("Times")),
        rate(columns.PER_THOUSAND, N_("Per 1,000 words")),
        count(columns.TEXTS, N_("Texts with it")),
    ),
    "keyness": (
        Heading(schema.TERM, N_("Word")),
        TYPE,
        count(schema.COUNT, N_("Times")),
        measure(columns.PER_THOUSAND, N_("Per 1,000 words")),
        count(columns.REST_COUNT, N_("Times there")),
        measure(columns.REST_PER_THOUSAND, N_("Per 1,000 words there")),
        measure(columns.LOG_ODDS, N_("Log-odds")),
        measure(columns.Z, N_("z")),
        measure(columns.LOG_RATIO, N_("Log ratio")),
        measure(columns.PERCENT_DIFF, N_("%DIFF")),
        measure(columns.G2, N_("G²")),
        count(columns.TEXTS, N_("Texts with it")),
        count(columns.SOURCES, N_("Sources with it")),
        measure(columns.DP_NORM, N_("Spread (DPnorm)")),
        Heading(columns.PASSES, N_("In enough texts and sources"), among(YES_NO)),
    ),
    "keyness_groups": (
        TYPE,
        TEXTS,
        count(columns.SOURCES, N_("Sources")),
        count(schema.TOKENS, N_("Words")),
        count(columns.CANDIDATES, N_("Words compared")),
        Heading(columns.ENOUGH, N_("Enough texts to compare"), among(YES_NO)),
    ),
    "significance": (
        Heading(schema.TERM, N_("Word")),
        TYPE,
        finely(columns.P, N_("p")),
        finely(columns.Q, N_("q, for the whole list")),
        finely(columns.SMALLEST_P, N_("Smallest p possible")),
        count(columns.PERMUTATIONS, N_("Deals of the texts")),
    ),
    "elsewhere": (
        Heading(columns.LABEL, N_("Mentioned elsewhere")),
        Heading(schema.KIND, N_("What it is"), among(KINDS)),
        Heading(columns.TYPE, N_("Not in these texts of")),
        count(columns.OWN_TEXTS, N_("Texts searched")),
        count(columns.OWN_ELSEWHERE, N_("In other texts of the type")),
        Heading(columns.OTHER_TYPES, N_("But by")),
        count(columns.OTHER_TEXTS, N_("In texts of theirs")),
        Heading(columns.FOUND_IN, N_("Such as")),
        Heading(columns.PERHAPS, N_("Perhaps, under another name, by")),
        count(columns.TOTAL, N_("Of this kind in all")),
    ),
    "elsewhere_types": (
        TYPE,
        TEXTS,
        count(columns.SOURCES, N_("Sources")),
        count(columns.EXCERPTS, N_("Of these only excerpts")),
        count(columns.TOTAL, N_("Mentioned elsewhere, not in them")),
        count(columns.TOTAL_ELSEWHERE, N_("Of these in other texts of the type")),
    ),
}
