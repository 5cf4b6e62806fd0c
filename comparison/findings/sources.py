"""How many sources stand behind the texts, at both levels, and which type has most sentences."""

import pandas as pd

from comparison import columns, rows
from comparison import sources as sources_chart
from comparison.dataset import Dataset
from comparison.findings.hanging import hangs
from comparison.selection import Selection
from comparison.support import nothing_selected, too_few
from comparison.verdict import Verdict
from comparison.wording import listed, number_of
from preprocessing import schema


def sources(
    dataset: Dataset, selection: Selection, frame: pd.DataFrame, verdict: Verdict | None = None
) -> str:
    """How many sources stand behind the texts at both levels, and how often the two differ.

    Which type has most sentences is said once that stands.
    """
    if frame.empty:
        return nothing_selected(dataset, selection, sources_chart.IGNORES)
    half = frame[frame[columns.LEVEL] == selection.level]
    texts, sentences = int(half[columns.TEXTS].sum()), int(half[schema.SENTENCES].sum())
    behind = frame.groupby(columns.LEVEL)[columns.SOURCE].nunique()
    counted = rows.texts_that_count(dataset, selection, sources_chart.IGNORES)
    moved = int((dataset.documents[schema.CARRIER] != dataset.documents[schema.ORIGINATOR])[counted].sum())
    elsewhere = (
        f"{number_of(moved, 'text')} {'stands' if moved == 1 else 'stand'}" if moved else "no text stands"
    )
    first, carried = (number_of(behind[level], "source") for level in (schema.ORIGINATOR, schema.CARRIER))
    return (
        f"{number_of(texts, 'text')} with {number_of(sentences, 'sentence')}, first published by {first} and "
        f"carried by {carried}; {elsewhere} on a page that is not the first publisher's"
        f"{_most(dataset, selection, half, verdict)}{too_few(dataset, selection.level, counted)}."
    )


def _most(dataset: Dataset, selection: Selection, half: pd.DataFrame, verdict: Verdict | None) -> str:
    """Which of the types with enough texts has most sentences, as far as the verdict lets it be said."""
    if verdict is None or verdict.badge == columns.TOO_LITTLE:
        return ""
    kinds = sources_chart.ranking(dataset, selection)
    among = f"of {listed([dataset.type_label(kind) for kind in kinds])}"
    if verdict.badge == columns.DEPENDS:
        return hangs(f"which {among} has the most sentences", verdict)
    sentences = half.groupby(columns.TYPE, sort=False)[schema.SENTENCES].sum()
    most = max(kinds, key=lambda kind: int(sentences[kind]))
    return f"; {among}, {dataset.type_label(most)} has the most sentences, {int(sentences[most]):,}"
