"""Sentences made from patterns in which one target is judged and the other speaks, acts or stands by."""

import re
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np

from preprocessing.target_input import Mentioned
from training.augment import is_name
from training.examples import CLASSES, Example

FILE: Final = Path(__file__).with_name("invented.toml")
TARGETS: Final = ("A", "B")
_SLOT: Final = re.compile(r"\{([^{}]+)\}")
_VERB: Final = "was "
_GROUPS: Final = 0.5  # share of targets that are groups; the others are names of labelled sentences


def invented(examples: Sequence[Example], number: int, generator: np.random.Generator) -> list[Example]:
    """`number` sentences drawn by the generator, an example for each target: at least so many examples."""
    patterns = tomllib.loads(FILE.read_text(encoding="utf-8"))
    names = sorted({one.mentioned.words for one in examples if is_name(one.mentioned.words)})
    made: list[Example] = []
    for place in range(number):
        pattern = patterns["sentences"][int(generator.integers(len(patterns["sentences"])))]
        made += _examples(pattern, _Draw(patterns, names, generator), place)
    return made


class _Draw:
    """Draws what stands in a slot of one sentence; the verb after a target agrees with it."""

    def __init__(
        self, patterns: dict[str, Any], names: Sequence[str], generator: np.random.Generator
    ) -> None:
        self._words, self._many = patterns["words"], patterns["groups"]["many"]
        self._generator = generator
        groups = [*patterns["groups"]["one"], *self._many]
        self._targets = {
            target: self._one(groups if generator.random() < _GROUPS else names) for target in TARGETS
        }

    def __call__(self, slot: str) -> str:
        if slot in TARGETS:
            return self._targets[slot]
        if slot.startswith(_VERB):
            return "were" if self._targets[slot.removeprefix(_VERB)] in self._many else "was"
        return self._one(self._words[slot])

    def _one(self, choices: Sequence[str]) -> str:
        return choices[int(self._generator.integers(len(choices)))]


def _examples(pattern: dict[str, str], draw: _Draw, place: int) -> list[Example]:
    """The examples of a sentence; its slots are filled from left to right, its first letter is a capital."""
    sentence = ""
    places: dict[str, tuple[int, int]] = {}
    for part, slot in _parts(pattern["text"]):
        sentence += part
        if slot:
            filled = draw(slot)
            filled = filled if sentence.strip("“") else filled[:1].upper() + filled[1:]
            places[slot] = (len(sentence), len(sentence) + len(filled))
            sentence += filled
    return [
        Example(Mentioned(sentence, *places[target]), CLASSES.index(pattern[target]), ("invented", place))
        for target in TARGETS
        if target in pattern
    ]


def _parts(text: str) -> list[tuple[str, str]]:
    """What stands before each slot with the slot's name, and what stands after the last."""
    pieces = _SLOT.split(text)
    return list(zip(pieces[::2], [*pieces[1::2], ""], strict=True))
