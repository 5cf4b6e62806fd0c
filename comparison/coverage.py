"""Who covers what: events by source type, with silence and absence told apart."""

from datetime import date

import numpy as np
import pandas as pd

from comparison import columns, rows
from comparison.dataset import Dataset
from comparison.groups import distinct, type_codes, type_ids
from comparison.selection import Selection
from preprocessing import schema

IGNORES = (schema.EVENT, columns.TYPE)


def coverage(dataset: Dataset, selection: Selection) -> pd.DataFrame:
    """Event, type, state, texts, sentences, texts_collected: a row for each event and type.

    `texts` and `sentences` are selected and mention the event; `texts_collected` are all texts of
    the type in the dataset. States: *mentions*, in the selection; *outside_selection*, only
    elsewhere in the dataset. The others hold for the whole dataset, whatever is selected, at the
    chosen level: *silent*, there are texts from the event's first day on (any text, where the event
    has no date) and none mentions it; *earlier_only*, all texts are older than the event;
    *not_collected*, there is no text of the type. Silence is that of the texts collected, never of
    a publisher.
    """
    events, types = dataset.catalogue["events"], type_ids(dataset)
    names = [event["id"] for event in events]
    sentences, texts = _mentioning(dataset, selection, names)
    collected, latest = _collected(dataset, selection.level)
    frame = pd.DataFrame(
        {
            schema.EVENT: np.repeat(np.array(names, dtype=object), len(types)),
            columns.TYPE: np.tile(np.array(types, dtype=object), len(events)),
            columns.TEXTS: texts,
            schema.SENTENCES: sentences,
            columns.TEXTS_COLLECTED: np.tile(collected, len(events)),
        }
    )
    starts = np.repeat([_start(event) for event in events], len(types)).astype("datetime64[D]")
    _, ever = _mentioning(dataset, Selection(level=selection.level), names)
    frame.insert(2, columns.STATE, _states(frame, ever > 0, np.tile(latest, len(events)) < starts))
    return frame


def _states(frame: pd.DataFrame, ever: np.ndarray, earlier: np.ndarray) -> np.ndarray:
    """The state of each cell: the last that holds.

    `ever` says where a text of the dataset mentions the event, `earlier` where all are older than it.
    """
    states = np.full(len(frame), columns.SILENT, dtype=object)
    states[earlier] = columns.EARLIER_ONLY
    states[frame[columns.TEXTS_COLLECTED].to_numpy() == 0] = columns.NOT_COLLECTED
    states[ever] = columns.OUTSIDE
    states[frame[columns.TEXTS].to_numpy() > 0] = columns.MENTIONS
    return states


def _start(event: dict[str, str | None]) -> np.datetime64:
    return np.datetime64(date.fromisoformat(event["from"]) if event["from"] else "NaT", "D")


def _collected(dataset: Dataset, level: str) -> tuple[np.ndarray, np.ndarray]:
    """For each type the number of texts, and the last day on which one can have been published."""
    codes, size = type_codes(dataset, level), len(type_ids(dataset))
    latest = np.full(size, np.datetime64("0001-01-01", "D"))
    np.maximum.at(latest, codes, dataset.documents[schema.PUBLISHED_TO].to_numpy().astype("datetime64[D]"))
    return np.bincount(codes, minlength=size), latest


def _mentioning(dataset: Dataset, selection: Selection, events: list[str]) -> tuple[np.ndarray, np.ndarray]:
    """Selected sentences and texts that mention each event, event by event, a number for each type."""
    mask = rows.mentions(dataset, selection, schema.EVENT, IGNORES)
    keys, types = dataset.mentions[schema.KEY].cat, len(type_ids(dataset))
    event = pd.Index(events, dtype=object).get_indexer(keys.categories)[keys.codes.to_numpy()]
    mask &= event >= 0
    text = dataset.text_row[schema.MENTIONS.name][mask]
    cell = event[mask] * types + type_codes(dataset, selection.level)[text]
    sentence = dataset.sentence_row[schema.MENTIONS.name][mask]
    return distinct(cell, sentence, len(events) * types), distinct(cell, text, len(events) * types)
