"""What a build takes beside the script that anyone would write: `python -m benchmarks.build [TABLE]`.

TABLE is a Parquet file with the columns id, title, source, date and text; without one, texts are generated.
Every command runs as a process of its own, all in turns, and is told as a ratio to the plain script's run of
the same round. Steps that no other tool has are timed apart: each is what a build with it takes more.
"""

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from benchmarks import texts
from benchmarks.lean import APART
from benchmarks.timed import Taken, in_turns, ratio

TEXTS: Final = 500
ROUNDS: Final = 3
PLAIN: Final = "pandas and TextBlob"
ONE: Final = "Parallax, one process"
TWO: Final = "Parallax, two processes"


def commands(table: Path, out: Path) -> dict[str, list[str]]:
    """What is run, by name."""
    lean = ["benchmarks.lean", str(table)]
    found = {
        PLAIN: ["benchmarks.peers.plain", str(table), str(out / "plain")],
        ONE: [*lean, str(out / "one")],
        TWO: [*lean, str(out / "two"), "--workers", "2"],
    }
    return found | {f"with {step}": [*lean, str(out / step), "--with", step] for step in APART}


def as_markdown(taken: dict[str, list[Taken]]) -> str:
    """The table; ratios with the least and the largest of all rounds."""
    lines = [
        "| | CPU, s | time, s | memory, MB | CPU to the script's | time | memory |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for name, runs in taken.items():
        last = runs[-1]
        shares = [ratio(runs, taken[PLAIN], of) for of in ("cpu", "wall", "memory")]
        cells = [f"{middle:.3f} ({least:.3f} to {most:.3f})" for least, middle, most in shares]
        took = [f"{last.cpu:.1f}", f"{last.wall:.1f}", f"{last.memory:.0f}"]
        lines.append(f"| {name} | {' | '.join([*took, *cells])} |")
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> None:
    """Time everything and print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.build", description=__doc__)
    parser.add_argument("table", type=Path, nargs="?")
    parser.add_argument("--texts", type=int, default=TEXTS)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        table = texts.write(given.table, given.texts, place / "texts.parquet")
        print(as_markdown(in_turns(commands(table, place), given.rounds)))


if __name__ == "__main__":
    main()
