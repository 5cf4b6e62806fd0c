"""The same judgement in other words around it: what the model must not lean on, changed at random."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from preprocessing.target_input import Mentioned
from training.examples import Example

# Mentions by a pronoun are no names: they are neither taken out nor put elsewhere.
_PRONOUNS: Final = frozenset(
    """
he she they him her them his hers their theirs it its i me my mine we us our ours you your who whom
""".split()
)


@dataclass(frozen=True)
class Changes:
    """How often a sentence stands beside another one, and its target bears another name (0 to 1)."""

    joined: float = 0.0
    renamed: float = 0.0


class Changer:
    """Changes examples by a random generator; their labels stay."""

    def __init__(self, examples: Sequence[Example], changes: Changes, generator: np.random.Generator) -> None:
        self._sentences = sorted({example.mentioned.sentence for example in examples})
        self._names = sorted({e.mentioned.words for e in examples if is_name(e.mentioned.words)})
        self._changes = changes
        self._generator = generator

    def __call__(self, example: Example) -> Example:
        """The example as it is read this time."""
        mentioned = example.mentioned
        name, other = self._drawn(self._names), self._drawn(self._sentences)
        rename, join, before = self._generator.random(3)
        if rename < self._changes.renamed and is_name(mentioned.words):
            mentioned = renamed(mentioned, name)
        if join < self._changes.joined:
            mentioned = joined(mentioned, other, before < 0.5)
        return replace(example, mentioned=mentioned)

    def _drawn(self, choices: Sequence[str]) -> str:
        return choices[int(self._generator.integers(len(choices)))] if choices else ""


def is_name(words: str) -> bool:
    """Whether a mention is a name, as far as its letters tell."""
    return words[:1].isupper() and words.casefold() not in _PRONOUNS


def renamed(mentioned: Mentioned, name: str) -> Mentioned:
    """The same sentence with another name at the target's place, and wherever the old name stands in it."""
    before, after = mentioned.sentence[: mentioned.start], mentioned.sentence[mentioned.end :]
    old = mentioned.words
    before, after = before.replace(old, name), after.replace(old, name)
    return Mentioned(f"{before}{name}{after}", len(before), len(before) + len(name))


def joined(mentioned: Mentioned, other: str, before: bool) -> Mentioned:
    """The same sentence with another one before or after it."""
    if not before:
        return replace(mentioned, sentence=f"{mentioned.sentence} {other}")
    start = len(other) + 1
    return Mentioned(f"{other} {mentioned.sentence}", mentioned.start + start, mentioned.end + start)
