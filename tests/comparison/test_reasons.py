"""What a badge says where there is enough to compare and nothing to say: each chart has its own reason."""

import pytest

from comparison.answers import verdict_of
from comparison.charts import CHARTS
from comparison.columns import TOO_LITTLE
from comparison.dataset import Dataset
from comparison.selection import Selection
from tests.comparison.worded import bare

# Forty texts of four types, ten of each from three sources, that hold one word and are of two days.
REASONS = {
    "coverage": "no events are defined in this dataset.",
    "timeline": "no one period has more texts than every other.",
    "tone": "the lexicon knows no word of the sentences selected.",
    "wordshift": "it takes two source types with scored sentences, and this dataset has none.",
    "keyness": "no word that is more frequent in one type stands in enough of its texts and sources.",
    "naming": "no competing names are defined in this dataset.",
    "targets": "no mention of a target is selected and measured.",
    "elsewhere": (
        "nothing that at least two other source types mention is missing from all texts of a source type."
    ),
    "numbers": "no number is stated.",
}


@pytest.mark.parametrize("name", [name for name in CHARTS if name not in ("sources", "terms")])
def test_each_chart_has_its_own_reason(tiny: Dataset, name: str) -> None:
    found = verdict_of(bare(tiny), Selection(), name)
    assert (found.badge, found.reason) == (TOO_LITTLE, f"Too little to say: {REASONS[name]}")
    assert found.intervals.empty
