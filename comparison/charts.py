"""The charts of the compare page: what each counts, what it ignores, and what it says."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import pandas as pd

from comparison import coverage, findings, naming, sources, terms, timeline, tone, word_findings
from comparison.dataset import Dataset
from comparison.selection import Selection


@dataclass(frozen=True)
class Chart:
    """A chart: its frame, the public parameters it does not apply, and its finding in one sentence."""

    name: str
    frame: Callable[[Dataset, Selection], pd.DataFrame]
    ignores: tuple[str, ...]
    finding: Callable[[Dataset, Selection, pd.DataFrame], str]


_charts = (
    Chart("coverage", coverage.coverage, coverage.IGNORES, findings.coverage),
    Chart("sources", sources.breakdown, sources.IGNORES, findings.sources),
    Chart("timeline", timeline.timeline, timeline.IGNORES, findings.timeline),
    Chart("tone", tone.tone, (), word_findings.tone),
    Chart("terms", terms.terms, terms.IGNORES, word_findings.terms),
    Chart("naming", naming.naming, naming.IGNORES, word_findings.naming),
)
CHARTS: Mapping[str, Chart] = MappingProxyType({chart.name: chart for chart in _charts})
