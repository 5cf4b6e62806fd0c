"""The charts of the compare page: what each counts, what it ignores, and what it says."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
import pandas as pd

from comparison import coverage, findings, naming, rows, sources, terms, timeline, tone, word_findings
from comparison.dataset import Dataset
from comparison.selection import Selection


@dataclass(frozen=True)
class Chart:
    """A chart: its frame, the public parameters it does not apply, and its finding in one sentence.

    `texts` is the mask of the texts that count in it: those that hold a selected sentence, but in
    coverage, where silence counts too, all that pass the filters on texts.
    """

    name: str
    frame: Callable[[Dataset, Selection], pd.DataFrame]
    ignores: tuple[str, ...]
    finding: Callable[[Dataset, Selection, pd.DataFrame], str]
    texts: Callable[[Dataset, Selection, Collection[str]], np.ndarray] = rows.texts_that_count


_charts = (
    Chart("coverage", coverage.coverage, coverage.IGNORES, findings.coverage, rows.texts),
    Chart("sources", sources.breakdown, sources.IGNORES, findings.sources),
    Chart("timeline", timeline.timeline, timeline.IGNORES, findings.timeline),
    Chart("tone", tone.tone, (), word_findings.tone),
    Chart("terms", terms.terms, terms.IGNORES, word_findings.terms),
    Chart("naming", naming.naming, naming.IGNORES, word_findings.naming),
)
CHARTS: Mapping[str, Chart] = MappingProxyType({chart.name: chart for chart in _charts})
