"""A whole lesson as a link asks for it: lines to guess at, at last a prediction, or why there is none."""

from dataclasses import dataclass
from typing import Final

from comparison.dataset import Dataset
from comparison.lesson import LEAST_TYPES, Round, choices, rounds, subject
from comparison.prediction import Prediction, predict
from comparison.regroup import as_grouped
from comparison.selection import Selection
from comparison.settings import ROUNDS, SEED
from comparison.translation import N_, _, say

NO_TEXTS: Final = N_("No text is selected, so there is nothing to guess. Clear a filter.")
ONE_TYPE: Final = N_(
    "Only one source type ({type}) has texts under this selection, so there is nothing to guess. "
    "Choose another event, or all texts."
)
NO_LINES: Final = N_(
    "No selected sentence has a line that can be shown without the names in it. "
    "Choose another event, or all texts."
)
FEWER: Final = N_("This selection has enough for {found} rounds, not for {asked}. Choose all texts for more.")


@dataclass(frozen=True)
class Lesson:
    """The rounds in their order, the prediction last; `problem` says in words why there are none, and
    `note` why they are fewer than asked for. "" where that is not so.
    """

    selection: Selection
    rounds: tuple[Round, ...]
    prediction: Prediction | None
    problem: str
    note: str

    @property
    def length(self) -> int:
        """How many rounds there are in all."""
        return len(self.rounds) + (self.prediction is not None)


def lesson(dataset: Dataset, selection: Selection) -> Lesson:
    """The lesson for a selection, whose settings say how many rounds it has, and which lesson it is."""
    about, asked = subject(selection), int(selection.setting(ROUNDS))
    seed, dataset = int(selection.setting(SEED)), as_grouped(dataset, about)
    problem = _problem(dataset, about)
    prediction = None if problem else predict(dataset, about, seed)
    found = rounds(dataset, about, asked - (prediction is not None), seed)
    if not found:
        return Lesson(about, (), None, problem or _(NO_LINES), "")
    held = Lesson(about, tuple(found), prediction, "", "")
    if held.length == asked:
        return held
    return Lesson(about, held.rounds, prediction, "", say(FEWER, found=held.length, asked=asked))


def _problem(dataset: Dataset, about: Selection) -> str:
    types = choices(dataset, about)
    if len(types) >= LEAST_TYPES:
        return ""
    return say(ONE_TYPE, type=dataset.type_label(types[0])) if types else _(NO_TEXTS)
