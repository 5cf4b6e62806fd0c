"""The tiny dataset, opened once."""

from pathlib import Path

import pytest

from comparison.dataset import Dataset, open_dataset
from tests.comparison.tiny import write_tiny


@pytest.fixture(scope="session")
def tiny_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_tiny(tmp_path_factory.mktemp("datasets") / "tiny")


@pytest.fixture(scope="session")
def tiny(tiny_folder: Path) -> Dataset:
    return open_dataset(tiny_folder)
