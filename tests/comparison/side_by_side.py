"""Seven invented texts of three types on one event, for what is mentioned elsewhere and for numbers.

| text | type       | source  | published   | mentions E01 in |
| ---- | ---------- | ------- | ----------- | --------------- |
| n1   | NGO        | watch   | 12 Jul 2021 | sentence 1      |
| n2   | NGO        | watch   | 13 Jul 2021 | sentence 1      |
| s1   | state      | agency  | 12 Jul 2021 | sentence 1      |
| s2   | state      | agency  | 14 Jul 2021 | sentence 2      |
| f1   | solidarity | friends | 12 Jul 2021 | sentence 1      |
| f2   | solidarity | friends | 15 Jul 2021 | sentence 0      |
| s3   | state      | agency  | 1 May 2020  | nowhere         |

Each has sentences 0 to 3; 0 is the headline, 1 and 2 stand in one paragraph, 3 in the next.
"""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd

from comparison.dataset import Dataset, open_dataset
from preprocessing import schema
from preprocessing.writer import write_dataset
from tests.comparison import tiny

TEXTS = {
    "f1": ("friends", date(2021, 7, 12)),
    "f2": ("friends", date(2021, 7, 15)),
    "n1": ("watch", date(2021, 7, 12)),
    "n2": ("watch", date(2021, 7, 13)),
    "s1": ("agency", date(2021, 7, 12)),
    "s2": ("agency", date(2021, 7, 14)),
    "s3": ("agency", date(2020, 5, 1)),
}
TYPES = {"watch": tiny.NGO, "agency": tiny.STATE, "friends": tiny.SOLIDARITY}
PARAGRAPHS = (0, 1, 1, 2)
ON_E01 = [("n1", 1), ("n2", 1), ("s1", 1), ("s2", 2), ("f1", 1), ("f2", 0)]
MENTIONS = [
    *((text, sentence, "event", "E01") for text, sentence in ON_E01),
    # An event of 2024 and an undated one; a target.
    *((text, 3, "event", "E02") for text in ("n1", "s1")),
    *((text, 3, "event", "E03") for text in ("n1", "s1", "s2")),
    *((text, 3, "target", "police") for text in ("f1", "n2")),
]
# A word counts where two texts of a type have it: "prison" by NGO and state, "school" by the state alone.
TERMS = [
    *((text, 2, "prisons", "prison", 1) for text in ("n1", "n2", "s1")),
    ("s2", 2, "prison", "prison", 1),
    *((text, 2, "school", "school", 1) for text in ("n1", "s1", "s2")),
    # Words of names: f2 has a surname alone, so that the name is not missing there.
    *((text, 3, word, word, 1) for text in ("n1", "s1") for word in ("ana", "lópez", "vera")),
    ("f2", 3, "lópez", "lópez", 1),
    *((text, 3, word, word, 1) for text in ("n2", "s2") for word in ("old", "harbour")),
    ("n1", 1, "detained", "detain", 1), ("s1", 1, "people", "person", 1), ("n1", 2, "people", "person", 1),
]  # fmt: skip
NAMES = [  # document, sentence, proper_name, kind
    *((text, 3, "Ana López Vera", "person") for text in ("n1", "s1")),
    *((text, 3, "Old Harbour", "place") for text in ("n2", "s2")),
    # The same country under names of two forms.
    *((text, 2, "US", "place") for text in ("n1", "s1")), ("f1", 2, "United States", "place"),
    *((text, 1, "Some Party", "other") for text in ("n1", "s1")),
]  # fmt: skip
NUMBERS = [  # document, sentence, position, value, qualifier, counted
    ("n1", 1, 2, 700.0, "more than", "detain"),
    ("n1", 2, 0, 40.0, None, "person"),
    ("n1", 3, 0, 9.0, None, "city"),
    ("n2", 0, 1, 3.0, None, "city"),
    ("s1", 1, 4, 100.0, "hundreds", "person"),
    ("s1", 2, 1, 62.0, None, "percent"),
    ("s2", 1, 0, 11e6, None, "person"),
    ("f1", 2, 3, 12.0, "or more", "percent"),
    ("s3", 1, 1, 5.0, None, "person"),
]
SNIPPETS = [
    ("n1", 1, "number", "detain", 2, "more than ", "700", " were"),
    ("n1", 1, "event", "E01", 2, "", "x", ""),
]


def side_by_side(folder: Path, more: Iterable[tuple[str, str]] = ()) -> Dataset:
    """The dataset, opened; `more` are further pairs of a text and a word that it has, in sentence 3."""
    extra = [(text, 3, word, word, 1) for text, word in more]
    catalogue = {**tiny.CATALOGUE, "events": [*tiny.CATALOGUE["events"], _undated()]}
    tables = {**tiny.tables(), **_tables(TERMS + extra)}
    write_dataset(folder, tables, catalogue, tiny.INFO)
    return open_dataset(folder)


def _undated() -> dict[str, Any]:
    return {
        **tiny.CATALOGUE["events"][0],
        "id": "E03",
        "name": "Shortages",
        "short": "Shortages",
        "from": None,
        "to": None,
    }


def _tables(terms: list[tuple[Any, ...]]) -> dict[str, pd.DataFrame]:
    tables = tiny.tables()
    base = tables["documents"].iloc[0].to_dict()
    documents = [
        {**base, "document": text, "title": text.upper(), "carrier": source, "originator": source,
         "carrier_type": TYPES[source], "originator_type": TYPES[source], "published_from": day,
         "published_to": day, "sentences": 4, "tokens": 40, "excerpt": source == "friends",
         "url": f"https://{source}.example/{text}"}
        for text, (source, day) in TEXTS.items()
    ]  # fmt: skip
    sentence = dict(zip(tiny.SENTENCE_COLUMNS, tiny.SENTENCES[3], strict=True)) | {"tokens": 10}
    sentences = [
        {**sentence, "document": text, "sentence": number, "paragraph": paragraph,
         **({"voice": "quoted", "attribution": "marks"} if (text, number) == ("s1", 1) else {})}
        for text in TEXTS for number, paragraph in enumerate(PARAGRAPHS)
    ]  # fmt: skip
    mentions = [(*row, place, "x", "own", None, None, None, None) for place, row in enumerate(MENTIONS)]
    return {
        "documents": pd.DataFrame(documents),
        "sentences": pd.DataFrame(sentences),
        "mentions": _frame(schema.MENTIONS, mentions),
        "terms": _frame(schema.TERMS, [(*row, False) for row in terms]),
        "proper_names": _frame(schema.PROPER_NAMES, [(*row, 1) for row in NAMES]),
        "numbers": _frame(schema.NUMBERS, NUMBERS),
        "snippets": _frame(schema.SNIPPETS, SNIPPETS),
        **{name: tables[name].iloc[:0] for name in ("function_words", "bigrams", "tone_words")},
    }


def _frame(table: schema.Table, rows: list[tuple[Any, ...]]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=[column.name for column in table.columns])
