"""Short keyword-in-context lines, under the quotation rule.

The rule: of any text no more than nine consecutive words, and in all no more than a quarter of its
words, leave this room in running order; stretches that touch or overlap count as one; headlines do
not count. Words are counted both by white space and by runs of letters, and the larger number
holds, so that the rule stands however a reader counts.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Final

import regex

from preprocessing.mentions import Mention
from preprocessing.prose import Sentence
from preprocessing.schema import EVENT, MAX_QUOTED_SHARE, MAX_RUN_WORDS, NAME, NUMBER, TARGET

# Words to each side of a mention: at most so many, and at least so many in all.
_SIDE: Final = 4
_LEAST_CONTEXT: Final = 2
# A hundredth less than the rule allows, for readers who count words in a third way.
_SHARE: Final = MAX_QUOTED_SHARE - 0.01
_LETTERS: Final = regex.compile(r"[\p{L}\p{M}\p{N}_]+")
_ORDER: Final = {NAME: 0, EVENT: 1, TARGET: 2, NUMBER: 3}

# First word and one past the last, counted in a sentence or in the whole text.
Run = tuple[int, int]


@dataclass(frozen=True)
class Snippet:
    """A mention with the words to its left and right."""

    mention: Mention
    left: str
    node: str
    right: str


def snippets(mentions: Sequence[Mention], sentences: Sequence[Sentence]) -> list[Snippet]:
    """As many of a text's mentions in context as the quotation rule allows.

    Names come first, then events, then targets, and numbers take the room that is left; of each key
    one mention in turn, taken from all over the text.
    """
    page = _Page(sentences)
    found = [page.quote(mention) for mention in _in_turn(mentions)]
    return [snippet for snippet in found if snippet]


def word_counts(text: str) -> tuple[int, int]:
    """The number of words of a text by white space, and by runs of letters and digits."""
    return len(text.split()), len(_LETTERS.findall(text))


def _in_turn(mentions: Iterable[Mention]) -> list[Mention]:
    """Names, events, targets, numbers; within a kind the first of each key, the second of each, and so on."""
    by_key: dict[tuple[str, str], list[Mention]] = {}
    for mention in mentions:
        by_key.setdefault((mention.kind, mention.key), []).append(mention)
    turns = [(turn, mention) for found in by_key.values() for turn, mention in enumerate(_spread(found))]
    turns.sort(
        key=lambda entry: (_ORDER[entry[1].kind], entry[0], entry[1].sentence, entry[1].span, entry[1].key)
    )
    return [mention for _, mention in turns]


def _spread(items: Sequence[Mention]) -> list[Mention]:
    """The same items, ordered so that any first few come from all over the sequence (bit reversal)."""
    width = max(1, (len(items) - 1).bit_length())
    return [items[i] for i in sorted(range(len(items)), key=lambda i: int(f"{i:0{width}b}"[::-1], 2))]


class _Page:
    """One text's words in a row, and the runs of them that are quoted so far.

    A line that a text says twice is quoted in both places, so every place counts.
    """

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._sentences = {sentence.number: sentence for sentence in sentences}
        places = accumulate((len(sentence.words) for sentence in sentences), initial=0)
        self._first = dict(zip(self._sentences, places, strict=False))
        self._words = [s.text[begin:end].lower() for s in sentences for begin, end in s.words]
        self._places: dict[str, list[int]] = {}
        for place, word in enumerate(self._words):
            self._places.setdefault(word, []).append(place)
        body = " ".join(sentence.text for sentence in sentences if sentence.paragraph > 0)
        self._room = int(_SHARE * min(word_counts(body)))
        self._runs: list[Run] = []

    def quote(self, mention: Mention) -> Snippet | None:
        """The mention in its context, or None where the rule leaves no room for it."""
        sentence = self._sentences[mention.sentence]
        node = (mention.first_word, mention.last_word + 1)
        whole = (0, len(sentence.words))
        window = self._in_body(sentence, node) if sentence.paragraph else _widen(sentence, node, whole, _SIDE)
        return _snippet(mention, sentence, node, window) if window else None

    def _in_body(self, sentence: Sentence, node: Run) -> Run | None:
        """The widest window that keeps the rule; the runs that it adds are noted."""
        first = self._first[sentence.number]
        bounds = self._bounds(first, node, len(sentence.words))
        for side in range(_SIDE, 0, -1):
            window = _widen(sentence, node, bounds, side)
            if not window or window[1] - window[0] < node[1] - node[0] + _LEAST_CONTEXT:
                return None
            added = self._added((first + window[0], first + window[1]))
            cost = _weight(sentence, window) * len(added)
            if cost <= self._room and self._apart(added):
                self._room -= cost
                self._runs += added
                return window
        return None

    def _bounds(self, first: int, node: Run, size: int) -> Run:
        """The part of a sentence that a run fills where the node stands in one, else the words free of runs.

        A run reaches into the next sentence where a line that is said twice does.
        """
        begin, end = first + node[0], first + node[1]
        for run in self._runs:
            if run[0] <= begin and end <= run[1]:
                return max(0, run[0] - first), min(size, run[1] - first)
        before = [run[1] + 1 - first for run in self._runs if run[1] <= end]
        after = [run[0] - 1 - first for run in self._runs if run[0] >= begin]
        return max([0, *before]), min([size, *after])

    def _added(self, run: Run) -> list[Run]:
        """The run, and wherever else the same words stand, unless they are quoted already."""
        words = self._words[run[0] : run[1]]
        starts = self._places[words[0]]
        same = [(i, i + len(words)) for i in starts if self._words[i : i + len(words)] == words]
        return [new for new in same if not any(old[0] <= new[0] and new[1] <= old[1] for old in self._runs)]

    def _apart(self, added: Sequence[Run]) -> bool:
        """Whether at least one word stands between each added run and every other."""
        runs = sorted([*self._runs, *added])
        return all(a == b or a[1] < b[0] for a, b in pairwise(runs) if a in added or b in added)


def _widen(sentence: Sentence, node: Run, bounds: Run, side: int) -> Run | None:
    """A node with up to `side` words to each side, within bounds and the limit on a run."""
    if node[0] < bounds[0] or node[1] > bounds[1] or _weight(sentence, node) > MAX_RUN_WORDS:
        return None
    window = node
    for _ in range(side):
        for wider in ((-1, 0), (0, 1)):
            tried = (window[0] + wider[0], window[1] + wider[1])
            inside = bounds[0] <= tried[0] and tried[1] <= bounds[1]
            if inside and _weight(sentence, tried) <= MAX_RUN_WORDS:
                window = tried
    return window


def _weight(sentence: Sentence, run: Run) -> int:
    return max(word_counts(_cut(sentence, run)))


def _snippet(mention: Mention, sentence: Sentence, node: Run, window: Run) -> Snippet:
    """Left, node and right join without a gap to what stands in the sentence."""
    text, words = sentence.text, sentence.words
    begin, end = words[node[0]][0], words[node[1] - 1][1]
    first, last = words[window[0]][0], words[window[1] - 1][1]
    return Snippet(mention, text[first:begin], text[begin:end], text[end:last])


def _cut(sentence: Sentence, run: Run) -> str:
    return sentence.text[sentence.words[run[0]][0] : sentence.words[run[1] - 1][1]]
