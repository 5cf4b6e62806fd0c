"""A sentence and a target in it -> the numbers that the model of target sentiment reads.

The model reads the sentence, and after it the words of the target once more, as its second segment:
`[CLS] sentence [SEP] target [SEP]`. Which pieces of the sentence are the target is said beside it, since
the same words may stand in a sentence twice. `training/` reads examples through the same code.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

# Pieces of a sentence around its target, and of a target; what is longer is cut at its far ends.
MOST_PIECES: Final = 160
MOST_OF_TARGET: Final = 24

PIECES: Final = "pieces"
SEGMENTS: Final = "segments"
IS_PIECE: Final = "is_piece"
TARGETS: Final = "targets"  # places of the target's pieces; 0, the place of the first mark, stands for none
INPUTS: Final = (PIECES, SEGMENTS, IS_PIECE, TARGETS)

Arrays = dict[str, npt.NDArray[np.int64]]


@dataclass(frozen=True)
class Mentioned:
    """A target at a place in its sentence: characters `start` to `end`, the end not included."""

    sentence: str
    start: int
    end: int

    @property
    def words(self) -> str:
        """The words of the target."""
        return self.sentence[self.start : self.end]


@dataclass(frozen=True)
class Encoded:
    """Pieces of one sentence with its target; `first` and `last` piece of the target, the last included."""

    sentence: tuple[int, ...]
    target: tuple[int, ...]
    first: int
    last: int

    def __len__(self) -> int:
        return len(self.sentence) + len(self.target) + 3


class Encoder:
    """Cuts sentences with their targets into pieces, by the vocabulary of a `tokenizer.json`."""

    def __init__(self, tokenizer: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(tokenizer))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        marks: Any = [self._tokenizer.token_to_id(mark) for mark in ("[CLS]", "[SEP]")]
        self._start, self._between = marks

    def encode(self, mentioned: Mentioned) -> Encoded:
        """Pieces of one sentence; where no piece stands at the target's place, the next one is the target."""
        found: Any = self._tokenizer.encode(mentioned.sentence, add_special_tokens=False)
        inside = [
            at
            for at, (start, end) in enumerate(found.offsets)
            if start < mentioned.end and end > mentioned.start
        ]
        inside = inside or [min(sum(end <= mentioned.start for _, end in found.offsets), len(found.ids) - 1)]
        first, last = inside[0], min(inside[-1], inside[0] + MOST_OF_TARGET - 1)
        begin, stop = _window(len(found.ids), first, last)
        return Encoded(
            tuple(found.ids[begin:stop]), tuple(found.ids[first : last + 1]), first - begin, last - begin
        )

    def arrays(self, encoded: Sequence[Encoded]) -> Arrays:
        """One row an example, one column a piece, filled up with zeros to the longest."""
        columns = max(map(len, encoded), default=0)
        arrays = {name: np.zeros((len(encoded), columns), np.int64) for name in INPUTS}
        most = max((len(example.target) for example in encoded), default=0)
        arrays[TARGETS] = np.zeros((len(encoded), most), np.int64)
        for row, example in enumerate(encoded):
            middle, end = len(example.sentence) + 2, len(example)
            arrays[PIECES][row, :end] = (
                self._start,
                *example.sentence,
                self._between,
                *example.target,
                self._between,
            )
            arrays[SEGMENTS][row, middle:end] = 1
            arrays[IS_PIECE][row, :end] = 1
            arrays[TARGETS][row, : len(example.target)] = range(example.first + 1, example.last + 2)
        return arrays


def _window(length: int, first: int, last: int) -> tuple[int, int]:
    """Which pieces of a long sentence are read: those around its target."""
    room = max(MOST_PIECES - (last + 1 - first), 0) // 2
    begin = max(0, min(first - room, length - MOST_PIECES))
    return begin, min(length, begin + MOST_PIECES)
