"""`python -m training.evaluate FILE...`: how well the shipped model agrees with people's labels.

A file holds lines of NewsMTSC's form (`training/README.md`). For each file, and for all of them together
where they are several: macro-F1 with its 95 % interval, F1 of each class, calibration error and log loss.
It needs no torch.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from preprocessing.target_model import FOLDER, ModelError, TargetModel
from training import metrics
from training.examples import CLASSES, Example, read


def main(arguments: Sequence[str]) -> int:
    """Print a table, a line a file; 1 where a file or the model cannot be read."""
    parser = argparse.ArgumentParser(prog="python -m training.evaluate", description=__doc__)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument(
        "--model", type=Path, default=FOLDER, help="folder of the model (default: the shipped one)"
    )
    chosen = parser.parse_args(arguments)
    try:
        model = TargetModel(chosen.model)
        sets = {file.name: read(file) for file in chosen.files}
    except (ModelError, OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 1
    said = {name: model([example.mentioned for example in examples]) for name, examples in sets.items()}
    print(HEADING)
    for name, examples in sets.items():
        print(line(name, examples, said[name]))
    if len(sets) > 1:
        everything = [
            Example(one.mentioned, one.label, (place, one.group))
            for place, examples in enumerate(sets.values())
            for one in examples
        ]
        print(line("together", everything, np.concatenate(list(said.values()))))
    return 0


_CLASSES = "  ".join(f"{name:>8}" for name in CLASSES)
HEADING = f"{'file':20} targets  macro-F1 (95% interval)  {_CLASSES}     ECE  log loss"


def line(name: str, examples: Sequence[Example], probabilities: metrics.Probabilities) -> str:
    """One line of the table: the labels of `examples` against probabilities, a row each."""
    labels = np.array([example.label for example in examples])
    said = probabilities.argmax(1)
    low, high = metrics.macro_f1_interval(labels, said, [example.group for example in examples])
    by_class = "  ".join(f"{value:8.3f}" for value in metrics.f1_by_class(labels, said))
    f1, error = metrics.macro_f1(labels, said), metrics.calibration_error(labels, probabilities)
    loss = metrics.log_loss(labels, probabilities)
    agreement = f"{f1:8.4f} ({low:.3f} to {high:.3f})"
    return f"{name:20} {len(labels):7}  {agreement}  {by_class}  {error:6.3f}  {loss:8.3f}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
