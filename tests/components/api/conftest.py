"""The API as a client of the hardened app sees it, on the tiny and on the Cuba dataset."""

import csv
import io

import pytest

from app import create_app
from comparison.dataset import open_dataset
from tests.comparison.conftest import tiny, tiny_folder
from tests.corpus import DATASET

__all__ = ["tiny", "tiny_folder"]


@pytest.fixture(scope="session")
def client(tiny):
    return create_app(tiny).server.test_client()


@pytest.fixture(scope="session")
def cuba():
    return open_dataset(DATASET)


@pytest.fixture(scope="session")
def cuba_client(cuba):
    return create_app(cuba).server.test_client()


def rows_of(response):
    """The headings of a CSV answer, and its rows."""
    assert response.status_code == 200, response.text
    assert response.data.startswith(b"\xef\xbb\xbf")
    heads, *rows = csv.reader(io.StringIO(response.data.decode("utf-8-sig"), newline=""), strict=True)
    return heads, rows
