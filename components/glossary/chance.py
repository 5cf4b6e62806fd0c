"""Special terms: whether a finding holds, and how its numbers are made again."""

from collections.abc import Mapping
from typing import Final

from comparison import columns
from comparison.translation import N_
from components.glossary.term import Term

CHANCE: Final[Mapping[str, Term]] = {
    columns.STANDS: Term(
        N_("Stands"),
        N_(
            "No single text and no single source decides what the finding says. It is said of the texts "
            "collected."
        ),
        N_("The badge"),
    ),
    columns.DEPENDS: Term(
        N_("Depends"),
        N_("Without one text or source, which is named, the finding would be another."),
        N_("The badge"),
    ),
    columns.TOO_LITTLE: Term(
        N_("Too little to say"),
        N_("Fewer than {floor} to compare, or a difference that may be none."),
        N_("The badge"),
        N_("too little to say"),
    ),
    "interval": Term(
        N_("95% interval"),
        N_(
            "How far the number could move with other texts like these. It is made so that 95 of 100 hold "
            "the true one."
        ),
        N_("Intervals"),
        N_("95% interval | 95% | interval | intervals"),
    ),
    "resampling": Term(
        N_("Resampling"),
        N_("Drawing the texts anew many times, to see how far a number moves when other texts are drawn."),
        N_("Intervals"),
        N_("resampling | drawing texts again"),
    ),
    "permutation": Term(
        N_("Dealing out texts (permutation)"),
        N_(
            "The texts, whole, are dealt to the groups at random many times, to see how often chance does "
            "the same."
        ),
        N_("Chance"),
        N_("dealing out whole texts | deals of the texts | permutation"),
    ),
    "p": Term(
        N_("p"),
        N_("How often texts dealt out at random differ as far. Small means that chance seldom does it."),
        N_("Chance"),
        N_("p"),
    ),
    "q": Term(
        N_("q"),
        N_("p made stricter for a whole list: of the words with q below 0.05, about 5% are there by chance."),
        N_("Chance"),
        N_("q"),
    ),
    "receipt": Term(
        N_("Receipt"),
        N_(
            "A file with all that it takes to make a chart's numbers again, and to see whether they come out "
            "the same."
        ),
        N_("Make it again"),
        N_("receipt"),
    ),
    "hash": Term(
        N_("Dataset, hash"),
        N_(
            "The dataset is what was measured. Its hash is a fingerprint: another dataset, even by one "
            "number, has another."
        ),
        N_("Make it again"),
        N_("dataset | hash"),
    ),
}
