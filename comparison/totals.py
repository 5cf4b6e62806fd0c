"""How much a selection holds in all: what a page says before its first chart."""

from typing import NamedTuple

from comparison import columns, rows
from comparison.dataset import Dataset
from comparison.groups import counts_by_type
from comparison.regroup import as_grouped
from comparison.selection import Selection
from comparison.settings import ALL, DUPLICATES
from preprocessing import schema


class Totals(NamedTuple):
    """Texts, sentences and source types selected, and the sentences left out as repeats of others."""

    texts: int
    sentences: int
    types: int
    repeated: int


def totals(dataset: Dataset, selection: Selection) -> Totals:
    """The totals of a selection, with every filter applied."""
    dataset = as_grouped(dataset, selection)
    mask = rows.sentences(dataset, selection)
    counts = counts_by_type(dataset, selection.level, mask)
    each_time = rows.sentences(dataset, selection.with_values(DUPLICATES, [ALL]))
    return Totals(
        texts=int(counts[columns.TEXTS].sum()),
        sentences=int(counts[schema.SENTENCES].sum()),
        types=len(counts),
        repeated=int(each_time.sum() - mask.sum()),
    )
