"""Examples -> a fitted classifier, by a recipe whose every number is said here."""

import copy
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn

from preprocessing.target_input import Encoded, Encoder
from training.augment import Changer, Changes
from training.examples import CLASSES, Example
from training.model import Classifier

Probabilities = npt.NDArray[np.float64]

_CLIP: Final = 1.0
_WEIGHT_DECAY: Final = 0.01
_SORTED_BATCHES: Final = 40  # so many batches are sorted by length at a time: less padding, still at random


@dataclass(frozen=True)
class Recipe:
    """How a classifier is fitted.

    `layer_decay` is the step of the learning rate from a layer to the one below, `average` how much of the
    running mean of the weights a step keeps, `soft` how much a teacher counts beside the labels.
    """

    epochs: int = 2
    rate: float = 5e-5
    batch: int = 32
    warm_up: float = 0.1
    layer_decay: float = 0.9
    average: float = 0.998
    soft: float = 0.5
    changes: Changes = field(default_factory=lambda: Changes(joined=0.3))


def fit(
    start: Classifier,
    encoder: Encoder,
    examples: Sequence[Example],
    aims: Probabilities,
    recipe: Recipe,
    seed: int,
    after_epoch: Callable[[int, Classifier], None] = lambda epoch, model: None,
) -> Classifier:
    """Fit a copy of `start` to `aims` (one row an example, one column a class, each row summing to 1).

    The result is the running mean of the weights along the way. The same seed gives the same weights on one
    kind of machine with one thread.
    """
    torch.manual_seed(seed)
    generator = np.random.default_rng(seed)
    model, mean = copy.deepcopy(start), copy.deepcopy(start).eval()
    change = Changer(examples, recipe.changes, generator)
    steps = recipe.epochs * math.ceil(len(examples) / recipe.batch)
    optimizer = torch.optim.AdamW(_groups(model, recipe), lr=recipe.rate, weight_decay=_WEIGHT_DECAY)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _pace(step, steps, recipe.warm_up))
    step = 0
    for epoch in range(recipe.epochs):
        model.train()
        encoded = [encoder.encode(change(example).mentioned) for example in examples]
        for rows in _batches(encoded, recipe.batch, generator):
            given = model.of(encoder.arrays([encoded[row] for row in rows]))
            loss = nn.functional.cross_entropy(given, torch.tensor(aims[rows], dtype=torch.float32))
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), _CLIP)
            optimizer.step()
            schedule.step()
            step += 1
            _move(mean, model, min(recipe.average, (1 + step) / (10 + step)))
        after_epoch(epoch, mean)
    return mean


def aims(
    examples: Sequence[Example], teacher: Probabilities | None = None, soft: float = 0.0
) -> Probabilities:
    """What a classifier is fitted to: the labels, mixed with a teacher's probabilities."""
    labels = np.eye(len(CLASSES))[[example.label for example in examples]]
    return labels if teacher is None else (1 - soft) * labels + soft * teacher


@torch.no_grad()
def logits(
    model: Classifier, encoder: Encoder, examples: Sequence[Example], batch: int = 64
) -> Probabilities:
    """What a classifier says of examples, in their order, before it is made into probabilities."""
    model.eval()
    encoded = [encoder.encode(example.mentioned) for example in examples]
    order = np.argsort([len(item) for item in encoded], kind="stable")
    result = np.zeros((len(examples), len(CLASSES)))
    for rows in np.array_split(order, math.ceil(len(order) / batch)):
        result[rows] = model.of(encoder.arrays([encoded[row] for row in rows])).numpy()
    return result


def _groups(model: Classifier, recipe: Recipe) -> list[dict[str, object]]:
    """Parameters with their learning rates: highest at the head, lowest at the vectors of words."""
    layers = len(model.encoder.layers)
    depths: dict[int, list[Tensor]] = {}
    for name, parameter in model.named_parameters():
        depths.setdefault(_depth(name, layers), []).append(parameter)
    return [
        {"params": parameters, "lr": recipe.rate * recipe.layer_decay**depth}
        for depth, parameters in sorted(depths.items())
    ]


def _depth(name: str, layers: int) -> int:
    if name.startswith("head."):
        return 0
    if ".layers." in name:
        return layers - int(name.split(".layers.")[1].split(".")[0])
    return layers + 1


def _pace(step: int, steps: int, warm_up: float) -> float:
    rising = max(1, round(steps * warm_up))
    return (step + 1) / rising if step < rising else max(0.0, (steps - step) / (steps - rising))


def _batches(encoded: Sequence[Encoded], size: int, generator: np.random.Generator) -> Iterator[list[int]]:
    order = generator.permutation(len(encoded))
    batches: list[list[int]] = []
    for begin in range(0, len(order), size * _SORTED_BATCHES):
        some = sorted(order[begin : begin + size * _SORTED_BATCHES], key=lambda row: len(encoded[row]))
        batches += [[int(row) for row in some[at : at + size]] for at in range(0, len(some), size)]
    yield from (batches[at] for at in generator.permutation(len(batches)))


@torch.no_grad()
def _move(mean: Classifier, model: Classifier, keep: float) -> None:
    for old, new in zip(mean.parameters(), model.parameters(), strict=True):
        old.mul_(keep).add_(new, alpha=1 - keep)
