"""Write the section on sensitivity in `docs/methods.md` again: `python -m benchmarks.sensitivity`."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import pandas as pd

from comparison import columns, sensitivity
from comparison.dataset import Dataset, open_dataset
from comparison.groups import type_ids
from comparison.keyness import TOP
from comparison.sensitivity import CHOICE, DEFAULT, OF, STAY, WORDS
from comparison.wording import listed, quoted, signed
from preprocessing import schema

ROOT: Final = Path(__file__).parent.parent
DATASET: Final = ROOT / "data" / "datasets" / "cuba"
PAGE: Final = ROOT / "docs" / "methods.md"
BEGIN: Final = "<!-- sensitivity: written by python -m benchmarks.sensitivity -->"
END: Final = "<!-- sensitivity: end -->"
BELOW: Final = "below the floor"


def section(dataset: Dataset) -> str:
    """The tables, as Markdown between their marks."""
    parts = [_words(dataset), _names(dataset), _means(dataset)]
    return "\n\n".join([BEGIN, *parts, END])


def written(page: str, content: str) -> str:
    """The page with the section between the marks replaced; ValueError where a mark is missing."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise ValueError(f"{PAGE.name} lacks the marks {BEGIN} and {END}; write them where the tables belong")
    return before + content + after


def _words(dataset: Dataset) -> str:
    frame = sensitivity.words(dataset)
    frame["cell"] = [_told(*row) for row in frame[[CHOICE, WORDS, STAY, OF]].itertuples(index=False)]
    told = f"Words that distinguish: the first {TOP}; under other choices the first one, and how many stay."
    return _table(dataset, frame, told)


def _told(choice: str, words: Sequence[str], stay: int, of: int) -> str:
    if choice == DEFAULT:
        return ", ".join(words)
    return f"{words[0] if words else 'none'}; {stay} of {of}"


def _names(dataset: Dataset) -> str:
    cells = sensitivity.names(dataset).groupby([CHOICE, columns.TYPE], sort=False).agg(list).reset_index()
    leading = [listed([quoted(label) for label in labels]) for labels in cells[columns.LABEL]]
    numbers = zip(leading, cells[schema.COUNT], cells[OF], strict=True)
    cells["cell"] = [f"{told}: {counts[0]} of {totals[0]}" for told, counts, totals in numbers]
    return _table(
        dataset, cells, "Names of the referent mentioned most: the one used most, of all its mentions."
    )


def _means(dataset: Dataset) -> str:
    frame = sensitivity.means(dataset)
    frame["cell"] = [
        signed(mean) + (f" ({signed(low)} to {signed(high)})" if low == low else "")
        for mean, low, high in zip(frame[columns.MEAN], frame[columns.LOW], frame[columns.HIGH], strict=True)
    ]
    return _table(dataset, frame, "Tone: mean polarity of scored sentences, with its 95% interval.")


def _table(dataset: Dataset, frame: pd.DataFrame, told: str) -> str:
    """A row for each choice, a column for each type that is above the floor under any of them."""
    types = [kind for kind in type_ids(dataset) if kind in set(frame[columns.TYPE])]
    if not types:
        return f"{told} No type is above the evidence floor."
    cells = frame.set_index([CHOICE, columns.TYPE])["cell"].to_dict()
    lines = [["choice", *map(dataset.type_label, types)], ["---"] * (len(types) + 1)]
    for choice in dict.fromkeys([*_choices(frame)]):
        lines.append([choice, *[cells.get((choice, kind), BELOW) for kind in types]])
    return "\n".join([told, "", *[f"| {' | '.join(line)} |" for line in lines]])


def _choices(frame: pd.DataFrame) -> list[str]:
    """Those of a selection, whether anything is above the floor or not, then the others."""
    return [*sensitivity.OF_SELECTION, *frame[CHOICE]]


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the section, from the shipped dataset or another."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.sensitivity", description=__doc__)
    parser.add_argument("--dataset", type=Path, default=DATASET, metavar="FOLDER")
    parser.add_argument("--print", action="store_true", help="print the section and write nothing")
    given = parser.parse_args(arguments)
    content = section(open_dataset(given.dataset))
    if given.print:
        print(content)
    else:
        PAGE.write_text(written(PAGE.read_text(encoding="utf-8"), content), encoding="utf-8")


if __name__ == "__main__":
    main()
