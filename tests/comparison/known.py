"""The tiny dataset with what is known of it: countries of two sources, languages of four texts.

| text | originator (country) | carrier (country) | language |
| ---- | -------------------- | ----------------- | -------- |
| d1   | watch (Jamaica)      | watch (Jamaica)   | en       |
| d2   | agency (Cuba)        | friends (none)    | es       |
| d3   | friends (none)       | friends (none)    | en       |
| d4   | watch (Jamaica)      | watch (Jamaica)   | none     |
| d5   | agency (Cuba)        | agency (Cuba)     | es-CU    |
"""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from comparison.dataset import Dataset
from preprocessing.writer import write_dataset
from tests.comparison.tiny import CATALOGUE, INFO, tables

COUNTRIES = {"watch": "Jamaica", "agency": "Cuba"}
LANGUAGES = ["en", "es", "en", None, "es-CU"]


def known(tiny: Dataset) -> Dataset:
    """The tiny dataset, with these."""
    return replace(
        tiny,
        as_written={**tiny.as_written, "sources": _sources(tiny.catalogue)},
        documents=tiny.documents.assign(language=LANGUAGES),
    )


def write_known(folder: Path) -> Path:
    """Write it to `folder` and return that."""
    frames = tables()
    frames["documents"] = frames["documents"].assign(language=LANGUAGES)
    write_dataset(folder, frames, {**CATALOGUE, "sources": _sources(CATALOGUE)}, INFO)
    return folder


def _sources(catalogue: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [source | {"country": COUNTRIES.get(source["id"])} for source in catalogue["sources"]]
