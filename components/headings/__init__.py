"""The columns of every table by the name of its frame, in the order in which they stand."""

from collections.abc import Mapping
from typing import Final

from comparison import columns
from components.headings import texts, tone, wording, words
from components.headings.heading import TEXTS, Heading, count, measure
from preprocessing import schema

HEADINGS: Final[Mapping[str, tuple[Heading, ...]]] = {
    **texts.HEADINGS,
    **wording.HEADINGS,
    **tone.HEADINGS,
    **words.HEADINGS,
    columns.INTERVALS: (
        Heading(columns.GROUP, "Group"),
        Heading(columns.ITEM, "Of"),
        measure(columns.ESTIMATE, "Estimate"),
        measure(columns.LOW, "From"),
        measure(columns.HIGH, "To"),
        TEXTS,
        count(columns.SOURCES, "Sources"),
    ),
}

# Rows that hold 0 in this column say nothing and are left out of the table; and which these are, in words.
ZEROS: Final[Mapping[str, tuple[str, str]]] = {
    "distribution": (schema.SENTENCES, "polarities of no sentence are left out"),
    "naming": (columns.USES, "source types that use none of these names are left out"),
}
