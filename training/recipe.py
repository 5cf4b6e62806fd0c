"""The whole recipe: teachers by cross-validation, students of their probabilities, the file that is shipped.

Each step leaves its result in a working folder and is not done again while it lies there, so that a run
that was stopped goes on.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt
import torch
from scipy.special import softmax

from preprocessing.target_input import Encoder
from preprocessing.target_model import TOKENIZER_FILE
from training import fit
from training.augment import Changes
from training.calibration import temperature
from training.examples import CLASSES, read
from training.folds import folds
from training.metrics import Probabilities
from training.model import Classifier, base, fresh
from training.sampling import nearer_the_news

TRAIN_FILE: Final = "train.jsonl"
FOLDS: Final = 3
SEEDS: Final = (1, 2, 3)
CHANGES: Final = Changes(joined=0.3, renamed=0.2)
TEACHER: Final = fit.Recipe(epochs=2, soft=0.0, changes=CHANGES)
STUDENT: Final = fit.Recipe(epochs=3, soft=0.5, changes=CHANGES)
# What follows for a student: each round fits it to another sample, drawn by its place, with this seed.
_FINISH: Final = fit.Recipe(epochs=1, rate=2.5e-5, soft=0.5, changes=Changes(joined=0.3))
FINISHES: Final = (
    (replace(_FINISH, rate=3e-5, changes=CHANGES), 7),
    (_FINISH, 11),
)
_DRAW: Final = 5  # seed of the first sample

Log = Callable[[str], None]


class Work:
    """The examples, the published encoder, and the folder in which steps leave their results."""

    def __init__(self, data: Path, folder: Path, log: Log) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.data, self.folder, self.log = data, folder, log
        self.examples = read(data / TRAIN_FILE)
        self.labels = np.array([example.label for example in self.examples])
        self.encoder = Encoder(base() / TOKENIZER_FILE)
        self._folds = folds(self.examples, FOLDS, seed=0)

    def teacher(self, fold: int) -> Probabilities:
        """Logits of the examples of a fold, by a classifier that was fitted to the others."""
        file = self.folder / f"teacher-{fold}.npy"
        if not file.exists():
            held = self._folds[fold]
            others = np.setdiff1d(np.arange(len(self.labels)), held)
            model = self._fit(file.stem, fresh(base(), fold), others, TEACHER, fold)
            np.save(file, fit.logits(model, self.encoder, [self.examples[row] for row in held]))
        logits: Probabilities = np.load(file)
        return logits

    def taught(self) -> Probabilities:
        """What the teachers say of every example, each of those that it has not seen; calibrated."""
        logits = np.zeros((len(self.labels), len(CLASSES)))
        for fold, rows in enumerate(self._folds):
            logits[rows] = self.teacher(fold)
        probabilities: Probabilities = softmax(logits / self.temperature(), axis=1)
        return probabilities

    def temperature(self) -> float:
        """By what logits are divided to mean what they say: from what teachers say of sentences not seen."""
        logits = np.concatenate([self.teacher(fold) for fold in range(FOLDS)])
        return temperature(self.labels[np.concatenate(self._folds)], logits)

    def student(self, seed: int) -> Classifier:
        """A classifier fitted to all examples, then to a sample in which more mentions are neutral.

        Half of what it is fitted to are the labels, half what the teachers say.
        """
        everything = np.arange(len(self.labels))
        model = self._step(f"student-{seed}", fresh(base(), seed), everything, STUDENT, seed)
        for place, (recipe, of_round) in enumerate(FINISHES):
            rows = nearer_the_news(self.examples, np.random.default_rng(_DRAW + place))
            name = f"student-{seed}-finish-{place}"
            model = self._step(name, model, rows, recipe, of_round)
        return model

    def _step(
        self, name: str, start: Classifier, rows: npt.NDArray[np.int64], recipe: fit.Recipe, seed: int
    ) -> Classifier:
        """The classifier of a step: as it lies in the working folder, else fitted now."""
        file = self.folder / f"{name}.pt"
        if not file.exists():
            torch.save(self._fit(name, start, rows, recipe, seed, self.taught()).state_dict(), file)
        start.load_state_dict(torch.load(file, weights_only=True))
        return start.eval()

    def _fit(
        self,
        name: str,
        start: Classifier,
        rows: npt.NDArray[np.int64],
        recipe: fit.Recipe,
        seed: int,
        teacher: Probabilities | None = None,
    ) -> Classifier:
        some = [self.examples[row] for row in rows]
        aims = fit.aims(some, None if teacher is None else teacher[rows], recipe.soft)

        def log(epoch: int, model: Classifier) -> None:
            self.log(f"{name}: epoch {epoch + 1} of {recipe.epochs}")

        return fit.fit(start, self.encoder, some, aims, recipe, seed, log)
