"""The words behind the figures: the selected sentences that carry a mention, with their snippets."""

from typing import Any

import numpy as np
import pandas as pd

from comparison import columns
from comparison.behind import passages
from comparison.dataset import Dataset
from comparison.focus import parts_of
from comparison.groups import TYPE_COLUMNS
from comparison.links import passage_link
from comparison.passages import Texts
from comparison.readings import READINGS, readings
from comparison.selection import Selection
from comparison.wording import date_label
from preprocessing import schema

COLUMNS = (
    schema.DOCUMENT,
    schema.SENTENCE,
    schema.PARAGRAPH,
    schema.TITLE,
    schema.LANGUAGE,
    columns.SOURCE,
    columns.TYPE,
    columns.DATE,
    schema.VOICE,
    schema.SPEAKER,
    schema.POLARITY,
    columns.TONE_WORDS,
    columns.MENTIONED,
    columns.TOWARD,
    columns.SNIPPETS,
    columns.LINK,
    columns.NOTE,
    columns.PASSAGE,
)


def count(dataset: Dataset, selection: Selection) -> int:
    """How many sentences `evidence` would show in all."""
    return int(passages(dataset, selection).sum())


def evidence(
    dataset: Dataset, selection: Selection, limit: int, offset: int = 0, texts: Texts | None = None
) -> pd.DataFrame:
    """A row for each sentence behind the selection or its focus (`comparison.behind`), oldest text first.

    Columns: those of `COLUMNS`. `language` is the text's tag or None; `source` is a name and `type` an id, at
    the chosen level; `date` a label; `tone_words` a list of (words, polarity); `mentioned` a list of labels;
    `toward` a list of (target, reading, probabilities of negative, neutral and positive), as far as measured;
    `snippets` a list of (left, node, right), those of selected events and names, and of the focus, first;
    `link` a URL or None; `note` the text's caveat or None; `passage` the sentence itself where `texts` has
    it, else None.
    """
    shown = _ordered(dataset, selection)[max(offset, 0) :][: max(limit, 0)]
    found = [_row(dataset, selection, int(row), texts) for row in shown]
    return pd.DataFrame(found, columns=list(COLUMNS), dtype=object)


def _ordered(dataset: Dataset, selection: Selection) -> np.ndarray:
    """Rows of the selected sentences by date of their text, then by text and place in it."""
    selected = np.flatnonzero(passages(dataset, selection))
    text = dataset.text_row[schema.SENTENCES_TABLE.name][selected]
    return selected[dataset.age[text].argsort(kind="stable")]


def _row(dataset: Dataset, selection: Selection, row: int, texts: Texts | None) -> dict[str, Any]:
    sentence = dataset.sentences.iloc[row]
    text = dataset.described.iloc[dataset.text_row[schema.SENTENCES_TABLE.name][row]]
    snippets = _snippets(dataset, selection, row)
    return {
        **{name: text[name] for name in (schema.DOCUMENT, schema.TITLE)},
        schema.LANGUAGE: _or_none(text[schema.LANGUAGE]),
        **{name: int(sentence[name]) for name in (schema.SENTENCE, schema.PARAGRAPH)},
        columns.SOURCE: dataset.source_name(text[selection.level]),
        columns.TYPE: text[TYPE_COLUMNS[selection.level]],
        columns.DATE: date_label(text[schema.PUBLISHED_FROM].date(), text[schema.PUBLISHED_TO].date()),
        schema.VOICE: sentence[schema.VOICE],
        schema.SPEAKER: _or_none(sentence[schema.SPEAKER]),
        schema.POLARITY: float(sentence[schema.POLARITY]),
        columns.TONE_WORDS: _tone_words(dataset, row),
        columns.MENTIONED: _mentioned(dataset, row),
        columns.TOWARD: _toward(dataset, row),
        columns.SNIPPETS: snippets,
        columns.LINK: passage_link(_or_none(text[schema.URL]), snippets[0] if snippets else None),
        columns.NOTE: _or_none(text[schema.CAVEAT]),
        columns.PASSAGE: texts.passage(dataset, row) if texts else None,
    }


def _or_none(value: Any) -> Any:
    return None if pd.isna(value) else value


def _of_sentence(dataset: Dataset, table: str, row: int) -> pd.DataFrame:
    """A table's rows of one sentence; tables are in the order of sentences."""
    first, last = np.searchsorted(dataset.sentence_row[table], [row, row + 1])
    return getattr(dataset, table).iloc[first:last]


def _tone_words(dataset: Dataset, row: int) -> list[tuple[str, float]]:
    found = _of_sentence(dataset, schema.TONE_WORDS.name, row)
    return list(zip(found[schema.WORDS], found[schema.POLARITY], strict=True))


def _mentioned(dataset: Dataset, row: int) -> list[str]:
    found = _of_sentence(dataset, schema.MENTIONS.name, row).sort_values(schema.POSITION, kind="stable")
    labels = [
        dataset.mention_label(*pair) for pair in zip(found[schema.KIND], found[schema.KEY], strict=True)
    ]
    return list(dict.fromkeys(labels))


def _toward(dataset: Dataset, row: int) -> list[tuple[str, str, tuple[float, ...]]]:
    """Each measured mention of a target by its place: the target's name, its reading, its probabilities."""
    found = _of_sentence(dataset, schema.MENTIONS.name, row).sort_values(schema.POSITION, kind="stable")
    found = found[found[schema.NEGATIVE].notna()]
    probabilities = found[list(READINGS)].to_numpy(dtype=float)
    told = zip(found[schema.KEY], readings(probabilities), probabilities.tolist(), strict=True)
    return list(
        dict.fromkeys((dataset.target_label(key), READINGS[place], tuple(row)) for key, place, row in told)
    )


def _snippets(dataset: Dataset, selection: Selection, row: int) -> list[tuple[str, str, str]]:
    found = _of_sentence(dataset, schema.SNIPPETS.name, row).sort_values(schema.POSITION, kind="stable")
    focus = parts_of(selection.focus)
    asked = (selection.name, focus.get(schema.EVENT), focus.get(schema.TARGET))
    wanted = {*selection.events, *(key for key in asked if key)}
    others = ~found[schema.KEY].isin(list(wanted)).to_numpy()
    found = found.iloc[others.argsort(kind="stable")]
    parts = [found[name].astype(object) for name in (schema.LEFT, schema.NODE, schema.RIGHT)]
    return list(dict.fromkeys(zip(*parts, strict=True)))
