"""Cross-validation holds out whole sentences."""

import numpy as np

from preprocessing.target_input import Mentioned
from training.examples import Example
from training.folds import folds


def test_each_example_is_held_out_once_and_equal_sentences_together():
    sentences = [f"Sentence {number % 30} on Ana." for number in range(90)]
    examples = [Example(Mentioned(one, 0, 8), 0, number) for number, one in enumerate(sentences)]
    parts = folds(examples, 3, seed=0)
    assert sorted(np.concatenate(parts).tolist()) == list(range(90))
    held = [{sentences[row] for row in part} for part in parts]
    assert [len(one) for one in held] == [10, 10, 10]
    assert not set.intersection(held[0], held[1] | held[2])
    assert not held[1] & held[2]
    assert [part.tolist() for part in folds(examples, 3, seed=0)] == [part.tolist() for part in parts]
