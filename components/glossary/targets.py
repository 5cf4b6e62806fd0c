"""Special terms: how a sentence speaks of what it mentions."""

from collections.abc import Mapping
from typing import Final

from comparison.translation import N_
from components.glossary.term import Term

TARGETS: Final[Mapping[str, Term]] = {
    "target": Term(
        N_("Target"),
        N_("Whom or what a sentence speaks of: a government, a measure, a group. Pronouns do not count."),
        N_("Sentiment toward a target"),
        N_("target | targets"),
    ),
    "reading": Term(
        N_("Read as"),
        N_(
            "What a small model takes a sentence to say of a target: something negative, neutral or "
            "positive. It can be wrong, and does not ask whether what is said is true."
        ),
        N_("How well the model agrees with people"),
        N_("read as | are read as | reading | readings"),
    ),
    "expected": Term(
        N_("Expected"),
        N_("The sum of the model's probabilities. Where it is far from the count, the model was unsure."),
        N_("Sentiment toward a target"),
        N_("expected"),
    ),
}
