"""The whole recipe: sentences in general, teachers by cross-validation, students of their probabilities.

Each step leaves its result in a working folder and is not done again while it lies there, so that a run
that was stopped goes on.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt
import torch
from scipy.special import softmax

from preprocessing.target_input import Encoder
from preprocessing.target_model import TOKENIZER_FILE
from training import fit, ratings
from training.augment import Changes
from training.calibration import temperature
from training.examples import CLASSES, Example, read
from training.folds import folds
from training.metrics import Probabilities
from training.model import Classifier, base, fresh
from training.sampling import nearer_the_news

TRAIN_FILE: Final = "train.jsonl"
FOLDS: Final = 3
SEEDS: Final = (1, 2, 3)
SHIPPED: Final = 2  # the better of two on sentences that no step reads
CHANGES: Final = Changes(joined=0.3, renamed=0.2)
# First sentences that many people rated, whatever they speak of: with its seed.
RATED: Final = (fit.Recipe(epochs=2, changes=Changes()), 2)
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
Sample = tuple[Sequence[Example], Probabilities]  # examples, and what each is fitted to


@dataclass(frozen=True)
class Data:
    """Where the sentences lie: a folder of NewsMTSC's form, the package of ratings, the ids read of it."""

    targets: Path
    ratings: Path
    opinion: Path


class Work:
    """The examples, the published encoder, and the folder in which steps leave their results."""

    def __init__(self, data: Data, folder: Path, log: Log) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder, self.log = folder, log
        self.examples = read(data.targets / TRAIN_FILE)
        self._rated = ratings.read(data.ratings, ratings.ids(data.opinion))
        self.labels = np.array([example.label for example in self.examples])
        self.encoder = Encoder(base() / TOKENIZER_FILE)
        self._folds = folds(self.examples, FOLDS, seed=0)

    def rated(self) -> Classifier:
        """A classifier that has read sentences which people rated, none of them for a target."""
        recipe, seed = RATED
        return self._step("rated", fresh(base(), seed), self._rated, recipe, seed)

    def teacher(self, fold: int) -> Probabilities:
        """Logits of the examples of a fold, by a classifier that was fitted to the others."""
        file = self.folder / f"teacher-{fold}.npy"
        if not file.exists():
            held = self._folds[fold]
            others = [self.examples[row] for row in np.setdiff1d(np.arange(len(self.labels)), held)]
            model = self._fit(file.stem, fresh(base(), fold), (others, fit.aims(others)), TEACHER, fold)
            np.save(file, fit.logits(model, self.encoder, [self.examples[row] for row in held]))
        logits: Probabilities = np.load(file)
        return logits

    def temperature(self) -> float:
        """By what logits are divided to mean what they say: from what teachers say of sentences not seen."""
        logits = np.concatenate([self.teacher(fold) for fold in range(FOLDS)])
        return temperature(self.labels[np.concatenate(self._folds)], logits)

    def taught(self, rows: npt.NDArray[np.int64], soft: float) -> Sample:
        """Examples; their labels mixed with what those teachers say, calibrated, that have not seen them."""
        logits = np.zeros((len(self.labels), len(CLASSES)))
        for fold, held in enumerate(self._folds):
            logits[held] = self.teacher(fold)
        said = softmax(logits[rows] / self.temperature(), axis=1)
        examples = [self.examples[row] for row in rows]
        return examples, fit.aims(examples, said, soft)

    def student(self, seed: int) -> Classifier:
        """`rated` fitted to all examples, then to samples in which more mentions are neutral."""
        everything = self.taught(np.arange(len(self.labels)), STUDENT.soft)
        model = self._step(f"student-{seed}", self.rated(), everything, STUDENT, seed)
        for place, (recipe, of_round) in enumerate(FINISHES):
            rows = nearer_the_news(self.examples, np.random.default_rng(_DRAW + place))
            name = f"student-{seed}-finish-{place}"
            model = self._step(name, model, self.taught(rows, recipe.soft), recipe, of_round)
        return model

    def _step(
        self, name: str, start: Classifier, sample: Sample, recipe: fit.Recipe, seed: int
    ) -> Classifier:
        """The classifier of a step: as it lies in the working folder, else fitted now."""
        file = self.folder / f"{name}.pt"
        if not file.exists():
            torch.save(self._fit(name, start, sample, recipe, seed).state_dict(), file)
        start.load_state_dict(torch.load(file, weights_only=True))
        return start.eval()

    def _fit(self, name: str, start: Classifier, sample: Sample, recipe: fit.Recipe, seed: int) -> Classifier:
        def log(epoch: int, model: Classifier) -> None:
            self.log(f"{name}: epoch {epoch + 1} of {recipe.epochs}")

        return fit.fit(start, self.encoder, *sample, recipe, seed, log)
