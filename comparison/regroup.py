"""Other groups than the source types of the dataset: a reader's own grouping, or the sources themselves.

Charts compare the types of texts, and know nothing of this: `as_grouped` gives the same dataset with other
types. Tables, hash and catalogue are shared; the columns of types in `documents` and the catalogue's list of
types are others. With the public parameter `group` a source counts as another type, at both levels, for this
reader alone. With `by=source` each source is a group of its own, its id in the place of a type's.

`type` always filters by source type, as the reader has grouped them; `source` says, with `by=source`, which
sources stand side by side. All charts then keep to these, also those that leave out the filter on sources.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any, Final

import numpy as np

from comparison import columns, fields, rows
from comparison.dataset import Dataset
from comparison.groups import DATASETS, OTHERS, TYPE_COLUMNS, grouping
from comparison.selection import NO_FILTERS, Selection
from comparison.settings import BY, SOURCES, TYPES
from comparison.translation import LANGUAGES, N_, translations
from preprocessing import schema

SIDE_BY_SIDE: Final = 5  # sources at most: more columns cannot be read
ALL_OTHERS: Final = N_("all other sources")
KEPT: Final = 64  # selections
# Charts leave these out where source types stand side by side; where sources do, no chart does.
KEPT_TO: Final = (columns.TYPE, columns.SOURCE)
NOT_OF_TEXTS: Final = (
    *(schema.EVENT, schema.VOICE, schema.TERM, schema.NAME),
    *(name for name in NO_FILTERS if name not in (columns.LEVEL, columns.GROUP)),
)


def as_grouped(dataset: Dataset, selection: Selection) -> Dataset:
    """The dataset with the groups that a selection compares; itself where these are its own.

    Every function that takes a dataset and a selection takes this one. It may be given such a one: what
    counts is the selection. A selection that the dataset does not hold makes groups without a text.
    """
    by_type = _by_type(dataset, selection)
    if selection.setting(BY) != SOURCES:
        return by_type
    return _with_sources(by_type, selection.level, side_by_side(dataset, selection), selection.types)


def side_by_side(dataset: Dataset, selection: Selection) -> tuple[str, ...]:
    """The ids of the sources that stand side by side, in the catalogue's order; () where types do.

    Those with a text that passes the filters on texts; of more than `SIDE_BY_SIDE` the ones with most
    sentences in these texts. Filters on sentences leave them where they are.
    """
    if selection.setting(BY) != SOURCES:
        return ()
    return _side_by_side(_by_type(dataset, selection), _filters(selection))


def possible(dataset: Dataset, selection: Selection) -> int:
    """Of how many sources those that stand side by side are the ones with most sentences."""
    return int((_sentences(_by_type(dataset, selection), _filters(selection)) > 0).sum())


def ignored(names: Sequence[str], selection: Selection) -> tuple[str, ...]:
    """Of the parameters that a chart does not apply, those that it leaves out under a selection."""
    by_source = selection.setting(BY) == SOURCES
    return tuple(name for name in names if not (by_source and name in KEPT_TO))


def _by_type(dataset: Dataset, selection: Selection) -> Dataset:
    return _with_types(dataset.own, selection.groups) if selection.groups else dataset.own


@lru_cache(maxsize=DATASETS)
def _with_types(dataset: Dataset, groups: tuple[str, ...]) -> Dataset:
    """The dataset in which these sources count as these types."""
    types = dict(fields.regrouped(columns.GROUP, value) for value in groups)
    found = {
        kinds: dataset.documents[level].map(types).fillna(dataset.documents[kinds])
        for level, kinds in TYPE_COLUMNS.items()
    }
    documents = dataset.documents.assign(**found)
    return replace(dataset, documents=documents, grouped=(groups, TYPES), built=dataset)


def _filters(selection: Selection) -> Selection:
    """What of a selection chooses the sources that stand side by side: its filters on texts."""
    for parameter in NOT_OF_TEXTS:
        selection = selection.cleared(parameter) if selection.values(parameter) else selection
    return selection


@lru_cache(maxsize=KEPT)
def _side_by_side(by_type: Dataset, filters: Selection) -> tuple[str, ...]:
    amount = _sentences(by_type, filters)
    most = np.argsort(-amount, kind="stable")[:SIDE_BY_SIDE]
    ids = grouping(by_type, filters.level, columns.SOURCE).ids
    return tuple(ids[place] for place in sorted(most) if amount[place])


def _sentences(by_type: Dataset, filters: Selection) -> np.ndarray:
    """How many sentences of each source stand in texts that pass the filters on texts."""
    sources = grouping(by_type, filters.level, columns.SOURCE)
    here = rows.texts(by_type, filters)
    sentences = by_type.documents[schema.SENTENCES].to_numpy()[here]
    return np.bincount(sources.codes[here], sentences, len(sources.ids))


@lru_cache(maxsize=DATASETS)
def _with_sources(by_type: Dataset, level: str, ids: tuple[str, ...], types: tuple[str, ...]) -> Dataset:
    """The dataset in which these sources are the groups, and all others are one."""
    documents = by_type.documents
    here = documents[level].isin(ids).to_numpy()
    if types:
        here = here & documents[TYPE_COLUMNS[level]].isin(types).to_numpy()
    groups = {
        kinds: documents[at].where(documents[at].isin(ids), OTHERS) for at, kinds in TYPE_COLUMNS.items()
    }
    return replace(
        by_type,
        as_written=_with_types_of(by_type, ids),
        documents=documents.assign(**groups),
        grouped=(by_type.grouped[0], SOURCES),
        built=by_type.own,
        typed=by_type,
        compared=here,
    )


def _with_types_of(by_type: Dataset, ids: Sequence[str]) -> Mapping[str, Any]:
    """The catalogue whose types are these sources, and all others under a name in every language."""
    labels = {source: by_type.source_name(source) for source in ids} | {OTHERS: ALL_OTHERS}
    types = [{"id": source, "label": label, "definition": None} for source, label in labels.items()]
    written = by_type.as_written.get(schema.TRANSLATIONS, {})
    others = {spoken: translations(spoken).gettext(ALL_OTHERS) for spoken in {**written, **LANGUAGES}}
    words = {
        spoken: {**written.get(spoken, {}), "types": {OTHERS: {"label": label}}}
        for spoken, label in others.items()
    }
    return {**by_type.as_written, "types": types, schema.TRANSLATIONS: words}
