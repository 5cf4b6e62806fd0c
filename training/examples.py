"""Sentences in which people labelled the sentiment toward a target, read from files of NewsMTSC's form."""

import json
from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from preprocessing.target_input import Mentioned

# The order of the model's three probabilities, and the labels' numbers in the files.
CLASSES: Final = ("negative", "neutral", "positive")
_POLARITIES: Final = {2: 0, 4: 1, 6: 2}


@dataclass(frozen=True)
class Example:
    """A target in its sentence, the index of its label in CLASSES, the group with which it is resampled."""

    mentioned: Mentioned
    label: int
    group: Hashable


def read(path: Path) -> list[Example]:
    """Every labelled target of a JSONL file, in its order.

    A line holds `sentence_normalized` and `targets`, each with `from`, `to`, `mention` and `polarity`
    (2 negative, 4 neutral, 6 positive). ValueError names the line that is not of this form.
    """
    examples: list[Example] = []
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if not line.strip():
                continue
            try:
                examples += _examples(json.loads(line), number)
            except (KeyError, TypeError, ValueError) as error:
                raise ValueError(f"{path}, line {number + 1}: {error!r}; see training/README.md") from error
    if not examples:
        raise ValueError(f"{path} holds no target; see training/README.md for the form of a line")
    return examples


def _examples(item: dict[str, Any], number: int) -> Iterator[Example]:
    sentence = item["sentence_normalized"]
    for target in item["targets"]:
        start, end = int(target["from"]), int(target["to"])
        if sentence[start:end] != target["mention"]:
            raise ValueError(f"characters {start} to {end} are not {target['mention']!r}")
        yield Example(Mentioned(sentence, start, end), _POLARITIES[int(target["polarity"])], number)
