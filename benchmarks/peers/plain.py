"""The script that anyone would write: pandas and TextBlob, `python -m benchmarks.peers.plain TABLE OUT`.

Scores of each text and of each of its sentences, and how often each source uses each word.
"""

import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

import nupunkt
import pandas as pd
from textblob import TextBlob

WORD = re.compile(r"[a-z']+")


def main(table: str, out: str) -> None:
    """Read a table, measure it, write three CSV files to a folder."""
    texts = pd.read_parquet(table)
    scores = [TextBlob(text).sentiment for text in texts["text"]]
    texts["polarity"] = [score.polarity for score in scores]
    texts["subjectivity"] = [score.subjectivity for score in scores]
    sentences = []
    words: dict[str, Counter[str]] = defaultdict(Counter)
    for name, source, text in texts[["id", "source", "text"]].astype(str).to_numpy().tolist():
        words[source].update(WORD.findall(text.lower()))
        for line in text.splitlines():
            for sentence in nupunkt.sent_tokenize(line) if line.strip() else []:
                score = TextBlob(sentence).sentiment
                sentences.append((name, sentence, score.polarity, score.subjectivity))
    folder = Path(out)
    folder.mkdir(parents=True, exist_ok=True)
    texts.drop(columns="text").to_csv(folder / "texts.csv", index=False)
    pd.DataFrame(sentences, columns=["id", "sentence", "polarity", "subjectivity"]).to_csv(
        folder / "sentences.csv", index=False
    )
    pd.DataFrame(words).fillna(0).astype(int).to_csv(folder / "words.csv")


if __name__ == "__main__":
    main(*sys.argv[1:])
