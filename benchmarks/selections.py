"""How much CPU a selection costs: `python -m benchmarks.selections`, a Markdown table on a generated corpus.

CPU time, not the clock: of all threads of the process, whatever else the machine does. What is measured
is what a page shows at once (frames, findings and figures of all charts) and, apart, what
arrives after it (whether the findings stand).
"""

import argparse
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from inspect import signature
from pathlib import Path
from statistics import median
from time import process_time
from typing import Final

from benchmarks.corpus import write_corpus
from comparison import rows
from comparison.charts import CHARTS, Chart
from comparison.dataset import Dataset, open_dataset
from comparison.query import Options, parse_query
from comparison.selection import Selection
from comparison.verdict import verdict
from components.card_contents import FIGURES
from components.labels import Labels

SENTENCES: Final = 100_000
REPEATS: Final = 5
GOAL: Final = 300  # milliseconds
QUERIES: Final = {
    "none": "",
    "event": "event=E05",
    "event and type": "event=E05&type=state_or_government",
    "own voice": "voice=own",
    "a frequent word": "term=babe",
    "half a year": "from=2021-03-01&to=2021-08-31",
    "by carrier, repeated each time": "level=carrier&duplicates=all",
}


@dataclass(frozen=True)
class Cost:
    """Milliseconds of CPU by chart: what is shown at once, and what comes after."""

    sentences: int
    shown: dict[str, float]
    judged: dict[str, float]


def cost(dataset: Dataset, selection: Selection, repeats: int = REPEATS) -> Cost:
    """The median cost of each chart; a first round, which fills what is kept of a dataset, is not counted."""
    labels = Labels.of(dataset)
    shown = _median(partial(_show, dataset=dataset, selection=selection, labels=labels), repeats)
    judged = _median(partial(_judge, dataset=dataset, selection=selection), repeats)
    return Cost(int(rows.sentences(dataset, selection).sum()), shown, judged)


def _median(work: Callable[[Chart], None], repeats: int) -> dict[str, float]:
    rounds = [_round(work) for _ in range(repeats + 1)][1:]
    return {name: median(one[name] for one in rounds) for name in CHARTS}


def _round(work: Callable[[Chart], None]) -> dict[str, float]:
    """One page of charts, by a process that has not answered this selection yet."""
    forget()
    times = {}
    for name, chart in CHARTS.items():
        start = process_time()
        work(chart)
        times[name] = (process_time() - start) * 1000
    return times


def forget() -> None:
    """Empty what `comparison` keeps of answers to selections; what it keeps of a dataset stays."""
    for name, module in list(sys.modules.items()):
        if name.startswith("comparison."):
            for kept in vars(module).values():
                if hasattr(kept, "cache_clear") and "selection" in signature(kept).parameters:
                    kept.cache_clear()


def _show(chart: Chart, dataset: Dataset, selection: Selection, labels: Labels) -> None:
    frames = chart.frames(dataset, selection)
    chart.finding(dataset, selection, frames[chart.name], None)
    FIGURES[chart.name](frames, labels, selection)


def _judge(chart: Chart, dataset: Dataset, selection: Selection) -> None:
    verdict(dataset, selection, chart.claim(dataset, selection))
    for make in chart.later.values():
        make(dataset, selection)


def as_markdown(costs: dict[str, Cost]) -> str:
    """The table; a row for each selection."""
    lines = [
        "| selection | sentences | charts at once, ms | most of it | verdicts after, ms | most of it |",
        "| --- | ---: | ---: | --- | ---: | --- |",
    ]
    for name, one in costs.items():
        shown, judged = sum(one.shown.values()), sum(one.judged.values())
        cells = (
            name,
            f"{one.sentences:,}",
            f"{shown:.0f}",
            _most(one.shown),
            f"{judged:.0f}",
            _most(one.judged),
        )
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def _most(times: dict[str, float]) -> str:
    most = sorted(times, key=lambda name: -times[name])[:3]
    return ", ".join(f"{name} {times[name]:.0f}" for name in most)


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.selections", description="What a selection costs."
    )
    parser.add_argument("--sentences", type=int, default=SENTENCES, help="of the generated corpus")
    parser.add_argument("--dataset", type=Path, help="a folder to measure on instead")
    parser.add_argument("--repeats", type=int, default=REPEATS)
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        dataset = open_dataset(given.dataset or _generated(Path(folder) / "corpus", given.sentences))
    options = Options.of(dataset)
    costs = {
        name: cost(dataset, parse_query(query, options)[0], given.repeats) for name, query in QUERIES.items()
    }
    print(as_markdown(costs))
    slow = [name for name, one in costs.items() if sum(one.shown.values()) > GOAL]
    print(
        f"\nGoal, {GOAL} ms at once: "
        + (f"missed by {', '.join(slow)}." if slow else "met by every selection.")
    )


def _generated(folder: Path, sentences: int) -> Path:
    write_corpus(folder, sentences)
    return folder


if __name__ == "__main__":
    main()
