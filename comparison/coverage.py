"""Who covers what: events by source type or source, with silence and absence told apart."""

from collections.abc import Hashable, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from typing import Final

import numpy as np
import pandas as pd

from comparison import columns, rows
from comparison.claims import Claim, measures_of, no_claim, none_above_floor
from comparison.dataset import Dataset
from comparison.floor import enough_texts
from comparison.groups import DATASETS, OTHERS, places
from comparison.selection import Selection
from comparison.settings import ALL, DUPLICATES
from comparison.silence import collected, only_excerpts, since, states, summed
from comparison.split import Split, split
from comparison.translation import N_, _, say
from comparison.wording import listed, number
from preprocessing import schema

IGNORES = (schema.EVENT, columns.TYPE)
HOW_MANY: Final = (N_("two source types or more"), N_("one source type"), N_("none"))
BY: Final = N_("{n} by {types}")
NO_EVENTS: Final = N_("no events are defined in this dataset.")
NOT_MENTIONED: Final = N_("no event is mentioned in the texts counted.")


def coverage(dataset: Dataset, selection: Selection, by: str = columns.TYPE) -> pd.DataFrame:
    """A row for each event and type, or source where `by` is `columns.SOURCE` (its type stands beside).

    Columns: event, [source,] type, state. Of the selection: texts and sentences that mention the event,
    share_of_words (words of these sentences in all words of the texts that pass the filters on texts
    and mention it or are dated in or after its window; NaN where there are none). Of the whole
    dataset, whatever is selected, at the chosen level: texts_collected, texts_since (dated in or after
    the event's window), excerpts (among these), only_excerpts (silent, and all of these are excerpts).

    States: *mentions*, in the selection; *outside_selection*, only elsewhere in the dataset; *silent*,
    there are texts_since and no text mentions it; *earlier_only*, all texts are older than the event;
    *not_collected*, there is no text. Silence is that of the texts collected, never of a publisher.
    """
    events = dataset.catalogue["events"]
    groups = split(dataset, selection.level, by)
    found = _mentioning(dataset, selection, _ids(dataset), groups)
    texts = collected(dataset, events, groups)
    state = states(found[columns.TEXTS] > 0, _ever(dataset, selection.level, by), texts)
    numbers = {columns.STATE: state, **found, **texts, columns.ONLY_EXCERPTS: only_excerpts(state, texts)}
    cells = {schema.EVENT: np.repeat(np.array(_ids(dataset), dtype=object), len(groups.ids))}
    cells |= {column: np.tile(values, len(events)) for column, values in groups.named.items()}
    frame = pd.DataFrame(cells | {column: values.ravel() for column, values in numbers.items()})
    return frame[frame[columns.TYPE] != OTHERS].reset_index(drop=True)


def by_source(dataset: Dataset, selection: Selection) -> pd.DataFrame:
    """`coverage` by source."""
    return coverage(dataset, selection, columns.SOURCE)


def told(dataset: Dataset, selection: Selection) -> str | None:
    """The event that the finding is about: the one selected, or the only one there is."""
    events = [event for event in _ids(dataset) if not selection.events or event in selection.events]
    return events[0] if len(events) == 1 else None


def claim(dataset: Dataset, selection: Selection) -> Claim:
    """Which types mention the event that is selected; else how many events two types mention, or one.

    Nothing where no event is defined or mentioned, and where no type is above the evidence floor.
    """
    if not _ids(dataset):
        return no_claim(_(NO_EVENTS))
    names = [event for event in _ids(dataset) if not selection.events or event in selection.events]
    texts = rows.texts(dataset, selection, IGNORES)
    mask, event = _of_events(dataset, selection, names)
    top = np.zeros((len(texts), len(names)))
    top[dataset.text_row[schema.MENTIONS.name][mask], event] = 1
    if not top.any():
        return no_claim(_(NOT_MENTIONED))
    if not enough_texts(dataset, selection.level, texts).any():
        return none_above_floor()
    measures = measures_of(dataset, selection.level, names, top, texts[:, None].astype(float))
    if told(dataset, selection):
        types = partial(_types, measures.groups)
        return Claim(measures, types, compares=False, told=partial(_told_types, dataset))
    return Claim(measures, _how_many_types, compares=False, told=_told_how_many)


def _types(groups: Sequence[str], top: np.ndarray, bottom: np.ndarray) -> Hashable:
    """The types that mention the event."""
    return tuple(groups[place] for place in np.flatnonzero(top.max(axis=1) > 0).tolist())


def _told_types(dataset: Dataset, before: Sequence[str], after: Sequence[str]) -> str:
    lost = [dataset.type_label(kind) for kind in before if kind not in after]
    return say("no text of {types} would mention it", types=listed(lost))


def _how_many_types(top: np.ndarray, bottom: np.ndarray) -> Hashable:
    """How many events two types or more mention, how many one does, and how many none."""
    types = (top > 0).sum(axis=0)
    return int((types > 1).sum()), int((types == 1).sum()), int((types == 0).sum())


def _told_how_many(before: Sequence[int], after: Sequence[int]) -> str:
    by = [say(BY, n=number(n), types=_(types)) for n, types in zip(after, HOW_MANY, strict=True) if n]
    return say("the counts would be {counts}", counts=listed(by))


def _ids(dataset: Dataset) -> list[str]:
    return [event["id"] for event in dataset.catalogue["events"]]


def _of_events(dataset: Dataset, selection: Selection, names: list[str]) -> tuple[np.ndarray, np.ndarray]:
    """The selected mentions of the events as a mask, and the place of each one's event in `names`."""
    event = places(dataset.mentions[schema.KEY], names)
    mask = rows.mentions(dataset, selection, schema.EVENT, IGNORES) & (event >= 0)
    return mask, event[mask]


@lru_cache(maxsize=2 * len(schema.LEVELS) * DATASETS)
def _ever(dataset: Dataset, level: str, by: str) -> np.ndarray:
    """Where a text of the dataset mentions the event, repeated or not, (events, groups); read-only."""
    groups = split(dataset, level, by)
    everything = Selection(level=level, settings=((DUPLICATES, ALL),))
    mask, event = _of_events(dataset, everything, _ids(dataset))
    ever = np.zeros((len(_ids(dataset)), len(groups.ids)), dtype=bool)
    ever[event, groups.codes[dataset.text_row[schema.MENTIONS.name][mask]]] = True
    ever.setflags(write=False)
    return ever


def _mentioning(
    dataset: Dataset, selection: Selection, events: list[str], groups: Split
) -> dict[str, np.ndarray]:
    """Selected texts and sentences that mention each event, and their part of all words.

    Each has a row for each event and a column for each group.
    """
    mask, event = _of_events(dataset, selection, events)
    # A sentence that mentions an event twice counts once.
    size = max(len(dataset.sentences), 1)
    held = np.unique(event * size + dataset.sentence_row[schema.MENTIONS.name][mask])
    event, sentence = held // size, held % size
    text = dataset.text_row[schema.SENTENCES_TABLE.name][sentence]
    texts = np.zeros((len(events), len(dataset.documents)), dtype=bool)
    texts[event, text] = True
    cell, shape = event * len(groups.ids) + groups.codes[text], (len(events), len(groups.ids))
    tokens = np.bincount(cell, dataset.sentences[schema.TOKENS].to_numpy()[sentence], shape[0] * shape[1])
    return {
        columns.TEXTS: summed(texts, groups),
        schema.SENTENCES: np.bincount(cell, minlength=shape[0] * shape[1]).reshape(shape),
        columns.SHARE_OF_WORDS: tokens.reshape(shape) / _all_tokens(dataset, selection, groups, texts),
    }


def _all_tokens(dataset: Dataset, selection: Selection, groups: Split, texts: np.ndarray) -> np.ndarray:
    """The words of the texts that could mention each event, (events, groups); NaN where there are none.

    `texts` says which do: one dated before an event that mentions it counts.
    """
    whole = replace(selection, voice=None, term=None, name=None)
    mask = rows.sentences(dataset, whole, IGNORES)
    rows_of = dataset.text_row[schema.SENTENCES_TABLE.name][mask]
    by_text = np.bincount(rows_of, dataset.sentences[schema.TOKENS].to_numpy()[mask], len(groups.codes))
    could = since(dataset, dataset.catalogue["events"]) | texts
    tokens = summed(could * by_text, groups)
    return np.where(tokens > 0, tokens, np.nan)
