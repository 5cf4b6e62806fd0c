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

    `texts` and `sentences` mention the event; `texts_collected` are all texts of the type under
    the filters on texts. States: *mentions*; *silent*, there are texts from the event's first day
    on (any text, where the event has no date) and no selected sentence mentions it; *earlier_only*,
    all texts are older than the event; *not_collected*, there is no text of the type. Silence is
    that of the texts collected, never of a publisher.
    """
    events, types = dataset.catalogue["events"], type_ids(dataset)
    sentences, texts = _mentioning(dataset, selection, [event["id"] for event in events])
    collected, latest = _collected(dataset, selection)
    frame = pd.DataFrame(
        {
            schema.EVENT: np.repeat([event["id"] for event in events], len(types)).astype(object),
            columns.TYPE: np.tile(np.array(types, dtype=object), len(events)),
            columns.TEXTS: texts,
            schema.SENTENCES: sentences,
            columns.TEXTS_COLLECTED: np.tile(collected, len(events)),
        }
    )
    starts = np.repeat([_start(event) for event in events], len(types)).astype("datetime64[D]")
    frame.insert(2, columns.STATE, _states(frame, np.tile(latest, len(events)) < starts))
    return frame


def _states(frame: pd.DataFrame, earlier: np.ndarray) -> pd.Series:
    """The state of each cell; `earlier` says where all texts are older than the event."""
    states = pd.Series(
        np.where(earlier, columns.EARLIER_ONLY, columns.SILENT), index=frame.index, dtype=object
    )
    states[frame[columns.TEXTS] > 0] = columns.MENTIONS
    states[frame[columns.TEXTS_COLLECTED] == 0] = columns.NOT_COLLECTED
    return states


def _start(event: dict[str, str | None]) -> np.datetime64:
    return np.datetime64(date.fromisoformat(event["from"]) if event["from"] else "NaT", "D")


def _collected(dataset: Dataset, selection: Selection) -> tuple[np.ndarray, np.ndarray]:
    """For each type the number of texts, and the last day on which one can have been published."""
    mask = rows.texts(dataset, selection, IGNORES)
    codes = type_codes(dataset, selection.level)[mask]
    days = dataset.documents[schema.PUBLISHED_TO].to_numpy()[mask].astype("datetime64[D]")
    size = len(type_ids(dataset))
    latest = np.full(size, np.datetime64("0001-01-01", "D"))
    np.maximum.at(latest, codes, days)
    return np.bincount(codes, minlength=size), latest


def _mentioning(dataset: Dataset, selection: Selection, events: list[str]) -> tuple[np.ndarray, np.ndarray]:
    """Sentences and texts that mention each event, event by event, a number for each type."""
    mask = rows.mentions(dataset, selection, schema.EVENT, IGNORES)
    keys, types = dataset.mentions[schema.KEY].cat, len(type_ids(dataset))
    event = pd.Index(events, dtype=object).get_indexer(keys.categories)[keys.codes.to_numpy()]
    mask &= event >= 0
    text = dataset.text_row[schema.MENTIONS.name][mask]
    cell = event[mask] * types + type_codes(dataset, selection.level)[text]
    sentence = dataset.sentence_row[schema.MENTIONS.name][mask]
    return distinct(cell, sentence, len(events) * types), distinct(cell, text, len(events) * types)
