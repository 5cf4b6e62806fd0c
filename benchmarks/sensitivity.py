"""Write the section on sensitivity again, in each language: `python -m benchmarks.sensitivity`.

It stands in `docs/methods.md`, and in `docs/LANGUAGE/methods.md` where that is there.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

import pandas as pd

from comparison import columns, sensitivity
from comparison.dataset import Dataset, open_dataset
from comparison.groups import type_ids
from comparison.keyness import TOP
from comparison.sensitivity import CHOICE, DEFAULT, OF, STAY, WORDS
from comparison.translation import ENGLISH, LANGUAGES, N_, _, say, speaking
from comparison.wording import listed, number, quoted, signed
from components.foreign import language_of_texts, marked
from preprocessing import schema

ROOT: Final = Path(__file__).parent.parent
DATASET: Final = ROOT / "data" / "datasets" / "cuba"
DOCS: Final = ROOT / "docs"
FILE: Final = "methods.md"
BEGIN: Final = "<!-- sensitivity: written by python -m benchmarks.sensitivity -->"
END: Final = "<!-- sensitivity: end -->"
CHOSEN: Final = N_("choice")
BELOW: Final = N_("below the floor")
NO_TYPE: Final = N_("No type is above the evidence floor.")
NO_WORD: Final = N_("no word")
WORDS_ARE: Final = N_(
    "Words that distinguish: the first {top}; under other choices the first one, and how many stay."
)
STAYING: Final = N_("{word}; {stay} of {of}")
NAMES_ARE: Final = N_("Names of the referent mentioned most: the one used most, of all its mentions.")
USED: Final = N_("{names}: {count} of {all}")
MEANS_ARE: Final = N_("Tone: mean polarity of scored sentences, with its 95% interval.")
MEAN: Final = N_("{mean} ({low} to {high})")


class Measured(NamedTuple):
    """The frames of `comparison.sensitivity`, which are the same in every language."""

    words: pd.DataFrame
    names: pd.DataFrame
    means: pd.DataFrame

    @classmethod
    def of(cls, dataset: Dataset) -> "Measured":
        """Those of a dataset."""
        return cls(sensitivity.words(dataset), sensitivity.names(dataset), sensitivity.means(dataset))


def section(dataset: Dataset, measured: Measured) -> str:
    """The tables in the language spoken, as Markdown between their marks; words of texts are told apart."""
    tag = language_of_texts(dataset)
    parts = [
        _table(dataset, _words(measured.words, tag), say(WORDS_ARE, top=TOP)),
        _table(dataset, _names(measured.names, tag), _(NAMES_ARE)),
        _table(dataset, _means(measured.means), _(MEANS_ARE)),
    ]
    return "\n\n".join([BEGIN, *parts, END])


def written(page: str, content: str) -> str:
    """The page with the section between the marks replaced; ValueError where a mark is missing."""
    before, begin, rest = page.partition(BEGIN)
    _content, end, after = rest.partition(END)
    if not (begin and end):
        raise ValueError(f"{FILE} lacks the marks {BEGIN} and {END}; write them where the tables belong")
    return before + content + after


def pages(dataset: Dataset) -> Iterator[tuple[Path, str]]:
    """Each file that has the section, and what it is to hold."""
    measured = Measured.of(dataset)
    for language in LANGUAGES:
        path = DOCS / FILE if language == ENGLISH else DOCS / language / FILE
        if path.is_file():
            with speaking(language):
                yield path, written(path.read_text(encoding="utf-8"), section(dataset, measured))


def _words(frame: pd.DataFrame, tag: str | None) -> pd.DataFrame:
    told = frame[[CHOICE, WORDS, STAY, OF]].itertuples(index=False)
    return frame.assign(cell=[_staying(tag, *row) for row in told])


def _staying(tag: str | None, choice: str, words: Sequence[str], stay: int, of: int) -> str:
    if choice == DEFAULT:
        return _theirs(", ".join(words), tag)
    first = _theirs(words[0], tag) if words else _(NO_WORD)
    return say(STAYING, word=first, stay=number(stay), of=number(of))


def _names(frame: pd.DataFrame, tag: str | None) -> pd.DataFrame:
    cells = frame.groupby([CHOICE, columns.TYPE], sort=False).agg(list).reset_index()
    told = cells[[columns.LABEL, schema.COUNT, OF]].itertuples(index=False)
    return cells.assign(cell=[_used(tag, *row) for row in told])


def _used(tag: str | None, labels: Sequence[str], counts: Sequence[int], totals: Sequence[int]) -> str:
    names = listed([_theirs(quoted(label), tag) for label in labels])
    return say(USED, names=names, count=number(counts[0]), all=number(totals[0]))


def _theirs(words: str, tag: str | None) -> str:
    """Words of texts, in the language `tag`."""
    return f'<span lang="{tag}">{words}</span>' if marked(tag) else words


def _means(frame: pd.DataFrame) -> pd.DataFrame:
    told = frame[[columns.MEAN, columns.LOW, columns.HIGH]].itertuples(index=False)
    return frame.assign(cell=[_mean(*row) for row in told])


def _mean(mean: float, low: float, high: float) -> str:
    if pd.isna(low):
        return signed(mean)
    return say(MEAN, mean=signed(mean), low=signed(low), high=signed(high))


def _table(dataset: Dataset, frame: pd.DataFrame, told: str) -> str:
    """A row for each choice, a column for each type that is above the floor under any of them."""
    types = [kind for kind in type_ids(dataset) if kind in set(frame[columns.TYPE])]
    if not types:
        return f"{told} {_(NO_TYPE)}"
    cells = frame.set_index([CHOICE, columns.TYPE])["cell"].to_dict()
    lines = [[_(CHOSEN), *map(dataset.type_label, types)], ["---"] * (len(types) + 1)]
    for choice in dict.fromkeys([*_choices(frame)]):
        lines.append([_(choice), *[cells.get((choice, kind), _(BELOW)) for kind in types]])
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
    dataset = open_dataset(given.dataset)
    if given.print:
        print(section(dataset, Measured.of(dataset)))
        return
    for path, content in pages(dataset):
        path.write_text(content, encoding="utf-8")


if __name__ == "__main__":
    main()
