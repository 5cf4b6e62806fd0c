"""The columns of every table by the name of its frame, in the order in which they stand."""

from collections.abc import Mapping
from typing import Final

from comparison import columns
from comparison.translation import N_
from components.headings import targets, texts, tone, wording, words
from components.headings.heading import TEXTS, Heading, count, measure
from preprocessing import schema

HEADINGS: Final[Mapping[str, tuple[Heading, ...]]] = {
    **texts.HEADINGS,
    **wording.HEADINGS,
    **targets.HEADINGS,
    **tone.HEADINGS,
    **words.HEADINGS,
    columns.INTERVALS: (
        Heading(columns.GROUP, N_("Group")),
        Heading(columns.ITEM, N_("Of")),
        measure(columns.ESTIMATE, N_("Estimate")),
        measure(columns.LOW, N_("From")),
        measure(columns.HIGH, N_("To")),
        TEXTS,
        count(columns.SOURCES, N_("Sources")),
    ),
}

# Rows that hold 0 in this column say nothing and are left out of the table; and the caption that says so.
ZEROS: Final[Mapping[str, tuple[str, str]]] = {
    "distribution": (schema.SENTENCES, N_("{caption}; polarities of no sentence are left out")),
    "naming": (columns.USES, N_("{caption}; source types that use none of these names are left out")),
    "targets": (schema.COUNT, N_("{caption}; source types without a measured mention are left out")),
}
