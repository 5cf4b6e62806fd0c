"""The texts that hold a selected sentence, and one of them sentence by sentence.

Tone is that of `comparison.tone`, with its caveats: how a sentence sounds, not what it thinks of anything.
"""

from typing import Final

import numpy as np
import pandas as pd

from comparison import columns, rows, tone
from comparison.charts import CHARTS
from comparison.dataset import Dataset
from comparison.groups import places
from comparison.places import text_row
from comparison.selection import Selection
from comparison.wording import date_label
from preprocessing import schema

# What a row of `texts` takes from the table of texts as it stands there.
KNOWN: Final = (
    schema.DOCUMENT,
    schema.TITLE,
    schema.CARRIER,
    schema.ORIGINATOR,
    schema.PUBLISHED_FROM,
    schema.LANGUAGE,
    schema.EXCERPT,
    schema.SENTENCES,
    schema.TOKENS,
    schema.CAVEAT,
    schema.URL,
)


def texts(dataset: Dataset, selection: Selection) -> pd.DataFrame:
    """A row for each text with a selected sentence, oldest first.

    Columns: those of `KNOWN`, where sentences and tokens are those of the whole text; source and type, ids
    at the chosen level; date, a label; selected, its selected sentences; mean_scored, the mean polarity of
    those of them that hold a word the lexicon knows (NaN where none does), and share_scored, how many these
    are; events, the short names of those that the text mentions, in whatever sentence and voice.
    """
    measured = tone.tone(dataset, selection, schema.DOCUMENT)
    row = pd.Index(dataset.documents[schema.DOCUMENT]).get_indexer(measured[schema.DOCUMENT])
    documents = dataset.described.iloc[row].reset_index(drop=True)
    found = {
        **{name: documents[name] for name in KNOWN},
        columns.SOURCE: documents[selection.level],
        columns.TYPE: measured[columns.TYPE],
        columns.DATE: _dates(documents),
        columns.SELECTED: measured[schema.SENTENCES],
        columns.MEAN_SCORED: measured[columns.MEAN_SCORED],
        columns.SHARE_SCORED: measured[columns.SHARE_SCORED],
        columns.EVENTS: _events(dataset, row),
    }
    order = np.lexsort((row, documents[schema.PUBLISHED_FROM]))
    return pd.DataFrame(found).iloc[order].reset_index(drop=True)


def _dates(documents: pd.DataFrame) -> list[str]:
    first, last = (documents[name].dt.date for name in (schema.PUBLISHED_FROM, schema.PUBLISHED_TO))
    return [date_label(*days) for days in zip(first, last, strict=True)]


def _events(dataset: Dataset, row: np.ndarray) -> list[tuple[str, ...]]:
    """For each of these texts the events that it mentions, in the catalogue's order."""
    ids = [item["id"] for item in dataset.catalogue["events"]]
    event = places(dataset.mentions[schema.KEY], ids)
    here = (dataset.mentions[schema.KIND] == schema.EVENT).to_numpy() & (event >= 0)
    pairs = np.column_stack([dataset.text_row[schema.MENTIONS.name][here], event[here]])
    held: dict[int, list[str]] = {}
    for text, place in np.unique(pairs, axis=0).tolist():
        held.setdefault(text, []).append(dataset.event_short(ids[place]))
    return [tuple(held.get(text, ())) for text in row.tolist()]


def strip(dataset: Dataset, selection: Selection, document: str) -> pd.DataFrame:
    """A row for each sentence of a text, in order; KeyError where there is no such text.

    Columns: sentence, paragraph, voice, speaker, polarity; scored, whether it holds a word the lexicon
    knows; selected; repeated, whether it repeats an earlier sentence of its source type nearly word for
    word, and so counts once with it; mentioned, the labels of what it mentions, by place.
    """
    here = _sentences_of(dataset, document)
    sentences = dataset.sentences.iloc[here].reset_index(drop=True)
    named = (schema.SENTENCE, schema.PARAGRAPH, schema.VOICE, schema.SPEAKER, schema.POLARITY)
    found = {
        **{name: sentences[name] for name in named},
        columns.SCORED: tone.is_scored(dataset)[here],
        columns.SELECTED: rows.sentences(dataset, selection)[here],
        columns.REPEATED: rows.repeated(dataset, selection.level)[here],
        columns.MENTIONED: _mentioned(dataset, here),
    }
    return pd.DataFrame(found)


def _sentences_of(dataset: Dataset, document: str) -> slice:
    """The rows of a text's sentences; tables are in the order of texts."""
    row = text_row(dataset.documents, document)
    return slice(*np.searchsorted(dataset.text_row[schema.SENTENCES_TABLE.name], [row, row + 1]))


def _mentioned(dataset: Dataset, here: slice) -> list[tuple[str, ...]]:
    """For each of these sentences the labels of what it mentions, each once."""
    of_sentence = dataset.sentence_row[schema.MENTIONS.name]
    found = slice(*np.searchsorted(of_sentence, [here.start, here.stop]))
    mentions = dataset.mentions.iloc[found].assign(row=of_sentence[found] - here.start)
    held: list[dict[str, None]] = [{} for _ in range(here.start, here.stop)]
    in_place = mentions.sort_values(["row", schema.POSITION], kind="stable")
    for row, kind, key in zip(in_place["row"], in_place[schema.KIND], in_place[schema.KEY], strict=True):
        held[row][dataset.mention_label(kind, key)] = None
    return [tuple(labels) for labels in held]


def mentioned(dataset: Dataset, selection: Selection, document: str) -> pd.DataFrame:
    """Kind, label, count, selected: what a text mentions, how often, and how often in the selection.

    In the order of `schema.MENTION_KINDS`, the most frequent first. KeyError where there is no such text.
    """
    row = text_row(dataset.documents, document)
    here = slice(*np.searchsorted(dataset.text_row[schema.MENTIONS.name], [row, row + 1]))
    masks = [rows.mentions(dataset, selection, kind)[here] for kind in schema.MENTION_KINDS]
    mentions, sums = dataset.mentions.iloc[here], dict[tuple[str, str], list[int]]()
    for kind, key, selected in zip(
        mentions[schema.KIND], mentions[schema.KEY], np.logical_or.reduce(masks), strict=True
    ):
        counted = sums.setdefault((kind, key), [0, 0])
        counted[0] += 1
        counted[1] += int(selected)
    order = sorted(
        sums.items(),
        key=lambda one: (
            schema.MENTION_KINDS.index(one[0][0]),
            -one[1][0],
            dataset.mention_as_written(*one[0]),
        ),
    )
    found = [(kind, dataset.mention_label(kind, key), *counted) for (kind, key), counted in order]
    return pd.DataFrame(found, columns=[schema.KIND, columns.LABEL, schema.COUNT, columns.SELECTED])


def parts(dataset: Dataset, selection: Selection, document: str) -> pd.DataFrame:
    """Chart, sentences: how many sentences of a text pass the filters that each chart applies.

    KeyError where there is no such text.
    """
    here = _sentences_of(dataset, document)
    masks = {name: rows.sentences(dataset, selection, chart.ignores) for name, chart in CHARTS.items()}
    counts = [(name, int(mask[here].sum())) for name, mask in masks.items()]
    return pd.DataFrame(counts, columns=[columns.CHART, schema.SENTENCES])
