"""`python -m benchmarks.validity`: run both simulations, print the tables, write them to RESULTS.md."""

from pathlib import Path

from benchmarks.validity.corpora import HARDER, QUANTITIES
from benchmarks.validity.coverage import IN_USE, coverages
from benchmarks.validity.false_positives import false_positives
from benchmarks.validity.methods import METHODS
from benchmarks.validity.report import report

RESULTS = Path(__file__).parent / "RESULTS.md"


def main() -> None:
    """Simulate, print and write; some ten seconds."""
    in_use = {IN_USE: METHODS[IN_USE]}
    text = report(coverages(QUANTITIES), coverages(HARDER, in_use), false_positives())
    print(text)
    RESULTS.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
