"""Why each source has its label, as the manifest tells it: what a reader needs to see it otherwise.

Nothing here is measured. A source's type follows from ownership, funding and control; a text may be of
another type than its source, and its manifest says why.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple

import pandas as pd

from comparison import columns, fields, rows
from comparison.dataset import Dataset
from comparison.groups import TYPE_COLUMNS, present, types_of_sources
from comparison.regroup import as_grouped
from comparison.selection import Selection
from preprocessing import schema

MOST: Final = 40  # sources
MOST_REASONS: Final = 5


class Labelled(NamedTuple):
    """A source as the catalogue describes it, None where nothing is recorded; ids of types.

    `types` are those of its texts in the dataset, `counted_as` the one that the reader has given it, if any.
    `reasons` say why texts first published by it have their type, `other_readings` how it could be read
    otherwise, each once and `MOST_REASONS` at most.
    """

    source: str
    name: str
    types: tuple[str, ...]
    counted_as: str | None
    owner: str | None
    funding: str | None
    aim: str | None
    country: str | None
    references: Sequence[str]
    reasons: Sequence[str]
    other_readings: Sequence[str]


def labelled(dataset: Dataset, selection: Selection) -> tuple[list[Labelled], int]:
    """The first `MOST` sources, in the catalogue's order, and how many more there are.

    They are those of the texts that count, at both levels, and those that the reader has grouped.
    """
    given = dict(fields.regrouped(columns.GROUP, value) for value in selection.groups)
    grouped = as_grouped(dataset, selection)
    texts = grouped.documents[rows.texts_that_count(grouped, selection)]
    known = {item["id"]: item for item in dataset.catalogue["sources"]}
    found = present(known, given, *(texts[level] for level in TYPE_COLUMNS))
    types = dict(types_of_sources(dataset.own))
    told = found[:MOST]
    return [
        _labelled(dataset.own, source, known.get(source, {}), types[source], given.get(source))
        for source in told
    ], len(found) - len(told)


def _labelled(
    dataset: Dataset, source: str, item: Mapping[str, Any], types: tuple[str, ...], given: str | None
) -> Labelled:
    texts = dataset.described[dataset.documents[schema.ORIGINATOR] == source]
    contested = [item["contested"]] if item.get("contested") else []
    return Labelled(
        source=source,
        name=dataset.source_name(source),
        types=types,
        counted_as=given,
        owner=item.get("owner"),
        funding=item.get("funding"),
        aim=item.get("aim"),
        country=item.get(columns.COUNTRY),
        references=item.get("references") or (),
        reasons=_once(texts[schema.TYPE_REASON].dropna()),
        other_readings=_once([*contested, *texts[schema.TYPE_CONTESTED].dropna()]),
    )


def _once(said: Iterable[str] | pd.Series) -> list[str]:
    return list(dict.fromkeys(said))[:MOST_REASONS]
