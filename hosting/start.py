"""From the environment to a server, or to one clear sentence why not."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from dash import Dash
from flask import Flask

from comparison.answers import warm
from comparison.dataset import Dataset, DatasetError, open_dataset
from comparison.passages import Texts, open_texts
from hosting import compression

DATASET_VARIABLE = "PARALLAX_DATASET"
TEXTS_VARIABLE = "PARALLAX_TEXTS"
DEFAULT_DATASET = Path(__file__).parent.parent / "data" / "datasets" / "cuba"
MADE = "parallax_made"  # among a server's extensions


CreateApp = Callable[[Dataset, Texts | None], Dash]


class Made(NamedTuple):
    """How a server was made, and the hash of the dataset that it shows."""

    create_app: CreateApp
    dataset: str


def server_from_environment(create_app: CreateApp) -> Flask:
    """The WSGI server for the dataset that PARALLAX_DATASET names, its files compressed in advance.

    With PARALLAX_TEXTS, readers also see whole sentences of the texts in that folder. Ends the
    process with one sentence and status 1 when the dataset or the folder is missing or damaged.
    """
    try:
        return server_for(create_app, *load())
    except DatasetError as error:
        sys.exit(f"Parallax cannot start: {error}")


def server_for(create_app: CreateApp, dataset: Dataset, texts: Texts | None) -> Flask:
    """A server with all that a first visit needs; it knows how it was made, so that it can be renewed."""
    warm(dataset)  # once, before the processes part
    server: Flask = create_app(dataset, texts).server
    compression.warm(server)
    server.extensions[MADE] = Made(create_app, dataset.hash)
    return server


def load() -> tuple[Dataset, Texts | None]:
    """What PARALLAX_DATASET and PARALLAX_TEXTS name; DatasetError where it cannot be read."""
    dataset = open_dataset(dataset_folder())
    return dataset, open_texts(os.environ.get(TEXTS_VARIABLE), dataset)


def dataset_folder() -> Path:
    """Where the dataset lies that is served."""
    return Path(os.environ.get(DATASET_VARIABLE) or DEFAULT_DATASET)
