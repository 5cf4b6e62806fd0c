"""One plain sentence for each chart about words: tone, terms and naming. See `findings`."""

import numpy as np
import pandas as pd

from comparison import columns, rows
from comparison import naming as naming_chart
from comparison import terms as terms_chart
from comparison.dataset import Dataset
from comparison.selection import Selection
from comparison.support import nothing_selected, too_few
from comparison.wording import listed, number_of, percent, signed
from preprocessing import schema


def tone(dataset: Dataset, selection: Selection, frame: pd.DataFrame) -> str:
    """Lowest and highest mean tone, and how much of it the lexicon sees."""
    if frame.empty:
        return nothing_selected(dataset, selection)
    total, scored = int(frame[schema.SENTENCES].sum()), int(frame[columns.SCORED].sum())
    if not scored:
        return (
            f"No tone to compare: the lexicon knows no word of the {number_of(total, 'sentence')} selected."
        )
    few = too_few(dataset, selection.level, rows.texts_that_count(dataset, selection))
    share = percent(scored / total)
    return (
        f"{_means(dataset, frame)}; the lexicon scores {share} of the sentences, and tone is not stance{few}."
    )


def _means(dataset: Dataset, frame: pd.DataFrame) -> str:
    known = frame[frame[columns.SCORED] > 0].sort_values(columns.MEAN_SCORED, kind="stable")
    told = [
        f"{signed(mean)} ({dataset.type_label(kind)}, {scored:,} of {number_of(n, 'sentence')})"
        for mean, kind, scored, n in zip(
            known[columns.MEAN_SCORED],
            known[columns.TYPE],
            known[columns.SCORED],
            known[schema.SENTENCES],
            strict=True,
        )
    ]
    if len(told) == 1:
        return f"The mean tone of scored sentences is {told[0]}"
    return f"The mean tone of scored sentences runs from {told[0]} to {told[-1]}"


def terms(dataset: Dataset, selection: Selection, frame: pd.DataFrame) -> str:
    """The word that comes first, and between which rates it lies."""
    counted = rows.texts_that_count(dataset, selection, terms_chart.IGNORES)
    if not counted.any():
        return nothing_selected(dataset, selection, terms_chart.IGNORES)
    if frame.empty:
        return "The selected sentences hold nothing but stop words and numbers; select more of them."
    first = frame[frame[schema.TERM] == frame[schema.TERM].iloc[0]]
    times, texts = int(first[schema.COUNT].sum()), int(first[columns.TEXTS].sum())
    return (
        f"“{first[schema.TERM].iloc[0]}” comes first: {number_of(times, 'time')} in {texts:,} of "
        f"{number_of(int(counted.sum()), 'text')}, {_rates(dataset, first)}"
        f"{too_few(dataset, selection.level, counted)}."
    )


def _rates(dataset: Dataset, first: pd.DataFrame) -> str:
    ordered = first.sort_values(columns.PER_THOUSAND, kind="stable")
    low, high = ordered.iloc[0], ordered.iloc[-1]
    least = f"{low[columns.PER_THOUSAND]:,.1f} per 1,000 words ({dataset.type_label(low[columns.TYPE])})"
    if len(ordered) == 1:
        return least
    return f"from {least} to {high[columns.PER_THOUSAND]:,.1f} ({dataset.type_label(high[columns.TYPE])})"


def naming(dataset: Dataset, selection: Selection, frame: pd.DataFrame) -> str:
    """Which name is used most for the referent, and which types use another one most."""
    if not dataset.catalogue["referents"]:
        return (
            "No competing names are defined for these texts; "
            "write them in names.toml (docs/your-own-texts.md shows how) and build again."
        )
    if frame.empty:
        return nothing_selected(dataset, selection, naming_chart.IGNORES)
    referent = dataset.referent_label(frame[columns.REFERENT].iloc[0])
    total = int(frame[schema.COUNT].sum())
    if not total:
        return (
            f"{referent}: no selected sentence holds one of the names; choose other names or clear a filter."
        )
    leading, most = _leading(frame)
    texts = _naming(dataset, selection, frame)
    return (
        f"{referent}: {_names(leading)} {'leads' if len(leading) == 1 else 'lead'} with {most:,} of "
        f"{number_of(total, 'mention')} in {number_of(int(texts.sum()), 'text')}"
        f"{_others(dataset, frame, leading)}{too_few(dataset, selection.level, texts)}."
    )


def _naming(dataset: Dataset, selection: Selection, frame: pd.DataFrame) -> np.ndarray:
    """The texts in which one of the names of the frame is found."""
    mask = rows.mentions(dataset, selection, schema.NAME, naming_chart.IGNORES)
    mask &= dataset.mentions[schema.KEY].isin(frame[schema.NAME].unique()).to_numpy()
    texts = np.zeros(len(dataset.documents), dtype=bool)
    texts[dataset.text_row[schema.MENTIONS.name][mask]] = True
    return texts


def _leading(frame: pd.DataFrame) -> tuple[list[str], int]:
    """The name or names counted most often, and that count."""
    counts = frame.groupby(columns.LABEL, sort=False)[schema.COUNT].sum()
    return list(counts.index[counts == counts.max()]), int(counts.max())


def _others(dataset: Dataset, frame: pd.DataFrame, overall: list[str]) -> str:
    """How many types use another name most, or which one does; one that shares the lead does not."""
    used = frame[frame[schema.COUNT] > 0].groupby(columns.TYPE, sort=False)
    leading = {kind: _leading(names)[0] for kind, names in used}
    other = [kind for kind, names in leading.items() if set(names).isdisjoint(overall)]
    if len(other) == 1:
        return f"; {dataset.type_label(str(other[0]))}: {_names(leading[other[0]])}"
    return f"; {len(other)} of {len(leading)} source types use others most" if other else ""


def _names(labels: list[str]) -> str:
    return listed([f"“{label}”" for label in labels])
