"""Mentioned elsewhere, not here: what two other source types mention and a type's own texts do not."""

from functools import lru_cache
from typing import Final

import numpy as np
import pandas as pd

from comparison import columns
from comparison.dataset import Dataset
from comparison.groups import DATASETS, distinct, grouping, type_codes, type_ids
from comparison.missing import Found, find_missing
from comparison.presence import KINDS
from comparison.selection import Selection
from preprocessing import schema

LISTED: Final = 5  # texts that are named for each item

COLUMNS: Final = (
    columns.TYPE,
    schema.KIND,
    schema.KEY,
    columns.LABEL,
    columns.OTHER_TYPES,
    columns.TEXTS_EACH,
    columns.OTHER_TEXTS,
    columns.PERHAPS,
    columns.OWN_TEXTS,
    columns.OWN_ELSEWHERE,
    columns.TOTAL,
    columns.TOTAL_ELSEWHERE,
    columns.FOUND_IN,
)


def elsewhere(dataset: Dataset, selection: Selection) -> pd.DataFrame:
    """Type, kind, key, label, other_types, texts_each, other_texts, perhaps, own_texts, own_elsewhere, total,
    total_elsewhere, found_in.

    A row is something that at least `LEAST_TYPES` other source types mention and that stands in none of
    the `own_texts` texts of this type; `kind` is one of `KINDS`. The texts are those that hold a selected
    sentence, each taken whole: with an event, the texts that mention it. A type without such a text has no
    row: what was not collected is not silent. `other_types` are the types that mention it, `texts_each`
    in how many texts each, `other_texts` in how many together, `found_in` the first of these; `perhaps`
    are types that may mention it, under a name of another form. `own_elsewhere` is how many texts of this
    type that do not count here hold it, or may.

    Words count by lemma, where at least `LEAST_TEXTS_OF_WORD` texts of each of two other types hold them.
    A name counts as missing where none of the words that can stand for it is there; an event, where not
    all texts of the type are older than it. Of each type and kind the first `SHOWN` of `total` stand here:
    by number of types, of texts, and alphabet; of all these, `total_elsewhere` have `own_elsewhere`.

    How to read it: a list of what to look for, not a list of what was kept quiet. Caveat: names are found by
    rule, and events and targets by the manifest's patterns; few texts leave much out.
    """
    found = find_missing(dataset, selection)
    types, level = np.array(type_ids(dataset), dtype=object), selection.level
    shown = found.items_shown
    named = _found_in(dataset, level, found, shown)
    return pd.DataFrame(
        [
            (
                types[group],
                KINDS[found.items.kind[item]],
                found.items.key[item],
                found.items.called(dataset, item),
                tuple(types[found.texts[item] > 0]),
                tuple(int(n) for n in found.texts[item] if n),
                int(found.texts[item].sum()),
                tuple(types[(found.perhaps[item] > 0) & (found.texts[item] == 0)]),
                int(found.own[group]),
                int(found.outside[item, group]),
                total,
                total_elsewhere,
                named[item],
            )
            for group, item, total, total_elsewhere in found.shown
        ],
        columns=list(COLUMNS),
    )


def compared(dataset: Dataset, selection: Selection) -> pd.DataFrame:
    """Type, texts, sources, excerpts, total, total_elsewhere: a row for each type that has a text here.

    `excerpts` are texts of which only a part was collected; `total` is how much is mentioned elsewhere
    and not in them, all kinds together, `total_elsewhere` how much of it in other texts of the type.
    """
    found = find_missing(dataset, selection)
    size, codes = len(found.own), type_codes(dataset, selection.level)[found.here]
    source = grouping(dataset, selection.level, columns.SOURCE).codes[found.here]
    excerpt = dataset.documents[schema.EXCERPT].to_numpy(dtype=bool)[found.here]
    totals = np.zeros((size, 2), dtype=np.int64)
    for one in {(one.group, found.items.kind[one.item]): one for one in found.shown}.values():
        totals[one.group] += one.total, one.total_elsewhere
    frame = pd.DataFrame(
        {
            columns.TYPE: np.array(type_ids(dataset), dtype=object),
            columns.TEXTS: found.own,
            columns.SOURCES: distinct(codes, source, size),
            columns.EXCERPTS: np.bincount(codes[excerpt], minlength=size),
            columns.TOTAL: totals[:, 0],
            columns.TOTAL_ELSEWHERE: totals[:, 1],
        }
    )
    return frame[found.own > 0].reset_index(drop=True)


def _found_in(dataset: Dataset, level: str, found: Found, shown: np.ndarray) -> dict[int, tuple[str, ...]]:
    """For each item shown the first texts that hold it, oldest first, by title and source."""
    pairs = found.items.holds
    wanted = np.zeros(len(found.items.kind), dtype=bool)
    wanted[shown] = True
    kept = np.flatnonzero(wanted[pairs.item] & found.here[pairs.text])
    kept = kept[np.lexsort((dataset.age[pairs.text[kept]], pairs.item[kept]))]
    begins = np.searchsorted(pairs.item[kept], shown)
    texts = np.split(pairs.text[kept], begins[1:]) if len(shown) else []
    return {
        int(item): tuple(_texts_named(dataset, level)[of_item[:LISTED]])
        for item, of_item in zip(shown, texts, strict=True)
    }


@lru_cache(maxsize=len(schema.LEVELS) * DATASETS)
def _texts_named(dataset: Dataset, level: str) -> np.ndarray:
    """Each text by its title and source."""
    pairs = zip(dataset.documents[schema.TITLE], dataset.documents[level], strict=True)
    return np.array([f"{title} ({dataset.source_name(source)})" for title, source in pairs], dtype=object)
