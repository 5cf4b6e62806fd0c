"""The sample to which students are fitted last."""

from collections import Counter

import numpy as np

from preprocessing.target_input import Mentioned
from training.examples import Example
from training.sampling import nearer_the_news

# Sentences 0 and 1 have two targets each, the others one.
LABELS = [(0, 0), (0, 1), (1, 1), (1, 2), *[(group, group % 3) for group in range(2, 12)]]
EXAMPLES = [Example(Mentioned("Ana", 0, 3), label, group) for group, label in LABELS]


def test_sentences_with_several_targets_are_all_in_and_neutral_ones_more_often():
    drawn = Counter(nearer_the_news(EXAMPLES, np.random.default_rng(0)).tolist())
    assert [drawn[row] for row in range(4)] == [1, 4, 4, 1]


def test_half_of_the_others_are_in_once_by_chance():
    rows = nearer_the_news(EXAMPLES, np.random.default_rng(0))
    others = [row for row in rows.tolist() if row >= 4]
    assert len(others) == len(set(others)) == 5
    assert rows.tolist() == nearer_the_news(EXAMPLES, np.random.default_rng(0)).tolist()
    assert set(others) != {
        row for row in nearer_the_news(EXAMPLES, np.random.default_rng(1)).tolist() if row >= 4
    }
