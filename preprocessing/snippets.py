"""Short keyword-in-context lines, under the quotation rule.

The rule: of any text no more than nine consecutive words, and in all no more than a quarter of its
words, leave this room in running order; stretches that touch or overlap count as one; headlines do
not count. Words are counted both by white space and by runs of letters, and the larger number
holds, so that the rule stands however a reader counts.
"""

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise
from operator import itemgetter
from typing import Any, Final

import regex

from preprocessing.mentions import Mention
from preprocessing.prose import Sentence, is_plain
from preprocessing.schema import EVENT, MAX_QUOTED_SHARE, MAX_RUN_WORDS, NAME, NUMBER, TARGET

# Words to each side of a mention: at most so many, and at least so many in all.
_SIDE: Final = 4
_LEAST_CONTEXT: Final = 2
# A hundredth less than the rule allows, for readers who count words in a third way.
_SHARE: Final = MAX_QUOTED_SHARE - 0.01
_LETTERS: Final = regex.compile(r"[\p{L}\p{M}\p{N}_]+")
_PLAIN_LETTERS: Final = re.compile(r"\w+")  # the same in plain signs, faster
_ORDER: Final = {NAME: 0, EVENT: 1, TARGET: 2, NUMBER: 3}

# First word and one past the last, counted in a sentence or in the whole text.
Run = tuple[int, int]
_BEGIN: Final = itemgetter(0)
_END: Final = itemgetter(1)


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
    if not mentions:
        return []
    page = _Page(sentences)
    found = [page.quote(mention) for mention in _in_turn(mentions)]
    return [snippet for snippet in found if snippet]


def word_counts(text: str) -> tuple[int, int]:
    """The number of words of a text by white space, and by runs of letters and digits."""
    letters: Any = _PLAIN_LETTERS if is_plain(text) else _LETTERS
    return len(text.split()), len(letters.findall(text))


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

    A line that a text says twice is quoted in both places, so every place counts. Runs never touch:
    words that are quoted side by side are of one run.
    """

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._sentences = {sentence.number: sentence for sentence in sentences}
        places = accumulate((len(sentence.forms) for sentence in sentences), initial=0)
        self._first = dict(zip(self._sentences, places, strict=False))
        self._words = [form.lower() for sentence in sentences for form in sentence.forms]
        self._text = f" {' '.join(self._words)} "
        body = " ".join(sentence.text for sentence in sentences if sentence.paragraph > 0)
        self._room = int(_SHARE * min(word_counts(body)))
        self._runs: list[Run] = []  # in their order
        self._quoted = bytearray(len(self._words))  # 1 for each word in a run

    def quote(self, mention: Mention) -> Snippet | None:
        """The mention in its context, or None where the rule leaves no room for it."""
        sentence = self._sentences[mention.sentence]
        node = (mention.first_word, mention.last_word + 1)
        whole = (0, len(sentence.forms))
        window = self._in_body(sentence, node) if sentence.paragraph else _widen(sentence, node, whole, _SIDE)
        return _snippet(mention, sentence, node, window) if window else None

    def _in_body(self, sentence: Sentence, node: Run) -> Run | None:
        """The widest window that keeps the rule; the runs that it adds are noted."""
        first = self._first[sentence.number]
        bounds = self._bounds(first, node, len(sentence.forms))
        for side in range(_SIDE, 0, -1):
            window = _widen(sentence, node, bounds, side)
            if not window or window[1] - window[0] < node[1] - node[0] + _LEAST_CONTEXT:
                return None
            weight = _weight(sentence, window)
            added = self._added((first + window[0], first + window[1]), self._room // weight)
            if added is not None and self._apart(added):
                self._room -= weight * len(added)
                self._note(added)
                return window
        return None

    def _bounds(self, first: int, node: Run, size: int) -> Run:
        """The part of a sentence that a run fills where the node stands in one, else the words free of runs.

        A run reaches into the next sentence where a line that is said twice does.
        """
        begin, end = first + node[0], first + node[1]
        around = self._run(bisect_right(self._runs, begin, key=_BEGIN) - 1)
        if around and end <= around[1]:
            return max(0, around[0] - first), min(size, around[1] - first)
        before = self._run(bisect_right(self._runs, end, key=_END) - 1)
        after = self._run(bisect_left(self._runs, begin, key=_BEGIN))
        free_from = max(0, before[1] + 1 - first) if before else 0
        return free_from, min(size, after[0] - 1 - first) if after else size

    def _run(self, number: int) -> Run | None:
        return self._runs[number] if 0 <= number < len(self._runs) else None

    def _added(self, run: Run, most: int) -> list[Run] | None:
        """The run, and wherever else its words stand, unless they are quoted already; None where too many."""
        words = self._words[run[0] : run[1]]
        places = self._places[words[0]] if self._is_repeated(words) else [run[0]]
        found: list[Run] = []
        for begin in places:
            end = begin + len(words)
            if self._words[begin:end] == words and not all(self._quoted[begin:end]):
                if len(found) == most:
                    return None
                found.append((begin, end))
        return found

    def _is_repeated(self, words: Sequence[str]) -> bool:
        """Whether the text has these words in a row more than once."""
        row = f" {' '.join(words)} "
        return self._text.find(row, self._text.index(row) + 1) >= 0

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        """Where each word stands."""
        places: dict[str, list[int]] = {}
        for place, word in enumerate(self._words):
            places.setdefault(word, []).append(place)
        return places

    def _apart(self, added: Sequence[Run]) -> bool:
        """Whether at least one word stands between each added run and every other."""
        free = not any(any(self._quoted[max(0, begin - 1) : end + 1]) for begin, end in added)
        return free and all(before[1] < after[0] for before, after in pairwise(added))

    def _note(self, added: Sequence[Run]) -> None:
        for run in added:
            insort(self._runs, run)
            self._quoted[slice(*run)] = bytes([1]) * (run[1] - run[0])


def _widen(sentence: Sentence, node: Run, bounds: Run, side: int) -> Run | None:
    """A node with up to `side` words to each side, within bounds and the limit on a run."""
    if node[0] < bounds[0] or node[1] > bounds[1] or _weight(sentence, node) > MAX_RUN_WORDS:
        return None
    window = max(bounds[0], node[0] - side), min(bounds[1], node[1] + side)
    if _weight(sentence, window) <= MAX_RUN_WORDS:
        return window
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
