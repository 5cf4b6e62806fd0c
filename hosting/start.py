"""From the environment to a server, or to one clear sentence why not."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

from dash import Dash
from flask import Flask

from comparison.answers import warm
from comparison.dataset import Dataset, DatasetError, open_dataset
from comparison.passages import Texts, open_texts
from hosting import compression

DATASET_VARIABLE = "PARALLAX_DATASET"
TEXTS_VARIABLE = "PARALLAX_TEXTS"
DEFAULT_DATASET = Path(__file__).parent.parent / "data" / "datasets" / "cuba"


def server_from_environment(create_app: Callable[[Dataset, Texts | None], Dash]) -> Flask:
    """The WSGI server for the dataset that PARALLAX_DATASET names, its files compressed in advance.

    With PARALLAX_TEXTS, readers also see whole sentences of the texts in that folder. Ends the
    process with one sentence and status 1 when the dataset or the folder is missing or damaged.
    """
    dataset, texts = load_or_exit()
    warm(dataset)  # once, before the processes part
    server: Flask = create_app(dataset, texts).server
    compression.warm(server)
    return server


def load_or_exit() -> tuple[Dataset, Texts | None]:
    """What PARALLAX_DATASET and PARALLAX_TEXTS name; what cannot be read ends the process."""
    try:
        dataset = open_dataset(os.environ.get(DATASET_VARIABLE) or DEFAULT_DATASET)
        return dataset, open_texts(os.environ.get(TEXTS_VARIABLE), dataset)
    except DatasetError as error:
        sys.exit(f"Parallax cannot start: {error}")
