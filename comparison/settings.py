"""How charts compute and show, where a reader can choose: public parameters with closed values."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from comparison.translation import LANGUAGES, N_, _, say

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
PRESENT: Final = "present"
LANG: Final = "lang"
BY: Final = "by"

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
ABOUT: Final = "about"
ACCESSIBILITY: Final = "accessibility"
# What the foot of the page leads to, and its head does not.
STATEMENTS: Final = (ABOUT, ACCESSIBILITY)
TYPES: Final = "type"
SOURCES: Final = "source"

OFF: Final = "off"
# The charts that can be presented: all of `comparison.charts`, which takes its settings from here.
PRESENTED: Final = (
    "coverage",
    "sources",
    "timeline",
    "tone",
    "wordshift",
    "terms",
    "keyness",
    "naming",
    "targets",
    "elsewhere",
    "numbers",
)


@dataclass(frozen=True)
class Setting:
    """What a reader chooses: a label, and what each value is called; the first value is the default.

    `types` says that the id of a group that is compared (`BY`) is a value too; `alone_` is the label away
    from the chart and its other settings, where it must be another. Texts are English; each property says
    its own in the language spoken.
    """

    label_: str
    values_: Mapping[str, str]
    types: bool = False
    alone_: str = ""

    @property
    def ids(self) -> tuple[str, ...]:
        """Its values."""
        return tuple(self.values_)

    @property
    def default(self) -> str:
        """The value without a choice."""
        return self.ids[0]

    @property
    def label(self) -> str:
        """What it is called beside its control."""
        return _(self.label_)

    @property
    def values(self) -> Mapping[str, str]:
        """Its values and what each is called."""
        return {value: say(text, number=value) for value, text in self.values_.items()}

    @property
    def chip(self) -> str:
        """The label that can be read alone."""
        return _(self.alone_ or self.label_)


SETTINGS: Final[Mapping[str, Setting]] = MappingProxyType(
    {
        BY: Setting(N_("Side by side"), {TYPES: N_("Source types"), SOURCES: N_("Sources")}),
        DUPLICATES: Setting(N_("Repeated sentences"), {ONCE: N_("Count once"), ALL: N_("Count each time")}),
        PRIOR: Setting(
            N_("Prior: part of all counts"),
            {"0.1": "0.1", "0.01": N_("0.01 (weak)"), "1": "1", "10": N_("10 (strong)")},
            alone_=N_("Words that set apart, prior"),
        ),
        REFERENCE: Setting(
            N_("Compared with"),
            {REST: N_("All others together")},
            types=True,
            alone_=N_("Words that set apart, compared with"),
        ),
        LEAST_TEXTS: Setting(
            N_("Texts with the word, at least"),
            {"2": N_("2 texts"), "1": N_("1 text"), "3": N_("3 texts"), "5": N_("5 texts")},
            alone_=N_("Words that set apart, at least in"),
        ),
        LEAST_SOURCES: Setting(
            N_("Sources with the word, at least"),
            {"2": N_("2 sources"), "1": N_("1 source"), "3": N_("3 sources")},
            alone_=N_("Words that set apart, at least in"),
        ),
        FAILING: Setting(
            N_("Words in fewer"),
            {HIDDEN: N_("Leave out"), SHOWN: N_("Show, marked")},
            alone_=N_("Words that set apart, those in too few texts or sources"),
        ),
        EVENT_WORDS: Setting(
            N_("Words that name the event"),
            {KEPT: N_("Compare too"), OUT: N_("Leave out")},
            alone_=N_("Words that set apart, those that name the event"),
        ),
        SPREAD: Setting(
            N_("Second axis"),
            {FREQUENCY: N_("How frequent"), DISPERSION: N_("How evenly spread")},
            alone_=N_("Words that set apart, second axis"),
        ),
        FIRST: Setting(
            N_("Between"), {AUTO: N_("Chosen by the chart")}, types=True, alone_=N_("Word shift, first")
        ),
        SECOND: Setting(
            N_("and"), {AUTO: N_("Chosen by the chart")}, types=True, alone_=N_("Word shift, second")
        ),
        SCALE: Setting(
            N_("Score"),
            {POLARITY: N_("Tone (polarity)"), SUBJECTIVITY: N_("Subjectivity")},
            alone_=N_("Word shift, score"),
        ),
        VIEW: Setting(
            N_("View"),
            {
                COMPARE: N_("Compare"),
                WORDS: N_("Words"),
                TIME: N_("Time"),
                TEXTS: N_("Texts"),
                LESSON: N_("Lesson"),
                METHODS: N_("Methods"),
                ABOUT: N_("Sources and corrections"),
                ACCESSIBILITY: N_("Accessibility"),
            },
        ),
        ROUNDS: Setting(
            N_("Rounds of a lesson"),
            {"3": N_("{number} rounds"), "5": N_("{number} rounds"), "8": N_("{number} rounds")},
        ),
        SEED: Setting(N_("Lesson"), dict.fromkeys(map(str, range(1, 10)), N_("Lesson {number}"))),
        LANG: Setting(N_("Language"), LANGUAGES),
        PRESENT: Setting(
            N_("Chart presented"), {OFF: N_("None"), **dict(zip(PRESENTED, PRESENTED, strict=True))}
        ),
    }
)
