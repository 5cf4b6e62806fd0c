"""How much of each text the snippets of a dataset quote, measured from the dataset alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

import pandas as pd

from preprocessing import schema as s
from preprocessing.prose import WORD

Run = tuple[int, int]


@dataclass(frozen=True)
class Quoted:
    """Words of a text's body (headline apart) that its snippets quote, and the longest run of them."""

    document: str
    words: int
    longest: int
    of: int

    @property
    def share(self) -> float:
        """Quoted words as a share of the body's, 0 to 1."""
        return self.words / self.of if self.of else 0.0


def quoted(snippets: pd.DataFrame, sentences: pd.DataFrame) -> Iterator[Quoted]:
    """What is quoted of each text that has a snippet; runs that touch or overlap count as one.

    Takes the tables `snippets` and `sentences`, in their order. Words are counted as `tokens` are.
    """
    by_text = dict(list(snippets.groupby(s.DOCUMENT, observed=True)))
    for document, rows in sentences.groupby(s.DOCUMENT, observed=True):
        if document in by_text:
            yield _quoted_of(str(document), by_text[document], rows)


def _quoted_of(document: str, snippets: pd.DataFrame, sentences: pd.DataFrame) -> Quoted:
    tokens = sentences[s.TOKENS].where(sentences[s.PARAGRAPH] > 0, 0).tolist()
    numbers = sentences[s.SENTENCE].tolist()
    first = dict(zip(numbers, accumulate(tokens, initial=0), strict=False))
    body = {number for number, count in zip(numbers, tokens, strict=True) if count}
    columns = snippets[[s.SENTENCE, s.POSITION, s.LEFT, s.NODE, s.RIGHT]].itertuples(index=False, name=None)
    runs = [_run(first[number] + position, *parts) for number, position, *parts in columns if number in body]
    lengths = [end - begin for begin, end in merged(runs)]
    return Quoted(document, sum(lengths), max(lengths, default=0), sum(tokens))


def _run(node: int, left: str, words: str, right: str) -> Run:
    before, inside, after = (len(WORD.findall(part)) for part in (left, words, right))
    return node - before, node + inside + after


def merged(runs: Sequence[Run]) -> list[Run]:
    """Runs from first to last word, those that touch or overlap made one."""
    found: list[Run] = []
    for begin, end in sorted(runs):
        if found and begin <= found[-1][1]:
            begin, end = found[-1][0], max(end, found.pop()[1])
        found.append((begin, end))
    return found
