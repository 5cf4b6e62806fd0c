"""Datasets in which each text is a sentence with one mention of the police, read as the test says."""

from dataclasses import replace

import numpy as np
import pandas as pd

from comparison.dataset import Dataset
from comparison.readings import READINGS
from preprocessing import schema
from tests.comparison.worded import worded

BAD, CALM, GOOD = (0.8, 0.15, 0.05), (0.1, 0.7, 0.2), (0.05, 0.05, 0.9)
UNREAD = (np.nan, np.nan, np.nan)

# A text: its type, its source, the voice of the mention, and the probabilities of its reading.
Text = tuple[str, str, str, tuple[float, float, float]]


def spoken(tiny: Dataset, texts: list[Text]) -> Dataset:
    """The dataset of these texts."""
    made = worded(tiny, [(kind, source, {}, 10) for kind, source, _, _ in texts])
    police = np.flatnonzero((tiny.mentions[schema.KEY] == "police").to_numpy())
    mentions = tiny.mentions.iloc[np.repeat(police, len(texts))].reset_index(drop=True)
    voices = pd.Categorical([text[2] for text in texts], categories=mentions[schema.VOICE].cat.categories)
    probabilities = np.array([text[3] for text in texts], dtype=np.float32)
    mentions = mentions.assign(**{schema.VOICE: voices, **dict(zip(READINGS, probabilities.T, strict=True))})
    rows = {schema.MENTIONS.name: np.arange(len(texts))}
    return replace(
        made,
        mentions=mentions,
        text_row={**made.text_row, **rows},
        sentence_row={**made.sentence_row, **rows},
    )
