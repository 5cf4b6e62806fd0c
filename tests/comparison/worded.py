"""Datasets of texts that are nothing but counted words, a sentence each, on the catalogue of the tiny one."""

from dataclasses import replace

import numpy as np
import pandas as pd

from comparison.dataset import Dataset
from preprocessing import schema

# A text: its type, its source, how often it has each word, and all its words.
Text = tuple[str, str, dict[str, int], int]


def worded(tiny: Dataset, texts: list[Text]) -> Dataset:
    """The dataset of these texts, in which no event or name is mentioned."""
    size = len(texts)
    documents = tiny.documents.iloc[[0] * size].reset_index(drop=True)
    types, sources = [text[0] for text in texts], [text[1] for text in texts]
    documents = documents.assign(
        document=[f"t{n:02}" for n in range(size)],
        **dict.fromkeys((schema.ORIGINATOR_TYPE, schema.CARRIER_TYPE), types),
        **dict.fromkeys((schema.ORIGINATOR, schema.CARRIER), sources),
    )
    sentences = tiny.sentences.iloc[[0] * size].reset_index(drop=True)
    sentences = sentences.assign(tokens=[text[3] for text in texts])
    found = [
        (place, word, times)
        for place, text in enumerate(texts)
        for word, times in sorted(text[2].items())
        if times
    ]
    terms = pd.DataFrame(found, columns=["place", schema.TERM, schema.COUNT])
    terms[schema.LEMMA] = terms[schema.TERM].str.rstrip("s")
    terms = terms.astype({schema.TERM: "category", schema.LEMMA: "category", schema.COUNT: np.int32})
    place = terms.pop("place").to_numpy()
    nowhere = np.zeros(0, dtype=np.int64)
    rows = {"sentences": np.arange(size), "terms": place, "mentions": nowhere}
    return replace(
        tiny,
        documents=documents,
        sentences=sentences,
        terms=terms,
        mentions=tiny.mentions.iloc[:0],
        text_row={**tiny.text_row, **rows},
        sentence_row={**tiny.sentence_row, **rows},
    )
