"""What tone costs beside TextBlob itself, and that it is the same: `python -m benchmarks.tone FILE`.

FILE is a Parquet table with a column `text`. Its sentences are scored in turns: by `TextBlob(sentence)`, as
anyone would write it, by the function beneath it, and by `preprocessing.tone_rules`, which has kept nothing
when it begins. CPU time, one process; each sentence's assessments are compared, to the last bit.
"""

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import process_time
from typing import Any, Final

import pandas as pd
from textblob import TextBlob
from textblob.en import sentiment

from preprocessing.prose import normalise, split
from preprocessing.records import Paragraph
from preprocessing.tone_rules import assessments

TEXT: Final = "text"
_AT_ONCE: Final = 2_000  # sentences of one turn

OURS: Final = "Parallax"
THEIRS: Final = "textblob.en.sentiment"
WAYS: Final[dict[str, Callable[[str], Any]]] = {
    "TextBlob(sentence).sentiment": lambda sentence: TextBlob(sentence).sentiment,
    THEIRS: sentiment,
    OURS: assessments,
}


def sentences(texts: Sequence[str]) -> Iterator[str]:
    """The sentences of texts, as a dataset has them; each line with anything on it is a paragraph."""
    for text in texts:
        for line in filter(str.strip, text.splitlines()):
            yield from (one.text for one in split(normalise(line), Paragraph(line, None), 0, 0))


def compare(found: Sequence[str]) -> tuple[dict[str, float], int]:
    """CPU seconds of each way, and how many sentences are scored differently."""
    seconds = dict.fromkeys(WAYS, 0.0)
    different = 0
    for begin in range(0, len(found), _AT_ONCE):
        some = found[begin : begin + _AT_ONCE]
        scores = {}
        for name, score in WAYS.items():
            started = process_time()
            scores[name] = [score(sentence) for sentence in some]
            seconds[name] += process_time() - started
        different += sum(
            ours != [assessed[:3] for assessed in theirs.assessments]
            for ours, theirs in zip(scores[OURS], scores[THEIRS], strict=True)
        )
    return seconds, different


def main(arguments: Sequence[str]) -> int:
    """Print a line for each way; 1 where a score differs."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.tone", description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--texts", type=int, help="only the first so many texts")
    chosen = parser.parse_args(arguments)
    texts: list[str] = pd.read_parquet(chosen.file, columns=[TEXT])[TEXT].tolist()
    found = list(sentences(texts[: chosen.texts]))
    seconds, different = compare(found)
    print(f"{len(found):,} sentences, {different} scored differently")
    for name, each in seconds.items():
        print(f"{name:30} {each:8.1f} s  {each / seconds[OURS]:6.1f} times")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
