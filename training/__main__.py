"""`python -m training`: make the model of target sentiment again, from labelled sentences on."""

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import torch

from preprocessing.target_model import FOLDER
from training.ratings import PACKAGE
from training.recipe import SEEDS, SHIPPED, Data, Work
from training.ship import ship

_GOLD: Final = Path("../shared/gold")
_CACHE: Final = Path(".cache")
_HELP: Final = {
    "--data": "folder with train.jsonl, in the form of NewsMTSC (training/README.md)",
    "--ratings": "source package with rated sentences (training/README.md)",
    "--opinion": "file whose first column says which rated sentences of opinion pieces are read",
    "--work": "where steps leave their results; a run that was stopped goes on from there",
    "--seed": f"which student is shipped (of {SEEDS})",
    "--threads": "threads of one step; the same number gives the same weights on one kind of machine",
}


def main(arguments: Sequence[str]) -> int:
    """Run the steps that are not done yet, one after the other."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--data", type=Path, default=_GOLD / "newsmtsc", help=_HELP["--data"])
    parser.add_argument("--ratings", type=Path, default=_CACHE / PACKAGE, help=_HELP["--ratings"])
    parser.add_argument(
        "--opinion", type=Path, default=_GOLD / "nyt_editorial_half_a.tsv", help=_HELP["--opinion"]
    )
    parser.add_argument("--work", type=Path, default=_CACHE / "training", help=_HELP["--work"])
    parser.add_argument(
        "--out", type=Path, default=FOLDER, help="folder of the model (default: the shipped one)"
    )
    parser.add_argument("--seed", type=int, choices=SEEDS, default=SHIPPED, help=_HELP["--seed"])
    parser.add_argument("--threads", type=int, default=1, help=_HELP["--threads"])
    chosen = parser.parse_args(arguments)
    torch.set_num_threads(chosen.threads)
    began = time.monotonic()
    try:
        work = Work(
            Data(chosen.data, chosen.ratings, chosen.opinion),
            chosen.work,
            lambda line: print(f"{time.monotonic() - began:7.0f} s  {line}", flush=True),
        )
    except (OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 1
    for seed in SEEDS:
        work.student(seed)
    ship(work.student(chosen.seed), work.temperature(), work.encoder, work.examples[0], chosen.out)
    print(f"{chosen.out}: written. python -m training.evaluate FILE says how well it does.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
