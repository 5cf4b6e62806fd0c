"""The tables of coverage and false positives, in Markdown."""

from collections.abc import Callable, Sequence

from benchmarks.validity import false_positives as positives
from benchmarks.validity.coverage import DIFFERENCE, IN_USE, LEAST_COVERAGE, NUMBER, TEXTS, Coverage, floor

Shown = Callable[[Coverage], str]


def report(main: Sequence[Coverage], harder: Sequence[Coverage], found: positives.FalsePositives) -> str:
    """All tables, with a sentence on how to read each."""
    in_use = [row for row in main if row.method == IN_USE]
    parts = [
        "# Results",
        "Written by `python -m benchmarks.validity`; [README.md](README.md) says what is simulated.",
        "## Coverage",
        "Percent of the nominal 95% intervals that hold the true number, by number of texts a group. "
        f"Those of the method in use all reach {LEAST_COVERAGE:.0%} from **{floor(in_use)}** texts on.",
        *(_section(of, main, _covered) for of in (NUMBER, DIFFERENCE)),
        "## Width",
        "Median width of the intervals of the method in use: shares and tone in their own units, rates in "
        "uses per 1,000 words. In brackets how many of the corpora have an interval, where not all do.",
        *(_section(of, in_use, _width) for of in (NUMBER, DIFFERENCE)),
        "## Harder texts",
        "Coverage of the method in use where numbers are small, and where all texts come from four "
        "sources with habits of their own, while the true number is that of all such sources.",
        *(_section(of, harder, _covered) for of in (NUMBER, DIFFERENCE)),
        "## False positives",
        _positives(found),
    ]
    return "\n\n".join(parts) + "\n"


def _section(of: str, rows: Sequence[Coverage], shown: Shown) -> str:
    """A table: a line for each quantity and method, a column for each number of texts."""
    rows = [row for row in rows if row.of == of]
    methods = len({row.method for row in rows}) > 1
    what = "number" if of == NUMBER else "difference of two groups"
    lines = [[what, *(["method"] if methods else []), *map(str, TEXTS)]]
    lines.append(["---"] * (len(lines[0]) - len(TEXTS)) + ["---:"] * len(TEXTS))
    cells = {(row.quantity, row.method, row.texts): shown(row) for row in rows}
    for quantity, method in dict.fromkeys((row.quantity, row.method) for row in rows):
        numbers = (cells[quantity, method, texts] for texts in TEXTS)
        lines.append([quantity, *([method] if methods else []), *numbers])
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _covered(row: Coverage) -> str:
    return f"{100 * row.covered:.1f}"


def _width(row: Coverage) -> str:
    width = f"{row.width:.2f}" if row.width < 10 else f"{row.width:.0f}"
    part = f"{100 * row.given:.0f}"
    return width if part == "100" else f"{width} ({part}%)"


def _positives(found: positives.FalsePositives) -> str:
    return "\n".join(
        [
            f"Of {positives.CORPORA:,} corpora with two groups of {positives.TEXTS} texts and no difference, "
            f"those in which one word, chosen beforehand, differs at {positives.ALPHA:g}:",
            "",
            "| test | found |",
            "| --- | ---: |",
            f"| permutation of documents, log-odds | {100 * found.permutation:.1f}% |",
            f"| G², each word a case of its own | {100 * found.words_as_cases:.1f}% |",
        ]
    )
