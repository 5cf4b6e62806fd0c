"""A dataset small enough to count by hand: 5 invented texts, 12 sentences, 3 types, 2 events.

| text | published   | carrier (type)        | originator (type)     | own + quoted sentences |
| ---- | ----------- | --------------------- | --------------------- | ---------------------- |
| d1   | 12 Jul 2021 | watch (NGO)           | watch (NGO)           | 2 + 1                  |
| d2   | 12 Jul 2021 | friends (solidarity)  | agency (state)        | 2 + 1                  |
| d3   | 7 Dec 2021  | friends (solidarity)  | friends (solidarity)  | 2                      |
| d4   | 2001-02     | watch (NGO)           | watch (NGO)           | 2, caveat, no page     |
| d5   | 2 Mar 2024  | agency (state)        | agency (state)        | 1 + 1                  |
"""

import hashlib
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd

from preprocessing import schema
from preprocessing.writer import write_dataset

NGO, STATE, SOLIDARITY = "human_rights_ngo", "state_or_government", "solidarity_or_advocacy"

# Texts, for the tests of `passages`; the sentences of d1 are cut at the offsets below.
TEXTS = {
    "d1": "Island: march met\n\nPolice stopped the march\nunder the embargo. “A regime,” she said.\n",
    "d2": "Agency text\n",
    "d3": "Friends text\n",
    "d4": "Old text\n",
    "d5": "Rally text\n",
}

JULY, DECEMBER, MARCH = date(2021, 7, 12), date(2021, 12, 7), date(2024, 3, 2)

INFO = {
    "name": "tiny",
    "title": "Tiny",
    "software_version": "0",
    "parameters": {},
    "seed": 1,
}


def _document(
    name: str,
    title: str,
    carrier: str,
    originator: str,
    days: tuple[date, date],
    **more: Any,
) -> dict[str, Any]:
    types = {"watch": NGO, "agency": STATE, "friends": SOLIDARITY}
    row = {
        "document": name,
        "title": title,
        "carrier": carrier,
        "originator": originator,
        "carrier_type": types[carrier],
        "originator_type": types[originator],
        "type_reason": None,
        "type_contested": None,
        "speakers": None,
        "url": f"https://{carrier}.example/{name}",
        "published_from": days[0],
        "published_to": days[1],
        "date_basis": None,
        "language": "en",
        "excerpt": False,
        "caveat": None,
        "duplicate_set": None,
        "sha256": hashlib.sha256(TEXTS[name].encode()).hexdigest(),
    }
    return row | more


DOCUMENTS = [
    _document(
        "d1",
        "Island: march met",
        "watch",
        "watch",
        (JULY, JULY),
        sentences=3,
        tokens=20,
        url="https://watch.example/d1#top",
        speakers="A. Writer",
        x_country="GB",
    ),
    _document("d2", "Agency", "friends", "agency", (JULY, JULY), sentences=3, tokens=20, x_country="JM"),
    _document(
        "d3", "Friends", "friends", "friends", (DECEMBER, DECEMBER), sentences=2, tokens=20, x_country="JM"
    ),
    _document(
        "d4",
        "Old",
        "watch",
        "watch",
        (date(2001, 1, 1), date(2002, 12, 31)),
        sentences=2,
        tokens=20,
        url=None,
        caveat="The position changed later.",
        x_country="GB",
    ),
    _document("d5", "Rally", "agency", "agency", (MARCH, MARCH), sentences=2, tokens=20, x_country="CU"),
]

SENTENCE_COLUMNS = [column.name for column in schema.SENTENCES_TABLE.columns]
# fmt: off
SENTENCES = [
    # the columns of the schema, in their order
    ("d1", 0, 0, 0, 17, "own", None, None, 4, 0.0, 0.0, 0, 0.0, 0, None),
    ("d1", 1, 1, 19, 62, "own", None, None, 10, -0.4, 0.5, 2, -0.6, 1, None),
    ("d1", 2, 1, 63, 84, "quoted", "marks", "A. Writer", 6, 0.2, 0.5, 1, 0.0, 0, None),
    ("d2", 0, 0, None, None, "own", None, None, 5, 0.0, 0.0, 0, 0.0, 0, None),
    ("d2", 1, 1, None, None, "own", None, None, 10, 0.5, 0.5, 1, -0.3, 1, None),
    ("d2", 2, 2, None, None, "quoted", "verb", "M. Leader", 5, 0.0, 0.0, 0, 0.0, 0, None),
    ("d3", 0, 0, None, None, "own", None, None, 5, 0.0, 0.0, 0, 0.0, 0, None),
    ("d3", 1, 1, None, None, "own", None, None, 15, 0.3, 0.5, 3, 0.4, 1, None),
    ("d4", 0, 0, None, None, "own", None, None, 4, 0.0, 0.0, 0, 0.0, 0, None),
    ("d4", 1, 1, None, None, "own", None, None, 16, 0.1, 0.5, 2, 0.0, 0, None),
    ("d5", 0, 0, None, None, "own", None, None, 5, 0.0, 0.0, 0, 0.0, 0, None),
    ("d5", 1, 1, None, None, "quoted", "manifest", "M. Leader", 15, 0.6, 0.5, 2, 0.7, 1, None),
]
TERMS = [  # document, sentence, term, lemma, count; the lexicon knows none
    ("d1", 1, "police", "police", 2), ("d1", 1, "protests", "protest", 1),
    ("d1", 2, "regime", "regime", 1),
    ("d2", 0, "protests", "protest", 1),
    ("d2", 1, "blockade", "blockade", 2), ("d2", 1, "people", "people", 1),
    ("d2", 2, "blockade", "blockade", 1),
    ("d3", 1, "blockade", "blockade", 1), ("d3", 1, "people", "people", 2),
    ("d4", 1, "embargo", "embargo", 1),
    ("d5", 0, "rally", "rally", 1),
    ("d5", 1, "people", "people", 3), ("d5", 1, "rallies", "rally", 1),
]
FUNCTION_WORDS = [("d1", "the", 3), ("d2", "the", 1)]
BIGRAMS = [("d2", "people blockade", 2), ("d3", "people blockade", 1)]
MENTIONS = [  # document, sentence, kind, key, position, surface, voice, attribution
    ("d1", 1, "event", "E01", 3, "march", "own", None),
    ("d1", 1, "name", "us_measures:embargo", 6, "embargo", "own", None),
    ("d1", 1, "target", "police", 0, "Police", "own", None),
    ("d1", 2, "name", "government:regime", 1, "regime", "quoted", "marks"),
    ("d2", 0, "event", "E01", 0, "protests", "own", None),
    ("d2", 1, "name", "us_measures:blockade", 2, "blockade", "own", None),
    ("d2", 1, "name", "us_measures:blockade", 7, "blockade", "own", None),
    ("d2", 2, "name", "us_measures:blockade", 1, "blockade", "quoted", "verb"),
    ("d3", 1, "name", "us_measures:blockade", 4, "blockade", "own", None),
    ("d4", 1, "name", "government:government", 9, "government", "own", None),
    ("d4", 1, "name", "us_measures:embargo", 2, "embargo", "own", None),
    ("d5", 0, "event", "E02", 0, "rally", "own", None),
    ("d5", 1, "event", "E02", 5, "rallies", "quoted", "manifest"),
    ("d5", 1, "name", "government:government", 0, "government", "own", None),
]
SNIPPETS = [  # document, sentence, kind, key, position, left, node, right
    ("d1", 1, "event", "E01", 3, "stopped the", "march", "under the"),
    ("d2", 1, "name", "us_measures:blockade", 2, "", "blockade, as-is", "& more"),
    ("d4", 1, "name", "us_measures:embargo", 2, "the", "embargo", "on"),
    ("d5", 1, "event", "E02", 5, "at", "rallies", ""),
]
NUMBERS = [  # document, sentence, position, value, qualifier, counted
    ("d1", 1, 4, 120.0, "about", "people"), ("d2", 0, 2, 90.0, None, "people"),
    ("d5", 1, 7, 30.0, "more than", "percent"),
]
PROPER_NAMES = [  # document, sentence, proper_name, kind, count
    ("d1", 2, "A. Writer", "person", 1), ("d1", 1, "Island City", "place", 1),
    ("d2", 1, "Island City", "place", 1), ("d2", 2, "Island City", "place", 1),
    ("d5", 1, "Island City", "place", 1), ("d5", 1, "Old Square", "place", 1),
]
TONE_WORDS = [  # document, sentence, words, polarity, subjectivity, count
    ("d1", 1, "bad", -0.7, 0.6, 1), ("d1", 1, "late", -0.1, 0.4, 1),
    ("d2", 1, "good", 0.5, 0.5, 1),
]
# fmt: on


def _source(name: str, label: str, source_type: str) -> dict[str, Any]:
    optional = dict.fromkeys(("subtype", "owner", "funding", "aim", "country", "contested"))
    return {"id": name, "name": label, "type": source_type, "references": [], **optional}


def _event(name: str, label: str, short: str, day: str) -> dict[str, Any]:
    return {
        "id": name,
        "name": label,
        "short": short,
        "kind": None,
        "from": day,
        "to": day,
        "date_note": None,
        "place": None,
        "names_in_use": [],
        "contested": [],
        "references": [],
    }


def _referent(name: str, label: str, names: list[str]) -> dict[str, Any]:
    keys = [{"key": f"{name}:{item}", "label": item} for item in names]
    return {
        "id": name,
        "name": label,
        "neutral": label,
        "why_contested": None,
        "references": [],
        "names": keys,
    }


CATALOGUE: dict[str, Any] = {
    "name": "tiny",
    "title": "Tiny",
    "description": "Invented texts for the tests.",
    "types": [
        {"id": NGO, "label": "human-rights organisation", "definition": "…"},
        {"id": STATE, "label": "state or government", "definition": "…"},
        {"id": SOLIDARITY, "label": "solidarity or advocacy", "definition": "…"},
        {"id": "independent_or_other_press", "label": "other press", "definition": "…"},
    ],
    "sources": [
        _source("watch", "Island Watch", NGO),
        _source("agency", "Island Agency", STATE),
        _source("friends", "Friends of the Island", SOLIDARITY),
    ],
    "events": [
        _event("E01", "Protests on the island, July 2021", "Protests", "2021-07-11"),
        _event("E02", "Rally in the capital, March 2024", "Rally", "2024-03-02"),
    ],
    "targets": [{"id": "police", "name": "the police"}],
    "referents": [
        _referent("us_measures", "measures of the United States", ["embargo", "blockade"]),
        _referent("government", "the government of the island", ["government", "regime"]),
    ],
    "filters": [{"column": "x_country", "label": "country"}],
    "stop_words": ["the"],
}


def tables() -> dict[str, pd.DataFrame]:
    """The tables as frames, a new copy at every call."""
    mentions = pd.DataFrame(MENTIONS, columns=[c.name for c in schema.MENTIONS.columns[:8]])
    mentions = mentions.assign(negative=None, neutral=None, positive=None)
    return {
        "documents": pd.DataFrame(DOCUMENTS),
        "sentences": pd.DataFrame(SENTENCES, columns=SENTENCE_COLUMNS),
        "terms": pd.DataFrame(TERMS, columns=[c.name for c in schema.TERMS.columns[:5]]).assign(
            in_lexicon=False
        ),
        "function_words": pd.DataFrame(
            FUNCTION_WORDS, columns=[c.name for c in schema.FUNCTION_WORDS.columns]
        ),
        "bigrams": pd.DataFrame(BIGRAMS, columns=[c.name for c in schema.BIGRAMS.columns]),
        "mentions": mentions,
        "snippets": pd.DataFrame(SNIPPETS, columns=[c.name for c in schema.SNIPPETS.columns]),
        "numbers": pd.DataFrame(NUMBERS, columns=[c.name for c in schema.NUMBERS.columns]),
        "proper_names": pd.DataFrame(PROPER_NAMES, columns=[c.name for c in schema.PROPER_NAMES.columns]),
        "tone_words": pd.DataFrame(TONE_WORDS, columns=[c.name for c in schema.TONE_WORDS.columns]),
    }


def write_tiny(folder: Path) -> Path:
    """Write the tiny dataset to `folder` and return that."""
    write_dataset(folder, tables(), CATALOGUE, INFO)
    return folder


def write_texts(folder: Path) -> Path:
    """Write the files of the texts to `folder` and return that."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_bytes(text.encode())
    return folder
