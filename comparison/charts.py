"""The charts: what each counts, what it ignores, what it says, and what that rests on."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

import numpy as np
import pandas as pd

from comparison import (
    columns,
    contrasts,
    counts,
    coverage,
    elsewhere,
    elsewhere_claim,
    keyness,
    keyness_checks,
    lexicon,
    missing,
    naming,
    number_claim,
    number_values,
    numbers,
    pair,
    rows,
    sources,
    stated,
    target_claim,
    targets,
    terms,
    timeline,
    tone,
    wordshift,
)
from comparison.claims import Claim
from comparison.dataset import Dataset
from comparison.findings import coverage as say_coverage
from comparison.findings import elsewhere as say_elsewhere
from comparison.findings import keyness as say_keyness
from comparison.findings import naming as say_naming
from comparison.findings import numbers as say_numbers
from comparison.findings import sources as say_sources
from comparison.findings import targets as say_targets
from comparison.findings import terms as say_terms
from comparison.findings import timeline as say_timeline
from comparison.findings import tone as say_tone
from comparison.findings import wordshift as say_wordshift
from comparison.selection import Selection
from comparison.settings import (
    EVENT_WORDS,
    FAILING,
    FIRST,
    LEAST_SOURCES,
    LEAST_TEXTS,
    PRIOR,
    REFERENCE,
    SCALE,
    SECOND,
    SPREAD,
)
from comparison.verdict import Verdict

Frame = Callable[[Dataset, Selection], pd.DataFrame]
Finding = Callable[[Dataset, Selection, pd.DataFrame, Verdict | None], str]


@dataclass(frozen=True)
class Chart:
    """A chart: its frame, the public parameters it does not apply, its finding, and what that claims.

    `texts` is the mask of the texts that count in it: those that hold a selected sentence, but in
    coverage, where silence counts too, all that pass the filters on texts. `beside` are further frames
    that figure or notes need, `folded` those that are made only when a reader opens them, each by the
    name of its table; `later` those that resampling makes, which reach a page after its charts. `claim`
    is what resampling asks about. `settings` are those of
    `comparison.settings` that change it.
    """

    name: str
    frame: Frame
    ignores: tuple[str, ...]
    finding: Finding
    claim: Callable[[Dataset, Selection], Claim]
    texts: Callable[[Dataset, Selection, Collection[str]], np.ndarray] = rows.texts_that_count
    beside: Mapping[str, Frame] = field(default_factory=dict)
    folded: Mapping[str, Frame] = field(default_factory=dict)
    later: Mapping[str, Frame] = field(default_factory=dict)
    settings: tuple[str, ...] = ()

    def frames(self, dataset: Dataset, selection: Selection) -> dict[str, pd.DataFrame]:
        """Its frame and those beside it, by name."""
        return {
            name: make(dataset, selection) for name, make in {self.name: self.frame, **self.beside}.items()
        }


_charts = (
    Chart(
        "coverage",
        coverage.coverage,
        coverage.IGNORES,
        say_coverage.coverage,
        coverage.claim,
        texts=rows.texts,
        folded={"coverage_by_source": coverage.by_source},
    ),
    Chart(
        "sources",
        sources.breakdown,
        sources.IGNORES,
        say_sources.sources,
        sources.claim,
        beside={"speakers": sources.speakers},
    ),
    Chart("timeline", timeline.timeline, timeline.IGNORES, say_timeline.timeline, timeline.claim),
    Chart(
        "tone",
        tone.tone,
        (),
        say_tone.tone,
        tone.claim,
        beside={"distribution": tone.distribution, "lexicons": lexicon.check, "unseen": lexicon.unseen},
        folded={"tone_by_source": tone.by_source},
    ),
    Chart(
        "wordshift",
        wordshift.wordshift,
        pair.IGNORES,
        say_wordshift.wordshift,
        wordshift.claim,
        beside={"shift_groups": pair.compared, "shift_bars": wordshift.bars},
        settings=(FIRST, SECOND, SCALE),
    ),
    Chart("terms", terms.terms, counts.IGNORES, say_terms.terms, terms.claim),
    Chart(
        "keyness",
        keyness.keyness,
        counts.IGNORES,
        say_keyness.keyness,
        keyness_checks.claim,
        beside={"keyness_groups": keyness.compared},
        later={columns.SIGNIFICANCE: keyness_checks.significance},
        settings=(PRIOR, REFERENCE, LEAST_TEXTS, LEAST_SOURCES, FAILING, EVENT_WORDS, SPREAD),
    ),
    Chart(
        "naming",
        naming.naming,
        naming.IGNORES,
        say_naming.naming,
        naming.claim,
        folded={
            "naming_by_source": naming.by_source,
            "naming_by_text": naming.by_text,
            "naming_by_voice": naming.by_voice,
        },
        later={"contrasts": contrasts.contrasts},
    ),
    Chart(
        "targets",
        targets.targets,
        targets.IGNORES,
        say_targets.targets,
        target_claim.claim,
        folded={
            "targets_by_voice": targets.by_voice,
            "targets_by_source": targets.by_source,
            "targets_by_event": targets.by_event,
        },
    ),
    Chart(
        "elsewhere",
        elsewhere.elsewhere,
        missing.IGNORES,
        say_elsewhere.elsewhere,
        elsewhere_claim.claim,
        beside={"elsewhere_types": elsewhere.compared},
    ),
    Chart(
        "numbers",
        numbers.numbers,
        stated.IGNORES,
        say_numbers.numbers,
        number_claim.claim,
        beside={"numbers_compared": number_values.compared},
    ),
)
CHARTS: Mapping[str, Chart] = MappingProxyType({chart.name: chart for chart in _charts})
