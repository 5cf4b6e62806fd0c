"""Where the sentences come from: types and sources at both levels, and who is quoted."""

import pandas as pd

from comparison import columns, rows
from comparison.dataset import Dataset
from comparison.groups import TYPE_COLUMNS, counted_texts
from comparison.selection import Selection
from preprocessing import schema

IGNORES = (columns.SOURCE,)


def breakdown(dataset: Dataset, selection: Selection) -> pd.DataFrame:
    """Level, type, source, texts, sentences, tokens: the same sentences by originator and by carrier.

    A text that one source wrote and another carries counts once in each half.
    """
    counts = counted_texts(dataset, rows.sentences(dataset, selection, IGNORES))
    halves = [_half(dataset, counts, level) for level in schema.LEVELS]
    return pd.concat(halves, ignore_index=True)


def _half(dataset: Dataset, counts: pd.DataFrame, level: str) -> pd.DataFrame:
    documents = dataset.documents.loc[counts.index]
    keys = [documents[TYPE_COLUMNS[level]].rename(columns.TYPE), documents[level].rename(columns.SOURCE)]
    frame = counts[[columns.TEXTS, schema.SENTENCES, schema.TOKENS]].groupby(keys).sum().reset_index()
    frame.insert(0, columns.LEVEL, level)
    types = {item["id"]: place for place, item in enumerate(dataset.catalogue["types"])}
    order = frame[columns.TYPE].map(types)
    return (
        frame.assign(order=order)
        .sort_values(["order", schema.SENTENCES], ascending=[True, False])
        .drop(columns="order")
    )


def speakers(dataset: Dataset, selection: Selection) -> pd.DataFrame:
    """Speaker, type, sentences, texts: who is quoted, as far as that is certain; most quoted first.

    `type` is that of the text in which they are quoted, at the chosen level.
    """
    mask = rows.sentences(dataset, selection, IGNORES)
    mask &= (dataset.sentences[schema.VOICE] == schema.QUOTED).to_numpy()
    mask &= dataset.sentences[schema.SPEAKER].notna().to_numpy()
    texts = dataset.text_row[schema.SENTENCES_TABLE.name][mask]
    quoted = pd.DataFrame(
        {
            schema.SPEAKER: dataset.sentences[schema.SPEAKER][mask].astype(object).to_numpy(),
            columns.TYPE: dataset.documents[TYPE_COLUMNS[selection.level]].to_numpy()[texts],
            schema.DOCUMENT: texts,
        }
    )
    groups = quoted.groupby([schema.SPEAKER, columns.TYPE])[schema.DOCUMENT]
    frame = pd.DataFrame({schema.SENTENCES: groups.size(), columns.TEXTS: groups.nunique()}).reset_index()
    return frame.sort_values([schema.SENTENCES, schema.SPEAKER], ascending=[False, True], ignore_index=True)


def most_quoted(frame: pd.DataFrame) -> pd.Series:
    """Sentences by speaker over all types of `speakers`, most quoted first."""
    sums = frame.groupby(schema.SPEAKER, sort=False)[schema.SENTENCES].sum()
    return sums.sort_values(ascending=False, kind="stable")
