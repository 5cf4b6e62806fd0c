"""How charts compute and show, where a reader can choose: public parameters with closed values."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

DUPLICATES: Final = "duplicates"
PRIOR: Final = "prior"
REFERENCE: Final = "reference"
LEAST_TEXTS: Final = "least_texts"
LEAST_SOURCES: Final = "least_sources"
FAILING: Final = "failing"
EVENT_WORDS: Final = "event_words"
SPREAD: Final = "spread"
FIRST: Final = "first"
SECOND: Final = "second"
SCALE: Final = "scale"
VIEW: Final = "view"
ROUNDS: Final = "rounds"
SEED: Final = "seed"

ONCE: Final = "once"
ALL: Final = "all"
REST: Final = "rest"
HIDDEN: Final = "hidden"
SHOWN: Final = "shown"
KEPT: Final = "kept"
OUT: Final = "out"
FREQUENCY: Final = "frequency"
DISPERSION: Final = "dispersion"
AUTO: Final = "auto"
POLARITY: Final = "polarity"
SUBJECTIVITY: Final = "subjectivity"
COMPARE: Final = "compare"
WORDS: Final = "words"
TIME: Final = "time"
TEXTS: Final = "texts"
LESSON: Final = "lesson"
METHODS: Final = "methods"


# The charts whose settings they are, as a reader calls them.
APART: Final = "Words that set apart"
SHIFT: Final = "Word shift"


@dataclass(frozen=True)
class Setting:
    """What a reader chooses: a label, and what each value is called; the first value is the default.

    `types` says that the id of a source type is a value too; `alone` is the label away from the chart and
    its other settings, where it must be another.
    """

    label: str
    values: Mapping[str, str]
    types: bool = False
    alone: str = ""

    @property
    def default(self) -> str:
        """The value without a choice."""
        return next(iter(self.values))

    @property
    def chip(self) -> str:
        """The label that can be read alone."""
        return self.alone or self.label


SETTINGS: Final[Mapping[str, Setting]] = MappingProxyType(
    {
        DUPLICATES: Setting("Repeated sentences", {ONCE: "Count once", ALL: "Count each time"}),
        PRIOR: Setting(
            "Prior: part of all counts",
            {"0.1": "0.1", "0.01": "0.01 (weak)", "1": "1", "10": "10 (strong)"},
            alone=f"{APART}, prior",
        ),
        REFERENCE: Setting(
            "Compared with", {REST: "All others together"}, types=True, alone=f"{APART}, compared with"
        ),
        LEAST_TEXTS: Setting(
            "Texts with the word, at least",
            {"2": "2 texts", "1": "1 text", "3": "3 texts", "5": "5 texts"},
            alone=f"{APART}, at least in",
        ),
        LEAST_SOURCES: Setting(
            "Sources with the word, at least",
            {"2": "2 sources", "1": "1 source", "3": "3 sources"},
            alone=f"{APART}, at least in",
        ),
        FAILING: Setting(
            "Words in fewer",
            {HIDDEN: "Leave out", SHOWN: "Show, marked"},
            alone=f"{APART}, those in too few texts or sources",
        ),
        EVENT_WORDS: Setting(
            "Words that name the event",
            {KEPT: "Compare too", OUT: "Leave out"},
            alone=f"{APART}, those that name the event",
        ),
        SPREAD: Setting(
            "Second axis",
            {FREQUENCY: "How frequent", DISPERSION: "How evenly spread"},
            alone=f"{APART}, second axis",
        ),
        FIRST: Setting("Between", {AUTO: "Chosen by the chart"}, types=True, alone=f"{SHIFT}, first"),
        SECOND: Setting("and", {AUTO: "Chosen by the chart"}, types=True, alone=f"{SHIFT}, second"),
        SCALE: Setting(
            "Score", {POLARITY: "Tone (polarity)", SUBJECTIVITY: "Subjectivity"}, alone=f"{SHIFT}, score"
        ),
        VIEW: Setting(
            "View",
            {
                COMPARE: "Compare",
                WORDS: "Words",
                TIME: "Time",
                TEXTS: "Texts",
                LESSON: "Lesson",
                METHODS: "Methods",
            },
        ),
        ROUNDS: Setting("Rounds of a lesson", {"3": "3 rounds", "5": "5 rounds", "8": "8 rounds"}),
        SEED: Setting("Lesson", {str(number): f"Lesson {number}" for number in range(1, 10)}),
    }
)
