"""The countries of publishers, as the catalogue says them: a filter on texts by their source."""

from collections.abc import Collection, Mapping
from functools import lru_cache

import numpy as np

from comparison import columns
from comparison.dataset import Dataset
from comparison.groups import DATASETS, present
from preprocessing import schema


@lru_cache(maxsize=DATASETS)
def country_of(dataset: Dataset) -> Mapping[str, str]:
    """The country of each source that has one in the catalogue."""
    said = {item["id"]: item.get(columns.COUNTRY) for item in dataset.as_written["sources"]}
    return {source: country for source, country in said.items() if country}


@lru_cache(maxsize=DATASETS)
def countries(dataset: Dataset) -> tuple[str, ...]:
    """The countries of the texts' sources, at either level, by alphabet."""
    known = country_of(dataset)
    return present([], *(dataset.documents[level].map(known).dropna() for level in schema.LEVELS))


def country_label(dataset: Dataset, country: str) -> str:
    """What a country is called in the language spoken; a selection holds it as it is written."""
    pairs = zip(dataset.as_written["sources"], dataset.catalogue["sources"], strict=True)
    said = (now[columns.COUNTRY] for written, now in pairs if written.get(columns.COUNTRY) == country)
    return next(said, country)


def published_in(dataset: Dataset, wanted: Collection[str], level: str) -> np.ndarray:
    """Which texts are of a source in one of the countries; none whose source has no country."""
    sources = [source for source, country in country_of(dataset).items() if country in wanted]
    return dataset.documents[level].isin(sources).to_numpy()


def without_country(dataset: Dataset, level: str) -> np.ndarray:
    """Which texts are of a source that has no country, and so pass no filter on it."""
    return ~dataset.documents[level].isin(list(country_of(dataset))).to_numpy()
