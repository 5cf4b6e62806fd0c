"""Datasets of texts that are nothing but counted words, a sentence each, on the catalogue of the tiny one."""

from dataclasses import replace

import numpy as np
import pandas as pd

from comparison.dataset import Dataset
from preprocessing import schema
from tests.comparison.tiny import NGO, SOLIDARITY, STATE

TYPES = (NGO, STATE, SOLIDARITY, "independent_or_other_press")

NONE = (schema.MENTIONS.name, schema.PROPER_NAMES.name, schema.NUMBERS.name)

# A text: its type, its source, how often it has each word, and all its words.
Text = tuple[str, str, dict[str, int], int]


def worded(tiny: Dataset, texts: list[Text]) -> Dataset:
    """The dataset of these texts, in which nothing is mentioned and no number is stated."""
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
    terms[schema.IN_LEXICON] = False
    terms = terms.astype({schema.TERM: "category", schema.LEMMA: "category", schema.COUNT: np.int32})
    place = terms.pop("place").to_numpy()
    rows = {"sentences": np.arange(size), "terms": place}
    rows |= dict.fromkeys(NONE, np.zeros(0, dtype=np.int64))
    return replace(
        tiny,
        documents=documents,
        sentences=sentences,
        terms=terms,
        **{name: getattr(tiny, name).iloc[:0] for name in NONE},
        text_row={**tiny.text_row, **rows},
        sentence_row={**tiny.sentence_row, **rows},
    )


def bare(tiny: Dataset, types: tuple[str, ...] = TYPES, texts: int = 10) -> Dataset:
    """Texts of each type by three sources in turn, all with the same word; half of them a day later.

    The catalogue defines no event, target or name.
    """
    made = worded(
        tiny, [(kind, f"{kind}{n % 3}", {"common": 3}, 100) for kind in types for n in range(texts)]
    )
    later = pd.to_timedelta(np.arange(len(made.documents)) % 2, unit="D")
    dates = (schema.PUBLISHED_FROM, schema.PUBLISHED_TO)
    return replace(
        made,
        documents=made.documents.assign(**{name: made.documents[name] + later for name in dates}),
        as_written={**tiny.as_written, "events": [], "targets": [], "referents": []},
    )
