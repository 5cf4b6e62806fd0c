"""Where the sentences come from: types and sources at both levels, and who is quoted."""

from collections.abc import Hashable, Sequence
from functools import partial
from itertools import compress

import numpy as np
import pandas as pd

from comparison import columns, rows
from comparison.claims import Claim, measures_of, no_claim
from comparison.dataset import Dataset
from comparison.floor import enough_texts
from comparison.groups import (
    counted_texts,
    counts_by_text,
    distinct,
    grouping,
    summed,
    type_codes,
    type_ids,
)
from comparison.selection import Selection
from comparison.support import floor_in_words
from comparison.translation import N_, say
from comparison.wording import listed
from preprocessing import schema

IGNORES = (columns.SOURCE,)
COUNTED = (columns.TEXTS, schema.SENTENCES, schema.TOKENS)
FEW_ABOVE = N_("it takes two source types with at least {floor} each.")
MOST = N_("{types} would have the most sentences")
AS_MANY = N_("{types} would have as many sentences each")


def breakdown(dataset: Dataset, selection: Selection) -> pd.DataFrame:
    """Level, type, source, texts, sentences, tokens, type_texts, type_sentences, the largest source first.

    The same sentences by originator and by carrier: a text that one source wrote and another carries
    counts once in each half. `type_texts` and `type_sentences` are those of all the type's sources.
    """
    counts = counted_texts(dataset, rows.sentences(dataset, selection, IGNORES))
    halves = [_half(dataset, counts, level) for level in schema.LEVELS]
    return pd.concat(halves, ignore_index=True)


def _half(dataset: Dataset, counts: pd.DataFrame, level: str) -> pd.DataFrame:
    types, sources = (grouping(dataset, level, by) for by in (columns.TYPE, columns.SOURCE))
    size, texts = len(sources.ids), counts.index
    pairs, place = np.unique(types.codes[texts] * size + sources.codes[texts], return_inverse=True)
    kind, source = pairs // max(size, 1), np.array(sources.ids, dtype=object)[pairs % max(size, 1)]
    sums = {name: summed(place, counts[name], len(pairs)) for name in COUNTED}
    of_type = (summed(kind, sums[name], len(types.ids))[kind] for name in (columns.TEXTS, schema.SENTENCES))
    found = {columns.TYPE: np.array(types.ids, dtype=object)[kind], columns.SOURCE: source, **sums}
    found |= dict(zip((columns.TYPE_TEXTS, columns.TYPE_SENTENCES), of_type, strict=True))
    order = np.lexsort((source, -sums[schema.SENTENCES], kind))
    return pd.DataFrame({columns.LEVEL: level, **{name: values[order] for name, values in found.items()}})


def speakers(dataset: Dataset, selection: Selection) -> pd.DataFrame:
    """Speaker, type, sentences, texts: who is quoted, as far as that is certain; most quoted first.

    `type` is that of the text in which they are quoted, at the chosen level.
    """
    names, quoted = dataset.sentences[schema.SPEAKER].cat, dataset.sentences[schema.VOICE] == schema.QUOTED
    speaker = names.codes.to_numpy()
    mask = rows.sentences(dataset, selection, IGNORES) & (speaker >= 0) & quoted.to_numpy()
    texts = dataset.text_row[schema.SENTENCES_TABLE.name][mask]
    size = len(type_ids(dataset))
    pair = speaker[mask].astype(np.int64) * size + type_codes(dataset, selection.level)[texts]
    found, place = np.unique(pair, return_inverse=True)
    speakers, types = names.categories.to_numpy(dtype=object), np.array(type_ids(dataset), dtype=object)
    frame = pd.DataFrame(
        {
            schema.SPEAKER: speakers[found // size],
            columns.TYPE: types[found % size],
            schema.SENTENCES: np.bincount(place, minlength=len(found)),
            columns.TEXTS: distinct(place, texts, len(found)),
        }
    )
    keys = [schema.SENTENCES, schema.SPEAKER, columns.TYPE]
    return frame.sort_values(keys, ascending=[False, True, True], ignore_index=True)


def ranking(dataset: Dataset, selection: Selection) -> tuple[str, ...]:
    """The types of which one can be said to have most: those above the floor, () if not two."""
    texts = enough_texts(dataset, selection.level, rows.texts_that_count(dataset, selection, IGNORES))
    places = np.unique(type_codes(dataset, selection.level)[texts])
    return tuple(type_ids(dataset)[place] for place in places) if len(places) > 1 else ()


def claim(dataset: Dataset, selection: Selection) -> Claim:
    """Which of the types above the floor has most sentences: counted, not estimated, and so no intervals.

    Nothing where fewer than two types are above it.
    """
    if not ranking(dataset, selection):
        return no_claim(say(FEW_ABOVE, floor=floor_in_words()))
    counted = rows.texts_that_count(dataset, selection, IGNORES)
    enough = enough_texts(dataset, selection.level, counted)[:, None].astype(float)
    counts = counts_by_text(dataset, rows.sentences(dataset, selection, IGNORES))[schema.SENTENCES]
    sentences = counts.to_numpy()[:, None]
    measures = measures_of(dataset, selection.level, [schema.SENTENCES], sentences, enough)
    most = partial(_most, measures.groups)
    return Claim(measures, most, compares=False, told=partial(_told, dataset))


def _most(groups: Sequence[str], top: np.ndarray, bottom: np.ndarray) -> Hashable:
    """The types with most sentences."""
    return tuple(compress(groups, top[:, 0] == top[:, 0].max()))


def _told(dataset: Dataset, before: Sequence[str], after: Sequence[str]) -> str:
    types = listed([dataset.type_label(kind) for kind in after])
    return say(MOST if len(after) == 1 else AS_MANY, types=types)


def most_quoted(frame: pd.DataFrame) -> pd.Series:
    """Sentences by speaker over all types of `speakers`, most quoted first."""
    sums = frame.groupby(schema.SPEAKER, sort=False)[schema.SENTENCES].sum()
    return sums.sort_values(ascending=False, kind="stable")
