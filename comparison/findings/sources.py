"""How many sources stand behind the texts, at both levels, and which type has most sentences."""

from typing import Final

import pandas as pd

from comparison import columns, rows
from comparison import sources as sources_chart
from comparison.dataset import Dataset
from comparison.findings.hanging import hangs
from comparison.selection import Selection
from comparison.support import nothing_selected, too_few
from comparison.translation import N_, _, ngettext, say
from comparison.verdict import Verdict
from comparison.wording import listed, number, number_of
from preprocessing import schema

SAID: Final = N_("{texts} with {sentences}, first published by {first} and carried by {carried}; {elsewhere}")
MOST: Final = N_("; of {types}, {type} has the most sentences, {n}")


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
    first, carried = (number_of(behind[level], "source") for level in (schema.ORIGINATOR, schema.CARRIER))
    said = say(
        SAID,
        texts=number_of(texts, "text"),
        sentences=number_of(sentences, "sentence"),
        first=first,
        carried=carried,
        elsewhere=_elsewhere(moved),
    )
    few = too_few(dataset, selection.level, counted)
    return f"{said}{_most(dataset, selection, half, verdict)}{few}."


def _elsewhere(texts: int) -> str:
    """How many texts stand elsewhere than at their first publisher."""
    if not texts:
        return _("no text stands on a page that is not the first publisher's")
    told = ngettext(
        "{texts} stands on a page that is not the first publisher's",
        "{texts} stand on a page that is not the first publisher's",
        texts,
    )
    return told.format(texts=number_of(texts, "text"))


def _most(dataset: Dataset, selection: Selection, half: pd.DataFrame, verdict: Verdict | None) -> str:
    """Which of the types with enough texts has most sentences, as far as the verdict lets it be said."""
    if verdict is None or verdict.badge == columns.TOO_LITTLE:
        return ""
    kinds = sources_chart.ranking(dataset, selection)
    types = listed([dataset.type_label(kind) for kind in kinds])
    if verdict.badge == columns.DEPENDS:
        return hangs(say("which of {types} has the most sentences", types=types), verdict)
    sentences = half.groupby(columns.TYPE, sort=False)[schema.SENTENCES].sum()
    most = max(kinds, key=lambda kind: int(sentences[kind]))
    return say(MOST, types=types, type=dataset.type_label(most), n=number(int(sentences[most])))
