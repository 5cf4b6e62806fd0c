"""Lines of a few words that a class can guess at: the snippets of the selected sentences, with gaps."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

from comparison import rows
from comparison.dataset import Dataset
from comparison.groups import type_codes
from comparison.masks import Part, gives_away, masked, visible_words
from comparison.seeded import in_turn, shuffled
from comparison.selection import Selection
from preprocessing import schema

LEAST_WORDS: Final = 4  # that a class can see
MOST_GAPS: Final = 2

TABLE: Final = schema.SNIPPETS.name
PARTS: Final = (schema.LEFT, schema.NODE, schema.RIGHT)

Line = tuple[Part, ...]


@dataclass(frozen=True, eq=False)
class _Search:
    """Where lines are looked for: `rows` of `snippets`, in the order of the dataset, and the text of each."""

    dataset: Dataset
    level: str
    seed: int
    rows: np.ndarray
    text: np.ndarray


def lines(dataset: Dataset, selection: Selection, seed: int) -> Iterator[tuple[int, Line]]:
    """Rows of `snippets` with their lines: the source types in turn, the texts of each in turn.

    Headlines are left out, and lines of which too little can be seen.
    """
    body = (dataset.snippets[schema.SENTENCE] > 0).to_numpy()
    here = np.flatnonzero(rows.sentences(dataset, selection)[dataset.sentence_row[TABLE]] & body)
    search = _Search(dataset, selection.level, seed, here, dataset.text_row[TABLE][here])
    types, names = type_codes(dataset, selection.level), dataset.documents[schema.DOCUMENT]
    texts = shuffled(np.unique(search.text), seed, lambda text: str(names.iloc[text]))
    kinds = shuffled(np.unique(types[search.text]), seed)
    return in_turn([in_turn([_of_text(search, t) for t in texts if types[t] == kind]) for kind in kinds])


def snippet(dataset: Dataset, row: int) -> tuple[str, str, str]:
    """What a row of `snippets` shows: left, node, right."""
    left, node, right = (str(dataset.snippets[part].iloc[row]) for part in PARTS)
    return left, node, right


def _of_text(search: _Search, text: int) -> Iterator[tuple[int, Line]]:
    """The lines of a text, one a sentence; those around a competing name come first."""
    first, last = np.searchsorted(search.text, [text, text + 1])
    found, used = search.rows[first:last], set()
    named = (search.dataset.snippets[schema.KIND].iloc[found] == schema.NAME).to_numpy()
    for row in (*shuffled(found[named], search.seed), *shuffled(found[~named], search.seed)):
        sentence = search.dataset.sentence_row[TABLE][row]
        line = masked("".join(snippet(search.dataset, row)).strip(), gives_away(search.dataset, text))
        if sentence not in used and _can_be_guessed(line) and _of_one_type(search, row):
            used.add(sentence)
            yield row, line


def _can_be_guessed(line: Line) -> bool:
    return visible_words(line) >= LEAST_WORDS and sum(part.hidden for part in line) <= MOST_GAPS


def _of_one_type(search: _Search, row: int) -> bool:
    """Whether no other source type has the very same words."""
    snippets = search.dataset.snippets
    same = np.ones(len(snippets), dtype=bool)
    for part in PARTS:
        same &= (snippets[part] == snippets[part].iloc[row]).to_numpy()
    types = type_codes(search.dataset, search.level)[search.dataset.text_row[TABLE][same]]
    return len(np.unique(types)) == 1
