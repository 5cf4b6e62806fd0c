"""A lesson: lines of the selected texts, of which a class guesses the kind of source.

The same dataset, selection, number of rounds and seed give the same lesson, so that a link is enough.
Guessing is about wording: nothing here says which source is right.
"""

from dataclasses import dataclass
from itertools import islice
from typing import Any, Final

import numpy as np
import pandas as pd

from comparison import columns, rows
from comparison.dataset import Dataset
from comparison.groups import TYPE_COLUMNS, type_codes, type_ids
from comparison.lines import TABLE, Line, lines, snippet
from comparison.links import passage_link
from comparison.selection import Selection
from comparison.settings import BY, ROUNDS, SEED, VIEW
from comparison.wording import date_label
from preprocessing import schema

LEAST_TYPES: Final = 2


@dataclass(frozen=True)
class Round:
    """A line with gaps, what can be guessed, and what is told afterwards.

    `choices` and `answer` are ids of source types at the chosen level; `kind` and `key` say what stands in
    the middle of the line; `link` leads to the words and `page` to the text; `polarity` is that of the whole
    sentence, of whose `tokens` words the lexicon knows `lexicon_hits`. `contested` and `caveat` are notes on
    the text, "" where there is none; `language` is its tag.
    """

    line: Line
    choices: tuple[str, ...]
    answer: str
    kind: str
    key: str
    document: str
    source: str
    title: str
    date: str
    link: str | None
    page: str | None
    voice: str
    speaker: str | None
    polarity: float
    lexicon_hits: int
    tokens: int
    contested: str
    caveat: str
    language: str | None

    @property
    def hidden(self) -> tuple[str, ...]:
        """What was hidden while the class guessed."""
        return tuple(part.words for part in self.line if part.hidden)


def subject(selection: Selection) -> Selection:
    """What a lesson is about: the selection without how the lesson is held; source types are guessed."""
    for name in (VIEW, ROUNDS, SEED, BY, columns.TEXT):
        selection = selection.cleared(name)
    return selection.whole


def choices(dataset: Dataset, selection: Selection) -> tuple[str, ...]:
    """The source types with selected texts, in the order of the catalogue."""
    here = np.unique(type_codes(dataset, selection.level)[rows.texts_that_count(dataset, selection)])
    return tuple(type_ids(dataset)[place] for place in here)


def rounds(dataset: Dataset, selection: Selection, n: int, seed: int) -> list[Round]:
    """Up to `n` rounds: the source types in turn, and the texts of each; no sentence twice.

    Fewer where there are not so many lines; none where fewer than two types have selected texts.
    """
    types = choices(dataset, selection)
    if len(types) < LEAST_TYPES:
        return []
    found = islice(lines(dataset, selection, seed), max(n, 0))
    return [_round(dataset, selection, types, row, line) for row, line in found]


def _round(dataset: Dataset, selection: Selection, types: tuple[str, ...], row: int, line: Line) -> Round:
    text = dataset.described.iloc[dataset.text_row[TABLE][row]]
    sentence = dataset.sentences.iloc[dataset.sentence_row[TABLE][row]]
    around = dataset.snippets.iloc[row]
    return Round(
        line=line,
        choices=types,
        answer=text[TYPE_COLUMNS[selection.level]],
        kind=around[schema.KIND],
        key=around[schema.KEY],
        document=text[schema.DOCUMENT],
        source=dataset.source_name(text[selection.level]),
        title=text[schema.TITLE],
        date=date_label(text[schema.PUBLISHED_FROM].date(), text[schema.PUBLISHED_TO].date()),
        link=passage_link(_known(text[schema.URL]), snippet(dataset, row)),
        page=passage_link(_known(text[schema.URL]), None),
        voice=_voice(dataset, around, sentence[schema.VOICE]),
        speaker=_known(sentence[schema.SPEAKER]),
        polarity=float(sentence[schema.POLARITY]),
        lexicon_hits=int(sentence[schema.LEXICON_HITS]),
        tokens=int(sentence[schema.TOKENS]),
        contested=_known(text[schema.TYPE_CONTESTED]) or "",
        caveat=_known(text[schema.CAVEAT]) or "",
        language=_known(text[schema.LANGUAGE]),
    )


def _voice(dataset: Dataset, around: pd.Series, of_sentence: str) -> str:
    """The voice of the mention in the middle; that of the sentence around a number."""
    found = dataset.mentions
    for column in schema.SNIPPETS.key:
        found = found[(found[column] == around[column]).to_numpy()]
    return str(found[schema.VOICE].iloc[0]) if len(found) else of_sentence


def _known(value: Any) -> Any:
    return None if pd.isna(value) else value
