"""How well scores agree with people: `python -m benchmarks.target_validity FOLDER`.

FOLDER holds `rw-dev.jsonl` and `mt-dev.jsonl` of NewsMTSC. On the same sentences: a lexicon's score of the
whole sentence (TextBlob, VADER) and the shipped model's answer for each target; then the model on the
mentions of the Cuba corpus that were labelled by hand. The table stands in `docs/methods.md`.
"""

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt
import pandas as pd

from preprocessing import schema as s
from preprocessing.target_model import shipped
from preprocessing.tone import tone
from preprocessing.vader import vader
from training.examples import CLASSES, Example, read
from training.metrics import calibration_error, macro_f1, macro_f1_interval

ROOT: Final = Path(__file__).parent.parent
LABELS: Final = ROOT / "tests" / "data" / "target_labels.csv"
MENTIONS: Final = ROOT / "data" / "datasets" / "cuba" / s.MENTIONS.file
FILES: Final = ("rw-dev.jsonl", "mt-dev.jsonl")
# A VADER compound score nearer to 0 than this is neutral, as its authors say.
_VADER_NEUTRAL: Final = 0.05

Answers = npt.NDArray[np.int64]


def by_lexicon(score: Callable[[str], float], neutral: float) -> Callable[[Sequence[Example]], Answers]:
    """Answers by the sign of a sentence's score; neutral where it is 0, or nearer to 0 than `neutral`."""

    def answers(examples: Sequence[Example]) -> Answers:
        scores = np.array([score(example.mentioned.sentence) for example in examples])
        far = np.abs(scores) >= neutral if neutral else scores != 0
        return np.where(far, 1 + np.sign(scores), 1).astype(np.int64)

    return answers


def by_model(examples: Sequence[Example]) -> Answers:
    """The shipped model's answers."""
    return shipped()([example.mentioned for example in examples]).argmax(1)


METHODS: Final[Mapping[str, Callable[[Sequence[Example]], Answers]]] = {
    "TextBlob": by_lexicon(lambda sentence: tone(sentence).polarity, 0),
    "VADER": by_lexicon(lambda sentence: vader(sentence).compound, _VADER_NEUTRAL),
    "the model": by_model,
}


def agreement(sets: Sequence[Sequence[Example]]) -> pd.DataFrame:
    """Macro-F1 of each method on each set with its 95 % interval: a row a method, a string a set."""
    rows = {name: [_agreement(examples, answers) for examples in sets] for name, answers in METHODS.items()}
    return pd.DataFrame.from_dict(rows, orient="index", columns=list(FILES))


def _agreement(examples: Sequence[Example], answers: Callable[[Sequence[Example]], Answers]) -> str:
    labels, said = np.array([example.label for example in examples]), answers(examples)
    low, high = macro_f1_interval(labels, said, [example.group for example in examples])
    return f"{macro_f1(labels, said):.2f} ({low:.2f} to {high:.2f})"


def pooled_calibration_error(sets: Sequence[Sequence[Example]]) -> float:
    """The model's calibration error on all sets together."""
    everything = [example for examples in sets for example in examples]
    labels = np.array([example.label for example in everything])
    return calibration_error(labels, shipped()([example.mentioned for example in everything]))


def by_hand() -> pd.DataFrame:
    """Labels by hand (rows) against the model's readings (columns) of the same mentions."""
    labels = pd.read_csv(LABELS)
    mentions = pd.read_parquet(MENTIONS)
    mentions = mentions[mentions[s.KIND] == s.TARGET]
    both = labels.merge(mentions, on=[s.DOCUMENT, s.SENTENCE, s.KEY, s.POSITION], validate="one_to_one")
    reading = both[list(CLASSES)].to_numpy().argmax(axis=1)
    table = pd.crosstab(both["label"], np.array(CLASSES, dtype=object)[reading])
    return table.reindex(index=CLASSES, columns=CLASSES, fill_value=0)


def main(arguments: Sequence[str]) -> int:
    """Print what stands in the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.target_validity", description=__doc__)
    parser.add_argument("folder", type=Path)
    sets = [read(parser.parse_args(arguments).folder / file) for file in FILES]
    print(agreement(sets).to_string())
    print(f"calibration error, both sets: {pooled_calibration_error(sets):.3f}")
    table = by_hand()
    print(table.to_string())
    print(f"labels by hand: {np.trace(table)} of {table.to_numpy().sum()} agree")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
