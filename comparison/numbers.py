"""Numbers side by side: what texts state as a figure, with the words around it, by what is counted."""

from typing import Final

import numpy as np
import pandas as pd

from comparison import columns
from comparison.dataset import Dataset
from comparison.number_cells import cells, named
from comparison.number_words import links, snippets, without_gaps
from comparison.selection import Selection
from comparison.stated import Stated, counted, stated_numbers
from comparison.wording import date_label
from preprocessing import schema

SHOWN: Final = 200  # numbers in the table

COLUMNS: Final = (
    schema.COUNTED,
    schema.VALUE,
    schema.QUALIFIER,
    columns.WRITTEN,
    columns.TYPE,
    columns.SOURCE,
    schema.DOCUMENT,
    schema.TITLE,
    columns.DATE,
    schema.VOICE,
    columns.NEAR,
    schema.LEFT,
    schema.NODE,
    schema.RIGHT,
    schema.PARAGRAPH,
    schema.SENTENCE,
    columns.LINK,
    columns.COUNTED_TEXTS,
    columns.COUNTED_TYPES,
)


def numbers(dataset: Dataset, selection: Selection) -> pd.DataFrame:
    """Counted, value, qualifier, written, type, source, document, title, date, voice, near, left, node,
    right, paragraph, sentence, link, counted_texts, counted_types: a number a row, `SHOWN` at most.

    Without an event, the numbers of the selected sentences. With one, those of sentences that mention
    it, or that stand in one paragraph with such a sentence (`near`: sentence or paragraph) and pass the
    other filters; the voice is the sentence's. `counted` is a lemma, or `percent`. The same thing stands
    together, oldest text first. First come the things that at least `LEAST_TEXTS` texts count, `UNITS` after
    the others: by number of types, of texts, and alphabet. `left`, `node`, `right` are None where the
    quotation rule leaves none; `link` is None without a page.
    `counted_texts` and `counted_types` say how many texts and types state a number of the same thing.

    How to read it: the same word is counted, which need not be the same thing; percentages are parts of
    whatever the sentence says. Caveat: numbers are found by rule, and a vague one ("hundreds") has the
    least value that it can mean.
    """
    stated = stated_numbers(dataset, selection)
    return _described(dataset, selection.level, stated)


def count(dataset: Dataset, selection: Selection) -> tuple[int, int]:
    """How many numbers are selected, and how many texts state them."""
    found = stated_numbers(dataset, selection).rows
    return len(found), len(np.unique(dataset.text_row[schema.NUMBERS.name][found]))


def _described(dataset: Dataset, level: str, stated: Stated) -> pd.DataFrame:
    """The frame of `numbers`."""
    found = stated.rows[:SHOWN]
    described = cells(dataset, level, stated, np.arange(len(found)))
    text = dataset.text_row[schema.NUMBERS.name][found]
    documents, code, words = dataset.documents, counted(dataset)[found], snippets(dataset, found)
    days = (documents[name].to_numpy()[text] for name in (schema.PUBLISHED_FROM, schema.PUBLISHED_TO))
    dates = zip(*(day.astype("datetime64[D]").tolist() for day in days), strict=True)
    near = np.where(stated.near[:SHOWN], schema.SENTENCE, schema.PARAGRAPH)
    sentence = dataset.sentence_row[schema.NUMBERS.name][found]
    return pd.DataFrame(
        {
            **described,
            columns.SOURCE: named(dataset, level, columns.SOURCE, text),
            schema.DOCUMENT: named(dataset, level, schema.DOCUMENT, text),
            schema.TITLE: documents[schema.TITLE].iloc[text].to_numpy(dtype=object),
            columns.DATE: [date_label(first, last) for first, last in dates],
            schema.VOICE: dataset.sentences[schema.VOICE].iloc[sentence].to_numpy(dtype=object),
            columns.NEAR: near.astype(object),
            **words,
            schema.PARAGRAPH: dataset.sentences[schema.PARAGRAPH].to_numpy()[sentence],
            schema.SENTENCE: dataset.sentences[schema.SENTENCE].to_numpy()[sentence],
            columns.LINK: links(without_gaps(documents[schema.URL].iloc[text]), words),
            columns.COUNTED_TEXTS: stated.texts[code],
            columns.COUNTED_TYPES: stated.types[code],
        },
        columns=list(COLUMNS),
    )
