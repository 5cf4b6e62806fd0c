"""Cross-validation: each example in one part that is held out, sentences whole."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from training.examples import Example


def folds(examples: Sequence[Example], parts: int, seed: int) -> list[npt.NDArray[np.int64]]:
    """Indices of the examples of each part; targets of one sentence, and equal sentences, stay together."""
    sentences = {text: place for place, text in enumerate(sorted({e.mentioned.sentence for e in examples}))}
    part = np.random.default_rng(seed).permutation(len(sentences)) % parts
    of = part[[sentences[example.mentioned.sentence] for example in examples]]
    return [np.flatnonzero(of == one) for one in range(parts)]
