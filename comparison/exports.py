"""What analysts take out: the tables of a chart as frames, and the measures of the selected sentences.

The measures hold no words of the texts but headlines and who is quoted.
"""

from typing import Final

import numpy as np
import pandas as pd

from comparison import columns, rows
from comparison.answers import answer, asked, checked
from comparison.charts import CHARTS
from comparison.dataset import Dataset
from comparison.groups import TYPE_COLUMNS
from comparison.regroup import as_grouped
from comparison.selection import PARAMETERS, Selection
from comparison.settings import BY, DUPLICATES, LANG, SETTINGS
from comparison.translation import speaking
from preprocessing import schema

# Columns of `sentences`: what is known of the text, of the sentence, and what it mentions.
OF_TEXTS: Final = (schema.PUBLISHED_FROM, schema.PUBLISHED_TO, schema.CARRIER, schema.ORIGINATOR)
OF_SENTENCES: Final = (
    schema.SENTENCE,
    schema.PARAGRAPH,
    schema.VOICE,
    schema.SPEAKER,
    schema.TOKENS,
    schema.POLARITY,
    schema.SUBJECTIVITY,
    schema.LEXICON_HITS,
    schema.VADER,
    schema.VADER_HITS,
)
MENTIONED: Final = {
    columns.EVENTS: schema.EVENT,
    columns.TARGETS: schema.TARGET,
    columns.NAMES: schema.NAME,
}
SENTENCE_COLUMNS: Final = (
    schema.DOCUMENT,
    schema.TITLE,
    columns.SOURCE,
    columns.TYPE,
    *OF_TEXTS,
    *OF_SENTENCES,
    *MENTIONED,
)


# Parameters that say what is shown, and settings that change numbers, or the words that they are told in.
SHOWN_ONLY: Final = (columns.FOCUS, columns.TEXT)
OF_CHARTS: Final = dict.fromkeys(name for chart in CHARTS.values() for name in chart.settings)
CHANGING: Final = (BY, DUPLICATES, LANG, *OF_CHARTS)
COUNTED: Final = tuple(
    name for name in PARAMETERS if name not in SHOWN_ONLY and (name not in SETTINGS or name in CHANGING)
)


def counted(selection: Selection) -> Selection:
    """The selection without what changes no number: the open view or text, a focus, a lesson."""
    for name in PARAMETERS:
        selection = selection if name in COUNTED else selection.cleared(name)
    return selection


def resampled_tables(name: str) -> tuple[str, ...]:
    """The tables of the chart `name` that resampling makes, which takes seconds."""
    return (columns.INTERVALS, *CHARTS[name].later)


def folded_tables(name: str) -> tuple[str, ...]:
    """The further tables of the chart `name`, made only where they are asked for."""
    return tuple(CHARTS[name].folded)


def table_names(name: str) -> tuple[str, ...]:
    """All tables of the chart `name`, its own first; KeyError where there is no such chart."""
    return (name, *CHARTS[name].beside, *resampled_tables(name), *folded_tables(name))


def tables(
    dataset: Dataset, selection: Selection, name: str, resampled: bool = True
) -> dict[str, pd.DataFrame]:
    """The chart's own frame, those beside it and, where asked, those that resampling makes, by name."""
    made = checked if resampled else answer
    return dict(made(dataset, selection.whole, name).frames)


def table(dataset: Dataset, selection: Selection, name: str, key: str) -> pd.DataFrame:
    """One of `table_names(name)`, and no more computed than it takes; KeyError where there is none."""
    if key in CHARTS[name].folded:
        with speaking(selection.setting(LANG)):
            return CHARTS[name].folded[key](*asked(dataset, selection.whole))
    return tables(dataset, selection, name, key in resampled_tables(name))[key]


def sentences(dataset: Dataset, selection: Selection) -> pd.DataFrame:
    """A row for each selected sentence, in the order of the dataset; sentence 0 of a text is its headline.

    Source and type are ids at the selection's level; dates are the first and the last day on which the
    text can have been published. `events`, `targets` and `names` are tuples of the ids that the sentence
    mentions in whatever voice, as they come. Polarity is tone, not stance: with `lexicon_hits` 0 the
    lexicon knows no word of the sentence, and its polarity says nothing.
    """
    dataset = as_grouped(dataset, selection)
    selected = np.flatnonzero(rows.sentences(dataset, selection))
    of_text = dataset.text_row[schema.SENTENCES_TABLE.name][selected]
    texts = dataset.by_type.documents.iloc[of_text].reset_index(drop=True)
    own = dataset.sentences.iloc[selected].reset_index(drop=True)
    found = {
        **{column: texts[column] for column in (schema.DOCUMENT, schema.TITLE, *OF_TEXTS)},
        columns.SOURCE: texts[selection.level],
        columns.TYPE: texts[TYPE_COLUMNS[selection.level]],
        **{column: own[column] for column in OF_SENTENCES},
        **{column: _mentioned(dataset, selected, kind) for column, kind in MENTIONED.items()},
    }
    return pd.DataFrame({column: found[column] for column in SENTENCE_COLUMNS})


def _mentioned(dataset: Dataset, selected: np.ndarray, kind: str) -> pd.Series:
    """For each selected sentence the keys of a kind that it mentions, each once, by first place."""
    held: dict[int, dict[str, None]] = {int(row): {} for row in selected}
    found = (dataset.mentions[schema.KIND] == kind).to_numpy()
    places = dataset.sentence_row[schema.MENTIONS.name][found]
    in_place = np.lexsort((dataset.mentions[schema.POSITION].to_numpy()[found], places))
    keys = dataset.mentions[schema.KEY].to_numpy()[found][in_place]
    for row, key in zip(places[in_place], keys, strict=True):
        if row in held:
            held[row][key] = None
    return pd.Series([tuple(each) for each in held.values()], dtype=object)
