"""Texts by the country of their source, at the chosen level; what is not recorded is told apart."""

from dataclasses import replace

import numpy as np
import pytest

from comparison.countries import countries, published_in, without_country
from comparison.dataset import Dataset
from comparison.options import Options
from tests.comparison.known import known


@pytest.fixture(scope="module")
def dataset(tiny: Dataset) -> Dataset:
    return known(tiny)


def texts(dataset: Dataset, mask: np.ndarray) -> list[str]:
    return dataset.documents["document"][mask].tolist()


def test_countries_are_those_of_sources_that_have_texts(dataset: Dataset) -> None:
    assert countries(dataset) == ("Cuba", "Jamaica")
    unused = {"id": "nobody", "name": "Nobody", "type": "x", "country": "Chile"}
    more = {**dataset.catalogue, "sources": [*dataset.catalogue["sources"], unused]}
    assert countries(replace(dataset, as_written=more)) == ("Cuba", "Jamaica")


def test_nothing_is_recorded_where_the_catalogue_says_nothing(tiny: Dataset) -> None:
    assert countries(tiny) == ()
    assert without_country(tiny, "originator").all()


@pytest.mark.parametrize(
    ("wanted", "level", "found"),
    [
        (("Cuba",), "originator", ["d2", "d5"]),
        (("Cuba",), "carrier", ["d5"]),
        (("Cuba", "Jamaica"), "originator", ["d1", "d2", "d4", "d5"]),
        (("Chile",), "originator", []),
    ],
)
def test_texts_of_countries(dataset: Dataset, wanted: tuple[str, ...], level: str, found: list[str]) -> None:
    assert texts(dataset, published_in(dataset, wanted, level)) == found


def test_texts_of_no_known_country_depend_on_the_level(dataset: Dataset) -> None:
    assert texts(dataset, without_country(dataset, "originator")) == ["d3"]
    assert texts(dataset, without_country(dataset, "carrier")) == ["d2", "d3"]


def test_options_name_countries_and_languages(dataset: Dataset) -> None:
    options = Options.of(dataset)
    assert options.allowed("country") == ("Cuba", "Jamaica")
    assert options.allowed("language") == ("en", "es", "es-CU")
