"""A dataset's own words in another language: what is translated stands in place of the original.

Field by field: what has no translation stays as it was written. Ids, order and everything that is counted are
those of the original.
"""

from collections.abc import Mapping
from typing import Any, Final

import pandas as pd

from preprocessing import schema

CORPUS: Final = "corpus"
DOCUMENTS: Final = "documents"
# The lists of the catalogue that hold words, and by what their entries are known.
LISTS: Final = {
    "types": "id",
    "sources": "id",
    "events": "id",
    "targets": "id",
    "referents": "id",
    "filters": "column",
}

Words = Mapping[str, Mapping[str, Any]]


def is_words(words: object) -> bool:
    """Whether `overlaid` and `described` can take this: fields of the corpus, and of its entries by id."""
    if not (isinstance(words, dict) and all(isinstance(table, dict) for table in words.values())):
        return False
    entries = [entry for name, table in words.items() if name != CORPUS for entry in table.values()]
    return all(isinstance(entry, dict) for entry in entries)


def overlaid(catalogue: Mapping[str, Any], words: Words) -> Mapping[str, Any]:
    """The catalogue with these words in place of its own."""
    lists = {
        name: [{**entry, **words.get(name, {}).get(entry[key], {})} for entry in catalogue[name]]
        for name, key in LISTS.items()
    }
    return {**catalogue, **words.get(CORPUS, {}), **lists}


def described(documents: pd.DataFrame, words: Words) -> pd.DataFrame:
    """The table of texts with these words in place of the manifest's remarks on them."""
    changed = {}
    for column in schema.REMARKS:
        said = {text: own[column] for text, own in words.get(DOCUMENTS, {}).items() if column in own}
        if said:
            translated = documents[schema.DOCUMENT].map(said)
            changed[column] = translated.where(translated.notna(), documents[column])
    return documents.assign(**changed)
